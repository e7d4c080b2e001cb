"""Signs of Markdown and HTML in words that are also printed where nothing reads them as such."""

import re

MARKUP = re.compile(r"\*+|(?<!\w)__?(?=[^\W_])|~~|[`<\\\[\]{}]|&(?:#?\w+);")


def markup_in(text: str) -> str | None:
    """The first sign of markup in a text, or None where it is plain words."""
    found = MARKUP.search(text)
    return found[0] if found else None

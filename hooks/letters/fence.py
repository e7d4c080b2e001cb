"""A letter on its page, as Markdown's fences format it."""

import re
from html import escape, unescape
from typing import Any

from markdown import Markdown
from pymdownx.superfences import fence_code_format

from book.letter_marks import FOR_PLAN
from book.marks import mark
from book.words import Words

# Before the first line of the HTML stands <code>, so that a mark there does not begin it.
OPTIONAL = re.compile(r"\{optional:([^{}\n]*)\}")


def format_letter(
    source: str, language: str, class_name: str, options: dict[str, Any], markdown: Markdown, **others: Any
) -> str:
    """The HTML of a fence: as any code, without the marks of its author, and a place for the box of an optional line.

    The arguments are those of superfences.
    """
    html: str = fence_code_format(FOR_PLAN.sub("", source), language, class_name, options, markdown, **others)
    return OPTIONAL.sub(lambda found: mark("optional", unescape(found[1]).strip()), html)


def optional_box(condition: str, words: Words) -> str:
    """The box that an optional line begins with, which the form of the letter reads. words: of the page's language."""
    said = escape(words["files"]["box"].format(condition=condition))
    return f'<span class="letter-optional" data-when="{escape(condition)}">{said}</span>'

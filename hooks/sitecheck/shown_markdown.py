"""Markdown that readers see as it was typed, because the build made nothing of it."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

UNREAD = ("code", "pre", "kbd", "samp", "script", "style", "textarea", "math")
# Every part is bounded, so that a page of brackets takes no longer than another.
ADDRESS = r"[^()\[\]（）\n\0]{0,200}?(?:\.(?:md|html?|pdf)\b|://|/|#)[^()\[\]（）\s\0]{0,200}"
# The opening bracket may stand in an element before: `[a *b* c][key]` shows as two texts around an <em>. Chinese input
# writes full-width brackets, which Markdown does not know.
SHOWN = re.compile(
    r"[\[［]\^[^\[\]［］\n]{1,100}[\]］]"
    rf"|[\])）］】] ?[(（\[][^()（）\[\]\s]{{0,200}}(?:\.md|\.pdf|://)[^()（）\[\]\s]{{0,200}}[)）\]]"
    rf"|\[[^\[\]\n\0]{{0,200}}\]\({ADDRESS}\)?"
    # A reference: words, then a key. `array[i][j]`, `[1][2]` and `[&](int x)` are none.
    r"|(?<![A-Za-z0-9_\])])\[(?!\d+\]\[\d+\])[^\[\]\n\0]{1,200}\]\[[\w .:-]{0,100}\]"
    r"|(?<![^\0])[^\[\]\0]{0,200}(\]\[[\w .:-]{0,100}\])"
)
CLOSING = re.compile(r"[\])）］】]")


def shown_markdown(region: LexborNode) -> Iterator[tuple[str, str, str]]:
    """What stands in the text of a piece of a page, outside code: its label, itself, and what is wrong with it.

    The piece is not to be read after that: code is taken out of it.
    """
    region.strip_tags(list(UNREAD))
    text = region.text(separator="\0")
    if not CLOSING.search(text):
        return
    for match in SHOWN.finditer(text):
        written = (match[1] or match[0]).replace("\0", "")
        if written.startswith("[^") and " " not in written:
            yield "footnote", written, "shows as text, because no footnote has this key; correct the key or define it"
        else:
            message = "shows as text instead of a link; define its reference or write [text](page.md)"
            yield "text", written, message

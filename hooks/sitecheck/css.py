"""The addresses of a style sheet.

Source: CSS Syntax Level 3, https://www.w3.org/TR/css-syntax-3/#consume-url-token; CSS Images Level 4 for `image-set()`.
"""

import re
from collections.abc import Iterator

DOUBLE = r'"((?:[^"\\\n]|\\[\s\S])*+)"'
SINGLE = r"'((?:[^'\\\n]|\\[\s\S])*+)'"
BARE = r"((?:[^\"'()\\\s]|\\[^\n])++)"
TOKEN = re.compile(
    r"/\*[\s\S]*?(?:\*/|\Z)"
    rf"|url\(\s*+(?:{DOUBLE}|{SINGLE}|{BARE})\s*+\)"
    rf"|@import\s++(?:{DOUBLE}|{SINGLE})"
    rf"|image-set\((?P<set>(?:[^()\"']|{DOUBLE}|{SINGLE}|\([^()]*+\))*+)\)"
    rf"|{DOUBLE}|{SINGLE}",
    re.I,
)
IN_SET = re.compile(rf"type\([^()]*+\)|url\(\s*+(?:{DOUBLE}|{SINGLE}|{BARE})\s*+\)|{DOUBLE}|{SINGLE}", re.I)
ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})\s?|(\n)|(.))")
# Everything that can hold an address; most `style` attributes have none.
HOLDER = re.compile(r"url\(|@import|image-set\(", re.I)


def css_urls(css: str) -> Iterator[tuple[str, int]]:
    """Each address and where its token starts; those in comments, data URIs and parts of the same page left out."""
    if not HOLDER.search(css):
        return
    for token in TOKEN.finditer(css):
        if token["set"] is not None:
            urls = ["".join(filter(None, inner.groups())) for inner in IN_SET.finditer(token["set"])]
        elif token[0][:1] in ('"', "'", "/"):
            continue
        else:
            urls = ["".join(filter(None, token.groups()))]
        for url in urls:
            url = ESCAPE.sub(_letter, url).strip()
            if url and not url.startswith("#") and url[:5].lower() != "data:":
                yield url, token.start()


def _letter(escape: re.Match[str]) -> str:
    if escape[1]:
        number = int(escape[1], 16)
        return chr(number) if 0 < number < 0x110000 and not 0xD800 <= number < 0xE000 else "\ufffd"
    return escape[3] or ""

"""Where a `<meta http-equiv="refresh">` leads.

Source: HTML Standard, https://html.spec.whatwg.org/#attr-meta-http-equiv-refresh.
"""

import re

TIME = re.compile(r"\s*+(?:\d++|(?=\.))[\d.]*+(?:\s*+[;,]?\s*+(?<=[\s;,])|$)", re.A)
URL = re.compile(r"url\s*+=\s*+", re.I | re.A)


def refresh_url(content: str) -> str:
    """The address, or nothing where the page only loads itself again or the value is invalid."""
    time = TIME.match(content)
    if not time:
        return ""
    rest = content[time.end() :]
    if url := URL.match(rest):
        rest = rest[url.end() :]
    if rest.startswith(("'", '"')):
        rest = rest[1:].partition(rest[0])[0]
    return rest.strip()

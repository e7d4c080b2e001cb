"""The lines of built pages, looked up only for what is told."""

import re
from collections.abc import Mapping
from functools import cached_property
from html import unescape

from sitecheck.attributes import IMAGES
from sitecheck.charset import decoded
from sitecheck.findings import Finding
from sitecheck.folder import Folder
from sitecheck.rules import USUAL

COMMENT = re.compile(r"<!--[\s\S]*?(?:-->|\Z)")
ATTRIBUTE = re.compile(r"([^\s\"'<>/=]++)\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'<>=`]++))")
# Things that are a part of an attribute or of an element's text, and attributes that are called otherwise.
PARTS = frozenset({"srcset", "url()", "import", "redirect"})
NAMES = {"link": "href", "canonical": "href", "image": "src"} | dict.fromkeys(IMAGES, "content")


class _Page:
    """The text of one page."""

    def __init__(self, html: str) -> None:
        self._html = COMMENT.sub(lambda comment: "\n" * comment[0].count("\n"), html)

    @cached_property
    def _attributes(self) -> Mapping[tuple[str, str], int]:
        """The line on which each attribute stands first with each value."""
        lines: dict[tuple[str, str], int] = {}
        line, read = 1, 0
        for match in ATTRIBUTE.finditer(self._html):
            line, read = line + self._html.count("\n", read, match.start()), match.start()
            value = unescape(match[2] or match[3] or match[4] or "").strip()
            lines.setdefault((match[1].lower(), value), line)
        return lines

    def line(self, label: str, written: str) -> int | None:
        if label not in PARTS:
            return self._attributes.get((NAMES.get(label, label), written))
        place = self._html.find(written)
        return None if place < 0 else self._html.count("\n", 0, place) + 1


class HtmlLines:
    """Lines in the pages below a folder. A page is read again when the first line of it is asked for."""

    def __init__(self, folder: Folder) -> None:
        self._folder = folder
        self._last: tuple[str, _Page] = ("", _Page(""))

    def line(self, finding: Finding) -> int | None:
        """The line on which something stands first, if it can be told.

        Another element with the same address may have what this one lacks; its line would be wrong.
        """
        path, label, written = finding.here, finding.label, finding.written
        is_of_element = label in NAMES and (finding.fault.rule not in USUAL or written in ("", "#"))
        if path not in self._folder.pages or is_of_element or label in ("text", "footnote"):
            return None
        if self._last[0] != path:
            try:
                html = decoded((self._folder.root / path).read_bytes())
            except OSError:
                html = ""
            self._last = (path, _Page(html))
        return self._last[1].line(label, written)

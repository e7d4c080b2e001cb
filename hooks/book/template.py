"""A template's page as its letters: what they are called, when to use them, and their text."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from book.letter_marks import without_marks
from book.page import Fence, Page
from book.words import Words

FOLDER = "templates/"
BOLD_LINE = re.compile(r"^\*\*([^*]+)\*\*$")
CITATION = re.compile(r"\[\^[^\]]+\]")
LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")


@dataclass(frozen=True)
class Letter:
    """One text with its blanks.

    section: the id of the heading above it. title: what the page calls it.
    marked: the text as its author wrote it, with marks at the beginning of lines. text: all its lines without marks.
    """

    section: str
    title: str
    marked: str

    @property
    def text(self) -> str:
        return without_marks(self.marked)


@dataclass(frozen=True)
class Template:
    """The letters of one page. when: the first paragraph on when to use them. reviewed: as 2026-11-21."""

    page: str
    language: str
    title: str
    when: str
    reviewed: str
    letters: tuple[Letter, ...]

    @property
    def id(self) -> str:
        return self.page.removeprefix(FOLDER).removesuffix(".md")


def read_templates(pages: Iterable[Page], words: Mapping[str, Words]) -> dict[tuple[str, str], Template]:
    """The templates among the pages, by (language, name of the page)."""
    found = {}
    for page in pages:
        letters = [fence for fence in page.fences if fence.language == "letter"]
        if page.name.startswith(FOLDER) and letters and page.headings:
            found[page.language, page.name] = Template(
                page=page.name,
                language=page.language,
                title=page.headings[0].text,
                when=_when(page, words[page.language]["language"]["joins"]),
                reviewed=str(page.meta.get("reviewed", "")),
                letters=tuple(_letter(page, fence) for fence in letters),
            )
    return found


def _letter(page: Page, fence: Fence) -> Letter:
    """A letter under the heading above it; where several stand there, with the bold line that tells them apart."""
    text = fence.text.rstrip()
    above = [heading for heading in page.headings if heading.line < fence.line]
    if not above:
        return Letter("", "", text)
    heading = above[-1]
    between = page.text.split("\n")[heading.line : fence.line - 1]
    last = next((line for line in reversed(between) if line.strip()), "")
    bold = BOLD_LINE.match(last.strip())
    return Letter(heading.id or "", f"{heading.text} · {bold[1]}" if bold else heading.text, text)


def _when(page: Page, joins: str) -> str:
    """The first paragraph under `#when`, as plain text; of a page without one its description.

    joins: what a line that was broken in the source goes on with, nothing in Chinese.
    """
    start = next((heading.line for heading in page.headings if heading.id == "when"), None)
    if start is None:
        return str(page.meta.get("description", ""))
    paragraph: list[str] = []
    for line in page.text.split("\n")[start:]:
        if line.strip():
            paragraph.append(line.strip())
        elif paragraph:
            break
    return LINK.sub(r"\1", CITATION.sub("", joins.join(paragraph))).replace("**", "")

"""Footnotes for the citations of a page, in its language."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from html import escape

from book.book import Book
from book.day import day
from book.marks import Filler, Insertion, mark
from book.page import CODE_SPAN, Page
from citations import said

CODE_OR_CITED = re.compile(rf"{CODE_SPAN.pattern}|\[\^([^\]\s]+)\]")


def footnote_places(page: Page, book: Book) -> Iterator[Insertion]:
    """A mark for each citation of a page, instead of it, and one for its footnotes below the page.

    Markdown makes no footnotes of them: with a thousand of them it takes half as long again.
    """
    lines = page.text.split("\n")
    for number in dict.fromkeys(citation.line for citation in page.citations):
        yield Insertion(number, CODE_OR_CITED.sub(_marked, lines[number - 1]), is_instead=True)
    if page.citations or any(comment.text == "helplines" for comment in page.comments):
        yield Insertion(len(lines) + 1, f"\n{mark('notes', page.language)}")


def _marked(match: re.Match[str]) -> str:
    """What stands in a code span stays."""
    return mark("cite", match[2]) if match[2] else match[0]


@dataclass
class Footnotes:
    """The footnotes of one page, numbered as its citations are met.

    address: from a path in the language's tree (`sources.md#limitation-3-years`) to an address as the page at hand
    writes it.
    """

    language: str
    book: Book
    address: Callable[[str], str]
    today: date
    times: dict[str, int] = field(default_factory=dict)  # that a key has been cited

    @property
    def fillers(self) -> dict[str, Filler]:
        """What fills the marks of `footnote_places`, in the order of the page."""
        return {"cite": self.cite, "notes": lambda _: self.notes()}

    def cite(self, key: str) -> str:
        """A citation; before it, of a rule whose time has passed, a visible word."""
        self.times[key] = self.times.get(key, 0) + 1
        number = list(self.times).index(key) + 1
        id, key = escape(_reference(key, self.times[key])), escape(key)
        return f'{self._expired(key)}<sup id="{id}"><a class="footnote-ref" href="#fn:{key}">{number}</a></sup>'

    def notes(self) -> str:
        """All footnotes, each with its ways back, and before their list what unfolds it on a narrow screen.

        The list stands behind the `<details>`, not in it: so a style sheet can show it open without a script: on paper,
        on a wide screen, and to whom a link has led there.
        """
        items = []
        for number, (key, times) in enumerate(self.times.items(), 1):
            ways = "".join(
                f'<a class="footnote-backref" href="#{escape(_reference(key, time))}" title="↩ {number}">&#8617;</a>'
                for time in range(1, times + 1)
            )
            items.append(f'<li id="fn:{escape(key)}">\n<p>{self.words(key)}&#160;{ways}</p>\n</li>')
        if not items:
            return ""
        name = self.book.words[self.language]["sources"]["notes_count"].format(count=len(items))
        fold = f"<details><summary>{name}</summary></details>"
        return "\n".join(['<div class="footnote">', "<hr />", fold, "<ol>", *items, "</ol>", "</div>"])

    def words(self, key: str) -> str:
        """What a footnote says; of a key without a source the bare key, of which `check_citations` tells."""
        source, words = self.book.law.sources.get(key), self.book.words[self.language]
        if source is None:
            return escape(key)
        own, stop = words["sources"], words["signs"]["stop"]
        binds = own["note_binds"].format(binds=source.binds[self.language])
        force, watch = said.force(source, self.today, words), own["note_watch"] if source.watches else ""
        parts = [said.resting_on(source, self.language, words), force, watch, binds]
        text = said.as_html(stop.join(part for part in parts if part) + stop)
        checked = own["note_checked"].format(checked=said.as_html(said.checked(source, words)))
        return f'{text}<a href="{escape(self.address(f"sources.md#{key}"))}">{checked}</a>'

    def _expired(self, key: str) -> str:
        source, words = self.book.law.sources.get(key), self.book.words[self.language]
        if source is None or not source.has_expired(self.today):
            return ""
        said_so = words["sources"]["expired_mark"].format(day=day(source.until, words["language"]["locale"]))
        return f'<span class="expired">{said_so}</span>'


def _reference(key: str, time: int) -> str:
    """The id of a citation, when its key is cited for that time."""
    return f"fnref:{key}" if time == 1 else f"fnref{time}:{key}"

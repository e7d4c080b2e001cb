"""What is changing: rules that have ended, that end on an announced day, and what is in the making, each by its day."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from html import escape

from book.book import Book
from book.law import Instrument, Register, Source
from book.lists import CHANGES
from book.marks import Insertion, mark
from book.page import Page
from citations import said


@dataclass(frozen=True)
class Change:
    """What changes: a statement, or an instrument with all statements that rest on it; day: if one is announced."""

    changing: Source | Instrument
    day: date | None
    sources: tuple[Source, ...]


def changes(kind: str, law: Register, today: date) -> list[Change]:
    """Those of one kind (`ended`, `ending`, `watch`) by their day; those without one stand last.

    today: the day of the build, as footnotes tell by it which rules have ended.
    """
    sources = law.sources.values()
    if kind == "watch":
        found = [Change(source, source.watch.day, (source,)) for source in sources if source.watch]
        found += [
            Change(value, value.watch.day, tuple(source for source in sources if value in _instruments(source)))
            for value in {value.id: value for source in sources for value in _instruments(source)}.values()
            if value.watch
        ]
    else:
        ended = kind == "ended"
        found = [
            Change(source, source.until, (source,))
            for source in sources
            if source.until and source.has_expired(today) is ended
        ]
    return sorted(found, key=lambda change: change.day or date.max)


def change_places(page: Page, book: Book, today: date) -> Iterator[Insertion]:
    """The changes of each kind in place of the author's mark for it (`<!-- changes ended -->`).

    Each has marks for its entry on the sources page and for its way back, which are filled when the page is HTML.
    """
    for comment in page.comments:
        if comment.is_alone and comment.text in CHANGES:
            kind = comment.text.removeprefix("changes ")
            found = changes(kind, book.law, today)
            sections = [_section(kind, change, page.language, book, today) for change in found]
            none = str(book.words[page.language]["sources"]["no_changes"])
            yield Insertion(comment.line, "\n\n".join(sections or [none]), is_instead=True)


def entries(keys: str, language: str, book: Book, address: Callable[[str], str]) -> str:
    """Links to the entries of sources, whose keys have spaces between them, on the sources page."""
    return str(book.words[language]["signs"]["comma"]).join(
        f'<a href="{escape(address(f"sources.md#{key}"))}">{escape(book.law.sources[key].title[language])}</a>'
        for key in keys.split()
    )


def _section(kind: str, change: Change, language: str, book: Book, today: date) -> str:
    words, changing = book.words[language], change.changing
    keys = [source.id for source in change.sources]
    is_cited = any(key in book.citing[language] for key in keys)
    facts = {
        "watch": said.as_html(changing.watch.says[language]) if changing.watch else "",
        "force": said.as_html(said.force(changing, today, words)),
        "entry": mark("entries", " ".join(keys)),
        "cited": mark("citing", " ".join(keys)) if is_cited else "",
    }
    says = [changing.says[language], ""] if isinstance(changing, Source) else []
    heading = f"### {changing.title[language]} {{ #{kind}-{changing.id} }}"
    return "\n".join([heading, "", *says, said.listed(facts, words)])


def _instruments(source: Source) -> tuple[Instrument, ...]:
    return tuple(instrument for instrument, _ in source.rests_on)

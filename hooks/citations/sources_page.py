"""The sources page: every source, whom it binds, how we checked it, and which pages cite it."""

from collections.abc import Callable, Iterator
from datetime import date
from html import escape

from book.book import Book
from book.law import Source
from book.marks import Insertion, mark
from book.page import Page
from citations import said


def source_places(page: Page, book: Book, today: date) -> Iterator[Insertion]:
    """All sources, in the order of sources.yml, in place of the author's mark `<!-- sources -->`.

    Each has a mark for its way back, which `citing` fills when the page is HTML.
    """
    for comment in page.comments:
        if comment.is_alone and comment.text == "sources":
            sections = (_section(source, page.language, book, today) for source in book.law.sources.values())
            yield Insertion(comment.line, "\n\n".join(sections), is_instead=True)


def citing(keys: str, language: str, book: Book, address: Callable[[str], str]) -> str:
    """Links to the pages of a language that cite a source, or one of several, whose keys have spaces between them.

    address: from the name of a page (`channels/phone.md`) to its address as the page at hand writes it.
    """
    names = dict.fromkeys(name for key in keys.split() for name in book.citing[language].get(key, ()))
    return str(book.words[language]["signs"]["comma"]).join(
        f'<a href="{escape(address(name))}">{escape(book.titles[language][name], quote=False)}</a>' for name in names
    )


def _section(source: Source, language: str, book: Book, today: date) -> str:
    words = book.words[language]
    facts = {
        "on": said.as_html(said.resting_on(source, language, words)),
        "force": said.as_html(said.force(source, today, words)),
        "watch": said.as_html(said.in_the_making(source, language, words)),
        "binds": said.as_html(source.binds[language]),
        "checked": said.as_html(said.checked(source, words) + said.unread(source, language, book)),
        "official": said.addresses(source, language, book),
        "cited": mark("citing", source.id) if source.id in book.citing[language] else "",
    }
    heading = f"### {source.title[language]} {{ #{source.id} }}"
    return "\n".join([heading, "", source.says[language], "", said.listed(facts, words)])

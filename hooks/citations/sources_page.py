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


def citing(key: str, language: str, book: Book, address: Callable[[str], str]) -> str:
    """Links to the pages of a language that cite a source.

    address: from the name of a page (`channels/phone.md`) to its address as the page at hand writes it.
    """
    return str(book.words[language]["signs"]["comma"]).join(
        f'<a href="{escape(address(name))}">{escape(book.titles[language][name], quote=False)}</a>'
        for name in book.citing[language].get(key, ())
    )


def _section(source: Source, language: str, book: Book, today: date) -> str:
    words = book.words[language]
    urls = [escape(url) for url in dict.fromkeys(instrument.url for instrument, _ in source.rests_on)]
    facts = {
        "on": said.as_html(said.resting_on(source, language, words)),
        "force": said.as_html(said.force(source, today, words)),
        "binds": said.as_html(source.binds[language]),
        "checked": said.as_html(said.checked(source, words)),
        "official": words["signs"]["comma"].join(f'<a href="{url}">{url}</a>' for url in urls),
        "cited": mark("citing", source.id) if source.id in book.citing[language] else "",
    }
    colon = words["signs"]["colon"]
    # As HTML, which Markdown passes on: six lists of a hundred sources took it longer than any other page.
    items = [
        f"<li><strong>{words['sources'][f'label_{name}']}</strong>{colon}{fact}</li>"
        for name, fact in facts.items()
        if fact
    ]
    heading = f"### {source.title[language]} {{ #{source.id} }}"
    return "\n".join([heading, "", source.says[language], "", "<ul>", *items, "</ul>"])

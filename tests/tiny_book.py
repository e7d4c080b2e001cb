"""A book of a few pages, for what needs no more of it."""

from collections.abc import Iterable
from pathlib import Path

from book.book import Book
from book.correction import Correction
from book.law import Register
from book.page import Page, read_page
from book.search_words import SearchWords
from book.template import read_templates
from book.words import read_words

LANGUAGES = ("zh", "en")
# The handbook's own words: the tests compare with what readers see.
WORDS, _ = read_words(Path(__file__).parents[1] / "docs", LANGUAGES)


def page(path: str, text: str) -> Page:
    """The Markdown page `docs/<path>`."""
    language, _, name = path.partition("/")
    read, problems = read_page(text, f"docs/{path}", language, name)
    assert problems == []
    return read


def book(pages: Iterable[Page], law: Register | None = None, corrections: Iterable[Correction] = ()) -> Book:
    """A book of these pages, sources and corrections, without scenarios or helplines."""
    pages = list(pages)
    return Book(
        languages=LANGUAGES,
        words=WORDS,
        pages={(page.language, page.name): page for page in pages},
        actions={},
        scenarios={},
        unread=(),
        desk={},
        helplines=(),
        law=law or Register("docs/sources.yml"),
        blanks=(),
        templates=read_templates(pages, WORDS),
        lent={},
        calls={},
        search=SearchWords(),
        corrections=tuple(corrections),
        problems=(),
    )

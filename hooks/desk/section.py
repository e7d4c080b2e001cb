"""Desk sheets on the web: the box that stands on a page in place of an author's mark."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from book.book import Book
from book.desk_sheet import marks_on
from book.marks import Filler, Insertion, mark
from book.own_words import between_blanks
from book.page import Page
from desk.leaf import Leaf

# From a path of a language's tree to an address as the page at hand writes it.
Address = Callable[[str], str]


def desk_places(page: Page, book: Book) -> Iterator[Insertion]:
    """The lines with marks `<!-- sheet call-review -->` on a page."""
    for line, id in marks_on(page):
        if id in book.desk:
            yield Insertion(line, mark("desk", id), is_instead=True)


def desk_fillers(
    language: str, book: Book, leaves: Mapping[tuple[str, str], Leaf], address: Address
) -> dict[str, Filler]:
    """What fills the marks of `desk_places` on a page of a language."""

    def box(id: str) -> str:
        return desk_box(leaves[language, id], book, address) if (language, id) in leaves else ""

    return {"desk": box}


def desk_box(leaf: Leaf, book: Book, address: Address) -> str:
    """A desk sheet as HTML, with its files."""
    words = book.words[leaf.language]
    return (
        _environment()
        .get_template("sheet.html")
        .render(leaf=leaf, sheet=leaf.sheet, words=words["desk"], shared=words["sheet"], address=address)
    )


@cache
def _environment() -> Environment:
    """A template is read again when its file has changed: `make serve` shows it."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["between_blanks"] = between_blanks
    return environment

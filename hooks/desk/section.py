"""Desk sheets on the web: the box that stands on a page in place of an author's mark."""

from collections.abc import Callable, Iterator, Mapping

from book.book import Book
from book.desk_sheet import marks_on
from book.marks import Filler, Insertion, mark
from book.own_words import between_blanks
from book.page import Page
from desk.leaf import Leaf
from made.templates import templates

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
        templates(__file__)
        .get_template("sheet.html")
        .render(
            leaf=leaf,
            sheet=leaf.sheet,
            words=words["desk"],
            shared=words["sheet"],
            address=address,
            between_blanks=between_blanks,
        )
    )

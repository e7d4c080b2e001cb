"""A leaf: one desk sheet in one language, ready for the web page and for print."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from book.book import Book
from book.desk_sheet import DeskItem, DeskRow, DeskSheet


@dataclass(frozen=True)
class Line:
    """What a row or a stop rule says. page, id: where an action is explained; empty for own words."""

    text: str
    page: str = ""
    id: str = ""


@dataclass(frozen=True)
class LeafRow:
    """A line with boxes, `on` the columns where they stand, from 1; or cells, of which empty ones are to write in."""

    line: Line | None
    on: tuple[int, ...]
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Leaf:
    """The words of a desk sheet in one language.

    number: its place among the desk sheets, from 1. reviewed: the `reviewed:` date of its page, ISO 8601, or empty.
    file_name: what a download is called, before its ending.
    """

    sheet: DeskSheet
    language: str
    title: str
    use: str
    head: tuple[str, ...]
    columns: tuple[str, ...]
    rows: tuple[LeafRow, ...]
    stops: tuple[Line, ...]
    number: int
    reviewed: str
    file_name: str


def make_leaves(book: Book) -> dict[tuple[str, str], Leaf]:
    """The leaves by (language, id of the desk sheet), in the order of sheets.yml."""
    return {
        (language, sheet.id): make_leaf(sheet, number, book, language)
        for language in book.languages
        for number, sheet in enumerate(book.desk.values(), 1)
    }


def make_leaf(sheet: DeskSheet, number: int, book: Book, language: str) -> Leaf:
    """The leaf of a desk sheet.

    An action that is not there in the language is left out: `check_desk_sheets` and `check_parity` tell of it.
    """

    def row(of: DeskRow) -> Iterable[LeafRow]:
        if of.cells:
            yield LeafRow(None, (), of.cells[language])
        for line in _lines([of.item] if of.item else [], book, language):
            yield LeafRow(line, of.on, ())

    page = book.pages.get((language, sheet.page))
    return Leaf(
        sheet=sheet,
        language=language,
        title=sheet.title[language],
        use=sheet.use[language],
        head=tuple(label[language] for label in sheet.head),
        columns=tuple(column.title[language] for column in sheet.columns),
        rows=tuple(own for of in sheet.rows for own in row(of)),
        stops=tuple(_lines(sheet.stop, book, language)),
        number=number,
        reviewed=str(page.meta.get("reviewed", "")) if page else "",
        file_name=re.sub(r"[^\w]+", "-", sheet.title[language]).strip("-"),
    )


def _lines(items: Iterable[DeskItem], book: Book, language: str) -> Iterable[Line]:
    for item in items:
        action = book.actions.get((language, item.action))
        if item.own:
            yield Line(item.own[language])
        elif action:
            yield Line(action.text, action.page, action.id)

"""Desk sheets on the web: an author's mark, and the box that stands there."""

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

import tiny_desk
from book.book import Book, read_book
from book.marks import fill, insert, mark
from desk.leaf import make_leaves
from desk.section import desk_fillers, desk_places
from tiny_book import page
from tiny_handbook import write


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Book:
    return read_book(write(tmp_path_factory.mktemp("desk"), tiny_desk.files()), ("zh", "en"))


def box(book: Book, id: str, language: str = "en") -> LexborHTMLParser:
    fillers = desk_fillers(language, book, make_leaves(book), lambda path: f"../{path}")
    return LexborHTMLParser(fill(mark("desk", id), fillers))


def texts(html: LexborHTMLParser, selector: str) -> list[str]:
    return [" ".join(node.text().split()) for node in html.css(selector)]


def test_the_mark_of_a_sheet_becomes_that_of_the_build(book: Book) -> None:
    text = "# 听 { #calls }\n\n<!-- sheet week -->\n\n<!-- sheet weak -->\n\n`<!-- sheet week -->`\n"
    assert insert(text, desk_places(page("zh/desk/review.md", text), book)) == text.replace(
        "<!-- sheet week -->", "<!--handbook:desk week-->", 1
    )


@pytest.mark.parametrize("id", tiny_desk.IDS)
def test_each_has_its_title_its_number_and_its_files(book: Book, id: str) -> None:
    html = box(book, id, "zh")
    number = tiny_desk.IDS.index(id) + 1
    assert texts(html, ".desk-title") == [f"班组 {number} {book.desk[id].title['zh']}"]
    links = [link.attributes["href"] for link in html.css(".desk-files a")]
    more = [f"../sheets/{id}.xlsx", f"../sheets/{id}.csv"] if id == "ledger" else []
    assert links == [f"../sheets/{id}.pdf", f"../sheets/{id}-large.pdf", *more]
    (section,) = html.css("section")
    assert section.attributes["id"] == f"sheet-{id}"
    assert html.css(f"#sheet-{id}-title") != []
    assert html.css("h1, h2, h3") == []


def test_a_score_sheet_is_a_list_with_a_box_for_each_call(book: Book) -> None:
    html = box(book, "review")
    assert texts(html, ".desk-items > li") == ["Think of Causes1 How", "Waits seconds"]
    assert [len(item.css(".box")) for item in html.css(".desk-items > li")] == [3, 3]
    assert texts(html, ".desk-head > span") == ["Listener", "Date"]
    how = [link.attributes for link in html.css(".desk-items .how")]
    assert how == [
        {"class": "how", "href": "../causes/steps.md#causes-1", "aria-label": "How Think of Causes1"},
    ]
    assert texts(html, ".checklist-stop li") == ["Stop when someone threatens you How"]


def test_a_calendar_is_a_table_with_boxes_on_its_days(book: Book) -> None:
    html = box(book, "week")
    assert texts(html, "caption") == ["Tick it when done."]
    assert texts(html, 'th[scope="col"]') == ["What to do", "Mon", "Tue"]
    assert texts(html, 'th[scope="row"]') == ["Meet", "Think of Causes2 How"]
    boxes = [[bool(cell.css(".box")) for cell in row.css("td")] for row in html.css("tbody tr")]
    assert boxes == [[True, False], [True, True]]
    assert {node.attributes["aria-label"] for node in html.css(".box")} == {"to do on this day"}


def test_a_table_moves_in_its_own_box_that_keys_can_reach(book: Book) -> None:
    (scroll,) = box(book, "week").css(".desk-scroll")
    assert (scroll.attributes["tabindex"], scroll.attributes["role"]) == ("0", "region")


def test_a_table_shows_its_cells_or_an_empty_row(book: Book) -> None:
    filled = box(book, "filled")
    assert texts(filled, 'th[scope="row"]') == ["0–5", "5–30"]
    assert texts(filled, "td") == ["Last week", ""]
    empty = box(book, "ledger")
    assert len(empty.css("tbody tr")) == 1
    assert texts(empty, ".desk-note") == ["The printed sheet has 4 empty rows."]


def test_words_are_shown_as_they_are_written(tmp_path: Path) -> None:
    sheets = tiny_desk.SHEETS.replace("en: Meet", 'en: "Q&A <b>"')
    changed = tiny_desk.files() | {"sheets.yml": sheets.replace("<b>", "> 1")}
    book = read_book(write(tmp_path, changed), ("zh", "en"))
    assert texts(box(book, "week"), "tbody tr:first-child th") == ["Q&A > 1"]


def test_a_mark_of_something_unknown_shows_nothing(book: Book) -> None:
    assert box(book, "no-such").css("section") == []

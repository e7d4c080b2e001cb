"""A desk sheet in one language."""

from pathlib import Path

import pytest

import tiny_desk
from book.book import Book, read_book
from desk.leaf import Line, make_leaves
from tiny_handbook import write


@pytest.fixture
def book(tmp_path: Path) -> Book:
    return read_book(write(tmp_path, tiny_desk.files()), ("zh", "en"))


def test_there_is_one_of_each_sheet_in_each_language(book: Book) -> None:
    leaves = make_leaves(book)
    assert list(leaves) == [(language, id) for language in ("zh", "en") for id in tiny_desk.IDS]
    assert [leaf.number for leaf in leaves.values()] == [1, 2, 3, 4] * 2


def test_it_says_the_words_of_its_actions_and_its_own(book: Book) -> None:
    leaf = make_leaves(book)["en", "review"]
    assert [row.line for row in leaf.rows] == [
        Line("Think of Causes1", "causes/steps.md", "causes-1"),
        Line("Waits ____ seconds"),
    ]
    assert leaf.stops == (Line("Stop when someone threatens you", "etiquette/steps.md", "stop-threats"),)
    assert (leaf.head, leaf.columns) == (("Listener____", "Date"), ("1", "2", "3"))


def test_it_says_its_cells(book: Book) -> None:
    assert [row.cells for row in make_leaves(book)["zh", "filled"].rows] == [("0–5", "上周的数"), ("5–30", "")]


def test_it_was_reviewed_with_its_page_and_its_file_has_its_name(book: Book) -> None:
    leaf = make_leaves(book)["en", "review"]
    assert (leaf.reviewed, leaf.file_name) == ("2026-11-21", "Listening-to-a-call")


def test_an_action_that_a_language_lacks_is_left_out(tmp_path: Path) -> None:
    book = read_book(write(tmp_path, tiny_desk.files() | {"en/causes/steps.md": None}), ("zh", "en"))
    leaves = make_leaves(book)
    assert [len(leaves[language, "review"].rows) for language in ("zh", "en")] == [2, 1]

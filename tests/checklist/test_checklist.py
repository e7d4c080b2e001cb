"""The checklists and sheets of a book."""

from pathlib import Path

from book.book import Book, read_book
from checklist.checklist import Checklist, make_checklists
from checklist.sheet import make_sheets
from tiny_handbook import HELPLINES, write


def read(folder: Path, changed: dict[str, str | None] | None = None) -> Book:
    return read_book(write(folder, changed), ("zh", "en"))


def checklists(book: Book, language: str) -> list[Checklist]:
    return [checklist for (tree, _), checklist in make_checklists(book).items() if tree == language]


def test_a_good_handbook_gives_a_checklist_for_each_scenario_in_each_language(tmp_path: Path) -> None:
    book = read(tmp_path)
    assert [checklist.title for checklist in checklists(book, "zh")] == ["欠房租", "收房租", "催房租"]
    first = checklists(book, "en")[0]
    assert (first.title, first.reviewed, first.file_name) == ("Rent owing", "2026-11-21", "Rent-owing-checklist")
    assert [item.text for item in first.blocks[2].items] == [
        "Write down Etiquette2",
        "Write down Etiquette3",
        "Write down Solutions1",
        "Write down Solutions2",
        "Write down Follow-up1",
    ]
    assert [(stop.text, stop.page) for stop in first.stops] == [
        ("Stop when someone threatens you", "etiquette/steps.md")
    ]


def test_a_checklist_leaves_out_an_action_that_its_language_lacks(tmp_path: Path) -> None:
    book = read(tmp_path, {"en/causes/steps.md": None})
    items = [[item.id for item in checklist.blocks[0].items] for checklist in checklists(book, "en")]
    assert items[0] == ["preparation-1", "preparation-2"]


def test_a_scenario_without_a_page_in_a_language_has_no_checklist_there(tmp_path: Path) -> None:
    book = read(tmp_path, {"en/scenarios/rent-owed.md": None})
    assert [checklist.title for checklist in checklists(book, "en")] == ["Rent owing", "Collecting"]


def test_each_sheet_has_its_address_and_the_helplines_of_its_chair(tmp_path: Path) -> None:
    helplines = HELPLINES + HELPLINES.replace("110", "120").replace("[strip, owing, owed, collecting]", "[owed]")
    book = read(tmp_path, {"helplines.yml": helplines})
    bases = {"zh": "https://talks.example/", "en": "https://talks.example/en/"}
    sheets = make_sheets(make_checklists(book), book, bases, "1.0")["en"]
    assert [(sheet.address, [line.number for line in sheet.helplines]) for sheet in sheets] == [
        ("https://talks.example/en/scenarios/rent-owing/", ["110"]),
        ("https://talks.example/en/scenarios/rent-owed/", ["110", "120"]),
        ("https://talks.example/en/scenarios/rent-collecting/", ["110"]),
    ]

"""The handbook's own sheets: what they say, and that no side of them is nearly empty."""

from collections.abc import Mapping
from pathlib import Path

import pypdfium2
import pytest

from book.book import Book, read_book
from checklist.checklist import Checklist, make_checklists
from checklist.sheet import Sheet, check_sheet, make_sheets, sheet_pdf
from conftest import ROOT

LANGUAGES = ("zh", "en")
BASES = {"zh": "https://talks.example/", "en": "https://talks.example/en/"}
BOOK = read_book(Path(ROOT, "docs"), LANGUAGES)
CHECKLISTS = make_checklists(BOOK)
SHEETS = {
    (sheet.checklist.language, sheet.checklist.scenario.id): sheet
    for sheets in make_sheets(CHECKLISTS, BOOK, BASES, "1.0").values()
    for sheet in sheets
}
KEYS = pytest.mark.parametrize("key", SHEETS, ids="-".join)


def of_role(book: Book, role: str, what: str = "") -> Mapping[tuple[str, str], Checklist]:
    return {
        key: checklist
        for key, checklist in make_checklists(book).items()
        if checklist.scenario.role == role and what in ("", checklist.scenario.what)
    }


def labels(checklist: Checklist) -> str:
    return " ".join(label for block in checklist.blocks for item in block.items for label in item.fill)


def lines_on(pdf: bytes) -> list[int]:
    """How many lines of text or to write on each side has."""
    found = []
    for page in pypdfium2.PdfDocument(pdf):
        text = page.get_textpage()
        heights = {
            round(text.get_charbox(n)[1] / 4) for n in range(text.count_chars()) if text.get_text_range(n, 1).strip()
        }
        found.append(len(heights))
    return found


@KEYS
def test_each_begins_with_a_sentence_and_has_three_blanks_to_fill(key: tuple[str, str]) -> None:
    checklist = CHECKLISTS[key]
    assert len(checklist.open) > 1
    assert sum(len(item.fill) for block in checklist.blocks for item in block.items) >= 3
    assert len(checklist.scenario.fill) >= 3


@KEYS
def test_each_fits_its_two_sides(key: tuple[str, str]) -> None:
    assert check_sheet(SHEETS[key], sheet_pdf(SHEETS[key])) == []


@KEYS
def test_no_side_of_large_print_is_nearly_empty(key: tuple[str, str]) -> None:
    sides = lines_on(sheet_pdf(SHEETS[key], large=True))
    assert len(sides) <= 4
    assert min(sides) >= 5


def test_collection_staff_are_not_asked_for_a_staff_number() -> None:
    for (language, id), checklist in of_role(BOOK, "collecting").items():
        said = " ".join(item.text for block in checklist.blocks for item in block.items) + labels(checklist)
        assert {"zh": "工号", "en": "staff no."}[language] not in said, id


@pytest.mark.parametrize("role", ["owing", "owed"])
def test_rent_has_no_principal(role: str) -> None:
    for (language, id), checklist in of_role(BOOK, role, "rent").items():
        said = " ".join(item.text for block in checklist.blocks for item in block.items) + labels(checklist)
        assert {"zh": "本金", "en": "principal"}[language] not in said, id


def test_helplines_fit_what_a_sheet_is_about() -> None:
    def numbers(sheet: Sheet) -> set[str]:
        return {line.number for line in sheet.helplines}

    for key, sheet in SHEETS.items():
        what = sheet.checklist.scenario.what
        assert ("12378" in numbers(sheet)) <= (what == "bank"), key
        assert ("12345" in numbers(sheet)) == (what == "rent"), key
        assert ("12333" in numbers(sheet)) == (what == "wages"), key
        assert {"110", "12356", "12348"} <= numbers(sheet), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_after_a_pressing_call_the_record_comes_first(language: str) -> None:
    assert CHECKLISTS[language, "pressured"].blocks[2].items[0].id == "log-call"

"""Desk sheets on paper, read back as PDF."""

import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from pypdfium2 import PdfDocument

import tiny_desk
from book.book import read_book
from checklist.checklist import make_checklists
from checklist.sheet import PDF_UA, booklet_pdf, brochure_pdf, make_sheets, sheet_files, sheet_pdf
from desk.leaf import Leaf, LeafRow, Line, make_leaves
from desk.printed import DeskPrint, check_desk_print, make_desk_prints
from tiny_handbook import write

BASES = {"zh": "https://talks.example/hand/book/", "en": "https://talks.example/hand/book/en/"}
PATH = "docs/sheets.yml"
# As long as they may be.
LONG = {
    "zh": "先写下今天一共欠多少，再写下每月能还多少，从哪天起能够还清它",
    "en": "Write down the whole amount " * 2 + "and what they can pay now",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("desk"), tiny_desk.files())


@pytest.fixture(scope="module")
def prints(folder: Path) -> dict[tuple[str, str], DeskPrint]:
    book = read_book(folder, ("zh", "en"))
    made = make_desk_prints(make_leaves(book), book, BASES, "1.0")
    return {(language, own.leaf.sheet.id): own for language, prints in made.items() for own in prints}


def pages(pdf: bytes) -> list[str]:
    """The words of each page without the spaces between them."""
    return ["".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages]


def sizes(pdf: bytes) -> set[float]:
    """The sizes of all text, in points."""
    found: set[float] = set()

    def visit(text: str, cm: list[float], tm: list[float], font: object, size: float) -> None:
        if text.strip():
            found.add(round(abs(size * tm[3] * cm[3]), 2))

    for page in PdfReader(io.BytesIO(pdf)).pages:
        page.extract_text(visitor_text=visit)
    return found


def wide(pdf: bytes) -> list[bool]:
    return [page.mediabox.width > page.mediabox.height for page in PdfReader(io.BytesIO(pdf)).pages]


def changed(own: DeskPrint, **words: Any) -> DeskPrint:
    return replace(own, leaf=replace(own.leaf, **words))


def test_each_takes_one_side_and_can_be_read_aloud(prints: dict[tuple[str, str], DeskPrint]) -> None:
    for own in prints.values():
        pdf = sheet_pdf(own)
        assert check_desk_print(own, pdf, PATH) == []
        assert (len(pages(pdf)), PDF_UA in pdf) == (1, True)
        assert PDF_UA in sheet_pdf(own, large=True)


@pytest.mark.parametrize(
    ("language", "id", "words"),
    [
        ("zh", "review", "听一通电话 两人各填一张。 听的人 日期 想好原因一 等了 秒才接话 备注 遇到这些，先停下 班组1"),
        ("en", "review", "Listeningtoacall Listener ThinkofCauses1 Waits seconds Notes Stopfirst Thedesk1"),
        (
            "zh",
            "week",
            "周一 周二 开会 想好原因二 班组2 审阅2026年11月21日 版本1.0 talks.example/hand/book/desk/review/",
        ),
        ("en", "ledger", "Ledger Lastfour Note Onerowanaccount. Thedesk3 Howtouseit,withexamples"),
        ("en", "filled", "0–5 Lastweek 5–30"),
    ],
)
def test_it_says_all_its_words(prints: dict[tuple[str, str], DeskPrint], language: str, id: str, words: str) -> None:
    for large in (False, True):
        said = "".join(pages(sheet_pdf(prints[language, id], large=large)))
        assert [word for word in words.split() if word not in said] == []


def test_without_an_address_none_is_printed(folder: Path) -> None:
    book = read_book(folder, ("zh", "en"))
    own = make_desk_prints(make_leaves(book), book, None, "1.0")["en"][0]
    assert own.address == ""
    assert "Howtouseit" not in pages(sheet_pdf(own))[0]


def test_words_have_sizes_that_can_be_read(prints: dict[tuple[str, str], DeskPrint]) -> None:
    for own in prints.values():
        assert 12 in sizes(sheet_pdf(own))
        assert min(sizes(sheet_pdf(own))) >= 9
        assert min(sizes(sheet_pdf(own, large=True))) >= 18


def test_more_columns_than_fit_upright_lie_on_their_side(prints: dict[tuple[str, str], DeskPrint]) -> None:
    own = prints["en", "week"]
    assert [wide(sheet_pdf(changed(own, columns=("Day",) * count))) for count in (7, 8)] == [[False], [True]]


def test_heads_of_days_too_long_for_large_print_are_numbered(prints: dict[tuple[str, str], DeskPrint]) -> None:
    own = changed(
        prints["en", "week"], columns=("Monday", "Incidentally", "Wednesday", "Thursday", "Friday", "Saturday")
    )
    first = pages(sheet_pdf(own, large=True))[0]
    assert "1Monday2Incidentally3Wednesday" in first
    assert "Whattodo123456" in first


def full(leaf: Leaf, rows: int) -> dict[str, Any]:
    """A calendar of ten days and as many rows of the longest words, with four stop rules."""
    row = LeafRow(Line(LONG[leaf.language]), tuple(range(1, 11)), ())
    return {
        "columns": ("第10天",) * 10 if leaf.language == "zh" else ("Day 10",) * 10,
        "rows": (row,) * rows,
        "stops": (Line("停" * 20),) * 4,
    }


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_full_sheet_has_its_lines_nearer(prints: dict[tuple[str, str], DeskPrint], language: str) -> None:
    own = prints[language, "week"]
    pdf = sheet_pdf(changed(own, **full(own.leaf, 11)))
    assert len(pages(pdf)) == 1
    assert min(sizes(pdf)) >= 9


def test_a_sheet_that_does_not_fit_is_one_problem(prints: dict[tuple[str, str], DeskPrint]) -> None:
    own = changed(prints["en", "week"], **full(prints["en", "week"].leaf, 30))
    assert list(map(str, check_desk_print(own, sheet_pdf(own), PATH))) == [
        "docs/sheets.yml:14: desk sheet 'week' — takes 2 sides in 'en', a desk sheet has one; say it shorter, or take "
        "out rows, lines or columns"
    ]


def test_a_sign_that_the_font_lacks_is_one_problem(prints: dict[tuple[str, str], DeskPrint]) -> None:
    own = changed(prints["zh", "week"], use="谢谢🙏")
    assert list(map(str, check_desk_print(own, sheet_pdf(own), PATH))) == [
        "docs/sheets.yml:14: desk sheet 'week' — cannot be printed for everyone, as the text \"🙏\" could not be "
        'displayed with font "Noto Sans SC"; say it in other words'
    ]


def test_signs_of_the_desk_are_in_the_fonts(prints: dict[tuple[str, str], DeskPrint]) -> None:
    for language in ("zh", "en"):
        own = changed(prints[language, "week"], use="✓ × −3 ≤ 5 ≥ 2 – — … ÷ %")
        assert check_desk_print(own, sheet_pdf(own), PATH) == []


def test_the_files_of_a_language_have_theirs_and_a_part_of_the_booklet(folder: Path) -> None:
    book = read_book(folder, ("zh", "en"))
    sheets = make_sheets(make_checklists(book), book, BASES, "1.0")["zh"]
    desk = make_desk_prints(make_leaves(book), book, BASES, "1.0")["zh"]
    files = sheet_files([*sheets, *desk])
    assert [path for path in files if path.startswith("sheets/")] == [
        f"sheets/{id}{size}.pdf" for id in tiny_desk.IDS for size in ("", "-large")
    ]
    assert files["sheets/week.pdf"] == sheet_pdf(desk[1])
    assert files["checklists/all.pdf"] == booklet_pdf([*sheets, *desk])
    contents = pages(files["checklists/all.pdf"])[1].replace(".", "")
    assert "班组1听一通电话9" in contents
    outline = PdfReader(io.BytesIO(files["checklists/all.pdf"])).outline
    assert [item.title for item in outline if not isinstance(item, list)][-4:] == [own.leaf.title for own in desk]


def test_wide_pages_are_turned_in_the_brochure(prints: dict[tuple[str, str], DeskPrint]) -> None:
    own = changed(prints["en", "week"], columns=("Day",) * 8)
    brochure = PdfReader(io.BytesIO(brochure_pdf([own]))).pages
    assert {(round(page.mediabox.width), round(page.mediabox.height)) for page in brochure} == {(839, 595)}
    sides = [side.get_textpage() for side in PdfDocument(brochure_pdf([own]))]
    found = [(side, side.get_text_range().find("A week")) for side in sides]
    ends = [(side.get_charbox(at), side.get_charbox(at + len("A week") - 1)) for side, at in found if at >= 0]
    # In the contents its letters stand beside one another, in its heading each above the one before.
    rises = [last[1] - first[1] > 20 and abs(last[2] - first[2]) < 5 for first, last in ends]
    assert sorted(rises) == [False, True]

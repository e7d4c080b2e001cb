"""Sheets as pictures for a phone: the tiny handbook's, one as full as it may be, and all of the real one."""

import io
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from book.book import read_book
from checklist.checklist import Block, make_checklists
from checklist.sheet import Sheet, make_sheets, set_pages, sheet_values
from made import kept as room
from pictures.phone import TEMPLATE, phone_files, phone_pictures
from pictures.png import png_size
from read_png import read_png
from tiny_handbook import write

ROOT = Path(__file__).parents[2]
BASES = {"zh": "https://talks.example/hand/book/", "en": "https://talks.example/hand/book/en/"}
LONG = {
    "zh": "先写下今天一共欠多少，再写下每月能还多少，从哪天起能够还清它",
    "en": "Write down the whole amount owed today, then what you can pay each month by then",
}


def sheets_of(docs: Path) -> dict[str, list[Sheet]]:
    book = read_book(docs, ("zh", "en"))
    return make_sheets(make_checklists(book), book, BASES, "1.0")


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Sheet]]:
    return sheets_of(write(tmp_path_factory.mktemp("tiny")))


@pytest.fixture(scope="module", params=["zh", "en"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def fullest(sheet: Sheet, text: str) -> Sheet:
    """With 22 items and three stop rules of the longest text, each item with a blank."""
    item = replace(sheet.checklist.blocks[0].items[0], text=text, fill=("工号", "日期"))
    blocks = tuple(Block(moment, (item,) * count) for moment, count in (("before", 9), ("during", 8), ("after", 5)))
    checklist = replace(sheet.checklist, title=text, blocks=blocks, stops=(item,) * 3)
    return replace(sheet, checklist=checklist, helplines=list(sheet.helplines) * 4)


def test_a_sheet_is_two_pictures_as_wide_as_a_phone(tiny: dict[str, list[Sheet]], language: str) -> None:
    sheet = tiny[language][0]
    pictures = phone_pictures([sheet])
    assert [png_size(picture)[0] for picture in pictures] == [1080, 1080]
    pages = PdfReader(io.BytesIO(set_pages(TEMPLATE, sheet_values([sheet])))).pages
    texts = ["".join(page.extract_text().split()) for page in pages]
    assert len(texts) == 2
    before, during, after = ([item.text for item in block.items] for block in sheet.checklist.blocks)
    said = {0: [*before, *during], 1: [*after, *(stop.text for stop in sheet.checklist.stops)]}
    said[1] += [line.number for line in sheet.helplines] + ["talks.example/hand/book/"]
    for part, words in said.items():
        assert [text for text in words if "".join(text.split()) not in texts[part]] == []
        assert "".join(sheet.checklist.title.split()) in texts[part]
        assert f"{part + 1}/2" in texts[part]


def test_its_letters_are_34_pixels_high(tiny: dict[str, list[Sheet]], language: str) -> None:
    page = PdfReader(io.BytesIO(set_pages(TEMPLATE, sheet_values(tiny[language][:1])))).pages[0]
    fonts = [font.get_object() for font in page["/Resources"]["/Font"].values()]  # type: ignore[index]
    descriptors = [font["/DescendantFonts"][0].get_object()["/FontDescriptor"] for font in fonts]
    sizes: set[float] = set()
    page.extract_text(
        visitor_text=lambda text, cm, tm, font, size: (
            sizes.add(round(size * abs(tm[3] * cm[3]))) if text.strip() else None
        )
    )
    assert 47 in sizes  # the items
    assert min(sizes) >= 40
    assert min(descriptor["/CapHeight"] for descriptor in descriptors) * 47 / 1000 >= 34


def test_nothing_is_cut_off_even_of_the_fullest_sheet(tiny: dict[str, list[Sheet]], language: str) -> None:
    for png in phone_pictures([fullest(tiny[language][0], LONG[language])]):
        picture = read_png(png)
        below = next(number for number, row in enumerate(picture.rows) if set(row) == {3})  # below the dark band
        assert picture.column(0, 40, below, picture.height) == {3}
        assert picture.column(1040, 1080, below, picture.height) == {3}
        assert picture.column(0, 1080, picture.height - 20, picture.height) == {3}
        assert len(png) <= 200_000


def test_the_same_words_give_the_same_bytes_alone_or_together(tiny: dict[str, list[Sheet]], language: str) -> None:
    sheets = tiny[language]
    assert phone_pictures(sheets) == [picture for sheet in sheets for picture in phone_pictures([sheet])]


def test_no_two_pictures_are_the_same(tiny: dict[str, list[Sheet]]) -> None:
    pictures = [picture for sheets in tiny.values() for picture in phone_pictures(sheets)]
    assert len(set(pictures)) == len(pictures) == 12


def test_the_files_of_a_language_are_kept_and_one_whose_words_change_is_made_again(
    tiny: dict[str, list[Sheet]], language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "KEPT", tmp_path)
    sheets = tiny[language]
    files = phone_files(sheets)
    assert list(files) == [
        f"checklists/rent-{chair}-{n}.png" for chair in ("owing", "owed", "collecting") for n in (1, 2)
    ]
    assert list(files.values()) == phone_pictures(sheets)
    kept = {path: path.stat().st_ino for path in tmp_path.glob("png/*")}
    changed = [*sheets[:2], replace(sheets[2], edition="2.0")]
    assert list(phone_files(changed).values()) == phone_pictures(changed)
    now = {path: path.stat().st_ino for path in tmp_path.glob("png/*")}
    assert len(kept) == 6
    assert len(now) == 8
    assert kept.items() <= now.items()
    assert phone_files([]) == {}


def test_every_sheet_of_the_handbook_is_small_enough_to_send_and_to_scroll(language: str) -> None:
    for name, picture in phone_files(sheets_of(ROOT / "docs")[language]).items():
        width, height = png_size(picture)
        assert width == 1080
        assert height <= 3 * width, name
        assert len(picture) <= 200_000, name

"""Printed sheets, read back as PDF and looked at as a picture."""

import io
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pypdfium2
import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

import tiny_book
from book.helpline import Helpline
from book.scenario import Scenario
from checklist.checklist import Block, Checklist, Item
from checklist.folded import fold_order
from checklist.sheet import PDF_UA, Sheet, booklet_pdf, brochure_pdf, check_sheet, sheet_files, sheet_pdf

LANGUAGES = ("zh", "en")
ADDRESS = "https://talks.example/hand/book/scenarios/rent-owing/"
ITEMS = {
    "zh": ("找出合同", "写下今天欠多少", "算出每月余多少", "只拨官网上的电话", "复述金额和日期"),
    "en": (
        "Find the contract",
        "Write down what you owe",
        "Count what is left",
        "Call the official number",
        "Repeat it",
    ),
}
STOP = {"zh": "有人威胁就停下，拨打110", "en": "Stop when someone threatens you, call 110"}
FILL = {"zh": "合同编号", "en": "number"}
TITLES = {"zh": "欠房租，先打给房东", "en": "Rent is late: call the landlord"}
WORDS = {
    "zh": "我欠别人 读一项，做一项，打一个勾。 谈之前 谈的时候 谈之后 遇到这些，先停下 "
    "需要帮助时 审阅 2026年11月21日 版本 1.0",
    "en": "I owe READ-DO: Before the talk During the talk After the talk Stop first if this happens "
    "If you need help Reviewed 21 November 2026 Edition 1.0",
}
OPEN = {
    "zh": ("您好，我是", "，卡号后四位", "，账单写着逾期", "天。想问现在有哪些还款安排，请转能办的同事。"),
    "en": (
        "Hello, my name is ",
        ", card ending ",
        "; the bill says ",
        " days late. Which payment plans are there, and who can arrange one?",
    ),
}
RECORD = {"zh": "沟通记录 日期时间 渠道 下一步", "en": "Contact record Date, time Channel Next step"}
# As long as they may be, with room for wide letters.
LONG_ITEM = {
    "zh": "先写下今天一共欠多少，再写下每月能还多少，从哪天起能够还清它",
    "en": "Write down the whole amount owed today, then what you can pay each month by then",
}
LONG_TITLE = {
    "zh": "银行信用卡逾期两个月以后，催收人员第一次打电话给欠款人之前、当中和之后",
    "en": "Credit card two months overdue: the first call of collection staff to the person who owes, and after it",
}


def sheet(
    language: str,
    *,
    sizes: Sequence[int] = (5, 5, 5),
    text: str = "",
    fill: str | None = "",
    stops: int = 1,
    helplines: int = 2,
    title: str = "",
    opening: bool = True,
) -> Sheet:
    """A sheet of the usual words, or with the same text on every item and stop rule; fill None leaves no blanks."""
    texts = [text] * max(sizes) if text else ITEMS[language] * 2
    label = FILL[language] if fill == "" else fill
    labels = (label,) if label else ()
    items = [Item(f"item-{n}", words, labels, "channels/phone.md") for n, words in enumerate(texts)]
    scenario = Scenario("rent-owing", 1, "owing", "read-do", "rent-owed", (), "rent", (), (), (), (), {})
    blocks = [
        Block(moment, tuple(items[:size])) for moment, size in zip(("before", "during", "after"), sizes, strict=True)
    ]
    stop = Item("stop-threats", text or STOP[language], (), "etiquette/limits.md")
    said = title or TITLES[language]
    checklist = Checklist(
        scenario=scenario,
        language=language,
        title=said,
        reviewed="2026-11-21",
        blocks=tuple(blocks),
        stops=(stop,) * stops,
        file_name="rent",
        number=3,
        open=OPEN[language] if opening else (),
    )
    use = {"zh": "正在发生的威胁、堵门、非法拘禁", "en": "national mental health line (心理援助热线)"}
    lines = [Helpline(f"hot-{n}", f"1235{n}", ("owing",), use, use) for n in range(helplines)]
    return Sheet(checklist, ADDRESS, "1.0", lines, tiny_book.WORDS[language])


def read(pdf: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(pdf))


def page_text(pdf: bytes, page: int) -> str:
    """The words of a page without the spaces and line ends between them, which no reader of PDFs gets right."""
    return "".join(read(pdf).pages[page].extract_text().split())


def close(text: str) -> str:
    return "".join(text.split())


def sizes(pdf: bytes, page: int) -> set[float]:
    """The sizes of all text on a page, in points."""
    found: set[float] = set()

    def visit(text: str, cm: list[float], tm: list[float], font: DictionaryObject | None, size: float) -> None:
        if text.strip():
            found.add(round(abs(size * tm[3] * cm[3]), 2))

    read(pdf).pages[page].extract_text(visitor_text=visit)
    return found


def fonts(pdf: bytes) -> list[DictionaryObject]:
    """The descriptors of all fonts that the pages use."""
    reader = read(pdf)
    used: dict[str, Any] = {}
    for page in reader.pages:
        resources: Any = page["/Resources"]
        for reference in resources["/Font"].values():
            font = reference.get_object()
            inner = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
            used[str(font["/BaseFont"])] = inner["/FontDescriptor"].get_object()
    return list(used.values())


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def pdf(language: str) -> bytes:
    return sheet_pdf(sheet(language))


def test_a_sheet_is_one_side_to_use_and_one_to_write_on(language: str, pdf: bytes) -> None:
    assert len(read(pdf).pages) == 2
    assert check_sheet(sheet(language), pdf) == []
    front, record = page_text(pdf, 0), page_text(pdf, 1)
    assert [word for word in RECORD[language].split() if word not in record] == []
    assert close(TITLES[language]) in front
    assert close(TITLES[language]) in record


def test_it_is_a4(pdf: bytes) -> None:
    boxes = [(round(page.mediabox.width), round(page.mediabox.height)) for page in read(pdf).pages]
    assert boxes == [(595, 842), (595, 842)]


def test_it_says_every_item_and_all_that_stands_around_them(language: str, pdf: bytes) -> None:
    front = page_text(pdf, 0)
    assert [front.count(close(text)) for text in ITEMS[language]] == [3] * 5
    assert front.count(close(FILL[language])) >= 15
    assert close(STOP[language]) in front
    assert [number for number in ("12350", "12351") if number not in front] == []
    assert [word for word in WORDS[language].split() if word not in front] == []
    assert "talks.example/hand/book/scenarios/rent-owing/" in front


def test_it_brings_all_its_fonts(pdf: bytes) -> None:
    descriptors = fonts(pdf)
    assert descriptors != []
    assert [font["/FontName"] for font in descriptors if not {"/FontFile2", "/FontFile3"} & font.keys()] == []
    assert [font["/FontName"] for font in descriptors if "NotoSans" not in str(font["/FontName"])] == []


def test_it_can_be_read_aloud(language: str, pdf: bytes) -> None:
    root: Any = read(pdf).trailer["/Root"]
    assert str(root["/Lang"]).split("-")[0] == language
    assert root["/MarkInfo"]["/Marked"] == True  # noqa: E712 (pypdf's own boolean)
    assert root["/StructTreeRoot"]["/K"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"] == True  # noqa: E712
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_object().get_data()


def test_its_title_is_that_of_the_scenario(language: str, pdf: bytes) -> None:
    metadata = read(pdf).metadata
    assert metadata is not None
    assert metadata.title == TITLES[language]


def test_it_links_to_the_page_that_explains_it(pdf: bytes) -> None:
    annotations = [note.get_object() for page in read(pdf).pages for note in page.get("/Annots", [])]
    assert [note["/A"]["/URI"] for note in annotations] == [ADDRESS]


def test_it_is_set_in_sizes_that_can_be_read(pdf: bytes) -> None:
    assert 12 in sizes(pdf, 0)
    assert min(sizes(pdf, 0) | sizes(pdf, 1)) >= 9


def test_the_same_words_give_the_same_bytes(language: str, pdf: bytes) -> None:
    assert sheet_pdf(sheet(language)) == pdf
    metadata = read(pdf).metadata
    assert metadata is not None
    assert (metadata.creation_date, metadata.modification_date) == (None, None)  # else the second would differ


def test_it_is_small_enough_for_any_phone(pdf: bytes) -> None:
    assert len(pdf) < 120_000


def test_its_two_sides_are_black_on_white(pdf: bytes) -> None:
    for page in pypdfium2.PdfDocument(pdf):
        picture = page.render(scale=1, grayscale=True)
        grey = bytes(picture.buffer)
        assert (picture.width, picture.height) == (596, 842)
        assert grey[0] == 255
        dark = sum(value < 128 for value in grey) / len(grey)
        assert 0.005 < dark < 0.2


def test_its_margins_are_15_mm_wide(language: str) -> None:
    picture = pypdfium2.PdfDocument(sheet_pdf(worst(language, fill=None)))[0].render(scale=4, grayscale=True)
    dots = bytes(picture.buffer).translate(bytes(grey < 128 for grey in range(256)))
    rows = [dots[y * picture.stride : y * picture.stride + picture.width] for y in range(picture.height)]
    inked = [y for y, row in enumerate(rows) if 1 in row]
    left = min(rows[y].find(1) for y in inked)
    right = min(rows[y][::-1].find(1) for y in inked)
    margins = (left, right, inked[0], len(rows) - 1 - inked[-1])
    assert min(margins) / 4 * 25.4 / 72 >= 15


def test_large_print_is_18_points_on_as_many_sides_as_it_needs(language: str) -> None:
    large = sheet_pdf(sheet(language), large=True)
    pages = range(len(read(large).pages))
    assert len(pages) > 2
    assert min(size for page in pages for size in sizes(large, page)) >= 18
    text = "".join(page_text(large, page) for page in pages)
    assert [text.count(close(item)) for item in ITEMS[language]] == [3] * 5
    assert b"<pdfuaid:part>1</pdfuaid:part>" in large


def worst(language: str, fill: str | None, text: str = "") -> Sheet:
    """As full as the rules of a checklist allow."""
    return sheet(
        language,
        sizes=(9, 8, 5),
        text=text or LONG_ITEM[language],
        fill=fill,
        stops=3,
        helplines=4,
        title=LONG_TITLE[language],
    )


@pytest.mark.parametrize(
    ("language", "fill", "text"),
    [
        ("zh", "工号和日期", LONG_ITEM["zh"]),
        ("en", None, LONG_ITEM["en"]),
        ("en", "staff no.", LONG_ITEM["en"][:58]),  # beside a longer text, a blank takes a line of its own
    ],
)
def test_the_fullest_sheet_fits(language: str, fill: str | None, text: str) -> None:
    assert (len(LONG_ITEM["zh"]), len(LONG_ITEM["en"])) == (30, 80)
    full = worst(language, fill, text)
    pdf = sheet_pdf(full)
    assert check_sheet(full, pdf) == []
    assert page_text(pdf, 0).count(close(text)) == 22 + 3
    assert min(sizes(pdf, 0)) >= 9


def test_a_sheet_that_does_not_fit_is_one_problem() -> None:
    long = replace(sheet("en").checklist.blocks[0].items[0], id="say-all", text="Say it all once more. " * 240)
    before = Block("before", (long, *sheet("en").checklist.blocks[0].items[1:]))
    full = replace(sheet("en"), checklist=replace(sheet("en").checklist, blocks=(before,)))
    assert "\n".join(map(str, check_sheet(full, sheet_pdf(full)))) == (
        "docs/en/scenarios/rent-owing.md: checklist 'Rent is late: call the landlord' — takes 3 pages, a sheet has 2; "
        f"shorten its longest item '{long.text}' (say-all) or use fewer items"
    )


def test_a_blank_beside_every_longest_english_item_does_not_fit() -> None:
    full = worst("en", "staff no.")
    assert [problem.message.split(" — ")[1] for problem in check_sheet(full, sheet_pdf(full))] == [
        f"takes 3 pages, a sheet has 2; shorten its longest item '{LONG_ITEM['en']}' (item-0) or use fewer items"
    ]


def test_a_sign_that_the_font_lacks_is_printed_as_well_as_can_be_and_is_one_problem() -> None:
    thanks = sheet("zh", text="说声谢谢🙏")
    pdf = sheet_pdf(thanks)
    assert "说声谢谢" in page_text(pdf, 0)
    assert "\n".join(map(str, check_sheet(thanks, pdf))) == (
        "docs/zh/scenarios/rent-owing.md: checklist '欠房租，先打给房东' — cannot be printed for everyone, as the text "
        '"🙏" could not be displayed with font "Noto Sans SC"; say it in other words'
    )


def test_the_files_of_a_language_are_each_sheet_its_large_print_and_all_of_them(language: str, pdf: bytes) -> None:
    other = as_other(sheet(language, title="2"), "rent-owed")
    files = sheet_files([sheet(language), other])
    assert list(files) == [
        "checklists/rent-owing.pdf",
        "checklists/rent-owing-large.pdf",
        "checklists/rent-owed.pdf",
        "checklists/rent-owed-large.pdf",
        "checklists/all.pdf",
        "checklists/all-a5.pdf",
    ]
    assert files["checklists/rent-owing.pdf"] == pdf
    assert files["checklists/all.pdf"] == booklet_pdf([sheet(language), other])
    assert files["checklists/all-a5.pdf"] == brochure_pdf([sheet(language), other])
    assert sheet_files([]) == {}


def as_other(one: Sheet, id: str, role: str = "owing", number: int = 3) -> Sheet:
    """The sheet as that of another scenario."""
    scenario = replace(one.checklist.scenario, id=id, role=role)
    return replace(one, checklist=replace(one.checklist, scenario=scenario, number=number))


def three(language: str) -> list[Sheet]:
    return [
        as_other(sheet(language), "a", "owing", 1),
        as_other(sheet(language, title="2"), "b", "owing", 2),
        as_other(sheet(language, title="3"), "c", "owed", 1),
    ]


def test_the_booklet_begins_with_its_contents_and_each_sheet_on_the_front_of_a_leaf(language: str) -> None:
    booklet = read(booklet_pdf(three(language)))
    assert booklet.metadata is not None
    assert booklet.metadata.title == {"zh": "全部清单", "en": "All checklists"}[language]
    assert len(booklet.pages) == 2 + 3 * 2
    listed = close("".join(page.extract_text() for page in booklet.pages[:2])).replace(".", "")
    titles = [close(TITLES[language]), "2", "3"]
    assert [f"{n}{title}{page}" in listed for n, title, page in zip("121", titles, "357", strict=True)] == [True] * 3
    numbered = {"zh": "第{}页", "en": "Page{}"}[language]
    texts = [close(page.extract_text()) for page in booklet.pages]
    assert [numbered.format(n) in texts[n - 1] for n in range(3, 9)] == [True] * 6


def test_the_outline_of_the_booklet_names_its_sheets_alone(language: str) -> None:
    outline = read(booklet_pdf(three(language))).outline
    assert [item.title for item in outline if not isinstance(item, list)] == [TITLES[language], "2", "3"]
    assert [item for item in outline if isinstance(item, list)] == []


def test_the_corner_of_both_sides_says_whose_sheet_it_is_and_which(language: str, pdf: bytes) -> None:
    mark = {"zh": "我欠别人3", "en": "Iowe3"}[language]
    assert [mark in page_text(pdf, side) for side in (0, 1)] == [True, True]


def test_it_says_the_sentence_to_begin_with(language: str, pdf: bytes) -> None:
    front = page_text(pdf, 0)
    said = {"zh": "先说这一句", "en": "Beginwith"}[language]
    assert front.index(close(TITLES[language])) < front.index(said) < front.index(close(ITEMS[language][0]))
    assert [close(part) in front for part in OPEN[language]] == [True] * 4
    assert said not in page_text(sheet_pdf(sheet(language, opening=False)), 0)


def test_several_blanks_of_an_item_have_a_label_each(language: str) -> None:
    one = sheet(language)
    item = replace(one.checklist.blocks[0].items[0], fill=("cause", "since"))
    blocks = (Block("before", (item,)),)
    front = page_text(sheet_pdf(replace(one, checklist=replace(one.checklist, blocks=blocks))), 0)
    assert close(f"{item.text}cause since") in front


def test_without_an_address_a_sheet_prints_none_and_no_code(language: str) -> None:
    bare = sheet_pdf(replace(sheet(language), address=""))
    text = page_text(bare, 0)
    assert "talks.example" not in text
    assert close({"zh": "每一项的说法", "en": "Words and examples"}[language]) not in text
    assert [note for page in read(bare).pages for note in page.get("/Annots", [])] == []
    assert [len(page.images) for page in read(bare).pages] == [0, 0]
    assert [len(page.images) for page in read(sheet_pdf(sheet(language))).pages] == [1, 0]
    assert PDF_UA in bare


def test_the_record_of_collection_staff_asks_for_no_staff_number(language: str) -> None:
    asked = {"zh": "工号", "en": "staffno."}[language]
    assert asked in page_text(sheet_pdf(sheet(language, fill=None)), 1)
    assert asked not in page_text(sheet_pdf(as_other(sheet(language, fill=None), "visit", "collecting")), 1)


@pytest.mark.parametrize("count", [4, 8, 76])
def test_a_folded_stack_has_its_pages_in_order(count: int) -> None:
    sides = fold_order(count)
    assert len(sides) == count // 2
    fronts, backs = sides[::2], sides[1::2]
    # Open at the middle: the left halves of the backs and the right halves of the fronts rise, then the others fall.
    rising = [page for front, back in zip(fronts, backs, strict=True) for page in (front[1], back[0])]
    falling = [page for front, back in zip(fronts, backs, strict=True) for page in (front[0], back[1])]
    assert rising == list(range(1, count // 2 + 1))
    assert falling == list(range(count, count // 2, -1))


def test_the_brochure_has_two_pages_of_a5_on_each_side_of_a4(language: str) -> None:
    brochure = brochure_pdf(three(language))
    pages = read(brochure).pages
    assert [(round(page.mediabox.width), round(page.mediabox.height)) for page in pages] == [(839, 595)] * 6
    # 3 sheets of 2 pages behind a cover and the contents: 9, of which the last three of 12 are empty
    assert close(TITLES[language]) in page_text(brochure, 3)
    assert {"zh": "第4页", "en": "Page4"}[language] in page_text(brochure, 3)
    metadata = read(brochure).metadata
    assert metadata is not None
    assert metadata.title == {"zh": "全部清单", "en": "All checklists"}[language]
    assert str(read(brochure).root_object["/Lang"]) == {"zh": "zh-CN", "en": "en-GB"}[language]
    assert brochure_pdf(three(language)) == brochure

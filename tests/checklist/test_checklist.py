"""The checklists and sheets of a book."""

from datetime import date
from pathlib import Path

from book.book import Book, read_book
from build import Build
from checklist.checklist import Checklist, make_checklists
from checklist.sheet import make_sheets
from conftest import ROOT
from tiny_handbook import HELPLINES, SCENARIOS, files, write
from upkeep.site_address import EXAMPLE


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
        "Think of Etiquette2",
        "Think of Etiquette3",
        "Think of Solutions1",
        "Think of Solutions2",
        "Think of Follow-up1",
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


OWN = """\
  open: { zh: 您好，我是____。, en: "Hello, I am ____." }
  fill:
    causes-1: { zh: 原因____从哪天起, en: cause____since }
    causes-2: { zh: 合计, en: total }
"""


def test_a_scenario_has_its_own_words_and_else_those_of_its_actions(tmp_path: Path) -> None:
    labelled = files()["en/causes/steps.md"].replace("#causes-3 .action", '#causes-3 .action fill="day"')
    scenarios = SCENARIOS.replace("\nrent-owed:", f"{OWN}\nrent-owed:", 1)
    book = read(tmp_path, {"scenarios.yml": scenarios, "en/causes/steps.md": labelled})
    first, second, _ = checklists(book, "en")
    assert first.open == ("Hello, I am ", ".")
    assert [item.fill for item in first.blocks[0].items] == [("cause", "since"), ("total",), ("day",), (), ()]
    assert (second.open, second.blocks[0].items[0].fill) == ((), ())
    assert checklists(book, "zh")[0].open == ("您好，我是", "。")


def test_sheets_are_numbered_in_their_role(tmp_path: Path) -> None:
    kin = SCENARIOS.replace("role: collecting", "role: owing")
    book = read(tmp_path, {"scenarios.yml": kin})
    numbers = [(checklist.scenario.role, checklist.number) for checklist in checklists(book, "en")]
    assert numbers == [("owing", 1), ("owed", 1), ("owing", 2)]


def test_without_an_address_sheets_have_none(tmp_path: Path) -> None:
    book = read(tmp_path)
    assert {sheet.address for sheet in make_sheets(make_checklists(book), book, None, "1.0")["zh"]} == {""}


def test_a_build_without_the_address_of_the_site_prints_none(tmp_path: Path) -> None:
    def printed(address: str) -> set[str]:
        build = Build(read(tmp_path), address, "1.0", date(2026, 11, 29), {"zh": address, "en": f"{address}en/"})
        return {sheet.address for sheet in build.sheets["zh"]}

    assert printed(EXAMPLE) == {""}
    assert "https://talks.example/scenarios/rent-owed/" in printed("https://talks.example/")
    assert f'SITE_URL, "{EXAMPLE}"' in (ROOT / "mkdocs.yml").read_text("utf-8")


def test_each_sheet_has_its_address_and_the_helplines_of_its_chair_and_matter(tmp_path: Path) -> None:
    shown = "[strip, owing, owed, collecting]"
    helplines = HELPLINES + "".join(
        HELPLINES.replace("110", number).replace(shown, place)
        for number, place in (("120", "[owed/rent]"), ("119", "[owing/bank]"))
    )
    book = read(tmp_path, {"helplines.yml": helplines})
    bases = {"zh": "https://talks.example/", "en": "https://talks.example/en/"}
    sheets = make_sheets(make_checklists(book), book, bases, "1.0")["en"]
    assert [(sheet.address, [line.number for line in sheet.helplines]) for sheet in sheets] == [
        ("https://talks.example/en/scenarios/rent-owing/", ["110"]),
        ("https://talks.example/en/scenarios/rent-owed/", ["110", "120"]),
        ("https://talks.example/en/scenarios/rent-collecting/", ["110"]),
    ]

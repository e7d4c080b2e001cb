"""Desk sheets: the entries of sheets.yml, and what is wrong between them, the actions and the pages."""

import pytest

from book.action import Action
from book.desk_sheet import DeskItem, DeskSheet, check_desk_sheets, read_desk_sheets
from book.page import Page
from book.yaml_text import entry_ids
from tiny_book import WORDS, page
from tiny_desk import IDS, MARKS, SHEETS

PATH = "docs/sheets.yml"
ACTIONS = {
    ("zh", id): Action(id, "zh", "causes/steps.md", "docs/zh/causes/steps.md", 7, "做", None, id == "stop-threats")
    for id in ("causes-1", "causes-2", "stop-threats")
}
TITLE = "# 听 { #desk-review }\n\n"
PAGES = [page(f"{language}/desk/review.md", f"{TITLE}{MARKS}\n") for language in ("zh", "en")]


def read(text: str = SHEETS) -> dict[str, DeskSheet]:
    sheets, problems = read_desk_sheets(text, PATH, WORDS)
    assert problems == []
    return sheets


def said(text: str = SHEETS, pages: list[Page] | None = None, scenarios: tuple[str, ...] = ()) -> str:
    sheets, problems = read_desk_sheets(text, PATH, WORDS)
    own = PAGES if pages is None else pages
    problems += check_desk_sheets(sheets, ACTIONS, own, PATH, entry_ids(text), scenarios)
    return "\n".join(map(str, problems))


def test_good_sheets_are_silent() -> None:
    assert said() == ""
    assert said("", []) == ""


def test_a_sheet_is_read_with_its_lines() -> None:
    sheet = read()["review"]
    assert (sheet.line, sheet.lines["items"], sheet.page, sheet.anchor) == (1, 8, "desk/review.md", "sheet-review")
    assert (sheet.kind, sheet.notes, sheet.empty, sheet.workbook) == ("score", 2, 0, "")
    assert sheet.head == ({"zh": "听的人____", "en": "Listener____"}, {"zh": "日期", "en": "Date"})
    assert sheet.stop == (DeskItem(11, "stop-threats"),)
    assert sheet.actions == ("causes-1", "stop-threats")


def test_a_score_sheet_has_a_box_for_each_call() -> None:
    sheet = read()["review"]
    assert [column.title["en"] for column in sheet.columns] == ["1", "2", "3"]
    assert [row.on for row in sheet.rows] == [(1, 2, 3), (1, 2, 3)]
    assert [item.action or item.own for item in sheet.items] == [
        "causes-1",
        {"zh": "等了____秒才接话", "en": "Waits ____ seconds"},
    ]


def test_a_calendar_has_its_boxes_on_days() -> None:
    sheet = read()["week"]
    assert [column.title for column in sheet.columns] == [{"zh": "周一", "en": "Mon"}, {"zh": "周二", "en": "Tue"}]
    assert [(row.item.line if row.item else 0, row.on) for row in sheet.rows] == [(21, (1,)), (22, (1, 2))]


def test_a_table_has_empty_rows_or_cells() -> None:
    sheets = read()
    assert (sheets["ledger"].empty, sheets["ledger"].rows, sheets["ledger"].workbook) == (4, (), "ledger")
    assert [column.width for column in sheets["ledger"].columns] == [1, 3]
    assert [row.cells for row in sheets["filled"].rows] == [
        {"zh": ("0–5", "上周的数"), "en": ("0–5", "Last week")},
        {"zh": ("5–30", ""), "en": ("5–30", "")},
    ]


def test_an_entry_that_cannot_be_read_spoils_no_other() -> None:
    text = SHEETS.replace("kind: calendar", "kind: grid")
    assert list(read_desk_sheets(text, PATH, WORDS)[0]) == ["review", "ledger", "filled"]
    assert said(text) == f"{PATH}:15: desk sheet 'week' — has 'kind: grid'; write one of score, calendar, table"
    assert entry_ids(text) == list(IDS)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "- causes-1",
            "- cause-1",
            "9: desk sheet 'review' — has an unknown action 'cause-1'; did you mean 'causes-1'?",
        ),
        (
            "- causes-1",
            "- listen",
            "9: desk sheet 'review' — has an unknown action 'listen'; write it on a topic page, or give words as "
            "{ zh: …, en: … }",
        ),
        (
            "- causes-1",
            "- stop-threats",
            "9: desk sheet 'review' — has the stop rule 'stop-threats' among its items; move it to 'stop'\n"
            "docs/sheets.yml:11: desk sheet 'review' — has the action 'stop-threats' twice; keep one of them",
        ),
        (
            "[stop-threats]",
            "[causes-2]",
            "11: desk sheet 'review' — has 'causes-2' under 'stop', but that action is not marked '.stop'; mark it or "
            "move it",
        ),
    ],
)
def test_a_fault_of_an_item_is_told_at_its_line(old: str, new: str, told: str) -> None:
    assert said(SHEETS.replace(old, new, 1)) == f"{PATH}:{told}"


def test_a_sheet_and_a_scenario_have_ids_of_their_own() -> None:
    assert said(scenarios=("week",)) == (
        f"{PATH}:14: desk sheet 'week' — is also the id of a scenario; give the desk sheet another, on its page as well"
    )


def test_a_sheet_has_a_page() -> None:
    told = "has no page; write docs/<language>/desk/review.md"
    lines = dict(zip(IDS, (3, 16, 27, 37), strict=True))
    assert said(pages=[]) == "\n".join(f"{PATH}:{line}: desk sheet '{id}' — {told}" for id, line in lines.items())


def test_it_stands_on_its_page_in_every_language() -> None:
    other = page("en/desk/review.md", TITLE + MARKS.replace("<!-- sheet week -->", "<!-- sheets week -->"))
    assert said(pages=[PAGES[0], other]) == (
        f"{PATH}:16: desk sheet 'week' — does not stand on docs/en/desk/review.md; write '<!-- sheet week -->' alone "
        "on a line there"
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("<!-- sheet weak -->", "3: mark '<!-- sheet weak -->' — names no desk sheet; did you mean 'week'?"),
        (
            "<!-- sheet cadence -->",
            "3: mark '<!-- sheet cadence -->' — names no desk sheet; write the id of an entry of docs/sheets.yml",
        ),
        (
            "Here: <!-- sheet week -->",
            "3: mark '<!-- sheet week -->' — has words beside it; let it stand alone on its line",
        ),
        (
            "<!-- sheet week -->",
            "3: mark '<!-- sheet week -->' — belongs to desk/review.md, as docs/sheets.yml says; take it out here, or "
            "name this page there",
        ),
        ("<!-- the sheet of a week -->", ""),
        ("`<!-- sheet weak -->`", ""),
    ],
)
def test_a_mark_of_another_page_is_told(text: str, told: str) -> None:
    other = page("zh/causes/face.md", f"# 脸面 {{ #face }}\n\n{text}\n")
    assert said(pages=[*PAGES, other]) == (told and f"docs/zh/causes/face.md:{told}")

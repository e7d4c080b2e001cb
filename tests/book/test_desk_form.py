"""The form of an entry of sheets.yml."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anything import YAML
from book.desk_form import MOST_COLUMNS, MOST_ROWS, form_complaints
from book.yaml_text import read_yaml
from tiny_book import WORDS
from tiny_desk import IDS, SHEETS

ENTRIES = read_yaml(SHEETS, "docs/sheets.yml").data
WAY = tuple[str | int, ...]


def entry(id: str, **changed: object) -> dict[str, object]:
    """A good entry with some fields changed, or left out where they are ...; a lone - stands for none."""
    assert isinstance(ENTRIES, dict)
    return {name: value for name, value in {**ENTRIES[id], **changed}.items() if value is not ...}


def said(written: object) -> list[tuple[WAY, str]]:
    return list(form_complaints(written, WORDS))


@pytest.mark.parametrize("id", IDS)
def test_good_entries_are_silent(id: str) -> None:
    assert said(entry(id)) == []


TEXT = {"zh": "做", "en": "Do"}
COLUMN = {"title": TEXT, "width": "1"}
SHORTER = "say it shorter"


@pytest.mark.parametrize(
    ("written", "way", "told"),
    [
        (None, (), "has no fields; write kind, page, title, use"),
        (entry("week", kind="grid"), ("kind",), "has 'kind: grid'; write one of score, calendar, table"),
        (entry("week", kind=...), (), "has no 'kind'; add it"),
        (entry("week", days=...), (), "has no 'days'; add it"),
        (entry("week", day="1"), ("day",), "has an unknown field 'day'; did you mean 'days'?"),
        (
            entry("review", workbook="ledger"),
            ("workbook",),
            "has an unknown field 'workbook'; take it out, the fields are kind, page, title, use, columns, items, "
            "head, stop, lines",
        ),
        (entry("ledger", workbook="books"), ("workbook",), "has 'workbook: books'; write one of ledger"),
        (
            entry("week", page="scenarios/visit"),
            ("page",),
            "has 'page: scenarios/visit'; name a page of the desk, as 'page: desk/call-review'",
        ),
        (entry("week", title={"zh": "周"}), ("title",), "has no 'en'; add it"),
        (
            entry("week", title={"zh": "周" * 17, "en": "Week"}),
            ("title", "zh"),
            f"has 17 characters in 'title', 16 at most; {SHORTER}",
        ),
        (
            entry("week", use={"zh": "做", "en": "x" * 161}),
            ("use", "en"),
            f"has 161 letters in 'use', 160 at most; {SHORTER}",
        ),
        (
            entry("review", head=["Date"]),
            ("head",),
            "has no list of words by language in 'head'; write { zh: [a, b], en: [a, b] }",
        ),
        (
            entry("week", days={"zh": ["一", "二"], "en": ["Mon"]}),
            ("days",),
            "has other numbers in 'days', 2 in 'zh' and 1 in 'en'; write as many in each language",
        ),
        (
            entry("week", days={"zh": ["一", ""], "en": ["Mon", ""]}),
            ("days", "zh", 1),
            "has nothing in 'days' in 'zh'; write it",
        ),
        (
            entry("week", days={"zh": ["一"] * 11, "en": ["1"] * 11}),
            ("days",),
            "has 11 in 'days', a side holds 10; keep what is needed",
        ),
        (
            entry("week", days={"zh": ["星期" * 4, "二"], "en": ["Mon", "Tue"]}),
            ("days", "zh", 0),
            f"has 8 characters in 'days', 7 at most; {SHORTER}",
        ),
        (entry("week", steps=[]), ("steps",), "has no list in 'steps'; write - { do: …, on: [1, 3] }"),
        (entry("week", steps=[{"do": TEXT}]), ("steps", 0), "has no 'on'; add it"),
        (
            entry("week", steps=[{"do": None, "on": ["1"]}]),
            ("steps", 0, "do"),
            "has no words by language in 'do'; write 'do: { zh: …, en: … }'",
        ),
        (
            entry("week", steps=[{"do": TEXT, "on": "1"}]),
            ("steps", 0, "on"),
            "has no numbers of days in 'on'; write them from 1, as 'on: [1, 3]'",
        ),
        (
            entry("week", steps=[{"do": TEXT, "on": ["1", "3"]}]),
            ("steps", 0, "on"),
            "has a box on day 3, and 'days' has 2; correct the number or add the day",
        ),
        (entry("review", columns="11"), ("columns",), "has 'columns: 11'; write a number from 1 to 10"),
        (entry("review", lines="0"), ("lines",), "has 'lines: 0'; write a number from 1 to 12"),
        (
            entry("review", items=["a"] * 31),
            ("items",),
            "has 31 in 'items', a side holds 30; keep what is needed",
        ),
        (
            entry("review", items=[{"zh": "事" * 31, "en": "Do"}]),
            ("items", 0, "zh"),
            f"has 31 characters in 'items', 30 at most; {SHORTER}",
        ),
        (
            entry("review", items=[{"zh": "等____秒", "en": "Waits"}]),
            ("items", 0, "en"),
            "has other blanks '____' in 'items', 1 in 'zh' and 0 in 'en'; leave the same in both",
        ),
        (
            entry("review", stop=[{"zh": "*停*", "en": "Stop"}]),
            ("stop", 0, "zh"),
            "has '*' in its words, which is printed as it stands; write plain words",
        ),
        (entry("review", stop=["a"] * 5), ("stop",), "has 5 in 'stop', a side holds 4; keep what is needed"),
        (
            entry("ledger", columns=[COLUMN] * 10),
            ("columns",),
            "has 10 in 'columns', a side holds 9; keep what is needed",
        ),
        (entry("ledger", columns=[{"title": TEXT}]), ("columns", 0), "has no 'width'; add it"),
        (
            entry("ledger", columns=[{"title": TEXT, "width": "wide"}]),
            ("columns", 0, "width"),
            "has 'width: wide'; write a number from 1 to 9",
        ),
        (entry("ledger", rows="many"), ("rows",), "has 'rows: many'; write a number from 1 to 30"),
        (
            entry("filled", rows=[{"zh": ["一"], "en": ["1"]}]),
            ("rows", 0, "zh"),
            "has 1 cells in 'zh', and 'columns' has 2; write a cell for each, '' for one to write in",
        ),
        (
            entry("filled", rows=[{"zh": ["一", ""], "en": ["1", "x"]}]),
            ("rows", 0, "zh", 1),
            "has nothing in 'rows' in 'zh'; write it",
        ),
    ],
)
def test_a_fault_is_told_where_it_stands(written: object, way: WAY, told: str) -> None:
    assert (way, told) in said(written)


def test_a_fault_is_told_once() -> None:
    assert len(said(entry("week", title={"zh": "周" * 17, "en": "Week"}))) == 1
    assert len(said(entry("week", kind="grid"))) == 1


def test_as_much_as_a_side_holds_is_silent() -> None:
    days = {"zh": ["一"] * MOST_COLUMNS["calendar"], "en": ["Day"] * MOST_COLUMNS["calendar"]}
    assert said(entry("week", days=days, steps=[{"do": TEXT, "on": ["10"]}] * MOST_ROWS)) == []


@given(st.dictionaries(st.sampled_from(["kind", "days", "steps", "columns", "rows", "head", "items", "stop"]), YAML))
def test_nothing_stops_it(changed: dict[str, object]) -> None:
    for id in IDS:
        said(entry(id, **changed))

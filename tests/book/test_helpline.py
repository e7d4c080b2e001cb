"""Helplines: the entries of helplines.yml."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anything import TEXTS, VALUES, YAML, dump
from book.helpline import PLACES, Helpline, helpline_ids, read_helplines
from book.scenario import ROLES, WHAT, Scenario
from tiny_book import LANGUAGES

PATH = "docs/helplines.yml"
GOOD = """\
# The most urgent first.
- id: hot-110
  number: 110
  shown: [strip, owing]
  zh: { use: 正在发生的威胁, first: 先说地点。 }
  en: { use: danger now, first: Say where you are. }
- id: hot-12345
  number: "12345"
  shown: []
  zh: { use: 便民热线, first: 说清时间。 }
  en: { use: government line, first: Say when. }
"""


def said(text: str) -> str:
    return "\n".join(map(str, read_helplines(text, PATH, LANGUAGES)[1]))


def test_helplines_are_read_in_their_order() -> None:
    assert read_helplines(GOOD, PATH, LANGUAGES) == (
        [
            Helpline(
                id="hot-110",
                number="110",
                shown=("strip", "owing"),
                use={"zh": "正在发生的威胁", "en": "danger now"},
                first={"zh": "先说地点。", "en": "Say where you are."},
            ),
            Helpline(
                id="hot-12345",
                number="12345",
                shown=(),
                use={"zh": "便民热线", "en": "government line"},
                first={"zh": "说清时间。", "en": "Say when."},
            ),
        ],
        [],
    )


def test_a_helpline_is_for_the_sheets_of_a_role_or_of_what_they_are_about() -> None:
    line = read_helplines(GOOD.replace("[strip, owing]", "[owing/rent, owed]"), PATH, LANGUAGES)[0][0]
    kinds = [(role, what) for role in ROLES for what in WHAT if line.is_for(scenario(role, what))]
    assert kinds == [("owing", "rent"), *(("owed", what) for what in WHAT)]


def scenario(role: str, what: str) -> Scenario:
    return Scenario("a", 1, role, "read-do", "b", ("person",), what, (), (), (), (), {})


FAULTS = {
    ("  number: 110\n", ""): "2: helpline 'hot-110' — has no 'number'; add it",
    ("number: 110", "number:"): "3: helpline 'hot-110' — has nothing in 'number'; write it",
    ("  shown: [strip, owing]\n", ""): "2: helpline 'hot-110' — has no 'shown'; add it",
    ("  number: 110\n", "  number: 110\n  numbr: 110\n"): "4: helpline 'hot-110' — has an unknown field 'numbr'; "
    "did you mean 'number'?",
    ("  number: 110\n", "  number: 110\n  fr: { use: danger }\n"): "4: helpline 'hot-110' — has an unknown field 'fr'; "
    "take it out, the fields are id, number, shown, zh, en",
    (
        "first: 先说地点。 }",
        "first: 先说地点。,\n        note: x }",
    ): "6: helpline 'hot-110' — has an unknown field 'note'; take it out, the fields are use, first",
    ("use: danger now", "use: danger *now*"): "6: helpline 'hot-110' — has '*' in its words, which is printed as it "
    "stands; write plain words",
    ("[strip, owing]", "on"): "4: helpline 'hot-110' — has no list in 'shown: on'; write 'shown: [strip]', "
    "or [] for nowhere",
    ("[strip, owing]", "{ strip: }"): "4: helpline 'hot-110' — has no list in 'shown: {…}'; write 'shown: [strip]', "
    "or [] for nowhere",
    ("[strip, owing]", "[strip, owners]"): "4: helpline 'hot-110' — is shown on 'owners'; write some of strip, owing, "
    "owed, collecting, named, or one of these with bank, people, rent, business, delivery, wages, as 'owing/rent'",
    (
        "[strip, owing]",
        "[strip, owing/house]",
    ): "4: helpline 'hot-110' — is shown on 'owing/house'; write some of strip, "
    "owing, owed, collecting, named, or one of these with bank, people, rent, business, delivery, wages, "
    "as 'owing/rent'",
    ("zh: { use: 正在发生的威胁, ", "zh: { "): "5: helpline 'hot-110' — lacks 'use' or 'first' in 'zh'; "
    "say what it is for and what to say first",
    ("en: { use: danger now, first: Say where you are. }", "en: danger now"): "6: helpline 'hot-110' — lacks 'use' or "
    "'first' in 'en'; say what it is for and what to say first",
    ("number: 110", "number: 120"): "3: helpline 'hot-110' — has the number '120', not that of its id; write 'hot-120' "
    "or the other number",
    (
        'hot-12345\n  number: "12345"',
        "hot-110\n  number: 110",
    ): "7: helpline 'hot-110' — stands here twice; keep one of them",
    ("- id: hot-110\n  number: 110\n", "- 110\n- id: hot-110\n  number: 110\n"): "2: helpline '110' — has no fields; "
    "write id, number, shown, zh, en",
    ("  number: 110\n", "  number: 110\n  number: 120\n"): "4: key 'number' — stands also in line 3; keep one of them",
    ("[strip, owing]", "[strip, owing"): "4: line 'shown: [strip, owing' — is not YAML (expected ',' or ']', but got "
    "':'); close its bracket ']'",
}


@pytest.mark.parametrize("change", FAULTS)
def test_a_fault_is_one_problem(change: tuple[str, str]) -> None:
    assert said(GOOD.replace(*change, 1)) == f"{PATH}:{FAULTS[change]}"


@pytest.mark.parametrize("text", ["", "hot-110:\n  number: 110\n", "[]", "null"])
def test_a_file_without_a_list_is_one_problem(text: str) -> None:
    assert said(text) == f"{PATH}:1: no list of helplines here; write '- id: …' and its fields"


def test_an_entry_with_a_problem_is_left_out_and_still_known_by_its_id() -> None:
    broken = GOOD.replace("[strip, owing]", "strip")
    assert [line.id for line in read_helplines(broken, PATH, LANGUAGES)[0]] == ["hot-12345"]
    assert helpline_ids(broken) == ["hot-110", "hot-12345"]


@given(TEXTS | YAML | st.lists(VALUES).map(dump))
def test_any_text_is_read_without_an_error(text: str) -> None:
    helplines, problems = read_helplines(text, PATH, LANGUAGES)
    assert helplines or problems
    assert all(set(line.shown) <= set(PLACES) for line in helplines)

"""Scenarios: the entries of scenarios.yml, and what is wrong between them, the actions and the pages."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from anything import TEXTS, YAML
from book.action import TOPICS, Action
from book.page import read_page
from book.scenario import ROLES, STYLES, WHAT, WHO, Scenario, check_scenarios, read_scenarios
from book.yaml_text import entry_ids
from tiny_book import WORDS

PATH = "docs/scenarios.yml"
ACTIONS = {
    ("zh", f"{topic}-{n}"): Action(
        f"{topic}-{n}", "zh", f"{topic}/steps.md", f"docs/zh/{topic}/steps.md", n, "做", None, n == 9
    )
    for topic in TOPICS
    for n in range(1, 10)
}
RENT = """\
rent-owing:
  role: owing
  style: read-do
  mirror: rent-owed
  who: [person]
  what: rent
  before: [causes-1, causes-2, causes-3, causes-4, preparation-1]
  during: [channels-1, channels-2, etiquette-1, etiquette-2, solutions-1]
  after: [follow-up-1, follow-up-2, follow-up-3, follow-up-4, follow-up-5]
  stop: [etiquette-9]
"""
OWED = RENT.replace("rent-owed", "rent-owing").replace("rent-owing:", "rent-owed:").replace("role: owing", "role: owed")
GOOD = RENT + OWED
PAGES = [
    read_page("# 房租 { #rent }\n", f"docs/zh/scenarios/{name}.md", "zh", f"scenarios/{name}.md")[0]
    for name in ("index", "rent-owing", "rent-owed")
]
OWN = """\
  open: { zh: 您好，我是____。, en: "Hello, I am ____." }
  fill:
    causes-1: { zh: 原因____从哪天起, en: cause____since }
"""
FIELDS = "role, style, mirror, who, what, before, during, after, stop"


def said(text: str, fill: Mapping[str, str] | None = None) -> str:
    """fill: what actions ask for, by their ids."""
    scenarios, problems = read_scenarios(text, PATH, WORDS)
    actions = {key: replace(action, fill=(fill or {}).get(action.id)) for key, action in ACTIONS.items()}
    problems += check_scenarios(scenarios, actions, PAGES, PATH, entry_ids(text))
    return "\n".join(map(str, problems))


def test_good_scenarios_are_silent() -> None:
    assert said(GOOD) == ""


def test_a_scenario_is_read_with_its_lines() -> None:
    scenario = read_scenarios(GOOD, PATH, WORDS)[0]["rent-owing"]
    assert (scenario.line, scenario.lines["before"], scenario.page) == (1, 7, "scenarios/rent-owing.md")
    assert (scenario.role, scenario.style, scenario.mirror) == ("owing", "read-do", "rent-owed")
    assert (scenario.who, scenario.what, scenario.stop) == (("person",), "rent", ("etiquette-9",))
    assert scenario.items[:5] == ("causes-1", "causes-2", "causes-3", "causes-4", "preparation-1")
    assert scenario.actions == (*scenario.items, "etiquette-9")


FAULTS = {
    # what a scenario names
    ("causes-4", "cause-4"): "7: scenario 'rent-owing' — has an unknown action 'cause-4'; did you mean 'causes-4'?",
    ("causes-4", "xyz"): "7: scenario 'rent-owing' — has an unknown action 'xyz'; write it on a topic page or "
    "take it out",
    ("channels-2", "causes-1"): "8: scenario 'rent-owing' — has the action 'causes-1' twice, first in 'before'; "
    "keep it where it is done",
    ("mirror: rent-owed", "mirror: rent-owned"): "4: scenario 'rent-owing' — has a mirror 'rent-owned' that is no "
    "scenario; did you mean 'rent-owed'?",
    ("mirror: rent-owed", "mirror: xyz"): "4: scenario 'rent-owing' — has a mirror 'xyz' that is no scenario; "
    "write the id of one",
    ("mirror: rent-owed", "mirror: rent-owing"): "4: scenario 'rent-owing' — has a mirror 'rent-owing' on the same "
    "chair (owing); name one from another chair",
    ("  what: rent\n", "  what: rent\n  letter: rent-request\n"): "1: scenario 'rent-owing' — has an unknown letter "
    "'rent-request'; name a page of templates/, or take it out",
    # how many
    ("causes-4, ", ""): "7: scenario 'rent-owing' — has 4 items in 'before', a block holds 5 to 9; "
    "add what is dangerous to skip",
    (
        "causes-4, ",
        "causes-4, causes-5, causes-6, causes-7, causes-8, preparation-2, ",
    ): "7: scenario 'rent-owing' — has 10 items in 'before', a block holds 5 to 9; keep what is dangerous to skip",
    (
        "solutions-1]\n  after: [",
        "solutions-1, solutions-2, solutions-3, solutions-4, channels-3]\n"
        "  after: [channels-4, channels-5, channels-6, channels-7, ",
    ): "1: scenario 'rent-owing' — has 23 items, a sheet holds 22; keep what is dangerous to skip",
    ("solutions-1", "channels-3"): "1: scenario 'rent-owing' — has no action of solutions; "
    "add one, all six topics occur on a sheet",
    # when to stop
    ("stop: [etiquette-9]", "stop: []"): "10: scenario 'rent-owing' — has no stop rule, a sheet holds 1 to 3; "
    "say when to stop and whom to call",
    (
        "stop: [etiquette-9]",
        "stop: [etiquette-9, causes-9, channels-9, solutions-9]",
    ): "10: scenario 'rent-owing' — has 4 stop rules, a sheet holds 1 to 3; keep the most urgent",
    ("stop: [etiquette-9]", "stop: [etiquette-8]"): "10: scenario 'rent-owing' — has 'etiquette-8' under 'stop', but "
    "that action is not marked '.stop'; mark it or move it",
    ("channels-2", "channels-9"): "8: scenario 'rent-owing' — has the stop rule 'channels-9' in 'during'; "
    "move it to 'stop'",
    # form
    ("  role: owing\n", ""): "1: scenario 'rent-owing' — has no 'role'; add it",
    ("role: owing", "rol: owing\n  role: owing"): "2: scenario 'rent-owing' — has an unknown field 'rol'; "
    "did you mean 'role'?",
    ("role: owing", "sides: two\n  role: owing"): "2: scenario 'rent-owing' — has an unknown field 'sides'; "
    f"take it out, the fields are {FIELDS}, open, fill, plan, letter",
    ("role: owing", "role: debtor"): "2: scenario 'rent-owing' — has 'role: debtor'; "
    "write one of owing, owed, collecting, named",
    ("role: owing", "role: on"): "2: scenario 'rent-owing' — has 'role: on'; "
    "write one of owing, owed, collecting, named",
    ("style: read-do", "style: [read-do]"): "3: scenario 'rent-owing' — has 'style: […]'; "
    "write one of read-do, do-confirm",
    ("what: rent", "what: house"): "6: scenario 'rent-owing' — has 'what: house'; write one of bank, people, rent, "
    "business, delivery, wages",
    ("who: [person]", "who: [people]"): "5: scenario 'rent-owing' — has 'who: people'; write one of person, firm",
    ("who: [person]", "who: person"): "5: scenario 'rent-owing' — has no list of words in 'who'; "
    "write 'who: [one, two]'",
    ("stop: [etiquette-9]", "stop:\n    etiquette-9:"): "10: scenario 'rent-owing' — has no list of words in 'stop'; "
    "write 'stop: [one, two]'",
    ("mirror: rent-owed", "mirror: [rent-owed]"): "4: scenario 'rent-owing' — has no single id in 'mirror'; "
    "write the id of one scenario",
    ("role: owing", "role: owing\n  role: owed"): "3: key 'role' — stands also in line 2; keep one of them",
    # not YAML, each with the line to mend
    ("who: [person]", "who: [person"): "5: line 'who: [person' — is not YAML (expected ',' or ']', but got ':'); "
    "close its bracket ']'",
    ("what: rent", 'what: "rent'): "6: line 'what: \"rent' — is not YAML (found unexpected end of stream); "
    "close its quotation mark",
    ("what: rent", "what rent"): "6: line 'what rent' — is not YAML (could not find expected ':'); "
    "write it as 'key: value'",
    ("what: rent", "what: rent: late"): "6: line 'what: rent: late' — is not YAML (mapping values are not allowed "
    "here); put a text that contains ': ' in quotation marks",
    ("  what: rent", "\twhat: rent"): "6: line 'what: rent' — is not YAML (found character '\\t' that cannot start "
    "any token); indent with spaces, not with tabs",
    ("what: rent", "what: &kind rent\n  x: *kind"): "7: line 'x: *kind' — is not YAML (found an alias); "
    "write the value out",
}


def test_a_scenario_may_have_words_of_its_own() -> None:
    scenario = read_scenarios(RENT + OWN, PATH, WORDS)[0]["rent-owing"]
    assert scenario.open == {"zh": "您好，我是____。", "en": "Hello, I am ____."}
    assert scenario.fill == {"causes-1": {"zh": "原因____从哪天起", "en": "cause____since"}}
    assert said(RENT + OWN + OWED) == ""


PLAN = """\
  plan:
    causes-1: ____start
"""


def test_the_repayment_plan_may_write_on_the_blanks_of_a_sheet() -> None:
    scenario = read_scenarios(RENT + OWN + PLAN, PATH, WORDS)[0]["rent-owing"]
    assert scenario.plan == {"causes-1": ("", "start")}
    assert said(RENT + OWN + PLAN + OWED) == ""


@pytest.mark.parametrize(
    ("own", "plan", "told"),
    [
        (
            OWN,
            PLAN.replace("____start", "start"),
            "15: scenario 'rent-owing' — has another number of parts in 'plan' for 'causes-1' than of blanks, 1 and 2; "
            "write as many, with '____' between them",
        ),
        (
            OWN,
            PLAN.replace("____start", "____ ____start"),
            "15: scenario 'rent-owing' — has another number of parts in 'plan' for 'causes-1' than of blanks, 3 and 2; "
            "write as many, with '____' between them",
        ),
        (
            "",
            PLAN,
            "12: scenario 'rent-owing' — has a figure in 'plan' for 'causes-1', which has no blank; take it out, or "
            "give it one in 'fill'",
        ),
        (
            OWN,
            PLAN.replace("start", "strat"),
            "15: scenario 'rent-owing' — has 'strat' in 'plan' for 'causes-1', which is no figure of the plan; did you "
            "mean 'start'?",
        ),
    ],
)
def test_a_figure_of_the_plan_has_a_blank_of_its_own(own: str, plan: str, told: str) -> None:
    assert said(RENT + own + plan + OWED) == f"{PATH}:{told}"


def test_a_figure_may_stand_on_the_blank_that_an_action_brings() -> None:
    assert said(RENT + PLAN.replace("____start", "start") + OWED, {"causes-1": "哪天起"}) == ""


def test_two_sheets_of_one_role_may_share_half_of_their_items() -> None:
    kin = OWED.replace("role: owed", "role: owing").replace("mirror: rent-owing", "mirror: rent-lent")
    lent = OWED.replace("rent-owed:", "rent-lent:")
    half = (
        kin.replace("causes-1, causes-2, causes-3", "causes-5, causes-6, causes-7")
        .replace("channels-1, channels-2", "channels-5, channels-6")
        .replace("follow-up-1, follow-up-2, follow-up-3", "follow-up-6, follow-up-7, follow-up-8")
    )
    first = RENT.replace("mirror: rent-owed", "mirror: rent-lent")
    pages = [
        *PAGES,
        read_page("# 房租 { #rent }\n", "docs/zh/scenarios/rent-lent.md", "zh", "scenarios/rent-lent.md")[0],
    ]

    def told(text: str) -> str:
        scenarios, problems = read_scenarios(text, PATH, WORDS)
        problems += check_scenarios(scenarios, ACTIONS, pages, PATH, entry_ids(text))
        return "\n".join(map(str, problems))

    assert told(first + half + lent) == ""
    assert told(first + half.replace("channels-6", "channels-2") + lent) == (
        f"{PATH}:11: scenario 'rent-owed' — shares 8 items with 'rent-owing', more than half of a sheet: causes-4, "
        "preparation-1, channels-2, etiquette-1, etiquette-2, solutions-1, follow-up-4, follow-up-5; "
        "choose others here or there"
    )


def test_a_sheet_has_three_items_of_its_own_among_those_of_its_role() -> None:
    lists = "  before: [causes-{}, causes-{}, preparation-{}, preparation-{}, channels-{}]\n"
    lists += "  during: [channels-{}, etiquette-{}, etiquette-{}, solutions-{}, solutions-{}]\n"
    lists += "  after: [follow-up-{}, follow-up-{}, follow-up-{}, follow-up-{}, follow-up-{}]\n"
    head = RENT.split("  before:")[0].replace("mirror: rent-owed", "mirror: lent")
    a, b = [1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 3, 4, 5], [3, 4, 3, 4, 3, 4, 3, 4, 3, 4, 6, 7, 8, 6, 7]
    b[13:] = [4, 5]
    mixed = [1, 2, 1, 2, 1, 4, 3, 4, 3, 4, 6, 7, 2, 3, 5]
    mixed[12:] = [1, 2, 8]
    stop = "  stop: [etiquette-9]\n"
    texts = [
        head.replace("rent-owing:", f"{name}:") + lists.format(*numbers) + stop
        for name, numbers in (("a", a), ("b", b), ("c", mixed))
    ]
    scenarios, problems = read_scenarios("".join(texts) + OWED.replace("rent-owed:", "lent:"), PATH, WORDS)
    problems += check_scenarios(scenarios, ACTIONS, [], PATH, list(scenarios))
    told = [str(problem) for problem in problems if "of its role" in problem.message]
    assert told == [
        f"{PATH}:{scenarios['c'].line}: scenario 'c' — has 0 items that no other sheet of its role has, 3 at least; "
        "choose what this talk alone needs"
    ]


@pytest.mark.parametrize("change", FAULTS)
def test_a_fault_is_one_problem(change: tuple[str, str]) -> None:
    assert said(GOOD.replace(*change, 1)) == f"{PATH}:{FAULTS[change]}"


def test_a_scenario_that_stands_twice_is_one_problem() -> None:
    assert said(GOOD + RENT) == f"{PATH}:21: key 'rent-owing' — stands also in line 1; keep one of them"


def test_an_entry_without_fields_is_one_problem() -> None:
    assert said(GOOD + "rent:\n") == f"{PATH}:21: scenario 'rent' — has no fields; write {FIELDS}"


def test_a_file_without_scenarios_is_one_problem() -> None:
    message = "no scenarios here; write 'id:' and its lists, as CONTRIBUTING.md shows"
    for text in ("", "# nothing yet\n", "- rent-owing\n", "rent"):
        assert str(read_scenarios(text, PATH, WORDS)[1][0]) == f"{PATH}:1: {message}"


def test_a_scenario_without_page_and_a_page_without_scenario_are_two_problems() -> None:
    assert said(GOOD.replace("rent-owed:\n", "rent-lent:\n").replace("mirror: rent-owed", "mirror: rent-lent")) == (
        "docs/scenarios.yml:11: scenario 'rent-lent' — has no page; write docs/<language>/scenarios/rent-lent.md\n"
        "docs/zh/scenarios/rent-owed.md: page 'rent-owed' — is no scenario of docs/scenarios.yml; "
        "add its entry; did you mean 'rent-owing'?"
    )


def test_a_broken_entry_does_not_hide_the_faults_of_the_others() -> None:
    assert said(RENT.replace("who: [person]", "who: [person") + OWED.replace("causes-4", "cause-4")) == (
        f"{PATH}:5: line 'who: [person' — is not YAML (expected ',' or ']', but got ':'); close its bracket ']'\n"
        f"{PATH}:17: scenario 'rent-owed' — has an unknown action 'cause-4'; did you mean 'causes-4'?"
    )


@given(TEXTS | YAML)
def test_any_text_is_read_without_an_error(text: str) -> None:
    scenarios, problems = read_scenarios(text, PATH, WORDS)
    problems += check_scenarios(scenarios, ACTIONS, PAGES, PATH, entry_ids(text))
    assert problems
    assert all(problem.path in (PATH, *(page.path for page in PAGES)) for problem in problems)


IDS = st.sampled_from(["on", "null", "110", "0b1", "2026-11-21"]) | st.text("abz019-", min_size=1, max_size=9)
LISTS = st.lists(IDS, max_size=9)
ENTRIES = st.fixed_dictionaries(
    {
        "role": st.sampled_from(ROLES),
        "style": st.sampled_from(STYLES),
        "mirror": IDS,
        "who": st.lists(st.sampled_from(WHO)),
        "what": st.sampled_from(WHAT),
        "before": LISTS,
        "during": LISTS,
        "after": LISTS,
        "stop": LISTS,
    }
)


@given(st.dictionaries(IDS, ENTRIES, min_size=1, max_size=3), st.booleans())
def test_a_scenario_is_read_as_it_was_written(entries: dict[str, dict[str, object]], flow: bool) -> None:
    text = yaml.safe_dump(entries, sort_keys=False, default_flow_style=flow or None, width=10_000)
    scenarios, problems = read_scenarios(text, PATH, WORDS)
    assert problems == []
    assert {id: _entry(scenario) for id, scenario in scenarios.items()} == entries


def _entry(scenario: Scenario) -> dict[str, object]:
    values = {name: getattr(scenario, name) for name in FIELDS.split(", ")}
    return {name: list(value) if isinstance(value, tuple) else value for name, value in values.items()}

"""The own words of a sheet: its first sentence and what its blanks ask for."""

import pytest

from book.own_words import between_blanks, labels, own_words_complaints, plan_facts
from tiny_book import WORDS

OPEN = {"zh": "您好，我是____。", "en": "Hello, I am ____."}
LABEL = {"zh": "合计", "en": "total"}
ITEMS = ["check-amount", "log-call"]


def said(open: object = OPEN, fill: object = None, plan: object = None) -> list[tuple[object, str]]:
    entry = {"open": open, "fill": {"check-amount": LABEL} if fill is None else fill}
    entry |= {} if plan is None else {"plan": plan}
    return list(own_words_complaints(entry, ITEMS, WORDS))


def test_good_words_are_silent() -> None:
    assert said() == []
    assert list(own_words_complaints({}, ITEMS, WORDS)) == []
    assert said(plan={"check-amount": "owed", "log-call": "____each____ ____count"}) == []


def test_a_blank_is_four_signs_or_more() -> None:
    assert between_blanks("我叫____，号____") == ["我叫", "，号", ""]
    assert between_blanks("________ yuan") == ["", " yuan"]


def test_labels_are_one_a_blank_and_figures_of_the_plan_may_be_missing() -> None:
    assert labels("每期____几号____几期") == ("每期", "几号", "几期")
    assert labels("") == ()
    assert plan_facts("left") == ("left",)
    assert plan_facts("____each____count") == ("", "each", "count")
    assert plan_facts("____ ____owed") == ("", "", "owed")


@pytest.mark.parametrize(
    ("open", "way", "told"),
    [
        ("您好", (), "has no words by language in 'open'; write 'open: { zh: …, en: … }'"),
        ({"zh": "我是____。"}, (), "has no 'en'; add it"),
        (OPEN | {"fr": "Je suis ____."}, ("fr",), "has an unknown field 'fr'; take it out, the fields are zh, en"),
        (OPEN | {"en": None}, ("en",), "has nothing in 'open' in 'en'; write it"),
        (
            OPEN | {"en": "I *am* ____."},
            ("en",),
            "has '*' in its words, which is printed as it stands; write plain words",
        ),
        (OPEN | {"en": "I am __."}, ("en",), "has a blank in 'open' that is too short; write '____'"),
        (
            OPEN | {"en": "I am here."},
            ("en",),
            "has other blanks '____' in 'open', 1 in 'zh' and 0 in 'en'; leave the same in both",
        ),
        (
            OPEN | {"zh": "我" * 45 + "____"},
            ("zh",),
            "has 46 characters in 'open', 45 at most; say it shorter",
        ),
        (OPEN | {"en": "I'm " * 25 + "____."}, ("en",), "has 26 words in 'open', 25 at most; say it shorter"),
    ],
)
def test_a_fault_of_the_first_sentence_is_one_complaint(open: object, way: tuple[str, ...], told: str) -> None:
    assert said(open) == [(("open", *way), told)]


def test_a_sentence_may_be_as_long_as_its_language_allows() -> None:
    assert said({"zh": "我" * 44 + "，____。", "en": "It's " * 24 + "____"}) == []


@pytest.mark.parametrize(
    ("fill", "way", "told"),
    [
        (
            ["total"],
            (),
            "has no blanks in 'fill'; write 'fill: { check-amount: { zh: …, en: … } }'",
        ),
        (
            {"check-amout": LABEL},
            ("check-amout",),
            "has a blank in 'fill' for 'check-amout', which is none of its items; did you mean 'check-amount'?",
        ),
        (
            {"xyz": LABEL},
            ("xyz",),
            "has a blank in 'fill' for 'xyz', which is none of its items; take it out, or add the action to a list",
        ),
        (
            {"log-call": "name"},
            ("log-call",),
            "has no words by language in 'log-call'; write 'log-call: { zh: …, en: … }'",
        ),
        (
            {"log-call": LABEL | {"en": "t" * 41}},
            ("log-call", "en"),
            "has 41 letters in 'log-call', 40 at most; say it shorter",
        ),
        (
            {"log-call": {"zh": "谁____何时", "en": "who"}},
            ("log-call", "en"),
            "has other blanks '____' in 'log-call', 1 in 'zh' and 0 in 'en'; leave the same in both",
        ),
    ],
)
def test_a_fault_of_a_blank_is_one_complaint(fill: object, way: tuple[str, ...], told: str) -> None:
    assert said(fill=fill) == [(("fill", *way), told)]


@pytest.mark.parametrize(
    ("plan", "way", "told"),
    [
        (["left"], (), "has no figures by action in 'plan'; write 'plan: { count-surplus: left }'"),
        (
            {"log-cal": "left"},
            ("log-cal",),
            "has a figure in 'plan' for 'log-cal', which is none of its items; did you mean 'log-call'?",
        ),
        (
            {"xyz": "left"},
            ("xyz",),
            "has a figure in 'plan' for 'xyz', which is none of its items; take it out, or add the action to a list",
        ),
        (
            {"log-call": {"zh": "left"}},
            ("log-call",),
            "has no figure in 'plan' for 'log-call', but '{…}'; write one for each blank, as 'left' or "
            "'____each____count'",
        ),
        (
            {"log-call": "____"},
            ("log-call",),
            "has no figure in 'plan' for 'log-call', but '____'; write one for each blank, as 'left' or "
            "'____each____count'",
        ),
        (
            {"log-call": "eech____count"},
            ("log-call",),
            "has 'eech' in 'plan' for 'log-call', which is no figure of the plan; did you mean 'each'?",
        ),
        (
            {"log-call": "schedule"},
            ("log-call",),
            "has 'schedule' in 'plan' for 'log-call', which is no figure of the plan; write one of left, offer, total, "
            "many, owed, start, later, each, date, count",
        ),
    ],
)
def test_a_fault_of_a_figure_of_the_plan_is_one_complaint(plan: object, way: tuple[str, ...], told: str) -> None:
    assert said(plan=plan) == [(("plan", *way), told)]

"""The authored trees of the languages, and the topic pages with the scenarios that use them."""

import pytest

from book.page import Page
from book.parity import check_parity, ids_read_are_built
from tiny_site import authored

LETTER = "\n```letter\n{}\n```\n"
GOOD = {
    "zh/index.md": "# 首页 {#home}\n",
    "en/index.md": "# Home {#home}\n",
    "zh/404.md": "# 没有 {#no}\n",
    "en/404.md": "# Nothing {#no}\n",
    "zh/causes/money.md": "# 钱 {#money}\n\n### 先看合同 {#read-contract .action}\n\n三年[^limit]\n",
    "en/causes/money.md": "# Money {#money}\n\n### Read it {#read-contract .action}\n\nThree years[^limit]\n",
    "zh/causes/face.md": "# 脸面 {#face}\n\n[房租](../scenarios/rent.md#start)\n",
    "en/causes/face.md": "# Face {#face}\n\n[Rent](../scenarios/rent.md)\n",
    "zh/causes/index.md": "# 原因 {#causes}\n",
    "en/causes/index.md": "# Causes {#causes}\n",
    "zh/scenarios/rent.md": "# 房租 {#rent}\n" + LETTER.format("【姓名】欠【金额】元〔2021〕"),
    "en/scenarios/rent.md": "# Rent {#rent}\n" + LETTER.format("[Name] owes [amount]"),
}
NAV = {"causes/money.md": 7, "causes/face.md": 8, "causes/index.md": 9, "scenarios/rent.md": 10}
USED = {"read-contract": ["rent-owed"]}


def pages(changed: dict[str, str | None]) -> list[Page]:
    """The good trees with more text on some pages; a page with None is taken away."""
    texts = GOOD | {path: more and GOOD.get(path, "") + more for path, more in changed.items()}
    return [authored(path, text) for path, text in sorted(texts.items()) if text is not None]


def said(changed: dict[str, str | None], nav: dict[str, int] = NAV, used: dict[str, list[str]] | None = USED) -> str:
    return "\n".join(map(str, check_parity(pages(changed), ("zh", "en"), nav, used, {"zh": "【】", "en": "[]"})))


def test_good_trees_are_silent() -> None:
    assert said({}) == ""


def test_navigation_names_a_page_that_is_not_there() -> None:
    wanted = "mkdocs.yml:11: nav 'causes/fone.md' — has no page; write docs/zh/causes/fone.md or take the entry out"
    assert said({}, nav=NAV | {"causes/fone.md": 11}) == wanted


@pytest.mark.parametrize(("marks", "mark"), [(".action .stop", ".stop"), ('.action fill="日期"', "fill")])
def test_an_action_has_the_same_marks_in_both_languages(marks: str, mark: str) -> None:
    changed: dict[str, str | None] = {
        "zh/causes/money.md": f"\n### 停 {{#halt {marks}}}\n",
        "en/causes/money.md": "\n### Halt {#halt .action}\n",
    }
    assert said(changed, used=USED | {"halt": ["rent-owed"]}) == (
        f"docs/zh/causes/money.md:7: action 'halt' — has {mark} in docs/zh/causes/money.md and not in "
        "docs/en/causes/money.md; write both alike"
    )


def test_a_link_into_the_default_tree_is_told_though_i18n_mends_it() -> None:
    assert said({"en/causes/money.md": "\n[x](../../zh/causes/face.md#face) ![x](../../zh/a.png)\n"}) == (
        "docs/en/causes/money.md:7: link '../../zh/causes/face.md#face' — leads from the pages in 'en' into those in "
        "'zh'; write 'face.md'"
    )


def test_a_slip_in_the_navigation_is_one_problem() -> None:
    nav = {name.replace("face", "fase"): line for name, line in NAV.items()}
    assert said({}, nav=nav) == "mkdocs.yml:8: nav 'causes/fase.md' — has no page; did you mean 'causes/face.md'?"


@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        (
            {"en/causes/money.md": None},
            "docs/zh/causes/money.md: page 'causes/money.md' — has no version in 'en', so its readers get another "
            "language or nothing; write docs/en/causes/money.md",
        ),
        (
            {"zh/causes/money.md": None},
            "docs/en/causes/money.md: page 'causes/money.md' — has no version in 'zh', so its readers get another "
            "language or nothing; write docs/zh/causes/money.md",
        ),
        (
            {"zh/causes/money.md": "\n## 迟 {#late}\n"},
            "docs/zh/causes/money.md:7: id 'late' — docs/en/causes/money.md has no such id; "
            "give its element the same id",
        ),
        (
            {"en/causes/money.md": '\n<p id="late"></p>\n'},
            "docs/en/causes/money.md:7: id 'late' — docs/zh/causes/money.md has no such id; "
            "give its element the same id",
        ),
        (
            {"zh/causes/money.md": "\n## 迟 {#late}\n", "en/causes/money.md": "\n## Late {#too-late}\n"},
            "docs/zh/causes/money.md:7: id 'late' — docs/en/causes/money.md has no such id, but "
            "docs/en/causes/money.md:7 has 'too-late', which is not here; write both alike",
        ),
        (
            {"zh/causes/money.md": "\n### 写信 {#write .action}\n", "en/causes/money.md": "\n### Write {#write}\n"},
            "docs/zh/causes/money.md:7: action 'write' — docs/en/causes/money.md:7 is no action; write .action there "
            "or take it out here",
        ),
        (
            {"zh/causes/money.md": "\n四倍[^rate]\n"},
            "docs/zh/causes/money.md:7: citation '[^rate]' — is cited once here and never in docs/en/causes/money.md; "
            "cite it for the same statements",
        ),
        (
            {"en/causes/money.md": "\nThree[^limit]\n"},
            "docs/en/causes/money.md:5: citation '[^limit]' — is cited twice here and once in docs/zh/causes/money.md; "
            "cite it for the same statements",
        ),
        (
            {"zh/scenarios/rent.md": LETTER.format("【姓名】"), "en/scenarios/rent.md": LETTER.format("[Name] [date]")},
            "docs/zh/scenarios/rent.md:7: letter — 1 blank here and 2 blanks in docs/en/scenarios/rent.md:7; "
            "leave the same blanks in both",
        ),
        (
            {"zh/scenarios/rent.md": LETTER.format("【姓名】")},
            "docs/zh/scenarios/rent.md:3: letters — 2 here and 1 in docs/en/scenarios/rent.md; "
            "write the same letters in both",
        ),
        (
            {
                "zh/scenarios/rent.md": LETTER.format("{optional: 有担保}【姓名】担保。"),
                "en/scenarios/rent.md": LETTER.format("[name] stands surety."),
            },
            "docs/zh/scenarios/rent.md:7: letter — 1 optional line here and 0 in docs/en/scenarios/rent.md:7; "
            "write the same in both, in the same order",
        ),
        (
            {
                "zh/scenarios/rent.md": LETTER.format("好。\n{optional: 甲}【姓名】。\n{optional: 甲}一。"),
                "en/scenarios/rent.md": LETTER.format("{optional: a}[name].\n{optional: b}One."),
            },
            "docs/zh/scenarios/rent.md:10: mark '{optional: 甲}' — has the words of line 9 here, and not in "
            "docs/en/scenarios/rent.md:9; give the same lines the same words in both",
        ),
        (
            {
                "zh/scenarios/rent.md": LETTER.format("{optional: 甲}【姓名】。\n{optional: 乙}一。【金额】"),
                "en/scenarios/rent.md": LETTER.format("{optional: a}[name].\n{optional: b}One.\n[amount]"),
            },
            "docs/zh/scenarios/rent.md:9: mark '{optional: 乙}' — 1 blank in its line here and 0 in "
            "docs/en/scenarios/rent.md:9; write the same lines in the same order",
        ),
        (
            {"zh/causes/money.md": "\n### 迟 {#late}\n", "en/causes/money.md": "\n## Late {#late}\n"},
            "docs/zh/causes/money.md:7: heading 'late' — has 3 signs '#' here and 2 in docs/en/causes/money.md; "
            "write as many in both",
        ),
        (
            {"zh/causes/money.md": "\n- 一\n- 二\n", "en/causes/money.md": "\n1. one\n"},
            "docs/zh/causes/money.md: page 'causes/money.md' — has 2 items in lists here and 1 in "
            "docs/en/causes/money.md; write the same in both",
        ),
        (
            {"en/causes/money.md": "\n| a |\n| - |\n| b |\n"},
            "docs/zh/causes/money.md: page 'causes/money.md' — has 0 rows in tables here and 3 in "
            "docs/en/causes/money.md; write the same in both",
        ),
        (
            {
                "zh/causes/money.md": "\n[面](face.md#face) 和 [面](../causes/face.md)\n",
                "en/causes/money.md": "\n[a](face.md)\n",
            },
            "docs/zh/causes/money.md:7: link 'face.md#face' — leads there twice here and once in "
            "docs/en/causes/money.md; link alike in both",
        ),
        (
            {"en/causes/money.md": "\n[law](https://flk.npc.gov.cn/detail)\n"},
            "docs/en/causes/money.md:7: link 'https://flk.npc.gov.cn/detail' — leads there once here and never in "
            "docs/zh/causes/money.md; link alike in both",
        ),
        (
            {"zh/new.md": "# 新\n", "en/new.md": "# New\n"},
            "docs/zh/new.md: page 'new.md' — is not in the navigation; add it to nav",
        ),
    ],
)
def test_languages_that_differ_are_one_problem(changed: dict[str, str | None], problem: str) -> None:
    used = {**USED, "write": ["rent-owed"]}
    assert said(changed, used=used) == problem


@pytest.mark.parametrize(
    "changed",
    [
        {"zh/causes/money.md": "\n[法](https://a.cn/zh)\n", "en/causes/money.md": "\n[law](https://a.cn/en)\n"},
        {"zh/causes/money.md": "\n[面](face.md)\n", "en/causes/money.md": "\n[a](../causes/face.md#face)\n"},
        {"zh/causes/money.md": "\n[本页](#money) ![图](a.png) [打](tel:110) [站](../../assets/a.pdf)\n"},
        {"zh/causes/money.md": "\n[断](fase.md)\n"},  # told as a link that leads nowhere
        {"en/causes/money.md": "\nThey owe\n- or\n500. Then\n| nothing\n"},
    ],
)
def test_what_may_differ_is_silent(changed: dict[str, str | None]) -> None:
    assert said(changed) == ""


def test_an_id_that_was_read_stands_in_the_built_page() -> None:
    page = authored("zh/causes/money.md", "# 钱 {#money}\n\n<pre>\n## 旧 {#old}\n</pre>\n")
    assert [str(problem) for problem in ids_read_are_built(page, {"money", "other"})] == [
        "docs/zh/causes/money.md:4: id 'old' — is not in the built page, as Markdown reads this line otherwise; "
        "write it as CONTRIBUTING.md shows"
    ]
    assert ids_read_are_built(page, {"money", "old"}) == []


def test_an_action_has_one_place_on_the_site() -> None:
    changed = {f"{language}/causes/face.md": "\n### 看 {#read-contract .action}\n" for language in ("zh", "en")}
    assert said({**changed}) == (
        "docs/en/causes/money.md:3: action 'read-contract' — stands also at docs/en/causes/face.md:5; "
        "give one another id\n"
        "docs/zh/causes/money.md:3: action 'read-contract' — stands also at docs/zh/causes/face.md:5; "
        "give one another id"
    )


def test_a_scenario_uses_every_action() -> None:
    changed = {f"{language}/causes/money.md": "\n### 写信 {#write .action}\n" for language in ("zh", "en")}
    assert said({**changed}) == (
        "docs/zh/causes/money.md:7: action 'write' — no scenario uses it; add it to one or take .action out"
    )


def test_a_topic_page_without_a_used_action_is_one_problem() -> None:
    changed = {f"{language}/causes/money.md": "\n### 写信 {#write .action}\n" for language in ("zh", "en")}
    assert said({**changed}, used={}) == (
        "docs/zh/causes/money.md: page 'causes/money.md' — no scenario uses any of its actions; "
        "add one of 'read-contract', 'write' to a scenario"
    )
    assert said({**changed}, used=None) == ""


def test_a_topic_page_without_actions_links_to_a_scenario() -> None:
    changed = {
        "zh/causes/pride.md": "# 傲 {#pride}\n\n[全部](../scenarios/index.md)\n",
        "en/causes/pride.md": "# Pride {#pride}\n",
    }
    assert said({**changed}, NAV | {"causes/pride.md": 11}) == (
        "docs/en/causes/pride.md: page 'causes/pride.md' — has neither an action nor a link to a scenario; "
        "link to the scenario that it serves\n"
        "docs/zh/causes/pride.md: page 'causes/pride.md' — has neither an action nor a link to a scenario; "
        "link to the scenario that it serves"
    )

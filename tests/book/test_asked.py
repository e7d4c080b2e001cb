"""What people type who need a page: `asked:` in its front matter."""

from dataclasses import replace

import pytest
from hypothesis import given

from anything import VALUES
from book.asked import asked_of, check_asked, sides
from book.page import Page
from book.scenario import Scenario, read_scenarios
from tiny_book import WORDS, page
from tiny_handbook import SCENARIOS

PHRASES = ", ".join(f"催租{sign}" for sign in "一二三四五六七八")
GOOD = {
    "zh/scenarios/rent-owing.md": f"---\nasked: [{PHRASES}]\n---\n# 欠房租 {{ #a }}\n\n"
    "[信](../templates/more-time.md)\n",
    "zh/scenarios/rent-owed.md": f"---\nasked: [{PHRASES.replace('催', '收')}]\n---\n# 收房租 {{ #b }}\n\n"
    "[信](../templates/demand.md) [谁都看](../templates/iou.md)\n",
    "zh/scenarios/rent-collecting.md": f"---\nasked: [{PHRASES.replace('催', '代催')}]\n---\n# 催房租 {{ #c }}\n\n"
    "[谁都看](../templates/iou.md)\n",
    "zh/causes/face.md": "---\ndescription: 脸面\nasked: [怕丢脸, 不敢开口]\n---\n# 脸面 { #face }\n",
    "zh/causes/money.md": "# 钱 { #money }\n",
}


def scenarios() -> dict[str, Scenario]:
    return read_scenarios(SCENARIOS, "docs/scenarios.yml", WORDS)[0]


def pages(changed: dict[str, str]) -> list[Page]:
    return [page(path, text) for path, text in {**GOOD, **changed}.items()]


def said(changed: dict[str, str]) -> str:
    return "\n".join(map(str, check_asked(pages(changed), scenarios())))


def with_phrases(phrases: str, path: str = "zh/causes/face.md") -> dict[str, str]:
    lines = GOOD[path].split("\n")
    return {path: "\n".join(f"asked: {phrases}" if line.startswith("asked:") else line for line in lines)}


def test_good_pages_are_silent() -> None:
    assert said({}) == ""


def test_the_phrases_are_read_in_their_order() -> None:
    assert asked_of(page("zh/causes/face.md", GOOD["zh/causes/face.md"])) == ("怕丢脸", "不敢开口")
    assert asked_of(page("zh/causes/money.md", GOOD["zh/causes/money.md"])) == ()


def test_pages_of_one_side_alone_are_known_by_their_role() -> None:
    assert sides(pages({}), scenarios()) == {
        "scenarios/rent-owing.md": "owing",
        "scenarios/rent-owed.md": "owed",
        "scenarios/rent-collecting.md": "collecting",
        "start/owing.md": "owing",
        "start/owed.md": "owed",
        "start/collecting.md": "collecting",
        "start/named.md": "named",
        "templates/more-time.md": "owing",
        "templates/demand.md": "owed",
    }


FAULTS = {
    "怕丢脸": "docs/zh/causes/face.md:3: front matter 'asked: 怕丢脸' — is no list; "
    "write 'asked: [how people say it, another way to say it]'",
    "{ zh: 怕 }": "docs/zh/causes/face.md:3: front matter 'asked: {…}' — is no list; "
    "write 'asked: [how people say it, another way to say it]'",
    "[怕丢脸, [不敢]]": "docs/zh/causes/face.md:3: front matter 'asked: […]' — is no phrase; "
    "write 'asked: [how people say it, another way to say it]'",
    "[怕丢脸, ' ']": "docs/zh/causes/face.md:3: front matter 'asked:  ' — is no phrase; "
    "write 'asked: [how people say it, another way to say it]'",
    f"[{'怕' * 81}]": f"docs/zh/causes/face.md:3: front matter 'asked: {'怕' * 81}' — is 81 characters long, "
    "at most 80 are; say it as people type",
    "[怕丢脸, 怕丢脸！]": "docs/zh/causes/face.md:3: front matter 'asked: 怕丢脸！' — stands here twice; "
    "keep one of them",
}


@pytest.mark.parametrize("phrases", FAULTS)
def test_a_fault_is_one_problem(phrases: str) -> None:
    assert said(with_phrases(phrases)) == FAULTS[phrases]


def test_a_scenario_with_few_phrases_is_told() -> None:
    assert said(with_phrases("[收租一, 收租二]", "zh/scenarios/rent-owed.md")) == (
        "docs/zh/scenarios/rent-owed.md:2: front matter 'asked' — has 2 phrases, a scenario needs 8; "
        "write 'asked: [how people say it, another way to say it]'"
    )


def test_a_scenario_without_phrases_is_told() -> None:
    assert said({"zh/scenarios/rent-owed.md": "# 收房租 { #b }\n"}) == (
        "docs/zh/scenarios/rent-owed.md: front matter 'asked' — has 0 phrases, a scenario needs 8; "
        "write 'asked: [how people say it, another way to say it]'"
    )


def test_a_phrase_on_pages_of_two_sides_is_told() -> None:
    phrases = "\n  - " + PHRASES.replace("催", "收").replace(", ", "\n  - ") + "\n  - “催租一”"
    assert said(with_phrases(phrases, "zh/scenarios/rent-owed.md")) == (
        "docs/zh/scenarios/rent-owed.md:11: front matter 'asked: “催租一”' — stands also on "
        "docs/zh/scenarios/rent-owing.md, whose readers are others; say it as each of them would"
    )


def test_a_phrase_may_stand_on_pages_of_one_side_and_in_each_language() -> None:
    both = "---\nasked: [收租一]\n---\n# 信 { #demand }\n"
    assert said({"zh/templates/demand.md": both, "en/scenarios/rent-other.md": both}) == ""


@given(VALUES)
def test_anything_in_the_field_is_told_or_read(value: object) -> None:
    face = replace(page("zh/causes/face.md", GOOD["zh/causes/face.md"]), meta={"asked": value})
    assert check_asked([face], {}) or list(asked_of(face)) == value

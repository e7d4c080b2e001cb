"""What blanks ask for: the file that says it, and the letters that have them."""

from pathlib import Path

from hypothesis import given

from anything import YAML
from book.blank import FACTS, KINDS, SCHEDULE_FACTS, Blank, asked_in, check_blanks, read_blanks
from book.page import Page, read_page

PATH = "docs/blanks.yml"
LANGUAGES = ("zh", "en")
SIGNS = {"zh": "【】", "en": "[]"}
GOOD = """\
own-name:
  - { zh: 姓名, en: name }
money:
  - { zh: 合计, en: total, plan: owed }
capital:
  - { zh: 大写合计, en: total in capitals, of: 合计 }
"""


def problems(text: str) -> list[str]:
    return [str(problem) for problem in read_blanks(text, PATH, LANGUAGES)[1]]


def letter(language: str, text: str) -> Page:
    return read_page(f"# A {{ #a }}\n\n```letter\n{text}\n```\n", f"docs/{language}/templates/a.md", language, "a.md")[
        0
    ]


def test_a_blank_has_its_names_and_what_it_asks_for() -> None:
    blanks, found = read_blanks(GOOD, PATH, LANGUAGES)
    assert found == []
    assert blanks == [
        Blank({"zh": "姓名", "en": "name"}, 2, "own-name"),
        Blank({"zh": "合计", "en": "total"}, 4, "money", plan="owed"),
        Blank({"zh": "大写合计", "en": "total in capitals"}, 6, "capital", of="合计"),
    ]


def test_what_is_wrong_with_an_entry_is_told_with_its_line_and_a_cure() -> None:
    assert problems("mony:\n  - { zh: 合计, en: total }\nxyz: []\n") == [
        "docs/blanks.yml:1: kind 'mony' — is nothing that a form asks for; did you mean 'money'?",
        f"docs/blanks.yml:3: kind 'xyz' — is nothing that a form asks for; write one of {', '.join(KINDS)}",
    ]
    assert problems("money:\n  - 合计\n  - { zh: 总额 }\n  - { zh: 本金, en: sum, plann: owed }\n") == [
        "docs/blanks.yml:2: blank '合计' — has no names; write it as '- { zh: 姓名, en: name }'",
        "docs/blanks.yml:3: blank '总额' — has no name in 'en'; add 'en: …'",
        "docs/blanks.yml:4: blank '本金' — has an unknown field 'plann'; did you mean 'plan'?",
    ]
    assert problems("money:\n  - { zh: 合计, en: total, plan: owd }\n  - { zh: 本金, en: sum, plan: x }\n") == [
        "docs/blanks.yml:2: blank '合计' — is no 'owd' of the plan; did you mean 'owed'?",
        f"docs/blanks.yml:3: blank '本金' — is no 'x' of the plan; write one of {', '.join(FACTS + SCHEDULE_FACTS)}",
    ]


def test_a_name_that_stands_twice_and_capitals_of_nothing_are_told() -> None:
    assert problems(GOOD + "who:\n  - { zh: 对方, en: name }\n") == [
        "docs/blanks.yml:8: blank 'name' — stands also in line 2; keep one of them"
    ]
    assert problems("capital:\n  - { zh: 大写, en: capitals }\n") == [
        "docs/blanks.yml:2: blank '大写' — repeats no amount; write 'of:' and the name of a blank under 'money'"
    ]
    assert problems(GOOD.replace("of: 合计", "of: 合计额")) == [
        "docs/blanks.yml:6: blank '大写合计' — repeats no amount, but '合计额'; did you mean '合计'?"
    ]


def test_blanks_of_letters_and_of_the_file_agree() -> None:
    blanks, _ = read_blanks(GOOD, PATH, LANGUAGES)
    pages = [letter("zh", "【姓名】\n欠【合计额】元"), letter("en", "[name] owes [whatever else]")]
    assert [str(problem) for problem in check_blanks(blanks, pages, PATH, SIGNS)] == [
        "docs/zh/templates/a.md:5: blank '合计额' — is not in docs/blanks.yml; did you mean '合计'?",
        "docs/en/templates/a.md:4: blank 'whatever else' — is not in docs/blanks.yml; add it there, under what it asks "
        "for",
        "docs/blanks.yml:4: blank '合计' — stands in no letter; take it out",
        "docs/blanks.yml:6: blank '大写合计' — stands in no letter; take it out",
    ]


def test_a_handbook_without_letters_needs_no_blanks() -> None:
    assert read_blanks("", PATH, LANGUAGES) == ([], [])
    assert check_blanks([], [], PATH, SIGNS) == []


def test_a_page_hands_on_what_its_own_blanks_ask_for() -> None:
    blanks, _ = read_blanks(GOOD, PATH, LANGUAGES)
    assert asked_in(["CNY [total], in capitals [total in capitals]", "[odd]"], blanks, "en", "[]") == {
        "total": {"asks": "money", "plan": "owed"},
        "total in capitals": {"asks": "capital", "of": "total"},
    }


def test_the_form_knows_all_that_a_blank_may_ask_for() -> None:
    script = Path(__file__).parents[2].joinpath("docs/assets/js/letter/blanks.js").read_text("utf-8")
    hints = script.partition("const HINTS = {")[2].partition("\n};")[0]
    assert [line.strip().partition(":")[0].strip('"') for line in hints.strip().split("\n")] == list(KINDS)


@given(YAML)
def test_nothing_that_an_author_writes_stops_the_reader(text: str) -> None:
    read_blanks(text, PATH, LANGUAGES)


def test_days_are_counted_between_days_of_the_file() -> None:
    text = """\
day:
  - { zh: 到期日, en: due date }
today:
  - { zh: 今天的日期, en: today's date }
money:
  - { zh: 合计, en: total }
days-late:
  - { zh: 逾期天数, en: days late, since: [到期日, 付款日], until: [合计] }
"""
    assert problems(text) == [
        "docs/blanks.yml:8: blank '逾期天数' — counts the days from or to '付款日', which is no day; write the name of "
        "a day of this file",
        "docs/blanks.yml:8: blank '逾期天数' — counts the days from or to '合计', which is no day; write the name of a "
        "day of this file",
    ]
    blanks, found = read_blanks(text.replace(", 付款日", "").replace("合计]", "今天的日期]"), PATH, LANGUAGES)
    assert found == []
    assert asked_in(["[days late]"], blanks, "en", "[]") == {
        "days late": {"asks": "days-late", "since": ["due date"], "until": ["today's date"]}
    }

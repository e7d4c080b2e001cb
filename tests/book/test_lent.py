"""Letters that a page borrows from the templates by its front matter."""

from collections.abc import Mapping

from book.blank import Blank
from book.lent import read_lent
from book.page import Page, read_page
from book.template import read_templates
from sitecheck.problem import Problem
from tiny_book import WORDS

PLACE = ("zh", "tools/plan.md")
TEMPLATE = """\
# 信 { #letter }

## 完整版 { #formal }

```letter
【机构名称】：
{optional: 有保证人}担保人【担保人】。
{schedule}本人申请分期。
```

```letter
同一标题下的第二封。
```

## 短版 { #questions-and-answers }

```letter
好。
```

## 分次 { #parts-of-the-rent }

```letter
分【期数】次。
```
"""


def letters(asked: str) -> tuple[dict[tuple[str, str], Mapping[str, str]], list[Problem]]:
    """What is read where the page of a tool asks so."""
    texts = {"tools/plan.md": f"---\nroom: plan\n{asked}---\n# 计划 {{ #plan }}\n", "templates/letter.md": TEMPLATE}
    pages: list[Page] = [read_page(text, f"docs/zh/{name}", "zh", name)[0] for name, text in texts.items()]
    # The same template in another language has nothing to do with it.
    other = read_page(
        TEMPLATE.replace("#formal", "#english"), "docs/en/templates/letter.md", "en", "templates/letter.md"
    )
    blanks = [Blank({"zh": "期数", "en": "how many"}, 1, "count", plan="count")]
    return read_lent(pages, read_templates([*pages, other[0]], WORDS), blanks, {"zh": "【】", "en": "[]"})


def test_a_letter_is_lent_under_the_page_s_own_name_without_its_optional_lines() -> None:
    lent, problems = letters("letters:\n  bank: letter#formal\n")
    assert lent == {PLACE: {"bank": "【机构名称】：\n{schedule}本人申请分期。"}}
    assert problems == []


def test_a_page_that_asks_for_none_borrows_none() -> None:
    assert letters("") == ({}, [])


def test_a_letter_that_is_not_there_is_told_with_its_line() -> None:
    lent, problems = letters("letters:\n  bank: letter#formel\n  friend: letter#english\n  own:\n")
    assert lent == {}
    assert [str(problem) for problem in problems] == [
        "docs/zh/tools/plan.md:4: front matter 'bank: letter#formel' — names no letter; did you mean 'letter#formal'?",
        "docs/zh/tools/plan.md:5: front matter 'friend: letter#english' — names no letter; write one a line, as "
        "'bank: letter-bank-plan#formal'",
        "docs/zh/tools/plan.md:6: front matter 'own:' — names no letter; write one a line, as "
        "'bank: letter-bank-plan#formal'",
    ]


def test_a_letter_whose_blanks_the_schedule_fills_needs_no_line_for_it() -> None:
    lent, problems = letters("letters:\n  rent: letter#parts-of-the-rent\n")
    assert lent == {PLACE: {"rent": "分【期数】次。"}}
    assert problems == []


def test_a_letter_without_a_schedule_is_told() -> None:
    assert [str(problem) for problem in letters("letters:\n  bank: letter#questions-and-answers\n")[1]] == [
        "docs/zh/tools/plan.md:4: front matter 'bank: letter#questions-and-answers' — names a letter that says no "
        "schedule; begin the line that does with '{schedule}'"
    ]


def test_letters_that_are_no_list_are_told() -> None:
    assert [str(problem) for problem in letters("letters: letter#formal\n")[1]] == [
        "docs/zh/tools/plan.md:3: front matter 'letters: letter#formal' — is no list of letters; write one a line, as "
        "'bank: letter-bank-plan#formal'"
    ]

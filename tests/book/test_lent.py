"""Letters that a page borrows from the templates by its front matter."""

from book.page import Page, read_page
from letters.reading import Letters, read_letters

PLACE = ("zh", "tools/plan.md")
TEMPLATE = """\
# 信 { #letter }

## 完整版 { #formal }

```letter
【机构名称】：
{schedule}本人申请分期。
```

```letter
同一标题下的第二封。
```

## 短版 { #answers-by-phone }

```letter
好。
```
"""


def letters(asked: str) -> Letters:
    """What is read where the page of a tool asks so."""
    texts = {"tools/plan.md": f"---\nroom: plan\n{asked}---\n# 计划 {{ #plan }}\n", "templates/letter.md": TEMPLATE}
    pages: list[Page] = [read_page(text, f"docs/zh/{name}", "zh", name)[0] for name, text in texts.items()]
    # The same template in another language has nothing to do with it.
    other = read_page(
        TEMPLATE.replace("#formal", "#english"), "docs/en/templates/letter.md", "en", "templates/letter.md"
    )
    return read_letters([*pages, other[0]])


def test_a_letter_is_lent_under_the_page_s_own_name() -> None:
    read = letters("letters:\n  bank: letter#formal\n")
    assert read.lent == {PLACE: {"bank": "【机构名称】：\n{schedule}本人申请分期。"}}
    assert read.problems == ()


def test_a_page_that_asks_for_none_borrows_none() -> None:
    assert letters("").lent == {}
    assert letters("").problems == ()


def test_a_letter_that_is_not_there_is_told_with_its_line() -> None:
    read = letters("letters:\n  bank: letter#formel\n  friend: letter#english\n  own:\n")
    assert read.lent == {}
    assert [str(problem) for problem in read.problems] == [
        "docs/zh/tools/plan.md:4: front matter 'bank: letter#formel' — names no letter; did you mean 'letter#formal'?",
        "docs/zh/tools/plan.md:5: front matter 'friend: letter#english' — names no letter; write one a line, as "
        "'bank: letter-bank-plan#formal'",
        "docs/zh/tools/plan.md:6: front matter 'own:' — names no letter; write one a line, as "
        "'bank: letter-bank-plan#formal'",
    ]


def test_a_letter_without_a_schedule_is_told() -> None:
    assert [str(problem) for problem in letters("letters:\n  bank: letter#answers-by-phone\n").problems] == [
        "docs/zh/tools/plan.md:4: front matter 'bank: letter#answers-by-phone' — names a letter that says no schedule; "
        "begin the line that does with '{schedule}'"
    ]


def test_letters_that_are_no_list_are_told() -> None:
    assert [str(problem) for problem in letters("letters: letter#formal\n").problems] == [
        "docs/zh/tools/plan.md:3: front matter 'letters: letter#formal' — is no list of letters; write one a line, as "
        "'bank: letter-bank-plan#formal'"
    ]

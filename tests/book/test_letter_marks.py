"""Marks of letters: lines that hold only for some writers, and those for the repayment plan."""

import pytest

from book.letter_marks import check_marks, with_boxes, without_marks, without_optional
from book.page import read_page
from tiny_book import WORDS


def problems(letter: str) -> list[str]:
    page, found = read_page(
        f"# 信 {{ #l }}\n\n```letter\n{letter}\n```\n", "docs/zh/templates/l.md", "zh", "templates/l.md"
    )
    assert found == []
    return [str(problem) for problem in check_marks([page], WORDS)]


def test_readers_see_a_letter_without_its_marks() -> None:
    marked = "{later: 延期协议}分期协议\n{schedule}共【期数】期。\n{later:}收入恢复后多还。\n好。"
    assert without_marks(marked) == "分期协议\n共【期数】期。\n收入恢复后多还。\n好。"
    assert problems(marked) == []


def test_another_mark_is_told_with_its_line() -> None:
    assert problems("好。\n{shedule}共【期数】期。\n{later}多还。\n{x}\n{later: 多还。") == [
        "docs/zh/templates/l.md:5: mark '{shedule}' — is none that a letter knows; did you mean '{schedule}'?",
        "docs/zh/templates/l.md:6: mark '{later}' — is none that a letter knows; did you mean '{later:}'?",
        "docs/zh/templates/l.md:7: mark '{x}' — is none that a letter knows; begin the line with '{schedule}', "
        "'{later: words}' or '{optional: words}'",
        "docs/zh/templates/l.md:8: mark '{later: 多还。' — is none that a letter knows; did you mean '{later:}'?",
    ]


OPTIONAL = "{schedule}一次还清。\n{optional:  有保证人 }担保人【担保人】。\n好。"


def test_an_optional_line_is_there_with_a_box_without_one_or_not() -> None:
    assert problems(OPTIONAL) == []
    assert without_marks(OPTIONAL) == "一次还清。\n担保人【担保人】。\n好。"
    assert with_boxes(OPTIONAL, "□（{condition}）") == "一次还清。\n□（有保证人）担保人【担保人】。\n好。"
    assert without_optional(OPTIONAL) == "{schedule}一次还清。\n好。"


@pytest.mark.parametrize(
    ("letter", "left"),
    [
        ("一\n\n{optional: 甲}二\n\n三", "一\n\n三"),
        ("一\n\n{optional: 甲}二\n{optional: 乙}二\n\n三", "一\n\n三"),
        ("一\n{optional: 甲}二\n\n三", "一\n\n三"),
        ("{optional: 甲}二\n\n三", "三"),
        ("一\n\n{optional: 甲}二", "一"),
        ("一\n\n\n三", "一\n\n\n三"),
    ],
)
def test_no_empty_line_is_left_beside_another(letter: str, left: str) -> None:
    assert without_optional(letter) == left


def test_a_condition_has_words_that_fit_a_box_and_a_line_behind_it() -> None:
    long = "一二三四五六七八九十一二三四五六七八九十"
    assert problems(f"{{optional: {long}}}好。") == []
    assert problems(f"{{optional: }}好。\n{{optional: {long}一}}好。\n{{optional: 有担保}} \n{{optional}}好。") == [
        "docs/zh/templates/l.md:4: mark '{optional: }' — has no words; write when the line holds, as "
        "'{optional: words}'",
        f"docs/zh/templates/l.md:5: mark '{{optional: {long}一}}' — has 21 characters, a box to tick holds 20; say it "
        "shorter",
        "docs/zh/templates/l.md:6: mark '{optional: 有担保}' — has no words behind it; write the line that holds then",
        "docs/zh/templates/l.md:7: mark '{optional}' — is none that a letter knows; did you mean '{optional:}'?",
    ]


def test_a_line_has_one_mark() -> None:
    assert problems("{optional: 担保}{schedule}共【期数】期。\n{schedule}好{optional: 担保}。") == [
        "docs/zh/templates/l.md:4: mark '{schedule}' — stands on one line with '{optional: 担保}'; keep one of the two",
        "docs/zh/templates/l.md:5: mark '{optional: 担保}' — stands on one line with '{schedule}'; keep one of the two",
    ]


def test_a_mark_within_a_line_is_told() -> None:
    assert problems("共【期数】期。{schedule}\n好{optional: 有担保}。") == [
        "docs/zh/templates/l.md:4: mark '{schedule}' — stands within its line; write it at the beginning",
        "docs/zh/templates/l.md:5: mark '{optional: 有担保}' — stands within its line; write it at the beginning",
    ]


def test_braces_outside_letters_are_nobody_s_marks() -> None:
    page, _ = read_page("# 信 { #l }\n\n```\n{x}\n```\n", "docs/zh/templates/l.md", "zh", "templates/l.md")
    assert check_marks([page], WORDS) == []

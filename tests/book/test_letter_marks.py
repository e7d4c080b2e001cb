"""Marks of letters for the repayment plan."""

from book.letter_marks import check_marks, without_marks
from book.page import read_page


def problems(letter: str) -> list[str]:
    page, found = read_page(
        f"# 信 {{ #l }}\n\n```letter\n{letter}\n```\n", "docs/zh/templates/l.md", "zh", "templates/l.md"
    )
    assert found == []
    return [str(problem) for problem in check_marks([page])]


def test_readers_see_a_letter_without_its_marks() -> None:
    marked = "{later: 延期协议}分期协议\n{schedule}共【期数】期。\n{later:}收入恢复后多还。\n好。"
    assert without_marks(marked) == "分期协议\n共【期数】期。\n收入恢复后多还。\n好。"
    assert problems(marked) == []


def test_another_mark_is_told_with_its_line() -> None:
    assert problems("好。\n{shedule}共【期数】期。\n{later}多还。\n{x}\n{later: 多还。") == [
        "docs/zh/templates/l.md:5: mark '{shedule}' — is none that a letter knows; did you mean '{schedule}'?",
        "docs/zh/templates/l.md:6: mark '{later}' — is none that a letter knows; did you mean '{later:}'?",
        "docs/zh/templates/l.md:7: mark '{x}' — is none that a letter knows; begin the line with '{schedule}' or "
        "'{later: words}'",
        "docs/zh/templates/l.md:8: mark '{later: 多还。' — is none that a letter knows; did you mean '{later:}'?",
    ]


def test_a_mark_within_a_line_is_told() -> None:
    assert problems("共【期数】期。{schedule}") == [
        "docs/zh/templates/l.md:4: mark '{schedule}' — stands within its line; write it at the beginning"
    ]


def test_braces_outside_letters_are_nobody_s_marks() -> None:
    page, _ = read_page("# 信 { #l }\n\n```\n{x}\n```\n", "docs/zh/templates/l.md", "zh", "templates/l.md")
    assert check_marks([page]) == []

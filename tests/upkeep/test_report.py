"""Where a reader tells of a mistake."""

import pytest

from upkeep.report import HOW, report_address, wrong_report

ISSUES = "https://forge.example/issues/new?title={title}&body={body}"
MAIL = "mailto:book@forge.example?subject={title}&body={body}"


@pytest.mark.parametrize("pattern", ["", ISSUES, MAIL])
def test_a_place_to_write_to_is_taken_and_none_is_needed(pattern: str) -> None:
    assert wrong_report(pattern) is None


@pytest.mark.parametrize(
    ("pattern", "wrong"),
    [
        ("issues", "is no place to write to"),
        ("javascript:alert({title}{body})", "is no place to write to"),
        ("https://forge.example/new", "has no {title} and no {body}"),
        ("mailto:book@forge.example?subject={title}", "has no {body}"),
    ],
)
def test_what_is_none_is_told_with_its_cure(pattern: str, wrong: str) -> None:
    assert wrong_report(pattern) == f"REPORT_TO '{pattern}' — {wrong}; {HOW}"


def test_the_title_and_the_text_are_filled_in_whole() -> None:
    filled = report_address(ISSUES, "错：“A&B”", "Page: x#y\nIt says {body}?")
    assert filled == (
        "https://forge.example/issues/new?title=%E9%94%99%EF%BC%9A%E2%80%9CA%26B%E2%80%9D"
        "&body=Page%3A%20x%23y%0AIt%20says%20%7Bbody%7D%3F"
    )

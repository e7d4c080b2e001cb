"""Days that have not come yet."""

from datetime import date

from book.correction import Correction
from book.days import check_days
from book.page import read_page
from tiny_register import register

TODAY = date(2026, 11, 20)
CORRECTED = Correction("six-months", 4, date(2026, 11, 2), "index.md", {}, {}, {})


def said(reviewed: str, today: date = TODAY) -> list[str]:
    page, _ = read_page(f"---\nreviewed: {reviewed}\n---\n", "docs/en/index.md", "en", "index.md")
    return [str(problem) for problem in check_days([page], register().sources.values(), [CORRECTED], today)]


def test_today_and_where_it_is_tomorrow_already_are_silent() -> None:
    assert said("2026-11-20") == said("2026-11-21") == said("soon") == said("") == []


def test_a_review_that_has_not_come_is_told() -> None:
    assert said("2027-11-20") == [
        "docs/en/index.md:2: front matter 'reviewed: 2027-11-20' — has not come yet; write the day of the review"
    ]


def test_a_source_that_will_be_checked_is_told() -> None:
    assert said("2026-11-01", date(2026, 11, 1))[0] == (
        "docs/sources.yml:13: source 'limitation-3-years' — has 'checked: 2026-11-20', which has not come yet; "
        "write the day when you looked"
    )


def test_a_correction_that_will_be_made_is_told() -> None:
    assert said("soon", date(2026, 10, 31))[-1] == (
        "docs/corrections.yml:4: correction 'six-months' — has 'date: 2026-11-02', which has not come yet; "
        "write the day of the correction"
    )

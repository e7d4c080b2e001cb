"""Days, as each language writes them."""

from datetime import date

from book.day import day


def test_a_day_is_written_as_its_language_does() -> None:
    assert day(date(2026, 11, 1), "zh-CN") == day("2026-11-01", "zh-CN") == "2026年11月1日"
    assert day(date(2026, 11, 1), "en-GB") == day("2026-11-01", "en-GB") == "1 November 2026"


def test_what_is_no_day_is_shown_as_it_is() -> None:
    assert day("soon", "en-GB") == "soon"

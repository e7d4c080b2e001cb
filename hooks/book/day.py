"""Days, as each language writes them."""

from datetime import date

from book.yaml_text import read_date

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def day(value: object, language: str) -> str:
    """`2026年11月21日`, `21 November 2026`; what is no date as it is, as a page may have in `reviewed`."""
    value = read_date(value) or value
    if not isinstance(value, date):
        return str(value)
    if language == "zh":
        return f"{value.year}年{value.month}月{value.day}日"
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"

"""Days, as each language writes them."""

from datetime import date
from functools import cache

from babel import Locale
from babel.dates import format_date

from book.yaml_text import read_date


def day(value: object, locale: str) -> str:
    """`2026年11月21日`, `21 November 2026`; what is no date as it is, as a page may have in `reviewed`.

    locale: a BCP 47 tag with its country (`zh-CN`).
    """
    value = read_date(value) or value
    return _written(value, locale) if isinstance(value, date) else str(value)


@cache  # the same few days stand in thousands of footnotes
def _written(value: date, locale: str) -> str:
    return format_date(value, "long", Locale.parse(locale, sep="-"))

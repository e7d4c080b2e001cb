"""Days that have not come yet."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from book.correction import Correction
from book.law import Source
from book.page import Page
from book.yaml_text import read_date
from sitecheck.problem import Problem

AHEAD = timedelta(days=1)  # where the author lives, the next day may have begun


def check_days(
    pages: Iterable[Page], sources: Iterable[Source], corrections: Iterable[Correction], today: date
) -> Iterator[Problem]:
    """Pages that were reviewed, sources that were checked and corrections that were made after the day of the build.

    It alone asks what day it is, and only judges by it: what is built is the same on each day.
    """
    for page in pages:
        reviewed = read_date(page.meta.get("reviewed"))
        if reviewed and reviewed > today + AHEAD:
            written = f"front matter 'reviewed: {reviewed}'"
            yield Problem(
                page.path, page.line_of("reviewed"), f"{written} — has not come yet; write the day of the review"
            )
    for source in sources:
        if source.checked > today + AHEAD:
            wrong = f"has 'checked: {source.checked}', which has not come yet; write the day when you looked"
            yield Problem("docs/sources.yml", source.line, f"source '{source.id}' — {wrong}")
    for correction in corrections:
        if correction.date > today + AHEAD:
            wrong = f"has 'date: {correction.date}', which has not come yet; write the day of the correction"
            yield Problem("docs/corrections.yml", correction.line, f"correction '{correction.id}' — {wrong}")

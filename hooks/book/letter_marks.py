"""Marks that authors put at the beginning of a letter's line, for the repayment plan.

`{schedule}` marks a line that says how much is paid when: the plan says it instead. `{later: words}` marks a line that
holds for instalments only: where one later date is asked for, the words stand instead, or no line where there are none.
"""

import re
from collections.abc import Iterable, Iterator

from book.page import Page
from sitecheck.problem import Problem, did_you_mean

MARK = re.compile(r"^\{(?:schedule|later:[^{}\n]*)\}", re.M)
WRITTEN = re.compile(r"\{[^{}]*\}?|\}")
SCHEDULE = "{schedule}"
MARKS = (SCHEDULE, "{later:}")
FORM = "begin the line with '{schedule}' or '{later: words}'"


def without_marks(text: str) -> str:
    """A letter as its readers see it."""
    return MARK.sub("", text)


def check_marks(pages: Iterable[Page]) -> list[Problem]:
    """What stands in braces in a letter and is no mark at the beginning of its line."""
    return [
        Problem(page.path, fence.line + number, f"mark '{written}' — {wrong}")
        for page in pages
        for fence in page.fences
        if fence.language == "letter"
        for number, line in enumerate(fence.text.split("\n"), 1)
        for written, wrong in _complaints(line)
    ]


def _complaints(line: str) -> Iterator[tuple[str, str]]:
    for written in WRITTEN.findall(without_marks(line)):
        if MARK.fullmatch(written):
            yield written, "stands within its line; write it at the beginning"
        else:
            yield written, f"is none that a letter knows{did_you_mean(written, MARKS) or f'; {FORM}'}"

"""What every page has: a description and a review date for its readers, and ids that its author wrote."""

import re
from collections.abc import Iterable, Iterator

from book.fences import check_fences
from book.front_matter import OPENING
from book.headings import check_headings
from book.lines import check_lines
from book.lists import check_lists
from book.page import Page
from book.yaml_text import as_written, read_date
from sitecheck.problem import Problem, did_you_mean

LONGEST_DESCRIPTION = 160  # about what a search engine shows


def check_pages(pages: Iterable[Page]) -> list[Problem]:
    """What the pages lack. What could not be read of them is told by `read_pages`."""
    checks = (_front_matter_problems, check_headings, check_fences, check_lines, check_lists)
    return [problem for page in pages for check in checks for problem in check(page)]


def _front_matter_problems(page: Page) -> Iterator[Problem]:
    if OPENING.match(page.text) and not page.meta:
        return  # it could not be read
    if not page.meta and re.match(r"\s*--+\s*$", page.text, re.M):
        yield Problem(page.path, 1, "front matter — does not start with '---' on the first line; write it there")
        return
    lines = {field: page.line_of(field) for field in ("description", "reviewed")}
    for field, line in lines.items():
        slip = next((key for key in page.meta if key not in lines and did_you_mean(key.lower(), [field])), None)
        if slip and field not in page.meta:
            yield Problem(
                page.path, page.line_of(slip), f"front matter '{slip}' — is no field; did you mean '{field}'?"
            )
        elif not page.meta.get(field):
            cure = "what a reader finds here" if field == "description" else "the day of the last check, as 2026-11-21"
            yield Problem(page.path, line, f"front matter '{field}' — is missing; write {cure}")
    description, reviewed = page.meta.get("description"), page.meta.get("reviewed")
    if isinstance(description, list | dict):
        wrong = "is no text; write one sentence, in quotation marks if it begins with '[' or '{'"
        yield Problem(
            page.path, lines["description"], f"front matter 'description: {as_written(description)}' — {wrong}"
        )
    if isinstance(description, str) and len(description) > LONGEST_DESCRIPTION:
        wrong = f"is {len(description)} characters long, {LONGEST_DESCRIPTION} are shown; say it shorter"
        yield Problem(page.path, lines["description"], f"front matter 'description' — {wrong}")
    if reviewed and not read_date(reviewed):
        wrong = "is no date; write it as 2026-11-21"
        yield Problem(page.path, lines["reviewed"], f"front matter 'reviewed: {reviewed}' — {wrong}")

"""What every page has: a description and a review date for its readers, and ids that its author wrote."""

import re
from collections.abc import Iterable, Iterator

from book.marks import PREFIX
from book.page import Heading, Page
from book.yaml_text import read_date
from sitecheck.problem import Problem, did_you_mean

LONGEST_DESCRIPTION = 160  # about what a search engine shows
MARKS = ("scenarios owing", "scenarios owed", "scenarios collecting", "helplines", "sources")
WANTED = {"helplines.md": "helplines", "sources.md": "sources"}
KIND = re.compile(r"(?:scenario|helpline|source)s?\b")
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def check_pages(pages: Iterable[Page]) -> list[Problem]:
    """What the pages lack. What could not be read of them is told by `read_pages`."""
    checks = (_front_matter_problems, _heading_problems, _mark_problems)
    return [problem for page in pages for check in checks for problem in check(page)]


def _front_matter_problems(page: Page) -> Iterator[Problem]:
    if page.text.startswith("---\n") and not page.meta:
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
    if isinstance(description, str) and len(description) > LONGEST_DESCRIPTION:
        wrong = f"is {len(description)} characters long, {LONGEST_DESCRIPTION} are shown; say it shorter"
        yield Problem(page.path, lines["description"], f"front matter 'description' — {wrong}")
    if reviewed and not read_date(reviewed):
        wrong = "is no date; write it as 2026-11-21"
        yield Problem(page.path, lines["reviewed"], f"front matter 'reviewed: {reviewed}' — {wrong}")


def _heading_problems(page: Page) -> Iterator[Problem]:
    if not page.headings or page.headings[0].level != 1:
        line = page.headings[0].line if page.headings else None
        yield Problem(page.path, line, f"page '{page.name}' — has no title; start it with '# Title {{ #call-log }}'")
    for heading in page.headings:
        written = f"heading '{_written(heading)}'"
        if not heading.text:
            yield Problem(page.path, heading.line, f"{written} — has no words; write what its section is about")
        if heading.id is None:
            if "action" not in heading.classes:  # `read_actions` tells those
                wrong = "has no id; write one, as '{ #call-log }'"
                yield Problem(page.path, heading.line, f"{written} — {wrong}")
        elif not ID.fullmatch(heading.id):
            wrong = f"has the id '{heading.id}', which is no plain address; write a-z, 0-9 and '-', as '#call-log'"
            yield Problem(page.path, heading.line, f"{written} — {wrong}")


def _mark_problems(page: Page) -> Iterator[Problem]:
    """Comments that stand for a list which the build puts there, and such as only the build writes."""
    marks, lines = 0, page.text.split("\n")
    for comment in page.comments:
        written, named = f"mark '{lines[comment.line - 1].strip()}'", comment.text
        near = did_you_mean(named.lower(), MARKS)
        if named.startswith(PREFIX):
            yield Problem(page.path, comment.line, f"{written} — is for the build to write; take it out")
        elif named in MARKS or near or KIND.match(named):  # else a note of the author's
            marks += 1
            if named not in MARKS:
                cure = near or f"; write one of {', '.join(MARKS)}"
                yield Problem(page.path, comment.line, f"{written} — names no list{cure}")
            elif not comment.is_alone:
                wrong = "has words beside it; let it stand alone on its line"
                yield Problem(page.path, comment.line, f"{written} — {wrong}")
    if page.name in WANTED and not marks:
        cure = f"write '<!-- {WANTED[page.name]} -->' where it belongs"
        yield Problem(page.path, None, f"page '{page.name}' — has no list; {cure}")


def _written(heading: Heading) -> str:
    return f"{'#' * heading.level} {heading.text}".strip()

"""The lists that the build puts where a page has their marks."""

import re
from collections.abc import Iterator

from book.correction import CORRECTIONS
from book.marks import PREFIX
from book.page import Page
from book.scenario import ROLES
from sitecheck.problem import Problem, did_you_mean

SCENARIOS = tuple(f"scenarios {role}" for role in ROLES)
CALLS = tuple(f"calls {role}" for role in ROLES)
CHANGES = ("changes ended", "changes ending", "changes watch")
MARKS = (*SCENARIOS, *CALLS, *CHANGES, "helplines", "sources", "corrections")
WANTED = {"helplines.md": "helplines", "sources.md": "sources", CORRECTIONS: "corrections"}
SEVERAL = {"scenarios/index.md": SCENARIOS, "calls/index.md": CALLS, "about/changes.md": CHANGES}
KIND = re.compile(r"(?:scenario|helpline|source|call|correction)s?\b")


def check_lists(page: Page) -> Iterator[Problem]:
    """Marks that name no list, or stand beside words; such as only the build writes; and lists that a page lacks."""
    meant: list[str] = []
    lines = page.text.split("\n")
    for comment in page.comments:
        written, named = f"mark '{lines[comment.line - 1].strip()}'", comment.text
        near = did_you_mean(named.lower(), MARKS)
        if named.startswith(PREFIX):
            yield Problem(page.path, comment.line, f"{written} — is for the build to write; take it out")
        elif named in MARKS or near or KIND.match(named):  # else a note of the author's
            meant.append(named)
            if named not in MARKS:
                cure = near or f"; write one of {', '.join(MARKS)}"
                yield Problem(page.path, comment.line, f"{written} — names no list{cure}")
            elif not comment.is_alone:
                wrong = "has words beside it; let it stand alone on its line"
                yield Problem(page.path, comment.line, f"{written} — {wrong}")
    yield from _missing(page, meant)


def _missing(page: Page, meant: list[str]) -> Iterator[Problem]:
    """Lists that a page needs. A misspelt mark has been told as one, and its list is not missed."""
    if page.name in WANTED and not meant:
        cure = f"write '<!-- {WANTED[page.name]} -->' where it belongs"
        yield Problem(page.path, None, f"page '{page.name}' — has no list; {cure}")
    lists = SEVERAL.get(page.name, ())
    missing = [mark for mark in lists if mark not in meant]
    if missing and len(missing) > sum(mark not in MARKS and mark[:6] == missing[0][:6] for mark in meant):
        for mark in missing:
            kind, name = mark.split()
            wrong = f"has no list of the {kind} '{name}'"
            yield Problem(page.path, None, f"page '{page.name}' — {wrong}; write '<!-- {mark} -->' where it belongs")

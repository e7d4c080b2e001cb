"""The lists that the build puts where a page has their marks."""

import re
from collections.abc import Iterator

from book.page import Page
from book.scenario import ROLES
from sitecheck.problem import Problem

INDEX = "scenarios/index.md"
MARK = re.compile(r"^<!--[ \t]*(scenarios?\b.*?)[ \t]*-->", re.M | re.I)


def check_lists(page: Page) -> Iterator[Problem]:
    """Lists of scenarios that their index lacks; a misspelt mark is told as one, and its list is not missed."""
    if page.name != INDEX:
        return
    written = MARK.findall(page.text)
    missing = [role for role in ROLES if f"scenarios {role}" not in written]
    misspelt = [mark for mark in written if mark not in [f"scenarios {role}" for role in ROLES]]
    if len(missing) > len(misspelt):
        for role in missing:
            cure = f"write '<!-- scenarios {role} -->' where it belongs"
            yield Problem(page.path, None, f"page '{page.name}' — has no list of the scenarios '{role}'; {cure}")

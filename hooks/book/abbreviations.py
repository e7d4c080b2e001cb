"""The abbreviations that every page explains when one points at them."""

import re

from sitecheck.problem import Problem

ENTRY = re.compile(r"\*\[([^\]]+)\]: \S.*")


def check_abbreviations(text: str, path: str) -> list[Problem]:
    """Lines that Markdown would print at the end of every page, or drop, abbreviations that stand twice, or none.

    path: how problems name the file.
    """
    problems: list[Problem] = []
    first: dict[str, int] = {}
    for number, line in enumerate(text.split("\n"), 1):
        entry = ENTRY.fullmatch(line)
        if line.strip() and not entry:
            problems.append(Problem(path, number, f"line '{line}' — is no abbreviation; write it as '*[LPR]: words'"))
        elif entry and first.setdefault(entry[1], number) != number:
            wrong = f"stands also in line {first[entry[1]]}; keep one of them"
            problems.append(Problem(path, number, f"abbreviation '{entry[1]}' — {wrong}"))
    if not first and not problems:
        problems.append(Problem(path, None, "has no abbreviations; write them here, as '*[LPR]: words'"))
    return problems

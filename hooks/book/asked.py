"""What people type who need a page: `asked:` in its front matter. Search reads it, pages do not show it."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from book.page import Page
from book.scenario import ROLES, Scenario
from book.yaml_text import as_written
from sitecheck.problem import Problem

DESK = "desk/"
FEWEST = 8  # of a scenario
LONGEST = 80  # characters; what is longer is no longer what someone types
FORM = "write 'asked: [how people say it, another way to say it]'"


def asked_of(page: Page) -> tuple[str, ...]:
    """The phrases of a page; none where they could not be read, which `check_asked` tells."""
    asked = page.meta.get("asked")
    return tuple(phrase for phrase in asked if isinstance(phrase, str)) if isinstance(asked, list) else ()


def sides(pages: Sequence[Page], scenarios: Mapping[str, Scenario]) -> dict[str, str]:
    """Whose page each is, by its name: the role of a scenario, of the page that lists those of a role, and of a letter
    that scenarios of one role alone offer; the pages of the desk are read by who collects.

    A page that several roles read is left out.
    """
    own = {scenario.page: scenario.role for scenario in scenarios.values()}
    lists = {f"start/{role}.md": role for role in ROLES}
    desk = {page.name: "collecting" for page in pages if page.name.startswith(DESK)}
    offered: dict[str, set[str]] = {}
    for page in pages:
        for link in page.links if page.name in own else ():
            if found := re.match(r"\.\./(templates/[\w-]+\.md)", link.target):
                offered.setdefault(found[1], set()).add(own[page.name])
    return own | lists | desk | {name: next(iter(roles)) for name, roles in offered.items() if len(roles) == 1}


def check_asked(pages: Iterable[Page], scenarios: Mapping[str, Scenario]) -> list[Problem]:
    """Phrases that cannot be read, that stand on pages of two sides, and scenarios with too few of them."""
    pages = list(pages)
    whose = sides(pages, scenarios)
    by_phrase: dict[tuple[str, str], Page] = {}
    problems: list[Problem] = []
    for page in pages:
        line = page.line_of("asked")
        problems += [Problem(page.path, line, f"front matter {wrong}") for wrong in _complaints(page)]
        if page.name in {scenario.page for scenario in scenarios.values()} and len(asked_of(page)) < FEWEST:
            wrong = f"has {len(asked_of(page))} phrases, a scenario needs {FEWEST}; {FORM}"
            problems.append(Problem(page.path, line, f"front matter 'asked' — {wrong}"))
        for number, phrase in enumerate(asked_of(page) if page.name in whose else ()):
            first = by_phrase.setdefault((page.language, _plain(phrase)), page)
            if whose[first.name] != whose[page.name]:
                wrong = f"stands also on {first.path}, whose readers are others; say it as each of them would"
                place = page.line_of("asked", number) or line
                problems.append(Problem(page.path, place, f"front matter 'asked: {phrase}' — {wrong}"))
    return problems


def _complaints(page: Page) -> Iterator[str]:
    if "asked" not in page.meta:
        return
    asked = page.meta["asked"]
    if not isinstance(asked, list):
        yield f"'asked: {as_written(asked)}' — is no list; {FORM}"
        return
    seen: set[str] = set()
    for phrase in asked:
        if not isinstance(phrase, str) or not phrase.strip():
            yield f"'asked: {as_written(phrase)}' — is no phrase; {FORM}"
        elif len(phrase) > LONGEST:
            yield f"'asked: {phrase}' — is {len(phrase)} characters long, at most {LONGEST} are; say it as people type"
        elif _plain(phrase) in seen:
            yield f"'asked: {phrase}' — stands here twice; keep one of them"
        else:
            seen.add(_plain(phrase))


def _plain(phrase: str) -> str:
    return re.sub(r"[\W_]+", " ", phrase).strip().lower()

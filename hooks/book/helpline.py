"""Helplines: the entries of helplines.yml."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from book.fields import Complaint, field_complaints, inside, markup_complaints, placed
from book.scenario import ROLES, WHAT, Scenario
from book.yaml_text import as_written, read_yaml
from sitecheck.problem import Problem

WORDS = ("use", "first")
FIELDS = ("id", "number", "shown")
PLACES = ("strip", *ROLES, *(f"{role}/{what}" for role in ROLES for what in WHAT))


@dataclass(frozen=True)
class Helpline:
    """A number to call.

    id: also the key of its citation. use: what it is for, first: what to say first, both by language.
    shown: where: `strip` (foot of every page), the sheets of a role (`owing`), or those of a role about one thing
    (`owing/rent`).
    """

    id: str
    number: str
    shown: tuple[str, ...]
    use: dict[str, str]
    first: dict[str, str]

    def is_for(self, scenario: Scenario) -> bool:
        """Whether the sheet of the scenario shows it."""
        return bool({scenario.role, f"{scenario.role}/{scenario.what}"} & set(self.shown))


def read_helplines(text: str, path: str, languages: Sequence[str]) -> tuple[list[Helpline], list[Problem]]:
    """The helplines of the YAML text in its order, and what is wrong with it; an entry with a problem is left out.

    path: how problems name the file. languages: in which each has to say its words.
    """
    read = read_yaml(text, path)
    problems = list(read.problems)
    entries = read.data if isinstance(read.data, list) else []
    if not entries and not problems:
        problems.append(Problem(path, 1, "no list of helplines here; write '- id: …' and its fields"))
    helplines: list[Helpline] = []
    for number, entry in enumerate(entries):
        complaints = list(_complaints(entry, languages))
        if not complaints and entry["id"] in (other.id for other in helplines):
            complaints = [(("id",), "stands here twice; keep one of them")]
        name = entry.get("id") if isinstance(entry, dict) else entry
        problems += placed(complaints, f"helpline '{name}'", (number,), read, path)
        if not complaints:
            use, first = ({language: entry[language][word] for language in languages} for word in WORDS)
            helplines.append(Helpline(entry["id"], entry["number"], tuple(entry["shown"]), use, first))
    return helplines, problems


def helpline_ids(text: str) -> list[str]:
    """Every id that the text of helplines.yml has an entry for, also of entries that could not be read."""
    return [match[1] for match in re.finditer(r"\bid: *([\w-]+)", text)]


def _complaints(entry: object, languages: Sequence[str]) -> Iterator[Complaint]:
    """What is wrong with the form of an entry."""
    yield from field_complaints(entry, (*FIELDS, *languages))
    if not isinstance(entry, dict):
        return
    for field in ("id", "number"):
        if field in entry and not isinstance(entry[field], str):
            yield (field,), f"has nothing in '{field}'; write it"
    id, number = entry.get("id"), entry.get("number")
    if isinstance(id, str) and isinstance(number, str) and id != f"hot-{number}":
        yield ("number",), f"has the number '{number}', not that of its id; write 'hot-{number}' or the other number"
    for language in languages:
        words = entry.get(language)
        if language in entry and not (isinstance(words, dict) and all(isinstance(words.get(w), str) for w in WORDS)):
            yield (language,), f"lacks 'use' or 'first' in '{language}'; say what it is for and what to say first"
        elif isinstance(words, dict):
            yield from inside(language, field_complaints(words, WORDS))
            yield from inside(language, markup_complaints(words, WORDS))
    shown = entry.get("shown", [])
    if not isinstance(shown, list):
        yield ("shown",), f"has no list in 'shown: {as_written(shown)}'; write 'shown: [strip]', or [] for nowhere"
        return
    for place in shown:
        if place not in PLACES:
            known = f"{', '.join(('strip', *ROLES))}, or one of these with {', '.join(WHAT)}"
            yield ("shown",), f"is shown on '{place}'; write some of {known}, as 'owing/rent'"

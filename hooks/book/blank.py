"""What the blanks of the letters ask for, `docs/blanks.yml`, by which the form on a template's page is made."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from book.page import Page
from book.yaml_text import as_written, read_yaml
from sitecheck.problem import Problem, did_you_mean

# What a form can ask for, and what the repayment plan can fill in; docs/assets/js knows the same names.
KINDS = (
    *("own-name", "own-phone", "who", "phone", "last-digits", "signature", "money", "capital"),
    *("day", "today", "coming-day", "days-late", "count", "words", "text"),
)
FACTS = ("today", "owed", "income", "spending", "left", "who", "due", "rest", "later")
SCHEDULE_FACTS = ("start", "each", "last", "end", "count", "date", "schedule")
# What it can write on a sheet: those of the above that a line holds; `offer`, what all get a month; `total` and `many`,
# of all debts.
SHEET_FACTS = ("left", "offer", "total", "many", "owed", "start", "later", "each", "date", "count")
DAYS = ("day", "today", "coming-day")
FORM = "write it as '- { zh: 姓名, en: name }'"


@dataclass(frozen=True)
class Blank:
    """One blank of the letters.

    names: by language. line: of its entry. asks: one of `KINDS`. of: for capitals, the amount that they repeat, by its
    name in the default language. since, until: for a number of days, the days between which they lie, named so too.
    plan: one of `FACTS` or `SCHEDULE_FACTS`, or nothing.
    """

    names: Mapping[str, str]
    line: int
    asks: str
    of: str = ""
    plan: str = ""
    since: tuple[str, ...] = ()
    until: tuple[str, ...] = ()


def read_blanks(text: str, path: str, languages: Sequence[str]) -> tuple[list[Blank], list[Problem]]:
    """The blanks of the YAML text, and what is wrong with it; an entry with a problem is left out.

    path: how problems name the file. languages: the default one first.
    """
    read = read_yaml(text, path)
    problems = list(read.problems)
    kinds = read.data if isinstance(read.data, dict) else {}
    blanks: list[Blank] = []
    for kind, entries in kinds.items():
        if kind not in KINDS:
            cure = did_you_mean(kind, KINDS) or f"; write one of {', '.join(KINDS)}"
            problems.append(Problem(path, read.lines[kind,], f"kind '{kind}' — is nothing that a form asks for{cure}"))
            continue
        for number, entry in enumerate(entries if isinstance(entries, list) else []):
            line = read.lines[kind, number]
            complaints = list(_complaints(entry, languages))
            name = entry.get(languages[0]) if isinstance(entry, dict) else entry
            problems += [Problem(path, line, f"blank '{as_written(name)}' — {wrong}") for wrong in complaints]
            if not complaints:
                names = {language: entry[language] for language in languages}
                days = (tuple(entry.get(field) or ()) for field in ("since", "until"))
                blanks.append(Blank(names, line, kind, entry.get("of") or "", entry.get("plan") or "", *days))
    return blanks, [*problems, *_between(blanks, path, languages)]


def _complaints(entry: object, languages: Sequence[str]) -> Iterator[str]:
    """What is wrong with the form of an entry."""
    if not isinstance(entry, dict):
        yield f"has no names; {FORM}"
        return
    for language in languages:
        if not isinstance(entry.get(language), str):
            yield f"has no name in '{language}'; add '{language}: …'"
    fields = (*languages, "of", "plan", "since", "until")
    for field in entry.keys() - set(fields):
        yield f"has an unknown field '{field}'{did_you_mean(field, fields) or '; take it out'}"
    facts = FACTS + SCHEDULE_FACTS
    if entry.get("plan", FACTS[0]) not in facts:
        written = as_written(entry["plan"])
        cure = did_you_mean(written, facts) or f"; write one of {', '.join(facts)}"
        yield f"is no '{written}' of the plan{cure}"


def _between(blanks: Sequence[Blank], path: str, languages: Sequence[str]) -> Iterator[Problem]:
    """Names that stand twice, capitals without their amount, and days between what are no days."""
    first: dict[tuple[str, str], Blank] = {}
    amounts = [blank.names[languages[0]] for blank in blanks if blank.asks == "money"]
    days = [blank.names[languages[0]] for blank in blanks if blank.asks in DAYS]
    for blank in blanks:
        for language, name in blank.names.items():
            other = first.setdefault((language, name), blank)
            if other is not blank:
                wrong = f"stands also in line {other.line}; keep one of them"
                yield Problem(path, blank.line, f"blank '{name}' — {wrong}")
        if blank.asks == "capital" and blank.of not in amounts:
            cure = did_you_mean(blank.of, amounts) or "; write 'of:' and the name of a blank under 'money'"
            wrong = f"repeats no amount, but '{blank.of}'" if blank.of else "repeats no amount"
            yield Problem(path, blank.line, f"blank '{blank.names[languages[0]]}' — {wrong}{cure}")
        for day in (*blank.since, *blank.until):
            if day not in days:
                cure = did_you_mean(day, days) or "; write the name of a day of this file"
                wrong = f"counts the days from or to '{day}', which is no day{cure}"
                yield Problem(path, blank.line, f"blank '{blank.names[languages[0]]}' — {wrong}")


def names_in(letter: str, signs: str) -> list[tuple[int, str]]:
    """The blanks of a letter with their lines, counted from 1. signs: the two between which a blank stands."""
    pattern = re.compile(rf"\{signs[0]}([^\{signs[0]}\{signs[1]}\n]+)\{signs[1]}")
    return [(number, name) for number, line in enumerate(letter.split("\n"), 1) for name in pattern.findall(line)]


def check_blanks(blanks: Sequence[Blank], pages: Iterable[Page], path: str, signs: Mapping[str, str]) -> list[Problem]:
    """Blanks of letters that the file does not name, and names of the file that no letter has.

    path: of the file. signs: by language, those between which a blank stands.
    """
    problems: list[Problem] = []
    used: set[tuple[str, str]] = set()
    for page in pages:
        known = [blank.names[page.language] for blank in blanks if page.language in blank.names]
        for fence in page.fences if page.language in signs else ():
            for number, name in names_in(fence.text, signs[page.language]) if fence.language == "letter" else ():
                used.add((page.language, name))
                if name not in known:
                    cure = did_you_mean(name, known) or "; add it there, under what it asks for"
                    problems.append(Problem(page.path, fence.line + number, f"blank '{name}' — is not in {path}{cure}"))
    for blank in blanks:
        if used and not used & set(blank.names.items()):
            wrong = f"blank '{next(iter(blank.names.values()))}' — stands in no letter; take it out"
            problems.append(Problem(path, blank.line, wrong))
    return problems


def asked_in(
    letters: Iterable[str], blanks: Sequence[Blank], language: str, signs: str
) -> dict[str, dict[str, str | list[str]]]:
    """What the blanks of these letters ask for, by their names, as the scripts of a page read it."""
    first = {next(iter(blank.names.values())): blank for blank in blanks}
    by_name = {blank.names[language]: blank for blank in blanks if language in blank.names}
    found: dict[str, dict[str, str | list[str]]] = {}
    for name in (name for letter in letters for _, name in names_in(letter, signs)):
        if blank := by_name.get(name):
            amount = first[blank.of].names[language] if blank.of in first else ""
            facts: dict[str, str | list[str]] = {"asks": blank.asks, "of": amount, "plan": blank.plan}
            for field, days in (("since", blank.since), ("until", blank.until)):
                facts[field] = [first[day].names[language] for day in days if day in first]
            found[name] = {fact: value for fact, value in facts.items() if value}
    return found

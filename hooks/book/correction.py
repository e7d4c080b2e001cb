"""Corrections: what the handbook once said wrong, as corrections.yml tells it."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from book.fields import Complaint, date_complaints, field_complaints, inside, placed, text_complaints, texts
from book.words import Words
from book.yaml_text import as_written, read_date, read_yaml
from sitecheck.problem import Problem, did_you_mean

CORRECTIONS = "about/corrections.md"  # where readers find them, and to which the feed leads
TEXTS = ("said", "says", "why")
FIELDS = ("date", "page", *TEXTS)
ID = re.compile(r"[a-z][a-z0-9-]*")  # its anchor


@dataclass(frozen=True)
class Correction:
    """A mistake of a page, and what became of it.

    date: the day of the correction. page: the name of the page. said, says: what it said before and says now; why: what
    a reader might have lost; all three by language.
    """

    id: str
    line: int
    date: date
    page: str
    said: Mapping[str, str]
    says: Mapping[str, str]
    why: Mapping[str, str]


def read_corrections(
    text: str, path: str, words: Mapping[str, Words], pages: Collection[str]
) -> tuple[list[Correction], list[Problem]]:
    """The corrections of the YAML text, the newest first, and what is wrong with it.

    An entry with a problem is left out. A handbook that has not corrected anything yet has an empty file.
    path: how problems name the file. words: by language; they say how long a text may be. pages: the names of all.
    """
    read = read_yaml(text, path)
    problems = list(read.problems)
    entries = read.data if isinstance(read.data, dict) else {}
    if read.data is not None and not entries:
        problems.append(Problem(path, 1, "no corrections here; write 'id:' and its fields, as CONTRIBUTING.md shows"))
    corrections = []
    for id, entry in entries.items():
        found = placed(_complaints(id, entry, words, pages), f"correction '{id}'", (id,), read, path)
        problems += found
        if not found:
            said, says, why = (texts(entry[name], list(words)) for name in TEXTS)
            day = read_date(entry["date"])
            assert day is not None
            corrections.append(Correction(id, read.lines[id,], day, entry["page"], said, says, why))
    if corrections and CORRECTIONS not in pages:
        wrong = f"page '{CORRECTIONS}' — is missing, and the feed of corrections leads there; write it with its list"
        problems.append(Problem(path, None, wrong))
    return sorted(corrections, key=lambda correction: correction.date, reverse=True), problems


def _complaints(id: str, entry: object, words: Mapping[str, Words], pages: Collection[str]) -> Iterator[Complaint]:
    """What is wrong with an entry."""
    if not ID.fullmatch(id):
        yield (), "is no id; write it in small Latin letters, digits and hyphens"
    yield from field_complaints(entry, FIELDS)
    if not isinstance(entry, dict):
        return
    yield from text_complaints(entry, TEXTS, list(words))
    yield from date_complaints(entry, ("date",))
    if "date" in entry and entry["date"] is None:
        yield ("date",), "has nothing in 'date'; write the day of the correction, as 2026-11-21"
    if "page" in entry and (written := as_written(entry["page"])) not in pages:
        cure = did_you_mean(written, pages) or "; name one as 'scenarios/sued.md'"
        yield ("page",), f"has an unknown page '{written}'{cure}"
    for name in TEXTS:
        if isinstance(value := entry.get(name), dict):
            yield from inside(name, _long(name, value, words))


def _long(name: str, value: Mapping[str, object], words: Mapping[str, Words]) -> Iterator[Complaint]:
    """Texts that nobody would read among others."""
    for language, text in value.items():
        own = words[language]["language"] if language in words else None
        if own and isinstance(text, str) and len(text) > int(own["correction"]):
            wrong = f"has {len(text)} {own['unit']} in '{name}', {own['correction']} at most; say it shorter"
            yield (language,), wrong

"""What search knows beside the words of the pages: the entries of search.yml."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeGuard

from book.fields import Complaint, field_complaints, inside
from book.scenario import ROLES
from book.yaml_text import Way, as_written, read_yaml
from sitecheck.problem import Problem, did_you_mean

FIELDS = ("first", "advice", "crisis", "nothing", "whole", "doubt", "letters", "sides", "same", "absent")
FORM = "how people say it"
MOST_FIRST = 6  # what an empty box offers, at one glance

Phrases = Mapping[str, tuple[str, ...]]  # by language


@dataclass(frozen=True)
class Absent:
    """What the handbook has no page for. nearest: the name of a page, with or without an anchor."""

    nearest: str
    asked: Phrases


@dataclass(frozen=True)
class SearchWords:
    """What `search.yml` says.

    first: ids of the scenarios that an empty box offers. advice: ids of the helplines to ask where no page answers.
    lines: those for distress and danger, pages: the names of the pages that then come first, crisis: what is said then.
    nothing: words that count for nothing, whole: those that a cut of these would break.
    claims: the name of the page that answers yes or no, doubt: what asks for it. letters: what asks for words to send.
    sides: what shows whose words they are, by role.
    same: by language, pairs of a sign or word and what it is read as.
    """

    first: tuple[str, ...] = ()
    advice: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()
    crisis: Phrases = field(default_factory=dict)
    nothing: Phrases = field(default_factory=dict)
    whole: Phrases = field(default_factory=dict)
    claims: str = ""
    doubt: Phrases = field(default_factory=dict)
    letters: Phrases = field(default_factory=dict)
    sides: Mapping[str, Phrases] = field(default_factory=dict)
    same: Mapping[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    absent: tuple[Absent, ...] = ()


def read_search_words(text: str, path: str, languages: Sequence[str]) -> tuple[SearchWords, list[Problem]]:
    """What the YAML text says, and what is wrong with its form; then nothing of it is read.

    path: how problems name the file. languages: each of them has to have its phrases.
    """
    read = read_yaml(text, path)
    if read.problems:
        return SearchWords(), list(read.problems)
    if not isinstance(read.data, dict):
        return SearchWords(), [Problem(path, None, f"has no fields; write {', '.join(FIELDS)}")]
    data = read.data
    problems = [Problem(path, _line(way, read.lines), wrong) for way, wrong in _complaints(data, languages)]
    if problems:
        return SearchWords(), problems
    crisis = data["crisis"]
    words = SearchWords(
        first=tuple(data["first"]),
        advice=tuple(data["advice"]),
        lines=tuple(crisis["lines"]),
        pages=tuple(crisis["pages"]),
        crisis=_phrases(crisis, languages),
        nothing=_phrases(data["nothing"], languages),
        whole=_phrases(data["whole"], languages),
        claims=data["doubt"]["page"],
        doubt=_phrases(data["doubt"], languages),
        letters=_phrases(data["letters"], languages),
        sides={role: _phrases(said, languages) for role, said in data["sides"].items()},
        same={language: tuple((a, b) for a, b in data["same"][language]) for language in languages},
        absent=tuple(Absent(topic["nearest"], _phrases(topic, languages)) for topic in data["absent"]),
    )
    return words, []


def check_search_words(
    words: SearchWords,
    path: str,
    scenarios: Collection[str],
    helplines: Collection[str],
    ids: Mapping[str, Collection[str]],
) -> list[Problem]:
    """What search.yml names and is not there.

    scenarios, helplines: every id that their files have; none where such a file is missing, which is told elsewhere.
    ids: what an address can name on each page of the default language.
    """
    nearest = [topic.nearest.partition("#") for topic in words.absent]
    named = [
        *(("first", id, scenarios, "is no scenario") for id in words.first if scenarios),
        *(("helpline", id, helplines, "is no helpline") for id in (*words.advice, *words.lines) if helplines),
        *(("page", name, ids, "there is no such page") for name in (*words.pages, words.claims) if name),
        *(("nearest", name, ids, "there is no such page") for name, _, _ in nearest),
        *(
            ("nearest", f"{name}#{id}", [f"{name}#{known}" for known in ids.get(name, ())], "is no heading there")
            for name, _, id in nearest
            if id and name in ids
        ),
    ]
    return [
        Problem(path, None, f"{place} '{name}' — {wrong}{did_you_mean(name, known) or '; correct it, or take it out'}")
        for place, name, known, wrong in named
        if name not in known
    ]


def _line(way: Way, lines: Mapping[Way, int]) -> int | None:
    """The line of a place, or of the nearest that holds it."""
    return next((lines[way[:end]] for end in range(len(way), 0, -1) if way[:end] in lines), None)


def _phrases(said: Mapping[str, Sequence[str]], languages: Sequence[str]) -> Phrases:
    return {language: tuple(said[language]) for language in languages}


def _complaints(data: Mapping[str, object], languages: Sequence[str]) -> Iterator[Complaint]:
    """What is wrong with the form, each with its place."""
    yield from field_complaints(data, FIELDS)
    first, advice = data.get("first", ["-"]), data.get("advice", ["-"])
    if not _is_texts(first) or len(first) > MOST_FIRST:
        cure = f"write at most {MOST_FIRST} scenarios, as 'first: [card-owing]'"
        yield ("first",), f"first '{as_written(first)}' — is no such list; {cure}"
    if not _is_texts(advice):
        yield ("advice",), f"advice '{as_written(advice)}' — is no list of helplines; write 'advice: [hot-12348]'"
    doubt = data.get("doubt", {"page": "-"})
    if not isinstance(doubt, dict) or not isinstance(doubt.get("page"), str):
        yield ("doubt",), f"doubt '{as_written(doubt)}' — names no page; write 'page: claims.md'"
    for name, more in (("crisis", ("lines", "pages")), ("nothing", ()), ("whole", ()), ("doubt", ()), ("letters", ())):
        if name in data:
            yield from inside(name, _phrase_complaints(data[name], (*more, *languages)))
    if "sides" in data:
        yield from inside("sides", _side_complaints(data["sides"], languages))
    if "same" in data:
        yield from inside("same", _same_complaints(data["same"], languages))
    yield from inside("absent", _absent_complaints(data.get("absent", []), languages))


def _side_complaints(sides: object, languages: Sequence[str]) -> Iterator[Complaint]:
    yield from field_complaints(sides, ROLES)
    for role, said in sides.items() if isinstance(sides, dict) else ():
        yield from inside(role, _phrase_complaints(said, languages))


def _same_complaints(same: object, languages: Sequence[str]) -> Iterator[Complaint]:
    yield from field_complaints(same, languages)
    for language, pairs in same.items() if isinstance(same, dict) else ():
        for pair in pairs if isinstance(pairs, list) else [pairs]:
            if not _is_texts(pair) or len(pair) != 2:
                yield (language,), f"same '{as_written(pair)}' — is no pair; write '[cheque, check]'"


def _absent_complaints(absent: object, languages: Sequence[str]) -> Iterator[Complaint]:
    if not isinstance(absent, list):
        cure = f"write '- nearest: claims.md' and below it {', '.join(f'{name}: [{FORM}]' for name in languages)}"
        yield (), f"absent '{as_written(absent)}' — is no list; {cure}"
        return
    for number, topic in enumerate(absent):
        found = [*field_complaints(topic, ("nearest", *languages)), *_phrase_complaints(topic, languages)]
        if isinstance(topic, dict) and not isinstance(nearest := topic.get("nearest", ""), str):
            cure = "write 'nearest: claims.md' or 'nearest: claims.md#key'"
            found.append((("nearest",), f"nearest '{as_written(nearest)}' — is no page; {cure}"))
        yield from (((number, *way), wrong) for way, wrong in dict.fromkeys(found))


def _phrase_complaints(said: object, names: Sequence[str]) -> Iterator[Complaint]:
    """What is wrong with lists of phrases, one a language."""
    if not isinstance(said, dict):
        cure = ", ".join(f"{name}: [{FORM}]" for name in names)
        yield (), f"'{as_written(said)}' — has no phrases; write {cure}"
        return
    for name in names:
        if not _is_texts(phrases := said.get(name)):
            yield (name,), f"'{name}: {as_written(phrases)}' — is no list of phrases; write '{name}: [{FORM}]'"


def _is_texts(value: object) -> TypeGuard[list[str]]:
    return isinstance(value, list) and bool(value) and all(isinstance(item, str) and item for item in value)

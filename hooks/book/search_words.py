"""What search knows beside the words of the pages: the entries of search.yml."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from book.fields import Complaint, field_complaints, inside
from book.helpline import Helpline
from book.scenario import ROLES
from book.yaml_text import as_written, read_yaml
from sitecheck.problem import Problem, did_you_mean

FIELDS = ("first", "advice", "crisis", "nothing", "sides", "same", "absent")
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

    first: ids of the scenarios that an empty box offers. advice: id of the helpline to ask where no page answers.
    lines: those for distress and danger.
    crisis: what is said then. nothing: words that count for nothing. sides: what shows whose words they are, by role.
    same: by language, pairs of a sign or word and what it is read as.
    """

    first: tuple[str, ...] = ()
    advice: str = ""
    lines: tuple[str, ...] = ()
    crisis: Phrases = field(default_factory=dict)
    nothing: Phrases = field(default_factory=dict)
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
    problems = [
        Problem(path, next((read.lines[way[:end]] for end in range(len(way), 0, -1) if way[:end] in read.lines), 1), wrong)
        for way, wrong in _complaints(data, languages)
    ]
    if problems:
        return SearchWords(), problems
    return (
        SearchWords(
            first=tuple(data["first"]),
            advice=data["advice"],
            lines=tuple(data["crisis"]["lines"]),
            crisis=_phrases(data["crisis"], languages),
            nothing=_phrases(data["nothing"], languages),
            sides={role: _phrases(said, languages) for role, said in data["sides"].items()},
            same={language: tuple((a, b) for a, b in data["same"][language]) for language in languages},
            absent=tuple(Absent(topic["nearest"], _phrases(topic, languages)) for topic in data["absent"]),
        ),
        [],
    )


def check_search_words(
    words: SearchWords,
    path: str,
    scenarios: Collection[str],
    helplines: Collection[Helpline],
    ids: Mapping[str, Collection[str]],
) -> list[Problem]:
    """What search.yml names and is not there.

    scenarios: every id that scenarios.yml has. ids: of the default language's pages, those that an address can name.
    """
    problems: list[str] = []
    for id in words.first:
        if id not in scenarios:
            cure = did_you_mean(id, scenarios) or "; name a scenario"
            problems.append(f"first '{id}' — is no scenario{cure}")
    known = [line.id for line in helplines]
    for id in (words.advice, *words.lines):
        if id and id not in known:
            problems.append(f"helpline '{id}' — is no helpline{did_you_mean(id, known) or '; name one of helplines.yml'}")
    for topic in words.absent:
        name, _, id = topic.nearest.partition("#")
        if name not in ids:
            cure = did_you_mean(name, ids) or "; name it from the language's folder on, as 'claims.md'"
            problems.append(f"nearest '{topic.nearest}' — there is no such page{cure}")
        elif id and id not in ids[name]:
            cure = did_you_mean(id, ids[name]) or "; name a heading of that page"
            problems.append(f"nearest '{topic.nearest}' — the page has no '{id}'{cure}")
    return [Problem(path, None, problem) for problem in problems]


def _phrases(said: Mapping[str, Sequence[str]], languages: Sequence[str]) -> Phrases:
    return {language: tuple(said[language]) for language in languages}


def _complaints(data: Mapping[str, object], languages: Sequence[str]) -> Iterator[Complaint]:
    """What is wrong with the form, each with its place."""
    yield from field_complaints(data, FIELDS)
    first = data.get("first")
    if "first" in data and not (_is_texts(first) and len(first) <= MOST_FIRST):  # type: ignore[arg-type]
        yield ("first",), f"first '{as_written(first)}' — is no list of at most {MOST_FIRST} scenarios; write 'first: [card-owing]'"
    if "advice" in data and not isinstance(data["advice"], str):
        yield ("advice",), f"advice '{as_written(data['advice'])}' — is no helpline; write 'advice: hot-12348'"
    for name, extra in (("crisis", ("lines",)), ("nothing", ())):
        if name in data:
            yield from inside(name, _phrase_complaints(data[name], (*extra, *languages)))
    sides = data.get("sides")
    if "sides" in data:
        yield from inside("sides", field_complaints(sides, ROLES))
        for role, said in sides.items() if isinstance(sides, dict) else ():
            yield from (((("sides"), *way), wrong) for way, wrong in inside(role, _phrase_complaints(said, languages)))
    same = data.get("same")
    if "same" in data:
        yield from inside("same", field_complaints(same, languages))
        for language, pairs in same.items() if isinstance(same, dict) else ():
            for pair in pairs if isinstance(pairs, list) else [pairs]:
                if not (_is_texts(pair) and len(pair) == 2):
                    yield ("same", language), f"same '{as_written(pair)}' — is no pair; write '[cheque, check]'"
    absent = data.get("absent")
    for number, topic in enumerate(absent if isinstance(absent, list) else []):
        found = [*field_complaints(topic, ("nearest", *languages)), *_phrase_complaints(topic, languages)]
        yield from ((("absent", number, *way), wrong) for way, wrong in dict.fromkeys(found))


def _phrase_complaints(said: object, names: Sequence[str]) -> Iterator[Complaint]:
    """What is wrong with lists of phrases, one a language."""
    if not isinstance(said, dict):
        yield (), f"'{as_written(said)}' — has no phrases; write {', '.join(f'{name}: [how people say it]' for name in names)}"
        return
    for name in names:
        if not _is_texts(said.get(name)):
            yield (name,), f"'{name}: {as_written(said.get(name))}' — is no list of phrases; write '{name}: [how people say it]'"


def _is_texts(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(item, str) and item for item in value)

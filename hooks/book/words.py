"""What the handbook says in each language outside its pages: `docs/words/<language>.yml`."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from book.text import read_text
from book.yaml_text import Way, read_yaml
from sitecheck.problem import Problem, did_you_mean

# Texts by section and name, `words["sheet"]["print"]`; a list of texts, or plural forms, where the file has them.
Words = Mapping[str, Any]

BLANK = re.compile(r"\{(\w+)\}")
PLURALS = ("zero", "one", "two", "few", "many", "other")  # CLDR's plural categories; `other` is in every language


def languages_of(docs: Path) -> tuple[str, ...]:
    """The languages that `docs` has words in, by name; which one is the default, mkdocs.yml says."""
    return tuple(sorted(file.stem for file in docs.glob("words/*.yml")))


def region(words: Words) -> str:
    """The country whose shapes of signs a language is printed in, as Typst names it (`cn`)."""
    return str(words["language"]["locale"]).partition("-")[2].lower()


def read_words(docs: Path, languages: tuple[str, ...]) -> tuple[dict[str, Words], list[Problem]]:
    """The words of each language, and what is wrong with them.

    languages: the default one first; the others are compared with it. What one lacks it has in the default one's words.
    """
    paths = {language: f"{docs.name}/words/{language}.yml" for language in languages}
    words: dict[str, Words] = {}
    problems: list[Problem] = []
    first = languages[0]
    for language, path in paths.items():
        text, wrong = read_text(docs / "words" / f"{language}.yml", path)
        read = read_yaml(text, path)
        problems += [*wrong, *read.problems]
        data: Any = read.data if isinstance(read.data, dict) else {}
        words[language] = data
        if not data and not read.problems:
            problems.append(Problem(path, None, f"words of '{language}' — are missing; translate {paths[first]}"))
        elif language != first:
            # Of a file that could not be read whole, that is told and no more.
            complaints = [] if read.problems else _complaints(words[first], data, paths[first])
            problems += [Problem(path, _line(read.lines, way), message) for way, message in complaints]
            words[language] = _filled(data, words[first])
        words[language] = words[language] or words[first]
    return words, problems


def _complaints(model: Words, words: Words, model_path: str) -> Iterator[tuple[Way, str]]:
    """What the words have otherwise than those of the default language, each with its place."""
    wanted, own = dict(_texts(model)), dict(_texts(words))
    for way, text in wanted.items():
        written = ".".join(map(str, way))
        if way not in own:
            yield way[:-1], f"words '{written}' — are missing; {model_path} has '{text}'; say it here"
        elif BLANK.findall(text) and set(BLANK.findall(text)) != set(BLANK.findall(own[way])):
            blanks = " and ".join(sorted({f"'{{{name}}}'" for name in BLANK.findall(text)}))
            yield way, f"words '{written}: {own[way]}' — have other blanks than {model_path}; write {blanks}"
    for way in own.keys() - wanted.keys():
        written = ".".join(map(str, way))
        cure = did_you_mean(written, [".".join(map(str, way)) for way in wanted.keys() - own.keys()])
        yield way, f"words '{written}' — are not in {model_path}{cure or '; take them out, or say them there'}"


def _texts(value: object, way: Way = ()) -> Iterator[tuple[Way, str]]:
    """Every text with its place; plural forms, of which each language has its own, by `other` alone."""
    if isinstance(value, dict):
        is_plural = "other" in value and value.keys() <= set(PLURALS)
        for name in ["other"] if is_plural else value:
            yield from _texts(value[name], (*way, name))
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from _texts(item, (*way, number))
    else:
        yield way, str(value or "")


def _filled(own: Any, model: Any) -> Any:
    """The words with those of the model where they lack one."""
    if not isinstance(own, dict) or not isinstance(model, dict):
        return model if own is None else own
    return {**own, **{name: _filled(own.get(name), model[name]) for name in model}}


def _line(lines: Mapping[Way, int], way: Way) -> int | None:
    return next((lines[way[:end]] for end in range(len(way), 0, -1) if way[:end] in lines), None)

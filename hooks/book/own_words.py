"""The own words of a sheet: what a scenario says with `open:` and `fill:` for its reader alone."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from book.fields import Complaint, field_complaints, inside, markup_complaints
from book.words import Words
from sitecheck.problem import did_you_mean

BLANK = "____"  # what a reader writes on; more of them are the same blank
BLANKS = re.compile("_{4,}")
SHORT_BLANK = re.compile("(?<!_)_{1,3}(?!_)")
# One Han character, one word with its apostrophes and decimals, or one blank, which stands for a word.
COUNTED = re.compile(r"[一-鿿]|[^\W_一-鿿]+(?:['’.,-][^\W_一-鿿]+)*|_+")


def letters(text: str) -> int:
    """How many signs of a text are printed beside its blanks."""
    return len(BLANKS.sub("", text))


@dataclass(frozen=True)
class Limit:
    """How much of a text fits: at most so many of a unit. count: how many a text has."""

    most: int
    unit: str
    count: Callable[[str], int] = letters


def between_blanks(text: str) -> list[str]:
    """The words before, between and behind the blanks of a text."""
    return BLANKS.split(text)


def own_words_complaints(
    entry: Mapping[str, object], items: Iterable[str], words: Mapping[str, Words]
) -> Iterator[Complaint]:
    """What is wrong with the own words of a scenario's entry.

    items: the actions that its sheet prints with a box. words: by language; they say how much fits.
    """
    if "open" in entry:
        limits = {
            language: Limit(int(own["language"]["opening"]), own["language"]["opening_unit"], _words_of)
            for language, own in words.items()
        }
        yield from inside("open", texts_complaints(entry["open"], "open", limits))
    if "fill" in entry:
        fill, items = entry["fill"], list(items)
        if not isinstance(fill, dict):
            yield ("fill",), f"has no blanks in 'fill'; write 'fill: {{ check-amount: {_form(words)} }}'"
            return
        half = line_limits(words, 2)
        for id, label in fill.items():
            if id not in items:
                cure = did_you_mean(id, items) or "; take it out, or add the action to a list"
                yield ("fill", id), f"has a blank in 'fill' for '{id}', which is none of its items{cure}"
            yield from inside("fill", inside(id, texts_complaints(label, id, half)))


def line_limits(words: Mapping[str, Words], part: int = 1) -> dict[str, Limit]:
    """What fits one printed line of a sheet in each language, or a half or a quarter of it."""
    return {
        language: Limit(int(own["language"]["line"]) // part, own["language"]["unit"])
        for language, own in words.items()
    }


def texts_complaints(value: object, name: str, limits: Mapping[str, Limit]) -> Iterator[Complaint]:
    """What is wrong with a text that stands in each language.

    limits: by language, how long it may be.
    """
    if not isinstance(value, dict):
        yield (), f"has no words by language in '{name}'; write '{name}: {_form(limits)}'"
        return
    yield from field_complaints(value, list(limits))
    yield from markup_complaints(value, limits)
    texts = {language: value[language] for language in limits if language in value}
    for language, text in texts.items():
        if not isinstance(text, str) or not text:
            yield (language,), f"has nothing in '{name}' in '{language}'; write it"
        elif SHORT_BLANK.search(text):
            yield (language,), f"has a blank in '{name}' that is too short; write '{BLANK}'"
        elif (length := limits[language].count(text)) > limits[language].most:
            limit = limits[language]
            yield (language,), f"has {length} {limit.unit} in '{name}', {limit.most} at most; say it shorter"
    yield from _blank_complaint({language: text for language, text in texts.items() if isinstance(text, str)}, name)


def _words_of(text: str) -> int:
    return len(COUNTED.findall(text))


def _blank_complaint(texts: Mapping[str, str], name: str) -> Iterator[Complaint]:
    counts = {language: len(re.findall("_+", text)) for language, text in texts.items()}
    first = next(iter(counts.items()), None)
    for language, count in counts.items():
        if first and count != first[1]:
            wrong = f"has other blanks '{BLANK}' in '{name}', {first[1]} in '{first[0]}' and {count} in '{language}'"
            yield (language,), f"{wrong}; leave the same in both"


def _form(languages: Iterable[str]) -> str:
    return f"{{ {', '.join(f'{language}: …' for language in languages)} }}"

"""The own words of a sheet: what a scenario says with `open:`, `fill:` and `plan:` for its reader alone."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from book.blank import SHEET_FACTS
from book.fields import Complaint, field_complaints, inside, markup_complaints
from book.words import Words
from book.yaml_text import as_written
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


def labels(fill: str) -> tuple[str, ...]:
    """What the blanks of an item ask for, in their order, by what `fill` says of them."""
    return tuple(label for part in between_blanks(fill) if (label := part.strip()))


def plan_facts(written: str) -> tuple[str, ...]:
    """What the repayment plan writes on the blanks of an item, in their order; empty for one that it leaves open."""
    return tuple(part.strip() for part in between_blanks(written))


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
    items = list(items)
    if "fill" in entry:
        fill = entry["fill"]
        if not isinstance(fill, dict):
            yield ("fill",), f"has no blanks in 'fill'; write 'fill: {{ check-amount: {_form(words)} }}'"
            return
        half = line_limits(words, 2)
        for id, label in fill.items():
            if id not in items:
                cure = did_you_mean(id, items) or "; take it out, or add the action to a list"
                yield ("fill", id), f"has a blank in 'fill' for '{id}', which is none of its items{cure}"
            yield from inside("fill", inside(id, texts_complaints(label, id, half)))
    if "plan" in entry:
        yield from inside("plan", _plan_complaints(entry["plan"], items))


def _plan_complaints(plan: object, items: Iterable[str]) -> Iterator[Complaint]:
    """What is wrong with what the repayment plan writes on a sheet, as far as its entry alone tells."""
    if not isinstance(plan, dict):
        yield (), "has no figures by action in 'plan'; write 'plan: { count-surplus: left }'"
        return
    for id, written in plan.items():
        if id not in items:
            cure = did_you_mean(id, items) or "; take it out, or add the action to a list"
            yield (id,), f"has a figure in 'plan' for '{id}', which is none of its items{cure}"
        if not isinstance(written, str) or not any(plan_facts(written)):
            wrong = f"has no figure in 'plan' for '{id}', but '{as_written(written)}'"
            yield (id,), f"{wrong}; write one for each blank, as 'left' or '{BLANK}each{BLANK}count'"
            continue
        for fact in plan_facts(written):
            if fact and fact not in SHEET_FACTS:
                cure = did_you_mean(fact, SHEET_FACTS) or f"; write one of {', '.join(SHEET_FACTS)}"
                yield (id,), f"has '{fact}' in 'plan' for '{id}', which is no figure of the plan{cure}"


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

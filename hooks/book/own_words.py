"""The own words of a sheet: what a scenario says with `open:` and `fill:` for its reader alone."""

import re
from collections.abc import Iterable, Iterator, Mapping

from book.fields import Complaint, field_complaints, inside, markup_complaints
from book.words import Words
from sitecheck.problem import did_you_mean

BLANK = "____"  # what a reader writes on; more of them are the same blank
BLANKS = re.compile("_{4,}")
SHORT_BLANK = re.compile("(?<!_)_{1,3}(?!_)")
# One Han character, one word with its apostrophes and decimals, or one blank, which stands for a word.
COUNTED = re.compile(r"[一-鿿]|[^\W_一-鿿]+(?:['’.,-][^\W_一-鿿]+)*|_+")


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
        longest = {language: int(own["language"]["opening"]) for language, own in words.items()}
        yield from inside("open", _texts_complaints(entry["open"], "open", longest, words))
    if "fill" in entry:
        fill, items = entry["fill"], list(items)
        if not isinstance(fill, dict):
            yield ("fill",), f"has no blanks in 'fill'; write 'fill: {{ check-amount: {_form(words)} }}'"
            return
        for id, label in fill.items():
            if id not in items:
                cure = did_you_mean(id, items) or "; take it out, or add the action to a list"
                yield ("fill", id), f"has a blank in 'fill' for '{id}', which is none of its items{cure}"
            yield from inside("fill", inside(id, _texts_complaints(label, id, None, words)))


def _texts_complaints(
    value: object, name: str, longest: Mapping[str, int] | None, words: Mapping[str, Words]
) -> Iterator[Complaint]:
    """What is wrong with a text that stands in each language.

    longest: how many words of each language it may have; None for a label, which takes half a printed line at most.
    """
    if not isinstance(value, dict):
        yield (), f"has no words by language in '{name}'; write '{name}: {_form(words)}'"
        return
    yield from field_complaints(value, list(words))
    yield from markup_complaints(value, words)
    texts = {language: value[language] for language in words if language in value}
    for language, text in texts.items():
        if not isinstance(text, str):
            yield (language,), f"has nothing in '{name}' in '{language}'; write it"
        elif SHORT_BLANK.search(text):
            yield (language,), f"has a blank in '{name}' that is too short; write '{BLANK}'"
        else:
            yield from _length_complaint(text, name, language, longest, words[language])
    yield from _blank_complaint({language: text for language, text in texts.items() if isinstance(text, str)}, name)


def _length_complaint(
    text: str, name: str, language: str, longest: Mapping[str, int] | None, words: Words
) -> Iterator[Complaint]:
    if longest:
        length, most, unit = len(COUNTED.findall(text)), longest[language], words["language"]["opening_unit"]
    else:
        length, most, unit = len(BLANKS.sub("", text)), int(words["language"]["line"]) // 2, words["language"]["unit"]
    if length > most:
        yield (language,), f"has {length} {unit} in '{name}', {most} at most; say it shorter"


def _blank_complaint(texts: Mapping[str, str], name: str) -> Iterator[Complaint]:
    counts = {language: len(re.findall("_+", text)) for language, text in texts.items()}
    first = next(iter(counts.items()), None)
    for language, count in counts.items():
        if first and count != first[1]:
            wrong = f"has other blanks '{BLANK}' in '{name}', {first[1]} in '{first[0]}' and {count} in '{language}'"
            yield (language,), f"{wrong}; leave the same in both"


def _form(languages: Iterable[str]) -> str:
    return f"{{ {', '.join(f'{language}: …' for language in languages)} }}"

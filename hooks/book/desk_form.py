"""The form of an entry of sheets.yml: what is wrong with it before it is read as a desk sheet."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from book.fields import Complaint, field_complaints, inside
from book.own_words import Limit, line_limits, texts_complaints
from book.words import Words
from book.yaml_text import as_written

# The fields of an entry that each kind has beside the common ones.
KINDS = {"score": ("columns", "items"), "calendar": ("days", "steps"), "table": ("columns", "rows")}
WORKBOOKS = ("ledger",)
NEEDED = ("kind", "page", "title", "use")
OPTIONAL = ("head", "stop", "lines")
# What a side of A4 holds at most; all ours. Whether an entry's words fit, the printed sheet itself tells.
MOST_COLUMNS = {"score": 10, "calendar": 10, "table": 9}
MOST_HEAD, MOST_STOPS, MOST_LINES, MOST_ROWS, WIDEST = 4, 4, 12, 30, 9

PAGE = re.compile(r"desk/[\w-]+")
NUMBER = re.compile(r"[1-9][0-9]?")


def form_complaints(entry: object, words: Mapping[str, Words]) -> Iterator[Complaint]:
    """What is wrong with the form of an entry. words: by language; they say how much fits."""
    kind = entry.get("kind") if isinstance(entry, dict) else None
    if isinstance(entry, dict) and "kind" in entry and kind not in KINDS:
        yield ("kind",), f"has 'kind: {as_written(kind)}'; write one of {', '.join(KINDS)}"
        return
    own = KINDS[kind] if kind else ()
    optional = (*OPTIONAL, "workbook") if kind == "table" else OPTIONAL
    # An entry without a kind is told that alone: its fields are those of one.
    known = tuple(dict.fromkeys(name for names in KINDS.values() for name in names)) if not kind else ()
    yield from field_complaints(entry, (*NEEDED, *own), (*optional, *known))
    if isinstance(entry, dict):
        for name in entry:
            if name in CHECKS:
                yield from inside(name, CHECKS[name](entry[name], str(kind), words))
        yield from _between_fields(entry)


def _page(value: object, kind: str, words: Mapping[str, Words]) -> Iterator[Complaint]:
    if not PAGE.fullmatch(as_written(value)):
        yield (), f"has 'page: {as_written(value)}'; name a page of the desk, as 'page: desk/call-review'"


def _title(value: object, kind: str, words: Mapping[str, Words]) -> Iterator[Complaint]:
    said = {language: own["language"] for language, own in words.items()}
    limits = {language: Limit(int(own["sheet_title"]), own["unit"]) for language, own in said.items()}
    yield from texts_complaints(value, "title", limits)


def _use(value: object, kind: str, words: Mapping[str, Words]) -> Iterator[Complaint]:
    limits = {language: Limit(2 * limit.most, limit.unit) for language, limit in line_limits(words).items()}
    yield from texts_complaints(value, "use", limits)


def _head(value: object, kind: str, words: Mapping[str, Words]) -> Iterator[Complaint]:
    yield from _texts_lists(value, "head", MOST_HEAD, line_limits(words, 2))


def _stop(value: object, kind: str, words: Mapping[str, Words]) -> Iterator[Complaint]:
    yield from _items(value, "stop", MOST_STOPS, words)


def _lines(value: object, kind: str, words: Mapping[str, Words]) -> Iterator[Complaint]:
    yield from _number(value, "lines", MOST_LINES)


def _score_items(value: object, kind: str, words: Mapping[str, Words]) -> Iterator[Complaint]:
    yield from _items(value, "items", MOST_ROWS, words)


def _days(value: object, kind: str, words: Mapping[str, Words]) -> Iterator[Complaint]:
    yield from _texts_lists(value, "days", MOST_COLUMNS["calendar"], line_limits(words, 4))


def _steps(value: object, kind: str, words: Mapping[str, Words]) -> Iterator[Complaint]:
    yield from _list(value, "steps", MOST_ROWS, "- { do: …, on: [1, 3] }")
    for place, step in _numbered(value):
        yield from inside(place, field_complaints(step, ("do", "on")))
        if isinstance(step, dict) and "do" in step:
            yield from inside(place, inside("do", _item(step["do"], "do", words)))
        if isinstance(step, dict) and "on" in step and not _is_numbers(step["on"]):
            yield (place, "on"), "has no numbers of days in 'on'; write them from 1, as 'on: [1, 3]'"


def _columns(value: object, kind: str, words: Mapping[str, Words]) -> Iterator[Complaint]:
    """A number of boxes on a score sheet, the heads of a table."""
    if kind == "score":
        yield from _number(value, "columns", MOST_COLUMNS["score"])
    elif kind == "table":
        yield from _list(value, "columns", MOST_COLUMNS["table"], "- { title: { zh: …, en: … }, width: 2 }")
        for place, column in _numbered(value):
            yield from inside(place, field_complaints(column, ("title", "width")))
            if isinstance(column, dict) and "title" in column:
                complaints = texts_complaints(column["title"], "title", line_limits(words, 2))
                yield from inside(place, inside("title", complaints))
            if isinstance(column, dict) and "width" in column:
                yield from inside(place, inside("width", _number(column["width"], "width", WIDEST)))


def _rows(value: object, kind: str, words: Mapping[str, Words]) -> Iterator[Complaint]:
    """A number of empty rows, or rows of cells."""
    if not isinstance(value, list):
        yield from _number(value, "rows", MOST_ROWS)
        return
    yield from _list(value, "rows", MOST_ROWS, "- { zh: [a, b], en: [a, b] }")
    for place, row in _numbered(value):
        cells = _texts_lists(row, "rows", MOST_COLUMNS["table"], line_limits(words), may_be_empty=True)
        yield from inside(place, cells)


def _workbook(value: object, kind: str, words: Mapping[str, Words]) -> Iterator[Complaint]:
    if value not in WORKBOOKS:
        yield (), f"has 'workbook: {as_written(value)}'; write one of {', '.join(WORKBOOKS)}"


CHECKS = {
    "page": _page,
    "title": _title,
    "use": _use,
    "head": _head,
    "stop": _stop,
    "lines": _lines,
    "items": _score_items,
    "days": _days,
    "steps": _steps,
    "columns": _columns,
    "rows": _rows,
    "workbook": _workbook,
}


def _between_fields(entry: Mapping[str, Any]) -> Iterator[Complaint]:
    """Boxes on days that the sheet does not have, and rows with other cells than it has columns."""
    days = max((len(own) for own in _lists(entry.get("days")).values()), default=0)
    for place, step in _numbered(entry.get("steps")):
        on = step.get("on") if isinstance(step, dict) else None
        beyond = [day for day in on if int(day) > days] if days and _is_numbers(on) else []  # type: ignore[union-attr]
        if beyond:
            wrong = f"has a box on day {beyond[0]}, and 'days' has {days}"
            yield ("steps", place, "on"), f"{wrong}; correct the number or add the day"
    columns = entry.get("columns")
    for place, row in _numbered(entry.get("rows")):
        for language, cells in _lists(row).items():
            if isinstance(columns, list) and len(cells) != len(columns):
                wrong = f"has {len(cells)} cells in '{language}', and 'columns' has {len(columns)}"
                yield ("rows", place, language), f"{wrong}; write a cell for each, '' for one to write in"


def _items(value: object, name: str, most: int, words: Mapping[str, Words]) -> Iterator[Complaint]:
    yield from _list(value, name, most, "the ids of actions, or '- { zh: …, en: … }'")
    for place, item in _numbered(value):
        yield from inside(place, _item(item, name, words))


def _item(value: object, name: str, words: Mapping[str, Words]) -> Iterator[Complaint]:
    """The id of an action, which is looked for later, or own words."""
    if not isinstance(value, str):
        yield from texts_complaints(value, name, line_limits(words))


def _texts_lists(
    value: object, name: str, most: int, limits: Mapping[str, Limit], *, may_be_empty: bool = False
) -> Iterator[Complaint]:
    """What is wrong with a list of texts that stands in each language. may_be_empty: a text, in every language."""
    lists = _lists(value)
    if not isinstance(value, dict) or lists.keys() != value.keys():
        form = ", ".join(f"{language}: [a, b]" for language in limits)
        yield (), f"has no list of words by language in '{name}'; write {{ {form} }}"
        return
    yield from field_complaints(value, list(limits))
    counts = {language: len(own) for language, own in lists.items()}
    if max(counts.values(), default=0) > most:
        yield (), f"has {max(counts.values())} in '{name}', a side holds {most}; keep what is needed"
    if len(set(counts.values())) > 1:
        said = " and ".join(f"{count} in '{language}'" for language, count in counts.items())
        yield (), f"has other numbers in '{name}', {said}; write as many in each language"
    elif lists.keys() == limits.keys():
        for place, texts in enumerate(zip(*lists.values(), strict=True)):
            if any(texts) or not may_be_empty:
                for (first, *rest), wrong in texts_complaints(dict(zip(lists, texts, strict=True)), name, limits):
                    yield (first, place, *rest), wrong


def _list(value: object, name: str, most: int, form: str) -> Iterator[Complaint]:
    if not isinstance(value, list) or not value:
        yield (), f"has no list in '{name}'; write {form}"
    elif len(value) > most:
        yield (), f"has {len(value)} in '{name}', a side holds {most}; keep what is needed"


def _number(value: object, name: str, most: int) -> Iterator[Complaint]:
    if not isinstance(value, str) or not NUMBER.fullmatch(value) or int(value) > most:
        yield (), f"has '{name}: {as_written(value)}'; write a number from 1 to {most}"


def _is_numbers(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(n, str) and NUMBER.fullmatch(n) for n in value)


def _numbered(value: object) -> Iterator[tuple[int, object]]:
    return enumerate(value if isinstance(value, list) else ())


def _lists(value: object) -> dict[str, list[object]]:
    """The lists among the values of a mapping."""
    return {name: own for name, own in value.items() if isinstance(own, list)} if isinstance(value, dict) else {}

"""Desk sheets: the entries of sheets.yml, working material that belongs to no single talk."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from book.action import Action
from book.desk_form import form_complaints
from book.fields import placed
from book.page import Page
from book.words import Words
from book.yaml_text import Way, Yaml, read_yaml
from sitecheck.problem import Problem, did_you_mean

Texts = Mapping[str, str]  # by language
MARK = re.compile(r"sheet\s+(\S+)")


@dataclass(frozen=True)
class DeskItem:
    """One line of a desk sheet: an action of the book by its id, or own words. line: of sheets.yml."""

    line: int
    action: str = ""
    own: Texts | None = None


@dataclass(frozen=True)
class DeskColumn:
    """width: beside the others."""

    title: Texts
    width: int = 1


@dataclass(frozen=True)
class DeskRow:
    """A row of boxes behind an item, `on` the columns where they stand, from 1; or a row of cells by language."""

    item: DeskItem | None = None
    on: tuple[int, ...] = ()
    cells: Mapping[str, tuple[str, ...]] | None = None


@dataclass(frozen=True)
class DeskSheet:
    """A sheet of the desk.

    line: where its entry stands in sheets.yml, lines: where each of its fields does.
    kind: `score` (things to see or hear, a box for each call), `calendar` (steps against days) or `table`.
    page: that explains it (`desk/call-review.md`). use: one line under the title. head: blanks at the top.
    empty: rows to fill in. notes: lines to write on at its end. workbook: that a table is computed in, or nothing.
    """

    id: str
    line: int
    lines: Mapping[str, int]
    kind: str
    page: str
    title: Texts
    use: Texts
    head: tuple[Texts, ...]
    columns: tuple[DeskColumn, ...]
    rows: tuple[DeskRow, ...]
    empty: int
    stop: tuple[DeskItem, ...]
    notes: int
    workbook: str

    @property
    def items(self) -> tuple[DeskItem, ...]:
        """What its rows say, without the stop rules."""
        return tuple(row.item for row in self.rows if row.item)

    @property
    def actions(self) -> tuple[str, ...]:
        """The ids of the actions that it uses, each once."""
        return tuple(dict.fromkeys(item.action for item in (*self.items, *self.stop) if item.action))

    @property
    def anchor(self) -> str:
        """Its id on its page."""
        return f"sheet-{self.id}"


def read_desk_sheets(text: str, path: str, words: Mapping[str, Words]) -> tuple[dict[str, DeskSheet], list[Problem]]:
    """The desk sheets of the YAML text by id, and what is wrong with their form.

    path: how problems name the file. words: by language. An entry with a problem of form is left out.
    """
    read = read_yaml(text, path)
    problems = list(read.problems)
    sheets: dict[str, DeskSheet] = {}
    for id, entry in read.data.items() if isinstance(read.data, dict) else ():
        found = placed(form_complaints(entry, words), f"desk sheet '{id}'", (id,), read, path)
        problems += found
        if not found:
            sheets[id] = _sheet(id, entry, tuple(words), read)
    return sheets, problems


def check_desk_sheets(
    sheets: Mapping[str, DeskSheet],
    actions: Mapping[tuple[str, str], Action],
    pages: Iterable[Page],
    path: str,
    known: Collection[str],
    scenarios: Collection[str],
) -> list[Problem]:
    """What is wrong between desk sheets, actions, scenarios and pages.

    known: every id that sheets.yml has, also of entries that could not be read, so that one fault is told once.
    scenarios: the ids of scenarios.
    """
    pages = list(pages)
    by_id = {id: action for (_, id), action in actions.items()}
    problems: list[Problem] = []
    for sheet in sheets.values():
        problems += (
            Problem(path, line, f"desk sheet '{sheet.id}' — {message}")
            for line, message in (*_item_complaints(sheet, by_id), *_place_complaints(sheet, pages, scenarios))
        )
    for page in pages:
        problems += _mark_problems(page, sheets, path, known)
    return problems


def _item_complaints(sheet: DeskSheet, actions: Mapping[str, Action]) -> Iterator[tuple[int, str]]:
    seen: set[str] = set()
    for item in (*sheet.items, *sheet.stop):
        id = item.action
        if not id:
            continue
        if id not in actions:
            cure = did_you_mean(id, actions) or "; write it on a topic page, or give words as { zh: …, en: … }"
            yield item.line, f"has an unknown action '{id}'{cure}"
        elif id in seen:
            yield item.line, f"has the action '{id}' twice; keep one of them"
        elif item in sheet.stop and not actions[id].is_stop:
            yield item.line, f"has '{id}' under 'stop', but that action is not marked '.stop'; mark it or move it"
        elif actions[id].is_stop and item not in sheet.stop:
            yield item.line, f"has the stop rule '{id}' among its items; move it to 'stop'"
        seen.add(id)


def _place_complaints(sheet: DeskSheet, pages: Iterable[Page], scenarios: Collection[str]) -> Iterator[tuple[int, str]]:
    if sheet.id in scenarios:
        yield sheet.line, "is also the id of a scenario; give the desk sheet another, on its page as well"
    versions = [page for page in pages if page.name == sheet.page]
    if not versions:
        yield sheet.lines["page"], f"has no page; write docs/<language>/{sheet.page}"
    for page in versions:
        if sheet.id not in [name for _, name in marks_on(page)]:
            cure = f"write '<!-- sheet {sheet.id} -->' alone on a line there"
            yield sheet.lines["page"], f"does not stand on {page.path}; {cure}"


def marks_on(page: Page) -> Iterator[tuple[int, str]]:
    """The lines on which a desk sheet is to stand, each with its id."""
    for comment in page.comments:
        if found := MARK.fullmatch(comment.text):
            yield comment.line, found[1]


def _mark_problems(page: Page, sheets: Mapping[str, DeskSheet], path: str, known: Collection[str]) -> Iterator[Problem]:
    alone = {comment.line for comment in page.comments if comment.is_alone}
    for line, id in marks_on(page):
        written = f"mark '<!-- sheet {id} -->'"
        sheet = sheets.get(id)
        if id not in known:
            cure = did_you_mean(id, known) or f"; write the id of an entry of {path}"
            yield Problem(page.path, line, f"{written} — names no desk sheet{cure}")
        elif line not in alone:
            yield Problem(page.path, line, f"{written} — has words beside it; let it stand alone on its line")
        elif sheet and sheet.page != page.name:
            wrong = f"belongs to {sheet.page}, as {path} says"
            yield Problem(page.path, line, f"{written} — {wrong}; take it out here, or name this page there")


def _sheet(id: str, entry: Mapping[str, Any], languages: tuple[str, ...], read: Yaml) -> DeskSheet:
    kind, rows = entry["kind"], entry.get("rows")
    return DeskSheet(
        id=id,
        line=read.lines[(id,)],
        lines={name: read.lines[id, name] for name in entry},
        kind=kind,
        page=f"{entry['page']}.md",
        title=entry["title"],
        use=entry["use"],
        head=_texts(entry["head"]) if "head" in entry else (),
        columns=tuple(_columns(kind, entry, languages)),
        rows=tuple(_rows(id, entry, read)),
        empty=int(rows) if isinstance(rows, str) else 0,
        stop=tuple(_items(entry.get("stop", []), (id, "stop"), read)),
        notes=int(entry.get("lines", 0)),
        workbook=entry.get("workbook", ""),
    )


def _columns(kind: str, entry: Mapping[str, Any], languages: tuple[str, ...]) -> Iterator[DeskColumn]:
    if kind == "score":
        for number in range(1, int(entry["columns"]) + 1):
            yield DeskColumn(dict.fromkeys(languages, str(number)))
    elif kind == "calendar":
        yield from map(DeskColumn, _texts(entry["days"]))
    else:
        for column in entry["columns"]:
            yield DeskColumn(column["title"], int(column["width"]))


def _rows(id: str, entry: Mapping[str, Any], read: Yaml) -> Iterator[DeskRow]:
    if entry["kind"] == "score":
        every = tuple(range(1, int(entry["columns"]) + 1))
        for item in _items(entry["items"], (id, "items"), read):
            yield DeskRow(item, every)
    elif entry["kind"] == "calendar":
        for number, step in enumerate(entry["steps"]):
            item = _item(step["do"], read.lines[id, "steps", number, "do"])
            yield DeskRow(item, tuple(map(int, step["on"])))
    elif isinstance(entry["rows"], list):
        for row in entry["rows"]:
            yield DeskRow(cells={language: tuple(cell or "" for cell in own) for language, own in row.items()})


def _items(values: Iterable[Any], way: Way, read: Yaml) -> Iterator[DeskItem]:
    for number, value in enumerate(values):
        yield _item(value, read.lines[*way, number])


def _item(value: Any, line: int) -> DeskItem:
    return DeskItem(line, action=value) if isinstance(value, str) else DeskItem(line, own=value)


def _texts(lists: Mapping[str, list[str]]) -> tuple[Texts, ...]:
    """The texts of lists by language, place by place."""
    return tuple(dict(zip(lists, texts, strict=True)) for texts in zip(*lists.values(), strict=True))

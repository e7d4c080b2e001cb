"""What the open data say, as plain values.

Ids are those that the authors wrote, so they stay when words change. Text, pages and files stand by language; what a
language lacks is left out there, and the build tells of it elsewhere. Nothing depends on the day of the build.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from book.action import TOPICS
from book.book import Book
from book.call import FACTS, Chair, Choice, Turn
from book.desk_sheet import DeskItem, DeskSheet
from book.helpline import Helpline
from book.law import Instrument, Source, Watch
from book.page import built_path
from book.scenario import Scenario
from book.yaml_text import read_date

LICENCE = "CC-BY-4.0"
SCHEMA = "handbook.schema.json"  # beside it

Entry = dict[str, object]


@dataclass(frozen=True)
class Site:
    """Where the handbook stands.

    address: absolute, the only one in the data. edition: of the handbook.
    roots: the folder of each language's tree with a closing slash, the default language first.
    """

    address: str
    edition: str
    roots: Mapping[str, str]

    def place(self, language: str, page: str, anchor: str = "") -> str:
        """The address of a page, counted from that of the site."""
        return f"{self.roots[language]}{built_path(page)}{anchor and '#'}{anchor}"


def open_data(book: Book, site: Site) -> Entry:
    """The whole handbook but for the prose of its pages."""
    sources = book.law.sources.values()
    instruments = {instrument.id: instrument for source in sources for instrument, _ in source.rests_on}
    ids = dict.fromkeys(id for _, id in book.actions)
    names = dict.fromkeys(name for _, name in book.pages)
    return {
        "$schema": SCHEMA,
        "name": {language: book.words[language]["page"]["name"] for language in site.roots},
        "version": site.edition,
        "licence": LICENCE,
        "site": site.address,
        "languages": list(site.roots),
        "topics": [_topic(topic, book, site) for topic in TOPICS],
        "actions": [_action(id, book, site) for id in sorted(ids, key=lambda id: _order(id, book))],
        "scenarios": [_scenario(scenario, book, site) for scenario in book.scenarios.values()],
        "calls": [_call(id, book, site) for id in dict.fromkeys(id for _, id in book.calls)],
        "desk_sheets": [_desk_sheet(sheet, book, site) for sheet in book.desk.values()],
        "pages": [_page(name, book, site) for name in sorted(names)],
        "sources": [_source(source, book, site) for source in sources],
        "instruments": [_instrument(instrument) for instrument in instruments.values()],
        "helplines": [_helpline(line) for line in book.helplines],
    }


def _topic(topic: str, book: Book, site: Site) -> Entry:
    name = f"{topic}/index.md"
    return {"id": topic, "title": _titles(name, book, site), "page": _places(name, book, site)}


def _order(id: str, book: Book) -> int:
    """Actions stand by topic; inside one they keep the order of its pages."""
    topic = next(action.topic for (_, own), action in book.actions.items() if own == id)
    return TOPICS.index(topic) if topic in TOPICS else len(TOPICS)


def _action(id: str, book: Book, site: Site) -> Entry:
    versions = {own: book.actions[own, id] for own in site.roots if (own, id) in book.actions}
    first = next(iter(versions.values()))
    return {
        "id": id,
        "topic": first.topic,
        "page": {language: site.place(language, action.page, id) for language, action in versions.items()},
        "text": {language: action.text for language, action in versions.items()},
        "fill": {language: action.fill for language, action in versions.items() if action.fill} or None,
        "is_stop": first.is_stop,
    }


def _scenario(scenario: Scenario, book: Book, site: Site) -> Entry:
    built = _built(scenario.page, book, site)
    return {
        "id": scenario.id,
        "role": scenario.role,
        "number": book.number(scenario),
        "style": scenario.style,
        "mirror": scenario.mirror,
        "who": list(scenario.who),
        "what": scenario.what,
        "title": _titles(scenario.page, book, site),
        "reviewed": _reviewed(scenario.page, book, site),
        "page": _places(scenario.page, book, site),
        "before": list(scenario.before),
        "during": list(scenario.during),
        "after": list(scenario.after),
        "stop": list(scenario.stop),
        "open": dict(scenario.open) or None,
        "fill": {id: dict(labels) for id, labels in scenario.fill.items()},
        "files": {
            "sheet": {language: f"{site.roots[language]}checklists/{scenario.id}.pdf" for language in built},
            "large": {language: f"{site.roots[language]}checklists/{scenario.id}-large.pdf" for language in built},
            "picture_1": {language: f"{site.roots[language]}checklists/{scenario.id}-1.png" for language in built},
            "picture_2": {language: f"{site.roots[language]}checklists/{scenario.id}-2.png" for language in built},
        },
    }


def _call(id: str, book: Book, site: Site) -> Entry:
    """A talk to practise. What a version has otherwise than the first, the build tells."""
    versions = {language: book.calls[language, id] for language in site.roots if (language, id) in book.calls}
    first = next(iter(versions.values()))
    return {
        "id": id,
        "title": _titles(first.page, book, site),
        "page": _places(first.page, book, site),
        "cards": {language: f"{site.roots[language]}calls/{id}.pdf" for language in versions},
        "chairs": [
            _chair({language: call.chairs[at] for language, call in versions.items() if at < len(call.chairs)})
            for at in range(len(first.chairs))
        ],
    }


def _chair(versions: Mapping[str, Chair]) -> Entry:
    first = next(iter(versions.values()))
    turns = [
        {language: chair.places[turn.id] for language, chair in versions.items() if turn.id in chair.places}
        for turn in first.turns
    ]
    return {
        "id": first.id,
        "role": first.role,
        "scenario": first.scenario,
        "title": {language: chair.title for language, chair in versions.items()},
        **{
            name: {language: chair.facts[name][1] for language, chair in versions.items() if name in chair.facts}
            for name in FACTS
        },
        "turns": [_turn(turn) for turn in turns],
    }


def _turn(versions: Mapping[str, Turn]) -> Entry:
    first = next(iter(versions.values()))
    return {
        "id": first.id,
        "title": {language: turn.title for language, turn in versions.items()},
        "ending": first.ending or None,
        "is_crisis": first.is_crisis,
        "told": {language: [text for _, text in turn.told] for language, turn in versions.items()},
        "said": {language: [text for _, text in turn.said] for language, turn in versions.items()},
        "choices": [
            _choice({language: turn.choices[at] for language, turn in versions.items() if at < len(turn.choices)})
            for at in range(len(first.choices))
        ],
    }


def _choice(versions: Mapping[str, Choice]) -> Entry:
    first = next(iter(versions.values()))
    return {
        "said": {language: choice.said for language, choice in versions.items()},
        "heard": {language: choice.heard for language, choice in versions.items()},
        "does": list(first.does),
        "misses": list(first.misses),
        "barred": {language: choice.barred for language, choice in versions.items() if choice.barred} or None,
        "then": first.then,
    }


def _desk_sheet(sheet: DeskSheet, book: Book, site: Site) -> Entry:
    endings = {"sheet": ".pdf", "large": "-large.pdf"} | ({"xlsx": ".xlsx", "csv": ".csv"} if sheet.workbook else {})
    return {
        "id": sheet.id,
        "kind": sheet.kind,
        "number": list(book.desk).index(sheet.id) + 1,
        "title": dict(sheet.title),
        "use": dict(sheet.use),
        "reviewed": _reviewed(sheet.page, book, site),
        "page": _places(sheet.page, book, site, sheet.anchor),
        "head": [dict(label) for label in sheet.head],
        "columns": [{"title": dict(column.title), "width": column.width} for column in sheet.columns],
        "rows": [
            {
                "item": row.item and _desk_item(row.item),
                "on": list(row.on),
                "cells": {language: list(cells) for language, cells in row.cells.items()} if row.cells else None,
            }
            for row in sheet.rows
        ],
        "empty_rows": sheet.empty,
        "stop": [_desk_item(item) for item in sheet.stop],
        "lines": sheet.notes,
        "files": {
            name: {language: f"{root}sheets/{sheet.id}{ending}" for language, root in site.roots.items()}
            for name, ending in endings.items()
        },
    }


def _desk_item(item: DeskItem) -> Entry:
    return {"action": item.action or None, "text": dict(item.own) if item.own else None}


def _page(name: str, book: Book, site: Site) -> Entry:
    pages = {language: book.pages[language, name] for language in _built(name, book, site)}
    return {
        "id": name.removesuffix(".md"),
        "title": _titles(name, book, site),
        "description": {language: str(page.meta.get("description", "")) for language, page in pages.items()},
        "reviewed": _reviewed(name, book, site),
        "page": _places(name, book, site),
        "sources": list(dict.fromkeys(citation.name for page in pages.values() for citation in page.citations)),
    }


def _source(source: Source, book: Book, site: Site) -> Entry:
    return {
        "id": source.id,
        "title": dict(source.title),
        "says": dict(source.says),
        "binds": dict(source.binds),
        "rests_on": [{"instrument": instrument.id, "articles": articles} for instrument, articles in source.rests_on],
        "since": source.since and source.since.isoformat(),
        "until": source.until and source.until.isoformat(),
        "checked": source.checked.isoformat(),
        "how": source.how,
        "watch": _watch(source.watch),
        "page": _places("sources.md", book, site, source.id),
    }


def _instrument(instrument: Instrument) -> Entry:
    return {
        "id": instrument.id,
        "title": dict(instrument.title),
        "number": dict(instrument.number),
        "since": instrument.since and instrument.since.isoformat(),
        "until": instrument.until and instrument.until.isoformat(),
        "url": instrument.url,
        "watch": _watch(instrument.watch),
    }


def _watch(watch: Watch | None) -> Entry | None:
    return {"says": dict(watch.says), "day": watch.day and watch.day.isoformat()} if watch else None


def _helpline(line: Helpline) -> Entry:
    return {
        "id": line.id,
        "number": line.number,
        "use": dict(line.use),
        "first": dict(line.first),
        "shown": list(line.shown),
        "source": line.id,
    }


def _titles(name: str, book: Book, site: Site) -> dict[str, str]:
    return {language: book.title(language, name) for language in _built(name, book, site)}


def _places(name: str, book: Book, site: Site, anchor: str = "") -> dict[str, str]:
    return {language: site.place(language, name, anchor) for language in _built(name, book, site)}


def _reviewed(name: str, book: Book, site: Site) -> dict[str, str]:
    """The day of each version's last review; none where its author wrote something else, which is told elsewhere."""
    days = {
        language: read_date(book.pages[language, name].meta.get("reviewed")) for language in _built(name, book, site)
    }
    return {language: day.isoformat() for language, day in days.items() if day}


def _built(name: str, book: Book, site: Site) -> list[str]:
    """The languages that have a page."""
    return [language for language in site.roots if (language, name) in book.pages]

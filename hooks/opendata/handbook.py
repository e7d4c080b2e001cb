"""What the open data say, as plain values.

Ids are those that the authors wrote, so they stay when words change. Text, pages and files stand by language; what a
language lacks is left out there, and the build tells of it elsewhere. Nothing depends on the day of the build.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from book.action import TOPICS
from book.book import Source as Authored
from book.helpline import Helpline
from book.law import Instrument, Register, Source
from book.page import built_path
from book.scenario import Scenario
from book.yaml_text import read_date
from checklist.words import WORDS

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


def open_data(authored: Authored, register: Register, site: Site) -> Entry:
    """The whole handbook but for the prose of its pages."""
    sources = register.sources.values()
    instruments = {instrument.id: instrument for source in sources for instrument, _ in source.rests_on}
    ids = dict.fromkeys(id for _, id in authored.actions)
    names = dict.fromkeys(name for _, name in authored.pages)
    return {
        "$schema": SCHEMA,
        "name": {language: WORDS[language].handbook for language in site.roots},
        "version": site.edition,
        "licence": LICENCE,
        "site": site.address,
        "languages": list(site.roots),
        "topics": [_topic(topic, authored, site) for topic in TOPICS],
        "actions": [_action(id, authored, site) for id in sorted(ids, key=lambda id: _order(id, authored))],
        "scenarios": [_scenario(scenario, authored, site) for scenario in authored.scenarios.values()],
        "pages": [_page(name, authored, site) for name in sorted(names)],
        "sources": [_source(source, authored, site) for source in sources],
        "instruments": [_instrument(instrument) for instrument in instruments.values()],
        "helplines": [_helpline(line) for line in authored.helplines],
    }


def _topic(topic: str, authored: Authored, site: Site) -> Entry:
    name = f"{topic}/index.md"
    return {"id": topic, "title": _titles(name, authored, site), "page": _places(name, authored, site)}


def _order(id: str, authored: Authored) -> int:
    """Actions stand by topic; inside one they keep the order of its pages."""
    topic = next(action.topic for (_, own), action in authored.actions.items() if own == id)
    return TOPICS.index(topic) if topic in TOPICS else len(TOPICS)


def _action(id: str, authored: Authored, site: Site) -> Entry:
    versions = {own: authored.actions[own, id] for own in site.roots if (own, id) in authored.actions}
    first = next(iter(versions.values()))
    return {
        "id": id,
        "topic": first.topic,
        "page": {language: site.place(language, action.page, id) for language, action in versions.items()},
        "text": {language: action.text for language, action in versions.items()},
        "fill": {language: action.fill for language, action in versions.items() if action.fill} or None,
        "is_stop": first.is_stop,
    }


def _scenario(scenario: Scenario, authored: Authored, site: Site) -> Entry:
    built = _built(scenario.page, authored, site)
    return {
        "id": scenario.id,
        "role": scenario.role,
        "style": scenario.style,
        "mirror": scenario.mirror,
        "who": list(scenario.who),
        "what": scenario.what,
        "title": _titles(scenario.page, authored, site),
        "reviewed": _reviewed(scenario.page, authored, site),
        "page": _places(scenario.page, authored, site),
        "before": list(scenario.before),
        "during": list(scenario.during),
        "after": list(scenario.after),
        "stop": list(scenario.stop),
        "files": {
            "sheet": {language: f"{site.roots[language]}checklists/{scenario.id}.pdf" for language in built},
            "large": {language: f"{site.roots[language]}checklists/{scenario.id}-large.pdf" for language in built},
        },
    }


def _page(name: str, authored: Authored, site: Site) -> Entry:
    pages = {language: authored.pages[language, name] for language in _built(name, authored, site)}
    return {
        "id": name.removesuffix(".md"),
        "title": _titles(name, authored, site),
        "description": {language: str(page.meta.get("description", "")) for language, page in pages.items()},
        "reviewed": _reviewed(name, authored, site),
        "page": _places(name, authored, site),
        "sources": list(dict.fromkeys(citation.name for page in pages.values() for citation in page.citations)),
    }


def _source(source: Source, authored: Authored, site: Site) -> Entry:
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
        "page": _places("sources.md", authored, site, source.id),
    }


def _instrument(instrument: Instrument) -> Entry:
    return {
        "id": instrument.id,
        "title": dict(instrument.title),
        "number": dict(instrument.number),
        "since": instrument.since and instrument.since.isoformat(),
        "until": instrument.until and instrument.until.isoformat(),
        "url": instrument.url,
    }


def _helpline(line: Helpline) -> Entry:
    return {
        "id": line.id,
        "number": line.number,
        "use": dict(line.use),
        "first": dict(line.first),
        "shown": list(line.shown),
        "source": line.id,
    }


def _titles(name: str, authored: Authored, site: Site) -> dict[str, str]:
    return {language: authored.title(language, name) for language in _built(name, authored, site)}


def _places(name: str, authored: Authored, site: Site, anchor: str = "") -> dict[str, str]:
    return {language: site.place(language, name, anchor) for language in _built(name, authored, site)}


def _reviewed(name: str, authored: Authored, site: Site) -> dict[str, str]:
    """The day of each version's last review; none where its author wrote something else, which is told elsewhere."""
    days = {
        language: read_date(authored.pages[language, name].meta.get("reviewed"))
        for language in _built(name, authored, site)
    }
    return {language: day.isoformat() for language, day in days.items() if day}


def _built(name: str, authored: Authored, site: Site) -> list[str]:
    """The languages that have a page."""
    return [language for language in site.roots if (language, name) in authored.pages]

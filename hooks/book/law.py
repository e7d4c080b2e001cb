"""The register of sources: sources.yml, checked when read.

It has two parts. `instruments` are the laws, standards and notices; `sources` are the statements that pages cite by
their key, each resting on one or more instruments.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from urllib.parse import urlsplit

from book.fields import Complaint, date_complaints, field_complaints, inside, placed, text_complaints, texts
from book.page import Page
from book.yaml_text import as_written, read_date, read_yaml
from sitecheck.problem import Problem, did_you_mean

HOW = ("text", "report", "known")  # the text was read, a report of it was read, known but not read
INSTRUMENT_FIELDS = ("title", "number", "url")
SOURCE_FIELDS = ("title", "rests_on", "says", "binds", "checked", "how")
OPTIONAL_FIELDS = ("since", "until", "watch")  # of both


@dataclass(frozen=True)
class Watch:
    """What is in the making. says: by language, with its days; day: an announced one, after which one looks again."""

    says: Mapping[str, str]
    day: date | None


class Lasting:
    """What may end."""

    until: date | None

    def has_expired(self, today: date) -> bool:
        return self.until is not None and self.until < today


@dataclass(frozen=True)
class Instrument(Lasting):
    """A law, standard or notice.

    title, number: by language; number names the issuer and the document number.
    since, until: in force from and to; None where not known or still in force. url: an official address, https.
    watch: a change of it in the making.
    """

    id: str
    title: Mapping[str, str]
    number: Mapping[str, str]
    since: date | None
    until: date | None
    url: str
    watch: Watch | None = None

    @property
    def has_own_page(self) -> bool:
        """Whether its address is a page of its own, and not the front page of a host."""
        address = urlsplit(self.url)
        return bool(address.path.strip("/") or address.query)


@dataclass(frozen=True)
class Source(Lasting):
    """One statement that a page may cite by its id.

    rests_on: instruments with the articles that say it (`"188"`, `"35–41"`, or none).
    title, says, binds: the statement in a few words, in full, and whom it binds, by language.
    since, until: of the statement itself; where the file gives none, those of its first instrument.
    checked: when we looked; how: `text`, `report` or `known`. watch: a change in the making of what it says.
    """

    id: str
    line: int
    title: Mapping[str, str]
    rests_on: tuple[tuple[Instrument, str], ...]
    says: Mapping[str, str]
    binds: Mapping[str, str]
    since: date | None
    until: date | None
    checked: date
    how: str
    watch: Watch | None = None

    @property
    def watches(self) -> tuple[Watch, ...]:
        """All that is in the making: of the statement, then of the instruments that it rests on."""
        of_all = (self.watch, *(instrument.watch for instrument, _ in self.rests_on))
        return tuple(watch for watch in of_all if watch)


@dataclass(frozen=True)
class Register:
    """What sources.yml holds. written: every key it has an entry for, also of entries that could not be read."""

    path: str
    sources: Mapping[str, Source] = field(default_factory=dict)
    written: frozenset[str] = frozenset()

    @property
    def addresses(self) -> frozenset[str]:
        """The official addresses of all instruments cited by some source."""
        return frozenset(instrument.url for source in self.sources.values() for instrument, _ in source.rests_on)


def read_register(text: str, path: str, languages: Sequence[str]) -> tuple[Register, list[Problem]]:
    """The register, and what is wrong with it; an entry with a problem is left out.

    path: how problems name the file. languages: in which each text has to stand.
    """
    read = read_yaml(text, path)
    problems = list(read.problems)
    data = read.data if isinstance(read.data, dict) else {}
    written, entries = data.get("instruments"), data.get("sources")
    if not isinstance(written, dict) or not isinstance(entries, dict):
        if not problems:
            wrong = "has no 'instruments' and 'sources'; write both, as CONTRIBUTING.md shows"
            problems.append(Problem(path, 1, wrong))
        return Register(path, written=frozenset(entries if isinstance(entries, dict) else ())), problems
    instruments: dict[str, Instrument] = {}
    for id, entry in written.items():
        way = ("instruments", id)
        found = placed(_instrument_complaints(entry, languages), f"instrument '{id}'", way, read, path)
        problems += found
        if not found:
            instruments[id] = _instrument(id, entry, languages)
    sources: dict[str, Source] = {}
    cited: set[str] = set()
    for id, entry in entries.items():
        way = ("sources", id)
        found = placed(_source_complaints(entry, written, languages), f"source '{id}'", way, read, path)
        problems += found
        rests_on = entry.get("rests_on") if isinstance(entry, dict) else None
        cited.update(rests_on if isinstance(rests_on, dict) else ())
        if not found and all(name in instruments for name in entry["rests_on"]):
            sources[id] = _source(id, read.lines[way], entry, instruments, languages)
    for id in instruments:
        if id not in cited:
            line = read.lines["instruments", id]
            problems.append(Problem(path, line, f"instrument '{id}' — no source rests on it; cite it or remove it"))
    return Register(path, sources, frozenset(entries)), problems


def check_citations(pages: Iterable[Page], register: Register, keys: Iterable[str] = ()) -> list[Problem]:
    """Citations of unknown keys, footnotes that a page defines itself, and sources that no page cites.

    keys: cited by something that is no page.
    """
    problems: list[Problem] = []
    cited = set(keys)
    for page in pages:
        for citation in page.citations:
            cited.add(citation.name)
            if citation.name not in register.written:
                near = did_you_mean(citation.name, register.written)
                problems.append(
                    Problem(
                        page.path,
                        citation.line,
                        f"citation '[^{citation.name}]' — {register.path} has no such source{near or '; add it there'}",
                    )
                )
        for footnote in page.footnotes:
            wrong = f"stands on the page, but footnotes come from {register.path}; write it there as a source"
            problems.append(Problem(page.path, footnote.line, f"footnote '[^{footnote.name}]:' — {wrong}"))
    for source in register.sources.values():
        if source.id not in cited:
            message = f"source '{source.id}' — no page cites it; cite it or remove it"
            problems.append(Problem(register.path, source.line, message))
    return problems


def _instrument_complaints(entry: object, languages: Sequence[str]) -> Iterator[Complaint]:
    """What is wrong with the form of an instrument."""
    yield from field_complaints(entry, INSTRUMENT_FIELDS, OPTIONAL_FIELDS)
    if not isinstance(entry, dict):
        return
    yield from text_complaints(entry, ("title", "number"), languages)
    yield from date_complaints(entry, ("since", "until"))
    yield from _watch_complaints(entry, languages)
    if "url" in entry and not _is_https(entry["url"]):
        yield ("url",), f"has 'url: {as_written(entry['url'])}'; write an official https address"


def _source_complaints(
    entry: object, instruments: Mapping[str, object], languages: Sequence[str]
) -> Iterator[Complaint]:
    """What is wrong with the form of a source."""
    yield from field_complaints(entry, SOURCE_FIELDS, OPTIONAL_FIELDS)
    if not isinstance(entry, dict):
        return
    if "rests_on" in entry:
        yield from _rests_on_complaints(entry["rests_on"], instruments)
    yield from text_complaints(entry, ("title", "says", "binds"), languages)
    yield from date_complaints(entry, ("since", "until", "checked"))
    yield from _watch_complaints(entry, languages)
    if "checked" in entry and entry["checked"] is None:
        yield ("checked",), "has nothing in 'checked'; write the day when you looked, as 2026-11-21"
    if "how" in entry and entry["how"] not in HOW:
        yield ("how",), f"has 'how: {as_written(entry['how'])}'; write one of {', '.join(HOW)}"


def _rests_on_complaints(rests_on: object, instruments: Mapping[str, object]) -> Iterator[Complaint]:
    if not isinstance(rests_on, dict) or not rests_on:
        yield ("rests_on",), "has no instruments in 'rests_on'; write 'rests_on: { MFD: \"188\" }'"
        return
    for name, articles in rests_on.items():
        if name not in instruments:
            cure = did_you_mean(name, instruments) or "; add it to 'instruments'"
            yield ("rests_on",), f"rests on an unknown instrument '{name}'{cure}"
        elif isinstance(articles, list | dict):
            yield ("rests_on",), f"has no single text for the articles of '{name}'; write '{name}: \"35–41\"'"


def _watch_complaints(entry: Mapping[str, object], languages: Sequence[str]) -> Iterator[Complaint]:
    watch = entry.get("watch")
    yield from text_complaints(entry, ("watch",), languages, ("day",))
    if isinstance(watch, dict):
        yield from inside("watch", date_complaints(watch, ("day",)))


def _is_https(url: object) -> bool:
    try:
        address = urlsplit(url if isinstance(url, str) else "")
    except ValueError:  # an open bracket
        return False
    return address.scheme == "https" and "." in address.netloc


def _instrument(id: str, entry: Mapping[str, object], languages: Sequence[str]) -> Instrument:
    return Instrument(
        id=id,
        title=texts(entry["title"], languages),
        number=texts(entry["number"], languages),
        since=read_date(entry.get("since")),
        until=read_date(entry.get("until")),
        url=str(entry["url"]),
        watch=_watch(entry, languages),
    )


def _source(
    id: str,
    line: int,
    entry: Mapping[str, object],
    instruments: Mapping[str, Instrument],
    languages: Sequence[str],
) -> Source:
    rests_on = entry["rests_on"]
    assert isinstance(rests_on, dict)
    first = instruments[next(iter(rests_on))]
    checked = read_date(entry["checked"])
    assert checked is not None
    return Source(
        id=id,
        line=line,
        title=texts(entry["title"], languages),
        rests_on=tuple((instruments[name], str(articles or "")) for name, articles in rests_on.items()),
        says=texts(entry["says"], languages),
        binds=texts(entry["binds"], languages),
        since=read_date(entry.get("since")) or first.since,
        until=read_date(entry.get("until")) or first.until,
        checked=checked,
        how=str(entry["how"]),
        watch=_watch(entry, languages),
    )


def _watch(entry: Mapping[str, object], languages: Sequence[str]) -> Watch | None:
    value = entry.get("watch")
    return Watch(texts(value, languages), read_date(value.get("day"))) if isinstance(value, dict) else None

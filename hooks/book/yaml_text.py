"""YAML as its author wrote it: `on`, `no` and 110 stay text, every value knows its line, and nothing is raised."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import yaml

from sitecheck.problem import Problem

# A key, an item of a list, and the keys and items inside it: ("sources", "limitation-3-years", "how"), (0, "shown").
Way = tuple[str | int, ...]

FAST = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml, which comes with PyYAML nearly everywhere
LONGEST_QUOTE = 60
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
ENTRY = re.compile(r"^[^\s#]", re.M)

# What PyYAML was reading or met, and what an author does about it.
CURES = {
    "flow sequence": "close its bracket ']'",
    "flow mapping": "close its brace '}'",
    "quoted scalar": "close its quotation mark",
    "simple key": "write it as 'key: value'",
    "mapping values are not allowed": "put a text that contains ': ' in quotation marks",
    "character '\\t'": "indent with spaces, not with tabs",
    "alias": "write the value out",
}


@dataclass(frozen=True)
class Yaml:
    """What a YAML text holds.

    data: dicts, lists, text, and None for nothing, as deep as it goes; no numbers, dates or truth values.
    lines: where each key and item stands. problems: what is not YAML, and keys that stand twice.
    """

    data: object
    lines: Mapping[Way, int] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def read_yaml(text: str, path: str, first_line: int = 1) -> Yaml:
    """A YAML text. An entry that is not YAML is left out, and spoils no other.

    path: how problems name the file. first_line: the line of that file on which the text starts.
    """
    whole = _read(text, path, first_line)
    starts = [match.start() for match in ENTRY.finditer(text)]
    if whole.data is not None or len(starts) < 2:
        return whole
    entries = [text[start:end] for start, end in zip(starts, [*starts[1:], None], strict=True)]
    if sum(_read(entry, path, 1).data is None for entry in entries) == len(entries):
        return whole
    # Lines before a broken entry are kept as empty ones, so that every line has its number.
    kept = text[: starts[0]]
    problems: list[Problem] = []
    for start, entry in zip(starts, entries, strict=True):
        read = _read(entry, path, first_line + text.count("\n", 0, start))
        kept += entry if read.data is not None else "\n" * entry.count("\n")
        problems += read.problems if read.data is None else ()
    rest = _read(kept, path, first_line)
    return Yaml(rest.data, rest.lines, (*problems, *rest.problems))


def entry_ids(text: str) -> list[str]:
    """Every id that a YAML text has an entry for at the start of its lines, also of entries that could not be read."""
    return [match[1] for match in re.finditer(r"^([\w-]+):", text, re.M)]


def as_written(value: object) -> str:
    """A value as it may stand in the file, short."""
    if isinstance(value, list | dict):
        return "[…]" if isinstance(value, list) else "{…}"
    return "" if value is None else str(value)


def read_date(written: object) -> date | None:
    """The date of a text like `2026-11-21`; None for any other."""
    try:
        return date.fromisoformat(written) if isinstance(written, str) and DAY.fullmatch(written) else None
    except ValueError:
        return None


def _read(text: str, path: str, first_line: int) -> Yaml:
    try:
        return _Document(FAST(text), path, first_line).read()
    except (yaml.YAMLError, RecursionError):
        return _read_slowly(text, path, first_line)


def _read_slowly(text: str, path: str, first_line: int) -> Yaml:
    """The same by PyYAML's own reader, which says best what is wrong and where."""
    try:
        return _Document(yaml.SafeLoader(text), path, first_line).read()
    except yaml.MarkedYAMLError as error:
        return Yaml(None, problems=(_syntax_problem(error, text, path, first_line),))
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position)
        wrong = f"has a sign that YAML does not allow, U+{ord(text[error.position]):04X}"
        return Yaml(None, problems=(Problem(path, first_line + line, f"{wrong}; take it out"),))
    except RecursionError:
        return Yaml(None, problems=(Problem(path, None, "is nested too deep to be read; write it flat"),))


@dataclass
class _Document:
    """What is read from PyYAML's events. Its own composer in C breaks down on text that is nested deep."""

    events: Any
    path: str
    first_line: int
    lines: dict[Way, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def read(self) -> Yaml:
        """The only document of the stream; YAMLError if it is none, RecursionError if it is nested too deep."""
        self.events.get_event()  # the stream starts
        if self.events.check_event(yaml.StreamEndEvent):
            return Yaml(None)
        self.events.get_event()
        data = self._value(())
        self.events.get_event()  # the document ends
        if not self.events.check_event(yaml.StreamEndEvent):
            raise yaml.composer.ComposerError(None, None, "found another document", self._mark())
        return Yaml(data, self.lines, tuple(self.problems))

    def _value(self, way: Way) -> object:
        if self.events.check_event(yaml.AliasEvent):
            raise yaml.composer.ComposerError(None, None, "found an alias", self._mark())
        event = self.events.get_event()
        if isinstance(event, yaml.ScalarEvent):
            is_nothing = not event.style and event.value in ("", "~", "null")
            return None if is_nothing else str(event.value)
        return self._list(way) if isinstance(event, yaml.SequenceStartEvent) else self._mapping(way)

    def _list(self, way: Way) -> list[object]:
        items: list[object] = []
        while not self.events.check_event(yaml.SequenceEndEvent):
            self.lines[*way, len(items)] = self._line()
            items.append(self._value((*way, len(items))))
        self.events.get_event()
        return items

    def _mapping(self, way: Way) -> dict[str, object]:
        data: dict[str, object] = {}
        while not self.events.check_event(yaml.MappingEndEvent):
            line, name = self._line(), "?"
            if self.events.check_event(yaml.ScalarEvent):
                name = str(self.events.get_event().value)
            else:
                self._left_out()
            if name in data:
                first = self.lines[*way, name]
                wrong = f"key '{name}' — stands also in line {first}; keep one of them"
                self.problems.append(Problem(self.path, line, wrong))
                self._left_out()
            else:
                self.lines[*way, name] = line
                data[name] = self._value((*way, name))
        self.events.get_event()
        return data

    def _left_out(self) -> None:
        """Reads a value of which nothing is kept."""
        _Document(self.events, self.path, self.first_line)._value(())

    def _line(self) -> int:
        return self.first_line + self._mark().line

    def _mark(self) -> yaml.Mark:
        mark: yaml.Mark = self.events.peek_event().start_mark
        return mark


def _syntax_problem(error: yaml.MarkedYAMLError, text: str, path: str, first_line: int) -> Problem:
    context, problem = error.context or "", error.problem or ""
    # A bracket or a quote is missed only where another line cannot go on; the line to mend is where it was opened.
    mark = error.problem_mark if error.context_mark is None or "block" in context else error.context_mark
    cure = next((cure for sign, cure in CURES.items() if sign in context or sign in problem), "mend this line")
    if mark is None:
        return Problem(path, None, f"is not YAML ({problem}); {cure}")
    lines = re.split("\r\n|[\n\r\x85\u2028\u2029]", text)
    written = lines[min(mark.line, len(lines) - 1)].strip()
    if len(written) > LONGEST_QUOTE:
        written = f"{written[:LONGEST_QUOTE]}…"
    return Problem(path, first_line + mark.line, f"line '{written}' — is not YAML ({problem}); {cure}")

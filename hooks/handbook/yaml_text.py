"""YAML as its author wrote it: `on`, `no` and 110 stay text, every value knows its line, and nothing is raised."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

import yaml

from handbook.problem import Problem

# A key, an item of a list, and the keys and items inside it: ("sources", "limitation-3-years", "how"), (0, "shown").
Way = tuple[str | int, ...]

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
        node = _Loader(text).get_single_node()
    except yaml.MarkedYAMLError as error:
        return Yaml(None, problems=(_syntax_problem(error, text, path, first_line),))
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position)
        wrong = f"has a sign that YAML does not allow, U+{ord(text[error.position]):04X}"
        return Yaml(None, problems=(Problem(path, first_line + line, f"{wrong}; take it out"),))
    except RecursionError:
        return Yaml(None, problems=(Problem(path, None, "is nested too deep to be read; write it flat"),))
    lines: dict[Way, int] = {}
    problems: list[Problem] = []
    data = _plain(node, (), lines, problems, path, first_line) if node else None
    return Yaml(data, lines, tuple(problems))


class _Loader(yaml.SafeLoader):
    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            mark = self.peek_event().start_mark  # type: ignore[no-untyped-call]
            raise yaml.composer.ComposerError(None, None, "found an alias", mark)
        return super().compose_node(parent, index)


def _plain(
    node: yaml.Node, way: Way, lines: dict[Way, int], problems: list[Problem], path: str, first_line: int
) -> object:
    if isinstance(node, yaml.ScalarNode):
        is_nothing = node.style is None and node.value in ("", "~", "null")
        return None if is_nothing else str(node.value)
    if isinstance(node, yaml.SequenceNode):
        for number, item in enumerate(node.value):
            lines[*way, number] = first_line + item.start_mark.line
        return [_plain(item, (*way, n), lines, problems, path, first_line) for n, item in enumerate(node.value)]
    data: dict[str, object] = {}
    for key, value in node.value:
        line = first_line + key.start_mark.line
        name = str(key.value) if isinstance(key, yaml.ScalarNode) else "?"
        if name in data:
            first = lines[*way, name]
            problems.append(Problem(path, line, f"key '{name}' — stands also in line {first}; keep one of them"))
            continue
        lines[*way, name] = line
        data[name] = _plain(value, (*way, name), lines, problems, path, first_line)
    return data


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

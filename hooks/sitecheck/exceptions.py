"""Faults that are known and let be, each with its reason."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from fnmatch import translate

from sitecheck.problem import Problem


@dataclass(frozen=True)
class Excepted:
    """A pattern of addresses, `*` standing for anything, and the line on which it is written."""

    pattern: str
    line: int | None = None

    def matches(self, address: str) -> bool:
        return re.fullmatch(translate(self.pattern), address) is not None


@dataclass
class Exceptions:
    """What is not told, and which of it was met in this run."""

    entries: tuple[Excepted, ...] = ()
    met: set[Excepted] = field(default_factory=set)

    def cover(self, *names: str) -> bool:
        """Whether one of the names of a fault is excepted: its address as written, or what that stands for."""
        covering = [entry for entry in self.entries if any(map(entry.matches, names))]
        self.met.update(covering)
        return bool(covering)

    def unmet(self, path: str) -> Iterator[Problem]:
        """The lines of the file `path` that nothing needs any more."""
        for entry in self.entries:
            if entry.line and entry not in self.met:
                message = f"exception '{entry.pattern}' — matches no fault; take it out"
                yield Problem(path, entry.line, message, "exceptions")


def read_exceptions(text: str, path: str, ignored: Iterable[str] = ()) -> tuple[Exceptions, list[Problem]]:
    """The exceptions of a file, and its lines without a reason.

    A line is a pattern, blanks, `#` and the reason; empty lines and those that begin with `#` say nothing.
    ignored: further patterns, which need no reason.
    """
    entries, problems = [Excepted(pattern) for pattern in ignored], []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        pattern, _, reason = line.strip().partition(" #")
        if reason.strip():
            entries.append(Excepted(pattern.strip(), number))
        else:
            message = f"exception '{pattern.strip()}' — has no reason; write it behind, as 'PATTERN  # reason'"
            problems.append(Problem(path, number, message, "exceptions"))
    return Exceptions(tuple(entries)), problems

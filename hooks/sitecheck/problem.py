"""A problem is a value: where it is, and what an author does about it."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches


@dataclass(frozen=True)
class Problem:
    """One thing an author has to mend.

    path: the file as an author names it, from the project's root (`docs/zh/causes/money.md`).
    line: the line in that file, counted from 1; None where it cannot be known. No line is better than a wrong one.
    message: the thing as written, what is wrong with it, and the cure.
    rule: the group to which it belongs, where it has one.
    """

    path: str
    line: int | None
    message: str
    rule: str = ""

    def __str__(self) -> str:
        place = self.path if self.line is None else f"{self.path}:{self.line}"
        return f"{place}: {self.message}"


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """The problems by file and line, each once."""
    return sorted(set(problems), key=lambda problem: (problem.path, problem.line or 0, problem.message))


def did_you_mean(written: str, known: Iterable[str], mark: str = "") -> str:
    """A closing `; did you mean '…'?` for a misspelt name, or nothing where no known name is near.

    mark: a sign that the author writes before such a name, as `#` before an anchor.
    """
    near = get_close_matches(written, sorted(known), n=1)
    return f"; did you mean '{mark}{near[0]}'?" if near else ""

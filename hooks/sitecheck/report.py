"""Problems as text for people, JSON for programs, and annotations for GitHub."""

import json
import re
from collections.abc import Callable, Mapping, Sequence

from sitecheck.problem import Problem
from sitecheck.rules import NOTE

# What would break a line, move the cursor or turn the direction of writing.
UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def as_text(problems: Sequence[Problem], counts: Mapping[str, int]) -> str:
    """A problem a line, and a line with what was read."""
    return "".join(f"{one_line(str(problem))}\n" for problem in problems) + f"sitecheck: {_summary(problems, counts)}\n"


def as_json(problems: Sequence[Problem], counts: Mapping[str, int]) -> str:
    """`read`: how much of what was read; `problems` and `notes`: each with path, line, rule and message."""
    entries = [
        (
            problem.rule == NOTE,
            {"path": problem.path, "line": problem.line, "rule": problem.rule, "message": problem.message},
        )
        for problem in problems
    ]
    told = {"problems": [entry for is_note, entry in entries if not is_note]}
    notes = [entry for is_note, entry in entries if is_note]
    return json.dumps({"read": dict(counts), **told, "notes": notes}, indent=2) + "\n"


def as_github(problems: Sequence[Problem], counts: Mapping[str, int]) -> str:
    """Workflow commands.

    Source: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands.
    """
    lines = []
    for problem in problems:
        line = f",line={problem.line}" if problem.line else ""
        kind = "notice" if problem.rule == NOTE else "error"
        lines.append(
            f"::{kind} file={_property(problem.path)}{line},title=sitecheck {problem.rule}::{_data(problem.message)}\n"
        )
    return "".join(lines) + f"sitecheck: {_summary(problems, counts)}\n"


FORMATS: Mapping[str, Callable[[Sequence[Problem], Mapping[str, int]], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
}


def one_line(text: str) -> str:
    """A text without signs that would leave its line."""
    return UNSEEN.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text)


def _summary(problems: Sequence[Problem], counts: Mapping[str, int]) -> str:
    read = ", ".join(_count(number, noun) for noun, number in counts.items())
    notes = sum(problem.rule == NOTE for problem in problems)
    said = f", {_count(notes, 'note')}" if notes else ""
    return f"{read}: {_count(len(problems) - notes, 'problem')}{said}"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def _data(text: str) -> str:
    return one_line(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")

"""Marks that authors put at the beginning of a letter's line.

`{optional: words}` marks a line that holds only for some writers: the words are the condition, which the form asks for
and the blank files show with a box. The other two are for the repayment plan: `{schedule}` marks a line that says how
much is paid when: the plan says it instead. `{later: words}` marks a line that holds for instalments only: where one
later date is asked for, the words stand instead, or no line where there are none.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from book.page import Page
from book.words import Words
from sitecheck.problem import Problem, did_you_mean

FOR_PLAN = re.compile(r"^\{(?:schedule|later:[^{}\n]*)\}", re.M)
OPTIONAL = re.compile(r"^\{optional:([^{}\n]*)\}", re.M)
MARK = re.compile(f"{FOR_PLAN.pattern}|{OPTIONAL.pattern}", re.M)
WRITTEN = re.compile(r"\{[^{}]*\}?|\}")
SCHEDULE = "{schedule}"
MARKS = (SCHEDULE, "{later:}", "{optional:}")
FORM = "begin the line with '{schedule}', '{later: words}' or '{optional: words}'"


@dataclass(frozen=True)
class OptionalLine:
    """A line that holds only for some writers. number: in its letter, from 1. text: what follows the mark."""

    number: int
    mark: str
    condition: str
    text: str


def without_marks(text: str) -> str:
    """A letter with all its lines and no mark."""
    return MARK.sub("", text)


def with_boxes(text: str, box: str) -> str:
    """A letter to fill in on paper. box: what an optional line begins with, as `□（{condition}）`."""
    return without_marks(OPTIONAL.sub(lambda mark: box.format(condition=mark[1].strip()), text))


def without_optional(text: str) -> str:
    """A letter, with its other marks, without its optional lines and the empty ones that would stand doubled then."""
    kept: list[str] = []
    is_cut = False
    for line in text.split("\n"):
        if OPTIONAL.match(line):
            is_cut = True
        elif line.strip() or not is_cut or (kept and kept[-1].strip()):
            kept.append(line)
            is_cut = False
    return "\n".join(kept).rstrip()


def optional_lines(text: str) -> list[OptionalLine]:
    """The optional lines of a letter in their order."""
    return [
        OptionalLine(number, mark[0], mark[1].strip(), line[mark.end() :].strip())
        for number, line in enumerate(text.split("\n"), 1)
        if (mark := OPTIONAL.match(line))
    ]


def check_marks(pages: Iterable[Page], words: Mapping[str, Words]) -> list[Problem]:
    """What stands in braces in a letter and is no mark at the beginning of its line, and conditions that fit no form.

    words: by language; they say how long a condition may be.
    """
    problems = []
    for page in pages:
        language = words[page.language]["language"]
        for fence in page.fences:
            if fence.language == "letter":
                problems += [
                    Problem(page.path, fence.line + number, f"mark '{written}' — {wrong}")
                    for number, line in enumerate(fence.text.split("\n"), 1)
                    for written, wrong in (*_complaints(line), *_condition(line, language))
                ]
    return problems


def _complaints(line: str) -> Iterator[tuple[str, str]]:
    first = MARK.match(line)
    for written in WRITTEN.findall(without_marks(line)):
        if not MARK.fullmatch(written):
            yield written, f"is none that a letter knows{did_you_mean(written, MARKS) or f'; {FORM}'}"
        elif first:
            yield written, f"stands on one line with '{first[0]}'; keep one of the two"
        else:
            yield written, "stands within its line; write it at the beginning"


def _condition(line: str, language: Words) -> Iterator[tuple[str, str]]:
    longest = int(language["condition"])
    for optional in optional_lines(line):
        length = len(optional.condition)
        if not length:
            yield optional.mark, "has no words; write when the line holds, as '{optional: words}'"
        elif length > longest:
            yield optional.mark, f"has {length} {language['unit']}, a box to tick holds {longest}; say it shorter"
        if not optional.text:
            yield optional.mark, "has no words behind it; write the line that holds then"

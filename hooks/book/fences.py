"""Fenced blocks that Markdown would not take for one, and letters that would be none."""

import re
from collections.abc import Iterator

from book.page import FENCE, Fence, Page
from sitecheck.problem import Problem, did_you_mean

# As pymdownx.superfences reads the line that opens a block: a language, attributes in braces, options.
OPENING = re.compile(
    r"([ \t]*)(`{3,}|~{3,})[ \t]*(?:\.?[\w#.+-]+(?=[ \t]|$))?"
    r"(?:[ \t]*\{[^\n]*\}|(?P<options>(?:[ \t]*[a-zA-Z]\w*(?:=(?:\"[^\"]*\"|'[^']*'))?(?=[ \t]|$))+))?[ \t]*"
)
NESTED = re.compile(r"[ \t>]*(?:>|[*+-][ \t]|\d+\.[ \t])[ \t>]*(?:```|~~~)")


def check_fences(page: Page) -> Iterator[Problem]:
    """What is wrong with the fenced blocks of a page, one problem a block."""
    lines = page.text.split("\n")
    for fence in page.fences:
        if wrong := _wrong(fence, lines):
            yield Problem(page.path, fence.line, f"fence '{lines[fence.line - 1].strip()}' — {wrong}")
    for number, line in page.prose:
        if ("```" in line or "~~~" in line) and NESTED.match(line):
            wrong = "does not begin its line, where alone it is read; write it outside of lists and quotations"
            yield Problem(page.path, number, f"fence '{line.strip()}' — {wrong}")


def _wrong(fence: Fence, lines: list[str]) -> str:
    start = lines[fence.line - 1]
    read, opening = FENCE.match(start), OPENING.fullmatch(start)
    assert read
    indent, marks = read.group(1, 2)
    if opening is None or (fence.language == "letter" and opening["options"]):
        return f"has more than its language, so it is read otherwise; write '{marks}{fence.language}'"
    if fence.language != "letter" and (near := did_you_mean(fence.language.lower(), ("letter",))):
        return f"is no letter{near}"
    if fence.end == fence.line or lines[fence.end - 1].rstrip() != indent + marks:
        return f"has no end; write '{marks}' below it, indented as it is"
    inside = enumerate(lines[fence.line : fence.end - 1], fence.line + 1)
    if left := next((number for number, line in inside if line.strip() and not line.startswith(indent)), None):
        return f"ends in line {left}, which stands further left; indent all of it alike"
    return ""

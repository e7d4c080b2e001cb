"""Places on a page that the build fills in: a mark in its Markdown, which becomes what it names in its HTML.

A mark is a comment in a form that no author writes by accident. It is filled once Markdown and search have read the
page: in code it has long become text, and a query leads to where a thing is explained, not to each list that has it.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import quote, unquote

PREFIX = "handbook:"
MARK = re.compile(rf"{PREFIX}([a-z-]+) (\S+)")
COMMENT = re.compile(r"<!--(.*?)-->", re.S)
# What stands in an attribute is no comment. Where one has its sign, tags are passed over whole, which takes longer.
IN_ATTRIBUTE = re.compile(r"=(?:\"[^\"<]*|'[^'<]*)<!--")
TAG_OR_COMMENT = re.compile(r"<[A-Za-z](?:[^<>\"']|\"[^\"]*\"|'[^']*')*>|<!--(.*?)-->", re.S)

# From the name in a mark to what stands in its place.
Filler = Callable[[str], str]


@dataclass(frozen=True)
class Insertion:
    """Lines of Markdown that stand before a line of a page, or instead of it."""

    line: int
    text: str
    is_instead: bool = False


def mark(kind: str, name: str) -> str:
    """The mark of a kind of place (`used-in`) with the name of what belongs there (`find-contract`)."""
    return f"<!--{PREFIX}{kind} {quote(name, safe='')}-->"


def insert(text: str, insertions: Iterable[Insertion]) -> str:
    """The text of a page with the insertions, each at its line of the file; after the last line where it has fewer."""
    lines = text.removesuffix("\n").split("\n")
    in_order = sorted(insertions, key=lambda insertion: (insertion.line, insertion.is_instead), reverse=True)
    for insertion in in_order:
        start = min(insertion.line - 1, len(lines))
        lines[start : start + insertion.is_instead] = insertion.text.split("\n")
    return "\n".join(lines) + "\n"


def fill(html: str, fillers: Mapping[str, Filler]) -> str:
    """The HTML of a page with its marks filled, by their kind, and without any other comment: those are an author's."""

    def filled(match: re.Match[str]) -> str:
        if match[1] is None:
            return match[0]
        found = MARK.fullmatch(match[1])
        return fillers[found[1]](unquote(found[2])) if found and found[1] in fillers else ""

    return (TAG_OR_COMMENT if IN_ATTRIBUTE.search(html) else COMMENT).sub(filled, html)

"""The fields between the first two lines `---` of a page."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import yaml

from book.yaml_text import FAST, Way, read_date, read_yaml
from sitecheck.problem import Problem

# As `mkdocs.utils.meta` finds it.
OPENING = re.compile(r"---[ \t]*\n")
BLOCK = re.compile(r"---[ \t]*\n(.*?\n)(?:\.{3}|-{3})[ \t]*\n", re.S)
TEXTS = ("title", "description")  # which MkDocs hands to the theme as they are


@dataclass(frozen=True)
class FrontMatter:
    """data: the fields, as text. lines: where each stands in the file. height: how many lines all of it takes."""

    data: Mapping[str, object] = field(default_factory=dict)
    lines: Mapping[Way, int] = field(default_factory=dict)
    height: int = 0
    problems: tuple[Problem, ...] = ()


def read_front_matter(text: str, path: str) -> FrontMatter:
    """The front matter of a page's text; a page without one has no fields and no problem.

    What is no YAML mapping is a problem, and reads as empty. path: how problems name the file.
    """
    if not OPENING.match(text):
        return FrontMatter()
    found = BLOCK.match(text)
    if found is None:
        return _empty(Problem(path, 1, "front matter '---' — has no end; write '---' under its last field"))
    read = read_yaml(found[1], path, first_line=2)
    height = found[0].count("\n")
    if read.problems:
        return _empty(*read.problems, height=height)
    if not isinstance(read.data, dict) or not read.data:
        wrong = "front matter '---' — has no fields; write them as 'description: …'"
        return _empty(Problem(path, 1, wrong), height=height)
    problems = tuple(Problem(path, 2 + line, message) for line, message in _misread(found[1], read.data))
    return FrontMatter(read.data, read.lines, height, problems)


def _empty(*problems: Problem, height: int = 0) -> FrontMatter:
    return FrontMatter(height=height, problems=problems)


def _misread(block: str, data: Mapping[str, object]) -> Iterator[tuple[int, str]]:
    """What MkDocs' own reader, which knows numbers, dates and tags, makes something else of, each with its line."""
    root = yaml.compose(block, FAST)
    assert isinstance(root, yaml.MappingNode)  # as it was read as one
    lines = block.split("\n")
    reader = FAST("")
    for key, value in root.value:
        if key.value == "reviewed" and not read_date(data["reviewed"]):
            continue  # told as no date
        line = key.start_mark.line
        written = f"front matter '{lines[line].strip()}'"
        try:
            read = reader.construct_object(yaml.MappingNode(root.tag, [(key, value)]), deep=True)
        except Exception:  # MkDocs catches as much
            wrong = "cannot be read by MkDocs, which then shows all fields on the page"
            yield line, f"{written} — {wrong}; write 'key: value', the value in quotation marks"
            continue
        for name in TEXTS:
            if isinstance(data.get(name), str) and name in read and not isinstance(read[name], str):
                yield line, f"{written} — is read as a number, a date or a yes or no; put the value in quotation marks"

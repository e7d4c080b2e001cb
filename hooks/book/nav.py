"""The navigation: `nav:` of mkdocs.yml, with the lines of its entries."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from book.yaml_text import Way, Yaml, read_yaml
from sitecheck.problem import Problem

SEVERAL = 3  # titles that begin alike: so a column is told from a title with a colon of its own


@dataclass(frozen=True)
class Nav:
    """pages: the line of each page that it names (`causes/money.md`). titles: the line of each title that it writes."""

    pages: Mapping[str, int]
    titles: Mapping[str, int]
    problems: tuple[Problem, ...]


def read_nav(text: str, path: str) -> Nav:
    """The navigation of the text of mkdocs.yml, and the pages that it names twice. path: how problems name the file.

    MkDocs reads the rest of the file, and tells what is wrong with its form.
    """
    read = read_yaml(text, path)
    nav = read.data.get("nav") if isinstance(read.data, dict) else None
    pages: dict[str, int] = {}
    titles: dict[str, int] = {}
    problems: list[Problem] = []
    for is_title, name, line in _entries(nav, ("nav",), read):
        if is_title or name not in pages:
            (titles if is_title else pages).setdefault(name, line)
        else:
            wrong = f"stands also in line {pages[name]}; keep one of them"
            problems.append(Problem(path, line, f"nav '{name}' — {wrong}"))
    return Nav(pages, titles, tuple(problems))


def in_column(titles: Sequence[str], colon: str) -> dict[str, str]:
    """The titles of a column that begin with its name before a colon, each with what is left when that goes.

    The name is what several begin with; the heading of the column says it.
    """
    names = Counter(title.partition(colon)[0] for title in titles if colon in title)
    return {title: without_name(title, colon) for title in titles if names[title.partition(colon)[0]] >= SEVERAL}


def without_name(title: str, colon: str) -> str:
    """A title without what stands before a colon."""
    own = title.partition(colon)[2].strip() or title
    return own[:1].upper() + own[1:]


def _entries(part: object, way: Way, read: Yaml) -> Iterator[tuple[bool, str, int]]:
    """Titles and pages at any depth, each with whether it is a title, and its line."""
    if isinstance(part, str) and "://" not in part:
        yield False, part, read.lines[way]
    elif isinstance(part, list):
        for number, item in enumerate(part):
            yield from _entries(item, (*way, number), read)
    elif isinstance(part, dict):
        for title, below in part.items():
            yield True, title, read.lines[*way, title]
            yield from _entries(below, (*way, title), read)

"""Markdown pages as their author wrote them, with line numbers.

Only what the handbook has rules about is read: headings with their attribute lists, ids, links, citations and fenced
blocks. Rendering stays with MkDocs.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from markdown.extensions.attr_list import get_attrs_and_remainder

from book.text import read_text
from book.yaml_text import read_yaml
from sitecheck.problem import Problem

HEADING = re.compile(r"^(#{1,6})\s*(|[^#\s].*?)\s*#*\s*$")  # Markdown wants no space after the signs
UNDERLINE = re.compile(r"=+ *|-+ *")
ATTRIBUTES = re.compile(r"\s*\{:?\s*([^{}\n]*[#.=][^{}\n]*?)\s*\}\s*$")
ANY_ATTRIBUTES = re.compile(r"\{:?\s*([^{}\n]*#[^{}\n]*?)\s*\}")
FENCE = re.compile(r"^(\s*)(`{3,}(?!.*`)|~{3,})\s*([\w-]*)")
LINK = re.compile(
    r"(!?)\[((?:[^\[\]]|\[[^\[\]]*\])*)\]"
    r"\(\s*<?([^()\s<>]*(?:\([^()\s]*\)[^()\s<>]*)*)>?(?:\s+\"[^\"]*\")?\s*\)"
)
DEFINITION = re.compile(r"^ {0,3}\[([^\]^]+)\]:\s+<?(\S+?)>?(?:\s|$)", re.M)
HTML_LINK = re.compile(
    r"<(a|img|source|link|script|video|audio|iframe)\b[^>]*?\s(?:href|src)=[\"']([^\"']*)[\"']", re.I
)
TAG = re.compile(r"^[^<]*?>|<[^>]*>")
HTML_ID = re.compile(r"<[a-zA-Z][^>]*?\sid=[\"']([^\"']+)[\"']")
CITATION = re.compile(r"(?!^\[\^[^\]]+\]:)\[\^([^\]\s]+)\]")  # at the start of a line, `[^key]:` defines
FOOTNOTE = re.compile(r"^ {0,3}\[\^([^\]\s]+)\]:")
CODE_SPAN = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)")
COMMENT_OR_CODE = re.compile(r"<!--.*?-->|(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)", re.S)


@dataclass(frozen=True)
class Heading:
    """A heading line; id is None where the author wrote none."""

    line: int
    level: int
    text: str
    id: str | None
    classes: frozenset[str]
    attributes: Mapping[str, str]


@dataclass(frozen=True)
class Link:
    """A link or image, from Markdown or raw HTML, with its target as written."""

    line: int
    text: str
    target: str
    is_image: bool


@dataclass(frozen=True)
class Reference:
    """A name at a line: an explicit id, or the key of a citation `[^key]`."""

    line: int
    name: str


@dataclass(frozen=True)
class Comment:
    """An HTML comment on one line, as it stands between its signs. is_alone: nothing else stands on its line."""

    line: int
    text: str
    is_alone: bool


@dataclass(frozen=True)
class Fence:
    """A fenced block; line is that of its opening marks, end that of its closing ones, text what stands between."""

    line: int
    end: int
    language: str
    text: str


@dataclass(frozen=True)
class Page:
    """A Markdown page of one language.

    path: as an author names it (`docs/zh/causes/money.md`).
    language: the tree it stands in (`zh`).
    name: its path inside that tree (`causes/money.md`), the same in every language.
    meta: the fields of its front matter, as text.
    ids: every explicit id, of headings and other elements, in the order of the page.
    footnotes: those that the page itself defines, as `[^key]: …`.
    comments: those outside fenced blocks and code spans.
    prose: its numbered lines outside front matter, fenced blocks, comments and code spans; empty ones left out.
    text: the whole file.
    """

    path: str
    language: str
    name: str
    meta: Mapping[str, object]
    headings: tuple[Heading, ...]
    ids: tuple[Reference, ...]
    links: tuple[Link, ...]
    citations: tuple[Reference, ...]
    footnotes: tuple[Reference, ...]
    fences: tuple[Fence, ...]
    comments: tuple[Comment, ...]
    prose: tuple[tuple[int, str], ...]
    text: str

    def line_of(self, field: str) -> int | None:
        """The line of a field of the front matter, at any depth; None where it has no such field."""
        end = self.text.find("\n---", 3) if self.text.startswith("---\n") else 0
        lines = enumerate(self.text[:end].split("\n"), 1)
        return next((number for number, line in lines if line.lstrip().startswith(f"{field}:")), None)


def read_pages(docs: Path, languages: tuple[str, ...]) -> tuple[list[Page], list[Problem]]:
    """Every `.md` file below `docs/<language>/`, sorted by path, and what could not be read of them.

    Paths in pages and problems start with the name of the folder `docs`.
    """
    pages: list[Page] = []
    problems: list[Problem] = []
    for language in languages:
        root = docs / language
        for file in sorted(root.rglob("*.md")):
            name = file.relative_to(root).as_posix()
            path = f"{docs.name}/{language}/{name}"
            text, wrong = read_text(file, path)
            page, found = read_page(text, path, language, name)
            pages.append(page)
            problems += [*wrong, *found]
    return pages, problems


def read_page(text: str, path: str, language: str, name: str) -> tuple[Page, list[Problem]]:
    """One page from its text. Front matter that is no YAML mapping is a problem, and reads as empty."""
    meta, first_line, problems = _front_matter(text, path)
    lines = text.removesuffix("\n").split("\n")
    ids: list[Reference] = []
    links: list[Link] = []
    citations: list[Reference] = []
    fences = tuple(_fences(lines, first_line))
    shown = _shown(lines, first_line, fences)
    prose = list(_prose(shown))
    without_code = tuple((number, CODE_SPAN.sub("", line)) for number, line in prose)
    for number, line in prose:
        citations += _citations(number, line)
    for number, line in without_code:
        ids += [Reference(number, name) for name in _ids(line)]
    for number, paragraph in _paragraphs(prose):
        links += sorted(_links(number, CODE_SPAN.sub("", paragraph)), key=lambda link: link.line)
    page = Page(
        path=path,
        language=language,
        name=name,
        meta=meta,
        headings=tuple(_headings(prose)),
        ids=tuple(ids),
        links=tuple(links),
        citations=tuple(citations),
        footnotes=tuple(Reference(number, match[1]) for number, line in prose if (match := FOOTNOTE.match(line))),
        fences=fences,
        comments=tuple(_comments(shown)),
        prose=without_code,
        text=text,
    )
    return page, problems


def built_path(name: str) -> str:
    """Where a page stands in its language's built tree: `channels/phone.md` at `channels/phone/`, `index.md` at ''."""
    return name.removesuffix("index.md") if name.endswith("index.md") else f"{name.removesuffix('.md')}/"


def _front_matter(text: str, path: str) -> tuple[Mapping[str, object], int, list[Problem]]:
    """The fields between the first two lines `---`, and how many lines they take. None are there without a problem."""
    if not text.startswith("---\n"):
        return {}, 0, []
    if "\n---" not in text[3:]:
        return {}, 0, [Problem(path, 1, "front matter '---' — has no end; write '---' under its last field")]
    block = text[4 : text.index("\n---", 3) + 1]
    first_line = block.count("\n") + 2
    read = read_yaml(block, path, first_line=2)
    problems = list(read.problems)
    if not problems and (not isinstance(read.data, dict) or not read.data):
        problems.append(Problem(path, 1, "front matter '---' — has no fields; write them as 'description: …'"))
    return read.data if isinstance(read.data, dict) and not problems else {}, first_line, problems


def _fences(lines: list[str], first_line: int) -> Iterator[Fence]:
    opening: tuple[int, str, str] | None = None
    for number, line in enumerate(lines[first_line:], first_line + 1):
        match = FENCE.match(line)
        if opening is None and match:
            opening = (number, match[2], match[3])
        elif opening and match and match[2].startswith(opening[1]) and not match[3]:
            yield Fence(opening[0], number, opening[2], "\n".join(lines[opening[0] : number - 1]) + "\n")
            opening = None
    if opening:
        yield Fence(opening[0], len(lines), opening[2], "\n".join(lines[opening[0] :]) + "\n")


def _shown(lines: list[str], first_line: int, fences: tuple[Fence, ...]) -> str:
    """The text with its lines in front matter and fenced blocks emptied."""
    hidden = {n for fence in fences for n in range(fence.line, fence.end + 1)}
    return "\n".join(line if n > first_line and n not in hidden else "" for n, line in enumerate(lines, 1))


def _prose(shown: str) -> Iterator[tuple[int, str]]:
    """The numbered lines outside HTML comments, empty ones left out. A comment in a code span is none."""
    blanked = COMMENT_OR_CODE.sub(lambda match: match[0] if match[1] else "\n" * match[0].count("\n"), shown)
    return ((number, line) for number, line in enumerate(blanked.split("\n"), 1) if line)


def _comments(shown: str) -> Iterator[Comment]:
    if "<!--" not in shown:
        return
    lines = shown.split("\n")
    for match in COMMENT_OR_CODE.finditer(shown):
        if not match[1] and "\n" not in match[0]:
            line = shown.count("\n", 0, match.start()) + 1
            yield Comment(line, match[0][4:-3].strip(), lines[line - 1].strip() == match[0])


def _headings(prose: list[tuple[int, str]]) -> Iterator[Heading]:
    """Lines that begin with `#`, and such as Markdown takes for one: a single line with `===` or `---` under it."""
    numbers = {number for number, _ in prose}
    before = (0, "")
    for number, line in prose:
        if match := HEADING.match(line):
            yield _heading(number, match[1], match[2])
        elif UNDERLINE.fullmatch(line) and before[1] and before[0] == number - 1 and number - 2 not in numbers:
            yield _heading(number - 1, "#" if line[0] == "=" else "##", before[1])
        before = (number, line)


def _heading(number: int, signs: str, text: str) -> Heading:
    attributes: dict[str, str] = {}
    classes: list[str] = []
    if found := ATTRIBUTES.search(text):
        text = text[: found.start()]
        for key, value in get_attrs_and_remainder(found[1])[0]:
            if key == ".":
                classes.append(value)
            else:
                attributes[key] = value
    id = attributes.pop("id", None)
    return Heading(number, len(signs), text, id, frozenset(classes), attributes)


def _citations(number: int, line: str) -> list[Reference]:
    if "[^" not in line:
        return []
    return [Reference(number, key) for key in CITATION.findall(CODE_SPAN.sub("", line))]


def _ids(line: str) -> Iterator[str]:
    for match in ANY_ATTRIBUTES.finditer(line):
        yield from (value for key, value in get_attrs_and_remainder(match[1])[0] if key == "id")
    yield from HTML_ID.findall(line)


def _paragraphs(prose: list[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Lines that follow one another, each group with the number of its first; a link may be wrapped between them."""
    for _, group in groupby(enumerate(prose), key=lambda item: item[1][0] - item[0]):
        numbered = [line for _, line in group]
        yield numbered[0][0], "\n".join(line for _, line in numbered)


def _links(first: int, paragraph: str) -> Iterator[Link]:
    """The links of a paragraph that starts on line `first`, each on the line of its target."""

    def line(match: re.Match[str], group: int) -> int:
        return first + paragraph.count("\n", 0, match.start(group))

    for match in LINK.finditer(paragraph):
        bang, text, target = match.groups()
        yield Link(line(match, 3), text, target, is_image=bool(bang))
        yield from _links(line(match, 2), text) if "](" in text else ()
    for match in DEFINITION.finditer(paragraph):
        yield Link(line(match, 1), match[1], match[2], is_image=False)
    for match in HTML_LINK.finditer(paragraph):
        end = paragraph.find("</a>", match.end())
        words = TAG.sub("", paragraph[match.end() : end]).lstrip(">") if match[1] == "a" and end > 0 else ""
        yield Link(line(match, 2), words, match[2], is_image=match[1].lower() == "img")

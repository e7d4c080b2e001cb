"""Markdown pages as their author wrote them, with line numbers.

Only what the handbook has rules about is read: headings with their attribute lists, ids, links, citations and fenced
blocks. Rendering stays with MkDocs.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from markdown.extensions.attr_list import AttrListTreeprocessor, get_attrs_and_remainder

from book.front_matter import read_front_matter
from book.text import read_text
from book.yaml_text import Way
from sitecheck.problem import Problem

# Each of these takes a time that grows with the text and no faster: what may go on stops where another could begin.
SIGNS = re.compile(r"#{1,6}")  # Markdown wants no space after them
UNDERLINE = re.compile(r"=+ *|-+ *")
RULE = re.compile(r" {0,3}([-*_]) *(?:\1 *){2,}")  # a line across the page
ATTRIBUTES = AttrListTreeprocessor.HEADER_RE
ANY_ATTRIBUTES = re.compile(r"\{:?([^{}\n]*)\}")
# As of pymdownx.superfences: ```letter, ``` .letter, ``` { .letter }
FENCE = re.compile(r"^([ \t]*)(`{3,}(?!.*`)|~{3,})[ \t]*(?:\{[^}.]*)?\.?([\w#+-]*)")
LINK = re.compile(
    r"(!?)\[((?:[^\[\]]|\[[^\[\]]*\])*)\]"
    r"\(\s*(?:<([^<>\n]*)>|(?!\s)((?:[^()\s<>]|\([^()\s]*\)|[ ]+(?=[^\s\"')]))*+))(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)"
)
DEFINITION = re.compile(r"^ {0,3}\[([^\[\]^]+)\]:\s+(?:<([^<>\n]*)>|(\S+))", re.M)
HTML_LINK = re.compile(
    r"<(a|img|source|link|script|video|audio|iframe)\b[^<>]*?"
    r"\s(?:href|src)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'=<>`]+))",
    re.I,
)
TAG = re.compile(r"^[^<>]*>|<[^<>]*>")
HTML_ID = re.compile(r"<[a-zA-Z][^<>]*?\sid\s*=\s*(?:\"([^\"]+)\"|'([^']+)'|([^\s\"'=<>`]+))")
CITATION = re.compile(r"(?!^\[\^[^\[\]]+\]:)\[\^([^\[\]\s]+)\]")  # at the start of a line, `[^key]:` defines
FOOTNOTE = re.compile(r"^ {0,3}\[\^([^\[\]\s]+)\]:")
CODE_SPAN = re.compile(r"(`++).+?(?<!`)\1(?!`)")
COMMENT_OR_CODE = re.compile(r"<!--.*?-->|(?<!`)(`++)[^\n]*?(?<!`)\1(?!`)", re.S)


@dataclass(frozen=True)
class Heading:
    """A heading; id is None where the author wrote none. line, end: its first and its last, which may underline it."""

    line: int
    end: int
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
    meta: the fields of its front matter, as text; meta_lines: where each of them stands.
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
    meta_lines: Mapping[Way, int]
    headings: tuple[Heading, ...]
    ids: tuple[Reference, ...]
    links: tuple[Link, ...]
    citations: tuple[Reference, ...]
    footnotes: tuple[Reference, ...]
    fences: tuple[Fence, ...]
    comments: tuple[Comment, ...]
    prose: tuple[tuple[int, str], ...]
    text: str

    def line_of(self, *way: str | int) -> int | None:
        """The line of a field of the front matter, named by the fields that it stands in; None where there is none."""
        return self.meta_lines.get(way)


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
    front = read_front_matter(text, path)
    lines = text.removesuffix("\n").split("\n")
    ids: list[Reference] = []
    links: list[Link] = []
    citations: list[Reference] = []
    fences = tuple(_fences(lines, front.height))
    shown = _shown(lines, front.height, fences)
    prose = list(_prose(shown))
    without_code = tuple((number, _without_code(line)) for number, line in prose)
    for number, line in without_code:
        citations += _citations(number, line)
        ids += [Reference(number, name) for name in _ids(line)]
    for number, paragraph in paragraphs(prose):
        if "](" in paragraph or "]:" in paragraph or "<" in paragraph:
            links += sorted(_links(number, _without_code(paragraph)), key=lambda link: link.line)
    page = Page(
        path=path,
        language=language,
        name=name,
        meta=front.data,
        meta_lines=front.lines,
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
    return page, list(front.problems)


def built_path(name: str) -> str:
    """Where a page stands in its language's built tree: `channels/phone.md` at `channels/phone/`, `index.md` at ''."""
    return name.removesuffix("index.md") if name.endswith("index.md") else f"{name.removesuffix('.md')}/"


def paragraphs(prose: Iterable[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Lines that follow one another, each group with the number of its first; a link may be wrapped between them."""
    for _, group in groupby(enumerate(prose), key=lambda item: item[1][0] - item[0]):
        numbered = [line for _, line in group]
        yield numbered[0][0], "\n".join(line for _, line in numbered)


def _fences(lines: list[str], first_line: int) -> Iterator[Fence]:
    opening: tuple[int, str, str] | None = None
    for number, line in enumerate(lines[first_line:], first_line + 1):
        match = FENCE.match(line) if "```" in line or "~~~" in line else None
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
    last = _end_of_comments(shown)
    blanked = COMMENT_OR_CODE.sub(lambda match: match[0] if match[1] else "\n" * match[0].count("\n"), shown[:last])
    return ((number, line) for number, line in enumerate((blanked + shown[last:]).split("\n"), 1) if line)


def _end_of_comments(shown: str) -> int:
    """Where the line ends in which the last comment does: one without an end is none."""
    last = shown.rfind("-->")
    end = shown.find("\n", last)
    return 0 if last < 0 else len(shown) if end < 0 else end


def _comments(shown: str) -> Iterator[Comment]:
    if "<!--" not in shown:
        return
    lines = shown.split("\n")
    for match in COMMENT_OR_CODE.finditer(shown, 0, _end_of_comments(shown)):
        if not match[1] and "\n" not in match[0]:
            line = shown.count("\n", 0, match.start()) + 1
            yield Comment(line, match[0][4:-3].strip(), lines[line - 1].strip() == match[0])


def _headings(prose: list[tuple[int, str]]) -> Iterator[Heading]:
    """Lines that begin with `#`, and the first line of a block with `===` or `---` under it."""
    last, ended = 0, True  # the line before, and whether a block ends with it
    first: str | None = None  # that line, if it begins a block
    for number, line in prose:
        begins = ended or last != number - 1
        if signs := SIGNS.match(line):
            yield _heading(number, number, signs.end(), _without_closing(line[signs.end() :]))
            first, ended = None, True
        elif first is not None and last == number - 1 and UNDERLINE.fullmatch(line):
            yield _heading(last, number, 1 if line[0] == "=" else 2, first)
            first, ended = None, True
        else:
            first, ended = line if begins else None, RULE.fullmatch(line) is not None
        last = number


def _without_closing(text: str) -> str:
    """The words of a heading without the signs `#` that may close it; an escaped one stays."""
    stripped = text.rstrip("#")
    return f"{stripped}#" if stripped != text and stripped.endswith("\\") else stripped


def _heading(line: int, end: int, level: int, text: str) -> Heading:
    attributes: dict[str, str] = {}
    classes: list[str] = []
    text = f" {text.strip()}"
    if text.endswith("}") and (found := ATTRIBUTES.search(text)):
        pairs, rest = get_attrs_and_remainder(found[1])
        if not rest:
            text = text[: found.start()].rstrip("#")
            classes = [value or "" for key, value in pairs if key == "."]
            attributes = {key: value or "" for key, value in pairs if key != "."}
    id = attributes.pop("id", None)
    return Heading(line, end, level, text.strip(), id, frozenset(classes), attributes)


def _without_code(text: str) -> str:
    return CODE_SPAN.sub("", text) if "`" in text else text


def _citations(number: int, line: str) -> list[Reference]:
    return [Reference(number, key) for key in CITATION.findall(line)] if "[^" in line else []


def _ids(line: str) -> Iterator[str]:
    if "{" in line:
        for match in ANY_ATTRIBUTES.finditer(line):
            if "#" in match[1] or "id=" in match[1]:
                yield from (value or "" for key, value in get_attrs_and_remainder(match[1])[0] if key == "id")
    if "<" in line:
        yield from ("".join(groups) for groups in HTML_ID.findall(line))


def _links(first: int, paragraph: str) -> Iterator[Link]:
    """The links of a paragraph that starts on line `first`, each on the line of its target."""

    def line(match: re.Match[str], group: int) -> int:
        return first + paragraph.count("\n", 0, match.start(group))

    for match in LINK.finditer(paragraph):
        bang, text, bracketed, plain = match.groups()
        yield Link(line(match, 3 if plain is None else 4), text, bracketed or plain or "", is_image=bool(bang))
        yield from _links(line(match, 2), text) if "](" in text else ()
    for match in DEFINITION.finditer(paragraph):
        yield Link(line(match, 1), match[1], match[2] or match[3] or "", is_image=False)
    for match in HTML_LINK.finditer(paragraph):
        end = paragraph.find("</a>", match.end())
        words = TAG.sub("", paragraph[match.end() : end]).lstrip(">") if match[1] == "a" and end > 0 else ""
        target = match[2] or match[3] or match[4] or ""
        yield Link(first + paragraph.count("\n", 0, match.end()), words, target, is_image=match[1].lower() == "img")

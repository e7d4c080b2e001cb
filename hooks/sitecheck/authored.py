"""The links of a site where their authors wrote them: Markdown pages, of which MkDocs made the built ones."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from posixpath import dirname, join, normpath, relpath
from typing import Protocol
from urllib.parse import unquote

from sitecheck.address import SCHEME, relative, split
from sitecheck.address import join as site_path
from sitecheck.fault import CROSSING, OTHER_CASE, Fault
from sitecheck.folder import Folder
from sitecheck.guess import Paths, Told
from sitecheck.links import judge, missing
from sitecheck.page_links import BuiltLink
from sitecheck.rules import ACCESSIBILITY, ASSETS, LANGUAGE, LINKS
from sitecheck.terms import Terms

ATTRIBUTE = re.compile(r"=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'<>=`]+))")
# What stands alone between the signs that close an address in: one in a list, or between angle brackets.
ALONE = re.compile(r"(?:[\"'=]|(?<!\])\(|(?<!\]\()<|,\s)([^\s\"'()<>,]+)(?=[\"')>,\s])")


class AuthoredLink(Protocol):
    """A link or image of a Markdown page, with its target as written."""

    @property
    def line(self) -> int: ...
    @property
    def text(self) -> str: ...
    @property
    def target(self) -> str: ...
    @property
    def is_image(self) -> bool: ...


class Named(Protocol):
    """An id or the key of a footnote, and its line."""

    @property
    def line(self) -> int: ...
    @property
    def name(self) -> str: ...


class AuthoredPage(Protocol):
    """A Markdown page, as its reader hands it over.

    path: as an author names it (`docs/zh/causes/money.md`).
    language: the tree it stands in, and name: its path in that tree.
    links: those of Markdown and of raw HTML; ids, citations and footnotes: those that it writes.
    prose: its numbered lines outside code and comments.
    """

    @property
    def path(self) -> str: ...
    @property
    def language(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def links(self) -> Sequence[AuthoredLink]: ...
    @property
    def ids(self) -> Sequence[Named]: ...
    @property
    def citations(self) -> Sequence[Named]: ...
    @property
    def footnotes(self) -> Sequence[Named]: ...
    @property
    def prose(self) -> Sequence[tuple[int, str]]: ...


@dataclass(frozen=True)
class Origin:
    """The Markdown page behind a built one.

    built: path of the built page.
    tree: folder of its language in the built site, with a closing slash.
    """

    page: AuthoredPage
    built: str
    tree: str

    @property
    def position(self) -> str:
        """Where the Markdown file would stand in the built site, which is what its relative links count from."""
        return f"{self.tree}{self.page.name}"

    @cached_property
    def attributes(self) -> Mapping[str, list[int]]:
        """The lines on which each attribute of raw HTML stands."""
        found: dict[str, list[int]] = {}
        for number, line in self.page.prose:
            for match in ATTRIBUTE.finditer(line) if "=" in line else ():
                found.setdefault("".join(filter(None, match.groups())), []).append(number)
        return found

    @cached_property
    def addresses(self) -> Mapping[str, list[int]]:
        """The lines on which each address of raw HTML stands, in a list of several and in angle brackets too."""
        found = {value: list(lines) for value, lines in self.attributes.items()}
        for number, line in self.page.prose:
            for match in ALONE.finditer(line):
                lines = found.setdefault(match[1], [])
                if number not in lines:
                    lines.append(number)
        return found

    def lines(self, label: str, written: str) -> list[int]:
        """The lines on which something of the built page stands that is no link of Markdown."""
        if label == "id":
            return [id.line for id in self.page.ids if id.name == written][-1:]
        if label == "footnote":
            return [citation.line for citation in self.page.citations if f"[^{citation.name}]" == written]
        if label == "text":
            return [number for number, line in self.page.prose if written in line]
        return self.addresses.get(written, [])


def origins(pages: Mapping[str, AuthoredPage]) -> dict[str, Origin]:
    """The origin of each built page, without the pages that are served a second time in the tree of another language.

    What is wrong with those is wrong in their own tree, where it can be mended.
    """
    shortest: dict[str, str] = {}
    for built, page in pages.items():
        if page.path not in shortest or len(built) < len(shortest[page.path]):
            shortest[page.path] = built
    return {built: Origin(pages[built], built, _tree(pages[built], built)) for built in shortest.values()}


def _tree(page: AuthoredPage, built: str) -> str:
    """What stands before a page's own path in the built site."""
    stem = page.name.removesuffix(".md")
    folder = f"{dirname(stem)}/".lstrip("/")
    tails = (f"{stem}/index.html", f"{stem}.html", f"{folder}index.html")
    tail = next((tail for tail in tails if built == tail or built.endswith(f"/{tail}")), built)
    return built.removesuffix(tail)


@dataclass(frozen=True)
class WrittenFault:
    """A fault of a link in Markdown.

    target: as its author wrote it.
    seen: the link as it stands in the built page.
    is_unnamed: it has no text.
    """

    line: int
    target: str
    seen: BuiltLink
    fault: Fault
    is_unnamed: bool


class Authored:
    """All Markdown pages behind a built folder. origins: by the path of the built page."""

    def __init__(self, origins: Mapping[str, Origin]) -> None:
        self.origins = origins
        self._by_source = {origin.page.path: origin for origin in origins.values()}
        self._spellings = {path.lower(): path for path in self._by_source}
        by_language: dict[str, dict[str, str]] = {}
        for path, origin in self._by_source.items():
            by_language.setdefault(origin.page.language, {})[path] = path
        self._known = {language: Paths(paths) for language, paths in by_language.items()}
        self._by_name = {(origin.page.language, origin.page.name): path for path, origin in self._by_source.items()}
        self._told = Told()

    def judge(self, origin: Origin, folder: Folder, terms: Terms) -> Iterator[WrittenFault]:
        """What is wrong with the links that a page has in Markdown. Those of raw HTML count from the built page."""
        judged: dict[tuple[str, bool], tuple[BuiltLink, Fault | None]] = {}
        for link in origin.page.links:
            if link.line in origin.attributes.get(link.target, ()):
                continue
            key = (link.target, link.is_image)
            if key not in judged:
                judged[key] = self._judged(link, origin, folder, terms)
            seen, fault = judged[key]
            if fault:
                yield WrittenFault(link.line, link.target, seen, fault, False)
            if not link.text.strip() and terms.count(unnamed := _unnamed(link), link.target):
                yield WrittenFault(link.line, link.target, seen, unnamed, True)

    def _judged(
        self, link: AuthoredLink, origin: Origin, folder: Folder, terms: Terms
    ) -> tuple[BuiltLink, Fault | None]:
        label, rule = ("image", ASSETS) if link.is_image else ("link", LINKS)
        seen = BuiltLink(label, self.seen(link.target, origin, folder), rule, True, False)
        _, fault = judge(seen, origin.built, folder, terms)
        if fault and not fault.fragment and seen.target == link.target:
            fault = self._left(link.target, seen, fault, origin, folder)
        return seen, fault

    def seen(self, target: str, origin: Origin, folder: Folder) -> str:
        """A target as it stands in the built page: MkDocs turns the way to a file it knows, and leaves the others."""
        path, sign, mark = _cut(target)
        if not path or SCHEME.match(path) or path.startswith("/"):
            return target
        other = self._by_source.get(normpath(join(dirname(origin.page.path), unquote(path))))
        if other and other.page.language == origin.page.language:
            return f"{relative(other.built, origin.built)}{sign}{mark}"
        file, is_climbing = site_path(origin.position, path)
        if file in folder.files and not is_climbing:
            return f"{relative(file, origin.built)}{sign}{mark}"
        return target

    def _left(self, target: str, seen: BuiltLink, fault: Fault, origin: Origin, folder: Folder) -> Fault:
        """Why MkDocs left a target as it is, judged from where its author stood."""
        path, sign, mark = _cut(target)
        if not path or SCHEME.match(path) or path.startswith("/"):
            return fault
        if path.endswith(".md"):
            return self._no_page(path, sign + mark, origin)
        if fault.cure or folder.find(site_path(origin.position, path)[0]) is not None:
            return fault
        # Read as if the Markdown file stood in the built site.
        return missing(folder.resolve(target, origin.position), seen, origin.position, folder)

    def _no_page(self, path: str, mark: str, origin: Origin) -> Fault:
        wanted = normpath(join(dirname(origin.page.path), unquote(path)))
        language = origin.page.language
        if other := self._by_source.get(wanted):
            twin = self._by_name.get((language, other.page.name))
            cure = f"write '{origin_way(twin, origin)}{mark}'" if twin else f"link to something in '{language}'"
            return Fault(LANGUAGE, wanted, CROSSING.format(language, other.page.language), cure)
        if same := self._spellings.get(wanted.lower()):
            return Fault(LINKS, wanted, OTHER_CASE, f"write '{origin_way(same, origin)}{mark}'")
        near = self._told.once((language, wanted), lambda: self._known[language].nearest(wanted))
        cure = f"did you mean '{origin_way(near, origin)}{mark}'?" if near else "correct the path or add the page"
        return Fault(LINKS, wanted, f"there is no page '{wanted}'", cure)

    def notation(self, path: str, origin: Origin) -> str:
        """How the author of a page writes a Markdown link to a file of the built site."""
        if path in self.origins:
            return origin_way(self.origins[path].page.path, origin)
        return relative(path, origin.position)


def origin_way(path: str, origin: Origin) -> str:
    """The way from one Markdown file to another."""
    return relpath(path, dirname(origin.page.path))


def _cut(target: str) -> tuple[str, str, str]:
    """The path of a target, and what stands behind it with its sign."""
    path = split(target)[0]
    return path, target[len(path) : len(path) + 1], target[len(path) + 1 :]


def _unnamed(link: AuthoredLink) -> Fault:
    if link.is_image:
        return Fault(ACCESSIBILITY, link.target, "has no alternative text", "say what it shows")
    return Fault(ACCESSIBILITY, link.target, "has no text, so nobody can tell where it leads", "write one")

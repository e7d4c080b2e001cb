"""From a built page back to the Markdown that its author wrote."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from posixpath import dirname, join, normpath, relpath
from urllib.parse import unquote

from book.page import Link, Page
from sitecheck.address import CROSSING, OTHER_CASE, Fault, nearest, relative, split


@dataclass(frozen=True)
class Source:
    """The Markdown page behind a built one.

    built: path of the built page.
    tree: folder of its language in the built site, with a closing slash.
    """

    page: Page
    built: str
    tree: str

    @property
    def position(self) -> str:
        """Where the Markdown file would stand in the built site, which is what its relative links count from."""
        return f"{self.tree}{self.page.name}"


def sources(pages: Mapping[str, Page]) -> dict[str, Source]:
    """The source of each built page, without the pages that are served a second time in the tree of another language.

    What is wrong with those is wrong in their own tree, where it can be mended.
    """
    shortest: dict[str, str] = {}
    for built, page in pages.items():
        if page.path not in shortest or len(built) < len(shortest[page.path]):
            shortest[page.path] = built
    return {built: Source(pages[built], built, _tree(pages[built], built)) for built in shortest.values()}


def written(
    source: Source, links: Sequence[Link], target: str, leads_to: str | None, everywhere: Mapping[str, Source]
) -> list[tuple[int, str]]:
    """The lines on which the author wrote a target of the built page, each with the target as it stands there.

    MkDocs leaves an address that it cannot resolve as it is, and turns the others into those of built pages.
    links: those of the Markdown page that may have it.
    """
    same = [(link.line, link.target) for link in links if unquote(link.target) == unquote(target)]
    if leads_to:
        aim = (leads_to, split(target)[1])
        same += [(link.line, link.target) for link in links if _aim(source, link.target, leads_to, everywhere) == aim]
        same = sorted(set(same))
    if same or not re.search(r"[/.]", target):
        return same
    # In an attribute or angle brackets, and not as a part of a longer address.
    alone = rf"(?:(?<=[\"'(<=])|(?<=,\s)){re.escape(target)}(?=[\"')>,\s])"
    return [(line, target) for line in lines_with(source.page, alone)]


def lines_with(page: Page, pattern: str) -> list[int]:
    """The lines of its prose on which a pattern is found."""
    return [number for number, line in page.prose if re.search(pattern, line)]


def is_markdown(source: Source, line: int, target: str) -> bool:
    """Whether a target is written in Markdown, so that MkDocs resolves it, or in raw HTML."""
    return not re.search(rf"=\s*[\"']?{re.escape(target)}", source.page.text.split("\n")[line - 1])


def fault_in_markdown(source: Source, target: str, everywhere: Mapping[str, Source]) -> Fault | None:
    """Why the target of a Markdown link to a `.md` file reached the built page unresolved; None if it did not."""
    _, sign, fragment = target.partition("#")
    wanted = normpath(join(dirname(source.page.path), unquote(split(target)[0])))
    pages = {other.page.path: other for other in everywhere.values()}
    beside = {path for path, other in pages.items() if other.page.language == source.page.language}
    spellings = {path.lower(): path for path in pages}
    other = pages.get(wanted)
    if other and other.page.language == source.page.language:
        return None  # the same words stand in raw HTML on this page, and those are at fault
    if other:
        languages = (source.page.language, other.page.language)
        twin = next((path for path in beside if pages[path].page.name == other.page.name), None)
        cure = f"write '{_way(twin, source)}{sign}{fragment}'" if twin else f"link to something in '{languages[0]}'"
        return Fault(wanted, CROSSING.format(*languages), cure)
    if same := spellings.get(wanted.lower()):
        return Fault(wanted, OTHER_CASE, f"write '{_way(same, source)}{sign}{fragment}'")
    near = nearest(wanted, beside)
    cure = f"did you mean '{_way(near, source)}{sign}{fragment}'?" if near else "correct the path or add the page"
    return Fault(wanted, f"there is no page '{wanted}'", cure)


def notation(path: str, source: Source, everywhere: Mapping[str, Source]) -> str:
    """How the author writes a Markdown link to a file of the built site."""
    file, sign, fragment = path.partition("#")
    if file in everywhere:
        return f"{_way(everywhere[file].page.path, source)}{sign}{fragment}"
    return relative(path, source.position)


def _way(path: str, source: Source) -> str:
    return relpath(path, dirname(source.page.path))


def _aim(source: Source, target: str, expected: str, everywhere: Mapping[str, Source]) -> tuple[str, str]:
    """The built file and fragment that MkDocs makes of a written target, if the file is the expected one."""
    path, fragment = split(target)
    if not path:
        return source.built, fragment
    if expected in everywhere:
        wanted = normpath(join(dirname(source.page.path), unquote(path)))
        return expected if wanted == everywhere[expected].page.path else "", fragment
    return normpath(join(dirname(source.position), unquote(path))), fragment


def _tree(page: Page, built: str) -> str:
    """What stands before a page's own path in the built site."""
    stem = page.name.removesuffix(".md")
    folder = f"{dirname(stem)}/".lstrip("/")
    tails = (f"{stem}/index.html", f"{stem}.html", f"{folder}index.html")
    tail = next((tail for tail in tails if built == tail or built.endswith(f"/{tail}")), built)
    return built.removesuffix(tail)

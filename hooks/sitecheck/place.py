"""Where a built site stands, as far as its own files tell."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from urllib.parse import unquote, urlsplit

from sitecheck.address import Base, clean, join
from sitecheck.built_page import BuiltPage

NOT_FOUND = "404.html"


def find_base(pages: Mapping[str, BuiltPage], sitemap: Iterable[str]) -> tuple[Base, bool]:
    """The site's address, and whether its addresses leave out the `.html` of its files.

    The canonical address of a page is that of the site plus the page's path; most pages decide. Where no page has one,
    a sitemap tells, as its addresses end with the paths of pages.
    """
    written = [(path, page.canonical) for path, page in pages.items() if page.canonical and path != NOT_FOUND]
    if not written:
        by_end = {end: path for path in pages for end, _ in _ends(path)}
        written = [(path, url) for url in sitemap if (path := _longest(unquote(url), by_end)) is not None]
    bases: Counter[tuple[str, bool]] = Counter()
    for path, url in written:
        plain = unquote(url)
        end = next(((end, is_clean) for end, is_clean in _ends(path) if plain.endswith(f"/{end}")), None)
        if "://" in plain and end is not None:
            bases[plain.removesuffix(end[0]), end[1]] += 1
    if not bases:
        return Base(), False
    best = bases.most_common(1)[0][0][0]
    is_clean = bases[best, True] > 0
    return read_base(best), is_clean


def _ends(path: str) -> list[tuple[str, bool]]:
    """The ways in which an address may end with the path of a page, each with whether it leaves out `.html`."""
    if path == "index.html":
        return [("", False), (path, False)]
    if path.endswith("/index.html"):
        return [(path, False), (path.removesuffix("index.html"), False), (path.removesuffix("/index.html"), False)]
    return [(path, False), (path.removesuffix(".html"), True)]


def _longest(url: str, by_end: Mapping[str, str]) -> str | None:
    steps = url.partition("://")[2].split("/")[1:]
    ends = ("/".join(steps[start:]) for start in range(len(steps)))
    return next((by_end[end] for end in ends if end in by_end), None)


def read_base(url: str) -> Base:
    """The base that a whole address, or only the path of one, stands for. Raises ValueError where it is neither."""
    parts = urlsplit(url)
    if not (parts.scheme in ("http", "https") and parts.hostname) and not url.startswith("/"):
        raise ValueError(f"'{url}' is no address; write it as https://example.org/path/")
    path = unquote(parts.path)
    origin = f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""
    return Base(origin, f"/{path.strip('/')}/" if path.strip("/") else "/")


def guess_base(pages: Mapping[str, BuiltPage], files: Collection[str], find: Callable[[str], str | None]) -> Base:
    """The sub-path that a `<base>` names and the folder does not have, or under which most root-relative links of the
    site find their files, if they do not at the root."""
    for href in sorted({clean(page.base) for page in pages.values() if re.match(r"/[^/\\]+/$", clean(page.base))}):
        if not any(file.startswith(href[1:]) for file in files):
            return Base("", href)
    targets = {clean(link.target) for page in pages.values() for link in page.links if link.target.startswith("/")}
    at: Counter[str] = Counter()
    for target in targets:
        if target.startswith("//"):
            continue
        path = join("", target[1:].partition("#")[0].partition("?")[0])[0]
        at["/"] += find(path) is not None
        first, sign, rest = path.partition("/")
        at[f"/{first}/"] += bool(sign) and find(rest) is not None
    best = max(at, key=lambda path: (at[path], path == "/"), default="/")
    return Base("", best if at[best] > 1 else "/")

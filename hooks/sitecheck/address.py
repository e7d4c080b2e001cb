"""Addresses inside the site: what a written target stands for, read as browsers read it.

Source: URL Standard, https://url.spec.whatwg.org/#url-parsing. A path is kept decoded, as the file is called.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from posixpath import basename, dirname, relpath
from typing import NamedTuple
from urllib.parse import quote, unquote, urlsplit

SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
DROPPED = re.compile(r"[\t\n\r]")
BLANKS = "".join(map(chr, range(0x21)))  # white space and control characters, which do not count around an address
DOT = re.compile(r"\.|%2e", re.I)
DOTS = re.compile(r"(?:\.|%2e){2}", re.I)
UNUSUAL = re.compile(r"%|//|(?:^|/)\.\.?(?:/|$)")

# The ways in which an address is written. ABOVE: to the same host, but not to this site. WEB: to anything else.
RELATIVE, ROOT, OWN, ABOVE, WEB = "relative", "root", "own", "above", "web"


@dataclass(frozen=True)
class Base:
    """Where the site stands.

    origin: its scheme and host, nothing where its pages do not tell.
    path: the way from the host's root, with a slash at both ends.
    """

    origin: str = ""
    path: str = "/"

    @property
    def url(self) -> str:
        return self.origin + self.path


class Address(NamedTuple):
    """What a browser makes of a target.

    way: one of the five above.
    path: from the site's root; the address itself where it leads elsewhere. It ends with `/` where it names a folder.
    query, fragment: with their signs, as written.
    is_climbing: it has more `../` than there are folders, which a browser passes over.
    """

    way: str
    path: str
    query: str = ""
    fragment: str = ""
    is_climbing: bool = False

    @property
    def mark(self) -> str:
        return self.query + self.fragment

    @property
    def names(self) -> tuple[str, str]:
        """The id that the fragment names: as written, which comes first, and decoded. Text fragments name none.

        Source: HTML Standard, https://html.spec.whatwg.org/#the-indicated-part-of-the-document.
        """
        written = self.fragment[1:].partition(":~:")[0]
        return written, unquote(written)


def resolve(target: str, here: str, base: Base, href: str = "") -> Address:
    """What a target on the page `here` stands for. href: that of the page's `<base>`, if it has one."""
    if href:
        start = resolve(href, here, base)
        if start.way in (WEB, ABOVE):
            return Address(start.way, target) if not SCHEME.match(target) else resolve(target, here, base)
        here = start.path
    target = clean(target)
    if SCHEME.match(target):
        return _absolute(target, base)
    path, query, fragment = _parts(target)
    if path.startswith("//"):
        return _absolute(f"https:{path}{query}{fragment}", base)
    if path.startswith("/"):
        return _rooted(ROOT, path, query, fragment, base)
    if not path:
        return Address(RELATIVE, here, query, fragment)
    found, is_climbing = join(here, path)
    if is_climbing and base.path != "/":
        return Address(ABOVE, target, query, fragment, True)
    return Address(RELATIVE, found, query, fragment, is_climbing)


def clean(target: str) -> str:
    """A target without what browsers take out of it."""
    if target.isprintable() and target[:1] != " " and target[-1:] != " ":
        return target  # as nearly all are
    return DROPPED.sub("", target.strip(BLANKS))


def join(here: str, path: str) -> tuple[str, bool]:
    """The path that a relative one on the page `here` stands for, and whether it leads above the root."""
    folders, up = here.split("/")[:-1], 0
    while path.startswith("../", 3 * up):
        up += 1
    rest = path[3 * up :]
    if up > len(folders) or UNUSUAL.search(rest):
        return _walk(folders, path.split("/"))
    return "/".join([*folders[: len(folders) - up], rest]), False


def _walk(folders: list[str], steps: Iterable[str]) -> tuple[str, bool]:
    found, is_climbing, step = list(folders), False, ""
    for step in steps:
        if DOTS.fullmatch(step):
            is_climbing |= not found
            del found[-1:]
        elif not DOT.fullmatch(step):
            found.append(_decoded(step))
    if DOT.fullmatch(step) or DOTS.fullmatch(step):
        found.append("")
    return "/".join(found), is_climbing


def _decoded(step: str) -> str:
    """A step of a path as its file is called; `%2F` stays, as it parts no steps."""
    if "%" not in step:
        return step
    name = unquote(step, errors="surrogateescape")
    return step if "/" in name else name


def _parts(target: str) -> tuple[str, str, str]:
    """Path, query and fragment; a backslash in the path is a slash to browsers."""
    rest, sign, words = target.partition("#")
    path, mark, query = rest.partition("?")
    return path.replace("\\", "/"), mark + query, sign + words


def _rooted(way: str, path: str, query: str, fragment: str, base: Base) -> Address:
    """The address of a path from the host's root."""
    found, is_climbing = _walk([], path[1:].split("/"))
    root = base.path[1:]
    if f"{found}/" == root:
        return Address(way, "", query, fragment)
    if found.startswith(root):
        return Address(way, found[len(root) :], query, fragment, is_climbing)
    return Address(ABOVE, path, query, fragment)


def _absolute(url: str, base: Base) -> Address:
    if not base.origin or not url[:5].lower().startswith("http"):
        return Address(WEB, url)
    try:
        own, parts = urlsplit(base.origin), urlsplit(url)
    except ValueError:
        return Address(WEB, url)
    if parts.netloc.lower() != own.netloc.lower():
        return Address(WEB, url)
    path, query, fragment = _parts(url.split("/", 3)[3] if url.count("/") > 2 else "")
    found = _rooted(OWN, f"/{path}", query, fragment, base)
    return found._replace(path=url) if found.way == ABOVE else found


def split(target: str) -> tuple[str, str]:
    """The path of a target, still percent-encoded, and its fragment, decoded and without a text fragment."""
    path, _, fragment = target.partition("#")
    if fragment:
        fragment = unquote(fragment.partition(":~:")[0])
    return path.partition("?")[0], fragment


def relative(path: str, here: str) -> str:
    """How the page `here` writes a link to the file `path`; a folder's index page is written as the folder."""
    way = quote(relpath(path, dirname(here) or "."), safe="/~", errors="surrogateescape")
    if basename(way) == "index.html":
        way = way.removesuffix("index.html") or "./"
    return way


def rooted(path: str, base: str) -> str:
    """How a link from the host's root, or with its host, is written. base: what stands before every path."""
    return base + relative(path, "").removeprefix("./")

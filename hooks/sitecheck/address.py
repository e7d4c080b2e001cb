"""Addresses: what a written target stands for inside the site, and what is wrong with one outside it."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from ipaddress import ip_address
from posixpath import basename, dirname, join, normpath, relpath, splitext
from urllib.parse import quote, unquote, urlsplit

SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
HOST = re.compile(r"(?:www\.[^/]+|(?:[\w-]+\.)+(?:cn|com|org|net|gov|edu|io|uk|us|eu))(?:[/?#]|$)", re.I)
LOCAL = re.compile(r"localhost|.*\.(?:localhost|local)")
NOBODY = ("mailto", "tel", "sms")  # schemes that need a name or a number
OTHER_CASE = "differs in case from the file, and servers tell them apart"
CROSSING = "leads from the pages in '{}' into those in '{}'"


@dataclass(frozen=True)
class Fault:
    """What is wrong with a target, not yet worded for the page that has it.

    target: what it stands for, the same on every page that shares the link.
    wrong: what is wrong with it.
    cure: what its author does, `{}` standing for `better`; nothing where a name near to `target` may be the cure.
    better: the site path that would be right, with its fragment.
    """

    target: str
    wrong: str
    cure: str = ""
    better: str = ""


def split(target: str) -> tuple[str, str]:
    """The path of a target, still percent-encoded, and its fragment, decoded and without a text fragment."""
    path, _, fragment = target.partition("#")
    if fragment:
        fragment = unquote(fragment.partition(":~:")[0])
    return path.partition("?")[0], fragment


def site_path(path: str, here: str) -> str:
    """The path from the site's root that a relative path on the page `here` stands for.

    It starts with `..` where it leads out of the site, and ends with `/` where it names a folder.
    """
    return _tidy(join(dirname(here), unquote(path)))


def _tidy(path: str) -> str:
    tidy = normpath(path)
    if tidy == ".":
        return ""
    return f"{tidy}/" if path.endswith(("/", "/.", "/..")) or path == ".." else tidy


def own_path(url: str, base: str) -> str | None:
    """The path from the site's root that an absolute URL stands for; None where it is not of this site."""
    try:
        site, parts = urlsplit(base), urlsplit(url)
    except ValueError:
        return None
    path, root = unquote(parts.path) or "/", unquote(site.path)
    if not base or parts.netloc.lower() != site.netloc.lower() or not f"{path}/".startswith(root):
        return None
    return _tidy(path[len(root) :].lstrip("/"))


def inside_path(target: str, here: str, base: str) -> str | None:
    """The path from the site's root that any target stands for, relative or absolute; None if it leaves the site."""
    if SCHEME.match(target):
        return own_path(target, base)
    if target.startswith("//"):
        return own_path(f"https:{target}", base)
    if target.startswith("/"):
        return own_path(f"{'/'.join(base.split('/')[:3])}{target}", base)
    path = split(target)[0]
    return site_path(path, here) if path else here


def relative(path: str, here: str) -> str:
    """How the page `here` writes a link to the file `path`; a folder's index page is written as the folder."""
    file, mark, fragment = path.partition("#")
    if not file:
        return path
    way = quote(relpath(file, dirname(here) or "."), safe="/~")
    if basename(way) == "index.html":
        way = way.removesuffix("index.html") or "./"
    return f"{way}{mark}{fragment}"


def nearest(wanted: str, known: Collection[str]) -> str:
    """The known path that was probably meant: the same name in one other folder, or a name alike in the same."""
    folder, name = _folder_and_stem(wanted)
    places = {path: _folder_and_stem(path) for path in sorted(known)}
    elsewhere = [path for path, (_, stem) in places.items() if stem == name]
    if len(elsewhere) == 1:
        return elsewhere[0]
    beside = {stem: path for path, (parent, stem) in places.items() if parent == folder}
    return next((beside[stem] for stem in get_close_matches(name, beside, n=1)), "")


def _folder_and_stem(path: str) -> tuple[str, str]:
    return dirname(path.rstrip("/")), splitext(basename(path.rstrip("/")))[0]


def web_fault(url: str, register: Collection[str]) -> Fault | None:
    """What is wrong with an address that has a scheme, judged by its letters alone; nothing is fetched."""
    scheme, _, rest = url.partition(":")
    if scheme.lower() not in ("http", "https"):
        return _other_fault(url, scheme, rest)
    if not rest.startswith("//"):
        return Fault(url, f"two slashes belong after '{scheme}:'", f"write '{scheme}://{rest.lstrip('/')}'")
    if re.match(r"//https?(:|//)", rest, re.I):
        return Fault(url, "the scheme stands twice", f"write '{rest[2:]}'")
    if re.search(r"[\s\\]", url):
        return Fault(url, "an address has no spaces and no backslashes", "write %20 or / for them")
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        return Fault(url, f"is no web address ({error})", "correct it")
    if not host or host.startswith(".") or ".." in host:
        return Fault(url, "names no host", "write it as https://host/path")
    if _is_local(host):
        return Fault(url, "leads to the reader's own computer or network", "write the public address")
    if ":" not in host and (wrong := re.search(r"[^\w.-]", host)):
        return Fault(url, f"no host has a '{wrong[0]}' in its name", "correct it")
    secure = f"https:{rest}"
    if scheme.lower() == "http" and (secure in register or secure.rstrip("/") in register or f"{secure}/" in register):
        return Fault(url, "the register has this address with https", f"write '{secure}'")
    if scheme.lower() == "http" and host in _hosts(frozenset(register)):
        return Fault(url, "the register has other pages of this host with https", f"write '{secure}'")
    return None


@cache
def _hosts(register: frozenset[str]) -> frozenset[str]:
    return frozenset(urlsplit(url).hostname or "" for url in register)


def _other_fault(url: str, scheme: str, rest: str) -> Fault | None:
    """The same of an address for something else than the web."""
    known = scheme.lower()
    if known == "file":
        return Fault(url, "leads to the reader's own computer or network", "write the public address")
    if known == "javascript":
        return Fault(url, "does nothing for readers without JavaScript", "write an address, or make it a button")
    if known in NOBODY and not unquote(rest).strip():
        return Fault(url, "names nobody", f"write whom to reach after '{scheme}:'")
    if rest.startswith("//") and get_close_matches(known, ("http", "https"), n=1):
        return Fault(url, f"no browser knows the scheme '{scheme}:'", f"write 'https:{rest}'")
    return None


def _is_local(host: str) -> bool:
    if LOCAL.fullmatch(host):
        return True
    try:
        return not ip_address(host).is_global
    except ValueError:
        return False  # a name

"""Addresses that lead elsewhere, judged by their letters alone; nothing is fetched."""

import re
from collections.abc import Collection
from difflib import get_close_matches
from functools import cache
from ipaddress import ip_address
from urllib.parse import unquote, urlsplit

from sitecheck.fault import Fault
from sitecheck.rules import ACCESSIBILITY, LINKS, PORTABILITY

HOST = re.compile(r"(?:www\.[^/]+|(?:[\w-]+\.)+(?:cn|com|org|net|gov|edu|io|uk|us|eu))(?:[/?#]|$)", re.I)
LOCAL = re.compile(r"localhost|.*\.(?:localhost|local)")
BAD_CODE = re.compile(r"%(?![0-9A-Fa-f]{2})")
MAILBOX = re.compile(r"[^@\s]+@[^@\s]+")
NOBODY = ("mailto", "tel", "sms")  # schemes that need a name or a number
SCHEMES = ("http", "https", "mailto", "file", "javascript", *NOBODY)


def web_fault(url: str, register: Collection[str] = ()) -> Fault | None:
    """What is wrong with an address that has a scheme. register: https addresses that are known to answer."""
    scheme, _, rest = url.partition(":")
    known = scheme.lower()
    if known not in ("http", "https"):
        return _other_fault(url, scheme, rest)
    if not rest.startswith("//"):
        return Fault(LINKS, url, f"two slashes belong after '{scheme}:'", f"write '{scheme}://{rest.lstrip('/')}'")
    if re.match(r"//https?(:|//)", rest, re.I):
        return Fault(LINKS, url, "the scheme stands twice", f"write '{rest[2:]}'")
    if re.search(r"[\s\\]", url):
        return Fault(LINKS, url, "an address has no spaces and no backslashes", "write %20 or / for them")
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        return Fault(LINKS, url, f"is no web address ({error})", "correct it")
    if not host or host.startswith(".") or ".." in host:
        return Fault(LINKS, url, "names no host", "write it as https://host/path")
    if _is_local(host):
        wrong = "leads to the reader's own computer or network"
        return Fault(PORTABILITY, url, wrong, "write the public address")
    if ":" not in host and (wrong_sign := re.search(r"[^\w.-]", host)):
        return Fault(LINKS, url, f"no host has a '{wrong_sign[0]}' in its name", "correct it")
    return _insecure(url, host, register) if known == "http" and register else None


def _insecure(url: str, host: str, register: Collection[str]) -> Fault | None:
    secure = f"https:{url.partition(':')[2]}"
    if secure in register or secure.rstrip("/") in register or f"{secure}/" in register:
        return Fault(LINKS, url, "the register has this address with https", f"write '{secure}'")
    if host in _hosts(frozenset(register)):
        return Fault(LINKS, url, "the register has other pages of this host with https", f"write '{secure}'")
    return None


@cache
def _hosts(register: frozenset[str]) -> frozenset[str]:
    return frozenset(urlsplit(url).hostname or "" for url in register)


def _other_fault(url: str, scheme: str, rest: str) -> Fault | None:
    """The same of an address for something else than the web."""
    known = scheme.lower()
    if known == "file":
        return Fault(LINKS, url, "leads to the reader's own computer or network", "write the public address")
    if known == "javascript":
        wrong = "does nothing for readers without JavaScript"
        return Fault(ACCESSIBILITY, url, wrong, "write an address, or make it a button")
    if known in NOBODY and not unquote(rest).strip():
        return Fault(LINKS, url, "names nobody", f"write whom to reach after '{scheme}:'")
    if known == "mailto":
        return _mail_fault(url, rest)
    if known == "tel" and not re.search(r"\d", unquote(rest)):
        return Fault(LINKS, url, "has no number", "write the number after 'tel:'")
    if rest.startswith("//") and known not in SCHEMES and get_close_matches(known, ("http", "https"), n=1):
        return Fault(LINKS, url, f"no browser knows the scheme '{scheme}:'", f"write 'https:{rest}'")
    return None


def _mail_fault(url: str, rest: str) -> Fault | None:
    """Source: RFC 6068; a letter without an address is allowed if it has fields, as `mailto:?subject=…`."""
    people, _, fields = rest.partition("?")
    if wrong := BAD_CODE.search(rest):
        sign = rest[wrong.start() : wrong.start() + 3]
        return Fault(LINKS, url, f"'{sign}' stands for no letter", "write %25 for a percent sign")
    if people and all(MAILBOX.fullmatch(unquote(person).strip()) for person in people.split(",") if person):
        return None
    return None if not people and fields else Fault(LINKS, url, "is no mail address", "write it as name@host")


def _is_local(host: str) -> bool:
    if LOCAL.fullmatch(host):
        return True
    try:
        return not ip_address(host).is_global
    except ValueError:
        return False  # a name

"""Links of a PDF."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pypdf import PdfReader
    from pypdf.generic import DictionaryObject


@dataclass(frozen=True)
class Pdf:
    """What a PDF says.

    links: the web addresses that it links to, each once.
    faults: what is wrong inside it, in words, each once.
    pages: how many it has, 0 where that is not known.
    unread: why its links are not known, where a reader may open it all the same.
    """

    links: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()
    pages: int = 0
    unread: str = ""


def read_pdf(file: Path) -> Pdf:
    """The links of a PDF and what is wrong with it."""
    # Imported here, because few folders have PDFs and the import costs as much as reading twenty of them.
    from pypdf import PdfReader

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it would log is reported as a problem
    try:
        try:
            return _read(PdfReader(file, strict=True))  # half the time, as it trusts the table of contents
        except Exception:
            return _read(PdfReader(file))  # mends what it can
    # Of a damaged file pypdf raises whatever its code meets: PyPdfError, ValueError, RecursionError and others.
    except Exception as error:
        if _is_encrypted(file):
            return Pdf(unread="it is encrypted")
        return Pdf(faults=(f"PDF — cannot be read ({_first_line(error)}); build it again",))


def _read(reader: "PdfReader") -> Pdf:
    pages = list(_pages(reader.root_object["/Pages"], set()))
    found = [_leads_to(link, reader) for page in pages for link in _link_annotations(page)]
    urls = dict.fromkeys(url for url, _ in found if url is not None)
    return Pdf(tuple(urls), tuple(dict.fromkeys(fault for _, fault in found if fault)), len(pages))


def _pages(node: Any, above: set[int]) -> "Iterator[DictionaryObject]":
    """The pages of a tree. pypdf's own list is slower, as it also fills in what a page inherits."""
    node = node.get_object()
    if id(node) in above:
        raise ValueError("its pages stand in a circle")
    if "/Kids" not in node:
        yield node
        return
    for kid in node["/Kids"]:
        yield from _pages(kid, above | {id(node)})


def _is_encrypted(file: Path) -> bool:
    try:
        return b"/Encrypt" in file.read_bytes()
    except OSError:
        return False


def _first_line(error: Exception) -> str:
    return f"{error}".partition("\n")[0] or type(error).__name__


def _link_annotations(page: "DictionaryObject") -> "Iterator[DictionaryObject]":
    for annotation in page.get("/Annots", ()):
        if (link := annotation.get_object()).get("/Subtype") == "/Link":
            yield link


def _leads_to(link: "DictionaryObject", reader: "PdfReader") -> tuple[str | None, str]:
    """The web address of a link, or what is wrong with it if it should lead to a place in the same file."""
    action = _entry(link, "/A")
    kind = _entry(action, "/S") or "/GoTo"
    if kind == "/URI":
        return str(_entry(action, "/URI") or ""), ""
    if kind in ("/GoToR", "/GoToE", "/Launch"):
        return None, f"link of the kind {kind[1:]} — opens a file on the reader's disk; link to its web address"
    if kind != "/GoTo":
        return None, ""
    place = _entry(action, "/D") or _entry(link, "/Dest")
    if isinstance(place, str):
        known = reader.named_destinations
        if place in known or place.removeprefix("/") in known:
            return None, ""
        return None, f"link '{place.removeprefix('/')}' — the PDF has no place of this name; link to one that it has"
    place = _entry(place, "/D") or place
    # A place is an array that starts with its page; the reference to a page that was taken out reads as null.
    if not place or _entry(place[0].get_object(), "/Type") != "/Page":
        return None, "link inside the PDF — leads nowhere; link to a page that it has"
    return None, ""


def _entry(holder: Any, key: str) -> Any:
    """What a PDF dictionary holds under a key, references followed; None without a dictionary or key."""
    return holder[key] if isinstance(holder, dict) and key in holder else None

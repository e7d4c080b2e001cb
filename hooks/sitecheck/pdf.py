"""Links of a PDF."""

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pypdf import PdfReader
    from pypdf.generic import DictionaryObject


def read_links(file: Path) -> tuple[list[str], list[str]]:
    """The web addresses that a PDF links to, and what is wrong inside the file, in words; each once."""
    # Imported here, because few folders have PDFs and the import costs as much as reading twenty of them.
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it would log is reported as a problem
    errors = (PyPdfError, ValueError, TypeError, KeyError, AttributeError)  # pypdf raises all of them
    try:
        try:
            found = list(_found(PdfReader(file, strict=True)))  # half the time, as it trusts the table of contents
        except errors:
            found = list(_found(PdfReader(file)))  # mends what it can
    except errors as error:
        return [], [f"PDF — cannot be read ({error}); build it again"]
    urls = dict.fromkeys(url for url, _ in found if url is not None)
    return list(urls), list(dict.fromkeys(fault for _, fault in found if fault))


def _found(reader: "PdfReader") -> Iterator[tuple[str | None, str]]:
    return (_leads_to(link, reader) for link in _link_annotations(reader))


def _link_annotations(reader: "PdfReader") -> "Iterator[DictionaryObject]":
    for page in reader.pages:
        if annotations := page.get("/Annots"):
            for annotation in annotations.get_object():
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

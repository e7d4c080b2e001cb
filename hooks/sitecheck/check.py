"""Judges a whole built folder and says each fault once, where its author mends it.

There are two roads, and neither turns back. The first judges the links of Markdown pages where they are written. The
second judges the built files and tells what the first has not told: raw HTML, templates, style sheets, PDFs.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from sitecheck.authored import Authored, AuthoredPage, Origin, WrittenFault, origins
from sitecheck.exceptions import Exceptions
from sitecheck.findings import Finding, in_others, in_pdfs, on_pages
from sitecheck.folder import Folder, read_folder
from sitecheck.guess import Guesses
from sitecheck.html_lines import HtmlLines
from sitecheck.links import cured, message, notation
from sitecheck.place import NOT_FOUND
from sitecheck.problem import Problem, in_order
from sitecheck.rules import LINKS, NOTE, ORPHANS, PDF, PORTABILITY
from sitecheck.terms import Terms

NOT_FOUNDS = (NOT_FOUND, "404/index.html")
NONE: Mapping[str, Any] = MappingProxyType({})
ALSO = 2  # further places that are named of a fault that several pages share


class Leads(NamedTuple):
    """A fault of a page, the same whether it is met in Markdown or in HTML: of a link, or of its having no text."""

    here: str
    label: str
    path: str
    fragment: str
    is_unnamed: bool


def check_folder(
    folder: Path,
    pages: Mapping[str, AuthoredPage] = NONE,
    register: Collection[str] = (),
    copies: Mapping[str, str] = NONE,
    told: Collection[str] = (),
    exceptions: Exceptions | None = None,
) -> list[Problem]:
    """What is wrong in a built folder, judged by its files alone, in order.

    pages: the Markdown page behind a built one, by its path in the folder; a problem is placed there if it can be.
    register: https addresses that are known to answer.
    copies: the file of which a built one is a copy, by its path in the folder.
    told: files, by their paths in the folder, of which it is said elsewhere that the navigation leads to none.
    exceptions: faults that are let be.
    """
    terms = Terms(register=frozenset(register), exceptions=exceptions or Exceptions())
    return check(read_folder(folder), terms, pages, copies, told)


def check(
    folder: Folder,
    terms: Terms,
    pages: Mapping[str, AuthoredPage] = NONE,
    copies: Mapping[str, str] = NONE,
    told: Collection[str] = (),
) -> list[Problem]:
    """The same for a folder that has been read."""
    book = Authored(origins(pages))
    written = [(origin, fault) for origin in book.origins.values() for fault in _written(book, origin, folder, terms)]
    findings, linked = on_pages(folder, terms)
    findings = [finding for finding in findings if finding.in_content or finding.fault.target not in told]
    findings += [*in_others(folder, terms), *in_pdfs(folder, terms)]
    faults = [fault.fault for _, fault in written] + [finding.fault for finding in findings]
    guesses = Guesses(folder, {fault.fragment for fault in faults if fault.fragment})
    problems = [_in_markdown(fault, origin, book, guesses) for origin, fault in written]
    is_told = {_leads_in_markdown(fault, origin, folder) for origin, fault in written}
    rest = [finding for finding in findings if _is_to_tell(finding, folder, pages, book, is_told)]
    problems += _told(rest, folder, book, copies, guesses)
    problems += _orphans(folder, linked, pages, book) if ORPHANS in terms.rules else ()
    problems += _unread(folder)
    return in_order(problems)


def _leads(here: str, label: str, target: str, is_unnamed: bool, folder: Folder) -> Leads:
    address = folder.resolve(target, here)
    return Leads(here, label, folder.find(address.path) or address.path, address.names[1], is_unnamed)


def _leads_in_markdown(fault: WrittenFault, origin: Origin, folder: Folder) -> Leads:
    return _leads(origin.built, fault.seen.label, fault.seen.target, fault.is_unnamed, folder)


def _written(book: Authored, origin: Origin, folder: Folder, terms: Terms) -> Iterator[WrittenFault]:
    """The faults that a Markdown page has in links; what MkDocs made no link of, as in indented code, is none."""
    faults = list(book.judge(origin, folder, terms))
    page = folder.pages.get(origin.built)
    if not faults or page is None:
        return
    links = (link for link in page.links if link.in_content)
    shown = {_leads(origin.built, link.label, link.target, False, folder) for link in links}
    for fault in faults:
        if _leads_in_markdown(fault, origin, folder)._replace(is_unnamed=False) in shown:
            yield fault


def _in_markdown(fault: WrittenFault, origin: Origin, book: Authored, guesses: Guesses) -> Problem:
    known = cured(fault.fault, guesses)
    words = message(fault.seen.label, fault.target, known, lambda path: book.notation(path, origin))
    return Problem(origin.page.path, fault.line, words, known.rule)


def _is_to_tell(
    finding: Finding, folder: Folder, pages: Mapping[str, AuthoredPage], book: Authored, told: Collection[Leads]
) -> bool:
    """Whether a finding is told where it is built, and not in the tree of another language or in Markdown."""
    origin = book.origins.get(finding.here)
    if not finding.in_content or finding.here not in pages:
        return True
    if origin is None:
        return False  # a page that is served again in the tree of another language is judged in its own
    if origin.page.footnotes and finding.written.startswith("#fnref:"):
        return False  # it is told as a footnote that the page defines
    leads = _leads(finding.here, finding.label, finding.written, finding.is_flaw, folder)
    return leads not in told or (finding.written in origin.addresses and not finding.is_flaw)


def _told(
    findings: Iterable[Finding], folder: Folder, book: Authored, copies: Mapping[str, str], guesses: Guesses
) -> Iterator[Problem]:
    """The findings in words: those of raw HTML on the lines of their authors, the others once for all that share it."""
    shared: dict[tuple[str, ...], dict[str, Finding]] = {}
    for finding in findings:
        origin = book.origins.get(finding.here) if finding.in_content else None
        lines = origin.lines(finding.label, finding.written) if origin else []
        if origin and lines:
            words = _words(finding, folder, guesses)
            yield from (Problem(origin.page.path, line, words, finding.fault.rule) for line in lines)
        else:
            shared.setdefault(_shared_by(finding, folder), {}).setdefault(finding.here, finding)
    html = HtmlLines(folder)
    for by_file in shared.values():
        yield _once(by_file, folder, copies, guesses, html)


def _shared_by(finding: Finding, folder: Folder) -> tuple[str, ...]:
    """What findings of one fault have in common."""
    fault = finding.fault
    if fault.rule == PORTABILITY:
        return fault.rule, fault.wrong
    if finding.in_content:
        return fault.rule, fault.target, fault.wrong, fault.fragment
    # A template may lead to a place on its own page, or count from the root of each language.
    tree = folder.trees.get(folder.language(finding.here), "")
    target = "" if finding.written.startswith("#") else fault.target.removeprefix(tree)
    return fault.rule, target, fault.wrong.replace(fault.target, ""), fault.fragment


def _words(finding: Finding, folder: Folder, guesses: Guesses) -> str:
    fault = cured(finding.fault, guesses)
    write = notation(finding.written, fault.rule, finding.here, folder)
    return message(finding.label, finding.written, fault, write)


def _once(
    by_file: Mapping[str, Finding], folder: Folder, copies: Mapping[str, str], guesses: Guesses, lines: HtmlLines
) -> Problem:
    """One problem for all files that share a fault, where the first of them has it."""
    places = []
    for finding in islice(by_file.values(), 1 + ALSO):
        path = copies.get(finding.here, folder.place(finding.here))
        places.append((path, finding.line or lines.line(finding)))
    first = next(iter(by_file.values()))
    words, (path, line) = _words(first, folder, guesses), places[0]
    if len(by_file) > 1:
        also = [f"{path}:{line}" if line else path for path, line in places[1:]]
        template = "" if any(finding.in_content for finding in by_file.values()) else ", so it stands in a template"
        words += f" — on {len(by_file):,} pages, also {' and '.join(also)}{template}"
    return Problem(path, line, words, first.fault.rule)


def _orphans(
    folder: Folder, linked: Collection[str], pages: Mapping[str, AuthoredPage], book: Authored
) -> Iterator[Problem]:
    homes = {f"{tree}index.html" for tree in ("", *folder.trees.values())}
    for path, page in folder.pages.items():
        is_outside = bool(folder.base.origin) and not page.canonical and not page.has_article
        if path in linked or path in homes or path.endswith(NOT_FOUNDS) or page.is_stub or is_outside:
            continue
        words = "no other page links to it (navigation does not count); link to it where a reader needs it"
        if origin := book.origins.get(path):
            yield Problem(origin.page.path, None, f"page '{origin.page.name}' — {words}", ORPHANS)
        elif path not in pages:
            yield Problem(folder.place(path), None, f"page '{path}' — {words}", ORPHANS)


def _unread(folder: Folder) -> Iterator[Problem]:
    """Files that could not be read, and what is wrong inside PDFs."""
    for path, why in folder.unread.items():
        what = "folder" if path.endswith("/") else "file"
        yield Problem(folder.place(path), None, f"{what} — cannot be read ({why}); mend it or take it out", LINKS)
    for path, pdf in folder.pdfs.items():
        yield from (Problem(folder.place(path), None, fault, PDF) for fault in pdf.faults)
        if pdf.unread:
            yield Problem(folder.place(path), None, f"PDF — its links were not read, because {pdf.unread}", NOTE)

"""Judges a whole built folder and says each fault once, where its author mends it."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from book.page import Page
from sitecheck.address import SCHEME, Fault, inside_path, own_path, relative, site_path, split, web_fault
from sitecheck.authored import Source, fault_in_markdown, is_markdown, lines_with, notation, sources, written
from sitecheck.built_page import Flaw, Link
from sitecheck.folder import NOT_FOUND, Folder, read_folder
from sitecheck.links import anchor_fault, cured, judge, missing
from sitecheck.problem import Problem, in_order

NOT_FOUNDS = (NOT_FOUND, "404/index.html")
NONE: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True)
class Finding:
    """A fault of something on a built page.

    written: the thing as it stands in the built page.
    leads_to: the file that it leads to, if there is one.
    is_unnamed: the fault is that it has no text.
    """

    here: str
    label: str
    written: str
    in_content: bool
    leads_to: str | None
    fault: Fault
    is_unnamed: bool = False


def check_folder(
    folder: Path,
    pages: Mapping[str, Page] = NONE,
    register: Collection[str] = (),
    copies: Mapping[str, str] = NONE,
    told: Collection[str] = (),
) -> list[Problem]:
    """What is wrong in a built folder, judged by its files alone, in order.

    pages: the Markdown page behind a built one, by its path in the folder; a problem is placed there if it can be.
    register: https addresses that are known to answer.
    copies: the file of which a built one is a copy, by its path in the folder.
    told: files, by their paths in the folder, of which it is said elsewhere that the navigation leads to none.
    """
    return check(read_folder(folder), pages, register, copies, told)


def check(
    folder: Folder,
    pages: Mapping[str, Page] = NONE,
    register: Collection[str] = (),
    copies: Mapping[str, str] = NONE,
    told: Collection[str] = (),
) -> list[Problem]:
    """The same for a folder that has been read."""
    everywhere, register = sources(pages), frozenset(register)
    findings: list[Finding] = []
    linked: set[str] = set()
    for here, page in folder.pages.items():
        for link in page.links:
            leads_to, fault = judge(link, here, folder, register)
            if fault and (link.in_content or fault.target not in told):
                findings.append(Finding(here, link.label, link.target, link.in_content, leads_to, fault))
            if leads_to and leads_to != here and link.in_content and link.label == "link":
                linked.add(leads_to)
        findings += [_finding(here, flaw, folder) for flaw in page.flaws]
    problems = [*_in_templates([finding for finding in findings if not finding.in_content], folder)]
    for finding in findings:
        # A page that is served again in the tree of another language is judged in its own.
        if finding.in_content and (finding.here in everywhere or finding.here not in pages):
            problems += _on_page(finding, folder, everywhere)
    problems += _orphans(folder, linked, pages, everywhere)
    problems += _in_styles(folder, register, copies)
    problems += _in_pdfs(folder, register)
    return in_order(problems)


def _finding(here: str, flaw: Flaw, folder: Folder) -> Finding:
    """A flaw as a fault, with the file that its element leads to, so that one in a template is known again."""
    is_unnamed = flaw.label in ("link", "image")
    inside = inside_path(flaw.written, here, folder.base) if is_unnamed else None
    leads_to = None if inside is None else folder.find(inside)
    wrong, _, cure = flaw.message.partition("; ")
    fault = Fault(leads_to or flaw.written, wrong, cure)
    return Finding(here, flaw.label, flaw.written, flaw.in_content, leads_to, fault, is_unnamed)


def _message(label: str, written: str, fault: Fault, better: str = "") -> str:
    return f"{label} '{written}' — {fault.wrong}; {fault.cure.replace('{}', better)}"


def _built_message(finding: Finding, folder: Folder) -> str:
    fault = cured(finding.fault, finding.here, finding.written, folder)
    return _message(finding.label, finding.written, fault, relative(fault.better, finding.here))


def _in_templates(findings: Iterable[Finding], folder: Folder) -> Iterator[Problem]:
    """Faults outside the pages' content: one that several pages share stands in a template, and is said once."""
    shared: dict[tuple[str, str], dict[str, Finding]] = {}
    for finding in findings:
        target, wrong = finding.fault.target, finding.fault.wrong
        tree = folder.trees.get(folder.language(finding.here), "")
        key = (target.removeprefix(tree), wrong.replace(target, ""))
        shared.setdefault(key, {}).setdefault(finding.here, finding)
    for by_page in shared.values():
        first = next(iter(by_page.values()))
        message = _built_message(first, folder)
        if len(by_page) == 1:
            yield Problem(f"{folder.name}/{first.here}", None, message)
        else:
            yield Problem(folder.name, None, f"{message} — on {len(by_page)} pages, so it stands in a template")


def _on_page(finding: Finding, folder: Folder, everywhere: Mapping[str, Source]) -> Iterator[Problem]:
    """A fault in the content of a page, on each Markdown line that has it, or on the built page if none is found."""
    source = everywhere.get(finding.here)
    if source and source.page.footnotes and finding.written.startswith("#fnref:"):
        return  # it is told as a footnote that the page defines
    places = _places(finding, source, everywhere) if source else []
    if source is None or not places:
        yield Problem(f"{folder.name}/{finding.here}", None, _built_message(finding, folder))
        return
    for line, target in places:
        fault: Fault | None = finding.fault
        # What stands in an attribute counts from the built page, what Markdown has from its file.
        in_markdown = finding.label in ("link", "image") and is_markdown(source, line, target)
        path = split(target)[0]
        if in_markdown and finding.leads_to is None and path and not (SCHEME.match(path) or path.startswith("/")):
            intended = site_path(path, source.position)
            if path.endswith(".md"):
                fault = fault_in_markdown(source, target, everywhere)
            elif folder.find(intended) is None and not finding.fault.cure:
                fault = missing(intended, target, finding.here, folder)
        if fault is None:
            continue
        fault = cured(fault, finding.here, target, folder)
        better = notation(fault.better, source, everywhere) if in_markdown else relative(fault.better, finding.here)
        yield Problem(source.page.path, line, _message(finding.label, target, fault, better))


def _places(finding: Finding, source: Source, everywhere: Mapping[str, Source]) -> list[tuple[int, str]]:
    """Where the author wrote it: the lines and the text there."""
    page, thing = source.page, finding.written
    if finding.label == "id":
        return [(id.line, thing) for id in page.ids if id.name == thing][-1:]
    if finding.label == "footnote":
        return [(citation.line, thing) for citation in page.citations if f"[^{citation.name}]" == thing]
    if finding.label == "text":
        return [(line, thing) for line in lines_with(page, re.escape(thing))]
    links = [link for link in page.links if not (finding.is_unnamed and link.text.strip())]
    if finding.label in ("link", "image"):
        links = [link for link in links if link.is_image == (finding.label == "image")]
    return written(source, links, thing, finding.leads_to, everywhere)


def _orphans(
    folder: Folder, linked: Collection[str], pages: Mapping[str, Page], everywhere: Mapping[str, Source]
) -> Iterator[Problem]:
    homes = {f"{tree}index.html" for tree in ("", *folder.trees.values())}
    for path, page in folder.pages.items():
        is_outside = bool(folder.base) and not page.canonical and not page.has_article
        if path in linked or path in homes or path.endswith(NOT_FOUNDS) or page.is_stub or is_outside:
            continue
        message = "no other page links to it (navigation does not count); link to it where a reader needs it"
        if source := everywhere.get(path):
            yield Problem(source.page.path, None, f"page '{source.page.name}' — {message}")
        elif path not in pages:
            yield Problem(f"{folder.name}/{path}", None, f"page '{path}' — {message}")


def _in_styles(folder: Folder, register: Collection[str], copies: Mapping[str, str]) -> Iterator[Problem]:
    for here, lines in folder.styles.items():
        for url, line in lines.items():
            leads_to, fault = judge(Link("url()", url, in_content=True, is_switch=False), here, folder, register)
            if fault:
                finding = Finding(here, "url()", url, True, leads_to, fault)
                path = copies.get(here, f"{folder.name}/{here}")
                yield Problem(path, line, _built_message(finding, folder))


def _in_pdfs(folder: Folder, register: Collection[str]) -> Iterator[Problem]:
    """A sheet prints the site's address, so its links to the site are absolute and judged as files."""
    for here, (urls, inner) in folder.pdfs.items():
        yield from (Problem(f"{folder.name}/{here}", None, message) for message in inner)
        for url in urls:
            if fault := _fault_in_pdf(url, folder, register):
                fault = cured(fault, here, url, folder)
                better = folder.base + relative(fault.better, "").removeprefix("./")
                yield Problem(f"{folder.name}/{here}", None, _message("link", url, fault, better))


def _fault_in_pdf(url: str, folder: Folder, register: Collection[str]) -> Fault | None:
    if not SCHEME.match(url):
        return Fault(url, "leads nowhere from a PDF", "write the whole address")
    inside = own_path(url, folder.base)
    if inside is None:
        return web_fault(url, register)
    found = folder.find(inside)
    return missing(inside, url, "", folder) if found is None else anchor_fault(found, split(url)[1], folder)

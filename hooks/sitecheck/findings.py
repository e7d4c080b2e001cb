"""The second road: what is wrong in the built files."""

from collections.abc import Iterator
from dataclasses import dataclass

from sitecheck.address import OWN, SCHEME
from sitecheck.fault import Fault
from sitecheck.flaws import Flaw
from sitecheck.folder import Folder
from sitecheck.links import anchor_fault, judge, missing
from sitecheck.page_links import BuiltLink
from sitecheck.redirects import REDIRECTS
from sitecheck.rules import LINKS, PDF
from sitecheck.terms import Terms
from sitecheck.web_address import web_fault


@dataclass(frozen=True)
class Finding:
    """A fault of something in a built file.

    written: the thing as it stands there.
    line: where, if the reading told.
    is_flaw: it is wrong in itself, and not because of where it leads.
    """

    here: str
    label: str
    written: str
    in_content: bool
    fault: Fault
    line: int | None = None
    is_flaw: bool = False


def on_pages(folder: Folder, terms: Terms) -> tuple[list[Finding], set[str]]:
    """What is wrong on the pages, and the files to which a link in the text of another page leads."""
    findings: list[Finding] = []
    linked: set[str] = set()
    for here, page in folder.pages.items():
        for link in page.links:
            leads_to, fault = judge(link, here, folder, terms)
            if fault:
                findings.append(Finding(here, link.label, link.target, link.in_content, fault))
            if leads_to and link.in_content and link.label == "link" and leads_to != here:
                linked.add(leads_to)
        for flaw in page.flaws:
            finding = _of_flaw(here, flaw, folder)
            if terms.count(finding.fault, flaw.written):
                findings.append(finding)
    return findings, linked


def _of_flaw(here: str, flaw: Flaw, folder: Folder) -> Finding:
    """A flaw as a fault, with the file that its element leads to, so that one in a template is known again."""
    leads_to = folder.find(folder.resolve(flaw.written, here).path) if flaw.label in ("link", "image") else None
    wrong, _, cure = flaw.message.partition("; ")
    fault = Fault(flaw.rule, leads_to or flaw.written, wrong, cure)
    return Finding(here, flaw.label, flaw.written, flaw.in_content, fault, is_flaw=True)


def in_others(folder: Folder, terms: Terms) -> Iterator[Finding]:
    """What is wrong in style sheets, drawings, modules, sitemaps, manifests, search data and the file of redirects."""
    for here, references in folder.others.items():
        for label, target, rule, line in references:
            link = BuiltLink(label, target, rule, True, False)
            _, fault = judge(link, here, folder, terms)
            # A drawing may stand inside a page, where its links to a place are those of the page.
            if fault and not target.startswith("#"):
                yield Finding(here, label, target, True, fault, line)
    for redirect in folder.redirects:
        link = BuiltLink("redirect", redirect.target, LINKS, True, True)
        _, fault = (None, None) if redirect.has_places else judge(link, REDIRECTS, folder, terms)
        if fault:
            yield Finding(REDIRECTS, "redirect", redirect.target, True, fault, redirect.line)


def in_pdfs(folder: Folder, terms: Terms) -> Iterator[Finding]:
    """A sheet prints the site's address, so its links to the site are absolute and judged as files."""
    for here, pdf in folder.pdfs.items():
        for url in pdf.links:
            fault = _fault_in_pdf(url, folder, terms)
            if fault and terms.count(fault, url):
                yield Finding(here, "link", url, True, fault)


def _fault_in_pdf(url: str, folder: Folder, terms: Terms) -> Fault | None:
    if not SCHEME.match(url):
        return Fault(PDF, url, "leads nowhere from a PDF", "write the whole address")
    address = folder.resolve(url, "")
    if address.way != OWN:
        fault = web_fault(url, terms.register)
        return fault and Fault(PDF, fault.target, fault.wrong, fault.cure)
    found = folder.find(address.path)
    if found is None:
        return missing(address, BuiltLink("link", url, PDF, True, False), "", folder)
    return anchor_fault(found, address, folder)

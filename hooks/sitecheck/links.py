"""Judges one link of a built file against the folder."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from posixpath import dirname, splitext

from sitecheck.address import ABOVE, OWN, RELATIVE, ROOT, SCHEME, WEB, Address, Base, join, relative, resolve, rooted
from sitecheck.fault import CROSSING, OTHER_CASE, Fault
from sitecheck.folder import Folder
from sitecheck.guess import Guesses
from sitecheck.page_links import BuiltLink
from sitecheck.place import NOT_FOUND
from sitecheck.redirects import FOLLOWED, REDIRECTS
from sitecheck.rules import ACCESSIBILITY, ANCHORS, ASSETS, LANGUAGE, LINKS, PDF, PORTABILITY
from sitecheck.terms import Terms
from sitecheck.web_address import HOST, web_fault

# What other programs read must be written in full.
FOR_OTHERS = frozenset(
    {"canonical", "entry", "og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src"}
)
FILLED = frozenset({"image", "src", "data", "poster"})  # attributes that name a file wherever they stand
PDF_PAGE = re.compile(r"#(?:.*&)?page=(\d{1,9})(?!\d)", re.I)
SHOWN = 200  # signs of an address
SUB_PATH = "breaks where the site stands under a sub-path"


def judge(link: BuiltLink, here: str, folder: Folder, terms: Terms) -> tuple[str | None, Fault | None]:
    """The file of the site that a link in the file `here` leads to, if any, and what is wrong with it, if anything."""
    if link.target in ("", "#"):
        fault = _empty(link)
        return here, fault if fault and terms.count(fault, link.target) else None
    address = folder.resolve(link.target, here)
    found: str | None = None
    faults: Iterable[Fault]
    if address.way in (WEB, ABOVE):
        fault = _leading_away(address, link, here, folder, terms)
        faults = (fault,) if fault else ()
    else:
        found = _find(address, folder)
        if found is None:
            faults = (missing(address, link, here, folder),)
        else:
            faults = _of_found(link, address, here, found, folder, terms)
    return found, next((fault for fault in faults if terms.count(fault, link.target)), None)


def _empty(link: BuiltLink) -> Fault | None:
    wrong, cure = "leads nowhere", "give it a target or take it out"
    if not link.target and link.label in FILLED:
        return Fault(ASSETS, link.target, wrong, cure)
    is_told = link.in_content and not link.is_switch and link.label in ("link", "href")
    return Fault(ACCESSIBILITY, link.target, wrong, cure) if is_told else None


def _leading_away(address: Address, link: BuiltLink, here: str, folder: Folder, terms: Terms) -> Fault | None:
    """What is wrong with an address that leads out of the site."""
    if address.way == WEB:
        url = f"https:{address.path}" if address.path.startswith("//") else address.path
        return web_fault(url, terms.register) if SCHEME.match(url) else None
    if address.is_climbing:
        return Fault(LINKS, address.path, "leads out of the site", "correct the number of '../'")
    # As it would be at the root of a host: whoever wrote it forgot that the site stands deeper.
    at_root = resolve(link.target, here, Base())
    found = folder.find(at_root.path) if at_root.way == ROOT else None
    if found is None:
        return None
    wrong = f"leads out of the site, which stands under '{folder.base.path}'"
    return Fault(link.rule, link.target, wrong, "write '{}'", found, address.mark)


def _find(address: Address, folder: Folder) -> str | None:
    """The file at an address; behind redirects too, where the file of redirects stands for what they leave open."""
    found = folder.find(address.path)
    for _ in range(FOLLOWED if folder.redirects and found is None else 0):
        redirect = folder.redirected(address.path)
        if redirect is None:
            return None
        address = resolve(redirect.target, REDIRECTS, Base(folder.base.origin))
        found = REDIRECTS if redirect.has_places or address.way not in (ROOT, OWN) else folder.find(address.path)
        if found is not None:
            break
    return found


def _of_found(
    link: BuiltLink, address: Address, here: str, found: str, folder: Folder, terms: Terms
) -> Iterator[Fault]:
    """What may be wrong with a link to a file that is there, the worst first."""
    fault = anchor_fault(found, address, folder, link.label)
    if fault:
        if address.way == RELATIVE and link.target.startswith("#"):
            fault = replace(fault, wrong=f"this {fault.wrong}")
        yield fault
    if address.fragment and found in folder.pdfs:
        yield from _page_fault(found, address, folder)
    if LANGUAGE in terms.rules and (crossing := _crossing(link, address, here, found, folder)):
        yield crossing
    if address.is_climbing:
        wrong = "has more '../' than there are folders, and breaks where the site stands under a sub-path"
        yield Fault(PORTABILITY, address.path, wrong, "write '{}'", found, address.mark)
    if address.way in (ROOT, OWN) and not (link.is_switch or link.label in FOR_OTHERS):
        if address.way == OWN:
            wrong = "is the site's own address, which leaves a preview of it"
            yield Fault(PORTABILITY, link.target, wrong, "write '{}'", found, address.mark)
        elif not here.endswith(NOT_FOUND):  # which has to name the site's place
            yield Fault(PORTABILITY, link.target, SUB_PATH, "write '{}'", found, address.mark)


def anchor_fault(found: str, address: Address, folder: Folder, label: str = "link") -> Fault | None:
    """What is wrong with the fragment of an address that leads to the file `found`."""
    if not address.fragment:
        return None
    anchors = folder.anchors(found)
    if anchors is None and label in ("href", "xlink:href") and found in folder.ids:
        anchors = folder.ids[found]
    written, name = address.names
    if anchors is None or not name or written in anchors or name in anchors or name.lower() == "top":
        return None
    # Left without a cure, it gets the name of a heading when it is worded.
    return Fault(ANCHORS, found, f"page has no heading '{name}'", fragment=name)


def _page_fault(found: str, address: Address, folder: Folder) -> Iterator[Fault]:
    """Source: RFC 8118, the open parameter `page`."""
    page, pages = PDF_PAGE.match(address.fragment), folder.pdfs[found].pages
    if page and pages and int(page[1]) not in range(1, pages + 1):
        count = "1 page" if pages == 1 else f"{pages} pages"
        yield Fault(PDF, found, f"the PDF has {count}", f"write a number from 1 to {pages}", fragment=address.fragment)


def missing(address: Address, link: BuiltLink, here: str, folder: Folder) -> Fault:
    """Why there is no file at an address, to which a link in the file `here` leads."""
    path, target, rule = address.path, link.target, link.rule
    if address.is_climbing:
        return Fault(rule, path, "leads out of the site", "correct the number of '../'")
    if HOST.match(target):
        return Fault(rule, path, "is read as a file of this site", f"write 'https://{target}'")
    lower = path.lower()
    other_case = folder.spellings.get(lower) or folder.spellings.get(f"{lower.rstrip('/')}/index.html")
    if other_case and other_case != path:
        return Fault(rule, path, OTHER_CASE, "write '{}'", other_case, address.mark)
    if path.endswith(".md"):
        # The author may have counted from the Markdown file, which stands beside the page's folder.
        places = (f"{dirname(here)}.md", here)
        stems = [join(place, target.partition("#")[0].partition("?")[0])[0][:-3] for place in places]
        names = [name for stem in stems for name in (f"{stem}/index.html", f"{stem}.html")]
        built = next((name for name in names if name in folder.files), "")
        cure = "write '{}'" if built else "link to the page that it became"
        return Fault(rule, path, "readers cannot open a Markdown file", cure, built, address.mark)
    return Fault(rule, path, f"there is no {kind(path)} '{path}'", mark=address.mark)


def kind(path: str) -> str:
    """What a reader calls the file at a path."""
    ending = splitext(path)[1].lower()
    if ending in ("", ".html", ".htm", ".xhtml", ".md"):
        return "page"
    return "PDF" if ending == ".pdf" else "file"


def cured(fault: Fault, guesses: Guesses) -> Fault:
    """The same fault with a cure if it has none: the name or file that was probably meant."""
    if fault.cure:
        return fault
    if fault.fragment:
        if moved := guesses.page_with(fault.fragment, fault.target):
            return replace(fault, cure="it stands in '{}'", better=moved, mark=f"#{fault.fragment}")
        near = guesses.id(fault.fragment, fault.target)
        return replace(fault, cure=f"did you mean '#{near}'?" if near else "give a heading this id or correct the link")
    if near := guesses.file(fault.target, kind(fault.target)):
        return replace(fault, cure="did you mean '{}'?", better=near)
    return replace(fault, cure=f"correct the path or add the {kind(fault.target)}")


def message(label: str, written: str, fault: Fault, write: Callable[[str], str]) -> str:
    """The sentence about a fault. write: how the author writes a path of the site."""
    better = write(fault.better) + fault.mark if fault.better else ""
    written = written if len(written) <= SHOWN else f"{written[:SHOWN]}…"
    return f"{label} '{written}' — {fault.wrong}; {fault.cure.replace('{}', better)}"


def notation(target: str, rule: str, here: str, folder: Folder) -> Callable[[str], str]:
    """How a path is written where `target` stands: as that is, from the page, the host's root or with the host."""
    way = folder.resolve(target, here).way
    if way == OWN and rule != PORTABILITY:
        return lambda path: rooted(path, folder.base.url)
    # A server shows the page for missing addresses at any depth.
    if here.endswith(NOT_FOUND) or (way == ROOT and rule != PORTABILITY):
        return lambda path: rooted(path, folder.base.path)
    page = folder.pages.get(here)
    start = folder.resolve("", here).path if page and page.base else here
    return lambda path: relative(path, start)


def _crossing(link: BuiltLink, address: Address, here: str, found: str, folder: Folder) -> Fault | None:
    """A link from the text of one language into the tree of another, unless it says so."""
    if not folder.trees or link.is_switch or not (link.in_content and link.label == "link"):
        return None
    own, other = folder.language(here), folder.language(found)
    # A page beside the trees of all languages, as one that lets readers choose, belongs to none.
    if own == other or not own or not other or here.endswith(NOT_FOUND):
        return None
    own_version = folder.find(folder.trees[own] + found.removeprefix(folder.trees[other]))
    # A file at the root of the site serves every language, unless there is another one for this language.
    if found not in folder.pages and not (folder.trees[other] or own_version):
        return None
    if found not in folder.pages and not found.endswith(".pdf"):
        return None
    wrong = CROSSING.format(own, other)
    if own_version is None:
        return Fault(LANGUAGE, found, wrong, f"link to something in '{own}'")
    return Fault(LANGUAGE, found, wrong, "write '{}'", own_version, address.mark)

"""Judges one link of a built page against the folder."""

from collections.abc import Collection
from dataclasses import replace
from posixpath import dirname, splitext

from sitecheck.address import (
    CROSSING,
    HOST,
    OTHER_CASE,
    SCHEME,
    Fault,
    inside_path,
    nearest,
    own_path,
    site_path,
    split,
    web_fault,
)
from sitecheck.built_page import Link
from sitecheck.folder import NOT_FOUND, Folder
from sitecheck.problem import did_you_mean


def judge(link: Link, here: str, folder: Folder, register: Collection[str]) -> tuple[str | None, Fault | None]:
    """The file of the site that a link on the page `here` leads to, if any, and what is wrong with it, if anything.

    register: https addresses that are known to answer.
    """
    target = link.target
    if target in ("", "#"):
        empty = link.in_content and not link.is_switch
        return here, Fault(target, "leads nowhere", "give it a target or take it out") if empty else None
    if target.startswith("//") or SCHEME.match(target):
        url = f"https:{target}" if target.startswith("//") else target
        inside = own_path(url, folder.base)
        if inside is None:
            return None, web_fault(url, register)
        if not link.is_switch:
            return None, _absolute(target, inside, folder, "is the site's own address, which leaves a preview of it")
        path, fragment = inside, split(target)[1]
    elif target.startswith("/"):
        # A server shows the page for missing addresses at any depth, so it alone has to name the site's place.
        inside = inside_path(target, here, folder.base or "https://site/")
        if inside is None or not (link.is_switch or here.endswith(NOT_FOUND)):
            guess = split(target)[0].lstrip("/") if inside is None else inside
            return None, _absolute(target, guess, folder, "breaks where the site stands under a sub-path")
        path, fragment = inside, split(target)[1]
    else:
        path, fragment = split(target)
        if not path:
            fault = anchor_fault(here, fragment, folder)
            return here, fault and Fault(f"#{fragment}", f"this {fault.wrong}")
        path = site_path(path, here)
    found = folder.find(path)
    if found is None:
        return None, missing(path, target, here, folder)
    return found, _crossing(link, here, found, folder) or anchor_fault(found, fragment, folder)


def anchor_fault(path: str, fragment: str, folder: Folder) -> Fault | None:
    """What is wrong with the fragment of a link to a file that is there; only pages have anchors to judge."""
    page = folder.pages.get(path)
    if not fragment or page is None or fragment in page.anchors or fragment.lower() == "top":
        return None
    # Left without a cure, it gets the name of a heading when it is worded.
    return Fault(f"{path}#{fragment}", f"page has no heading '{fragment}'")


def missing(path: str, target: str, here: str, folder: Folder) -> Fault:
    """Why there is no file at a path, to which a link on the page `here`, written as `target`, leads."""
    mark = _mark(target)
    if path.startswith(".."):
        return Fault(path, "leads out of the site", "correct the number of '../'")
    if HOST.match(target):
        return Fault(path, "is read as a file of this site", f"write 'https://{target}'")
    lower = path.lower()
    other_case = folder.spellings.get(lower) or folder.spellings.get(f"{lower.rstrip('/')}/index.html")
    if other_case:
        return Fault(path, OTHER_CASE, "write '{}'", other_case + mark)
    if path.endswith(".md"):
        # The author may have counted from the Markdown file, which stands beside the page's folder.
        stems = [site_path(split(target)[0], place)[:-3] for place in (f"{dirname(here)}.md", here)]
        names = [name for stem in stems for name in (f"{stem}/index.html", f"{stem}.html")]
        built = next((name for name in names if name in folder.files), "")
        cure = "write '{}'" if built else "link to the page that it became"
        return Fault(path, "readers cannot open a Markdown file", cure, built and built + mark)
    return Fault(path, f"there is no {kind(path)} '{path}'")


def kind(path: str) -> str:
    """What a reader calls the file at a path."""
    ending = splitext(path)[1].lower()
    return {"": "page", ".html": "page", ".md": "page", ".pdf": "PDF"}.get(ending, "file")


def cured(fault: Fault, here: str, target: str, folder: Folder) -> Fault:
    """The same fault with a cure if it has none: the name or file that was probably meant by `target` on `here`."""
    if fault.cure:
        return fault
    path, mark, fragment = fault.target.partition("#")
    if mark:
        if moved := _only_page_with(fragment, path or here, folder):
            return replace(fault, cure="it stands in '{}'", better=moved + mark + fragment)
        near = did_you_mean(fragment, folder.pages[path or here].anchors, "#").removeprefix("; ")
        return replace(fault, cure=near or "give a heading this id or correct the link")
    if kind(path) == "page":
        # A page is known by its folder where it is the folder's index.
        known = {page.removesuffix("index.html").rstrip("/"): page for page in folder.pages}
    else:
        known = {file: file for file in folder.files if splitext(file)[1].lower() == splitext(path)[1].lower()}
    if kind(path) != "file":  # other files serve all languages
        known = {name: file for name, file in known.items() if folder.language(file) == folder.language(path)}
    near = nearest(path, known)
    if not near:
        return replace(fault, cure=f"correct the path or add the {kind(path)}")
    return replace(fault, cure="did you mean '{}'?", better=known[near] + _mark(target))


def _only_page_with(fragment: str, page: str, folder: Folder) -> str | None:
    """The one page that has this anchor, if it is one, among those in the language of `page`."""
    language = folder.language(page)
    pages = [
        file for file, other in folder.pages.items() if fragment in other.anchors and folder.language(file) == language
    ]
    return pages[0] if len(pages) == 1 else None


def _mark(target: str) -> str:
    """The fragment of a target with its sign, as written."""
    _, sign, fragment = target.partition("#")
    return sign + fragment


def _absolute(target: str, inside: str, folder: Folder, wrong: str) -> Fault:
    found = folder.find(inside)
    if found is None:
        return Fault(target, wrong, "write a path relative to this page")
    return Fault(target, wrong, "write '{}'", found + _mark(target))


def _crossing(link: Link, here: str, found: str, folder: Folder) -> Fault | None:
    """A link from the text of one language into the tree of another, unless it says so."""
    own, other = folder.language(here), folder.language(found)
    if own == other or here.endswith(NOT_FOUND) or link.is_switch or not (link.in_content and link.label == "link"):
        return None
    own_version = folder.find(folder.trees[own] + found.removeprefix(folder.trees[other]))
    # A file at the root of the site serves every language, unless there is another one for this language.
    if found not in folder.pages and not (folder.trees[other] or own_version):
        return None
    if not found.endswith((".html", ".pdf")):
        return None
    wrong = CROSSING.format(own, other)
    if own_version is None:
        return Fault(found, wrong, f"link to something in '{own}'")
    return Fault(found, wrong, "write '{}'", own_version + _mark(link.target))

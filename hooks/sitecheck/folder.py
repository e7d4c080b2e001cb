"""A built folder, read once."""

import os
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from posixpath import commonpath, dirname

from sitecheck.address import inside_path
from sitecheck.built_page import CSS_COMMENT, BuiltPage, Link, css_urls, read_page
from sitecheck.pdf import read_links

NOT_FOUND = "404.html"


@dataclass(frozen=True)
class Folder:
    """All that is judged of a built folder; every path counts from its root.

    spellings: each path by its lower-case form.
    pages: the HTML pages, the one for missing addresses last.
    styles: addresses in each style sheet, each with its first line.
    pdfs: addresses in each PDF, and what is wrong inside it.
    base: address at which the site stands, or nothing where its pages do not tell.
    trees: folder of each language, with a closing slash, the deepest first; empty for a site of one language.
    """

    name: str
    files: frozenset[str]
    spellings: Mapping[str, str]
    pages: Mapping[str, BuiltPage]
    styles: Mapping[str, Mapping[str, int]]
    pdfs: Mapping[str, tuple[list[str], list[str]]]
    base: str
    trees: Mapping[str, str]

    def find(self, path: str) -> str | None:
        """The file that a server sends for a path, if there is one."""
        if path in self.files:
            return path
        index = f"{path.rstrip('/')}/index.html" if path else "index.html"
        return index if index in self.files else None

    def language(self, path: str) -> str:
        """The language in whose tree a path stands; nothing where the site has one language."""
        return next((language for language, tree in self.trees.items() if path.startswith(tree)), "")


def read_folder(folder: Path) -> Folder:
    """The facts of a built folder."""
    files = sorted(
        os.path.relpath(os.path.join(root, name), folder).replace(os.sep, "/")
        for root, _, names in os.walk(folder)
        for name in names
    )
    html = sorted((path for path in files if path.endswith(".html")), key=lambda path: (path == NOT_FOUND, path))
    pages = _read_pages(folder, html)
    base = _base(pages)
    return Folder(
        name=folder.resolve().name,
        files=frozenset(files),
        spellings={path.lower(): path for path in files},
        pages=pages,
        styles={path: _read_style(folder / path) for path in files if path.endswith(".css")},
        pdfs={path: read_links(folder / path) for path in files if path.lower().endswith(".pdf")},
        base=base,
        trees=_trees(pages, base),
    )


def _read_pages(folder: Path, html: list[str]) -> dict[str, BuiltPage]:
    """The pages, which share the values of links that stand on many of them: a large site then fits in memory."""
    pages: dict[str, BuiltPage] = {}
    same: dict[Link, Link] = {}
    for path in html:
        page = read_page((folder / path).read_bytes())
        pages[path] = replace(page, links=tuple(same.setdefault(link, link) for link in page.links))
    return pages


def _read_style(file: Path) -> dict[str, int]:
    css = CSS_COMMENT.sub(lambda comment: "\n" * comment[0].count("\n"), file.read_text("utf-8", "replace"))
    return {url: css.count("\n", 0, css.index(url)) + 1 for url in css_urls(css)}


def _base(pages: Mapping[str, BuiltPage]) -> str:
    """The canonical address of a page is that of the site plus the page's path; most pages decide."""
    bases: Counter[str] = Counter()
    for path, page in pages.items():
        own = path.removesuffix("index.html")
        for ending in (path, own):
            if "://" in page.canonical and page.canonical.endswith(f"/{ending}"):
                bases[page.canonical.removesuffix(ending)] += 1
                break
    return bases.most_common(1)[0][0] if bases else ""


def _trees(pages: Mapping[str, BuiltPage], base: str) -> dict[str, str]:
    """The tree of a language is the folder that holds all pages of which others say they are in this language."""
    folders: dict[str, set[str]] = {}
    for path, page in pages.items():
        for language, href in page.alternates if path != NOT_FOUND else ():
            inside = inside_path(href, path, base)
            if inside is not None and not inside.startswith("..") and language != "x-default":
                folders.setdefault(language, set()).add(dirname(inside))
    trees = {language: f"{commonpath(found)}/".removeprefix("/") for language, found in folders.items()}
    by_depth = sorted(trees.items(), key=lambda item: -len(item[1]))
    return dict(by_depth) if len(set(trees.values())) > 1 else {}

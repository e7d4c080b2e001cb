"""A built folder, read once."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from posixpath import commonpath, dirname, splitext
from typing import NamedTuple

from sitecheck.address import OWN, RELATIVE, ROOT, Address, Base, resolve
from sitecheck.built_page import BuiltPage, read_page
from sitecheck.charset import decoded
from sitecheck.css import css_urls
from sitecheck.files import list_files, real_path, reason
from sitecheck.listing import is_search_data, manifest_urls, search_urls, sitemap_urls
from sitecheck.module import imports
from sitecheck.page_links import BuiltLink
from sitecheck.pdf_links import Pdf, read_pdf
from sitecheck.place import NOT_FOUND, find_base, guess_base
from sitecheck.redirects import REDIRECTS, Redirect, read_redirects, redirected
from sitecheck.rules import ALL, ASSETS, LINKS, PDF

HTML = (".html", ".htm", ".xhtml", ".xht")
XML = (".xhtml", ".xht")
INDEXES = ("index.html", "index.htm", "index.xhtml")
READ = (*HTML, ".css", ".svg", ".pdf", ".webmanifest")


class FileReference(NamedTuple):
    """An address in a file that is no page."""

    label: str
    target: str
    rule: str
    line: int | None


@dataclass(frozen=True)
class Folder:
    """All that is judged of a built folder; every path counts from its root.

    name: what stands before a path in a problem.
    spellings: each path by its lower-case form.
    pages: the HTML pages, the one for missing addresses last.
    others: addresses in each style sheet, drawing, module, sitemap, manifest and search data.
    ids: those of each drawing.
    base: where the site stands; at the root of an unknown host where its files do not tell.
    trees: folder of each language, with a closing slash, the deepest first; empty for a site of one language.
    aliases: folders that are symbolic links to others.
    is_clean: addresses leave out the `.html` of their files.
    unread: files that could not be read, and why.
    root: the folder on the disk.
    """

    name: str
    files: frozenset[str]
    pages: Mapping[str, BuiltPage]
    spellings: Mapping[str, str] = field(default_factory=dict)
    others: Mapping[str, tuple[FileReference, ...]] = field(default_factory=dict)
    ids: Mapping[str, frozenset[str]] = field(default_factory=dict)
    pdfs: Mapping[str, Pdf] = field(default_factory=dict)
    base: Base = field(default_factory=Base)
    trees: Mapping[str, str] = field(default_factory=dict)
    redirects: tuple[Redirect, ...] = ()
    aliases: dict[str, str] = field(default_factory=dict)
    is_clean: bool = False
    unread: Mapping[str, str] = field(default_factory=dict)
    root: Path = Path()

    def find(self, path: str) -> str | None:
        """The file that a server sends for a path, if there is one."""
        if path in self.files:
            return path
        start = path if not path or path.endswith("/") else f"{path}/"
        for index in INDEXES:
            if start + index in self.files:
                return start + index
        if self.is_clean and f"{path}.html" in self.files:
            return f"{path}.html"
        if self.aliases and (real := real_path(path, self.aliases)) != path:
            return self.find(real)
        return None

    def redirected(self, path: str) -> Redirect | None:
        """The redirect that sends a reader on from a path without a file."""
        return redirected(path, self.redirects)

    def resolve(self, target: str, here: str) -> Address:
        """What a target on the page `here` stands for."""
        page = self.pages.get(here)
        return resolve(target, here, self.base, page.base if page else "")

    def anchors(self, path: str) -> frozenset[str] | None:
        """The names in a file to which a fragment can lead; None where that is not judged."""
        page = self.pages.get(path)
        return page.anchors if page else None

    def place(self, path: str) -> str:
        """A path as problems name it."""
        return path if self.name in ("", ".") else f"{self.name}/{path}"

    def language(self, path: str) -> str:
        """The language in whose tree a path stands; nothing where the site has one language."""
        return next((language for language, tree in self.trees.items() if path.startswith(tree)), "")


def read_folder(
    folder: Path, name: str = "", base: Base | None = None, is_clean: bool = False, rules: Collection[str] = ALL
) -> Folder:
    """The facts of a built folder.

    name: what stands before its paths in problems, the folder's own name where it is empty.
    base: where the site stands, if its files need not tell. is_clean: addresses leave out `.html`.
    rules: the groups that are judged; what only others need is not read.
    """
    listed = list_files(folder)
    unread = {path: why for path, why in listed.unread.items() if path.endswith("/") or _ending(path) in READ}
    reader = _Reader(folder, unread)
    paths = listed.paths
    html = sorted((path for path in paths if _ending(path) in HTML), key=lambda path: (path == NOT_FOUND, path))
    pages = reader.pages(html, rules)
    sitemaps = {path: reader.sitemap(path) for path in paths if "sitemap" in path and _ending(path) == ".xml"}
    others = {path: reader.style(path) for path in paths if _ending(path) == ".css"} | sitemaps
    others |= {path: reader.manifest(path) for path in paths if _ending(path) == ".webmanifest"}
    others |= {path: reader.search_data(path) for path in paths if is_search_data(path)}
    drawings = {path: reader.drawing(path) for path in paths if _ending(path) == ".svg"}
    others |= {path: references for path, (references, _) in drawings.items()}
    told, is_told_clean = find_base(pages, (entry.target for entries in sitemaps.values() for entry in entries))
    found = Folder(
        name=name or folder.resolve().name,
        files=frozenset(paths),
        spellings={path.lower(): path for path in paths},
        pages=pages,
        others=others,
        ids={path: ids for path, (_, ids) in drawings.items()},
        base=base or told,
        redirects=reader.redirects() if REDIRECTS in paths else (),
        aliases=listed.aliases,
        is_clean=is_clean or is_told_clean,
        unread=unread,
        root=folder,
    )
    if base is None and told == Base():
        found = replace(found, base=guess_base(pages, found.files, found.find))
    pdfs = {path: read_pdf(folder / path) for path in paths if PDF in rules and _ending(path) == ".pdf"}
    modules = reader.modules(found)
    return replace(found, pdfs=pdfs, others={**others, **modules}, trees=_trees(found))


def _ending(path: str) -> str:
    return splitext(path)[1].lower()


@dataclass
class _Reader:
    """Reads the files of a folder; of one that cannot be read it notes why."""

    folder: Path
    unread: dict[str, str]

    def bytes(self, path: str) -> bytes:
        try:
            return (self.folder / path).read_bytes()
        except OSError as error:
            self.unread[path] = reason(error)
            return b""

    def pages(self, html: list[str], rules: Collection[str]) -> dict[str, BuiltPage]:
        """The pages, which share the values of links that stand on many of them: a large site then fits in memory."""
        pages: dict[str, BuiltPage] = {}
        same: dict[BuiltLink, BuiltLink] = {}
        for path in html:
            try:
                page = read_page(self.bytes(path), rules, _ending(path) in XML)
            except ValueError as error:
                self.unread[path] = str(error)
            else:
                pages[path] = replace(page, links=tuple(same.setdefault(link, link) for link in page.links))
        return pages

    def style(self, path: str) -> tuple[FileReference, ...]:
        css = decoded(self.bytes(path))
        return _references("url()", ASSETS, css, css_urls(css))

    def sitemap(self, path: str) -> tuple[FileReference, ...]:
        xml = decoded(self.bytes(path))
        return _references("entry", LINKS, xml, sitemap_urls(xml))

    def manifest(self, path: str) -> tuple[FileReference, ...]:
        urls = manifest_urls(decoded(self.bytes(path)))
        return tuple(
            FileReference("src" if is_asset else "start_url", url, ASSETS if is_asset else LINKS, None)
            for url, is_asset in urls
        )

    def search_data(self, path: str) -> tuple[FileReference, ...]:
        urls = search_urls(decoded(self.bytes(path)))
        return tuple(FileReference("location", url, LINKS, None) for url in dict.fromkeys(urls))

    def drawing(self, path: str) -> tuple[tuple[FileReference, ...], frozenset[str]]:
        page = read_page(self.bytes(path), ())
        return tuple(FileReference(link.label, link.target, link.rule, None) for link in page.links), page.anchors

    def redirects(self) -> tuple[Redirect, ...]:
        return read_redirects(decoded(self.bytes(REDIRECTS)))

    def modules(self, folder: Folder) -> dict[str, tuple[FileReference, ...]]:
        """The addresses in each module that a page starts, and in those that they import."""
        waiting = {folder.resolve(target, here) for here, page in folder.pages.items() for target in page.modules}
        found: dict[str, tuple[FileReference, ...]] = {}
        while waiting:
            file = folder.find(waiting.pop().path)
            if file and file not in found and _ending(file) in (".js", ".mjs"):
                script = decoded(self.bytes(file))
                found[file] = _references("import", ASSETS, script, imports(script))
                waiting |= {folder.resolve(reference.target, file) for reference in found[file]}
        return found


def _references(label: str, rule: str, text: str, urls: Iterable[tuple[str, int]]) -> tuple[FileReference, ...]:
    """Each address once, with the line on which it stands first."""
    found: dict[str, int] = {}
    line, read = 1, 0
    for url, start in urls:
        line, read = line + text.count("\n", read, start), start
        found.setdefault(url, line)
    return tuple(FileReference(label, url, rule, line) for url, line in found.items())


def _trees(folder: Folder) -> dict[str, str]:
    """The tree of a language is the folder that holds all pages of which others say they are in this language."""
    folders: dict[str, set[str]] = {}
    for path, page in folder.pages.items():
        for language, href in page.alternates if path != NOT_FOUND else ():
            address = folder.resolve(href, path)
            is_inside = address.way in (RELATIVE, ROOT, OWN) and not address.path.startswith("/")
            if is_inside and not address.is_climbing and language != "x-default":
                folders.setdefault(language, set()).add(dirname(address.path))
    trees = {language: f"{commonpath(found)}/".removeprefix("/") for language, found in folders.items()}
    by_depth = sorted(trees.items(), key=lambda item: -len(item[1]))
    return dict(by_depth) if len(set(trees.values())) > 1 else {}

"""Facts of one built page: what it defines, where it points, and what is wrong with it alone."""

import re
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

from sitecheck.attributes import ADDRESSED, OTHERS, REFERRING, value
from sitecheck.charset import decoded
from sitecheck.flaws import Flaw, lost_map, lost_reference, references, repeated_id, unnamed
from sitecheck.page_links import BuiltLink, addresses, module_addresses, others
from sitecheck.rules import ACCESSIBILITY, ALL, ANCHORS, MARKDOWN
from sitecheck.shown_markdown import shown_markdown

# What a page says about itself.
ABOUT = ":is(link[rel],base[href],meta[http-equiv],article)"
BESIDE = "head, body header, body nav, body footer, body aside"
TOO_DEEP = 10_000
TAG = re.compile(rb"<(/?)([A-Za-z][^\s/>]*)")
# Elements without an end, or whose end need not be written.
UNCLOSED = frozenset(
    b"area base br col embed hr img input link meta source track wbr p li dt dd tr td th option path use".split()
)


@dataclass(frozen=True)
class BuiltPage:
    """What the other pages and the judge need to know of a page.

    anchors: every id and every `<a name>`.
    links: each address once, in the order of the page.
    alternates: address of this page in each language that it names.
    is_stub: it only leads on to another page.
    base: the address of its first `<base>`, from which its relative links count.
    modules: addresses of the JavaScript modules that it starts.
    """

    anchors: frozenset[str] = frozenset()
    links: tuple[BuiltLink, ...] = ()
    flaws: tuple[Flaw, ...] = ()
    canonical: str = ""
    alternates: tuple[tuple[str, str], ...] = ()
    has_article: bool = False
    is_stub: bool = False
    base: str = ""
    modules: tuple[str, ...] = ()


@dataclass
class _Found:
    """What is gathered while the pieces of a page are read."""

    ids: Counter[str] = field(default_factory=Counter)
    content_ids: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    maps: set[str] = field(default_factory=set)
    links: dict[BuiltLink, None] = field(default_factory=dict)
    flaws: dict[Flaw, None] = field(default_factory=dict)
    modules: dict[str, None] = field(default_factory=dict)
    usemaps: list[tuple[str, bool]] = field(default_factory=list)
    references: list[tuple[str, str, bool]] = field(default_factory=list)


def read_page(html: bytes, rules: Collection[str] = ALL, is_xml: bool = False) -> BuiltPage:
    """The facts of a page from its bytes; nothing of the parsed tree is kept.

    rules: the groups whose flaws are looked for. is_xml: an element may be closed in its own tag.
    Raises ValueError for a page whose elements stand in one another too deep to be read in a sensible time.
    """
    text = decoded(html)
    if is_xml:
        text = re.sub(r"<(script|style|title|textarea|iframe|a)\b([^<>]*)/>", r"<\1\2></\1>", text)
    opened = html.count(b"<")
    if opened > TOO_DEEP and opened - 2 * html.count(b"</") > TOO_DEEP and _depth(html) > TOO_DEEP:
        raise ValueError(f"its elements stand in one another more than {TOO_DEEP:,} deep")
    tree = LexborHTMLParser(text)
    about = [(node.tag, node.attributes) for node in tree.css(ABOUT)]
    links = [attributes for tag, attributes in about if tag == "link"]
    relations = [value(link, "rel").lower().split() for link in links]
    found = _Found()
    for in_content, region in _regions(tree):
        _read_region(region, in_content, rules, found)
    found.flaws |= dict.fromkeys(_of_page(found, rules))
    return BuiltPage(
        anchors=frozenset(found.ids.keys() | found.names),
        links=tuple(found.links),
        flaws=tuple(found.flaws),
        canonical=next(
            (value(link, "href") for link, rel in zip(links, relations, strict=True) if "canonical" in rel), ""
        ),
        alternates=tuple(
            (value(link, "hreflang"), value(link, "href"))
            for link, rel in zip(links, relations, strict=True)
            if "alternate" in rel and "hreflang" in link
        ),
        has_article=any(tag == "article" for tag, _ in about),
        is_stub=any(value(attributes, "http-equiv").lower() == "refresh" for _, attributes in about),
        base=next((value(attributes, "href") for tag, attributes in about if tag == "base"), ""),
        modules=tuple(found.modules),
    )


def _depth(html: bytes) -> int:
    depth = deepest = 0
    for closing, name in TAG.findall(html):
        if name.lower() not in UNCLOSED:
            depth = max(0, depth - 1) if closing else depth + 1
            deepest = max(deepest, depth)
    return deepest


def _regions(tree: LexborHTMLParser) -> Iterator[tuple[bool, LexborNode]]:
    """The page in pieces, each with whether readers take it for the page's content.

    A piece leaves the tree when it has been read, so that what encloses it can be read without it.
    """
    own = next((own for own in ("article", "main", "[role=main]") if tree.css_first(own)), "")
    while piece := tree.css_first(own or BESIDE):
        yield bool(own), piece
        piece.decompose()
    if tree.root:
        yield not own, tree.root


def _read_region(region: LexborNode, in_content: bool, rules: Collection[str], found: _Found) -> None:
    for node in region.css("[id]"):
        if id := node.id:
            found.ids[id] += 1
            if in_content:
                found.content_ids.add(id)
    for node in region.css(OTHERS):
        found.links |= dict.fromkeys(others(node, in_content))
        _read_names(node, in_content, found)
    for node in region.css(ADDRESSED):
        if node.tag:
            for link in addresses(node.tag, node.attributes, in_content):
                found.links[link] = None
    if ACCESSIBILITY in rules:
        for node in region.css("a[href], img"):
            found.flaws |= dict.fromkeys(unnamed(node, in_content))
        for node in region.css(REFERRING):
            found.references += references(node, in_content)
    if in_content and MARKDOWN in rules:
        found.flaws |= dict.fromkeys(Flaw(MARKDOWN, *shown, in_content) for shown in shown_markdown(region))


def _read_names(node: LexborNode, in_content: bool, found: _Found) -> None:
    """What is no link itself: names to which links lead, modules, a page inside the page."""
    tag, attributes = node.tag, node.attributes
    if tag in ("a", "map") and (name := attributes.get("name")):
        (found.names if tag == "a" else found.maps).add(name)
    if usemap := attributes.get("usemap"):
        found.usemaps.append((usemap, in_content))
    if tag == "iframe" and (html := attributes.get("srcdoc")):
        found.links |= dict.fromkeys(_in_srcdoc(html, in_content))
    if tag == "script":
        src, imported = module_addresses(node)
        found.modules |= dict.fromkeys([src] if src else imported)


def _in_srcdoc(html: str, in_content: bool) -> Iterator[BuiltLink]:
    """The links of a page inside a page; those to itself are left out."""
    for link in read_page(html.encode("utf-8", "replace"), frozenset()).links:
        if not link.target.startswith("#"):
            yield link._replace(in_content=in_content)


def _of_page(found: _Found, rules: Collection[str]) -> Iterator[Flaw]:
    """What can be told when the whole page has been read."""
    for written, in_content in found.usemaps if ANCHORS in rules else ():
        if not (written.startswith("#") and written[1:] in found.maps):
            yield lost_map(written, in_content)
    for name, id, in_content in found.references:
        if id not in found.ids:
            yield lost_reference(name, id, in_content)
    for id, count in found.ids.items() if ACCESSIBILITY in rules else ():
        if count > 1:
            yield repeated_id(id, count, id in found.content_ids)

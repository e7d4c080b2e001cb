"""Facts of one built page: what it defines, where it points, and what is wrong with it alone."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from sitecheck.charset import decoded
from sitecheck.css import css_urls
from sitecheck.module import imports
from sitecheck.refresh import refresh_url
from sitecheck.rules import ACCESSIBILITY, ALL, ANCHORS, ASSETS, LINKS, MARKDOWN
from sitecheck.shown_markdown import shown_markdown
from sitecheck.srcset import srcset_urls

LABELS = {"a": "link", "area": "link", "img": "image"}
# The attributes that hold one address, and what is done with it.
# Source: https://html.spec.whatwg.org/#attributes-3 and https://svgwg.org/svg2-draft/attindex.html; `background` and
# `longdesc` are obsolete, but browsers still follow them.
FETCHED_SVG = {"href": ASSETS, "xlink:href": ASSETS}
ADDRESSES: Mapping[str, Mapping[str, str]] = {
    "a": {"href": LINKS, "xlink:href": LINKS},
    "area": {"href": LINKS},
    "img": {"src": ASSETS, "longdesc": LINKS},
    "source": {"src": ASSETS},
    "script": {"src": ASSETS, **FETCHED_SVG},
    "iframe": {"src": ASSETS, "longdesc": LINKS},
    "frame": {"src": ASSETS, "longdesc": LINKS},
    "embed": {"src": ASSETS},
    "object": {"data": ASSETS},
    "video": {"src": ASSETS, "poster": ASSETS},
    "audio": {"src": ASSETS},
    "track": {"src": ASSETS},
    "input": {"src": ASSETS, "formaction": LINKS},
    "button": {"formaction": LINKS},
    "form": {"action": LINKS},
    "blockquote": {"cite": LINKS},
    "q": {"cite": LINKS},
    "ins": {"cite": LINKS},
    "del": {"cite": LINKS},
    **{tag: {"background": ASSETS} for tag in ("body", "table", "td", "th", "tr")},
    **dict.fromkeys(("image", "feimage", "use", "textpath", "mpath", "pattern"), FETCHED_SVG),
    **dict.fromkeys(("lineargradient", "radialgradient"), FETCHED_SVG),
}
# What a `<link>` of a kind is for; others say something about the page and are not followed.
RELATIONS = {
    **dict.fromkeys(("canonical", "alternate", "author", "help", "license", "next", "prev", "search"), LINKS),
    **dict.fromkeys(("stylesheet", "icon", "manifest", "preload", "modulepreload", "prefetch", "mask-icon"), ASSETS),
    **dict.fromkeys(("apple-touch-icon", "apple-touch-icon-precomposed", "apple-touch-startup-image"), ASSETS),
}
WHITE_SPACE = " \t\n\f\r"
SRCSETS = ("srcset", "imagesrcset")
IMAGES = ("og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src")
REFERENCES = (
    *("for", "list", "form", "headers", "popovertarget", "aria-labelledby", "aria-describedby", "aria-controls"),
    *("aria-owns", "aria-details", "aria-errormessage", "aria-flowto", "aria-activedescendant"),
)
ADDRESSED = ":is({})".format(
    ",".join(f"{tag}[{name.replace(':', chr(92) + ':')}]" for tag, names in ADDRESSES.items() for name in names)
)
# What holds addresses in another way: several, or among other words.
OTHERS = ":is(link[href],meta[content],style,script[type=module i],{})".format(
    ",".join(f"[{name}]" for name in (*SRCSETS, "style", "ping", "srcdoc", "usemap"))
)
REFERRING = f":is({','.join(f'[{name}]' for name in REFERENCES)})"
BESIDE = "head, body header, body nav, body footer, body aside"
TOO_DEEP = 10_000
TAG = re.compile(rb"<(/?)([A-Za-z][^\s/>]*)")
# Elements without an end, or whose end need not be written.
UNCLOSED = frozenset(
    b"area base br col embed hr img input link meta source track wbr p li dt dd tr td th option path use".split()
)


# A tuple, because a large site holds a million of them and most are the same on every page.
class Link(NamedTuple):
    """One address on a page.

    label: what an author calls it: `link`, `image`, else the attribute (`srcset`, `url()`).
    rule: the group that misses its file.
    is_switch: it names the language of its target, so it may lead into another tree.
    """

    label: str
    target: str
    rule: str
    in_content: bool
    is_switch: bool


@dataclass(frozen=True)
class Flaw:
    """Something wrong with an element itself, wherever it may point; `written` finds it in the source."""

    rule: str
    label: str
    written: str
    message: str
    in_content: bool


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
    links: tuple[Link, ...] = ()
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
    links: dict[Link, None] = field(default_factory=dict)
    flaws: dict[Flaw, None] = field(default_factory=dict)
    modules: dict[str, None] = field(default_factory=dict)
    references: list[tuple[str, str, bool]] = field(default_factory=list)


def read_page(html: bytes, rules: Collection[str] = ALL, is_xml: bool = False) -> BuiltPage:
    """The facts of a page from its bytes; nothing of the parsed tree is kept.

    rules: the groups whose flaws are looked for. is_xml: an element may be closed in its own tag.
    Raises ValueError for a page whose elements stand in one another too deep to be read in a sensible time.
    """
    text = decoded(html)
    if is_xml:
        text = re.sub(r"<(script|style|title|textarea|iframe|a)\b([^<>]*)/>", r"<\1\2></\1>", text)
    if html.count(b"<") - 2 * html.count(b"</") > TOO_DEEP and _depth(html) > TOO_DEEP:
        raise ValueError(f"its elements stand in one another more than {TOO_DEEP:,} deep")
    tree = LexborHTMLParser(text)
    canonical = tree.css_first("link[rel=canonical i]")
    base = tree.css_first("base[href]")
    alternates = [link.attributes for link in tree.css("link[rel=alternate i][hreflang]")]
    has_article = tree.css_first("article") is not None
    refresh = tree.css_first("meta[http-equiv=refresh i]")
    found = _Found()
    for in_content, region in _regions(tree):
        _read_region(region, in_content, rules, found)
    found.flaws |= dict.fromkeys(_page_flaws(found, rules))
    return BuiltPage(
        anchors=frozenset(found.ids.keys() | found.names),
        links=tuple(found.links),
        flaws=tuple(found.flaws),
        canonical=_value(canonical.attributes, "href") if canonical else "",
        alternates=tuple((_value(link, "hreflang"), _value(link, "href")) for link in alternates),
        has_article=has_article,
        is_stub=refresh is not None,
        base=_value(base.attributes, "href") if base else "",
        modules=tuple(found.modules),
    )


def _depth(html: bytes) -> int:
    depth = deepest = 0
    for closing, name in TAG.findall(html):
        if name.lower() not in UNCLOSED:
            depth = max(0, depth - 1) if closing else depth + 1
            deepest = max(deepest, depth)
    return deepest


def _value(attributes: Mapping[str, str | None], name: str) -> str:
    return (attributes.get(name) or "").strip(WHITE_SPACE)


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
    for node in region.css("a[name], map[name]"):
        (found.names if node.tag == "a" else found.maps).add(_value(node.attributes, "name"))
    for node in region.css(OTHERS):
        found.links |= dict.fromkeys(_others(node.tag or "", node, node.attributes, in_content, found))
    for node in region.css(ADDRESSED):
        for link in _addresses(node.tag or "", node.attributes, in_content):
            found.links[link] = None
    if ACCESSIBILITY in rules:
        for node in region.css("a[href], img"):
            found.flaws |= dict.fromkeys(_flaws(node.tag or "", node, node.attributes, in_content))
        for node in region.css(REFERRING):
            attributes = node.attributes
            ids = [(name, id) for name in REFERENCES for id in (attributes.get(name) or "").split()]
            found.references += [(name, id, in_content) for name, id in ids]
    if in_content and MARKDOWN in rules:
        for label, written, message in shown_markdown(region):
            found.flaws[Flaw(MARKDOWN, label, written, message, True)] = None


def _addresses(tag: str, attributes: Mapping[str, str | None], in_content: bool) -> Iterator[Link]:
    """The addresses that stand alone in an attribute."""
    for attribute, rule in ADDRESSES[tag].items():
        if attribute in attributes:
            target = _value(attributes, attribute)
            # A form without an address sends to its own page, and a script gives a button its work.
            if (attribute == "action" and not target) or (target == "#" and attributes.get("role") == "button"):
                continue
            label = LABELS.get(tag, attribute) if attribute in ("href", "src") else attribute
            yield Link(label, target, rule, in_content, "hreflang" in attributes and label == "link")


def _others(
    tag: str, node: LexborNode, attributes: Mapping[str, str | None], in_content: bool, found: _Found
) -> Iterator[Link]:
    if tag == "link":
        yield from _of_link(attributes, in_content)
    elif tag == "meta":
        yield from _of_meta(attributes, in_content)
    elif tag == "script":
        src = _value(attributes, "src")
        inside = [] if src else [url for url, _ in imports(node.text())]
        found.modules |= dict.fromkeys([src] if src else inside)
        yield from (Link("import", url, ASSETS, in_content, False) for url in inside)
    css = node.text() if tag == "style" else attributes.get("style") or ""
    yield from (Link("url()", url, ASSETS, in_content, False) for url, _ in css_urls(css))
    for attribute in SRCSETS:
        yield from (
            Link("srcset", url, ASSETS, in_content, False) for url in srcset_urls(_value(attributes, attribute))
        )
    if tag in ("a", "area"):
        yield from (Link("ping", url, LINKS, in_content, False) for url in _value(attributes, "ping").split())
    if usemap := attributes.get("usemap"):
        found.references.append(("usemap", usemap, in_content))
    if html := attributes.get("srcdoc"):
        yield from _in_srcdoc(html, in_content)


def _of_link(attributes: Mapping[str, str | None], in_content: bool) -> Iterator[Link]:
    """The address of a `<link>`, if something is done with it."""
    relations = (attributes.get("rel") or "").lower().split()
    rule = next((RELATIONS[relation] for relation in relations if relation in RELATIONS), "")
    if "disabled" in attributes or not rule or "href" not in attributes:
        return
    label = "canonical" if "canonical" in relations else "href"
    yield Link(label, _value(attributes, "href"), rule, in_content, "hreflang" in attributes)


def _of_meta(attributes: Mapping[str, str | None], in_content: bool) -> Iterator[Link]:
    content = attributes.get("content") or ""
    if (attributes.get("http-equiv") or "").lower() == "refresh" and (url := refresh_url(content)):
        yield Link("redirect", url, LINKS, in_content, False)
    name = (attributes.get("property") or attributes.get("name") or "").lower()
    # Those who show a preview of the page read whole addresses only.
    if name in IMAGES and re.match(r"https?://|/", content.strip(), re.I):
        yield Link(name, content.strip(), ASSETS, in_content, False)


def _in_srcdoc(html: str, in_content: bool) -> Iterator[Link]:
    """The links of a page inside a page; those to itself are left out."""
    for link in read_page(html.encode("utf-8", "replace"), frozenset()).links:
        if not link.target.startswith("#"):
            yield link._replace(in_content=in_content)


def _page_flaws(found: _Found, rules: Collection[str]) -> Iterator[Flaw]:
    """References to nothing on the page, and ids that stand twice."""
    for name, id, in_content in found.references:
        if name == "usemap" and ANCHORS in rules and not (id.startswith("#") and id[1:] in found.maps):
            yield Flaw(ANCHORS, name, id, "names no map of this page; write '#' and the name of one", in_content)
        if name != "usemap" and id not in found.ids:
            message = "names no id of this page; write that of an element or take it out"
            yield Flaw(ACCESSIBILITY, name, id, message, in_content)
    for id, count in found.ids.items():
        if count > 1 and ACCESSIBILITY in rules:
            message = f"stands {count} times on the page; an id names one place, so rename the others"
            yield Flaw(ACCESSIBILITY, "id", id, message, id in found.content_ids)


def _flaws(tag: str, node: LexborNode, attributes: Mapping[str, str | None], in_content: bool) -> Iterator[Flaw]:
    if tag == "img" and _is_unnamed_image(attributes):
        message = "has no alternative text; say what it shows"
        yield Flaw(ACCESSIBILITY, "image", attributes.get("src") or "", message, in_content)
    # A link to its own id is an anchor, as highlighted code has one before each line.
    elif tag == "a" and (href := attributes.get("href")) and href != f"#{attributes.get('id')}":
        if node.text().strip() or any(attributes.get(name) for name in ("aria-label", "aria-labelledby", "title")):
            return
        if attributes.get("aria-hidden") == "true" or node.css_first("[aria-label], [title], svg title"):
            return
        images = [image.attributes for image in node.css("img")]
        if any(image.get("alt") or _is_unnamed_image(image) for image in images):
            return  # the image names the link, or is itself what is wrong
        message = "has no text, so nobody can tell where it leads; write one"
        yield Flaw(ACCESSIBILITY, "link", href, message, in_content)


def _is_unnamed_image(attributes: Mapping[str, str | None]) -> bool:
    """An empty `alt` says that the image is there to please the eye."""
    if attributes.get("role") in ("presentation", "none") or attributes.get("aria-hidden") == "true":
        return False
    return "alt" not in attributes and not attributes.get("aria-label")

"""Facts of one built page: what it defines, where it points, and what is wrong with it alone."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

LABELS = {"a": "link", "area": "link", "img": "image"}
ADDRESSES = ("href", "xlink:href", "src", "poster", "data", "action", "formaction")
SRCSETS = ("srcset", "imagesrcset")
LINKING = frozenset({*ADDRESSES, *SRCSETS, "style", "http-equiv"})
NOT_FETCHED = frozenset({"canonical", "preconnect", "dns-prefetch"})
UNREAD = frozenset({"code", "pre", "kbd", "samp", "script", "style", "textarea"})

CSS_COMMENT = re.compile(r"/\*.*?\*/", re.S)
CSS_URL = re.compile(r"""url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"']*?))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')""", re.I)
SRCSET_URL = re.compile(r"(\S*[^\s,])(?:,|\s+[^,]*(?:,|$)|$)")
REFRESH_URL = re.compile(r"^\s*[\d.]+\s*[;,]\s*url\s*=\s*['\"]?([^'\"]*)", re.I)
# The opening bracket may stand in an element before: `[a *b* c][key]` shows as two texts around an <em>. Chinese input
# writes full-width brackets, which Markdown does not know.
SHOWN_MARKDOWN = re.compile(
    r"[\[［]\^[^\[\]［］]+[\]］]"
    r"|[\])）］】] ?[(（\[][^()（）\[\]\s]*(?:\.md|\.pdf|://)[^()（）\[\]\s]*[)）\]]"
    r"|(?!\[\d+\]\[\d+\])(?:\[[^\[\]]*|(?<!\d))\](?:\[[^\[\]]*\]|\([^()\s]*\)?)"
)
CLOSING = re.compile(r"[\])）］】]")


# A tuple, because a large site holds a million of them and most are the same on every page.
class Link(NamedTuple):
    """One address on a page.

    label: what an author calls it: `link`, `image`, else the attribute (`srcset`, `url()`).
    is_switch: it names the language of its target, so it may lead into another tree.
    """

    label: str
    target: str
    in_content: bool
    is_switch: bool


@dataclass(frozen=True)
class Flaw:
    """Something wrong with an element itself, wherever it may point; `written` finds it in the source."""

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
    """

    anchors: frozenset[str]
    links: tuple[Link, ...]
    flaws: tuple[Flaw, ...]
    canonical: str
    alternates: tuple[tuple[str, str], ...]
    has_article: bool
    is_stub: bool


def read_page(html: bytes) -> BuiltPage:
    """The facts of a page from its bytes; nothing of the parsed tree is kept."""
    tree = LexborHTMLParser(html)
    canonical = tree.css_first("link[rel=canonical]")
    alternates = [link.attributes for link in tree.css("link[rel=alternate][hreflang]")]
    has_article = tree.css_first("article") is not None
    is_stub = tree.css_first("meta[http-equiv=refresh i]") is not None
    ids: Counter[str] = Counter()
    content_ids: set[str] = set()
    names: set[str] = set()
    links: dict[Link, None] = {}
    flaws: dict[Flaw, None] = {}
    for in_content, region in _regions(tree):
        for node in region.traverse():
            attributes, tag = node.attributes, node.tag or ""
            if tag == "style":
                links |= dict.fromkeys(Link("url()", url, in_content, False) for url in css_urls(node.text()))
            if not attributes:
                continue
            if id := attributes.get("id"):
                ids[id] += 1
                if in_content:
                    content_ids.add(id)
            if not LINKING.isdisjoint(attributes):
                links |= dict.fromkeys(_links(tag, attributes, in_content))
            if tag in ("a", "img"):
                names.add(attributes.get("name") or "")
                flaws |= dict.fromkeys(_flaws(tag, node, attributes, in_content))
        if in_content:
            flaws |= dict.fromkeys(_shown_markdown(region))
    for id, count in ids.items():
        if count > 1:
            message = f"stands {count} times on the page; an id names one place, so rename the others"
            flaws[Flaw("id", id, message, id in content_ids)] = None
    return BuiltPage(
        anchors=frozenset(ids.keys() | names),
        links=tuple(links),
        flaws=tuple(flaws),
        canonical=(canonical.attributes.get("href") or "") if canonical else "",
        alternates=tuple((link["hreflang"] or "", link.get("href") or "") for link in alternates),
        has_article=has_article,
        is_stub=is_stub,
    )


def css_urls(css: str) -> Iterator[str]:
    """Addresses in a style sheet, those in comments and data URIs left out."""
    if "url(" not in css and "@import" not in css:
        return
    for groups in CSS_URL.findall(CSS_COMMENT.sub("", css)):
        if (url := "".join(groups).strip()) and not url.startswith(("data:", "#")):
            yield url


def _regions(tree: LexborHTMLParser) -> Iterator[tuple[bool, LexborNode]]:
    """The page in pieces, each with whether readers take it for the page's content.

    A piece leaves the tree when it has been read, so that what encloses it can be read without it.
    """
    own = next((own for own in ("article", "main", "[role=main]") if tree.css_first(own)), "")
    pieces = own or "head, body header, body nav, body footer, body aside"
    while piece := tree.css_first(pieces):
        yield bool(own), piece
        piece.decompose()
    if tree.root:
        yield not own, tree.root


def _links(tag: str, attributes: Mapping[str, str | None], in_content: bool) -> Iterator[Link]:
    if tag == "link" and (attributes.get("rel") or "").lower() in NOT_FETCHED:
        return
    for attribute in ADDRESSES:
        if attribute in attributes:
            target = (attributes[attribute] or "").strip()
            # A form without an address sends to its own page, and a script gives a button its work.
            if (attribute == "action" and not target) or (target == "#" and attributes.get("role") == "button"):
                continue
            label = LABELS.get(tag, attribute)
            yield Link(label, target, in_content, "hreflang" in attributes and label in ("link", "href"))
    for attribute in SRCSETS:
        for url in SRCSET_URL.findall(attributes.get(attribute) or ""):
            yield Link("srcset", url, in_content, False)
    for url in css_urls(attributes.get("style") or ""):
        yield Link("url()", url, in_content, False)
    if tag == "meta" and "http-equiv" in attributes and (refresh := REFRESH_URL.match(attributes.get("content") or "")):
        yield Link("redirect", refresh[1].strip(), in_content, False)


def _flaws(tag: str, node: LexborNode, attributes: Mapping[str, str | None], in_content: bool) -> Iterator[Flaw]:
    if tag == "img" and _is_unnamed_image(attributes, in_content):
        yield Flaw("image", attributes.get("src") or "", "has no alternative text; say what it shows", in_content)
    # A link to its own id is an anchor, as highlighted code has one before each line.
    elif tag == "a" and (href := attributes.get("href")) and href != f"#{attributes.get('id')}":
        if node.text().strip() or any(attributes.get(name) for name in ("aria-label", "aria-labelledby", "title")):
            return
        if attributes.get("aria-hidden") == "true" or node.css_first("[aria-label], [title]"):
            return
        images = [image.attributes for image in node.css("img")]
        if any(image.get("alt") or _is_unnamed_image(image, in_content) for image in images):
            return  # the image names the link, or is itself what is wrong
        yield Flaw("link", href, "has no text, so nobody can tell where it leads; write one", in_content)


def _is_unnamed_image(attributes: Mapping[str, str | None], in_content: bool) -> bool:
    if attributes.get("role") in ("presentation", "none") or attributes.get("aria-hidden") == "true":
        return False
    return not (attributes.get("alt") or "").strip() if in_content else "alt" not in attributes


def _shown_markdown(region: LexborNode) -> Iterator[Flaw]:
    for node in region.traverse(include_text=True):
        if node.is_text_node and CLOSING.search(text := node.text()):
            for match in SHOWN_MARKDOWN.finditer(text):
                if _is_unread(node):
                    break
                if match[0].startswith("[^") and " " not in match[0]:
                    message = "shows as text, because no footnote has this key; correct the key or define it"
                    yield Flaw("footnote", match[0], message, True)
                else:
                    message = "shows as text instead of a link; define its reference or write [text](page.md)"
                    yield Flaw("text", match[0], message, True)


def _is_unread(node: LexborNode) -> bool:
    parent = node.parent
    while parent and parent.tag not in UNREAD:
        parent = parent.parent
    return parent is not None

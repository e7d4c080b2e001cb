"""The addresses on a page."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from selectolax.lexbor import LexborNode

from sitecheck.attributes import ADDRESSES, IMAGES, LABELS, RELATIONS, SRCSETS, value
from sitecheck.css import css_urls
from sitecheck.listing import config_urls
from sitecheck.module import imports
from sitecheck.refresh import refresh_url
from sitecheck.rules import ASSETS, LINKS
from sitecheck.srcset import srcset_urls


# A tuple, because a large site holds a million of them and most are the same on every page.
class BuiltLink(NamedTuple):
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


def addresses(tag: str, attributes: Mapping[str, str | None], in_content: bool) -> Iterator[BuiltLink]:
    """The addresses that stand alone in an attribute."""
    for attribute, rule in ADDRESSES.get(tag.lower(), {}).items():  # SVG has capitals in its names
        if attribute in attributes:
            target = value(attributes, attribute)
            # A form without an address sends to its own page, and a script gives a button its work.
            if (attribute == "action" and not target) or (target == "#" and attributes.get("role") == "button"):
                continue
            label = LABELS.get(tag, attribute) if attribute in ("href", "src") else attribute
            yield BuiltLink(label, target, rule, in_content, "hreflang" in attributes and label == "link")


def others(node: LexborNode, in_content: bool) -> Iterator[BuiltLink]:
    """The addresses of an element that stand among other words: in lists, in CSS, in a script."""
    tag, attributes = node.tag, node.attributes
    if tag == "link":
        yield from _of_link(attributes, in_content)
    elif tag == "meta":
        yield from _of_meta(attributes, in_content)
    elif tag == "script":
        yield from (BuiltLink("import", url, ASSETS, in_content, False) for url in module_addresses(node)[1])
        if attributes.get("id") == "__config":
            yield from (BuiltLink("search", url, ASSETS, in_content, False) for url in config_urls(node.text()))
    css = node.text() if tag == "style" else attributes.get("style") or ""
    yield from (BuiltLink("url()", url, ASSETS, in_content, False) for url, _ in css_urls(css))
    for urls in (srcset_urls(value(attributes, attribute)) for attribute in SRCSETS):
        yield from (BuiltLink("srcset", url, ASSETS, in_content, False) for url in urls)
    if tag in ("a", "area"):
        yield from (BuiltLink("ping", url, LINKS, in_content, False) for url in value(attributes, "ping").split())


def module_addresses(script: LexborNode) -> tuple[str, list[str]]:
    """The file of a module, or else the files that it imports where it stands in the page."""
    src = value(script.attributes, "src")
    return src, [] if src else [url for url, _ in imports(script.text())]


def _of_link(attributes: Mapping[str, str | None], in_content: bool) -> Iterator[BuiltLink]:
    """The address of a `<link>`, if something is done with it."""
    relations = (attributes.get("rel") or "").lower().split()
    rule = next((RELATIONS[relation] for relation in relations if relation in RELATIONS), "")
    if "disabled" in attributes or not rule or "href" not in attributes:
        return
    label = "canonical" if "canonical" in relations else "href"
    yield BuiltLink(label, value(attributes, "href"), rule, in_content, "hreflang" in attributes)


def _of_meta(attributes: Mapping[str, str | None], in_content: bool) -> Iterator[BuiltLink]:
    content = attributes.get("content") or ""
    if (attributes.get("http-equiv") or "").lower() == "refresh" and (url := refresh_url(content)):
        yield BuiltLink("redirect", url, LINKS, in_content, False)
    name = (attributes.get("property") or attributes.get("name") or "").lower()
    # Those who show a preview of the page read whole addresses only.
    if name in IMAGES and re.match(r"https?://|/", content.strip(), re.I):
        yield BuiltLink(name, content.strip(), ASSETS, in_content, False)

"""What is wrong with the elements of a page, wherever they point."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from selectolax.lexbor import LexborNode

from sitecheck.attributes import REFERENCES
from sitecheck.rules import ACCESSIBILITY, ANCHORS


@dataclass(frozen=True)
class Flaw:
    """Something wrong with an element itself, wherever it may point; `written` finds it in the source."""

    rule: str
    label: str
    written: str
    message: str
    in_content: bool


def unnamed(node: LexborNode, in_content: bool) -> Iterator[Flaw]:
    """An image or a link of which nobody can tell what it shows or where it leads."""
    tag, attributes = node.tag, node.attributes
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


def references(node: LexborNode, in_content: bool) -> Iterator[tuple[str, str, bool]]:
    """The ids that an element refers to, each with the attribute that does."""
    attributes = node.attributes
    yield from ((name, id, in_content) for name in REFERENCES for id in (attributes.get(name) or "").split())


def lost_reference(name: str, id: str, in_content: bool) -> Flaw:
    """A reference to an id that the page does not have."""
    return Flaw(
        ACCESSIBILITY, name, id, "names no id of this page; write that of an element or take it out", in_content
    )


def lost_map(written: str, in_content: bool) -> Flaw:
    """A `usemap` without its map."""
    return Flaw(ANCHORS, "usemap", written, "names no map of this page; write '#' and the name of one", in_content)


def repeated_id(id: str, count: int, in_content: bool) -> Flaw:
    """An id that several elements have."""
    message = f"stands {count} times on the page; an id names one place, so rename the others"
    return Flaw(ACCESSIBILITY, "id", id, message, in_content)

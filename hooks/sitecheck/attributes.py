"""Where in a page addresses and ids stand."""

from collections.abc import Iterable, Mapping

from sitecheck.rules import ASSETS, LINKS

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


def _any_with(names: Iterable[str]) -> str:
    """The selector of all elements that have one of some attributes. Each pass over a page counts, and each choice."""
    return f":is({','.join(sorted('[' + name.replace(':', chr(92) + ':') + ']' for name in names))})"


ADDRESSED = _any_with({name for names in ADDRESSES.values() for name in names})
# What holds addresses or names in another way: several, or among other words.
OTHERS = (
    f":is(link[href],meta[content],style,script[type=module i],script#__config,a[name],map[name],"
    f"{_any_with((*SRCSETS, 'style', 'ping', 'srcdoc', 'usemap'))})"
)
REFERRING = _any_with(REFERENCES)


def value(attributes: Mapping[str, str | None], name: str) -> str:
    """An attribute without the white space around it; nothing where it is not there."""
    return (attributes.get(name) or "").strip(WHITE_SPACE)

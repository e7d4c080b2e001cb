"""A page as it stands in the bag: no server turns a folder into its index page there, and no module runs."""

import re
from collections.abc import Collection
from functools import cache
from html import unescape
from posixpath import dirname, join, normpath
from urllib.parse import unquote

# Attributes may hold a `>`; text may not hold a bare `<`.
TAG = re.compile(r"<(?:a|area|script)\s[^\">]*(?:\"[^\"]*\"[^\">]*)*>")
HREF = re.compile(r"(\shref=\")([^\"#?]+)([^\"]*\")")
SRC = re.compile(r"\ssrc=\"([^\"#?]+)")
MODULE = re.compile(r"\stype=\"module\"")
# What the head of a page has on the web alone: what it tells other sites and feed readers, and what stands for it among
# a phone's apps. The rest is not searched: it has so many spaces that this would take most of the time of a bag.
OF_THE_WEB = re.compile(
    r"\s*<(?:meta (?:property=\"og:|name=\"twitter:)"
    r"|link rel=\"(?:manifest\"|apple-touch-icon\"|alternate\" type=))[^>]*>"
)
OUTSIDE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")


def bagged_page(html: str, here: str, bagged: Collection[str], left_out: Collection[str], site: str) -> str:
    """The page `here` with links that name a file each, and classic scripts in place of modules.

    bagged: the files of the bag. left_out: those of the site that are not in it, to which links lead on the web, at
    `site`.
    """

    folder = dirname(here)

    def link(match: re.Match[str]) -> str:
        path = match[2]
        if OUTSIDE.match(path):
            return match[0]
        file = _inside(path, folder)
        if file not in bagged and _index(file) in bagged:
            path = f"{path.rstrip('/')}/index.html"
        elif file in left_out:
            path = site + file
        return match[1] + path + match[3]

    def tag(match: re.Match[str]) -> str:
        if match[0].startswith("<script"):
            return MODULE.sub(" defer", match[0])
        return HREF.sub(link, match[0], count=1)

    head, end, body = html.partition("</head>")
    return TAG.sub(tag, OF_THE_WEB.sub("", head) + end + body)


def started_scripts(html: str, here: str) -> dict[str, bool]:
    """The scripts that a page starts, by their path in the site, each with whether it is a module."""
    tags = (tag for tag in TAG.findall(html) if tag.startswith("<script"))
    return {inside(found[1], here): bool(MODULE.search(tag)) for tag in tags if (found := SRC.search(tag))}


def inside(path: str, here: str) -> str:
    """The path from the site's root that a relative path on the page `here` stands for."""
    return _inside(path, dirname(here))


@cache  # the pages of a folder share most of their links
def _inside(path: str, folder: str) -> str:
    return normpath(join(folder, unquote(unescape(path))))


def _index(folder: str) -> str:
    return "index.html" if folder == "." else f"{folder}/index.html"

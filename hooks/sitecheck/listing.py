"""Files that list addresses: sitemaps, web manifests, what search reads, redirects."""

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

COMMENT = re.compile(r"<!--[\s\S]*?(?:-->|\Z)")
LOCATION = re.compile(
    r"<(?:\w+:)?loc>\s*+(?:<!\[CDATA\[)?([^<\]]*+)"
    r"|<xhtml:link\b[^<>]*?\shref\s*+=\s*+[\"']([^\"'<>]*+)[\"']"
)


def sitemap_urls(xml: str) -> Iterator[tuple[str, int]]:
    """The addresses of a sitemap or of an index of sitemaps, and where. Source: https://www.sitemaps.org/protocol.html."""
    blanked = COMMENT.sub(lambda comment: re.sub(r"[^\n]", " ", comment[0]), xml)
    for found in LOCATION.finditer(blanked):
        group = 1 if found[1] is not None else 2
        if url := unescape(found[group]).strip():
            yield url, found.start(group)


def manifest_urls(text: str) -> list[tuple[str, bool]]:
    """The addresses in a web manifest, each with whether it is a file that is fetched rather than a page.

    Source: https://www.w3.org/TR/appmanifest/. What is no JSON has none.
    """
    try:
        manifest = json.loads(text)
    except (ValueError, RecursionError):
        return []
    urls = list(_images(manifest, "icons", "screenshots"))
    if isinstance(manifest, dict) and isinstance(start := manifest.get("start_url"), str):
        urls.append((start, False))
    for shortcut in _entries(manifest, "shortcuts"):
        urls += [(shortcut["url"], False)] if isinstance(shortcut.get("url"), str) else []
        urls += _images(shortcut, "icons")
    return [(url, is_asset) for url, is_asset in urls if url]


def is_search_data(path: str) -> bool:
    """Whether a file is what a page's search reads: MkDocs' index, or one that runs as a script."""
    return path.endswith(("search/search_index.json", "search/index.js"))


def search_urls(text: str) -> Iterator[str]:
    """The addresses in search data, from its own folder on: of its entries, and of the headings that they list.

    They stand as MkDocs writes them, `{"docs": [{"location": "page/#id"}]}`, or with their headings as
    `{"pages": [{"location": "page/", "heads": ["id", …]}]}`. What is no JSON has none.
    """
    try:
        data = json.loads(text[text.find("{") : text.rfind("}") + 1])
    except (ValueError, RecursionError):
        return
    for entry in (*_entries(data, "docs"), *_entries(data, "pages")):
        if isinstance(location := entry.get("location"), str):
            yield f"../{location}"
            heads = entry.get("heads")
            ids = [head for head in heads if isinstance(head, str)] if isinstance(heads, list) else []
            yield from (f"../{location}#{id}" for id in ids)


def config_urls(text: str) -> list[str]:
    """The addresses of files in the settings that Material writes into a page. What is no JSON has none."""
    try:
        settings = json.loads(text)
    except (ValueError, RecursionError):
        return []
    search = settings.get("search") if isinstance(settings, dict) else None
    return [search] if isinstance(search, str) and search else []


def _images(holder: object, *keys: str) -> Iterator[tuple[str, bool]]:
    for key in keys:
        yield from ((entry["src"], True) for entry in _entries(holder, key) if isinstance(entry.get("src"), str))


def _entries(holder: object, key: str) -> list[dict[str, Any]]:
    found = holder.get(key) if isinstance(holder, dict) else None
    return [entry for entry in found if isinstance(entry, dict)] if isinstance(found, list) else []

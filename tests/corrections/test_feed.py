"""The feed of corrections, by what RFC 4287 says that a feed must have."""

import re
from datetime import date, datetime
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest
from selectolax.lexbor import LexborHTMLParser

from build import Build
from conftest import LANGUAGES, SITE_URL, BuiltSite
from corrections.feed import feed
from marked import filled
from tiny_book import WORDS, book
from tiny_corrections import PAGES, TEXT, corrections
from upkeep.site_address import EXAMPLE

ATOM = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
# Section 3.3: as RFC 3339 has it, with a capital T, and Z or an offset.
DAY = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)")
ROOT = "https://talks.example/en/"


def made(text: str = TEXT, language: str = "en", root: str = ROOT) -> bytes:
    return feed(book(PAGES, corrections=corrections(text)), language, root)


def only(element: ElementTree.Element, name: str) -> str:
    """The text of the only child of this name."""
    (child,) = element.findall(ATOM + name)
    assert child.text
    return child.text


def assert_valid(data: bytes) -> list[ElementTree.Element]:
    """That a feed is as RFC 4287 says it must be; its entries."""
    assert data.startswith(b'<?xml version="1.0" encoding="utf-8"?>')
    root = ElementTree.fromstring(data)
    assert root.tag == f"{ATOM}feed"  # 4.1.1
    entries = root.findall(f"{ATOM}entry")
    ids = [only(element, "id") for element in (root, *entries)]
    assert len(set(ids)) == len(ids)  # 4.2.6: unlike any other
    for element, id in zip((root, *entries), ids, strict=True):
        assert re.fullmatch(r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", id)
        assert only(element, "title")
        assert DAY.fullmatch(only(element, "updated"))
        links = element.findall(f"{ATOM}link")
        kinds = [
            (link.attrib.get("rel", "alternate"), link.attrib.get("type"), link.attrib.get("hreflang"))
            for link in links
        ]
        assert len(set(kinds)) == len(kinds)  # 4.1.1: one alternate of a type and language
        for link in links:
            assert urlsplit(link.attrib["href"]).scheme == "https"  # 4.2.7.1
    (author,) = root.findall(f"{ATOM}author")  # 4.1.1: unless all entries have one
    assert only(author, "name")  # 3.2.1
    assert "self" in [link.attrib["rel"] for link in root.findall(f"{ATOM}link")]
    for entry in entries:
        content = entry.find(f"{ATOM}content")
        assert content is not None
        assert (content.attrib, len(content)) == ({"type": "html"}, 0)  # 4.1.3.3: HTML is text in it
        assert only(entry, "published") <= only(entry, "updated")
    days = [datetime.fromisoformat(only(entry, "updated")) for entry in entries]
    assert days == sorted(days, reverse=True)
    assert datetime.fromisoformat(only(root, "updated")) == days[0]
    return entries


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_as_the_standard_says(language: str) -> None:
    data = made(language=language)
    assert len(assert_valid(data)) == 3
    root = ElementTree.fromstring(data)
    assert root.attrib[LANG] == {"zh": "zh-Hans", "en": "en"}[language]
    assert only(root, "updated") == "2026-11-21T00:00:00+08:00"


def test_an_entry_says_what_the_page_says_and_leads_to_it() -> None:
    entry = assert_valid(made())[1]
    link = entry.find(f"{ATOM}link")
    assert link is not None
    assert link.attrib["href"] == f"{ROOT}about/corrections/#three-years"
    assert only(entry, "title") == "Face"
    assert only(entry, "content") == (
        "<p><strong>It said</strong>: Two &amp; a half.</p><p><strong>It says</strong>: Three.</p>"
        "<p><strong>Why</strong>: Days would be missed.</p>"
    )


def test_a_page_without_a_version_in_the_language_has_its_name() -> None:
    chinese = [page for page in PAGES if page.language == "zh"]
    assert b"<title>causes/face.md</title>" in feed(book(chinese, corrections=corrections()), "en", ROOT)


def test_the_same_corrections_give_the_same_bytes() -> None:
    assert made() == made()


def test_an_entry_keeps_its_id_when_its_words_its_day_or_the_site_s_address_change() -> None:
    ids = [only(entry, "id") for entry in assert_valid(made())]
    changed = TEXT.replace("Three.", "3 years.").replace("2026-11-20", "2026-11-19")
    assert [only(entry, "id") for entry in assert_valid(made(changed))] == ids
    assert [only(entry, "id") for entry in assert_valid(made(root="https://else.example/book/en/"))] == ids
    # A feed in another language is another feed.
    assert not set(ids) & {only(entry, "id") for entry in assert_valid(made(language="zh"))}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_site_s_feed_leads_to_what_its_page_has(site: BuiltSite, language: str) -> None:
    tree = "" if language == "zh" else f"{language}/"
    entries = assert_valid((site.folder / tree / "feed.xml").read_bytes())
    page = LexborHTMLParser(site.text(f"{tree}about/corrections/index.html"))
    assert len(entries) == len(page.css("article h3"))
    for entry in entries:
        link = entry.find(f"{ATOM}link")
        assert link is not None
        address, _, anchor = link.attrib["href"].partition("#")
        assert address == f"{SITE_URL}{tree}about/corrections/"
        heading = page.css_first(f"h3#{anchor}")
        assert heading is not None
        assert heading.text() == only(entry, "title")
    assert page.css_first("article a[type='application/atom+xml']").attributes["href"] == "../../feed.xml"  # type: ignore[union-attr]


@pytest.mark.parametrize("path", ["", "scenarios/sued/"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_page_names_the_feed_of_its_language(site: BuiltSite, language: str, path: str) -> None:
    tree = "" if language == "zh" else f"{language}/"
    page = LexborHTMLParser(site.text(f"{tree}{path}index.html"))
    (link,) = page.css("head link[type='application/atom+xml']")
    assert link.attributes["rel"] == "alternate"
    assert link.attributes["title"] == WORDS[language]["corrections"]["feed_title"]
    assert link.attributes["href"] == "../" * path.count("/") + "feed.xml"


@pytest.mark.parametrize(("address", "made"), [("https://talks.example/", True), (EXAMPLE, False)])
def test_without_an_address_of_the_site_there_is_none(address: str, made: bool) -> None:
    own = Build(book(PAGES, corrections=corrections()), address, "1.0", date(2026, 11, 29), {"en": address})
    assert own.has_feed is made
    text = filled("<!--handbook:feed link-->", "en", own, lambda path: path, own_files=True)
    assert ('href="feed.xml"' in text) is made


def test_without_corrections_there_is_none() -> None:
    own = Build(book(PAGES), "https://talks.example/", "1.0", date(2026, 11, 29), {})
    assert not own.has_feed

"""The real site, as its files are."""

import json
import re
from pathlib import Path

import pytest
import yaml
from pypdf import PdfReader
from selectolax.lexbor import LexborHTMLParser

from conftest import LANGUAGES, ROOT, SITE_URL, BuiltSite
from sitecheck.__main__ import main as sitecheck
from test_bilingual_build import search_index

SCENARIOS = tuple(yaml.safe_load((ROOT / "docs/scenarios.yml").read_text("utf-8")))
DESK_SHEETS = tuple(yaml.safe_load((ROOT / "docs/sheets.yml").read_text("utf-8")))


def pages(site: BuiltSite) -> list[Path]:
    return list(site.folder.rglob("index.html"))


def root(language: str) -> str:
    return "" if language == "zh" else f"{language}/"


def test_the_strict_build_is_silent(site: BuiltSite) -> None:
    assert [line for line in site.output.splitlines() if line.startswith(("WARNING", "ERROR"))] == []


def test_the_built_folder_passes_its_own_check(site: BuiltSite, capsys: pytest.CaptureFixture[str]) -> None:
    assert sitecheck([str(site.folder)]) == 0
    assert capsys.readouterr().out.endswith(": 0 problems\n")


def test_every_page_says_what_it_is_and_where(site: BuiltSite) -> None:
    for path in pages(site):
        head = LexborHTMLParser(path.read_text("utf-8"))
        address = SITE_URL + path.relative_to(site.folder).as_posix().removesuffix("index.html")
        below = address.removeprefix(SITE_URL).removeprefix("en/")
        description = head.css_first("meta[name=description]")
        canonical = head.css_first("link[rel=canonical]")
        assert description is not None, path
        assert 10 <= len(description.attributes["content"] or "") <= 160, path
        assert canonical is not None, path
        assert canonical.attributes["href"] == address
        html = head.css_first("html")
        assert html is not None, path
        assert html.attributes["lang"] == ("en" if address.startswith(f"{SITE_URL}en/") else "zh-Hans")
        alternates = {link.attributes["hreflang"]: link.attributes["href"] for link in head.css("link[hreflang]")}
        assert alternates == {
            "zh-Hans": SITE_URL + below,
            "en": f"{SITE_URL}en/{below}",
            "x-default": SITE_URL + below,
        }


def test_the_sitemap_says_of_each_page_what_the_page_says(site: BuiltSite) -> None:
    sitemap = LexborHTMLParser(site.text("sitemap.xml"))
    listed = {node.css_first("loc").text(): node for node in sitemap.css("url")}  # type: ignore[union-attr]
    for path in pages(site):
        head = LexborHTMLParser(path.read_text("utf-8"))
        address = SITE_URL + path.relative_to(site.folder).as_posix().removesuffix("index.html")
        entry, reviewed = listed.pop(address), head.css_first(".reviewed time")
        assert reviewed is not None, path
        assert entry.css_first("lastmod").text() == reviewed.attributes["datetime"]  # type: ignore[union-attr]
        links = [
            {node.attributes["hreflang"]: node.attributes["href"] for node in tree.css(links)}
            for tree, links in ((entry, "[hreflang]"), (head, "link[hreflang]"))
        ]
        assert links[0] == links[1]
    assert listed == {}


def test_no_script_of_the_theme_is_published(site: BuiltSite) -> None:
    scripts = {path.relative_to(site.folder).parts[:2] for path in site.folder.rglob("*.js")}
    assert scripts == {
        ("assets", "js"),
        ("search", "index.js"),
        ("search", "search.js"),
        ("search", "lunr.js"),
        ("en", "search"),
        ("sw.js",),
    }


def test_the_licences_of_what_others_made_are_in_the_site_and_named_on_its_page(site: BuiltSite) -> None:
    texts = site.text("assets/third-party.txt")
    for language in LANGUAGES:
        page = LexborHTMLParser(site.text(f"{root(language)}about/licence/index.html"))
        assert page.css_first("a[href$='assets/third-party.txt']") is not None
        for name in ("Material for MkDocs", "Lunr"):
            assert name in page.css_first("article").text()  # type: ignore[union-attr]
            assert name in texts


def test_robots_are_led_to_the_sitemap(site: BuiltSite) -> None:
    assert site.text("robots.txt") == f"User-agent: *\nAllow: /\nSitemap: {SITE_URL}sitemap.xml"


def test_no_page_tells_another_site_whence_its_reader_comes(site: BuiltSite) -> None:
    for path in [*pages(site), site.folder / "404.html"]:
        referrer = LexborHTMLParser(path.read_text("utf-8")).css_first("meta[name=referrer]")
        assert referrer is not None, path
        assert referrer.attributes["content"] == "no-referrer"


def test_nothing_is_asked_of_another_host(site: BuiltSite) -> None:
    asking = "script[src], link[rel=stylesheet], link[rel=icon], img, source, video, audio, iframe, object"
    for path in site.folder.rglob("*.html"):
        for node in LexborHTMLParser(path.read_text("utf-8")).css(asking):
            address = node.attributes.get("src") or node.attributes.get("href") or node.attributes.get("data") or ""
            assert not re.match(r"(https?:)?//", address), (path, address)
    for path in site.folder.rglob("*.css"):
        assert not re.search(r"url\(\s*[\"']?(https?:)?//", path.read_text("utf-8")), path


def test_no_script_stands_inside_a_page(site: BuiltSite) -> None:
    for path in site.folder.rglob("*.html"):
        for script in LexborHTMLParser(path.read_text("utf-8")).css("script:not([src])"):
            assert script.attributes.get("type") == "application/json", path


def test_what_a_page_has_for_its_scripts_is_written_as_it_reads(site: BuiltSite) -> None:
    for path in ("index.html", "scenarios/pressured/index.html", "tools/plan/index.html"):
        # Jinja writes so the four signs that HTML could take for its own.
        assert set(re.findall(r"\\u(\w{4})", site.text(path))) <= {"003c", "003e", "0026", "0027"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_its_own_search_index(site: BuiltSite, language: str) -> None:
    pages = search_index(site.folder / root(language))["pages"]
    assert len(pages) == len(list((ROOT / "docs" / language).rglob("*.md")))
    begins_chinese = [bool(re.match("[“《]?[一-鿿]", entry["title"])) for entry in pages]
    assert begins_chinese.count(language == "zh") > 0.9 * len(begins_chinese)
    for entry in pages:
        assert (site.folder / root(language) / entry["location"] / "index.html").exists(), entry["location"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_search_knows_what_people_type_for_every_scenario(site: BuiltSite, language: str) -> None:
    index = search_index(site.folder / root(language))
    of_pages = zip(index["pages"], index["asked"].split("\t"), strict=True)
    asked = {entry["sheet"]: phrases.split("\n") for entry, phrases in of_pages if entry.get("sheet")}
    assert set(asked) == set(SCENARIOS)
    assert [scenario for scenario, phrases in asked.items() if len(phrases) < 8] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_every_scenario_has_its_sheets(site: BuiltSite, scenario: str, language: str) -> None:
    sheet = site.folder / root(language) / "checklists" / f"{scenario}.pdf"
    page = LexborHTMLParser(site.text(f"{root(language)}scenarios/{scenario}/index.html"))
    printed = re.sub(r"\s", "", "".join(side.extract_text() for side in PdfReader(sheet).pages))
    assert len(PdfReader(sheet).pages) == 2
    assert sheet.stat().st_size <= 120 * 1024
    assert sheet.with_name(f"{scenario}-large.pdf").exists()
    shown = [node.text() for node in page.css(".checklist li > label > span, .checklist-stop li > span")]
    assert len(shown) >= 16
    for item in shown:
        assert re.sub(r"\s", "", item) in printed


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_booklet_has_every_sheet(site: BuiltSite, language: str) -> None:
    booklet = PdfReader(site.folder / root(language) / "checklists/all.pdf")
    assert len(booklet.pages) == 2 + 2 * len(SCENARIOS) + len(DESK_SHEETS)  # behind two of contents
    brochure = PdfReader(site.folder / root(language) / "checklists/all-a5.pdf")
    assert 4 * len(brochure.pages) >= 2 * len(booklet.pages)


def test_downloads_have_names_that_people_understand(site: BuiltSite) -> None:
    page = LexborHTMLParser(site.text("scenarios/card-owing/index.html"))
    names = [link.attributes.get("download") for link in page.css(".checklist-files a[download]")]
    assert names == ["信用卡逾期-打给银行客服-清单.pdf", "信用卡逾期-打给银行客服-清单-大字版.pdf"]


def test_an_action_names_the_scenarios_that_use_it(site: BuiltSite) -> None:
    page = LexborHTMLParser(site.text("channels/phone/index.html"))
    links = [link.attributes["href"] for link in page.css(".used-in a")]
    assert "../../scenarios/card-owing/#checklist" in links


def test_every_page_has_a_card_for_other_sites(site: BuiltSite) -> None:
    for path in pages(site):
        head = LexborHTMLParser(path.read_text("utf-8"))
        address = SITE_URL + path.relative_to(site.folder).as_posix().removesuffix("index.html")
        tree, locale = ("en/", "en_GB") if address.startswith(f"{SITE_URL}en/") else ("", "zh_CN")
        is_home = address == SITE_URL + tree
        said = {node.attributes["property"]: node.attributes["content"] or "" for node in head.css("meta[property]")}
        image, alt = said.pop("og:image"), said.pop("og:image:alt")
        title = head.css_first("title")
        description = head.css_first("meta[name=description]")
        assert title is not None, path
        assert description is not None, path
        name = {"": "逾期沟通手册", "en/": "The Overdue Talks Handbook"}[tree]
        assert said.pop("og:title") == (name if is_home else title.text().removesuffix(f" · {name}")), path
        assert said == {
            "og:site_name": name,
            "og:description": description.attributes["content"],
            "og:type": "website" if is_home else "article",
            "og:url": address,
            "og:locale": locale,
            "og:image:type": "image/png",
            "og:image:width": "1200",
            "og:image:height": "630",
        }
        assert image.startswith(f"{SITE_URL}{tree}cards/"), path
        assert (site.folder / image.removeprefix(SITE_URL)).read_bytes()[16:24].hex() == "000004b000000276"
        assert len(alt) > 10, path
        assert [node.attributes["content"] for node in head.css("meta[name='twitter:card']")] == ["summary_large_image"]


@pytest.mark.parametrize(("tree", "said"), [("", "跳到正文"), ("en/", "Skip to content")])
def test_the_link_past_the_head_says_where_it_leads(site: BuiltSite, tree: str, said: str) -> None:
    skip = LexborHTMLParser(site.text(f"{tree}channels/phone/index.html")).css_first(".md-skip")
    assert skip is not None
    assert skip.text(strip=True) == said


def test_the_page_for_missing_addresses_is_none_to_share(site: BuiltSite) -> None:
    assert LexborHTMLParser(site.text("404.html")).css("meta[property]") == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_site_can_be_put_on_a_phones_desk(site: BuiltSite, language: str) -> None:
    tree = site.folder / root(language)
    for path in [tree / "index.html", tree / "channels/phone/index.html"]:
        head = LexborHTMLParser(path.read_text("utf-8"))
        named = [head.css_first(f"link[rel={kind}]") for kind in ("manifest", "apple-touch-icon")]
        files = [(path.parent / (link.attributes["href"] or "")).resolve() for link in named if link is not None]
        assert files == [tree / "manifest.webmanifest", site.folder / "apple-touch-icon.png"]
    said = json.loads((tree / "manifest.webmanifest").read_text("utf-8"))
    assert (tree / said["start_url"]).resolve() == tree.resolve()
    for icon in said["icons"]:
        png = (tree / icon["src"]).read_bytes()
        assert icon["sizes"] == "x".join(str(int.from_bytes(png[at : at + 4], "big")) for at in (16, 20))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_every_scenario_has_its_pictures_beside_the_pdf(site: BuiltSite, scenario: str, language: str) -> None:
    folder = site.folder / root(language) / "scenarios" / scenario
    page = LexborHTMLParser((folder / "index.html").read_text("utf-8"))
    links = page.css(".checklist-pictures a")
    files = [(folder / (link.attributes["href"] or "")).resolve() for link in links]
    assert files == [site.folder / root(language) / "checklists" / f"{scenario}-{part}.png" for part in (1, 2)]
    assert [file.read_bytes()[:8] for file in files] == [b"\x89PNG\r\n\x1a\n"] * 2
    assert [link.attributes.get("download") for link in links] == [None, None]  # shown, so that a long press saves it

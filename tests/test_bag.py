"""The bag, unpacked and opened from file:// as its reader does."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import unquote, urlsplit
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, Page, expect
from selectolax.lexbor import LexborHTMLParser

from conftest import LANGUAGES, ROOT, SITE_URL, BuiltSite
from sitecheck.__main__ import main as sitecheck
from test_reader import assert_accessible, follow, visit
from test_search import WORDS, ask, assert_back_restores

BAG = "bag/handbook.zip"
OPEN_ME = "打开我 Open me.html"
ROOM = re.compile(r'<script defer src="[./]*assets/js/(\w+)/page\.js">')


@pytest.fixture(scope="module")
def bag(site: BuiltSite, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The unpacked bag."""
    folder = tmp_path_factory.mktemp("U 盘")
    with ZipFile(site.folder / BAG) as packed:
        packed.extractall(folder)
    return folder


@contextmanager
def opened(browser: Browser, file: Path, **context: object) -> Iterator[Page]:
    """A page in a fresh profile; at the end, it has logged no error and asked nothing of any network."""
    profile = browser.new_context(**context)  # type: ignore[arg-type]
    page = profile.new_page()
    told: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: told.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: told.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(file.as_uri())
    yield page
    assert told == []
    assert [url for url in asked if not url.startswith(("file:", "data:", "blob:"))] == []
    profile.close()


def test_every_link_names_a_file_that_is_there(bag: Path) -> None:
    missing = []
    for path in bag.rglob("*.html"):
        tree = LexborHTMLParser(path.read_text("utf-8"))
        for node in tree.css("[href], [src]"):
            address = node.attributes.get("href") or node.attributes.get("src") or ""
            target = unquote(urlsplit(address).path)
            is_outside = urlsplit(address).scheme or not target
            if not is_outside and not (path.parent / target).is_file():
                missing.append(f"{path.relative_to(bag)}: {address}")
    assert missing == []


def test_its_folder_passes_the_check_of_the_site(bag: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sitecheck([str(bag / "handbook")])
    told = capsys.readouterr().out.splitlines()
    # The zip is not in itself, nor are the pictures of sheets and the feed, so there their pages lead to the web.
    on_the_web = re.compile(rf"'{SITE_URL}({BAG}|(en/)?(checklists/[\w-]+\.png|feed\.xml))'")
    assert [line for line in told if not on_the_web.search(line)] == told[-1:]


def test_it_has_every_page_and_every_pdf_of_the_site(site: BuiltSite, bag: Path) -> None:
    for kind in ("index.html", "*.pdf", "*.docx"):
        there, here = (
            {path.relative_to(folder).as_posix() for path in folder.rglob(kind)}
            for folder in (site.folder, bag / "handbook")
        )
        assert there == here


def test_no_script_in_it_is_a_module(bag: Path) -> None:
    for path in (bag / "handbook").rglob("*.html"):
        assert 'type="module"' not in path.read_text("utf-8"), path
    for path in (bag / "handbook/assets/js").rglob("*.js"):
        assert not re.search(r"^(import|export)\b", path.read_text("utf-8"), re.M), path


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_about_it_says_its_size(site: BuiltSite, language: str) -> None:
    said = re.search(r"ZIP\S* ?(?:约|about) (\d+) MB", (ROOT / f"docs/{language}/about/bag.md").read_text("utf-8"))
    assert said is not None
    assert abs(int(said[1]) - (site.folder / BAG).stat().st_size / 1e6) < 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_two_clicks_from_home(browser: Browser, site: BuiltSite, language: str) -> None:
    root = "" if language == "zh" else "en/"
    profile = browser.new_context(accept_downloads=True)
    page = profile.new_page()
    page.goto(site.address + root)
    follow(page.locator("article a[href$='about/bag/']"), f"{site.address}{root}about/bag/")
    with page.expect_download() as download:
        page.locator("article a[href$='bag/handbook.zip']").click()
    assert download.value.suggested_filename == "handbook.zip"
    assert Path(download.value.path()).read_bytes() == (site.folder / BAG).read_bytes()
    profile.close()


def test_a_reader_opens_it_ticks_and_changes_the_language(browser: Browser, bag: Path) -> None:
    with opened(browser, bag / OPEN_ME, viewport={"width": 360, "height": 740}) as page:
        home = bag / "handbook"
        follow(page.get_by_role("link", name="打开手册"), (home / "index.html").as_uri())
        card = page.locator(".chairs a[href*='card-owing']")
        follow(card, (home / "scenarios/card-owing/index.html").as_uri())
        page.get_by_role("checkbox", name="核对金额").check()
        expect(page.locator(".checklist-progress")).to_have_text("已完成 1 / 21 项")
        page.reload()
        assert page.get_by_role("checkbox", name="核对金额").is_checked()
        follow(page.get_by_role("link", name="English"), (home / "en/scenarios/card-owing/index.html").as_uri())
        expect(page.locator(".checklist-progress")).to_have_text("1 of 21 done")
        sheet = page.locator(".checklist-files a").first.get_attribute("href") or ""
        assert (home / "en/scenarios/card-owing" / sheet).resolve().is_file()
        follow(page.locator(".checklist a.how").first, re.compile("/index.html#"))
        follow(page.locator(".handbook-name"), (home / "en/index.html").as_uri())


@pytest.mark.parametrize(
    ("start", "query", "first"),
    [
        ("index.html", "打给银行", "scenarios/card-owing/index.html"),
        ("causes/money/index.html", "个性化分期申请书怎么写", "templates/letter-bank-plan/index.html"),
        ("en/index.html", "credit card", "en/scenarios/card-owing/index.html"),
        ("en/channels/phone/index.html", "does a payment restart the clock", "en/preparation/limitation/index.html"),
    ],
)
def test_search_finds_the_right_page_and_opens_it(
    browser: Browser, bag: Path, start: str, query: str, first: str
) -> None:
    with opened(browser, bag / "handbook" / start) as page:
        page.keyboard.press("/")
        page.keyboard.type(query)
        found = re.compile(rf"{re.escape((bag / 'handbook' / first).as_uri())}([?#].*)?$")
        result = page.locator("a[data-result]").first
        expect(result).to_have_attribute("href", found)
        follow(result, found)
        assert page.locator("article h1").is_visible()


@pytest.mark.parametrize("tree", ["", "en"])
def test_search_offers_the_words_and_the_sheet_as_files(browser: Browser, bag: Path, tree: str) -> None:
    root = bag / "handbook" / tree
    with opened(browser, root / "channels/phone/index.html") as page:
        page.keyboard.press("/")
        expect(page.locator("a[data-result]")).to_have_count(6)
        for link in page.locator("a[data-result], .finder-more a").all():
            address = str(link.evaluate("(link) => link.href"))
            assert Path(unquote(urlsplit(address).path)).is_file(), address
            assert address.startswith(root.as_uri())


@pytest.mark.parametrize("start", ["index.html", "channels/phone/index.html"])
def test_back_from_a_page_brings_what_was_typed_and_its_answer(browser: Browser, bag: Path, start: str) -> None:
    with opened(browser, bag / "handbook" / start, viewport={"width": 360, "height": 640}) as page:
        ask(page, WORDS[""])
        assert_back_restores(page, WORDS[""])


def test_the_dark_side_stays(browser: Browser, bag: Path) -> None:
    with opened(browser, bag / "handbook/index.html", color_scheme="light") as page:
        page.get_by_role("button", name="改用深色").click()
        page.goto((bag / "handbook/channels/phone/index.html").as_uri())
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(23, 28, 31)"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_tool_starts(browser: Browser, bag: Path, language: str) -> None:
    root = bag / "handbook" / ("" if language == "zh" else "en")
    first = {
        found[1]: path for path in sorted(root.rglob("*.html")) for found in ROOM.finditer(path.read_text("utf-8"))
    }
    assert {"letter", "reminder"} <= first.keys()
    for path in first.values():
        with opened(browser, path) as page:
            page.wait_for_load_state()


def test_a_letter_is_filled(browser: Browser, bag: Path) -> None:
    with opened(browser, bag / "handbook/templates/letter-bank-plan/index.html") as page:
        page.get_by_label("姓名").first.fill("陈静")
        expect(page.locator("article")).to_contain_text("本人陈静")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("page", ["bag", "data"])
@pytest.mark.parametrize("tree", ["", "en/"])
def test_everyone_can_read_the_pages_about_it(
    browser: Browser, site: BuiltSite, tree: str, page: str, width: int, scheme: str
) -> None:
    # On the web: axe reads style sheets, which a page from file:// may not.
    address = f"{site.address}{tree}about/{page}/"
    with visit(browser, address, viewport={"width": width, "height": 740}, color_scheme=scheme) as shown:
        assert_accessible(shown)
        assert shown.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everyone_can_read_the_page_that_leads_in(browser: Browser, bag: Path, scheme: str) -> None:
    with opened(browser, bag / OPEN_ME, viewport={"width": 360, "height": 740}, color_scheme=scheme) as page:
        assert_accessible(page)
        assert page.evaluate("document.documentElement.scrollWidth") == 360


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_own_page_leads_back_to_the_web(bag: Path, language: str) -> None:
    root = bag / "handbook" / ("" if language == "zh" else "en")
    page = LexborHTMLParser((root / "about/bag/index.html").read_text("utf-8"))
    assert [link.attributes["href"] for link in page.css("article a[href$='.zip']")] == [SITE_URL + BAG]

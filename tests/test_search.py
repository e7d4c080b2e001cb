"""Search as a reader meets it: one sentence, and the page, its words and its sheet at once."""

import re

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from conftest import BuiltSite
from test_reader import TREES, assert_accessible, follow, open_fields, visit

PLACES = {"home": "", "page": "channels/phone/"}  # in the middle of the page, or behind a button in its head
WORDS = {"": "信用卡还不上了", "en/": "can't pay my credit card"}
CRISIS = {"": "欠了钱不想活了", "en/": "I want to die because of debt"}
NONE = {"": "红烧肉怎么炖", "en/": "how tall is a giraffe"}


def ask(page: Page, typed: str) -> None:
    """Types into the box, as a reader does, and waits for what it answers."""
    page.keyboard.press("/")
    page.keyboard.type(typed)
    expect(page.locator(".finder-answer mark, .finder-panel").first).to_be_visible()


def results(page: Page) -> list[str]:
    """The addresses of the results, in their order."""
    found: list[str] = page.locator("a[data-result]").evaluate_all("(links) => links.map((link) => link.href)")
    return found


def assert_back_restores(page: Page, typed: str) -> None:
    """Opens the second result, comes back, and finds the box and the results as they were."""
    before, address = results(page), page.url
    page.locator("a[data-result]").nth(1).click()
    page.wait_for_url(before[1])
    page.go_back()
    page.wait_for_url(address)
    expect(page.get_by_role("searchbox")).to_have_value(typed)
    expect(page.locator("a[data-result]").first).to_be_visible()
    assert results(page) == before


@pytest.mark.parametrize(
    ("tree", "typed", "first"),
    [
        ("", "信用卡还不上了", "scenarios/card-owing/"),
        ("", "个性化分期申请书怎么写", "templates/letter-bank-plan/"),
        ("", "诉讼时效过了怎么办", "preparation/limitation/"),
        ("", "外访催收", "scenarios/visit/"),
        ("en/", "can't pay my credit card", "en/scenarios/card-owing/"),
        ("en/", "letter to bank asking for payment plan", "en/templates/letter-bank-plan/"),
        ("en/", "does a payment restart the clock", "en/preparation/limitation/"),
    ],
)
@pytest.mark.parametrize("place", PLACES)
def test_it_finds_the_right_page_first(
    browser: Browser, site: BuiltSite, place: str, tree: str, typed: str, first: str
) -> None:
    with visit(browser, site.address + tree + PLACES[place]) as page:
        ask(page, typed)
        found = re.compile(rf"^{re.escape(site.address + first)}(#.*)?$")
        expect(page.locator("a[data-result]").first).to_have_attribute("href", found)
        assert len(results(page)) <= 7
        follow(page.locator("a[data-result]").first, found)


@pytest.mark.parametrize("tree", TREES)
def test_a_situation_has_its_words_and_its_sheet_one_tap_away(browser: Browser, site: BuiltSite, tree: str) -> None:
    with visit(browser, site.address + tree) as page:
        ask(page, WORDS[tree])
        more = page.locator(".finder-answer li").first.locator(".finder-more a")
        scenario = f"{site.address}{tree}scenarios/card-owing/"
        addresses = more.evaluate_all("(links) => links.map((link) => link.href)")
        assert addresses == [f"{scenario}#words", f"{site.address}{tree}checklists/card-owing.pdf"]
        assert page.request.get(addresses[1]).ok
        follow(more.first, f"{scenario}#words")
        expect(page.locator("#words")).to_be_in_viewport()


@pytest.mark.parametrize("tree", TREES)
@pytest.mark.parametrize("place", PLACES)
def test_an_empty_box_offers_the_six_most_asked(browser: Browser, site: BuiltSite, place: str, tree: str) -> None:
    with visit(browser, site.address + tree + PLACES[place]) as page:
        page.keyboard.press("/")
        expect(page.locator("a[data-result]")).to_have_count(6)
        assert all(address.startswith(f"{site.address}{tree}scenarios/") for address in results(page))
        page.keyboard.type("LPR")
        expect(page.locator(".finder-lead")).to_have_count(0)
        page.get_by_role("searchbox").fill("")
        expect(page.locator(".finder-lead")).to_be_visible()
        expect(page.locator("a[data-result]")).to_have_count(6)


@pytest.mark.parametrize("tree", TREES)
def test_distress_brings_the_numbers_to_call_first(browser: Browser, site: BuiltSite, tree: str) -> None:
    with visit(browser, site.address + tree) as page:
        ask(page, CRISIS[tree])
        numbers = page.locator("[data-crisis] a").evaluate_all(
            "(links) => links.map((link) => link.getAttribute('href'))"
        )
        assert numbers == ["tel:110", "tel:12356"]
        assert page.locator(".finder-answer > :first-child").get_attribute("data-crisis") is not None
        assert page.locator("[data-none]").count() == 0
        pages = [address.partition("#")[0] for address in results(page)[:2]]
        assert pages == [f"{site.address}{tree}etiquette/stop/", f"{site.address}{tree}helplines/"]


@pytest.mark.parametrize("tree", TREES)
def test_what_the_handbook_has_no_page_for_is_said(browser: Browser, site: BuiltSite, tree: str) -> None:
    with visit(browser, site.address + tree) as page:
        ask(page, NONE[tree])
        numbers = page.locator("[data-none] a").evaluate_all(
            "(links) => links.map((link) => link.getAttribute('href'))"
        )
        assert numbers == ["tel:12348", "tel:12356"]
        assert page.get_by_role("search").get_by_role("status").text_content() == ""
        # Enter opens nothing that nobody asked for: it goes to what is nearest, and opens it with the next press.
        page.keyboard.press("Enter")
        expect(page.locator("a[data-result]").first).to_be_focused()
        assert page.url == site.address + tree
        assert page.locator("[data-crisis]").count() == 0


@pytest.mark.parametrize("place", PLACES)
def test_keys_go_through_the_results_and_open_one(browser: Browser, site: BuiltSite, place: str) -> None:
    with visit(browser, f"{site.address}en/{PLACES[place]}") as page:
        ask(page, WORDS["en/"])
        box, links = page.get_by_role("searchbox"), page.locator("a[data-result]")
        page.keyboard.press("ArrowUp")
        expect(box).to_be_focused()
        page.keyboard.press("ArrowDown")
        expect(links.nth(0)).to_be_focused()
        page.keyboard.press("ArrowDown")
        expect(links.nth(1)).to_be_focused()
        page.keyboard.press("ArrowUp")
        page.keyboard.press("ArrowUp")
        expect(box).to_be_focused()
        page.keyboard.press("Enter")
        page.wait_for_url(f"{site.address}en/scenarios/card-owing/")


def test_escape_closes_the_box_that_dropped_from_the_head(browser: Browser, site: BuiltSite) -> None:
    with visit(browser, site.address + "en/channels/phone/") as page:
        button, box = page.get_by_role("button", name="Search"), page.get_by_role("searchbox")
        expect(button).to_have_attribute("aria-expanded", "false")
        expect(box).to_be_hidden()
        button.press("Enter")
        expect(button).to_have_attribute("aria-expanded", "true")
        expect(box).to_be_focused()
        page.keyboard.press("Escape")
        expect(box).to_be_hidden()
        expect(button).to_be_focused()
        expect(button).to_have_attribute("aria-expanded", "false")


def test_a_stroke_in_another_field_opens_nothing(browser: Browser, site: BuiltSite) -> None:
    with visit(browser, site.address + "en/templates/letter-bank-plan/") as page:
        field = page.locator(".letter-tool").locator("input:not([type=checkbox]), textarea").first
        field.press("/")
        assert field.input_value() == "/"
        expect(page.get_by_role("searchbox")).to_be_hidden()


@pytest.mark.parametrize("tree", TREES)
@pytest.mark.parametrize("place", PLACES)
def test_nothing_of_it_is_loaded_before_a_reader_turns_to_it(
    browser: Browser, site: BuiltSite, place: str, tree: str
) -> None:
    with visit(browser, site.address + tree + PLACES[place]) as page:
        page.wait_for_load_state("networkidle")
        loaded = page.evaluate("performance.getEntriesByType('resource').map((entry) => entry.name)")
        assert [name for name in loaded if "search" in name] == []
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        ask(page, WORDS[tree])
        assert asked == [f"{site.address}{tree}search/index.js", f"{site.address}search/search.js"]


@pytest.mark.parametrize("file", ["search/index.js", "search/search.js"])
def test_a_script_that_did_not_come_is_asked_for_again(browser: Browser, site: BuiltSite, file: str) -> None:
    profile = browser.new_context()
    page = profile.new_page()
    page.route(f"**/{file}", lambda route: route.abort(), times=1)
    page.goto(site.address + "en/")
    with page.expect_event("requestfailed"):
        page.keyboard.press("/")
    expect(page.get_by_role("status")).to_contain_text("Search did not load")
    page.keyboard.type("credit card")
    expect(page.locator("a[data-result]").first).to_have_attribute("href", re.compile("card-owing"))
    expect(page.get_by_role("status")).to_have_text("7 pages found")
    profile.close()


def test_the_library_comes_with_a_word_that_no_page_has_and_is_asked_for_again(
    browser: Browser, site: BuiltSite
) -> None:
    profile = browser.new_context()
    page = profile.new_page()
    page.goto(site.address + "en/")
    ask(page, "credit card")
    page.route("**/search/lunr.js", lambda route: route.abort(), times=1)
    with page.expect_event("requestfailed"):
        page.get_by_role("searchbox").fill("guarrantor")
    with page.expect_response("**/search/lunr.js"):
        page.keyboard.type(" call")
    expect(page.locator("a[data-result]").first).to_have_attribute("href", re.compile("guarantor"))
    profile.close()


def test_what_was_typed_before_it_came_is_answered(browser: Browser, site: BuiltSite) -> None:
    with visit(browser, site.address) as page:
        held: list[Route] = []
        page.route("**/search/search.js", lambda route: held.append(route))
        with page.expect_request("**/search/search.js"):
            page.keyboard.press("/")
        expect(page.get_by_role("status")).to_have_text("正在准备……")
        page.keyboard.insert_text(WORDS[""])
        held[0].continue_()
        expect(page.locator("a[data-result]").first).to_have_attribute("href", re.compile("card-owing"))


@pytest.mark.parametrize("tree", TREES)
@pytest.mark.parametrize("place", PLACES)
def test_what_is_typed_is_given_to_nobody(browser: Browser, site: BuiltSite, place: str, tree: str) -> None:
    with visit(browser, site.address + tree + PLACES[place]) as page:
        page.keyboard.press("/")
        assert open_fields(page.get_by_role("searchbox")) == []
        ask(page, WORDS[tree])
        assert page.url == site.address + tree + PLACES[place]
        assert page.evaluate("Object.keys(localStorage)") == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("typed", [WORDS, CRISIS, NONE, {"": "", "en/": ""}], ids=["words", "crisis", "none", "empty"])
@pytest.mark.parametrize("tree", TREES)
@pytest.mark.parametrize("place", PLACES)
def test_axe_finds_nothing_with_the_box_open(
    browser: Browser, site: BuiltSite, place: str, tree: str, typed: dict[str, str], scheme: str
) -> None:
    with visit(browser, site.address + tree + PLACES[place], color_scheme=scheme) as page:
        page.keyboard.press("/")
        page.keyboard.type(typed[tree])
        expect(page.locator("a[data-result]").first).to_be_visible()
        assert_accessible(page)


@pytest.mark.parametrize("tree", TREES)
@pytest.mark.parametrize("place", [*PLACES, "missing"])
def test_a_narrow_phone_never_scrolls_sideways(browser: Browser, site: BuiltSite, place: str, tree: str) -> None:
    path = "no/such/page/" if place == "missing" else PLACES[place]
    with visit(browser, site.address + tree + path, viewport={"width": 320, "height": 640}) as page:
        for typed in (WORDS, CRISIS, NONE):
            page.keyboard.press("/")
            page.locator("input[type=search]:visible").fill(typed[tree])
            expect(page.locator("a[data-result]:visible").first).to_be_visible()
            assert page.evaluate("document.documentElement.scrollWidth") == 320


@pytest.mark.parametrize("tree", TREES)
@pytest.mark.parametrize("place", PLACES)
def test_back_from_a_page_brings_what_was_typed_and_its_answer(
    browser: Browser, site: BuiltSite, place: str, tree: str
) -> None:
    with visit(browser, site.address + tree + PLACES[place], viewport={"width": 360, "height": 640}) as page:
        ask(page, WORDS[tree])
        assert_back_restores(page, WORDS[tree])


def test_without_javascript_there_is_no_box_that_does_nothing(browser: Browser, site: BuiltSite) -> None:
    for path in PLACES.values():
        with visit(browser, site.address + path, java_script_enabled=False) as page:
            assert page.locator("input[type=search]:visible, .finder-open:visible").count() == 0

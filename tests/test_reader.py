"""A reader's visit in a real browser."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect
from pypdf import PdfReader

from conftest import SUB_PATH, BuiltSite

KINDS = {
    "home": "",
    "list of scenarios": "scenarios/",
    "scenario": "scenarios/card-owing/",
    "topic": "preparation/",
    "topic page": "channels/phone/",
    "topic page with tables and tabs": "etiquette/limits/",
    "template": "templates/call-bank/",
    "sources": "sources/",
    "helplines": "helplines/",
    "common claims": "claims/",
    "glossary": "glossary/",
    "about": "about/accessibility/",
    "pictures": "channels/choose/",
    "missing page": "no/such/page/",
}
TREES = ("", "en/")
CITING = "solutions/enforcement/"  # a page with more than ten footnotes
FULL = "() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') } }"


@contextmanager
def visit(browser: Browser, address: str, **context: object) -> Iterator[Page]:
    """A page in a fresh profile; at the end, it has logged no error and asked no other host."""
    profile = browser.new_context(**context)  # type: ignore[arg-type]
    page = profile.new_page()
    told: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: told.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: told.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address)
    yield page
    host = re.match(r"https?://[^/]+/", address)
    assert host
    if "no/such/page" in address or "card_owing" in address:  # the browser itself tells of the status
        told = [line for line in told if "status of 404" not in line]
    assert told == []
    assert [url for url in asked if not url.startswith((host[0], "data:", "blob:"))] == []
    profile.close()


def open_fields(fields: Locator) -> list[str]:
    """Those of the fields that spell, suggest, remember or take text without an end."""
    found: list[str] = fields.evaluate_all(
        """(fields) => fields
            .filter((field) => !["checkbox", "radio"].includes(field.type))
            .filter((field) => field.getAttribute("spellcheck") !== "false"
                || field.getAttribute("writingsuggestions") !== "false"
                || !["off", "name", "tel"].includes(field.autocomplete)
                || !(field.maxLength > 0))
            .map((field) => field.outerHTML)"""
    )
    return found


@contextmanager
def away(page: Page) -> Iterator[None]:
    """While the reader is on another page and the browser keeps this one whole, to show it again on “Back”.

    The headless shell keeps none, so the page is told what a reader's browser tells it.
    """
    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))")
    yield
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")


def follow(link: Locator, address: str | re.Pattern[str]) -> None:
    """Clicks a link that leads to the address, and waits until the page there stands and its scripts have run."""
    link.click()
    link.page.wait_for_url(address)


def assert_accessible(page: Page) -> None:
    """axe finds no violation. A button that still fades has colours of no state: reduced motion ends every fade."""
    page.emulate_media(reduced_motion="reduce")
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("tree", TREES)
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(browser: Browser, site: BuiltSite, kind: str, tree: str, scheme: str) -> None:
    with visit(browser, site.address + tree + KINDS[kind], color_scheme=scheme) as page:
        assert_accessible(page)


@pytest.mark.parametrize("tree", TREES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_phone_never_scrolls_sideways(browser: Browser, site: BuiltSite, kind: str, tree: str) -> None:
    with visit(browser, site.address + tree + KINDS[kind], viewport={"width": 360, "height": 740}) as page:
        assert page.evaluate("document.documentElement.scrollWidth") == 360


@pytest.mark.parametrize(
    ("chair", "scenario"), [("owing", "card-owing"), ("owed", "invoice-owed"), ("collecting", "two-months")]
)
def test_a_sheet_is_two_taps_from_home_without_javascript(
    browser: Browser, site: BuiltSite, chair: str, scenario: str
) -> None:
    with visit(browser, site.address, java_script_enabled=False, viewport={"width": 360, "height": 740}) as page:
        follow(page.locator(f".chairs a[href$='/{scenario}/']"), f"{site.address}scenarios/{scenario}/")
        sheet = page.locator(".checklist-files a").first
        assert sheet.is_visible()
        assert (sheet.get_attribute("href") or "").endswith(f"checklists/{scenario}.pdf")


def test_boxes_tick_without_javascript(browser: Browser, site: BuiltSite) -> None:
    with visit(browser, site.address + "scenarios/card-owing/", java_script_enabled=False) as page:
        page.get_by_role("checkbox", name="核对金额").check()
        assert page.locator("#tick-check-amount").is_checked()
        assert page.locator(".checklist-tools").is_hidden()


def test_ticks_stay_in_this_browser_and_in_both_languages(browser: Browser, site: BuiltSite) -> None:
    with visit(browser, site.address + "scenarios/card-owing/") as page:
        page.locator("#tick-check-amount").check()
        page.locator("#tick-know-why").check()
        assert page.locator(".checklist-progress").inner_text() == "已完成 2 / 21 项"
        page.reload()
        assert page.locator("#tick-know-why").is_checked()
        follow(page.get_by_role("link", name="English"), site.address + "en/scenarios/card-owing/")
        assert page.locator(".checklist-progress").inner_text() == "2 of 21 done"
        page.get_by_role("button", name="Clear the ticks").click()
        assert page.locator(".checklist-progress").inner_text() == "The ticks are cleared. 0 of 21 done"
        assert page.evaluate("Object.keys(localStorage)") == []
        page.get_by_role("button", name="Undo clearing").click()
        assert page.locator(".checklist-progress").inner_text() == "Your ticks are back. 2 of 21 done"
        page.reload()
        assert page.locator("#tick-know-why").is_checked()


def test_ticks_of_two_tabs_add_up_and_what_one_clears_stays_cleared(browser: Browser, site: BuiltSite) -> None:
    with visit(browser, site.address + "scenarios/card-owing/") as page:
        other = page.context.new_page()
        other.goto(site.address + "en/scenarios/card-owing/")
        page.locator("#tick-check-amount").check()
        expect(other.locator("#tick-check-amount")).to_be_checked()
        other.locator("#tick-know-why").check()
        expect(page.locator(".checklist-progress")).to_have_text("已完成 2 / 21 项")
        other.get_by_role("button", name="Clear the ticks").click()
        expect(page.locator(".checklist-progress")).to_have_text("已完成 0 / 21 项")
        page.locator("#tick-count-surplus").check()
        page.reload()
        assert page.locator(".checklist-progress").inner_text() == "已完成 1 / 21 项"


def test_undoing_brings_back_what_another_tab_ticked_and_keeps_what_it_ticks_since(
    browser: Browser, site: BuiltSite
) -> None:
    name = f"overdue-talks:{SUB_PATH}:ticks:card-owing"
    with visit(browser, site.address + "scenarios/card-owing/") as page:
        page.locator("#tick-check-amount").check()
        other = page.context.new_page()
        other.goto(site.address + "scenarios/card-owing/")
        # As where the browser has put this tab to sleep: nothing has told it of a tick that is kept by now.
        page.evaluate(f"localStorage['{name}'] = JSON.stringify(['tick-check-amount', 'tick-know-why'])")
        page.get_by_role("button", name="清空勾选").click()
        expect(other.locator(".checklist-progress")).to_have_text("已完成 0 / 21 项")
        other.locator("#tick-count-surplus").check()
        page.get_by_role("button", name="撤销清空").click()
        assert page.locator(".checklist-progress").inner_text() == "刚才的勾都回来了。已完成 3 / 21 项"
        expect(other.locator(".checklist-progress")).to_have_text("已完成 3 / 21 项")


def test_going_back_shows_the_ticks_as_they_are_now(browser: Browser, site: BuiltSite) -> None:
    with visit(browser, site.address + "scenarios/card-owing/") as page:
        page.locator("#tick-check-amount").check()
        with away(page):
            name = f"overdue-talks:{SUB_PATH}:ticks:card-owing"
            page.evaluate(f"localStorage['{name}'] = JSON.stringify(['tick-check-amount', 'tick-know-why'])")
        assert page.locator(".checklist-progress").inner_text() == "已完成 2 / 21 项"


def test_a_tick_that_the_browser_does_not_keep_is_told(browser: Browser, site: BuiltSite) -> None:
    with visit(browser, site.address + "scenarios/card-owing/") as page:
        page.evaluate(FULL)
        page.locator("#tick-check-amount").check()
        page.locator("#tick-know-why").check()
        assert page.locator("#tick-check-amount").is_checked()
        assert "没有存下这个勾" in page.locator(".checklist-progress").inner_text()
        assert "2 / 21" in page.locator(".checklist-progress").inner_text()


@pytest.mark.parametrize(("tree", "name"), [("", "依据（{}）"), ("en/", "Sources ({})")])
def test_on_a_phone_footnotes_are_folded_until_opened_by_key_without_javascript(
    browser: Browser, site: BuiltSite, tree: str, name: str
) -> None:
    phone = {"width": 360, "height": 740}
    with visit(browser, site.address + tree + CITING, java_script_enabled=False, viewport=phone) as page:
        notes = page.locator(".footnote ol")
        assert notes.is_hidden()
        page.get_by_text(name.format(notes.locator("li").count()), exact=True).press("Enter")
        assert notes.is_visible()


def test_on_a_phone_a_footnote_s_mark_opens_it_and_the_way_back_folds_it(browser: Browser, site: BuiltSite) -> None:
    phone = {"width": 360, "height": 740}
    with visit(browser, site.address + CITING, java_script_enabled=False, viewport=phone) as page:
        page.get_by_role("link", name="12", exact=True).first.press("Enter")
        note = page.locator(".footnote li").nth(11)
        expect(note).to_be_in_viewport()
        assert page.locator(".footnote summary").is_hidden()  # it would say that they are folded
        page.keyboard.press("Tab")
        expect(note.get_by_role("link", name="核对记录")).to_be_focused()
        note.get_by_role("link", name="↩").first.press("Enter")
        expect(page.get_by_role("link", name="12", exact=True).first).to_be_in_viewport()
        assert note.is_hidden()
        assert page.locator(".footnote summary").is_visible()


def test_on_a_wide_screen_footnotes_are_open(browser: Browser, site: BuiltSite) -> None:
    with visit(browser, site.address + CITING, viewport={"width": 720, "height": 740}) as page:
        assert page.locator(".footnote ol").is_visible()
        assert page.locator(".footnote summary").is_hidden()


@pytest.mark.parametrize("tree", TREES)
def test_axe_finds_nothing_in_footnotes_folded_or_opened(browser: Browser, site: BuiltSite, tree: str) -> None:
    with visit(browser, site.address + tree + CITING, viewport={"width": 360, "height": 740}) as page:
        assert_accessible(page)
        page.locator(".footnote summary").click()
        assert_accessible(page)


def test_footnotes_that_a_phone_folds_are_printed(browser: Browser, site: BuiltSite) -> None:
    with visit(browser, site.address + CITING, viewport={"width": 360, "height": 740}) as page:
        page.emulate_media(media="print")
        assert page.locator(".footnote ol").is_visible()
        assert page.locator(".footnote summary").is_hidden()


def test_the_numbers_of_printed_footnotes_stand_within_the_margins(browser: Browser, site: BuiltSite) -> None:
    with visit(browser, site.address + CITING) as page:
        printed = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))
    lefts: dict[str, float] = {}  # of each number, in points

    def see(text: str, within: list[float], matrix: list[float], *_: Any) -> None:
        if re.fullmatch(r"\d+\.\s*", text):
            lefts[text.strip()] = within[0] * matrix[4] + within[4]

    for side in printed.pages:
        side.extract_text(visitor_text=see)
    assert "12." in lefts
    assert min(lefts.values()) >= 16 / 25.4 * 72


def test_the_print_button_prints_the_sheet_alone(browser: Browser, site: BuiltSite) -> None:
    with visit(browser, site.address + "scenarios/card-owing/") as page:
        page.evaluate("window.print = () => { window.printed = true }")
        page.get_by_role("button", name="打印清单").click()
        assert page.evaluate("window.printed")
        page.emulate_media(media="print")
        assert page.get_by_role("checkbox", name="核对金额").is_visible()
        assert page.locator("h1").is_visible()
        assert page.get_by_text("12356").first.is_visible()
        assert page.locator("#situation").is_hidden()
        assert page.get_by_role("button", name="打印清单").is_hidden()
        page.evaluate("dispatchEvent(new Event('afterprint'))")  # as phones do before they lay the pages out
        assert page.locator("#situation").is_hidden()
        page.evaluate("dispatchEvent(new Event('focus'))")
        assert page.locator("#situation").is_visible()


def test_a_browser_that_cannot_print_says_so(browser: Browser, site: BuiltSite) -> None:
    with visit(browser, site.address + "scenarios/card-owing/") as page:
        page.evaluate("window.print = undefined")
        page.get_by_role("button", name="打印清单").click()
        assert "不能打印" in page.locator(".checklist-progress").inner_text()
        assert "print-checklist" not in (page.locator("html").get_attribute("class") or "")


@pytest.mark.parametrize(
    ("path", "link"),
    [
        ("scenarios/card-owing/", ".checklist-files a"),
        ("about/bag/", "a[href$='.zip']"),
        ("templates/iou/", "#blank-files a"),
    ],
)
def test_inside_an_app_a_file_s_link_says_how_to_open_it(
    browser: Browser, site: BuiltSite, path: str, link: str
) -> None:
    with visit(browser, site.address + path, user_agent="Mozilla/5.0 (iPhone) MicroMessenger/8.0.49") as page:
        page.locator(f"article {link}").first.click()
        assert "在浏览器中打开" in page.locator(".in-app-note").inner_text()
        page.locator(f"article {link}").first.click()
        assert page.locator(".in-app-note").count() == 1


def test_a_printed_tick_is_a_tick(browser: Browser, site: BuiltSite) -> None:
    with visit(browser, site.address + "scenarios/card-owing/") as page:
        page.locator("#tick-check-amount").check()
        page.emulate_media(media="print")
        style = (
            "(box) => { const { content, transform } = getComputedStyle(box, '::before'); return [content, transform] }"
        )
        content, transform = page.locator("#tick-check-amount").evaluate(style)
        assert (content, transform.startswith("matrix")) == ('""', True)  # a corner, turned
        assert page.locator("#tick-know-why").evaluate(style)[0] == "none"


@pytest.mark.parametrize("kind", ["scenario", "topic page", "template"])
def test_every_page_prints_without_the_frame(browser: Browser, site: BuiltSite, kind: str) -> None:
    with visit(browser, site.address + KINDS[kind]) as page:
        page.emulate_media(media="print")
        assert page.locator("article h1").is_visible()
        for frame in (".md-header", ".md-tabs", ".md-sidebar--primary", ".handbook-foot"):
            assert page.locator(frame).is_hidden()


@pytest.mark.parametrize("width", [360, 1200, 1400])
@pytest.mark.parametrize("tree", TREES)
def test_the_keyboard_goes_only_where_one_can_see(browser: Browser, site: BuiltSite, tree: str, width: int) -> None:
    with visit(browser, site.address + tree + KINDS["scenario"], viewport={"width": width, "height": 800}) as page:
        for _ in range(70):
            page.keyboard.press("Tab")
            place = page.evaluate(
                """() => {
                    const here = document.activeElement, box = here.getBoundingClientRect();
                    const seen = getComputedStyle(here).outlineStyle !== "none" || here.matches(".md-skip");
                    const {left, right, width} = box;
                    return {name: here.outerHTML.slice(0, 90), left, right, width, seen};
                }"""
            )
            assert place["width"] > 0, place
            assert 0 <= place["left"] < place["right"] <= width, place
            assert place["seen"], place


def test_the_drawer_opens_and_closes_by_keyboard(browser: Browser, site: BuiltSite) -> None:
    with visit(browser, site.address + "en/channels/phone/", viewport={"width": 360, "height": 740}) as page:
        page.get_by_role("button", name="Contents").press("Enter")
        link = page.locator(".md-nav--primary").get_by_role("link", name="Records and evidence")
        link.wait_for()
        page.keyboard.press("Escape")
        link.wait_for(state="hidden")


def test_the_language_switch_keeps_the_page(browser: Browser, site: BuiltSite) -> None:
    with visit(browser, site.address + "en/channels/phone/", java_script_enabled=False) as page:
        follow(page.get_by_role("link", name="中文").first, site.address + "channels/phone/")
        assert page.locator("html").get_attribute("lang") == "zh-Hans"


def test_what_others_keep_under_the_same_names_does_no_harm(browser: Browser, site: BuiltSite) -> None:
    with visit(browser, site.address, color_scheme="dark") as page:
        page.evaluate(
            """(prefix) => {
                localStorage[`${prefix}scheme`] = "auto";
                localStorage[`${prefix}ticks:card-owing`] = '{"a": 1}';
            }""",
            f"overdue-talks:{SUB_PATH}:",
        )
        page.goto(site.address + "scenarios/card-owing/")
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(23, 28, 31)"
        assert page.locator(".checklist-progress").inner_text() == "已完成 0 / 21 项"


def test_the_colour_switch_stays(browser: Browser, site: BuiltSite) -> None:
    with visit(browser, site.address, color_scheme="light") as page:
        page.get_by_role("button", name="改用深色").click()
        page.goto(site.address + "channels/phone/")
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(23, 28, 31)"
        assert page.get_by_role("button", name="改用浅色").is_visible()


def test_without_javascript_a_missing_address_answers_in_both_languages(browser: Browser, site: BuiltSite) -> None:
    with visit(browser, site.address + "en/no/such/page/", java_script_enabled=False) as page:
        assert page.get_by_role("heading", name="这一页不在这里").is_visible()
        assert page.get_by_role("heading", name="This page is not here").is_visible()
        assert page.title() == "404 · 逾期沟通手册 · The Overdue Talks Handbook"
        description = page.locator("meta[name=description]").get_attribute("content")
        assert description == "这一页不在这里 · This page is not here"
        assert page.get_by_role("search").count() == 0
        follow(page.get_by_role("link", name="Go to the home page"), site.address + "en/")

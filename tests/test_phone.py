"""What a phone can do with a page beyond reading it, and what it says where it cannot."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page, expect

from conftest import BuiltSite
from test_reader import TREES, visit

PHONE = {"width": 360, "height": 740}
# In each of these a page's printing, files and clipboard lead nowhere.
APPS = ("MicroMessenger/8.0.49", "Weibo (iPhone)", "QQ/9.0.30", "DingTalk/7.5", "AlipayClient/10.5", "aweme_28.5.0")
DEAD = """
window.print = () => {};
HTMLAnchorElement.prototype.click = function () {};
document.execCommand = () => false;
Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject(new Error("dead")) } });
"""
SHARES = """
window.shared = [];
navigator.canShare = ({ files }) => files.every((file) => !file.type.includes("calendar"));
navigator.share = async ({ files }) => {
    for (const file of files) shared.push([file.name, file.type, (await file.arrayBuffer()).byteLength]);
};
"""
# What a page may not claim where nothing has happened.
UNTRUE = ("已经打开", "在下载里", "已下载", "导入了", "has opened", "among your", "downloaded", "imports")


@contextmanager
def page_with(browser: Browser, script: str, address: str, **context: object) -> Iterator[Page]:
    """A page of a phone whose browser has been changed by the script; at the end, it has logged no error."""
    profile = browser.new_context(viewport=PHONE, **context)  # type: ignore[arg-type]
    profile.add_init_script(script)
    page = profile.new_page()
    told: list[str] = []
    page.on("pageerror", lambda error: told.append(str(error)))
    page.goto(address)
    yield page
    profile.close()
    assert told == []


# Targets of numbers to call: those too small for a thumb, and those that reach over another.
TARGETS = """() => {
    const links = [...document.querySelectorAll("a[href^='tel:']")].filter((link) => link.offsetParent);
    const boxes = links.map((link) => link.getBoundingClientRect());
    const meet = (one, other) => Math.min(one.right, other.right) - Math.max(one.left, other.left) > 0.5
        && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 0.5;
    const said = (at) => `${links[at].textContent} in ${links[at].parentElement.textContent}`;
    return {
        count: links.length,
        small: boxes.flatMap((box, at) => box.width < 43.9 || box.height < 43.9 ? [said(at)] : []),
        covered: boxes.flatMap((box, at) => boxes.slice(at + 1).some((other) => meet(box, other)) ? [said(at)] : []),
    };
}"""


@pytest.mark.parametrize("path", ["", "helplines/", "etiquette/stop/", "scams/", "scenarios/hard-call/", "claims/"])
@pytest.mark.parametrize("tree", TREES)
def test_a_number_to_call_is_a_target_of_its_own(browser: Browser, site: BuiltSite, tree: str, path: str) -> None:
    with visit(browser, site.address + tree + path, viewport=PHONE) as page:
        found = page.evaluate(TARGETS)
        assert found["count"] >= 4
        assert (found["small"], found["covered"]) == ([], [])
        assert page.evaluate("document.documentElement.scrollWidth") == 360


@pytest.mark.parametrize(("tree", "name"), [("", "拨打 12356"), ("en/", "Call 12356")])
def test_a_helpline_is_called_from_below_its_heading(browser: Browser, site: BuiltSite, tree: str, name: str) -> None:
    with visit(browser, site.address + tree + "helplines/", java_script_enabled=False, viewport=PHONE) as page:
        expect(page.locator("h2#hot-12356 + p").get_by_role("link", name=name)).to_have_attribute("href", "tel:12356")
        assert page.locator("h2 a[href^='tel:']").count() == 0
        page.emulate_media(media="print")
        assert page.locator(".call-now").first.is_hidden()


def test_the_stop_box_and_paper_stay_plain(browser: Browser, site: BuiltSite) -> None:
    with visit(browser, site.address + "scenarios/card-owing/") as page:
        assert "110" in page.locator(".checklist-stop").inner_text()
        assert page.locator(".checklist-stop a[href^='tel:']").count() == 0
    with visit(browser, site.address + "etiquette/stop/") as page:
        page.emulate_media(media="print")
        number = page.locator("article a[href='tel:12356']").first
        assert number.evaluate("(link) => getComputedStyle(link).textDecorationLine") == "none"
        assert number.evaluate("(link) => getComputedStyle(link).padding") == "0px"


@pytest.mark.parametrize("app", APPS)
def test_inside_an_app_printing_a_sheet_says_what_to_do_and_offers_its_words(
    browser: Browser, site: BuiltSite, app: str
) -> None:
    with page_with(browser, DEAD, site.address + "scenarios/card-owing/", user_agent=f"Mozilla/5.0 {app}") as page:
        page.locator("#tick-check-amount").check()
        page.get_by_role("button", name="打印清单").click()
        told = page.locator(".checklist-progress")
        expect(told).to_contain_text("在浏览器中打开")
        assert not any(claim in told.inner_text() for claim in UNTRUE)
        instead = page.locator(".checklist .instead")
        assert instead.locator("code").inner_text() == site.address + "checklists/card-owing.pdf"
        instead.get_by_role("button", name="复制文字").click()
        expect(told).to_contain_text("浏览器不让复制")
        shown = instead.locator("pre").inner_text()
        assert shown == page.evaluate("getSelection().toString()")
        assert "☑ " in shown
        assert "☐ " in shown
        assert page.evaluate("document.documentElement.scrollWidth") == 360


@pytest.mark.parametrize(("tree", "name"), [("", "打印清单"), ("en/", "Print the checklist")])
def test_where_printing_does_nothing_words_and_address_are_offered(
    browser: Browser, site: BuiltSite, tree: str, name: str
) -> None:
    with page_with(browser, DEAD, site.address + tree + "scenarios/card-owing/") as page:
        page.get_by_role("button", name=name).click()
        assert not any(claim in page.locator(".checklist-progress").inner_text() for claim in UNTRUE)
        assert page.locator(".checklist .instead").is_visible()
        assert "print-checklist" in (page.locator("html").get_attribute("class") or "")  # perhaps it prints later
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
        assert "print-checklist" not in (page.locator("html").get_attribute("class") or "")


def test_where_printing_has_begun_nothing_else_is_offered(browser: Browser, site: BuiltSite) -> None:
    prints = "window.print = () => dispatchEvent(new Event('beforeprint'))"
    with page_with(browser, prints, site.address + "scenarios/card-owing/") as page:
        page.get_by_role("button", name="打印清单").click()
        assert page.locator(".checklist .instead").is_hidden()


def test_inside_an_app_reminders_can_be_copied(browser: Browser, site: BuiltSite) -> None:
    address = site.address + "scenarios/card-owing/"
    with page_with(browser, DEAD, address, user_agent="Mozilla/5.0 DingTalk/7.5") as page:
        page.locator(".reminder summary").click()
        page.get_by_label("说定的日期").first.fill("2030-01-15")
        page.get_by_role("button", name="下载日历文件").click()
        told = page.locator(".reminder .tool-voice")
        expect(told).to_contain_text("在浏览器中打开")
        assert not any(claim in told.inner_text() for claim in UNTRUE)
        page.locator(".reminder").get_by_role("button", name="复制文字").click()
        assert "2030-01-1" in page.locator(".reminder .instead pre").inner_text()


def test_inside_an_app_a_file_has_its_address_beside_it(browser: Browser, site: BuiltSite) -> None:
    address = site.address + "en/about/bag/"
    with page_with(browser, "", address, user_agent="Mozilla/5.0 MicroMessenger/8.0.49") as page:
        page.locator("article a[href$='.zip']").click()
        expect(page.locator(".in-app-note code")).to_have_text(site.address + "bag/handbook.zip")


def test_a_device_that_shares_files_is_given_the_sheet_and_the_letter(browser: Browser, site: BuiltSite) -> None:
    with page_with(browser, SHARES, site.address + "scenarios/card-owing/") as page:
        page.locator(".checklist").get_by_role("button", name="分享").click()
        page.wait_for_function("shared.length")
        ((name, kind, size),) = page.evaluate("shared")
        assert (name.endswith(".pdf"), kind) == (True, "application/pdf")
        assert size == (site.folder / "checklists/card-owing.pdf").stat().st_size
        assert page.locator(".reminder").get_by_role("button", name="分享").count() == 0  # it shares no calendars
        page.goto(site.address + "templates/iou/")
        page.locator(".letter-tools").get_by_role("button", name="分享").first.click()
        page.wait_for_function("shared.length")
        assert page.evaluate("shared[0][0]").endswith(".txt")


def test_a_device_that_shares_no_files_has_no_such_button(browser: Browser, site: BuiltSite) -> None:
    with visit(browser, site.address + "scenarios/card-owing/") as page:
        expect(page.locator(".checklist-tools")).to_be_visible()
        assert page.get_by_role("button", name="分享").count() == 0


def test_a_share_that_fails_is_told(browser: Browser, site: BuiltSite) -> None:
    fails = SHARES + "navigator.share = () => Promise.reject(new DOMException('late', 'NotAllowedError'));"
    with page_with(browser, fails, site.address + "scenarios/card-owing/") as page:
        page.locator(".checklist").get_by_role("button", name="分享").click()
        expect(page.locator(".checklist-progress")).to_have_text("文件准备好了，再点一次“分享”。")

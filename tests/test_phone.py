"""What a phone can do with a page beyond reading it, and what it says where it cannot."""

import pytest
from playwright.sync_api import Browser, expect

from conftest import BuiltSite
from test_reader import TREES, visit

PHONE = {"width": 360, "height": 740}
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

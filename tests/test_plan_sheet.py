"""The plan's figures on a checklist: in its fields and on the printed lines, and kept nowhere."""

import json
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from conftest import BuiltSite
from test_phone import PHONE
from test_plan import BOTH, EN, KEPT, ZH, Words, fill_debt, fill_example, make, plan_visit, said_beside
from test_print import printed
from test_reader import FULL, assert_accessible, visit

HANDED = KEPT.replace(":plan", ":plan:sheet")
FILLED = {
    ZH: ["2000 元", "1200 元", "1200 元", "15", "15"],
    EN: ["CNY 2,000", "CNY 1,200", "CNY 1,200", "15", "15"],
}
TOLD = {ZH: "来自你的还款计划", EN: "come from your plan"}


@contextmanager
def planned(browser: Browser, site: BuiltSite, words: Words, **context: object) -> Iterator[Page]:
    """The page of the plan with the bank and the friend of `fill_example` worked out."""
    with plan_visit(browser, site, words, **context) as page:
        fill_example(page, words)
        make(page, words)
        yield page


def choice(page: Page) -> tuple[Locator, Locator, Locator]:
    """Whom the talk is with, which sheet, and the link to it."""
    part = page.locator(".plan-holder .tool-part").last
    whom, sheet = part.locator("select").all()
    return whom, sheet, part.locator("a.md-button")


def filled(page: Page) -> list[str]:
    """The fields that are not empty, and the same on the lines."""
    fields = page.locator(".checklist li .fill input")
    values = [value for value in fields.evaluate_all("(all) => all.map((field) => field.value)") if value]
    assert values == [text for text in page.locator(".checklist .blank").all_text_contents() if text]
    return values


@BOTH
def test_the_figures_stand_in_the_fields_and_on_the_lines_and_are_gone_after_a_reload(
    browser: Browser, site: BuiltSite, words: Words
) -> None:
    with planned(browser, site, words, viewport=PHONE) as page:
        _, sheet, opened = choice(page)
        assert sheet.input_value() == "card-owing"
        assert sheet.locator("option").nth(1).get_attribute("value") == "many-debts"
        opened.click()
        page.wait_for_url("**/scenarios/card-owing/#checklist")
        told = page.get_by_text(TOLD[words])
        expect(told).to_be_focused()
        assert page.locator("#checklist").evaluate("(title) => title.getBoundingClientRect().top") < PHONE["height"]
        assert filled(page) == FILLED[words]
        assert page.locator("[data-checklist=fill]").get_attribute("aria-expanded") == "true"
        assert page.evaluate("Object.keys(sessionStorage)") == [KEPT]
        assert page.evaluate("localStorage.length") == 0
        assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
        page.reload()
        expect(page.locator(".checklist-tools")).to_be_visible()
        assert page.locator(".filling").count() == 0
        assert "2000" not in page.locator(".checklist").inner_text().replace(",", "")


@BOTH
def test_a_figure_can_be_changed_and_is_printed_as_it_stands(browser: Browser, site: BuiltSite, words: Words) -> None:
    with planned(browser, site, words) as page:
        choice(page)[2].click()
        expect(page.get_by_text(TOLD[words])).to_be_focused()
        page.evaluate("window.print = () => {}")
        item = page.locator("li", has=page.locator("#tick-offer-instalments"))
        item.get_by_label("每期" if words is ZH else "each time", exact=True).fill("1,000")
        page.locator("[data-checklist=print]").click()
        (side,) = printed(page)
        assert "1,000" in side.text
        assert FILLED[words][0] in side.text
        assert TOLD[words] not in side.text


@BOTH
def test_for_whom_the_talk_is_the_sheet_and_the_figures_are(browser: Browser, site: BuiltSite, words: Words) -> None:
    with planned(browser, site, words) as page:
        whom, sheet, opened = choice(page)
        whom.select_option(label=words.names[1])  # a friend, for all that a name tells
        assert sheet.input_value() == ""
        assert opened.is_hidden()
        assert ("请你选一张" if words is ZH else "please choose") in said_beside(sheet)
        sheet.select_option("friend-owing")
        opened.click()
        expect(page.get_by_text(TOLD[words])).to_be_focused()
        money, day = ("{} 元", "2026年12月15日") if words is ZH else ("CNY {}", "15 December 2026")
        assert filled(page) == [money.format("6000" if words is ZH else "6,000"), money.format("400"), day]


@BOTH
def test_one_later_date_carries_what_is_true_of_it(browser: Browser, site: BuiltSite, words: Words) -> None:
    with plan_visit(browser, site, words) as page:
        fill_example(page, words)
        fill_debt(page, 1, "房东老罗" if words is ZH else "Landlord", "2100")
        page.locator("#plan-way-extend").check()
        page.locator("#plan fieldset").nth(2).locator("input[type=date]").fill("2027-03-01")
        make(page, words)
        _, sheet, opened = choice(page)
        assert sheet.input_value() == "rent-owing"
        offered = [option.get_attribute("value") for option in sheet.locator("option").all()]
        assert "card-owing" in offered  # what is left a month holds all the same
        assert "online-loan-owing" not in offered
        opened.click()
        expect(page.get_by_text(TOLD[words])).to_be_focused()
        assert filled(page) == ["2027年3月1日" if words is ZH else "1 March 2027"]


def test_what_was_handed_to_another_page_is_not_used_and_goes(browser: Browser, site: BuiltSite) -> None:
    with visit(browser, f"{site.address}scenarios/card-owing/") as page:
        handed = {"to": page.evaluate("location.pathname") + "x", "blanks": {"count-surplus": ["2000 元"]}}
        page.evaluate("([key, text]) => sessionStorage.setItem(key, text)", [HANDED, json.dumps(handed)])
        page.reload()
        expect(page.locator(".checklist-tools")).to_be_visible()
        assert page.locator(".filling").count() == 0
        assert page.evaluate("sessionStorage.length") == 0
        page.get_by_role("button", name="填好再打印").click()
        expect(page.get_by_label("我叫…")).to_be_focused()
        assert filled(page) == []


@BOTH
def test_a_browser_that_keeps_nothing_says_so_and_opens_the_empty_sheet_at_the_next_tap(
    browser: Browser, site: BuiltSite, words: Words
) -> None:
    with plan_visit(browser, site, words) as page:
        page.evaluate(FULL)
        fill_example(page, words)
        make(page, words)
        opened = choice(page)[2]
        opened.click()
        expect(page.locator("#plan .tool-voice")).to_contain_text("数带不过去" if words is ZH else "cannot come along")
        assert page.locator(".plan-sheet").is_visible()
        opened.click()
        page.wait_for_url("**/scenarios/card-owing/#checklist")
        expect(page.locator(".checklist-tools")).to_be_visible()
        assert page.locator(".filling").count() == 0


@BOTH
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_choice_and_on_the_sheet(
    browser: Browser, site: BuiltSite, words: Words, scheme: str
) -> None:
    with planned(browser, site, words, viewport=PHONE, color_scheme=scheme) as page:
        assert_accessible(page)
        choice(page)[2].click()
        expect(page.get_by_text(TOLD[words])).to_be_focused()
        assert_accessible(page)


def test_without_javascript_the_sheets_are_not_shown(browser: Browser, site: BuiltSite) -> None:
    with visit(browser, f"{site.address}tools/plan/", java_script_enabled=False) as page:
        assert page.locator("#plan-sheets").is_hidden()

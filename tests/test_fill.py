"""A checklist filled on its page and printed with what was typed."""

from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from conftest import BuiltSite
from test_phone import DEAD, PHONE, page_with
from test_print import printed
from test_reader import assert_accessible, open_fields, visit


@dataclass(frozen=True)
class Words:
    tree: str
    fill: str
    name: str
    total: str
    note: str


ZH = Words("", "填好再打印", "我叫…", "账单上的合计", "只在这一页，关掉就没了")
EN = Words("en/", "Fill in before printing", "my name is …", "total on the bill", "gone when you close it")
both = pytest.mark.parametrize("words", [ZH, EN], ids=["zh", "en"])


def opened(page: Page, words: Words) -> Locator:
    """The checklist of the page with its fields open."""
    page.get_by_role("button", name=words.fill).click()
    expect(page.get_by_label(words.name)).to_be_focused()
    return page.locator(".checklist")


@both
def test_what_is_typed_stands_on_the_printed_lines_and_the_others_stay_empty(
    browser: Browser, site: BuiltSite, words: Words
) -> None:
    with visit(browser, f"{site.address}{words.tree}scenarios/card-owing/") as page:
        page.evaluate("window.print = () => {}")
        checklist = opened(page, words)
        assert words.note in checklist.inner_text()
        page.get_by_label(words.name).fill("Li 芳")
        page.get_by_label(words.total, exact=True).fill("6,200")
        page.locator("[data-checklist=print]").click()
        page.emulate_media(media="print")
        assert checklist.locator("input:not([type=checkbox]):visible").count() == 0
        assert words.note not in checklist.inner_text()
        lines = checklist.locator(".blank:visible")
        assert [text for text in lines.all_inner_texts() if text] == ["Li 芳", "6,200"]
        assert lines.count() == checklist.locator(".blank").count() > 10
        empty = "(lines) => lines.filter((line) => !line.textContent && line.getBoundingClientRect().width < 30).length"
        assert lines.evaluate_all(empty) == 0
        (side,) = printed(page)
        assert "6,200" in side.text


@both
def test_a_sheet_with_every_blank_filled_is_one_side(browser: Browser, site: BuiltSite, words: Words) -> None:
    with visit(browser, f"{site.address}{words.tree}scenarios/card-owing/") as page:
        page.evaluate("window.print = () => {}")
        checklist = opened(page, words)
        fields = checklist.locator("input:not([type=checkbox])")
        for field in fields.all():
            field.fill("十月三十一日")
        page.locator("[data-checklist=print]").click()
        (side,) = printed(page)
        assert side.text.count("十月三十一日") == fields.count()


@both
def test_the_fields_are_open_to_keys_and_small_screens_and_keep_nothing(
    browser: Browser, site: BuiltSite, words: Words
) -> None:
    narrow = {"width": 320, "height": 640}
    with visit(browser, f"{site.address}{words.tree}scenarios/card-owing/", viewport=narrow) as page:
        button = page.get_by_role("button", name=words.fill)
        button.press("Enter")
        expect(page.get_by_label(words.name)).to_be_focused()
        assert button.get_attribute("aria-expanded") == "true"
        fields = page.locator(".checklist input:not([type=checkbox])")
        assert open_fields(fields) == []
        assert fields.evaluate_all("(fields) => fields.filter((field) => field.offsetHeight < 44)") == []
        assert page.evaluate("document.documentElement.scrollWidth") == 320
        page.keyboard.type("Li")
        assert page.locator(".checklist-open .blank").first.inner_text() == "Li"
        assert page.evaluate("localStorage.length + sessionStorage.length") == 0
        button.press("Enter")
        assert button.get_attribute("aria-expanded") == "false"
        assert page.locator(".checklist input:not([type=checkbox]):visible").count() == 0
        page.reload()
        assert page.locator(".checklist-open .blank").first.inner_text() == ""


def test_a_field_takes_what_its_name_leaves_of_the_line(browser: Browser, site: BuiltSite) -> None:
    with visit(browser, f"{site.address}scenarios/card-owing/", viewport=PHONE) as page:
        opened(page, ZH)
        wide = "(field) => field.offsetWidth"
        assert page.get_by_label("一", exact=True).evaluate(wide) > 200
        assert page.get_by_label("客服姓名或工号", exact=True).evaluate(wide) > 90


@both
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_fields(browser: Browser, site: BuiltSite, words: Words, scheme: str) -> None:
    address = f"{site.address}{words.tree}scenarios/card-owing/"
    with visit(browser, address, viewport=PHONE, color_scheme=scheme) as page:
        opened(page, words)
        assert_accessible(page)


@both
def test_inside_an_app_what_was_typed_is_in_the_words_to_copy(browser: Browser, site: BuiltSite, words: Words) -> None:
    address = f"{site.address}{words.tree}scenarios/card-owing/"
    with page_with(browser, DEAD, address, user_agent="Mozilla/5.0 MicroMessenger/8.0.49") as page:
        checklist = opened(page, words)
        page.get_by_label(words.name).fill("Li Fang")
        page.get_by_label(words.total, exact=True).fill("6,200")
        page.locator("[data-checklist=print]").click()
        told = checklist.locator(".checklist-progress")
        expect(told).to_contain_text("先复制一份" if words is ZH else "copy")
        checklist.locator(".instead button").first.click()
        shown = checklist.locator(".instead pre").inner_text()
        assert "Li Fang" in shown
        assert f"   {words.total} 6,200\n" in shown
        assert "____" in shown


def test_without_javascript_nothing_is_offered(browser: Browser, site: BuiltSite) -> None:
    with visit(browser, site.address + "scenarios/card-owing/", java_script_enabled=False) as page:
        assert page.locator("[data-checklist=fill]").is_hidden()

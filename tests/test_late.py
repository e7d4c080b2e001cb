"""The tool for interest on a late payment in a real browser, in both languages, and with wrong input."""

import csv
import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page
from pypdf import PdfReader

from conftest import BuiltSite
from test_plan import NOW, PHONE, said_beside
from test_reader import assert_accessible, away, open_fields, visit

BOTH = pytest.mark.parametrize("tree", ["", "en/"], ids=["zh", "en"])
PARTS = {"": ["逾期天数", "46", "估算的利息", "129.76 元", "本金加利息", "26529.76 元"]}
PARTS["en/"] = ["Days overdue", "46", "Interest, estimated", "CNY 129.76", "Amount and interest", "CNY 26,529.76"]


@contextmanager
def late_page(browser: Browser, site: BuiltSite, tree: str, **context: object) -> Iterator[Page]:
    """The page with its clock set. It asks nobody for anything, and keeps nothing."""
    with visit(browser, f"{site.address}{tree}tools/late-interest/", **context) as page:
        page.clock.set_fixed_time(NOW)
        page.locator("#late form").wait_for()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        yield page
        assert [url for url in asked if not url.startswith("blob:") and "favicon" not in url] == []
        assert page.evaluate("Object.keys(localStorage).length + Object.keys(sessionStorage).length") == 0


def rates(page: Page) -> list[Locator]:
    """The fields for percentages that show, behind the amount."""
    return page.locator("#late input[inputmode=decimal]:visible").all()[1:]


def fill_invoice(page: Page, basis: str = "") -> None:
    """Zhao Ning's 26400 of invoice-owed.md."""
    page.locator("#late input").first.fill("26400")
    for place, day in enumerate(("2026-10-08", "2026-11-23")):
        page.locator("#late input[type=date]").nth(place).fill(day)
    if basis:
        page.locator("#late select").first.select_option(basis)


def fill_sale(page: Page) -> None:
    fill_invoice(page, "sale")
    lpr, markup = rates(page)
    lpr.fill("3.0")
    markup.fill("30")


def make(page: Page) -> None:
    page.locator("#late form button").click()


def figures(page: Page) -> list[str]:
    return page.locator(".late-figures :is(dt, dd)").all_inner_texts()


@BOTH
def test_it_presets_nothing_and_cites_and_counts_to_the_cent(browser: Browser, site: BuiltSite, tree: str) -> None:
    with late_page(browser, site, tree, viewport=PHONE) as page:
        fill_invoice(page)
        make(page)
        basis = page.locator("#late select").first
        assert basis.get_attribute("aria-invalid") == "true"
        basis.select_option("sale")
        cited = page.locator(".tool-binds a").evaluate_all("links => links.map(link => link.href)")
        assert cited == [f"{site.address}{tree}sources/#sale-late-payment-interest"]
        lpr, markup = rates(page)
        assert [lpr.input_value(), markup.input_value()] == ["", ""]
        lpr.fill("3.0")
        markup.fill("60")
        make(page)
        assert "30" in said_beside(markup)
        markup.fill("30")
        make(page)
        assert page.evaluate("document.activeElement.tagName") == "H3"
        assert figures(page) == PARTS[tree]
        assert "129.757808" in page.locator(".late-sheet").inner_text()
        assert page.evaluate("document.documentElement.scrollWidth") == 360
        basis.select_option("sme_none")
        assert page.locator(".late-sheet").count() == 0  # a changed assumption never stands beside an old sum
        make(page)
        assert "607.20" in figures(page)[3]


@BOTH
def test_every_choice_links_to_all_its_sources(browser: Browser, site: BuiltSite, tree: str) -> None:
    with late_page(browser, site, tree) as page:
        basis = page.locator("#late select").first
        marks = {"contract": 1, "sale": 1, "sme_none": 3, "sme_agreed": 2, "cap": 3}
        for name, count in marks.items():
            basis.select_option(name)
            assert page.locator(f".tool-binds a[href^='{site.address}{tree}sources/#']").count() == count, name


@BOTH
def test_a_sale_counts_from_the_first_day_that_its_rule_covers(browser: Browser, site: BuiltSite, tree: str) -> None:
    with late_page(browser, site, tree) as page:
        fill_sale(page)
        due = page.locator("#late input[type=date]").first
        # Due on the 18th it was broken on the 19th; due on the 19th on the 20th, the first day of the rule.
        for day, is_covered in (("2019-08-18", False), ("2019-08-19", True)):
            due.fill(day)
            make(page)
            assert ("2019" in said_beside(due)) != is_covered
            assert (page.locator(".late-sheet").count() == 1) == is_covered


@BOTH
def test_a_private_loan_is_only_checked(browser: Browser, site: BuiltSite, tree: str) -> None:
    with late_page(browser, site, tree) as page:
        fill_invoice(page, "cap")
        agreed, lpr = rates(page)
        agreed.fill("24")
        lpr.fill("3")
        make(page)
        assert figures(page) == []
        assert "12%" in page.locator(".late-sheet").inner_text()


@BOTH
def test_the_result_is_copied_and_comes_as_a_table(
    browser: Browser, site: BuiltSite, tree: str, tmp_path: Path
) -> None:
    with late_page(browser, site, tree) as page:
        fill_sale(page)
        make(page)
        copy, _, table = page.locator(".late-holder .tool-buttons button").all()
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        copy.click()
        copied = page.evaluate("navigator.clipboard.readText()")
        assert all(part in copied for part in PARTS[tree])
        page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject() }")
        page.evaluate("() => { document.execCommand = () => false }")
        copy.click()
        page.wait_for_function("getSelection().toString().includes('129.76')")
        with page.expect_download() as download:
            table.click()
        download.value.save_as(tmp_path / "late.csv")
        rows = list(csv.reader(io.StringIO((tmp_path / "late.csv").read_text("utf-8-sig"))))
        assert [row[1] for row in rows[-3:]] == ["46", "129.76", "26529.76"]
        assert download.value.suggested_filename.endswith("-2026-11-21.csv")


@BOTH
def test_the_result_prints_alone_on_one_side(browser: Browser, site: BuiltSite, tree: str, tmp_path: Path) -> None:
    with late_page(browser, site, tree) as page:
        page.evaluate("window.print = () => { window.asked = document.documentElement.className }")
        fill_sale(page)
        make(page)
        page.locator(".late-holder .tool-buttons button").nth(1).click()
        assert "print-late" in page.evaluate("window.asked")
        page.pdf(path=str(tmp_path / "late.pdf"), format="A4")
        pages = PdfReader(tmp_path / "late.pdf").pages
        text = pages[0].extract_text()
        assert len(pages) == 1
        assert "129.76" in text
        assert "607.20" not in text  # of the page's own example


@BOTH
def test_a_browser_that_cannot_print_and_an_app_are_told(browser: Browser, site: BuiltSite, tree: str) -> None:
    with late_page(browser, site, tree) as page:
        page.evaluate("window.print = undefined")
        fill_sale(page)
        make(page)
        page.locator(".late-holder .tool-buttons button").nth(1).click()
        assert ("cannot print" if tree else "不能打印") in page.locator("#late > .tool-voice").inner_text()
        assert page.locator("#late .instead").is_visible()
        assert "print-" not in (page.locator("html").get_attribute("class") or "")
    with late_page(browser, site, tree, user_agent="Mozilla/5.0 (iPhone) MicroMessenger/8.0.49") as page:
        fill_sale(page)
        make(page)
        for button in (1, 2):
            page.locator(".late-holder .tool-buttons button").nth(button).click()
            told = "open the page in a browser" if tree else "在浏览器中打开"
            assert told in page.locator("#late > .tool-voice").inner_text()


@BOTH
def test_amounts_are_understood_as_people_write_them(browser: Browser, site: BuiltSite, tree: str) -> None:
    with late_page(browser, site, tree) as page:
        amount = page.locator("#late input").first
        amount.fill("2万")
        amount.blur()
        assert ("CNY 20,000" if tree else "20000 元") in said_beside(amount)


@BOTH
def test_going_back_shows_no_estimate_that_was_left(browser: Browser, site: BuiltSite, tree: str) -> None:
    with visit(browser, f"{site.address}{tree}tools/late-interest/") as page:
        fill_sale(page)
        make(page)
        with away(page):
            pass
        assert page.locator("#late input").first.input_value() == ""
        assert page.locator(".late-sheet").count() == 0


@BOTH
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_and_no_field_gives_away_what_is_typed(
    browser: Browser, site: BuiltSite, tree: str, scheme: str
) -> None:
    with late_page(browser, site, tree, color_scheme=scheme) as page:
        fill_sale(page)
        make(page)
        assert_accessible(page)
        page.locator("#late input").first.fill("abc")
        make(page)
        assert_accessible(page)
        fields = page.locator("#late input")
        assert fields.count() == 7
        assert open_fields(fields) == []


@BOTH
@pytest.mark.parametrize(
    "name",
    [
        *("scenarios/invoice-owed", "scenarios/year-invoice-owed", "preparation/rules-invoices", "tools/plan"),
        *("templates/letter-demand", "templates/letter-final", "templates/statement-of-claim"),
    ],
)
def test_who_waits_for_an_invoice_is_led_there(site: BuiltSite, tree: str, name: str) -> None:
    article = site.text(f"{tree}{name}/index.html").partition("<article")[2].partition("</article>")[0]
    assert "late-interest/" in article

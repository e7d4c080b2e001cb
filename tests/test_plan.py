"""The plan tool in a real browser: from the first number to paper, in both languages, and with wrong input."""

import csv
import io
import re
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import icalendar
import pytest
from docx import Document
from playwright.sync_api import Browser, Locator, Page
from pypdf import PdfReader

from conftest import SUB_PATH, BuiltSite
from test_reader import FULL, assert_accessible, open_fields, visit

PHONE = {"width": 360, "height": 740}
# The browser's clock stands still on the day the guidance was reviewed, at ten in the morning in China.
NOW = "2026-11-21T02:00:00Z"
KEPT = f"overdue-talks:{SUB_PATH}:plan"


@dataclass(frozen=True)
class Words:
    """What the tests look for on the page, in one language."""

    tree: str
    income: str
    margin: str
    add_debt: str
    first_day: str
    date: str
    estimate: str
    make: str
    print: str
    names: tuple[str, str]
    runs: str
    offer: str
    kind: str
    money: str


ZH = Words(
    tree="",
    income="每月稳定到手的收入（元）",
    margin="给自己留的余地，每月（元）",
    add_debt="加一笔欠款",
    first_day="第一次还款日",
    date="以后每月几号",
    estimate="给填了年利率的欠款估算利息",
    make="算出计划",
    print="打印这一页（A4 一面）",
    names=("信用卡", "周敏"),
    runs="第 1 至 15 期每期 1200 元",
    offer="每月能拿来还款的数：1600 元。",
    kind="不是你算错了",
    money="7700 元 − 必要支出 5700 元 − 余地 400 元 = 1600 元",
)
EN = Words(
    tree="en/",
    income="Reliable income a month, after tax (CNY)",
    margin="Margin you keep, a month (CNY)",
    add_debt="Add a debt",
    first_day="First payment on",
    date="Then each month on day",
    estimate="Estimate interest on debts with a rate",
    make="Work out the plan",
    print="Print this page (one A4 side)",
    names=("Credit card", "Zhou Min"),
    runs="nos. 1 to 15: CNY 1,200 each",
    offer="What you can pay each month: CNY 1,600.",
    kind="You did not miscount",
    money="CNY 7,700 − essential spending CNY 5,700 − margin CNY 400 = CNY 1,600",
)
FORM = """() => [...document.querySelectorAll("#plan form :is(input, select)")].map((field) =>
    ["checkbox", "radio"].includes(field.type) ? field.checked : field.value)"""
OPEN = ".plan-holder a.md-button[href*='/templates/']"
BOTH = pytest.mark.parametrize("words", [ZH, EN], ids=["zh", "en"])


@contextmanager
def plan_visit(browser: Browser, site: BuiltSite, words: Words, **context: object) -> Iterator[Page]:
    """The page with its clock set."""
    with visit(browser, site.address + words.tree + "tools/plan/", **context) as page:
        page.clock.set_fixed_time(NOW)
        page.locator("#plan form").wait_for()
        yield page


@contextmanager
def plan_page(browser: Browser, site: BuiltSite, words: Words, **context: object) -> Iterator[Page]:
    """The same for a reader who stays: it asks nobody for anything, and keeps its form alone, in this tab alone."""
    with plan_visit(browser, site, words, **context) as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        yield page
        assert [url for url in asked if not url.startswith("blob:") and "favicon" not in url] == []
        assert page.evaluate("Object.keys(localStorage)") == []
        assert set(page.evaluate("Object.keys(sessionStorage)")) <= {KEPT}
        assert page.evaluate("document.cookie") == ""


def debt(page: Page, number: int) -> Locator:
    return page.locator("#plan .tool-row-four").nth(number - 1)


def fill_debt(page: Page, number: int, who: str, owed: str, due: str = "", rate: str = "") -> None:
    for place, value in enumerate((who, owed, due, rate)):
        debt(page, number).locator("input").nth(place).fill(value)


def fill_budget(page: Page, words: Words, income: str = "７，７００", margin: str = "400") -> None:
    page.get_by_label(words.income).fill(income)
    for line, amount in enumerate(("2300", "1,600", "380", "950", "470.00")):
        page.locator("#plan .tool-row-two").nth(line).locator("input").nth(1).fill(amount)
    page.get_by_label(words.margin).fill(margin)


def fill_example(page: Page, words: Words) -> None:
    """Zhao Lei of preparation/affordable-offer.md."""
    fill_budget(page, words)
    fill_debt(page, 1, words.names[0], "18,000", "2026-10-05", "6")
    page.get_by_role("button", name=words.add_debt).click()
    fill_debt(page, 2, words.names[1], "6000")
    page.get_by_label(words.first_day).fill("2026-12-15")
    page.get_by_label(words.first_day).blur()


def make(page: Page, words: Words) -> None:
    page.get_by_role("button", name=words.make, exact=True).click()


def choose_letter(page: Page, letter: str, whom: str = "") -> None:
    if whom:
        page.locator(".plan-holder select").first.select_option(label=whom)
    page.locator(".plan-holder select").nth(1).select_option(letter)


def said_beside(field: Locator) -> str:
    """The sentence that describes the field, as a screen reader finds it."""
    ids = (field.get_attribute("aria-describedby") or "").split()
    return " ".join(field.page.locator(f"[id='{each}']").inner_text() for each in ids)


@BOTH
def test_from_the_first_number_to_the_plan_on_a_phone(browser: Browser, site: BuiltSite, words: Words) -> None:
    with plan_page(browser, site, words, viewport=PHONE) as page:
        fill_example(page, words)
        assert page.get_by_text(words.offer).is_visible()
        assert page.get_by_label(words.date).input_value() == "15"
        make(page, words)
        sheet = page.locator(".plan-sheet")
        assert words.runs in sheet.inner_text()
        assert words.money in sheet.inner_text()
        assert page.evaluate("document.activeElement.id") == "plan-title"
        assert page.evaluate("document.documentElement.scrollWidth") == 360
        assert page.locator(".plan-bars rect").count() == 16
        page.locator(".plan-all summary").click()
        page.locator(".plan-all tbody tr").nth(14).wait_for()  # the rows come when the list has opened
        assert page.locator(".plan-all tbody tr").count() == 15
        assert page.evaluate("document.documentElement.scrollWidth") == 360


@BOTH
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_tool_filled_in(browser: Browser, site: BuiltSite, words: Words, scheme: str) -> None:
    with plan_page(browser, site, words, color_scheme=scheme) as page:
        fill_example(page, words)
        page.get_by_label(words.estimate).check()
        make(page, words)
        page.locator(".plan-all summary").click()
        fill_debt(page, 2, "😀", "abc")
        page.get_by_label(words.margin).fill("9999")
        make(page, words)
        assert_accessible(page)


@BOTH
def test_the_keyboard_alone_adds_removes_and_puts_back(browser: Browser, site: BuiltSite, words: Words) -> None:
    with plan_page(browser, site, words) as page:
        fill_debt(page, 1, words.names[0], "18000")
        page.get_by_role("button", name=words.add_debt).focus()
        page.keyboard.press("Enter")
        page.keyboard.type(words.names[1])
        page.keyboard.press("Tab")
        page.keyboard.type("6000")
        debt(page, 1).get_by_role("button").focus()
        page.keyboard.press("Enter")
        assert page.locator("#plan .tool-row-four").count() == 1
        assert words.names[1] in page.evaluate("document.activeElement.getAttribute('aria-label')")
        undo = page.locator("#plan .tool-part").nth(1).locator(".tool-buttons button").nth(1)
        undo.focus()
        page.keyboard.press("Enter")
        assert debt(page, 1).locator("input").nth(1).input_value() == "18000"
        assert debt(page, 2).locator("input").nth(1).input_value() == "6000"


@BOTH
def test_wrong_input_is_answered_beside_its_field_and_nothing_is_lost(
    browser: Browser, site: BuiltSite, words: Words
) -> None:
    with plan_page(browser, site, words) as page:
        fill_example(page, words)
        fill_debt(page, 1, "张三😀", "几千块")
        page.get_by_label(words.first_day).fill("2026-11-20")
        page.get_by_label(words.date).fill("32")
        make(page, words)
        owed = debt(page, 1).locator("input").nth(1)
        assert owed.get_attribute("aria-invalid") == "true"
        assert "3,000.50" in said_beside(owed)
        assert owed.input_value() == "几千块"
        assert page.evaluate("document.activeElement === document.querySelectorAll('.tool-row-four input')[1]")
        who = debt(page, 1).locator("input").nth(0)
        assert who.get_attribute("aria-invalid") is None
        assert ("表情符号" if words is ZH else "emoji") in said_beside(who)
        for label in (words.first_day, words.date):
            assert page.get_by_label(label).get_attribute("aria-invalid") == "true"
        assert "3" in page.locator("#plan .tool-voice").inner_text()
        assert page.locator(".plan-sheet").count() == 0
        # Mended, it works, the emoji and all.
        owed.fill("18000")
        page.get_by_label(words.first_day).fill("2026-12-15")
        page.get_by_label(words.date).fill("15")
        make(page, words)
        assert "张三😀" in page.locator(".plan-sheet").inner_text()


@BOTH
def test_without_any_debt_the_page_asks_for_one(browser: Browser, site: BuiltSite, words: Words) -> None:
    with plan_page(browser, site, words) as page:
        fill_budget(page, words)
        page.get_by_label(words.first_day).fill("2026-12-15")
        make(page, words)
        assert debt(page, 1).locator("input").nth(1).get_attribute("aria-invalid") == "true"
        debt(page, 1).get_by_role("button").click()
        make(page, words)
        add = page.get_by_role("button", name=words.add_debt)
        assert len(said_beside(add)) > 10
        assert page.evaluate("document.activeElement.textContent") == words.add_debt


@BOTH
def test_the_41st_debt_is_refused_kindly(browser: Browser, site: BuiltSite, words: Words) -> None:
    with plan_page(browser, site, words) as page:
        for _ in range(40):
            page.get_by_role("button", name=words.add_debt).click()
        assert page.locator("#plan .tool-row-four").count() == 40
        assert "40" in page.locator("#plan .tool-voice").inner_text()


@BOTH
def test_income_below_spending_leads_to_help_and_still_prints(
    browser: Browser, site: BuiltSite, words: Words, tmp_path: Path
) -> None:
    with plan_page(browser, site, words) as page:
        fill_example(page, words)
        page.get_by_label(words.income).fill("5000")
        make(page, words)
        box = page.locator("#plan .tool-kind").first
        assert words.kind in box.inner_text()
        links = box.locator("a").evaluate_all("links => links.map(link => link.href)")
        assert links[0] == f"{site.address}{words.tree}solutions/restructuring/"
        assert links[1] == "tel:12348"
        box.get_by_role("button").click()
        assert "700" in page.locator(".plan-sheet").inner_text()
        assert page.get_by_label(words.margin).input_value() == "400"
        assert pages_on_paper(page, words, tmp_path) == 1
        # A plan from before does not stay below the sentence that nothing is left.
        page.get_by_label(words.income).fill("7700")
        make(page, words)
        assert words.runs in page.locator(".plan-sheet").inner_text()
        page.get_by_label(words.income).fill("5000")
        make(page, words)
        assert page.locator(".plan-sheet").count() == 0


def pages_on_paper(page: Page, words: Words, folder: Path) -> int:
    page.evaluate("window.print = () => { window.printed = true }")
    page.get_by_role("button", name=words.print).click()
    assert page.evaluate("window.printed")
    page.pdf(path=folder / "plan.pdf", format="A4")
    return len(PdfReader(folder / "plan.pdf").pages)


def add_debts(page: Page, words: Words, numbers: range, who: str, owed: str, rate: str = "") -> None:
    """Debts with these numbers, which stand in `who` and `owed` for {}."""
    for number in numbers:
        if number > 1:
            page.get_by_role("button", name=words.add_debt).click()
        fill_debt(page, number, who.format(number), owed.format(number), rate=rate)


@BOTH
def test_the_sheet_is_one_a4_side(browser: Browser, site: BuiltSite, words: Words, tmp_path: Path) -> None:
    name = "债权人某某消费金融公司{}号" if words is ZH else "Creditor with a longer name no.{}"
    with plan_page(browser, site, words) as page:
        fill_budget(page, words)
        page.get_by_label(words.first_day).fill("2026-12-31")
        page.get_by_label(words.estimate).check()
        for last, count in pairwise([0, 1, 4, 5, 12, 13, 22, 40]):
            add_debts(page, words, range(last + 1, count + 1), name, "19{0:02}.{0:02}", rate="6")
            make(page, words)
            assert pages_on_paper(page, words, tmp_path) == 1, count
            text = PdfReader(tmp_path / "plan.pdf").pages[0].extract_text()
            assert name.format(count)[-4:] in re.sub(r"\s", "", unicodedata.normalize("NFKC", text))
            assert words.make not in text


@BOTH
def test_the_sheet_is_one_a4_side_with_the_longest_names(
    browser: Browser, site: BuiltSite, words: Words, tmp_path: Path
) -> None:
    with plan_page(browser, site, words) as page:
        fill_budget(page, words, income="900,000.99")
        page.get_by_label(words.first_day).fill("2026-12-31")
        for last, count in pairwise([0, 2, 4, 5, 7, 12, 40]):
            add_debts(page, words, range(last + 1, count + 1), "某" * 40, "1,234,5{:02}.99")
            make(page, words)
            assert pages_on_paper(page, words, tmp_path) == 1, count


@BOTH
def test_the_worksheet_is_one_a4_side_and_stands_without_javascript(
    browser: Browser, site: BuiltSite, words: Words, tmp_path: Path
) -> None:
    address = site.address + words.tree + "tools/plan/"
    with visit(browser, address, java_script_enabled=False) as page:
        assert page.locator("#worksheet table").count() == 3
        assert "JavaScript" in page.locator("#plan").inner_text()
    with visit(browser, address) as page:
        page.evaluate("window.print = () => {}")
        page.locator("#worksheet button").click()
        page.pdf(path=tmp_path / "worksheet.pdf", format="A4")
        assert len(PdfReader(tmp_path / "worksheet.pdf").pages) == 1


@BOTH
def test_the_csv_and_the_calendar_say_the_plan(browser: Browser, site: BuiltSite, words: Words, tmp_path: Path) -> None:
    with plan_page(browser, site, words) as page:
        fill_example(page, words)
        make(page, words)
        files = []
        for button in (1, 2):
            with page.expect_download() as download:
                page.locator(".plan-holder .tool-buttons button").nth(button).click()
            files.append(tmp_path / download.value.suggested_filename)
            download.value.save_as(files[-1])
        data = files[0].read_bytes()
        assert data.startswith(b"\xef\xbb\xbf")
        rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
        assert [row[0] for row in rows[1:]] == [words.names[0]] * 15 + [words.names[1]] * 15
        assert rows[15] == [words.names[0], "15", "2028-02-15", "1200.00", "0.00"]
        events = icalendar.Calendar.from_ical(files[1].read_bytes()).walk("VEVENT")
        assert len(events) == 30  # one on each day, and one three days before it
        assert events[0].start.isoformat() == "2026-12-12T09:00:00+08:00"
        assert events[1].start.isoformat() == "2026-12-15T09:00:00+08:00"
        assert {event.walk("VALARM")[0]["TRIGGER"].dt for event in events} == {timedelta(0)}
        assert {event["TRANSP"] for event in events} == {"TRANSPARENT"}
        # Worked out again, its calendar takes the place of the one before.
        make(page, words)
        with page.expect_download() as download:
            page.locator(".plan-holder .tool-buttons button").nth(2).click()
        again = icalendar.Calendar.from_ical(Path(download.value.path()).read_bytes()).walk("VEVENT")
        assert [event["UID"] for event in again] == [event["UID"] for event in events]
        assert ({event["SEQUENCE"] for event in events}, {event["SEQUENCE"] for event in again}) == ({0}, {1})
        assert words.names[1] in events[0]["DESCRIPTION"]
        assert "https://handbook.example/hand/book/" in events[0]["DESCRIPTION"]


@BOTH
def test_one_first_an_extension_and_the_letters(browser: Browser, site: BuiltSite, words: Words) -> None:
    with plan_page(browser, site, words) as page:
        fill_example(page, words)
        page.locator("#plan-way-first").check()
        page.locator("#plan select").first.select_option(label=words.names[1])
        make(page, words)
        # 6000 at 1600: 3 × 1600 and 1200; the 400 that month 4 leaves goes to the card.
        assert ("第 1 至 3 期每期 1600 元，第 4 期 1200 元" if words is ZH else "CNY 1,600 each; no. 4: CNY 1,200") in (
            page.locator(".plan-sheet").inner_text()
        )
        page.locator("#plan-way-extend").check()
        assert page.get_by_label(words.first_day).is_hidden()
        page.locator("#plan fieldset").nth(2).locator("input[type=date]").fill("2027-03-01")
        make(page, words)
        assert page.locator(".plan-shape").count() == 0
        text = page.locator(".plan-letter")
        for letter in ("bank", "platform", "rent", "agreement", "formal", "plain"):
            choose_letter(page, letter)
            assert ("2027年3月1日" if words is ZH else "1 March 2027") in text.input_value()
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.locator(".plan-holder div.tool-part button").click()
        assert page.evaluate("navigator.clipboard.readText()") == text.input_value()
        # Without that permission the old way is left, and where it is closed too, the text stands selected.
        page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject() }")
        page.evaluate("() => { document.execCommand = () => false }")
        page.locator(".plan-holder div.tool-part button").click()
        page.wait_for_function("document.activeElement === document.querySelector('.plan-letter')")
        selected = "(area) => area.value.slice(area.selectionStart, area.selectionEnd)"
        assert text.evaluate(selected) == text.input_value()


@BOTH
def test_a_small_debt_is_cleared_first_and_the_sheet_says_so(browser: Browser, site: BuiltSite, words: Words) -> None:
    with plan_page(browser, site, words) as page:
        fill_budget(page, words)
        fill_debt(page, 1, words.names[0], "50000")
        page.get_by_role("button", name=words.add_debt).click()
        fill_debt(page, 2, words.names[1], "50")
        page.get_by_label(words.first_day).fill("2026-12-15")
        make(page, words)
        row = page.locator(".plan-sheet tbody tr").nth(1).inner_text()
        assert ("第 1 期 50 元。数目小，所以先一次还清。" if words is ZH else "no. 1: CNY 50. It is small") in row
        assert ("2026年12月15日" if words is ZH else "15 December 2026") in row
        assert ("不到 10 元的份额" if words is ZH else "A share under CNY 10") in page.locator(
            ".plan-sheet"
        ).inner_text()


@BOTH
def test_a_share_below_its_interest_is_told_and_rent_may_be_cleared_first(
    browser: Browser, site: BuiltSite, words: Words
) -> None:
    with plan_page(browser, site, words) as page:
        fill_budget(page, words, income="7700", margin="1100")  # 900 a month
        for number, (who, owed, rate) in enumerate((("A", "12000", "24"), ("B", "41000", ""), ("C", "2100", "")), 1):
            if number > 1:
                page.get_by_role("button", name=words.add_debt).click()
            fill_debt(page, number, who, owed, rate=rate)
        page.get_by_label(words.first_day).fill("2026-12-15")
        make(page, words)
        # 900 × 12000 ÷ 55100 = 196; interest is 12000 × 24% ÷ 12 = 240. C: 900 × 2100 ÷ 55100 = 34, for 62 months.
        cell = page.locator(".plan-sheet tbody tr").first.inner_text()
        assert ("不够付每月约 240 元的利息" if words is ZH else "interest of about CNY 240 a month") in cell
        care = page.locator(".plan-care li").all_inner_texts()
        assert ["A" in care[0], "C" in care[1], len(care)] == [True, True, 2]
        assert "196" in care[0]
        assert "62" in care[1]
        choose_letter(page, "bank")
        assert page.locator("#plan .tool-part .tool-hint", has_text="240").count() == 1
        debt(page, 3).get_by_role("checkbox").check()
        make(page, words)
        row = page.locator(".plan-sheet tbody tr").nth(2).inner_text()
        assert ("第 1 至 2 期每期 900 元，第 3 期 300 元" if words is ZH else "nos. 1 to 2: CNY 900 each") in row
        assert ("2027年2月15日" if words is ZH else "15 February 2027") in row
        assert ("全给“C”，付清为止" if words is ZH else "goes to “C” until that is cleared") in page.locator(
            ".plan-sheet"
        ).inner_text()
        # A's interest as before, and that A and B wait for their first payment.
        assert page.locator(".plan-care li").count() == 3
        assert_accessible(page)


@BOTH
def test_following_a_link_and_coming_back_loses_nothing_of_the_plan(
    browser: Browser, site: BuiltSite, words: Words
) -> None:
    with plan_visit(browser, site, words) as page:
        fill_example(page, words)
        page.locator("#plan .tool-row-two input").nth(0).fill("房租")
        page.locator("#plan .tool-row-two button").nth(4).click()
        debt(page, 2).get_by_role("checkbox").check()
        page.locator("#plan-way-first").check()
        page.locator("#plan select").first.select_option(label=words.names[1])
        page.get_by_label(words.estimate).check()
        make(page, words)
        before = page.evaluate(FORM)
        sheet = page.locator(".plan-sheet").inner_text()
        page.goto(f"{site.address}{words.tree}scenarios/many-debts/")
        assert page.evaluate("Object.keys(sessionStorage)") == [KEPT]
        page.go_back()
        page.locator("#plan form").wait_for()
        assert page.evaluate(FORM) == before
        assert page.locator(".plan-sheet").inner_text() == sheet
        assert page.locator("#plan select").first.is_visible()
        assert page.evaluate("document.activeElement === document.body")  # nobody is taken anywhere
        remove = page.locator("#plan .tool-row-two button").first
        assert "房租" in (remove.get_attribute("aria-label") or "")
        other = page.context.new_page()  # another tab has its own
        other.goto(page.url)
        assert other.get_by_label(words.income).input_value() == ""


@BOTH
def test_clear_all_empties_the_plan_and_the_tab_and_can_be_undone(
    browser: Browser, site: BuiltSite, words: Words
) -> None:
    clear, undo = ("全部清空", "撤销清空") if words is ZH else ("Clear all", "Undo clearing")
    with plan_visit(browser, site, words) as page:
        fill_example(page, words)
        make(page, words)
        page.locator("#plan").get_by_role("button", name=clear).click()
        assert words.names[1] not in page.locator("#plan").inner_text()
        assert page.get_by_label(words.income).input_value() == ""
        assert page.evaluate("Object.keys(sessionStorage)") == []
        assert ("已全部清空" if words is ZH else "All cleared") in page.locator("#plan > .tool-voice").inner_text()
        page.reload()
        assert page.get_by_label(words.income).input_value() == ""
        assert page.get_by_role("button", name=undo).is_hidden()
        fill_example(page, words)
        make(page, words)
        before = page.evaluate(FORM)
        page.locator("#plan").get_by_role("button", name=clear).click()
        page.get_by_role("button", name=undo).click()
        assert page.evaluate(FORM) == before
        assert words.runs in page.locator(".plan-sheet").inner_text()
        page.locator("#plan").get_by_role("button", name=clear).click()
        page.get_by_label(words.income).fill("1")  # what is typed anew is not taken away
        assert page.get_by_role("button", name=undo).is_hidden()


@BOTH
def test_a_browser_that_keeps_nothing_says_so_and_still_works(browser: Browser, site: BuiltSite, words: Words) -> None:
    with plan_page(browser, site, words) as page:
        page.evaluate(FULL)
        page.get_by_label(words.income).fill("7700")
        told = "不让网页存东西" if words is ZH else "does not let pages keep"
        assert told in page.locator("#plan > .tool-voice").inner_text()
        fill_example(page, words)
        make(page, words)
        address = page.url
        page.locator(OPEN).click()
        assert told in page.locator("#plan > .tool-voice").inner_text()
        assert page.url == address


@BOTH
def test_the_letter_s_own_page_opens_with_the_plan_s_numbers_once(
    browser: Browser, site: BuiltSite, words: Words, tmp_path: Path
) -> None:
    with plan_visit(browser, site, words) as page:
        fill_example(page, words)
        make(page, words)
        choose_letter(page, "agreement", words.names[1])
        text = page.locator(".plan-letter").input_value()
        page.locator(OPEN).click()
        page.wait_for_url("**/templates/agreement-plan/#formal")
        assert page.evaluate("Object.keys(sessionStorage)") == [KEPT]
        shown = page.locator("pre.letter > code").first.inner_text().rstrip()
        assert shown == text
        creditor = "债权人" if words is ZH else "creditor"
        assert page.locator(".letter-tool").first.get_by_label(creditor, exact=True).input_value() == words.names[1]
        assert ("计划里的数" if words is ZH else "figures of your plan") in page.locator(
            ".letter-keep .letter-status"
        ).inner_text()
        with page.expect_download() as download:
            page.get_by_role("button", name="下载 Word" if words is ZH else "Download Word").first.click()
        download.value.save_as(tmp_path / "letter.docx")
        paragraphs = [paragraph.text for paragraph in Document(str(tmp_path / "letter.docx")).paragraphs]
        assert words.names[1] in "\n".join(paragraphs)
        assert ("每期 400 元" if words is ZH else "CNY 400 each") in "\n".join(paragraphs)
        # The second letter of the page has the same numbers in its blanks.
        assert ("一共 6000 元，分 15 期" if words is ZH else "CNY 6,000 in 15 instalments") in page.locator(
            "pre.letter > code"
        ).nth(1).inner_text()
        page.reload()
        assert words.names[1] not in page.locator("pre.letter > code").first.inner_text()
        page.go_back()
        page.locator(".plan-sheet").wait_for()
        assert words.names[1] in page.locator(".plan-sheet").inner_text()


@BOTH
@pytest.mark.parametrize("letter", ["bank", "platform", "rent", "formal", "plain"])
def test_each_letter_s_page_says_what_the_plan_says(
    browser: Browser, site: BuiltSite, words: Words, letter: str
) -> None:
    with plan_visit(browser, site, words) as page:
        fill_example(page, words)
        make(page, words)
        choose_letter(page, letter, words.names[1])
        text = page.locator(".plan-letter").input_value()
        assert letter == "platform" or words.names[1] in text
        page.locator(OPEN).click()
        page.wait_for_url("**/templates/**")
        section = page.url.partition("#")[2]
        assert section == ("plain" if letter == "plain" else "formal")
        assert page.locator(f"#{section} ~ pre.letter > code").first.inner_text().rstrip() == text


@BOTH
def test_a_letter_for_somebody_else_is_never_offered_first(browser: Browser, site: BuiltSite, words: Words) -> None:
    with plan_page(browser, site, words) as page:
        fill_example(page, words)
        fill_debt(page, 1, "房东老罗" if words is ZH else "Landlord", "2100")
        make(page, words)
        whom, letter = page.locator(".plan-holder select").all()[:2]
        opened = page.locator(OPEN)
        assert letter.input_value() == "rent"
        assert (opened.get_attribute("href") or "").endswith("/templates/rent-request/#formal")
        whom.select_option(label=words.names[1])  # a friend, for all that a name tells
        assert letter.input_value() == ""
        assert opened.is_hidden()
        assert ("请你选一封" if words is ZH else "please choose") in said_beside(letter)
        letter.select_option("agreement")
        assert said_beside(letter).strip() == ""
        whom.select_option("0")
        assert letter.input_value() == "agreement"
        assert opened.is_visible()


@BOTH
def test_a_later_date_goes_to_the_letter_s_page_as_one(browser: Browser, site: BuiltSite, words: Words) -> None:
    with plan_visit(browser, site, words) as page:
        fill_example(page, words)
        page.locator("#plan-way-extend").check()
        page.locator("#plan fieldset").nth(2).locator("input[type=date]").fill("2027-03-01")
        make(page, words)
        text = page.locator(".plan-letter").input_value()
        page.locator(OPEN).click()
        page.wait_for_url("**/templates/letter-bank-plan/#formal")
        assert page.locator("pre.letter > code").first.inner_text().rstrip() == text
        assert ("申请延期还款" if words is ZH else "apply for a later date") in text


@BOTH
def test_a_creditor_that_waits_sees_its_own_first_day_and_the_reader_what_waiting_costs(
    browser: Browser, site: BuiltSite, words: Words
) -> None:
    with plan_page(browser, site, words) as page:
        fill_budget(page, words, income="7700", margin="1100")  # 900 a month
        for number, (who, owed, rate) in enumerate((("A", "12000", "24"), ("B", "8000", ""), ("C", "2100", "")), 1):
            if number > 1:
                page.get_by_role("button", name=words.add_debt).click()
            fill_debt(page, number, who, owed, rate=rate)
        page.get_by_label(words.first_day).fill("2026-12-15")
        page.locator("#plan-way-first").check()
        page.locator("#plan select").first.select_option(label="C")
        make(page, words)
        # C: 900, 900, 300 on 15 February 2027; that month leaves 360 for A and 240 for B.
        # A waits two months: 12000 × 24% ÷ 6 = 480.
        cells = [row.inner_text() for row in page.locator(".plan-sheet tbody tr").all()]
        day = "从 2027年2月15日起：第 1 期 360 元" if words is ZH else "from 15 February 2027: no. 1: CNY 360"
        assert day in cells[0]
        assert ("从 2026年12月15日起：第 1 至 2 期" if words is ZH else "from 15 December 2026: nos. 1 to 2") in cells[
            2
        ]
        sheet = page.locator(".plan-sheet").inner_text()
        assert ("最早一笔 2026年12月15日" if words is ZH else "Earliest payment 15 December 2026") in sheet
        assert ("最早从 2027年2月15日起收到钱" if words is ZH else "first money on 15 February 2027") in sheet
        care = page.locator(".plan-care li").all_inner_texts()
        assert ["A" in care[0], "B" in care[1], len(care)] == [True, True, 2]
        assert ("等的这 2 个月约多出 480 元" if words is ZH else "the 2 months until then add about CNY 480") in care[0]
        assert page.locator(".plan-care a").first.get_attribute("href") == (
            f"{site.address}{words.tree}preparation/pay-first/#tell-those-who-wait"
        )


@BOTH
def test_what_the_rent_leaves_goes_to_the_one_chosen_and_nobody_is_told_as_paid_monthly_who_waits(
    browser: Browser, site: BuiltSite, words: Words
) -> None:
    with plan_page(browser, site, words) as page:
        fill_budget(page, words, income="7700", margin="1100")  # 900 a month
        debts = (("A", "2100", ""), ("B", "28000", ""), ("C", "12000", "24"), ("D", "8000", ""))
        for number, (who, owed, rate) in enumerate(debts, 1):
            if number > 1:
                page.get_by_role("button", name=words.add_debt).click()
            fill_debt(page, number, who, owed, rate=rate)
        debt(page, 1).locator("input[type=checkbox]").check()
        page.get_by_label(words.first_day).fill("2026-12-31")
        page.locator("#plan-way-first").check()
        page.locator("#plan select").first.select_option(label="B")
        make(page, words)
        # A: 900, 900, 300; B: the 600 of that month, 30 × 900, and 400 in month 34; that leaves 300 for C, 200 for D.
        # C waits 33 months: 12000 × 24% ÷ 12 × 33 = 7920.
        cells = [row.inner_text() for row in page.locator(".plan-sheet tbody tr").all()]
        own = "从 2027年2月28日起：第 1 期 600 元" if words is ZH else "from 28 February 2027: no. 1: CNY 600"
        late = "从 2029年9月30日起：第 1 期 300 元" if words is ZH else "from 30 September 2029: no. 1: CNY 300"
        assert [own in cells[1], late in cells[2]] == [True, True]
        care = page.locator(".plan-care li").all_inner_texts()
        assert ("等的这 33 个月约多出 7920 元" if words is ZH else "33 months until then add about CNY 7,920") in care[
            1
        ]


@BOTH
def test_amounts_are_understood_as_people_write_them_and_read_back(
    browser: Browser, site: BuiltSite, words: Words
) -> None:
    with plan_page(browser, site, words) as page:
        income = page.get_by_label(words.income)
        for typed in ("6200元", "￥6,200", "6 200", "6.2k", "6200块", "六千二", "0.62万"):
            income.fill(typed)
            income.blur()
            assert income.get_attribute("aria-invalid") is None, typed
            money = "6200 元" if words is ZH else "CNY 6,200"
            assert money in page.locator("#plan .tool-sum").first.inner_text(), typed
            assert (money in said_beside(income)) == (typed != "6 200"), typed


@BOTH
def test_a_first_day_far_away_is_asked_about(browser: Browser, site: BuiltSite, words: Words) -> None:
    with plan_page(browser, site, words) as page:
        day = page.get_by_label(words.first_day)
        for value, is_far in (("2099-12-31", True), ("2027-11-21", False)):
            day.fill(value)
            day.blur()
            assert day.get_attribute("aria-invalid") is None
            assert (("一年以后" if words is ZH else "more than a year away") in said_beside(day)) == is_far
        fill_example(page, words)
        day.fill("2099-12-31")
        make(page, words)
        assert ("2099年12月31日" if words is ZH else "31 December 2099") in page.locator(".plan-sheet").inner_text()
        page.locator("#plan-way-extend").check()
        later = page.locator("#plan fieldset").nth(2).locator("input[type=date]")
        later.fill("2099-12-31")
        later.blur()
        assert ("一年以后" if words is ZH else "more than a year away") in said_beside(later)


@BOTH
def test_the_title_leads_to_the_form_and_the_estimate_which_has_a_page_of_its_own(
    browser: Browser, site: BuiltSite, words: Words
) -> None:
    with plan_page(browser, site, words, viewport=PHONE) as page:
        links = page.locator("article a[href='#work-it-out'], article a[href='../late-interest/']")
        assert links.count() == 3
        assert links.first.evaluate("link => link.getBoundingClientRect().top < innerHeight")
        # The old address of the estimate still leads there.
        assert page.locator("#late-payment-interest + p a[href='../late-interest/']").count() == 1


@BOTH
def test_links_of_the_tool_open_beside_it(browser: Browser, site: BuiltSite, words: Words) -> None:
    with plan_page(browser, site, words) as page:
        fill_example(page, words)
        make(page, words)
        page.get_by_label(words.margin).fill("9999")
        make(page, words)
        targets = page.locator("#plan a:not(.md-button, [href^='tel:'])").evaluate_all(
            "links => links.map((link) => link.target)"
        )
        assert targets
        assert set(targets) == {"_blank"}


@BOTH
def test_no_field_gives_away_what_is_typed(browser: Browser, site: BuiltSite, words: Words) -> None:
    with plan_page(browser, site, words) as page:
        fields = page.locator("#plan input")
        assert fields.count() > 20
        assert open_fields(fields) == []


@BOTH
def test_a_browser_that_cannot_print_says_so(browser: Browser, site: BuiltSite, words: Words) -> None:
    with plan_page(browser, site, words) as page:
        page.evaluate("window.print = undefined")
        fill_example(page, words)
        make(page, words)
        page.get_by_role("button", name=words.print).click()
        told = "不能打印" if words is ZH else "cannot print"
        assert told in page.locator("#plan > .tool-voice").inner_text()
        page.locator("#worksheet button").click()
        assert told in page.locator("#worksheet .tool-voice").inner_text()
        assert "print-" not in (page.locator("html").get_attribute("class") or "")


@BOTH
def test_inside_an_app_no_file_is_said_to_be_downloaded(browser: Browser, site: BuiltSite, words: Words) -> None:
    with plan_page(browser, site, words, user_agent="Mozilla/5.0 (iPhone) MicroMessenger/8.0.49") as page:
        fill_example(page, words)
        make(page, words)
        for button in (0, 1, 2):
            page.locator(".plan-holder .tool-buttons button").nth(button).click()
            told = "在浏览器中打开" if words is ZH else "open the page in a browser"
            assert told in page.locator("#plan > .tool-voice").inner_text()


@BOTH
def test_a_change_marks_the_result_as_old_until_it_is_worked_out_again(
    browser: Browser, site: BuiltSite, words: Words
) -> None:
    with plan_page(browser, site, words) as page:
        fill_example(page, words)
        make(page, words)
        stale = page.locator("#plan > .tool-kind")
        assert stale.is_hidden()
        fill_debt(page, 2, words.names[1], "12000")
        assert stale.is_visible()
        stale.get_by_role("button").click()
        assert stale.is_hidden()
        assert words.runs not in page.locator(".plan-sheet").inner_text()

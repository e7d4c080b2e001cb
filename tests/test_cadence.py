"""The rhythm of contact in a real browser: the form, the days laid out, the files and the paper, in both languages."""

import csv
import gzip
import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import icalendar
import pytest
from playwright.sync_api import Browser, Locator, Page
from pypdf import PdfReader

from conftest import ROOT, BuiltSite
from test_reader import assert_accessible, away, open_fields, visit

PHONE = {"width": 320, "height": 640}
# Thursday, ten in the morning in China; the debt falls due on the Tuesday after it.
NOW = "2026-11-26T02:00:00Z"
DUE = "2026-12-01"


@dataclass(frozen=True)
class Words:
    """What the tests look for on the page, in one language."""

    tree: str
    lay_out: str
    events: tuple[str, ...]
    ics: str
    csv: str
    print: str
    barred: str
    moved: str


ZH = Words(
    tree="",
    lay_out="排出来",
    events=(
        "有危险，或说过不想活",
        "付清了",
        "接的人、回的人不是本人",
        "有异议，还没答复",
        "说了有困难，还没人回",
        "说好了一个日子",
        "只要一种联系方式",
    ),
    ics="下载日历（.ics）",
    csv="下载表格（CSV）",
    print="打印（A4 一面）",
    barred="有异议，书面答复以前不催。",
    moved="本来是12月5日周六，周末不排。",
)
EN = Words(
    tree="en/",
    lay_out="Lay it out",
    events=(
        "Danger, or talk of suicide",
        "Paid in full",
        "Someone else answered or replied",
        "An objection, not answered yet",
        "Hardship named, no reply yet",
        "A day was promised",
        "They want one way of contact only",
    ),
    ics="Download calendar (.ics)",
    csv="Download table (CSV)",
    print="Print (one A4 side)",
    barred="Objection open. No contact until it is answered in writing.",
    moved="Moved from Sat 5 December: not at weekends.",
)
BOTH = pytest.mark.parametrize("words", [ZH, EN], ids=["zh", "en"])


@contextmanager
def tool(browser: Browser, site: BuiltSite, words: Words, **context: object) -> Iterator[Page]:
    """The page with the tool on it; in the end nothing was asked of the host, and nothing is kept."""
    with visit(browser, f"{site.address}{words.tree}desk/cadence/", **context) as page:
        page.locator("#cadence form").wait_for()
        page.clock.set_fixed_time(NOW)
        with away(page):  # the form is made anew, on the day that the clock now tells
            pass
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        yield page
        assert [url for url in asked if not url.startswith("blob:") and "favicon" not in url] == []
        assert page.evaluate("Object.keys(localStorage).length + Object.keys(sessionStorage).length") == 0


def dates(page: Page) -> Locator:
    """Due date, today, then those of an objection, a hardship, a promise."""
    return page.locator("#cadence input[type=date]")


def lay_out(page: Page, words: Words, kind: str = "card", due: str = DUE) -> None:
    dates(page).nth(0).fill(due)
    page.locator("#cadence select").first.select_option(kind)
    page.get_by_role("button", name=words.lay_out).click()


def happened(page: Page, words: Words, event: int) -> None:
    page.get_by_role("checkbox", name=words.events[event]).check()


def rows(page: Page) -> list[str]:
    return page.locator(".cadence-days > li").all_inner_texts()


def save(page: Page, button: str, folder: Path) -> Path:
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


@BOTH
def test_a_due_date_becomes_days_on_a_narrow_phone(browser: Browser, site: BuiltSite, words: Words) -> None:
    with tool(browser, site, words, viewport=PHONE) as page:
        lay_out(page, words)
        assert page.evaluate("document.activeElement.className") == "cadence-sheet"
        assert page.locator(".cadence-contact").count() == 9
        assert any(words.moved in row for row in rows(page))
        assert page.evaluate("document.documentElement.scrollWidth") == 320
        for event in (0, 3, 4, 5, 6):  # with all that they open
            happened(page, words, event)
        assert page.evaluate("document.documentElement.scrollWidth") == 320


@BOTH
def test_what_stops_it_says_why_and_what_to_do(browser: Browser, site: BuiltSite, words: Words) -> None:
    with tool(browser, site, words) as page:
        happened(page, words, 3)
        lay_out(page, words)
        assert len(rows(page)) == 1
        assert words.barred in rows(page)[0]
        instead = page.locator(".cadence-sheet ul").first
        assert instead.locator("a").get_attribute("href").endswith("etiquette/stop/#stop-disputed-debt")  # type: ignore[union-attr]
        assert (
            "12月1日" if words is ZH else "1 December"
        ) in instead.inner_text()  # the third working day after Thursday
        assert page.get_by_role("button", name=words.ics).count() == 0
        assert page.get_by_role("button", name=words.csv).count() == 1


@BOTH
def test_danger_shows_the_numbers_at_once(browser: Browser, site: BuiltSite, words: Words) -> None:
    with tool(browser, site, words) as page:
        assert page.locator("#cadence a[href='tel:12356']:visible").count() == 0
        happened(page, words, 0)
        assert page.locator("#cadence a[href='tel:12356']:visible").count() == 1
        assert page.locator("#cadence a[href='tel:110']:visible").count() == 1
        happened(page, words, 3)
        lay_out(page, words)
        assert page.locator(".cadence-contact").count() == 0
        assert page.locator(".cadence-sheet ul").first.locator("li").count() == 1  # the objection waits as well


@BOTH
def test_every_source_and_page_named_is_a_link(browser: Browser, site: BuiltSite, words: Words) -> None:
    with tool(browser, site, words) as page:
        for event in (1, 2, 3, 4):
            happened(page, words, event)
        for kind in ("card", "loan", "agency", "firm", "person"):
            lay_out(page, words, kind)
            lists = page.locator(".cadence-sheet > ul")
            assert "](" not in page.locator(".cadence-sheet").inner_text()
            assert lists.first.locator("li").count() == 4
            assert all(item.locator("a").count() for item in lists.first.locator("li").all())
            source = "依据" if words is ZH else "Source"
            for item in lists.nth(1).locator("li").all():
                assert item.locator("a").count() or source not in item.inner_text()
            assert lists.nth(1).locator("a").count() >= 3


@BOTH
def test_the_calendar_is_read_by_another_program_and_keeps_its_ids(
    browser: Browser, site: BuiltSite, words: Words, tmp_path: Path
) -> None:
    with tool(browser, site, words) as page:
        page.locator("#cadence input[maxlength='12']").fill("0918")
        lay_out(page, words)
        calendar = icalendar.Calendar.from_ical(save(page, words.ics, tmp_path).read_bytes())
        events = calendar.walk("VEVENT")
        assert calendar.errors == []
        assert [f"{event.start:%m-%d %H:%M}" for event in events] == [
            "11-28 09:00",
            "12-02 09:00",
            "12-07 10:00",
            "12-10 17:00",
            "12-16 14:00",
            "12-31 09:00",
            "01-15 09:00",
            "02-01 10:00",
            "02-14 09:00",
            "03-01 09:00",
        ]
        assert all(event["TRANSP"] == "TRANSPARENT" and "0918" in event["SUMMARY"] for event in events)
        ids = [str(event["UID"]) for event in events]
        assert len(set(ids)) == 10
        # Laid out anew after a promise, the same steps have the same ids and a version that is not older.
        happened(page, words, 5)
        dates(page).nth(4).fill("2026-12-20")
        lay_out(page, words)
        again = icalendar.Calendar.from_ical(save(page, words.ics, tmp_path).read_bytes()).walk("VEVENT")
        assert [f"{event.start:%m-%d}" for event in again][:2] == ["12-17", "12-21"]
        assert {str(event["UID"]) for event in again[2:]} < set(ids)
        assert again[0]["SEQUENCE"] >= events[0]["SEQUENCE"]


@BOTH
def test_the_table_has_every_day_up_to_the_ninetieth(
    browser: Browser, site: BuiltSite, words: Words, tmp_path: Path
) -> None:
    with tool(browser, site, words) as page:
        lay_out(page, words, "person")
        text = save(page, words.csv, tmp_path).read_text("utf-8-sig")
        head, *lines = csv.reader(io.StringIO(text))
        assert len(head) == 7
        assert lines[0][0] == "2026-11-26"
        assert lines[-1][1] == "2027-03-01"
        assert len(lines) == len(rows(page))


@BOTH
@pytest.mark.parametrize("kind", ["agency", "loan"])
def test_the_days_print_on_one_side(browser: Browser, site: BuiltSite, words: Words, kind: str, tmp_path: Path) -> None:
    with tool(browser, site, words) as page:
        happened(page, words, 6)
        page.evaluate("window.print = () => {}")
        lay_out(page, words, kind)
        page.get_by_role("button", name=words.print).click()
        page.pdf(path=tmp_path / "days.pdf", format="A4")
        (side,) = PdfReader(tmp_path / "days.pdf").pages
        assert words.lay_out not in side.extract_text().splitlines()


@BOTH
def test_a_change_takes_the_old_days_away_and_a_missing_date_is_asked_for(
    browser: Browser, site: BuiltSite, words: Words
) -> None:
    with tool(browser, site, words) as page:
        page.get_by_role("button", name=words.lay_out).click()
        assert dates(page).nth(0).get_attribute("aria-invalid") == "true"
        lay_out(page, words)
        assert rows(page)
        dates(page).nth(1).fill("2026-12-05")
        assert rows(page) == []
        happened(page, words, 4)
        dates(page).nth(3).fill("2026-12-06")  # hardship of tomorrow
        page.get_by_role("button", name=words.lay_out).click()
        assert dates(page).nth(3).get_attribute("aria-invalid") == "true"
        assert rows(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@BOTH
def test_axe_finds_nothing_in_the_form_and_the_days(
    browser: Browser, site: BuiltSite, words: Words, scheme: str
) -> None:
    with tool(browser, site, words, color_scheme=scheme) as page:
        for event in (0, 5, 6):
            happened(page, words, event)
        dates(page).nth(4).fill("2026-12-20")
        lay_out(page, words, "agency")
        assert_accessible(page)
        page.get_by_role("checkbox", name=words.events[0]).uncheck()
        page.get_by_role("button", name=words.lay_out).click()
        assert page.locator(".cadence-contact").count() > 0
        assert_accessible(page)


def test_its_fields_help_nobody_to_read_along_and_going_back_shows_none(browser: Browser, site: BuiltSite) -> None:
    with tool(browser, site, ZH) as page:
        assert open_fields(page.locator("#cadence input")) == []
        lay_out(page, ZH)
        with away(page):
            pass
        assert dates(page).nth(0).input_value() == ""
        assert rows(page) == []


def test_its_own_scripts_are_small() -> None:
    own = b"".join(file.read_bytes() for file in sorted((ROOT / "docs/assets/js/cadence").glob("*.js")))
    assert len(gzip.compress(own, 9)) <= 8 * 1024

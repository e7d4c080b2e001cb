"""Reminders on the scenario pages, in a real browser; the files read by another program."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

import icalendar
import pytest
import yaml
from playwright.sync_api import Browser, Locator, Page

from conftest import ROOT, SITE_URL, BuiltSite
from test_reader import assert_accessible, away, visit

SCENARIOS = tuple(yaml.safe_load((ROOT / "docs/scenarios.yml").read_text("utf-8")))
TREES = pytest.mark.parametrize("tree", ["", "en/"], ids=["zh", "en"])
PHONE = {"width": 360, "height": 740}
# Saturday, ten in the morning in China.
NOW = "2026-11-21T02:00:00Z"


@contextmanager
def scenario(browser: Browser, site: BuiltSite, path: str, **context: object) -> Iterator[Page]:
    with visit(browser, f"{site.address}{path}/", **context) as page:
        page.clock.set_fixed_time(NOW)
        page.locator("#reminder").wait_for(state="attached")
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.locator("#reminder summary").click()
        yield page
        assert [url for url in asked if not url.startswith("blob:") and "favicon" not in url] == []
        assert page.evaluate("Object.keys(localStorage).length") == 0


def day(page: Page, number: int) -> Locator:
    return page.locator("#reminder input[type=date]").nth(number)


def download(page: Page, folder: Path) -> icalendar.Calendar:
    with page.expect_download() as download:
        page.locator("#reminder button").click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    assert path.suffix == ".ics"
    data = path.read_bytes()
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert max(len(line) for line in data.split(b"\r\n")) <= 75
    return icalendar.Calendar.from_ical(data)


def starts(calendar: icalendar.Calendar) -> list[str]:
    return [f"{event.start:%m-%d %H:%M}" for event in calendar.walk("VEVENT")]


@TREES
def test_the_after_list_becomes_a_calendar_on_a_phone(
    browser: Browser, site: BuiltSite, tree: str, tmp_path: Path
) -> None:
    with scenario(browser, site, f"{tree}scenarios/invoice-owing", viewport=PHONE) as page:
        day(page, 0).fill("2026-12-15")
        calendar = download(page, tmp_path)
        assert page.evaluate("document.documentElement.scrollWidth") == 360
        assert "5" in page.locator("#reminder .tool-voice").inner_text()
        # Today the next full hour; 24 days make halfway 3 December; three days before; twice on the day.
        assert starts(calendar) == ["11-21 11:00", "12-03 09:00", "12-12 09:00", "12-15 09:00", "12-15 09:00"]
        assert calendar.errors == []
        assert len(calendar.walk("VTIMEZONE")) == 1
        for event in calendar.walk("VEVENT"):
            assert event["DTSTART"].params["TZID"] == "Asia/Shanghai"
            assert event.start.utcoffset() == timedelta(hours=8)
            assert event["DTSTAMP"].dt == datetime.fromisoformat(NOW)
            assert event.duration == timedelta(minutes=30)
            assert [alarm["ACTION"] for alarm in event.walk("VALARM")] == ["DISPLAY"]
            assert f"{SITE_URL}{tree}scenarios/invoice-owing/" in event["DESCRIPTION"]
        ids = [str(event["UID"]) for event in calendar.walk("VEVENT")]
        assert len(set(ids)) == 5
        # Made again, the same entries in a newer version.
        again = download(page, tmp_path).walk("VEVENT")
        assert [str(event["UID"]) for event in again] == ids
        assert {event["SEQUENCE"] for event in again} == {1}


@TREES
def test_an_entry_says_what_is_due_and_in_which_matter_and_no_legal_step_unasked(
    browser: Browser, site: BuiltSite, tree: str, tmp_path: Path
) -> None:
    with scenario(browser, site, f"{tree}scenarios/invoice-owed") as page:
        day(page, 0).fill("2026-12-15")
        matter = "（客户拖欠货款）" if tree == "" else " (Call a client about an unpaid invoice)"
        summaries = [str(event["SUMMARY"]) for event in download(page, tmp_path).walk("VEVENT")]
        legal = "走法律途径" if tree == "" else "legal"
        assert not any(legal in each for each in summaries)
        first, paying = (
            ("今天：发文字确认", "今天：付款或联系，查到账")
            if tree == ""
            else (
                "Today: confirm in writing",
                "Today: pay or get in touch, and check that it came",
            )
        )
        assert {first + matter, paying + matter} <= set(summaries)
        label = "定下走法律途径的日期" if tree == "" else "Set a date for legal steps"
        box = page.locator("#reminder").get_by_role("checkbox", name=label)
        assert not box.is_checked()
        box.check()
        last = download(page, tmp_path).walk("VEVENT")
        asked = "今天之后：想好要不要走法律途径" if tree == "" else "Decide about the legal route"
        assert [f"{each.start:%m-%d}" for each in last if each["SUMMARY"] == asked + matter] == ["12-16"]


def test_the_next_working_day_of_a_friday_is_monday(browser: Browser, site: BuiltSite, tmp_path: Path) -> None:
    with scenario(browser, site, "scenarios/rent-owed") as page:
        for box in page.locator("#reminder input[type=checkbox]").all():
            box.uncheck()
        item = page.locator("#reminder .reminder-item", has_text="没到账，下个工作日就问原因")
        item.get_by_role("checkbox").check()
        assert item.locator("select").input_value() == "next"
        day(page, 0).fill("2026-12-04")
        assert starts(download(page, tmp_path)) == ["12-07 09:00"]


@TREES
def test_a_second_date_can_be_chosen_once_it_is_there(
    browser: Browser, site: BuiltSite, tree: str, tmp_path: Path
) -> None:
    with scenario(browser, site, f"{tree}scenarios/friend-owed") as page:
        choice = page.locator("#reminder .reminder-item select").nth(1)
        assert choice.locator("optgroup").nth(1).is_disabled()
        day(page, 0).fill("2026-12-15")
        day(page, 1).fill("2027-05-17")
        choice.select_option("before-second")
        assert "05-14 09:00" in starts(download(page, tmp_path))
        day(page, 1).fill("")
        page.locator("#reminder button").click()
        assert day(page, 1).get_attribute("aria-invalid") == "true"
        assert choice.input_value() == "before-second"


@TREES
def test_a_past_date_is_asked_about_and_a_missing_one_asked_for(
    browser: Browser, site: BuiltSite, tree: str, tmp_path: Path
) -> None:
    with scenario(browser, site, f"{tree}scenarios/card-owing") as page:
        page.locator("#reminder button").click()
        assert day(page, 0).get_attribute("aria-invalid") == "true"
        assert page.evaluate("document.activeElement.type") == "date"
        day(page, 0).fill("2026-11-10")
        day(page, 0).blur()
        assert day(page, 0).get_attribute("aria-invalid") is None
        said = page.locator("#reminder .tool-said").first.inner_text()
        assert said.endswith("照样可以下载。" if tree == "" else "You can download it all the same.")
        assert "11-10 09:00" in starts(download(page, tmp_path))
        for box in page.locator("#reminder input[type=checkbox]").all():
            box.uncheck()
        page.locator("#reminder button").click()
        assert page.evaluate("document.activeElement.type") == "checkbox"
        assert day(page, 0).input_value() == "2026-11-10"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@TREES
def test_axe_finds_nothing_in_the_reminders_filled_in(
    browser: Browser, site: BuiltSite, tree: str, scheme: str, tmp_path: Path
) -> None:
    with scenario(browser, site, f"{tree}scenarios/invoice-owed", color_scheme=scheme) as page:
        day(page, 0).fill("2026-11-10")
        download(page, tmp_path)
        assert_accessible(page)


@TREES
def test_every_scenario_has_its_after_list_to_choose_from(browser: Browser, site: BuiltSite, tree: str) -> None:
    with visit(browser, site.address) as page:
        for name in SCENARIOS:
            page.goto(f"{site.address}{tree}scenarios/{name}/")
            page.locator("#reminder summary").click()
            wanted = page.locator("#after + ul label").all_inner_texts()
            assert page.locator("#reminder .tool-tick label").all_inner_texts() == wanted, name
            assert page.locator("#reminder input[type=checkbox]:checked").count() > 0, name


@TREES
def test_inside_an_app_no_file_is_said_to_be_downloaded(browser: Browser, site: BuiltSite, tree: str) -> None:
    agent = "Mozilla/5.0 (iPhone) MicroMessenger/8.0.49"
    with scenario(browser, site, f"{tree}scenarios/invoice-owing", user_agent=agent) as page:
        day(page, 0).fill("2026-12-15")
        page.locator("#reminder button").click()
        told = page.locator("#reminder .tool-voice").inner_text()
        assert ("在浏览器中打开" if tree == "" else "open the page in a browser") in told
        assert "5" not in told


def test_going_back_shows_no_reminder_that_was_left(browser: Browser, site: BuiltSite, tmp_path: Path) -> None:
    with scenario(browser, site, "scenarios/invoice-owing") as page:
        day(page, 0).fill("2026-12-15")
        with away(page):
            pass
        page.locator("#reminder summary").click()
        assert day(page, 0).input_value() == ""
        day(page, 0).fill("2026-12-16")
        assert "12-16 09:00" in starts(download(page, tmp_path))


def test_the_reminders_stay_off_paper_and_need_javascript(browser: Browser, site: BuiltSite) -> None:
    with visit(browser, site.address + "scenarios/card-owing/", java_script_enabled=False) as page:
        assert page.locator("#reminder").count() == 0
    with scenario(browser, site, "scenarios/card-owing") as page:
        page.emulate_media(media="print")
        assert page.locator("#reminder").is_hidden()

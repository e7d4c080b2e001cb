"""Talks to practise, in a real browser on a phone: every good way from both chairs, and what a wrong choice shows."""

from functools import cache

import pytest
from playwright.sync_api import Browser, Page, expect

from book.book import Book, read_book
from book.call import Chair
from book.call_rules import good_way
from conftest import LANGUAGES, ROOT, BuiltSite
from test_reader import assert_accessible, open_fields, visit

TREES = {"zh": "", "en": "en/"}
PHONE = {"width": 320, "height": 640}
VOICES = """
  const said = [];
  Object.defineProperty(window, "SpeechSynthesisUtterance", { value: function (text) { this.text = text; } });
  Object.defineProperty(window, "speechSynthesis", { value: {
    getVoices: () => [{ localService: true, lang: "zh-CN" }, { localService: true, lang: "en-GB" }],
    addEventListener: () => {}, cancel: () => {}, speak: ({ text }) => said.push(text), said } });
"""


@cache
def book() -> Book:
    return read_book(ROOT / "docs", LANGUAGES)


def begin(page: Page, chair: Chair) -> None:
    page.get_by_role("button", name=chair.title, exact=True).click()


def say(page: Page, words: str) -> None:
    page.locator(".call-choice", has_text=words).click()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_good_way_ends_in_an_agreement(browser: Browser, site: BuiltSite, language: str) -> None:
    for (own, id), call in book().calls.items():
        if own != language:
            continue
        with visit(browser, f"{site.address}{TREES[language]}calls/{id}/", viewport=PHONE) as page:
            assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
            for chair in call.chairs:
                begin(page, chair)
                for turn, choice in good_way(chair):
                    expect(page.locator(".call-said")).to_contain_text(turn.said[-1][1])
                    say(page, choice.said)
                ending = next(turn for turn in chair.turns if turn.ending == "agreed")
                assert page.locator(".call-turn h2").inner_text() == ending.title
                done = {id for _, choice in good_way(chair) for id in choice.does}
                assert page.locator(".call-turn > ul").last.locator("li").count() == len(done)
                assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
                page.get_by_role("button", name=book().words[language]["call"]["whole"]).click()
            assert page.evaluate("localStorage.length + sessionStorage.length") == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_wrong_choice_shows_what_was_heard_and_can_be_taken_back(
    browser: Browser, site: BuiltSite, language: str
) -> None:
    words = book().words[language]["call"]
    chair = book().calls[language, "card-owing"].chairs[0]
    with visit(browser, f"{site.address}{TREES[language]}calls/card-owing/#owing", viewport=PHONE) as page:
        assert_accessible(page)
        first = chair.turns[0]
        wrong = next(choice for choice in first.choices if choice.misses)
        say(page, wrong.said)
        assert page.locator(".call-heard").last.evaluate("place => place.open")
        assert wrong.heard in page.locator(".call-heard").last.inner_text()
        expect(page.locator(".call-turn")).to_be_focused()
        assert_accessible(page)
        page.get_by_role("button", name=words["back"]).click()
        expect(page.locator(".call-said")).to_contain_text(first.said[0][1])
        assert page.locator(".call-heard").count() == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_heard_in_a_wrong_choice_is_in_sight_and_told(
    browser: Browser, site: BuiltSite, language: str
) -> None:
    chair = book().calls[language, "pressured"].chairs[0]
    with visit(browser, f"{site.address}{TREES[language]}calls/pressured/#owing", viewport=PHONE) as page:
        for id in ("owing-1", "owing-1b", "owing-5", "owing-5"):
            wrong = next(choice for choice in chair.places[id].choices if choice.misses)
            say(page, wrong.said)
            heard = page.locator(".call-heard").last
            assert heard.evaluate("place => place.open")
            header = page.locator("header").first.evaluate("place => place.getBoundingClientRect().bottom")
            assert header <= page.locator(".call-you").last.evaluate("place => place.getBoundingClientRect().top")
            assert PHONE["height"] > heard.evaluate("place => place.getBoundingClientRect().bottom")
            expect(page.locator(".call-said")).to_contain_text(wrong.heard)
        stop = next(choice for choice in chair.places["owing-5"].choices if not choice.misses)
        say(page, stop.said)
        assert page.locator(".call-turn > ul").count() == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_after_a_right_choice_the_next_ones_are_in_sight(browser: Browser, site: BuiltSite, language: str) -> None:
    chair = book().calls[language, "hard-call"].chairs[0]
    small = {"width": 320, "height": 640}
    with visit(browser, f"{site.address}{TREES[language]}calls/hard-call/#collecting", viewport=small) as page:
        for _, choice in good_way(chair)[:-1]:
            say(page, choice.said)
            expect(page.locator(".call-heard").last).to_be_in_viewport()
            expect(page.locator(".call-choice").first).to_be_in_viewport(ratio=0.4)


def test_whoever_starts_or_leaves_a_talk_stands_at_its_top(browser: Browser, site: BuiltSite) -> None:
    words = book().words["zh"]["call"]
    chair = book().calls["zh", "card-owing"].chairs[0]
    with visit(browser, f"{site.address}calls/card-owing/#owing", viewport=PHONE) as page:
        top = "document.querySelector('.practice').getBoundingClientRect().top"
        for name in ("other", "again", "whole"):
            if page.locator(".call-starts").count():
                begin(page, chair)
            for _ in range(3):
                page.locator(".call-choice").first.click()
            page.get_by_role("button", name=words[name]).click()
            assert 0 <= page.evaluate(top) < PHONE["height"] / 2, name
        expect(page.locator(".practice")).to_be_focused()


def test_a_link_into_the_text_leads_there_while_it_is_hidden(browser: Browser, site: BuiltSite) -> None:
    with visit(browser, f"{site.address}calls/card-owing/#owing", viewport=PHONE) as page:
        assert not page.locator(".call-text").is_visible()
        page.evaluate("location.hash = 'collecting-3'")
        expect(page.locator("#collecting-3")).to_be_in_viewport()
        page.evaluate("location.hash = 'collecting'")
        chair = book().calls["zh", "card-owing"].chairs[1]
        expect(page.locator(".call-said")).to_contain_text(chair.turns[0].said[0][1])


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_wants_to_says_it_first(browser: Browser, site: BuiltSite, language: str) -> None:
    words = book().words[language]["call"]
    with visit(browser, f"{site.address}{TREES[language]}calls/card-owing/#owing", viewport=PHONE) as page:
        page.get_by_label(words["own_first"]).check()
        expect(page.get_by_label(words["own_first"])).to_be_focused()
        assert open_fields(page.locator("textarea")) == []
        assert page.locator(".call-choice").count() == 0
        page.get_by_label(words["say_own"]).fill("<b>我想谈分期</b>")
        page.get_by_role("button", name=words["compare"]).click()
        assert "<b>我想谈分期</b>" in page.locator(".call-turn .call-you").inner_text()
        assert page.locator(".call-choice").count() == 2
        assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_the_other_side_is_read_aloud_by_a_voice_of_the_device(browser: Browser, site: BuiltSite) -> None:
    with visit(browser, f"{site.address}calls/card-owing/") as page:
        page.add_init_script(VOICES)
        page.goto(f"{site.address}calls/card-owing/#owing")
        page.reload()
        page.get_by_label(book().words["zh"]["call"]["speak"]).check()
        chair = book().calls["zh", "card-owing"].chairs[0]
        assert page.evaluate("speechSynthesis.said") == [text for _, text in chair.turns[0].said]


def test_without_a_script_the_whole_talk_reads(browser: Browser, site: BuiltSite) -> None:
    with visit(browser, f"{site.address}calls/card-owing/", java_script_enabled=False) as page:
        page.locator("details.choice summary").first.click()
        page.locator("details.choice .then").first.click()
        assert page.url.endswith("#owing-2")


def test_on_paper_the_whole_talk_stands(browser: Browser, site: BuiltSite) -> None:
    with visit(browser, f"{site.address}calls/card-owing/#owing") as page:
        page.emulate_media(media="print")
        assert page.locator(".call-text").is_visible()
        assert not page.locator(".practice").is_visible()

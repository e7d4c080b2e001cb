"""The page of what is changing: what has ended, what ends on an announced day, what is in the making, by their days."""

from datetime import date

from book.marks import insert
from citations import changes_page
from tiny_book import book, page
from tiny_register import GOOD, TODAY, WATCHED, register

PAGES = (
    page("zh/causes/money.md", "# 钱 { #money }\n\n三年[^limitation-3-years]，百分之三[^rate-2026]。\n"),
    page("en/causes/money.md", "# Money { #money }\n\nThree years[^limitation-3-years].\n"),
)
THREE = "<!-- changes ended -->\n\n<!-- changes ending -->\n\n<!-- changes watch -->\n"


def changing(text: str, language: str, law: str = GOOD, today: date = TODAY) -> str:
    """The Markdown of the page."""
    own = page(f"{language}/about/changes.md", text)
    return insert(text, changes_page.change_places(own, book(PAGES, register(law)), today))


def ids(kind: str, law: str) -> list[str]:
    return [change.changing.id for change in changes_page.changes(kind, register(law), TODAY)]


def test_what_has_ended_says_until_when_and_leads_to_its_entry_and_the_pages_that_cite_it() -> None:
    assert changing(THREE, "zh") == (
        "### 本年利率 { #ended-rate-2026 }\n\n"
        "利率为百分之三。\n\n"
        "<ul>\n"
        "<li><strong>效力</strong>：自2026年1月1日起施行，到2026年11月20日为止，<strong>已失效</strong></li>\n"
        "<li><strong>依据里的条目</strong>：<!--handbook:entries rate-2026--></li>\n"
        "<li><strong>引用的页面</strong>：<!--handbook:citing rate-2026--></li>\n"
        "</ul>\n\n"
        "目前没有。\n\n"
        "目前没有。\n"
    )


def test_on_its_last_day_a_rule_is_yet_to_end() -> None:
    text = changing(THREE, "en", today=date(2026, 11, 20))
    assert text.startswith("None at present.\n\n### This year's rate { #ending-rate-2026 }\n\nThe rate is 3%.\n\n")
    assert "<li><strong>Period</strong>: In force since 1 January 2026 until 20 November 2026</li>\n" in text


def test_an_instrument_in_the_making_stands_once_with_all_that_rests_on_it() -> None:
    assert changing("<!-- changes watch -->\n", "en", WATCHED) == (
        "### Civil Code { #watch-MFD }\n\n"
        "<ul>\n"
        "<li><strong>Being made or revised</strong>: A draft is out for comment.</li>\n"
        "<li><strong>Period</strong>: In force since 1 January 2021</li>\n"
        "<li><strong>Entry in Sources</strong>: <!--handbook:entries limitation-3-years%20rate-2026--></li>\n"
        "<li><strong>Cited on</strong>: <!--handbook:citing limitation-3-years%20rate-2026--></li>\n"
        "</ul>\n\n"
        "### Three years { #watch-limitation-3-years }\n\n"
        "Claims lapse after three years.\n\n"
        "<ul>\n"
        "<li><strong>Being made or revised</strong>: Limitation is being revised.</li>\n"
        "<li><strong>Period</strong>: In force since 1 January 2021</li>\n"
        "<li><strong>Entry in Sources</strong>: <!--handbook:entries limitation-3-years--></li>\n"
        "<li><strong>Cited on</strong>: <!--handbook:citing limitation-3-years--></li>\n"
        "</ul>\n"
    )


def test_changes_stand_by_their_day_and_those_without_one_last() -> None:
    earlier = WATCHED.replace("how: report", "how: report\n    watch: { zh: 在改。, en: Soon., day: 2026-12-01 }")
    assert ids("watch", earlier) == ["rate-2026", "MFD", "limitation-3-years"]
    both = GOOD.replace("how: text", "how: text\n    until: 2026-11-01")
    assert ids("ended", both) == ["limitation-3-years", "rate-2026"]


def test_entries_are_links_to_the_sources_page() -> None:
    links = changes_page.entries(
        "limitation-3-years rate-2026", "en", book(PAGES, register()), lambda name: f"../{name}"
    )
    assert links == (
        '<a href="../sources.md#limitation-3-years">Three years</a>, '
        '<a href="../sources.md#rate-2026">This year&#x27;s rate</a>'
    )

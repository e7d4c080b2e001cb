"""The register of sources: sources.yml as it is read, and the citations of the pages against it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anything import TEXTS, VALUES, YAML, dump
from book.law import Instrument, Source, Watch, check_citations, read_register
from tiny_book import LANGUAGES, page
from tiny_register import GOOD, PATH, TODAY, WATCHED, register

CITING = [page("zh/causes/money.md", "# 钱\n\n三年[^limitation-3-years]，百分之三[^rate-2026]。\n")]


def said(text: str) -> str:
    """All that is wrong where one page cites both sources."""
    read, problems = read_register(text, PATH, LANGUAGES)
    return "\n".join(map(str, [*problems, *check_citations(CITING, read)]))


def test_a_good_register_is_silent() -> None:
    assert said(GOOD) == ""


def test_a_source_is_read_with_its_instruments() -> None:
    civil_code = Instrument(
        id="MFD",
        title={"zh": "《民法典》", "en": "Civil Code"},
        number={"zh": "主席令第45号", "en": "Presidential Order No. 45"},
        since=date(2021, 1, 1),
        until=None,
        url="https://flk.npc.gov.cn/",
    )
    assert register().sources["limitation-3-years"] == Source(
        id="limitation-3-years",
        line=13,
        title={"zh": "三年时效", "en": "Three years"},
        rests_on=((civil_code, "188"),),
        says={"zh": "诉讼时效一般为三年。", "en": "Claims lapse after three years."},
        binds={"zh": "所有人", "en": "everyone"},
        since=date(2021, 1, 1),
        until=None,
        checked=date(2026, 11, 20),
        how="text",
    )


def test_a_source_may_rest_on_several_instruments_and_have_dates_of_its_own() -> None:
    rate = register().sources["rate-2026"]
    assert [(instrument.id, articles) for instrument, articles in rate.rests_on] == [("LPR", ""), ("MFD", "35–41")]
    assert (rate.since, rate.until) == (date(2026, 1, 1), date(2026, 11, 20))


def test_what_is_in_the_making_is_read_of_a_source_and_of_what_it_rests_on() -> None:
    own = Watch({"zh": "时效在改。", "en": "Limitation is being revised."}, None)
    of_the_code = Watch({"zh": "草案征求意见。", "en": "A draft is out for comment."}, date(2027, 1, 31))
    sources = register(WATCHED).sources
    assert sources["limitation-3-years"].watches == (own, of_the_code)
    assert sources["rate-2026"].watches == (of_the_code,)
    assert register().sources["rate-2026"].watches == ()


def test_an_address_without_a_path_is_a_front_page() -> None:
    for url, is_own in {"": False, "law/1.html": True, "?id=1": True}.items():
        code = register(GOOD.replace("flk.npc.gov.cn/", f"flk.npc.gov.cn/{url}"))
        assert code.sources["limitation-3-years"].rests_on[0][0].has_own_page is is_own


def test_a_rule_has_expired_on_the_day_after_its_last() -> None:
    rate = register().sources["rate-2026"]
    assert not rate.has_expired(date(2026, 11, 20))
    assert rate.has_expired(TODAY)
    assert not register().sources["limitation-3-years"].has_expired(TODAY)


def test_the_addresses_of_all_instruments_are_known_to_answer() -> None:
    assert register().addresses == {"https://flk.npc.gov.cn/", "https://www.pbc.gov.cn/"}


FAULTS = {
    # a source lacks what it needs
    ("    how: text\n", ""): "13: source 'limitation-3-years' — has no 'how'; add it",
    ("    says: { zh: 诉讼时效一般为三年。, en: Claims lapse after three years. }\n", ""): "13: source "
    "'limitation-3-years' — has no 'says'; add it",
    (", en: everyone", ""): "17: source 'limitation-3-years' — has no 'binds' in 'en'; add it",
    ("{ zh: 所有人, en: everyone }", "everyone"): "17: source 'limitation-3-years' — has no 'binds' in 'zh'; add it\n"
    f"{PATH}:17: source 'limitation-3-years' — has no 'binds' in 'en'; add it",
    (", en: everyone }", ", en: everyone,\n      fr: tous }"): "18: source 'limitation-3-years' — has an unknown field "
    "'fr'; take it out, the fields are zh, en",
    ("en: everyone }", "en: '[everyone](x.md)' }"): "17: source 'limitation-3-years' — has '[' in its words, which is "
    "printed as it stands; write plain words",
    ("checked: 2026-11-20", "checked:"): "18: source 'limitation-3-years' — has nothing in 'checked'; "
    "write the day when you looked, as 2026-11-21",
    ("checked: 2026-11-20", "checked: yesterday"): "18: source 'limitation-3-years' — has 'checked: yesterday'; "
    "write a date as 2026-11-21",
    ("checked: 2026-11-20", "checked: 2026-13-01"): "18: source 'limitation-3-years' — has 'checked: 2026-13-01'; "
    "write a date as 2026-11-21",
    ("until: 2026-11-20", "until: 2026-11-20 10:00:00"): "26: source 'rate-2026' — has 'until: 2026-11-20 10:00:00'; "
    "write a date as 2026-11-21",
    ("how: text", "how: on"): "19: source 'limitation-3-years' — has 'how: on'; write one of text, report, known",
    ("how: text", "how: text\n    untill: 2026-11-20"): "20: source 'limitation-3-years' — has an unknown field "
    "'untill'; did you mean 'until'?",
    ("how: text", "how: text\n    note: x"): "20: source 'limitation-3-years' — has an unknown field 'note'; take it "
    "out, the fields are title, rests_on, says, binds, checked, how, since, until, watch",
    # what is in the making
    ("how: text", "how: text\n    watch: soon"): "20: source 'limitation-3-years' — has no 'watch' in 'zh'; add it\n"
    f"{PATH}:20: source 'limitation-3-years' — has no 'watch' in 'en'; add it",
    ("how: text", "how: text\n    watch: { zh: 在改。, en: Soon., dey: 2027-01-01 }"): "20: source "
    "'limitation-3-years' — has an unknown field 'dey'; did you mean 'day'?",
    ("how: text", "how: text\n    watch: { zh: 在改。, en: Soon., day: soon }"): "20: source 'limitation-3-years' — "
    "has 'day: soon'; write a date as 2026-11-21",
    ("how: text", "how: text\n    watch: { zh: 在改。, en: '[Soon](x.md)' }"): "20: source 'limitation-3-years' — has "
    "'[' in its words, which is printed as it stands; write plain words",
    ("since: null", "watch: { zh: 在改。 }"): "10: instrument 'LPR' — has no 'watch' in 'en'; add it",
    # what it rests on
    ('rests_on: { MFD: "188" }', "rests_on: MFD"): "15: source 'limitation-3-years' — has no instruments in "
    "'rests_on'; write 'rests_on: { MFD: \"188\" }'",
    ('rests_on: { MFD: "188" }', "rests_on: [MFD]"): "15: source 'limitation-3-years' — has no instruments in "
    "'rests_on'; write 'rests_on: { MFD: \"188\" }'",
    ('rests_on: { MFD: "188" }', "rests_on: {}"): "15: source 'limitation-3-years' — has no instruments in "
    "'rests_on'; write 'rests_on: { MFD: \"188\" }'",
    ('{ MFD: "188" }', '{ MFC: "188" }'): "15: source 'limitation-3-years' — rests on an unknown instrument 'MFC'; "
    "did you mean 'MFD'?",
    ('{ MFD: "188" }', '{ xyz: "188" }'): "15: source 'limitation-3-years' — rests on an unknown instrument 'xyz'; "
    "add it to 'instruments'",
    ('{ MFD: "188" }', "{ MFD: [35, 41] }"): "15: source 'limitation-3-years' — has no single text for the articles of "
    "'MFD'; write 'MFD: \"35–41\"'",
    ("LPR: , ", ""): "7: instrument 'LPR' — no source rests on it; cite it or remove it",
    # instruments
    ("    url: https://flk.npc.gov.cn/\n", ""): "2: instrument 'MFD' — has no 'url'; add it",
    ("https://flk", "http://flk"): "6: instrument 'MFD' — has 'url: http://flk.npc.gov.cn/'; "
    "write an official https address",
    ("https://flk.npc.gov.cn/", '"https://["'): "6: instrument 'MFD' — has 'url: https://['; "
    "write an official https address",
    ("since: 2021-01-01", "since: 2021"): "5: instrument 'MFD' — has 'since: 2021'; write a date as 2026-11-21",
    ("zh: 《民法典》, ", ""): "3: instrument 'MFD' — has no 'title' in 'zh'; add it",
    # form
    ("  limitation-3-years:\n", "  limitation-3-years: no\n  old:\n"): "13: source 'limitation-3-years' — has no "
    "fields; write title, rests_on, says, binds, checked, how\n"
    f"{PATH}:14: source 'old' — no page cites it; cite it or remove it",
    ("  LPR:\n", "  NO: later\n  LPR:\n"): "7: instrument 'NO' — has no fields; write title, number, url",
    ("    how: text\n", "    how: text\n    how: known\n"): "20: key 'how' — stands also in line 19; keep one of them",
    ("  rate-2026:\n", "  limitation-3-years: {}\n  rate-2026:\n"): "20: key 'limitation-3-years' — stands also in "
    "line 13; keep one of them",
}


@pytest.mark.parametrize("change", FAULTS)
def test_a_fault_is_one_problem(change: tuple[str, str]) -> None:
    assert said(GOOD.replace(*change, 1)) == f"{PATH}:{FAULTS[change]}"


@pytest.mark.parametrize("text", ["", "sources: {}\n", "- MFD\n", GOOD.replace("sources:", "source:")])
def test_a_file_without_its_two_parts_is_one_problem(text: str) -> None:
    assert [str(problem) for problem in read_register(text, PATH, LANGUAGES)[1]] == [
        f"{PATH}:1: has no 'instruments' and 'sources'; write both, as CONTRIBUTING.md shows"
    ]


def test_an_unknown_key_is_a_problem_on_each_line_that_cites_it() -> None:
    pages = [*CITING, page("en/causes/money.md", "Three[^limitation-3-year]\n\nFour[^usury-4]\n")]
    assert "\n".join(map(str, check_citations(pages, register()))) == (
        "docs/en/causes/money.md:1: citation '[^limitation-3-year]' — docs/sources.yml has no such source; "
        "did you mean 'limitation-3-years'?\n"
        "docs/en/causes/money.md:3: citation '[^usury-4]' — docs/sources.yml has no such source; add it there"
    )


def test_a_footnote_that_a_page_defines_is_a_problem() -> None:
    pages = [
        *CITING,
        page("zh/causes/money.md", "三年[^usury-4]\n\n[^usury-4]: 自己写的。\n\n~~~\n[^kept]: 代码。\n~~~\n"),
    ]
    assert [str(problem) for problem in check_citations(pages, register())][1:] == [
        "docs/zh/causes/money.md:3: footnote '[^usury-4]:' — stands on the page, but footnotes come from "
        "docs/sources.yml; write it there as a source"
    ]


def test_a_source_that_nothing_cites_is_a_problem() -> None:
    assert "\n".join(map(str, check_citations([], register(), ["rate-2026"]))) == (
        "docs/sources.yml:13: source 'limitation-3-years' — no page cites it; cite it or remove it"
    )


def test_an_entry_with_a_problem_is_no_unknown_key() -> None:
    read, _ = read_register(GOOD.replace("how: text", "how: on"), PATH, LANGUAGES)
    assert "limitation-3-years" not in read.sources
    assert check_citations(CITING, read) == []


PARTS = st.fixed_dictionaries({"instruments": VALUES, "sources": VALUES})
ENTRIES = st.dictionaries(st.text(max_size=3), VALUES, min_size=1)
NAMED = st.fixed_dictionaries({"instruments": ENTRIES, "sources": ENTRIES})


@given(TEXTS | YAML | PARTS.map(dump) | NAMED.map(dump))
def test_any_text_is_read_without_an_error(text: str) -> None:
    read, problems = read_register(text, PATH, LANGUAGES)
    problems += check_citations(CITING, read)
    assert problems
    assert read.sources.keys() <= read.written

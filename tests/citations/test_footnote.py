"""Footnotes for the citations of a page, in its language."""

from datetime import date

from markdown import markdown as html_of

from book.marks import fill, insert, mark
from citations.footnote import Footnotes, footnote_places
from tiny_book import book, page
from tiny_register import TODAY, WATCHED, register


def marked(text: str) -> str:
    """The text of a page with marks for its citations."""
    own = page("zh/causes/money.md", text)
    return insert(text, footnote_places(own, book([own], register())))


def footnotes(language: str, today: date = TODAY) -> Footnotes:
    return Footnotes(language, book([], register()), lambda path: f"../{path}", today)


def note(key: str, language: str, today: date = TODAY) -> str:
    return footnotes(language, today).words(key)


def filled(text: str, language: str = "zh", today: date = TODAY) -> str:
    return fill(html_of(marked(text)), footnotes(language, today).fillers)


def test_each_citation_gets_a_mark_and_the_page_one_for_its_footnotes() -> None:
    assert marked("时效为三年[^limitation-3-years]。\n") == (
        "时效为三年<!--handbook:cite limitation-3-years-->。\n\n<!--handbook:notes zh-->\n"
    )


def test_a_citation_leads_to_its_footnote_and_back() -> None:
    assert filled("三年[^limitation-3-years]。\n") == (
        '<p>三年<sup id="fnref:limitation-3-years">'
        '<a class="footnote-ref" href="#fn:limitation-3-years">1</a></sup>。</p>\n'
        '<div class="footnote">\n<hr />\n<details><summary>依据（1）</summary></details>\n<ol>\n'
        '<li id="fn:limitation-3-years">\n'
        f"<p>{note('limitation-3-years', 'zh')}&#160;"
        '<a class="footnote-backref" href="#fnref:limitation-3-years" title="↩ 1">&#8617;</a></p>\n</li>\n</ol>\n</div>'
    )


def test_its_words_in_chinese() -> None:
    assert note("limitation-3-years", "zh") == (
        "《民法典》第 188 条（主席令第45号）。自2021年1月1日起施行。适用：所有人。"
        '<a href="../sources.md#limitation-3-years">核对记录：读过条文，2026年11月20日核对</a>'
    )


def test_its_words_in_english() -> None:
    assert note("limitation-3-years", "en") == (
        "Civil Code, art. 188 (Presidential Order No. 45). In force since 1 January 2021. Binds: everyone. "
        '<a href="../sources.md#limitation-3-years">How we checked: we read the text, checked 20 November 2026</a>'
    )


def test_a_key_that_is_cited_twice_has_one_footnote_and_two_ways_back() -> None:
    html = filled("三年[^limitation-3-years]，再说一次三年[^limitation-3-years]。\n")
    assert html.count('<li id="fn:limitation-3-years">') == 1
    assert html.count('<a class="footnote-ref" href="#fn:limitation-3-years">1</a>') == 2
    assert 'id="fnref2:limitation-3-years"' in html
    assert 'href="#fnref2:limitation-3-years" title="↩ 1"' in html


def test_footnotes_come_in_the_order_of_their_citations() -> None:
    html = filled("百分之三[^rate-2026]，三年[^limitation-3-years]。\n")
    assert html.index('<li id="fn:rate-2026">') < html.index('<li id="fn:limitation-3-years">')


def test_what_unfolds_the_footnotes_says_how_many_there_are() -> None:
    twice = "3%[^rate-2026], three years[^limitation-3-years], again three years[^limitation-3-years].\n"
    assert "<summary>Sources (2)</summary>" in filled(twice, "en")


def test_a_key_without_a_source_has_itself_as_footnote() -> None:
    assert note("usury-4", "zh") == "usury-4"
    assert note("a<b", "zh") == "a&lt;b"
    assert '<a class="footnote-ref" href="#fn:a&lt;b">1</a>' in filled("三年[^a<b]。\n")


def test_a_page_without_citations_gets_none() -> None:
    assert marked("# 钱\n\n没有依据。\n") == "# 钱\n\n没有依据。\n"
    assert fill(mark("notes", "zh"), footnotes("zh").fillers) == ""


def test_a_rule_whose_until_has_passed_says_so_before_its_citation_and_in_its_footnote() -> None:
    said = '百分之三<span class="expired">（已于2026年11月20日失效）</span><sup id="fnref:rate-2026">'
    assert said in filled("百分之三[^rate-2026]。\n")
    assert note("rate-2026", "zh") == (
        "《利率公告》（人民银行）；《民法典》第 35–41 条（主席令第45号）。"
        "自2026年1月1日起施行，到2026年11月20日为止，<strong>已失效</strong>。适用：银行。"
        '<a href="../sources.md#rate-2026">核对记录：读过对该文件的转述，未读到全文，2026年11月19日核对</a>'
    )
    assert '<span class="expired"> (ended 20 November 2026)</span><sup' in filled("It is 3%[^rate-2026].\n", "en")
    assert note("rate-2026", "en") == (
        "Rate announcement (People's Bank); Civil Code, arts. 35–41 (Presidential Order No. 45). "
        "In force since 1 January 2026 until 20 November 2026, <strong>no longer in force</strong>. Binds: banks. "
        '<a href="../sources.md#rate-2026">How we checked: we read a report of it, not the whole text, '
        "checked 19 November 2026</a>"
    )


def test_a_rule_of_which_a_change_is_in_the_making_says_so_in_its_footnote() -> None:
    watched = Footnotes("zh", book([], register(WATCHED)), lambda path: f"../{path}", TODAY)
    assert "自2021年1月1日起施行。有新规定正在制定。适用：所有人。" in watched.words("limitation-3-years")


def test_on_its_last_day_a_rule_is_still_in_force() -> None:
    day = date(2026, 11, 20)
    assert "失效" not in filled("百分之三[^rate-2026]。\n", "zh", day)
    assert "自2026年1月1日起施行，到2026年11月20日为止。" in note("rate-2026", "zh", day)


def test_an_expired_rule_says_so_at_each_of_its_citations() -> None:
    html = filled("百分之三[^rate-2026]，就是百分之三[^rate-2026]。\n\n再说[^rate-2026]。\n")
    assert html.count("（已于2026年11月20日失效）</span><sup") == 3


def test_what_stands_in_a_letter_or_in_code_is_left_as_it_is() -> None:
    letter = "```letter\n利率[^rate-2026]\n```\n"
    assert letter in marked(f"百分之三[^rate-2026]。\n\n{letter}")
    assert marked("写 `[^rate-2026]`，引[^rate-2026]。\n").startswith(
        "写 `[^rate-2026]`，引<!--handbook:cite rate-2026-->。"
    )

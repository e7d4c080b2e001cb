"""Footnotes for the citations of a page, in its language."""

from datetime import date

from markdown import markdown as html_of

from book.marks import insert
from citations import footnote
from tiny_book import book, page
from tiny_register import TODAY, register


def marked(text: str) -> str:
    """The text of a page with its footnotes."""
    own = page("zh/causes/money.md", text)
    return insert(text, footnote.footnote_places(own, book([own], register())))


def note(key: str, language: str, today: date = TODAY) -> str:
    return footnote.note(key, language, book([], register()), lambda path: f"../{path}", today)


def expired(text: str, language: str = "zh", today: date = TODAY) -> str:
    html = html_of(marked(text), extensions=["footnotes", "md_in_html"])
    return footnote.mark_expired(html, language, book([], register()), today)


def test_each_citation_gets_a_footnote_with_a_mark() -> None:
    assert marked("时效为三年[^limitation-3-years]。\n") == (
        "时效为三年[^limitation-3-years]。\n\n[^limitation-3-years]: <!--handbook:note limitation-3-years-->\n"
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


def test_a_key_that_is_cited_twice_has_one_footnote() -> None:
    text = marked("三年[^limitation-3-years]，再说一次三年[^limitation-3-years]。\n")
    assert text.count("[^limitation-3-years]: ") == 1


def test_footnotes_come_in_the_order_of_their_citations() -> None:
    text = marked("百分之三[^rate-2026]，三年[^limitation-3-years]。\n")
    assert text.index("[^rate-2026]: ") < text.index("[^limitation-3-years]: ")


def test_a_key_without_a_source_has_itself_as_footnote() -> None:
    assert note("usury-4", "zh") == "usury-4"
    assert note("a<b", "zh") == "a&lt;b"


def test_a_page_without_citations_gets_none() -> None:
    assert marked("# 钱\n\n没有依据。\n") == "# 钱\n\n没有依据。\n"


def test_a_rule_whose_until_has_passed_says_so_before_its_citation_and_in_its_footnote() -> None:
    cited = '<sup id="fnref:rate-2026">'
    said = '百分之三<span class="expired">（已于2026年11月20日失效）</span>'
    assert said + cited in expired("百分之三[^rate-2026]。\n")
    assert note("rate-2026", "zh") == (
        "《利率公告》（人民银行）；《民法典》第 35–41 条（主席令第45号）。"
        "自2026年1月1日起施行，到2026年11月20日为止，<strong>已失效</strong>。适用：银行。"
        '<a href="../sources.md#rate-2026">核对记录：读过对该文件的转述，未读到全文，2026年11月19日核对</a>'
    )
    assert f'<span class="expired"> (ended 20 November 2026)</span>{cited}' in expired("It is 3%[^rate-2026].\n", "en")
    assert note("rate-2026", "en") == (
        "Rate announcement (People's Bank); Civil Code, arts. 35–41 (Presidential Order No. 45). "
        "In force since 1 January 2026 until 20 November 2026, <strong>no longer in force</strong>. Binds: banks. "
        '<a href="../sources.md#rate-2026">How we checked: we read a report of it, not the whole text, '
        "checked 19 November 2026</a>"
    )


def test_on_its_last_day_a_rule_is_still_in_force() -> None:
    day = date(2026, 11, 20)
    assert "失效" not in expired("百分之三[^rate-2026]。\n", "zh", day)
    assert "自2026年1月1日起施行，到2026年11月20日为止。" in note("rate-2026", "zh", day)


def test_an_expired_rule_says_so_at_each_of_its_citations_once() -> None:
    text = expired("百分之三[^rate-2026]，就是百分之三[^rate-2026]。\n\n再说[^rate-2026]。\n")
    assert text.count("（已于2026年11月20日失效）</span><sup") == 3
    assert text.count("<span") == 3


def test_what_stands_in_a_letter_or_in_code_is_left_as_it_is() -> None:
    letter = "```letter\n利率[^rate-2026]\n```\n"
    assert letter in marked(f"百分之三[^rate-2026]。\n\n{letter}")
    assert expired("写 `[^rate-2026]`，引[^rate-2026]。\n").count("失效") == 1


def test_the_mark_is_still_there_when_markdown_has_made_footnotes() -> None:
    html = html_of(marked("时效为三年[^limitation-3-years]。\n"), extensions=["footnotes", "md_in_html"])
    assert '<p><!--handbook:note limitation-3-years-->&#160;<a class="footnote-backref"' in html
    assert "[^" not in html

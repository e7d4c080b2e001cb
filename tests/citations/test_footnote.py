"""Footnotes for the citations of a page, in its language."""

from datetime import date

from markdown import markdown as html_of

from citations.footnote import fill_footnotes, mark_footnotes
from tiny_register import TODAY, register


def marked(text: str, language: str, today: date = TODAY) -> str:
    return mark_footnotes(text, language, register(), today)


def note(key: str, language: str, today: date = TODAY) -> str:
    return fill_footnotes(f"<!-- note {key} -->", language, register(), lambda path: f"../{path}", today)


def test_each_citation_gets_a_footnote_with_a_mark() -> None:
    assert marked("时效为三年[^limitation-3-years]。\n", "zh") == (
        "时效为三年[^limitation-3-years]。\n\n[^limitation-3-years]: <!-- note limitation-3-years -->\n"
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
    text = marked("三年[^limitation-3-years]，再说一次三年[^limitation-3-years]。\n", "zh")
    assert text.count("[^limitation-3-years]: ") == 1


def test_footnotes_come_in_the_order_of_their_citations() -> None:
    text = marked("百分之三[^rate-2026]，三年[^limitation-3-years]。\n", "zh")
    assert text.index("[^rate-2026]: ") < text.index("[^limitation-3-years]: ")


def test_a_key_without_a_source_has_itself_as_footnote() -> None:
    assert note("usury-4", "zh") == "usury-4"
    assert note("a<b", "zh") == "a&lt;b"


def test_a_page_without_citations_stays_as_it_was() -> None:
    assert marked("# 钱\n\n没有依据。\n", "zh") == "# 钱\n\n没有依据。\n"


def test_a_rule_whose_until_has_passed_says_so_before_its_citation_and_in_its_footnote() -> None:
    assert marked("百分之三[^rate-2026]。\n", "zh").startswith(
        '百分之三<span class="expired">（已于2026年11月20日失效）</span>[^rate-2026]。\n\n'
    )
    assert note("rate-2026", "zh") == (
        "《利率公告》（人民银行）；《民法典》第 35–41 条（主席令第45号）。"
        "自2026年1月1日起施行，到2026年11月20日为止，<strong>已失效</strong>。适用：银行。"
        '<a href="../sources.md#rate-2026">核对记录：读过对该文件的转述，未读到全文，2026年11月19日核对</a>'
    )
    assert marked("It is 3%[^rate-2026].\n", "en").startswith(
        'It is 3%<span class="expired"> (ended 20 November 2026)</span>[^rate-2026].\n\n'
    )
    assert note("rate-2026", "en") == (
        "Rate announcement (People's Bank); Civil Code, arts. 35–41 (Presidential Order No. 45). "
        "In force since 1 January 2026 until 20 November 2026, <strong>no longer in force</strong>. Binds: banks. "
        '<a href="../sources.md#rate-2026">How we checked: we read a report of it, not the whole text, '
        "checked 19 November 2026</a>"
    )


def test_on_its_last_day_a_rule_is_still_in_force() -> None:
    day = date(2026, 11, 20)
    assert "失效" not in marked("百分之三[^rate-2026]。\n", "zh", day)
    assert "自2026年1月1日起施行，到2026年11月20日为止。" in note("rate-2026", "zh", day)


def test_an_expired_rule_says_so_at_each_of_its_citations_once() -> None:
    text = marked("百分之三[^rate-2026]，就是百分之三[^rate-2026]。\n\n再说[^rate-2026]。\n", "zh")
    assert text.count("（已于2026年11月20日失效）</span>[^rate-2026]") == 3
    assert text.count("<span") == 3


def test_what_stands_in_a_letter_is_left_as_it_is() -> None:
    letter = "```letter\n利率[^rate-2026]\n```\n"
    assert letter in marked(f"百分之三[^rate-2026]。\n\n{letter}", "zh")
    assert "写 `[^rate-2026]`，引<span" in marked("写 `[^rate-2026]`，引[^rate-2026]。\n", "zh")


def test_the_mark_is_still_there_when_markdown_has_made_footnotes() -> None:
    markdown = marked("时效为三年[^limitation-3-years]。\n", "zh")
    html = html_of(markdown, extensions=["footnotes", "md_in_html"])
    assert '<p><!-- note limitation-3-years -->&#160;<a class="footnote-backref"' in html
    assert "[^" not in html

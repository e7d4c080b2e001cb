"""Telephone numbers on pages as links."""

import pytest

from helplines.call_links import CallLinks, call_buttons
from tiny_book import WORDS

LINKS = CallLinks(("110", "12356", "12348", "96110"))


def link(number: str) -> str:
    return f'<a href="tel:{number}">{number}</a>'


@pytest.mark.parametrize(
    "text",
    [
        "拿不准，先问 {12348}。",
        "拨{12348}问",
        "请他拨 {12356} 求助<sup>1</sup>；有现实危险，拨 {110} 报警。",
        "停下不谈钱，拨 {12356} 或 {110}",
        "撑不住、有人堵门：{12356} · {110}",
        "拨反诈 {96110} 咨询",
        "报警电话（公安机关，{110}）",
        "有人受伤，打 {120}，着火打 {119}",
        "Stop, call {110} for the police.",
        "danger now: call {12356} or {110}.",
        "(police, {110}). Binds: anyone",
        "ask {12348}; it is free",
        "<h3>停下，拨 {110}</h3>",
        '<li><label><input type="checkbox"><span>拨 {12348}</span></label></li>',
    ],
)
def test_a_number_to_call_is_a_link(text: str) -> None:
    plain = text.replace("{", "").replace("}", "")
    linked = text
    for number in ("110", "119", "120", "12356", "12348", "96110"):
        linked = linked.replace(f"{{{number}}}", link(number))
    assert LINKS.on(plain) == linked


@pytest.mark.parametrize(
    "text",
    [
        "每天 8 元，共 110 元",
        "违约金 110",
        "a default charge of CNY 110",
        "110 天以后",
        "within 110 days",
        "《民法典》第 119、509 条",
        "余下 120 把",
        "the other 120 cabinets",
        "共 12348 元",
        "CNY 12348 in all",
        "CNY 12,348, 112348, 12348.50, 123481",
        "案号 A-12348，见 x/12348",
        "110 之后由主管跟进",
    ],
)
def test_a_number_that_counts_is_none(text: str) -> None:
    assert LINKS.on(text) == text


@pytest.mark.parametrize(
    "html",
    [
        '<a href="tel:110">拨 110</a>',
        '<pre class="letter"><code>先拨 12348 <span>或 12356</span></code></pre>',
        "<code>12348</code>",
        "<textarea>12348</textarea>",
        "<button>拨 12348</button>",
        '<p id="call-12348" title="拨 12348">x</p>',
        '<h2 id="hot-12356">12356 心理援助</h2>',
        "<!-- 拨 12348 -->",
        "<script>call(12348)</script>",
    ],
)
def test_a_number_where_a_link_does_not_belong_is_kept(html: str) -> None:
    assert LINKS.on(html) == html
    assert LINKS.on(f"{html}<p>拨 12348</p>") == f"{html}<p>拨 {link('12348')}</p>"


def test_what_is_not_a_number_to_call_stays_as_it_is() -> None:
    html = "<p>3 &lt; 5 &amp; “x”</p>\n<br>"
    assert LINKS.on(html + "<p>12348</p>") == f"{html}<p>{link('12348')}</p>"


def test_below_the_heading_of_a_helpline_stands_a_link_to_call_it() -> None:
    html = '<h2 id="hot-12356">12356 心理援助</h2>\n<p>先说</p>\n<h2 id="hot-999">x</h2>'
    assert call_buttons(html, {"12356"}, WORDS["zh"]) == (
        '<h2 id="hot-12356">12356 心理援助</h2>\n'
        '<p class="call-now"><a class="md-button md-button--primary" href="tel:12356">拨打 12356</a></p>\n'
        '<p>先说</p>\n<h2 id="hot-999">x</h2>'
    )

"""The sources page: every source with whom it binds, how we checked it, and which pages cite it."""

from book.marks import insert
from citations import sources_page
from tiny_book import book, page
from tiny_register import GOOD, TODAY, WATCHED, register

PAGES = (
    page("zh/causes/money.md", "# 钱 { #money }\n\n三年[^limitation-3-years]，百分之三[^rate-2026]。\n"),
    page("zh/causes/late.md", "# 迟 { #late }\n\n三年[^limitation-3-years]。\n"),
    page("zh/causes/face.md", "# 脸面 { #face }\n"),
    page("en/causes/money.md", "# Money { #money }\n\nThree years[^limitation-3-years].\n"),
)
BOOK = book(PAGES, register())


def sources(text: str, language: str, law: str = GOOD) -> str:
    """The Markdown of a sources page."""
    own = page(f"{language}/sources.md", text)
    return insert(text, sources_page.source_places(own, book(PAGES, register(law)), TODAY))


def line(label: str, law: str) -> list[str]:
    """What the English page says under a label, of each source that has it."""
    start = f"<li><strong>{label}</strong>: "
    lines = sources("<!-- sources -->\n", "en", law).splitlines()
    return [text.removeprefix(start).removesuffix("</li>") for text in lines if text.startswith(start)]


def citing(key: str, language: str) -> str:
    return sources_page.citing(key, language, BOOK, lambda name: f"../{name}")


def test_its_mark_becomes_all_sources_in_chinese() -> None:
    assert sources("# 依据\n\n<!-- sources -->\n", "zh") == (
        "# 依据\n\n"
        "### 三年时效 { #limitation-3-years }\n\n"
        "诉讼时效一般为三年。\n\n"
        "<ul>\n"
        "<li><strong>依据</strong>：《民法典》第 188 条（主席令第45号）</li>\n"
        "<li><strong>效力</strong>：自2021年1月1日起施行</li>\n"
        "<li><strong>约束谁</strong>：所有人</li>\n"
        "<li><strong>核对</strong>：读过条文，2026年11月20日核对</li>\n"
        '<li><strong>官方地址</strong>：<a href="https://flk.npc.gov.cn/">https://flk.npc.gov.cn/</a>'
        '（打开首页后搜索：<span lang="zh-Hans">民法典</span>）</li>\n'
        "<li><strong>引用的页面</strong>：<!--handbook:citing limitation-3-years--></li>\n"
        "</ul>\n\n"
        "### 本年利率 { #rate-2026 }\n\n"
        "利率为百分之三。\n\n"
        "<ul>\n"
        "<li><strong>依据</strong>：《利率公告》（人民银行）；《民法典》第 35–41 条（主席令第45号）</li>\n"
        "<li><strong>效力</strong>：自2026年1月1日起施行，到2026年11月20日为止，<strong>已失效</strong></li>\n"
        "<li><strong>约束谁</strong>：银行</li>\n"
        "<li><strong>核对</strong>：读过对该文件的转述，未读到全文，2026年11月19日核对。没有找到全文的网页</li>\n"
        '<li><strong>官方地址</strong>：<a href="https://www.pbc.gov.cn/">https://www.pbc.gov.cn/</a>'
        '（打开首页后搜索：<span lang="zh-Hans">利率公告</span>）、'
        '<a href="https://flk.npc.gov.cn/">https://flk.npc.gov.cn/</a>'
        '（打开首页后搜索：<span lang="zh-Hans">民法典</span>）</li>\n'
        "<li><strong>引用的页面</strong>：<!--handbook:citing rate-2026--></li>\n"
        "</ul>\n"
    )


def test_a_source_leads_back_to_the_pages_of_its_own_language() -> None:
    assert citing("limitation-3-years", "zh") == (
        '<a href="../causes/money.md">钱</a>、<a href="../causes/late.md">迟</a>'
    )
    assert citing("rate-2026", "zh") == '<a href="../causes/money.md">钱</a>'
    assert [line for line in sources("<!-- sources -->\n", "en").splitlines() if "Cited on" in line] == [
        "<li><strong>Cited on</strong>: <!--handbook:citing limitation-3-years--></li>"
    ]


def test_a_rule_whose_until_has_passed_says_so() -> None:
    text = sources("<!-- sources -->\n", "en")
    assert (
        "<li><strong>Period</strong>: In force since 1 January 2026 until 20 November 2026, "
        "<strong>no longer in force</strong></li>\n"
    ) in text


def test_an_address_says_what_to_search_for_only_where_it_is_a_front_page() -> None:
    own = '<a href="https://flk.npc.gov.cn/law?id=1">https://flk.npc.gov.cn/law?id=1</a>'
    front = '<a href="https://www.pbc.gov.cn/">https://www.pbc.gov.cn/</a> (front page)'
    law = GOOD.replace("flk.npc.gov.cn/", "flk.npc.gov.cn/law?id=1").replace("《利率公告》", "利率公告")
    assert line("Official address", law) == [own, f"{front}, {own}"]


def test_a_source_whose_text_we_have_not_read_says_why() -> None:
    report = "we read a report of it, not the whole text, checked 19 November 2026"
    found = GOOD.replace("gov.cn/", "gov.cn/law/1.html")
    assert line("Checked", GOOD)[1] == f"{report}; we did not find the whole text on a page of its own"
    assert line("Checked", found)[1] == (
        f"{report}; the text is at the official address, where we have not read it yet, and it prevails"
    )
    assert line("Checked", GOOD.replace("《利率公告》", "利率公告").replace(", MFD: 35–41", ""))[1] == report
    assert line("Checked", GOOD)[0] == "we read the text, checked 20 November 2026"


def test_what_is_in_the_making_stands_with_each_source_that_it_may_change() -> None:
    assert line("Being made or revised", WATCHED) == [
        "Limitation is being revised. A draft is out for comment.",
        "A draft is out for comment.",
    ]
    assert line("Being made or revised", GOOD) == []


def test_a_page_without_the_mark_stays_as_it_was() -> None:
    assert sources("# 钱\n\n`<!-- sources -->`\n", "zh") == "# 钱\n\n`<!-- sources -->`\n"

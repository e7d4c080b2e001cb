"""The sources page: every source with whom it binds, how we checked it, and which pages cite it."""

from book.marks import insert
from citations import sources_page
from tiny_book import book, page
from tiny_register import TODAY, register

PAGES = (
    page("zh/causes/money.md", "# 钱 { #money }\n\n三年[^limitation-3-years]，百分之三[^rate-2026]。\n"),
    page("zh/causes/late.md", "# 迟 { #late }\n\n三年[^limitation-3-years]。\n"),
    page("zh/causes/face.md", "# 脸面 { #face }\n"),
    page("en/causes/money.md", "# Money { #money }\n\nThree years[^limitation-3-years].\n"),
)
BOOK = book(PAGES, register())


def sources(text: str, language: str) -> str:
    """The Markdown of a sources page."""
    own = page(f"{language}/sources.md", text)
    return insert(text, sources_page.source_places(own, BOOK, TODAY))


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
        '<li><strong>官方地址</strong>：<a href="https://flk.npc.gov.cn/">https://flk.npc.gov.cn/</a></li>\n'
        "<li><strong>引用的页面</strong>：<!--handbook:citing limitation-3-years--></li>\n"
        "</ul>\n\n"
        "### 本年利率 { #rate-2026 }\n\n"
        "利率为百分之三。\n\n"
        "<ul>\n"
        "<li><strong>依据</strong>：《利率公告》（人民银行）；《民法典》第 35–41 条（主席令第45号）</li>\n"
        "<li><strong>效力</strong>：自2026年1月1日起施行，到2026年11月20日为止，<strong>已失效</strong></li>\n"
        "<li><strong>约束谁</strong>：银行</li>\n"
        "<li><strong>核对</strong>：读过对该文件的转述，未读到全文，2026年11月19日核对</li>\n"
        '<li><strong>官方地址</strong>：<a href="https://www.pbc.gov.cn/">https://www.pbc.gov.cn/</a>、'
        '<a href="https://flk.npc.gov.cn/">https://flk.npc.gov.cn/</a></li>\n'
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


def test_a_page_without_the_mark_stays_as_it_was() -> None:
    assert sources("# 钱\n\n`<!-- sources -->`\n", "zh") == "# 钱\n\n`<!-- sources -->`\n"

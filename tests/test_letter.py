"""Letters and scripts in a real browser, from the first blank to paper and file."""

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from docx import Document
from markdown import Markdown
from playwright.sync_api import Browser, Page, Route, expect

from book.book import read_book
from book.letter_marks import optional_lines
from book.marks import fill as fill_marks
from book.words import read_words
from conftest import LANGUAGES, ROOT, SUB_PATH, BuiltSite
from letters.fence import format_letter, optional_box
from test_reader import FULL, assert_accessible, away, open_fields, visit

PHONE = {"width": 360, "height": 740}
TREES = {"zh": "", "en": "en/"}
NAME = f"overdue-talks:{SUB_PATH}:letter:blanks"
KEPT = f"localStorage.getItem('{NAME}')"
WECHAT = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/120 Mobile Safari/537.36 MicroMessenger/8.0.49"
SWITCH = {"zh": "在其他模板里也填上这些空", "en": "Fill these blanks in the other templates too"}
CLEAR = {"zh": "全部清空", "en": "Clear all"}


def address(site: BuiltSite, template: str, language: str = "zh") -> str:
    return f"{site.address}{TREES[language]}templates/{template}/"


def letter(page: Page, number: int = 1) -> str:
    """The text of a letter as it stands on the page."""
    return page.locator("pre.letter > code").nth(number - 1).inner_text()


def on_paper(text: str) -> str:
    """A Chinese letter whose open days are lines to write on."""
    return re.sub("【[^】]*(?:日期|起始日)】", "______年____月____日", text)


def fill(page: Page, name: str, text: str, number: int = 1) -> None:
    """Types into the field of a blank below a letter, and leaves it."""
    field = page.locator(".letter-tool").nth(number - 1).get_by_label(name, exact=True)
    field.fill(text)
    field.blur()


def tick_all(page: Page) -> None:
    """Brings in the optional lines of the letters whose forms are open."""
    for box in page.locator(".letter-tool details[open] .letter-ticks input").all():
        box.check()


def said(page: Page, number: int = 1) -> str:
    """What was said last about a letter."""
    return page.locator(".letter-tool").nth(number - 1).locator(".letter-done").inner_text()


def field_help(page: Page, name: str) -> str:
    field = page.locator(".letter-tool").first.get_by_label(name, exact=True)
    return page.locator(f"#{field.get_attribute('id')}-help").inner_text()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_blank_of_every_letter_has_one_field_with_its_name(
    browser: Browser, site: BuiltSite, language: str
) -> None:
    root = "" if language == "zh" else "en/"
    names = sorted(path.parent.name for path in site.folder.glob(f"{root}templates/*/index.html"))
    assert len(names) >= 20
    for name in names:
        with visit(browser, address(site, name, language)) as page:
            wrong = page.evaluate(
                """() => [...document.querySelectorAll("pre.letter")].flatMap((pre) => {
                    const names = new Set([...pre.querySelectorAll("[data-blank]")].map((mark) => mark.dataset.blank));
                    const tool = pre.nextElementSibling;
                    const labels = [...tool.querySelectorAll("form label")].map((label) => label.textContent);
                    const missing = [...names].filter((name) => !labels.includes(name));
                    const unlabelled = [...tool.querySelectorAll("form label")].filter((label) => !label.control);
                    const twice = labels.length !== new Set(labels).size ? ["twice"] : [];
                    return [...missing.filter((name) => !/大写|capital/.test(name)), ...unlabelled, ...twice];
                })"""
            )
            assert wrong == [], name
            assert page.locator("pre.letter").count() == page.locator(".letter-tool").count() > 0, name


def test_the_letter_follows_what_is_typed(browser: Browser, site: BuiltSite) -> None:
    with visit(browser, address(site, "letter-bank-plan")) as page:
        before = letter(page)
        assert "本人【姓名】，" in before
        fill(page, "姓名", "陈静")
        fill(page, "欠款金额", "42,000")
        fill(page, "每期金额", "１１００．５")
        fill(page, "开始日期", "2126-12-10")
        now = letter(page)
        assert "本人陈静，" in now
        assert "账单显示欠款 42000 元。" in now
        assert "申请自 2126年12月10日起，每月还 1100.50 元" in now
        assert "【联系电话】" in now
        mark = page.locator("pre.letter mark").first
        assert mark.inner_text() == "陈静"
        assert "已填" in mark.evaluate("mark => mark.dataset.heard")
        assert page.locator(".letter-progress").first.inner_text().startswith("已填 4 /")
        assert "我是陈静，" in letter(page, 2)  # the second letter of the page has the same blank
        fill(page, "姓名", "")
        fill(page, "欠款金额", "")
        fill(page, "每期金额", "")
        fill(page, "开始日期", "")
        assert letter(page) == before


def test_the_english_letter_follows_in_english(browser: Browser, site: BuiltSite) -> None:
    with visit(browser, address(site, "letter-bank-plan", "en")) as page:
        fill(page, "amount owed", "42000.5")
        fill(page, "start date", "2126-12-10")
        assert "CNY 42,000.50." in letter(page)
        assert "From 10 December 2126 I ask" in letter(page)


def test_a_wrong_amount_is_kept_explained_and_left_out(browser: Browser, site: BuiltSite) -> None:
    with visit(browser, address(site, "letter-bank-plan")) as page:
        field = page.locator(".letter-tool").first.get_by_label("欠款金额", exact=True)
        for typed, expected in {
            "几千块": "这里请写数字",
            "三四千": "这里请写数字",
            "-5": "零或零以上",
            "1.005": "小数点后两位",
            "999999999999": "核对一下位数",
        }.items():
            fill(page, "欠款金额", typed)
            assert field.input_value() == typed
            assert field.get_attribute("aria-invalid") == "true"
            assert expected in field_help(page, "欠款金额")
            assert "【欠款金额】元" in letter(page)
        for typed in ("3000元", "￥3,000", "3 000", "3k", "三千块", "0.3万"):
            fill(page, "欠款金额", typed)
            assert field.get_attribute("aria-invalid") == "false", typed
            assert field_help(page, "欠款金额") == ""
            assert "欠款 3000 元" in letter(page), typed


def test_a_day_in_the_past_is_asked_about_and_kept(browser: Browser, site: BuiltSite) -> None:
    with visit(browser, address(site, "letter-bank-plan")) as page:
        fill(page, "开始日期", "2020-01-05")
        assert "已经过去" in field_help(page, "开始日期")
        assert "自 2020年1月5日起" in letter(page)
        fill(page, "逾期起始日", "2020-01-05")
        assert field_help(page, "逾期起始日") == ""


def test_a_day_may_be_said_in_words_and_nothing_is_lost_on_the_way(browser: Browser, site: BuiltSite) -> None:
    with visit(browser, address(site, "letter-bank-plan")) as page:
        fill(page, "开始日期", "2126-12-10")
        field = page.locator(".letter-tool").first.get_by_label("开始日期", exact=True)
        page.get_by_role("button", name="改用文字写，例如“月底”：开始日期").first.click()
        assert field.input_value() == "2126年12月10日"
        fill(page, "开始日期", "下个月发工资那天")
        assert "自下个月发工资那天起" in letter(page)
        page.get_by_role("button", name="改用日历选：开始日期").first.click()
        assert "自 2126年12月10日起" in letter(page)
        page.get_by_role("button", name="改用文字写，例如“月底”：开始日期").first.click()
        assert field.input_value() == "下个月发工资那天"


@pytest.mark.parametrize(("language", "name", "blank"), [("zh", "借款金额", "大写"), ("en", "amount lent", "numerals")])
def test_the_iou_has_its_amount_in_capitals(
    browser: Browser, site: BuiltSite, language: str, name: str, blank: str
) -> None:
    with visit(browser, address(site, "iou", language)) as page:
        fill(page, name, "3000.5")
        assert "叁仟元伍角整" in letter(page)
        assert page.locator(".letter-capital").first.locator("[lang^=zh]").inner_text() == "叁仟元伍角整"
        fill(page, name, "100000000")
        assert "叁仟" not in letter(page)
        assert "99,999,999.99" in page.locator(".letter-capital").first.inner_text()
        assert blank in letter(page)


@pytest.mark.parametrize("template", ["agreement-plan", "settlement-proof"])
def test_amounts_of_papers_stand_in_capitals_beside_their_field(
    browser: Browser, site: BuiltSite, template: str
) -> None:
    with visit(browser, address(site, template)) as page:
        amount = page.locator(".letter-tool").first.locator("input[inputmode=decimal]").first
        amount.fill("10000")
        assert page.locator(".letter-capital").first.inner_text() == "大写：壹万元整"


def test_nothing_is_kept_or_carried_while_the_switch_is_off(browser: Browser, site: BuiltSite) -> None:
    with visit(browser, address(site, "letter-bank-plan")) as page:
        assert not page.get_by_role("switch", name=SWITCH["zh"]).is_checked()
        fill(page, "姓名", "陈静")
        assert page.evaluate("Object.keys(localStorage)") == []
        page.goto(address(site, "call-bank"))
        assert "我叫【姓名】" in letter(page)


@pytest.mark.parametrize(
    ("language", "name", "in_call"), [("zh", "姓名", "我叫陈静，"), ("en", "name", "my name is 陈静,")]
)
def test_the_switch_carries_blanks_to_other_templates_and_deletes_them(
    browser: Browser, site: BuiltSite, language: str, name: str, in_call: str
) -> None:
    with visit(browser, address(site, "letter-bank-plan", language)) as page:
        fill(page, name, "陈静")
        switch = page.get_by_role("switch", name=SWITCH[language])
        assert switch.count() == 1
        switch.check()
        page.goto(address(site, "call-bank", language))
        assert in_call in letter(page)
        assert page.locator(".letter-keep .letter-status").inner_text() != ""
        other = "en" if language == "zh" else "zh"
        page.goto(address(site, "call-bank", other))
        assert page.get_by_role("switch", name=SWITCH[other]).is_checked()
        assert "陈静" not in letter(page)
        page.get_by_role("switch", name=SWITCH[other]).uncheck()
        assert page.evaluate("Object.keys(localStorage)") == []
        page.goto(address(site, "call-bank", language))
        assert "陈静" not in letter(page)


def test_switching_off_in_one_tab_holds_in_the_other(browser: Browser, site: BuiltSite) -> None:
    with visit(browser, address(site, "call-bank")) as page:
        page.get_by_role("switch", name=SWITCH["zh"]).check()
        fill(page, "姓名", "陈静")
        other = page.context.new_page()
        other.goto(address(site, "iou"))
        other.get_by_role("switch", name=SWITCH["zh"]).uncheck()
        page.wait_for_function("!document.querySelector('#letter-keep').checked")
        fill(page, "姓名", "陈静静")
        assert page.evaluate("Object.keys(localStorage)") == []
        assert "我叫陈静静，" in letter(page)


def test_what_is_cleared_in_one_tab_does_not_come_back_from_the_other(browser: Browser, site: BuiltSite) -> None:
    with visit(browser, address(site, "call-bank")) as page:
        page.get_by_role("switch", name=SWITCH["zh"]).check()
        fill(page, "姓名", "陈静")
        other = page.context.new_page()
        other.goto(address(site, "call-bank"))
        assert "我叫陈静，" in letter(other)
        page.get_by_role("button", name=CLEAR["zh"], exact=True).click()
        expect(other.locator("pre.letter").first).not_to_contain_text("陈静")
        fill(other, "尾号", "6621")
        assert "陈静" not in page.evaluate(KEPT)


def test_a_browser_that_refuses_storage_still_fills(browser: Browser, site: BuiltSite) -> None:
    with visit(browser, site.address) as page:
        page.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('no', 'QuotaExceededError') }")
        page.goto(address(site, "call-bank"))
        page.get_by_role("switch", name=SWITCH["zh"]).click()
        assert not page.get_by_role("switch", name=SWITCH["zh"]).is_checked()
        assert "不让网页存东西" in page.locator(".letter-keep .letter-status").inner_text()
        fill(page, "姓名", "陈静")
        assert "我叫陈静，" in letter(page)


def test_a_storage_that_fills_up_is_told_and_nothing_stays_behind(browser: Browser, site: BuiltSite) -> None:
    with visit(browser, address(site, "call-bank")) as page:
        page.get_by_role("switch", name=SWITCH["zh"]).check()
        fill(page, "姓名", "陈静")
        page.evaluate(FULL)
        fill(page, "姓名", "陈静静")
        assert not page.get_by_role("switch", name=SWITCH["zh"]).is_checked()
        assert "存不下了" in page.locator(".letter-keep .letter-status").inner_text()
        assert page.evaluate("Object.keys(localStorage)") == []
        assert "我叫陈静静，" in letter(page)


@pytest.mark.parametrize("kept", ['{"zh": null, "en": null}', '{"en": {"name": 7}}', "[]", '"on"', "{"])
def test_what_others_left_under_its_name_does_no_harm(browser: Browser, site: BuiltSite, kept: str) -> None:
    with visit(browser, site.address) as page:
        page.evaluate("([name, kept]) => localStorage.setItem(name, kept)", [NAME, kept])
        page.goto(address(site, "call-bank", "en"))
        fill(page, "name", "Ann")
        page.get_by_role("button", name=CLEAR["en"], exact=True).click()
        assert "my name is [name]," in letter(page)


def test_the_names_of_the_first_edition_are_taken_over(browser: Browser, site: BuiltSite) -> None:
    with visit(browser, site.address) as page:
        page.evaluate(
            "localStorage['letter:blanks'] = JSON.stringify({ zh: { 姓名: '陈静' } });"
            "localStorage['ticks:card-owing'] = '[\"tick-know-why\"]';"
            "localStorage['other'] = 'stays'"
        )
        page.goto(address(site, "call-bank"))
        assert "我叫陈静，" in letter(page)
        page.goto(site.address + "scenarios/card-owing/")
        assert page.locator("#tick-know-why").is_checked()
        prefix = f"overdue-talks:{SUB_PATH}:"
        kept = sorted(page.evaluate("Object.keys(localStorage)"))
        assert kept == ["other", f"{prefix}letter:blanks", f"{prefix}ticks:card-owing"]


def test_going_back_shows_no_letter_that_was_left(browser: Browser, site: BuiltSite) -> None:
    with visit(browser, address(site, "call-bank")) as page:
        fill(page, "姓名", "陈静")
        page.get_by_role("button", name=CLEAR["zh"], exact=True).click()
        fill(page, "姓名", "高远")
        with away(page):
            assert "高远" not in page.locator("article").inner_text()  # nor does the browser's memory have it
        assert "我叫【姓名】，" in letter(page)
        assert page.locator(".letter-tool").first.get_by_label("姓名", exact=True).input_value() == ""
        assert page.get_by_role("button", name="撤销清空").is_hidden()


def test_going_back_shows_what_is_kept_by_then(browser: Browser, site: BuiltSite) -> None:
    with visit(browser, address(site, "call-bank")) as page:
        page.get_by_role("switch").check()
        fill(page, "姓名", "陈静")
        with away(page):
            pass
        assert "我叫陈静，" in letter(page)
        assert page.get_by_role("switch").is_checked()
        with away(page):
            page.evaluate(f"localStorage.removeItem('{NAME}')")
        assert "我叫【姓名】，" in letter(page)
        assert not page.get_by_role("switch").is_checked()


def test_days_late_are_counted_and_no_day_goes_to_another_letter(browser: Browser, site: BuiltSite) -> None:
    with visit(browser, address(site, "letter-demand")) as page:
        page.clock.set_fixed_time("2026-11-28T02:00:00Z")
        page.get_by_role("switch").check()
        fill(page, "到期日", "2026-06-28")
        assert "逾期【逾期天数】天" in letter(page)
        fill(page, "今天的日期", "2026-11-28")
        assert field_help(page, "今天的日期") == ""
        assert "逾期 153 天" in letter(page)
        assert field_help(page, "逾期天数") == "从到期日到今天的日期是 153 天，信里已经写上。"
        fill(page, "逾期天数", "15")
        assert "逾期 15 天" in letter(page)
        assert field_help(page, "逾期天数") == "从到期日到今天的日期是 153 天。"
        fill(page, "今天的日期", "2026-11-27")
        assert field_help(page, "今天的日期") == "这不是今天。"
        assert field_help(page, "逾期天数") == "从到期日到今天的日期是 152 天。"
        fill(page, "最后日期", "2026-12-15")
        kept = page.evaluate(KEPT)
        assert "2026-06-28" in kept
        assert not any(day in kept for day in ("2026-11-27", "2026-12-15", "逾期天数"))
        page.goto(address(site, "letter-final"))
        assert "2026年12月15日" not in letter(page)
        assert "2026年11月27日" not in letter(page)


def test_a_day_that_an_earlier_edition_kept_is_not_taken_for_today(browser: Browser, site: BuiltSite) -> None:
    with visit(browser, site.address) as page:
        page.evaluate(
            "([name, kept]) => localStorage.setItem(name, kept)",
            [NAME, '{"zh":{"今天的日期":"2026-01-02","姓名":"陈静"}}'],
        )
        page.goto(address(site, "letter-bank-plan"))
        assert "本人陈静，" in letter(page)
        assert "【今天的日期】" in letter(page)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_filled_letter_can_be_edited_and_everything_takes_the_edited_text(
    browser: Browser, site: BuiltSite, language: str, tmp_path: Path
) -> None:
    zh = language == "zh"
    edit, end = ("直接改这封信", "回到填空") if zh else ("Edit the text", "Back to the form")
    with visit(
        browser, address(site, "call-bank", language), permissions=["clipboard-read", "clipboard-write"]
    ) as page:
        fill(page, "姓名" if zh else "name", "陈静")
        before = letter(page).rstrip()
        page.get_by_role("button", name=edit).first.click()
        editor = page.locator(".letter-editor").first
        assert editor.input_value() == before
        assert page.evaluate("document.activeElement.className").endswith("letter-editor")
        assert page.locator("pre.letter").first.is_hidden()
        assert page.locator(".letter-tool details").first.is_hidden()
        assert open_fields(editor) == []
        assert_accessible(page)

        # Nothing changed, nothing asked.
        page.get_by_role("button", name=end).first.click()
        assert editor.is_hidden()
        assert letter(page).rstrip() == before

        page.get_by_role("button", name=edit).first.click()
        mine = "自己的话。" if zh else "My own words."
        editor.fill(f"{mine}\n{before}")
        page.get_by_role("button", name="复制" if zh else "Copy").first.click()
        expect(page.locator(".letter-done").first).not_to_be_empty()
        assert page.evaluate("navigator.clipboard.readText()").replace("\r\n", "\n") == f"{mine}\n{before}"
        _, text = downloaded(page, "下载文本" if zh else "Download text", 1, tmp_path)
        assert text.decode("utf-8-sig").startswith(mine)
        _, word = downloaded(page, "下载 Word" if zh else "Download Word", 1, tmp_path)
        assert Document(io.BytesIO(word)).paragraphs[0].text == mine
        page.evaluate("window.print = () => {}")
        page.get_by_role("button", name="打印" if zh else "Print").first.click()
        assert (page.locator(".letter-paper").text_content() or "").startswith(mine)

        # Going back asks first.
        page.evaluate("dispatchEvent(new Event('focus'))")
        page.get_by_role("button", name=end).first.click()
        ask = page.locator(".letter-ask").first
        assert ask.is_visible()
        assert_accessible(page)
        ask.get_by_role("button").nth(1).click()
        assert ask.is_hidden()
        assert editor.input_value().startswith(mine)
        page.get_by_role("button", name=end).first.click()
        ask.get_by_role("button").nth(0).click()
        assert editor.is_hidden()
        assert letter(page).rstrip() == before


def test_an_edited_text_is_cleared_with_the_rest_and_comes_back(browser: Browser, site: BuiltSite) -> None:
    with visit(browser, address(site, "message-reminder"), viewport=PHONE) as page:
        page.get_by_role("button", name="直接改这封信").first.click()
        editor = page.locator(".letter-editor").first
        editor.fill("短")
        assert "1 个字" in page.locator(".letter-sms").first.inner_text()
        assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
        page.get_by_role("button", name=CLEAR["zh"], exact=True).click()
        assert editor.is_hidden()
        expect(page.get_by_role("button", name="撤销清空")).to_be_in_viewport()
        page.get_by_role("button", name="撤销清空").click()
        assert editor.input_value() == "短"
        with away(page):
            assert editor.input_value() == ""
        assert editor.is_hidden()
        assert page.evaluate("Object.keys(localStorage).length + Object.keys(sessionStorage).length") == 0


def test_what_is_signed_by_hand_prints_as_a_line(browser: Browser, site: BuiltSite) -> None:
    with visit(browser, address(site, "letter-demand")) as page:
        page.evaluate("window.print = () => {}")
        page.get_by_role("button", name="打印").first.click()
        paper = page.locator(".letter-paper").text_content() or ""
        assert "____________（盖章）" in paper
        assert paper.rstrip().endswith("______年____月____日")
        assert "【欠款金额】" in paper
        assert "【我方名称】（盖章）" in letter(page)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_field_gives_away_what_is_typed(browser: Browser, site: BuiltSite, language: str) -> None:
    with visit(browser, address(site, "letter-bank-plan", language)) as page:
        fields = page.locator(".letter-form :is(input, textarea)")
        assert fields.count() > 10
        assert open_fields(fields) == []
        name = page.locator(".letter-tool").first.get_by_label("姓名" if language == "zh" else "name", exact=True)
        name.fill("x" * 200)
        assert "200" in field_help(page, "姓名" if language == "zh" else "name")


@pytest.mark.parametrize("language", LANGUAGES)
def test_clear_empties_the_page_and_the_browser_and_can_be_undone(
    browser: Browser, site: BuiltSite, language: str
) -> None:
    name, telephone = ("姓名", "联系电话") if language == "zh" else ("name", "telephone")
    with visit(browser, address(site, "letter-bank-plan", language)) as page:
        blank = letter(page)
        page.get_by_role("button", name=CLEAR[language], exact=True).click()
        assert page.locator(".letter-keep .letter-status").inner_text() != ""
        page.get_by_role("switch").check()
        fill(page, name, "陈静")
        fill(page, telephone, "13800000000")
        page.get_by_role("button", name=CLEAR[language], exact=True).click()
        assert letter(page) == blank
        assert page.evaluate(KEPT) == "{}"
        fill(page, name, "高远")
        page.get_by_role("button", name="撤销清空" if language == "zh" else "Undo clearing").click()
        assert "高远" in letter(page)  # what was typed since stays
        assert "13800000000" in letter(page)
        assert "13800000000" in page.evaluate(KEPT)


@pytest.mark.parametrize("language", LANGUAGES)
def test_copy_puts_the_letter_on_the_clipboard(browser: Browser, site: BuiltSite, language: str) -> None:
    with visit(
        browser, address(site, "call-bank", language), permissions=["clipboard-read", "clipboard-write"]
    ) as page:
        fill(page, "姓名" if language == "zh" else "name", "陈静 😀")
        page.get_by_role("button", name="复制" if language == "zh" else "Copy").first.click()
        expect(page.locator(".letter-done").first).not_to_be_empty()
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied.replace("\r\n", "\n") == letter(page).rstrip()
        assert "陈静 😀" in copied
        assert "已填" not in copied
        assert ("还有" if language == "zh" else "still open") in said(page)


def test_copy_has_two_ways_to_fall_back(browser: Browser, site: BuiltSite) -> None:
    with visit(browser, site.address) as page:
        page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
        page.goto(address(site, "call-bank"))
        page.evaluate("addEventListener('copy', () => { window.old = getSelection().toString() || 'area' })")
        page.get_by_role("button", name="复制").first.click()
        page.wait_for_function("window.old")
        page.wait_for_function("document.querySelector('.letter-done').textContent.includes('已复制')")
        page.evaluate("document.execCommand = () => false")
        page.get_by_role("button", name="复制").first.click()
        page.wait_for_function("document.querySelector('.letter-done').textContent.includes('选好')")
        assert page.evaluate("getSelection().toString()").startswith("您好，我叫【姓名】")
        expect(page.locator(".letter-tool .instead-text").first).to_be_in_viewport()
        page.get_by_label("姓名").first.fill("李芳")
        assert page.locator(".letter-tool .instead").first.is_hidden()


def downloaded(page: Page, button: str, number: int, folder: Path) -> tuple[str, bytes]:
    with page.expect_download() as download:
        page.get_by_role("button", name=button).nth(number - 1).click()
    target = folder / "file"
    download.value.save_as(target)
    return download.value.suggested_filename, target.read_bytes()


def test_the_text_file_has_the_filled_letter(browser: Browser, site: BuiltSite, tmp_path: Path) -> None:
    with visit(browser, address(site, "letter-bank-plan")) as page:
        fill(page, "姓名", "陈静 😀")
        name, file = downloaded(page, "下载文本", 1, tmp_path)
        assert name == "给银行的分期申请信.txt"
        assert file.startswith(b"\xef\xbb\xbf")
        text = file.decode("utf-8-sig")
        assert text.count("\n") == text.count("\r\n")
        assert text.replace("\r\n", "\n").rstrip() == letter(page).rstrip()
        assert f"“{name}”" in said(page)
        name, _ = downloaded(page, "下载文本", 2, tmp_path)
        assert name == "给银行的分期申请信-短版.txt"


@pytest.mark.parametrize(
    ("language", "lender", "file_name", "title"),
    [("zh", "出借人", "借条.docx", "借条"), ("en", "lender", "IOU.docx", "IOU (借条)")],
)
def test_the_word_file_has_the_filled_letter(
    browser: Browser, site: BuiltSite, tmp_path: Path, language: str, lender: str, file_name: str, title: str
) -> None:
    with visit(browser, address(site, "iou", language)) as page:
        fill(page, lender, "沈洁 <&> 😀")
        name, file = downloaded(page, "下载 Word" if language == "zh" else "Download Word", 1, tmp_path)
        assert name == file_name
        document = Document(io.BytesIO(file))
        lines = [paragraph.text for paragraph in document.paragraphs]
        # What is signed by hand is a line to write on, and so is a day that is still open.
        signature, day = (
            ("【借款人签名】", "【签署日期】") if language == "zh" else ("[borrower's signature]", "[date of signing]")
        )
        assert signature in letter(page)
        assert signature not in "\n".join(lines)
        assert day not in "\n".join(lines)
        assert "____________" in "\n".join(lines)
        style = document.paragraphs[0].style
        assert lines[0] == title
        assert style is not None
        assert style.name == "Title"
        assert document.core_properties.title == file_name.removesuffix(".docx")
        assert (document.core_properties.author, document.core_properties.last_modified_by) == ("", "")
        section = document.sections[0]
        sides = (section.page_width, section.page_height, section.left_margin, section.bottom_margin)
        assert [round(side.mm) for side in sides if side] == [210, 297, 25, 25]


def test_the_print_button_prints_that_letter_alone(browser: Browser, site: BuiltSite) -> None:
    with visit(browser, address(site, "letter-bank-plan")) as page:
        page.evaluate("window.print = () => { window.printed = true }")
        fill(page, "姓名", "陈静")
        page.get_by_role("button", name="打印").nth(1).click()
        assert page.evaluate("window.printed")
        page.emulate_media(media="print")
        assert page.locator("body").inner_text().strip() == on_paper(letter(page, 2)).strip()
        page.evaluate("dispatchEvent(new Event('afterprint'))")  # as phones do before they lay the pages out
        assert page.locator("h1").is_hidden()
        page.evaluate("dispatchEvent(new Event('focus'))")
        assert page.locator("h1").is_visible()
        assert page.locator(".letter-tool").first.is_hidden()
        assert page.locator(".letter-paper").count() == 0


def test_a_second_letter_prints_without_the_first(browser: Browser, site: BuiltSite) -> None:
    with visit(browser, address(site, "letter-bank-plan")) as page:
        page.evaluate("window.print = () => {}")
        page.evaluate("addEventListener('pointerdown', (event) => event.stopImmediatePropagation(), { capture: true })")
        page.get_by_role("button", name="打印").nth(0).click()
        page.get_by_role("button", name="打印").nth(1).click()
        page.emulate_media(media="print")
        assert page.locator("body").inner_text().strip() == on_paper(letter(page, 2)).strip()


@pytest.mark.parametrize("way", ["undefined", "() => { throw new Error('no') }"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_browser_that_cannot_print_says_so_and_leaves_no_trace(
    browser: Browser, site: BuiltSite, language: str, way: str
) -> None:
    with visit(browser, address(site, "letter-bank-plan", language)) as page:
        page.evaluate(f"() => {{ window.print = {way} }}")
        page.get_by_role("button", name="打印" if language == "zh" else "Print").first.click()
        assert ("不能打印" if language == "zh" else "cannot print") in said(page)
        assert "print-letter" not in (page.locator("html").get_attribute("class") or "")
        assert page.locator(".letter-paper").count() == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_inside_an_app_nothing_is_said_to_be_downloaded(browser: Browser, site: BuiltSite, language: str) -> None:
    with visit(browser, address(site, "letter-bank-plan", language), user_agent=WECHAT) as page:
        page.evaluate("window.print = undefined")
        downloads: list[object] = []
        page.on("download", lambda download: downloads.append(download))
        for button in (
            ("打印", "下载文本", "下载 Word") if language == "zh" else ("Print", "Download text", "Download Word")
        ):
            page.get_by_role("button", name=button).first.click()
            assert ("在浏览器中打开" if language == "zh" else "open the page in a browser") in said(page)
            assert ("先复制一份" if language == "zh" else "copy it first") in said(page)
        page.wait_for_timeout(200)
        assert downloads == []


def test_a_page_printed_whole_has_the_filled_letters_without_their_forms(browser: Browser, site: BuiltSite) -> None:
    with visit(browser, address(site, "letter-bank-plan")) as page:
        fill(page, "姓名", "陈静")
        page.emulate_media(media="print")
        assert "本人陈静，" in letter(page)
        assert page.locator(".letter-tool").first.is_hidden()
        assert page.locator("#blank-files").is_hidden()


@pytest.mark.parametrize(
    ("language", "name", "rule"), [("zh", "对方称呼", "每 67 个字一条"), ("en", "addressee", "each holds 153")]
)
def test_messages_count_as_the_phone_does(
    browser: Browser, site: BuiltSite, language: str, name: str, rule: str
) -> None:
    with visit(browser, address(site, "message-reminder", language)) as page:
        before = page.locator(".letter-sms").first.inner_text()
        fill(page, name, "x" * 200)
        now = page.locator(".letter-sms").first.inner_text()
        assert now != before
        assert rule in now
        if language == "zh":
            assert f"{len(letter(page).rstrip())} 个字" in now
    with visit(browser, address(site, "letter-bank-plan", language)) as page:
        assert page.locator(".letter-sms").count() == 0


def test_a_form_is_one_tap_away_from_above_the_first_letter(browser: Browser, site: BuiltSite) -> None:
    with visit(browser, address(site, "call-bank"), viewport=PHONE) as page:
        ways = page.locator(".ways a")
        assert ways.count() == page.locator(".letter-tool details").count() > 1
        above = "(way) => Boolean(way.compareDocumentPosition(document.querySelector('pre.letter')) & 4)"
        assert ways.last.evaluate(above)
        ways.first.click()
        expect(page.locator(".letter-form .letter-input").first).to_be_in_viewport()
        page.get_by_label("姓名").first.fill("李芳")
        page.go_back()
        expect(ways.first).to_be_in_viewport()
        assert page.get_by_label("姓名").first.input_value() == "李芳"
        ways.nth(1).click()
        expect(page.locator(".letter-tool").nth(1).locator(".letter-form .letter-input").first).to_be_in_viewport()
        page.emulate_media(media="print")
        assert ways.first.is_hidden()


def test_a_tap_on_a_blank_leads_to_its_field(browser: Browser, site: BuiltSite) -> None:
    with visit(browser, address(site, "letter-bank-plan"), viewport=PHONE) as page:
        page.locator("pre.letter").nth(1).get_by_text("【证明材料】").click()
        assert page.evaluate("document.activeElement.labels[0].textContent") == "证明材料"
        assert page.locator("pre.letter").nth(1).locator(".letter-now").inner_text() == "【证明材料】"


def test_the_form_is_filled_by_keyboard_alone(browser: Browser, site: BuiltSite) -> None:
    with visit(browser, address(site, "call-bank")) as page:
        page.get_by_role("switch").focus()
        page.keyboard.press("Space")
        assert page.get_by_role("switch").is_checked()
        page.keyboard.press("Tab")  # clear
        page.keyboard.press("Tab")  # the summary of the form
        page.keyboard.press("Tab")  # the boxes of the optional lines
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")  # the first field
        page.keyboard.type("陈静")
        assert "我叫陈静，" in letter(page)


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_javascript_the_text_and_the_blank_files_are_there(
    browser: Browser, site: BuiltSite, language: str
) -> None:
    with visit(browser, address(site, "iou", language), java_script_enabled=False, viewport=PHONE) as page:
        assert ("【出借人】" if language == "zh" else "[lender]") in letter(page)
        assert page.locator(".letter-tool").count() == 0
        links = page.locator("#blank-files a")
        assert links.count() == 2
        title = page.locator("h1").inner_text()
        for index, kind in enumerate(("docx", "txt")):
            assert links.nth(index).get_attribute("download") == f"{title}.{kind}"
            with page.expect_download() as download:
                links.nth(index).click()
            assert download.value.suggested_filename == f"{title}.{kind}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_template_has_its_blank_files(site: BuiltSite, language: str) -> None:
    root = site.folder / TREES[language]
    names = sorted(path.parent.name for path in root.glob("templates/*/index.html"))
    for name in names:
        document = Document(str(root / f"letters/{name}.docx"))
        text = (root / f"letters/{name}.txt").read_text("utf-8-sig")
        # A paragraph of the one is a line of the other, without the lines that frame its headings.
        lines = [line for line in text.splitlines() if line and not line.startswith("---")]
        assert [paragraph.text for paragraph in document.paragraphs if paragraph.text] == lines


MARKED = """甲方：

{optional: 有保证人}担保人【担保人】同意，保证期间到【保证到期日】。

{optional: 有抵押}抵押物照旧。
{optional: 有保证人}担保人签字。
【姓名】"""
GUARANTEE = "甲方：\n\n担保人【担保人】同意，保证期间到【保证到期日】。\n\n担保人签字。\n【姓名】"


@contextmanager
def optional_letter(browser: Browser, site: BuiltSite, **context: object) -> Iterator[Page]:
    """The page of a template whose first letter is the one above, whatever letters the handbook has."""
    words, _ = read_words(ROOT / "docs", LANGUAGES)
    html = format_letter(MARKED, "letter", "letter", {}, Markdown(), classes=[], id_value="", attrs={})
    shown = fill_marks(html, {"optional": lambda condition: optional_box(condition, words["zh"])})

    def answer(route: Route) -> None:
        response = route.fetch()
        body = re.sub(r'<pre class="letter">.*?</pre>', shown, response.text(), count=1, flags=re.S)
        route.fulfill(response=response, body=body)

    with visit(browser, site.address, **context) as page:
        page.route("**/templates/iou/", answer)
        page.goto(address(site, "iou"))
        yield page


def asked_for(page: Page) -> set[str]:
    """The blanks whose fields show, and it is told if a group shows without one."""
    shown = page.locator(".letter-tool").first.locator("fieldset:not(.letter-ticks):visible")
    groups = [{label.inner_text() for label in group.locator("label:visible").all()} for group in shown.all()]
    assert all(groups)
    return set().union(*groups)


def test_an_optional_line_stands_in_the_letter_while_its_box_is_ticked(
    browser: Browser, site: BuiltSite, tmp_path: Path
) -> None:
    with optional_letter(browser, site, permissions=["clipboard-read", "clipboard-write"]) as page:
        boxes = page.get_by_role("group", name="有这些情况的，打勾").first
        assert boxes.locator("label").all_inner_texts() == ["有保证人", "有抵押"]
        assert letter(page) == "甲方：\n\n【姓名】"
        assert asked_for(page) == {"姓名"}
        assert page.locator(".letter-progress").first.inner_text() == "已填 0 / 1 处"
        page.get_by_role("button", name="复制").first.click()
        expect(page.locator(".letter-done").first).not_to_be_empty()
        assert "还有 1 处" in said(page)
        assert page.evaluate("navigator.clipboard.readText()") == letter(page)

        boxes.get_by_label("有保证人").press("Space")
        assert letter(page) == GUARANTEE
        assert asked_for(page) == {"担保人", "姓名", "保证到期日"}
        assert page.locator(".letter-progress").first.inner_text() == "已填 0 / 3 处"
        fill(page, "担保人", "沈洁")
        filled = GUARANTEE.replace("【担保人】", "沈洁")
        _, text = downloaded(page, "下载文本", 1, tmp_path)
        assert text.decode("utf-8-sig").replace("\r\n", "\n").rstrip() == filled
        _, word = downloaded(page, "下载 Word", 1, tmp_path)
        paragraphs = [paragraph.text for paragraph in Document(io.BytesIO(word)).paragraphs]
        assert "\n".join(paragraphs) == filled
        page.evaluate("window.print = () => {}")
        page.get_by_role("button", name="打印").first.click()
        assert page.locator(".letter-paper").text_content() == filled

        boxes.get_by_label("有保证人").press("Space")
        assert letter(page) == "甲方：\n\n【姓名】"
        boxes.get_by_label("有保证人").check()
        assert letter(page) == filled  # what was typed is not lost


def test_a_tick_is_kept_cleared_and_brought_back_with_what_was_typed(browser: Browser, site: BuiltSite) -> None:
    with optional_letter(browser, site) as page:
        box = page.get_by_label("有保证人")
        box.check()
        assert page.evaluate("Object.keys(localStorage)") == []
        page.get_by_role("switch").check()
        page.goto(address(site, "iou"))
        assert box.is_checked()
        assert letter(page) == GUARANTEE
        page.get_by_role("button", name=CLEAR["zh"], exact=True).click()
        assert not box.is_checked()
        assert letter(page) == "甲方：\n\n【姓名】"
        assert page.evaluate(KEPT) == "{}"
        page.get_by_role("button", name="撤销清空").click()
        assert box.is_checked()
        assert letter(page) == GUARANTEE
        page.get_by_role("switch").uncheck()
        assert page.evaluate("Object.keys(localStorage)") == []
        with away(page):
            assert not box.is_checked()
            assert "担保人" not in letter(page)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_a_form_with_boxes(browser: Browser, site: BuiltSite, scheme: str) -> None:
    with optional_letter(browser, site, color_scheme=scheme, viewport=PHONE) as page:
        assert_accessible(page)
        tick_all(page)
        assert_accessible(page)


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_javascript_an_optional_line_shows_its_box_and_its_condition(
    browser: Browser, site: BuiltSite, language: str
) -> None:
    book = read_book(ROOT / "docs", LANGUAGES)
    # A box without a condition is one that the letter itself asks its reader to tick.
    boxed = re.compile(r"^□ ?[（(].*$", re.M)
    found = 0
    for template in (each for each in book.templates.values() if each.language == language):
        box = book.words[language]["files"]["box"]
        shown = {
            number: [box.format(condition=line.condition) + line.text for line in lines]
            for number, letter in enumerate(template.letters, 1)
            if (lines := optional_lines(letter.marked))
        }
        if not shown:
            continue
        found += 1
        place = address(site, template.id, language)
        with visit(browser, place, java_script_enabled=False) as page:
            assert {number: boxed.findall(letter(page, number)) for number in shown} == shown
        with visit(browser, place) as page:
            assert [number for number in shown if boxed.search(letter(page, number))] == []
            for form in page.locator(".letter-tool details").all():
                form.evaluate("form => { form.open = true }")
            tick_all(page)
            written = {number: letter(page, number).rstrip() for number in shown}
            assert written == {number: template.letters[number - 1].text for number in shown}
    assert found, "no template has an optional line any more; take this test out, or write one"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("template", ["letter-bank-plan", "iou", "message-reminder"])
def test_axe_finds_nothing_in_a_form_that_is_filled(
    browser: Browser, site: BuiltSite, template: str, language: str, scheme: str
) -> None:
    with visit(browser, address(site, template, language), color_scheme=scheme) as page:
        tick_all(page)
        fields = page.locator(".letter-tool").first.locator("form :is(input:not([type=checkbox]), textarea)")
        for index, field in enumerate(fields.all()):
            kind = field.get_attribute("type")
            field.fill("2020-01-05" if kind == "date" else "很多" if index % 2 else "3000")
            field.blur()
        page.get_by_role("switch").check()
        page.get_by_role("button", name=CLEAR[language], exact=True).click()
        page.get_by_role("button", name="撤销清空" if language == "zh" else "Undo clearing").click()
        assert_accessible(page)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("template", ["letter-bank-plan", "iou", "message-reminder", "record"])
def test_a_phone_never_scrolls_sideways_while_filling(
    browser: Browser, site: BuiltSite, template: str, language: str
) -> None:
    with visit(browser, address(site, template, language), viewport=PHONE) as page:
        for form in page.locator(".letter-tool details").all():
            form.evaluate("form => { form.open = true }")
        tick_all(page)
        for field in page.locator(".letter-tool form :is(input[type=text], textarea)").all():
            field.fill("https://example.org/" + "x" * 60)
            field.blur()
        assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]

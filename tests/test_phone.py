"""What a phone can do with a page beyond reading it, and what it says where it cannot."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from conftest import BuiltSite
from test_reader import TREES, assert_accessible, follow, visit

PHONE = {"width": 360, "height": 740}
# In each of these a page's printing, files and clipboard lead nowhere.
APPS = ("MicroMessenger/8.0.49", "Weibo (iPhone)", "QQ/9.0.30", "DingTalk/7.5", "AlipayClient/10.5", "aweme_28.5.0")
DEAD = """
window.print = () => {};
HTMLAnchorElement.prototype.click = function () {};
document.execCommand = () => false;
Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject(new Error("dead")) } });
"""
SHARES = """
window.shared = [];
navigator.canShare = ({ files }) => files.every((file) => !file.type.includes("calendar"));
navigator.share = async ({ files }) => {
    for (const file of files) shared.push([file.name, file.type, (await file.arrayBuffer()).byteLength]);
};
"""
# A device with voices: its own for Chinese, and some that would ask a server. A sentence ends when the test says so.
SPEAKS = """
window.spoken = [];
window.ended = () => spoken.at(-1).dispatchEvent(new Event("end"));
window.SpeechSynthesisUtterance = class extends EventTarget {
    constructor(text) { super(); this.text = text; }
};
const speaker = Object.assign(new EventTarget(), {
    getVoices: () => [
        { name: "far", lang: "zh-CN", localService: false, default: true },
        { name: "near", lang: "zh_TW", localService: true },
        { name: "own", lang: "zh-CN", localService: true },
        { name: "far", lang: "en-GB", localService: false },
    ],
    speak: (utterance) => spoken.push(utterance),
    cancel: () => {},
});
Object.defineProperty(window, "speechSynthesis", { value: speaker });
"""
# What a page may not claim where nothing has happened.
UNTRUE = ("已经打开", "在下载里", "已下载", "导入了", "has opened", "among your", "downloaded", "imports")


@contextmanager
def page_with(browser: Browser, script: str, address: str, **context: object) -> Iterator[Page]:
    """A page of a phone whose browser has been changed by the script; at the end, it has done nothing forbidden."""
    profile = browser.new_context(viewport=PHONE, **context)  # type: ignore[arg-type]
    profile.add_init_script(script)
    page = profile.new_page()
    told: list[str] = []
    page.on("pageerror", lambda error: told.append(str(error)))
    page.on("console", lambda line: told.append(line.text) if "Content Security Policy" in line.text else None)
    page.goto(address)
    yield page
    profile.close()
    assert told == []


# Targets of numbers to call: those too small for a thumb, and those that reach over another.
TARGETS = """() => {
    const links = [...document.querySelectorAll("a[href^='tel:']")].filter((link) => link.offsetParent);
    const boxes = links.map((link) => link.getBoundingClientRect());
    const meet = (one, other) => Math.min(one.right, other.right) - Math.max(one.left, other.left) > 0.5
        && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 0.5;
    const said = (at) => `${links[at].textContent} in ${links[at].parentElement.textContent}`;
    return {
        count: links.length,
        small: boxes.flatMap((box, at) => box.width < 43.9 || box.height < 43.9 ? [said(at)] : []),
        covered: boxes.flatMap((box, at) => boxes.slice(at + 1).some((other) => meet(box, other)) ? [said(at)] : []),
    };
}"""


@pytest.mark.parametrize("path", ["", "helplines/", "etiquette/stop/", "scams/", "scenarios/hard-call/", "claims/"])
@pytest.mark.parametrize("tree", TREES)
def test_a_number_to_call_is_a_target_of_its_own(browser: Browser, site: BuiltSite, tree: str, path: str) -> None:
    with visit(browser, site.address + tree + path, viewport=PHONE) as page:
        found = page.evaluate(TARGETS)
        assert found["count"] >= 4
        assert (found["small"], found["covered"]) == ([], [])
        assert page.evaluate("document.documentElement.scrollWidth") == 360


# What a thumb taps and is too small for one: all but words in a line of text, and boxes that their label stands for.
SMALL = """() => [...document.querySelectorAll(
        "button, select, input:not([type=checkbox], [type=radio]), summary, .md-header a, .md-footer li a, .md-button, "
        + ".ways a, .how, .checklist-pictures a, .letter-files a")]
    .filter((target) => target.checkVisibility({ visibilityProperty: true }) && !target.matches(".md-skip, .used-in *"))
    .map((target) => [target.getBoundingClientRect(), target])
    .filter(([box]) => box.width && (box.width < 43.5 || box.height < 43.5))
    .map(([box, target]) => `${target.outerHTML.slice(0, 90)} ${box.width} x ${box.height}`)"""


@pytest.mark.parametrize(
    "path",
    ["", "scenarios/card-owing/", "templates/letter-demand/", "tools/plan/", "tools/late-interest/", "desk/ledger/"],
)
@pytest.mark.parametrize("tree", TREES)
def test_what_one_taps_is_large_enough_for_a_thumb(browser: Browser, site: BuiltSite, tree: str, path: str) -> None:
    with visit(browser, site.address + tree + path, viewport=PHONE) as page:
        assert page.evaluate(SMALL) == []
        page.get_by_role("button", name="放大文字" if tree == "" else "Larger text").click(click_count=2)
        assert page.evaluate(SMALL) == []
        assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


@pytest.mark.parametrize("tree", TREES)
def test_each_side_of_the_home_page_is_one_tap_away_without_scrolling(
    browser: Browser, site: BuiltSite, tree: str
) -> None:
    with visit(browser, site.address + tree, viewport=PHONE, java_script_enabled=False) as page:
        ways = page.locator(".ways a")
        assert [way.get_attribute("href") for way in ways.all()][:4] == ["#owing", "#owed", "#collecting", "#named"]
        for way in ways.all():
            box = way.bounding_box()
            assert box
            assert box["y"] + box["height"] < PHONE["height"]
        ways.nth(3).click()
        expect(page.locator("#named + ul a").first).to_be_in_viewport()


def test_the_ways_into_a_scenario_take_one_line_in_chinese(browser: Browser, site: BuiltSite) -> None:
    with visit(browser, site.address + "scenarios/card-owing/", viewport=PHONE) as page:
        tops = page.locator(".ways a").evaluate_all("(ways) => ways.map((way) => way.offsetTop)")
        assert len(tops) == 5
        assert len(set(tops)) == 1


# What begins a line and may not: the sign behind a blank of the first sentence, the mark of a note.
BEGINS = """() => {
    const rects = (node, from, to) => {
        const range = document.createRange();
        range.setStart(node, from);
        range.setEnd(node, to);
        return [...range.getClientRects()].filter((box) => box.width);
    };
    const notes = [...document.querySelectorAll("article sup")].flatMap((sup) => {
        const text = sup.previousSibling;
        if (!(text instanceof Text) || !text.data.trim()) return [];
        const last = rects(text, text.length - 1, text.length).at(-1);
        const mark = sup.getBoundingClientRect();
        return last && mark.top > last.bottom ? [sup.parentElement.textContent.slice(0, 30)] : [];
    });
    const blanks = [...document.querySelectorAll(".checklist-open .blank")].flatMap((blank) => {
        const text = blank.nextSibling;
        if (!(text instanceof Text) || !/^[，。；：？！、”]/.test(text.data)) return [];
        const [sign] = rects(text, 0, 1);
        return sign.top > blank.getBoundingClientRect().bottom ? [text.data] : [];
    });
    return [...notes, ...blanks];
}"""


@pytest.mark.parametrize("width", [320, 360, 390, 412])
@pytest.mark.parametrize(
    "path", ["scenarios/card-owing/", "scenarios/incoming-call/", "tools/late-interest/", "templates/letter-demand/"]
)
def test_no_line_begins_with_a_comma_or_the_mark_of_a_note(
    browser: Browser, site: BuiltSite, path: str, width: int
) -> None:
    with visit(browser, site.address + path, viewport={"width": width, "height": 740}) as page:
        assert page.evaluate(BEGINS) == []


# The words of a heading as it stands, a line each.
LINES = """(heading) => {
    const lines = [];
    let top = null;
    for (const text of heading.childNodes) for (let at = 0; text instanceof Text && at < text.length; at += 1) {
        const range = document.createRange();
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        const box = range.getBoundingClientRect();
        if (top === null || box.top > top + 5) lines.push("");
        if (box.width) top = box.top;
        lines.push(lines.pop() + text.data[at]);
    }
    return lines.map((line) => line.trim()).filter(Boolean);
}"""


@pytest.mark.parametrize(
    ("path", "lines"),
    [
        ("scenarios/card-owing/", ["信用卡逾期，", "打给银行客服"]),
        ("scenarios/incoming-call/", ["催收电话打来了，", "怎么接"]),
        ("scenarios/not-my-debt/", ["催到我头上，", "钱不是我欠的"]),
    ],
)
def test_a_chinese_title_breaks_behind_its_comma(
    browser: Browser, site: BuiltSite, path: str, lines: list[str]
) -> None:
    with visit(browser, site.address + path, viewport=PHONE) as page:
        assert page.locator("h1").evaluate(LINES) == lines


def test_a_talk_to_hear_begins_where_the_text_of_its_page_does(browser: Browser, site: BuiltSite) -> None:
    with visit(browser, site.address + "scenarios/card-owing/", viewport=PHONE) as page:
        left = "(place) => place.getBoundingClientRect().left"
        assert page.locator(".two-voices > li").first.evaluate(left) == page.locator("#two-voices").evaluate(left)


def test_a_sheet_s_heading_is_as_wide_as_the_phone_where_its_table_is_wider(browser: Browser, site: BuiltSite) -> None:
    with visit(browser, site.address + "desk/cadence/", viewport=PHONE) as page:
        box = page.locator(".desk-scroll").bounding_box()
        said = page.locator(".desk-scroll caption").bounding_box()
        assert box
        assert said
        assert said["x"] + said["width"] <= box["x"] + box["width"]


# Fields whose words, typed for the reader or in their stead, are wider than they.
CUT = """() => [...document.querySelectorAll("article input:not([type=checkbox], [type=radio], [type=date])")]
    .filter((field) => field.checkVisibility())
    .filter((field) => {
        const ink = document.createElement("canvas").getContext("2d");
        const { font, paddingLeft, paddingRight } = getComputedStyle(field);
        ink.font = font;
        const room = field.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
        return ink.measureText(field.value || field.placeholder).width > room;
    })
    .map((field) => field.value || field.placeholder)"""


@pytest.mark.parametrize("path", ["", "tools/plan/"])
@pytest.mark.parametrize("tree", TREES)
def test_what_stands_in_a_field_is_not_cut(browser: Browser, site: BuiltSite, tree: str, path: str) -> None:
    with visit(browser, site.address + tree + path, viewport=PHONE) as page:
        assert page.evaluate(CUT) == []
        assert (
            page.locator("fieldset > legend").evaluate_all("(all) => all.filter((each) => each.offsetHeight > 50)")
            == []
        )


@pytest.mark.parametrize(("tree", "name"), [("", "拨打 12356"), ("en/", "Call 12356")])
def test_a_helpline_is_called_from_below_its_heading(browser: Browser, site: BuiltSite, tree: str, name: str) -> None:
    with visit(browser, site.address + tree + "helplines/", java_script_enabled=False, viewport=PHONE) as page:
        expect(page.locator("h2#hot-12356 + p").get_by_role("link", name=name)).to_have_attribute("href", "tel:12356")
        assert page.locator("h2 a[href^='tel:']").count() == 0
        page.emulate_media(media="print")
        assert page.locator(".call-now").first.is_hidden()


def test_the_stop_box_can_be_tapped_and_paper_stays_plain(browser: Browser, site: BuiltSite) -> None:
    with visit(browser, site.address + "scenarios/card-owing/") as page:
        assert "110" in page.locator(".checklist-stop").inner_text()
        assert page.locator(".checklist-stop a[href='tel:110']").count() == 1
    with visit(browser, site.address + "etiquette/stop/") as page:
        page.emulate_media(media="print")
        number = page.locator("article a[href='tel:12356']").first
        assert number.evaluate("(link) => getComputedStyle(link).textDecorationLine") == "none"
        assert number.evaluate("(link) => getComputedStyle(link).padding") == "0px"


@pytest.mark.parametrize("app", APPS)
def test_inside_an_app_printing_a_sheet_says_what_to_do_and_offers_its_words(
    browser: Browser, site: BuiltSite, app: str
) -> None:
    with page_with(browser, DEAD, site.address + "scenarios/card-owing/", user_agent=f"Mozilla/5.0 {app}") as page:
        page.locator("#tick-check-amount").check()
        page.get_by_role("button", name="打印清单").click()
        told = page.locator(".checklist-progress")
        expect(told).to_contain_text("在浏览器中打开")
        assert not any(claim in told.inner_text() for claim in UNTRUE)
        instead = page.locator(".checklist .instead")
        assert instead.locator("code").inner_text() == site.address + "checklists/card-owing.pdf"
        instead.get_by_role("button", name="复制文字").click()
        expect(told).to_contain_text("浏览器不让复制")
        shown = instead.locator("pre").inner_text()
        assert shown == page.evaluate("getSelection().toString()")
        assert "☑ " in shown
        assert "☐ " in shown
        assert page.evaluate("document.documentElement.scrollWidth") == 360


@pytest.mark.parametrize(("tree", "name"), [("", "打印清单"), ("en/", "Print the checklist")])
def test_where_printing_does_nothing_words_and_address_are_offered(
    browser: Browser, site: BuiltSite, tree: str, name: str
) -> None:
    with page_with(browser, DEAD, site.address + tree + "scenarios/card-owing/") as page:
        page.get_by_role("button", name=name).click()
        assert not any(claim in page.locator(".checklist-progress").inner_text() for claim in UNTRUE)
        assert page.locator(".checklist .instead").is_visible()
        assert "print-checklist" in (page.locator("html").get_attribute("class") or "")  # perhaps it prints later
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
        assert "print-checklist" not in (page.locator("html").get_attribute("class") or "")


def test_where_printing_has_begun_nothing_else_is_offered(browser: Browser, site: BuiltSite) -> None:
    prints = "window.print = () => dispatchEvent(new Event('beforeprint'))"
    with page_with(browser, prints, site.address + "scenarios/card-owing/") as page:
        page.get_by_role("button", name="打印清单").click()
        assert page.locator(".checklist .instead").is_hidden()


def test_inside_an_app_reminders_can_be_copied(browser: Browser, site: BuiltSite) -> None:
    address = site.address + "scenarios/card-owing/"
    with page_with(browser, DEAD, address, user_agent="Mozilla/5.0 DingTalk/7.5") as page:
        page.locator(".reminder summary").click()
        page.get_by_label("说定的日期").first.fill("2030-01-15")
        page.get_by_role("button", name="下载日历文件").click()
        told = page.locator(".reminder .tool-voice")
        expect(told).to_contain_text("在浏览器中打开")
        assert not any(claim in told.inner_text() for claim in UNTRUE)
        page.locator(".reminder").get_by_role("button", name="复制文字").click()
        assert "2030-01-1" in page.locator(".reminder .instead pre").inner_text()


def test_inside_an_app_a_file_has_its_address_beside_it(browser: Browser, site: BuiltSite) -> None:
    address = site.address + "en/about/bag/"
    with page_with(browser, "", address, user_agent="Mozilla/5.0 MicroMessenger/8.0.49") as page:
        page.locator("article a[href$='.zip']").click()
        expect(page.locator(".in-app-note code")).to_have_text(site.address + "bag/handbook.zip")


def test_a_device_that_shares_files_is_given_the_sheet_and_the_letter(browser: Browser, site: BuiltSite) -> None:
    with page_with(browser, SHARES, site.address + "scenarios/card-owing/") as page:
        page.locator(".checklist").get_by_role("button", name="分享").click()
        page.wait_for_function("shared.length")
        ((name, kind, size),) = page.evaluate("shared")
        assert (name.endswith(".pdf"), kind) == (True, "application/pdf")
        assert size == (site.folder / "checklists/card-owing.pdf").stat().st_size
        assert page.locator(".reminder").get_by_role("button", name="分享").count() == 0  # it shares no calendars
        page.goto(site.address + "templates/iou/")
        page.locator(".letter-tools").get_by_role("button", name="分享").first.click()
        page.wait_for_function("shared.length")
        assert page.evaluate("shared[0][0]").endswith(".txt")


def test_a_device_that_shares_no_files_has_no_such_button(browser: Browser, site: BuiltSite) -> None:
    with visit(browser, site.address + "scenarios/card-owing/") as page:
        expect(page.locator(".checklist-tools")).to_be_visible()
        assert page.get_by_role("button", name="分享").count() == 0


def test_a_share_that_fails_is_told(browser: Browser, site: BuiltSite) -> None:
    fails = SHARES + "navigator.share = () => Promise.reject(new DOMException('late', 'NotAllowedError'));"
    with page_with(browser, fails, site.address + "scenarios/card-owing/") as page:
        page.locator(".checklist").get_by_role("button", name="分享").click()
        expect(page.locator(".checklist-progress")).to_have_text("文件准备好了，再点一次“分享”。")


def said(page: Page) -> list[list[object]]:
    found: list[list[object]] = page.evaluate("spoken.map(({ text, voice, rate }) => [text, voice.name, rate])")
    return found


def test_a_page_is_read_aloud_by_the_device_s_own_voice_sentence_by_sentence(browser: Browser, site: BuiltSite) -> None:
    with page_with(browser, SPEAKS, site.address + "scenarios/card-owing/") as page:
        start = page.get_by_role("button", name="朗读", exact=True)
        start.click()
        bar = page.get_by_role("region", name="朗读")
        expect(bar).to_be_visible()
        title = page.locator("h1").inner_text()
        assert said(page) == [[title, "own", 1]]
        marked = "[...CSS.highlights.get('aloud')].map((range) => range.toString().trim())"
        assert page.evaluate(marked) == [title]
        page.evaluate("ended()")
        page.evaluate("ended()")
        texts = [str(text) for text, *_ in said(page)]
        assert texts[1:] == ["银行正打来？", "“请问是银行哪个部门？"]
        assert page.evaluate(marked) == [texts[2]]
        bar.get_by_role("button", name="暂停").click()
        page.evaluate("ended()")  # of the sentence that was cut short
        assert len(said(page)) == 3
        bar.get_by_role("button", name="语速：正常").click()
        bar.get_by_role("button", name="继续").click()
        assert said(page)[3] == [texts[2], "own", 0.75]
        bar.get_by_role("button", name="语速：慢").click()
        assert said(page)[4] == [texts[2], "own", 1.35]
        bar.get_by_role("button", name="停止").click()
        assert bar.count() == 0
        assert page.evaluate(marked) == []
        expect(start).to_be_focused()
        start.click()
        assert said(page)[-1][0] == title


def test_all_of_a_page_is_read_but_its_tools(browser: Browser, site: BuiltSite) -> None:
    with page_with(browser, SPEAKS, site.address + "templates/call-bank/") as page:
        page.get_by_role("button", name="朗读", exact=True).click()
        bar = page.get_by_role("region", name="朗读")
        expect(bar).to_be_visible()
        while bar.count():
            page.evaluate("ended()")
        texts = "".join(str(text) for text, *_ in said(page))
        assert "请保留这次通话的录音" in texts
        assert "今天先还一半吧？" in texts  # in a table
        for tool in ("A+", "下载 Word", "最近审阅", "核对记录"):
            assert tool not in texts


@pytest.mark.parametrize(
    ("script", "path"),
    [
        (SPEAKS, "en/scenarios/card-owing/"),  # the one voice for English asks a server
        (SPEAKS, "templates/iou/"),
        (SPEAKS, "scenarios/"),
        ("delete window.speechSynthesis;", "scenarios/card-owing/"),
    ],
)
def test_where_no_own_voice_speaks_there_is_no_such_button(
    browser: Browser, site: BuiltSite, script: str, path: str
) -> None:
    with page_with(browser, script, site.address + path) as page:
        expect(page.locator(".page-tools [data-step='1']")).to_be_attached()
        assert page.locator(".page-aloud:visible").count() == 0


@pytest.mark.parametrize("tree", TREES)
def test_text_has_three_sizes_that_stay(browser: Browser, site: BuiltSite, tree: str) -> None:
    address = site.address + tree + "scenarios/card-owing/"
    size = "parseFloat(getComputedStyle(document.querySelector('article p')).fontSize)"
    with visit(browser, address, viewport=PHONE) as page:
        smaller, larger = page.locator(".page-tools [data-step='-1']"), page.locator(".page-tools [data-step='1']")
        sizes = [page.evaluate(size)]
        assert smaller.is_disabled()
        larger.click()
        sizes.append(page.evaluate(size))
        larger.click()
        sizes.append(page.evaluate(size))
        assert larger.is_disabled()
        assert sizes == sorted(set(sizes))
        page.goto(site.address + tree)
        assert page.evaluate("document.documentElement.dataset.size") == "2"
        assert page.evaluate("document.documentElement.scrollWidth") == 360
        page.goto(address)
        assert page.evaluate(size) == sizes[2]
        page.emulate_media(media="print")
        on_paper = page.evaluate(size)
        page.emulate_media(media="screen")
        assert page.evaluate("document.documentElement.scrollWidth") == 360
        smaller.click()
        smaller.click()
        assert page.evaluate(size) == sizes[0]
        page.emulate_media(media="print")
        assert page.evaluate(size) == on_paper
        assert page.evaluate("Object.keys(localStorage)") == []


def keep(page: Page) -> None:
    """Keeps the handbook by the button in the foot."""
    foot = page.locator(".handbook-foot .keep")
    foot.get_by_role("button", name="存到手机").click()
    expect(foot.locator(".keep-said")).to_contain_text("MB")
    foot.get_by_role("button", name="存下来").click()
    expect(foot.locator(".keep-said")).to_contain_text("存好了")


CACHES = "async () => (await caches.keys()).map((name) => name.split(':kept:')[1])"


def test_what_is_kept_reads_and_searches_without_a_network_and_can_be_removed(
    browser: Browser, site: BuiltSite
) -> None:
    edition = json.loads(site.text("offline/zh.json"))
    with page_with(browser, "", site.address + "about/bag/") as page:
        assert page.evaluate(CACHES) == []
        assert page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0
        keep(page)
        assert page.evaluate(CACHES) == [edition["hash"]]
        said = page.locator(".handbook-foot .keep-said").inner_text()
        assert f"{edition['bytes'] / 1e6:.1f} MB" in said
        assert "网站上还是这一版" in said
        page.wait_for_function("navigator.serviceWorker.controller")
        page.context.set_offline(True)
        page.goto(site.address)
        follow(page.locator(".chairs a[href$='/card-owing/']").first, site.address + "scenarios/card-owing/")
        page.locator("#tick-check-amount").check()
        assert page.locator(".checklist-progress").inner_text() == "已完成 1 / 21 项"
        page.goto(site.address + "index.html?from=home")
        page.locator(".finder input").first.fill("房租")
        expect(page.locator("[data-result]").first).to_be_visible()
        page.locator(".handbook-foot .keep").get_by_role("button", name="存到手机").click()
        expect(page.locator(".handbook-foot .keep-said")).to_contain_text("没有连上网")
        page.context.set_offline(False)
        page.get_by_role("button", name="从这台设备删掉").click()
        expect(page.locator(".handbook-foot .keep-said")).to_contain_text("删掉了")
        assert page.evaluate(CACHES) == []
        assert page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0


def test_a_newer_edition_takes_the_place_of_the_old_when_asked(browser: Browser, site: BuiltSite) -> None:
    with page_with(browser, "", site.address + "about/bag/") as page:
        keep(page)
        older = """async () => {
            const [name] = await caches.keys();
            const about = await (await caches.open(name)).match(new URL("../../kept.json", location.href));
            const old = await caches.open(name.replace(/[^:]*$/, "old"));
            const text = JSON.stringify({ ...(await about.json()), hash: "old" });
            await old.put(new URL("../../kept.json", location.href), new Response(text));
            await caches.delete(name);
        }"""
        page.evaluate(older)
        page.reload()
        here = page.locator("article .keep")
        here.get_by_role("button", name="存到手机").click()
        expect(here.locator(".keep-said")).to_contain_text("有新的一版")
        assert page.evaluate(CACHES) == ["old"]
        here.get_by_role("button", name="换成新的一版").click()
        expect(here.locator(".keep-said")).to_contain_text("存好了")
        assert page.evaluate(CACHES) == [json.loads(site.text("offline/zh.json"))["hash"]]


def test_a_worker_starts_where_scripts_need_trusted_addresses(browser: Browser, site: BuiltSite) -> None:
    with page_with(browser, "", site.address) as page:

        def guard(route: Route) -> None:
            answer = route.fetch()
            name = "content-security-policy"
            trusted = f"{answer.headers[name]}; require-trusted-types-for 'script'; trusted-types handbook"
            route.fulfill(response=answer, headers={**answer.headers, name: trusted})

        page.route("**/scams/", guard)
        page.goto(site.address + "scams/")
        edition = {**json.loads(site.text("offline/zh.json")), "files": [""]}
        page.route("**/offline/zh.json", lambda route: route.fulfill(json=edition))
        keep(page)


def test_what_cannot_be_kept_whole_leaves_nothing(browser: Browser, site: BuiltSite) -> None:
    with page_with(browser, "", site.address + "about/bag/") as page:
        page.route("**/scams/", lambda route: route.abort())
        here = page.locator("article .keep")
        here.get_by_role("button", name="存到手机").click()
        here.get_by_role("button", name="存下来").click()
        expect(here.locator(".keep-said")).to_contain_text("没有存成")
        assert page.evaluate(CACHES) == []
        page.unroute("**/scams/")
        here.get_by_role("button", name="再试一次").click()
        expect(here.locator(".keep-said")).to_contain_text("存好了")


def test_inside_an_app_nothing_is_kept(browser: Browser, site: BuiltSite) -> None:
    with page_with(browser, "", site.address, user_agent="Mozilla/5.0 MicroMessenger/8.0.49") as page:
        foot = page.locator(".handbook-foot .keep")
        foot.get_by_role("button", name="存到手机").click()
        expect(foot.locator(".keep-said")).to_contain_text("在浏览器中打开")
        assert "打印" not in foot.inner_text()


def test_from_a_disk_nothing_is_kept_and_reading_aloud_works(browser: Browser, site: BuiltSite, tmp_path: Path) -> None:
    with ZipFile(site.folder / "bag/handbook.zip") as bag:
        bag.extractall(tmp_path)
        assert [name for name in bag.namelist() if "/sw.js" in name or "/offline/" in name] == []
    address = (tmp_path / "handbook/scenarios/card-owing/index.html").as_uri()
    with page_with(browser, SPEAKS, address) as page:
        assert page.locator(".keep").is_hidden()
        page.get_by_role("button", name="放大文字").click()
        page.get_by_role("button", name="朗读", exact=True).click()
        page.wait_for_function("spoken.length")
        page.evaluate("window.print = undefined")
        page.get_by_role("button", name="打印清单").click()
        assert page.locator(".checklist .instead").is_visible()


@pytest.mark.parametrize("tree", TREES)
def test_axe_finds_nothing_in_what_a_phone_adds(browser: Browser, site: BuiltSite, tree: str) -> None:
    script = SPEAKS + SHARES + "window.print = undefined;"
    script = script.replace('"zh_TW"', '"en-US"')
    with page_with(browser, script, site.address + tree + "scenarios/card-owing/") as page:
        page.locator(".page-aloud").click()
        page.locator("[data-checklist=print]").click()
        page.locator(".handbook-foot .keep button").click()
        expect(page.locator(".keep-said")).to_contain_text("MB")
        expect(page.locator(".aloud-bar")).to_be_visible()
        assert_accessible(page)
        assert page.evaluate("document.documentElement.scrollWidth") == 360

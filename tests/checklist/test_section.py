"""Checklists on the web: marks in the Markdown that MkDocs reads next, and what they become in its HTML."""

from pathlib import Path

import pytest
from markdown import markdown as html_of
from selectolax.lexbor import LexborHTMLParser

from book.book import Book, read_book
from book.marks import fill, insert, mark
from checklist.checklist import make_checklists
from checklist.section import checklist_fillers, checklist_places
from tiny_book import page
from tiny_handbook import FRONT, SCENARIOS, files, write

TITLE = FRONT.format(title="页", id="page")


@pytest.fixture
def book(tmp_path: Path) -> Book:
    return read_book(write(tmp_path), ("zh", "en"))


def marked(path: str, text: str, book: Book) -> str:
    """The Markdown of a page with its places, without its title."""
    return insert(TITLE + text, checklist_places(page(path, TITLE + text), book)).removeprefix(TITLE)


def filled(html: str, language: str, book: Book) -> str:
    return fill(html, checklist_fillers(language, book, make_checklists(book), lambda path: f"../{path}", "../fill.js"))


def checklist(book: Book, language: str) -> str:
    """The HTML of the page's checklist."""
    return filled(mark("checklist", "rent-owing"), language, book)


def test_the_mark_of_a_checklist_stands_before_the_first_section(book: Book) -> None:
    assert marked("zh/scenarios/rent-owing.md", "先做一件小事。\n\n## 处境 { #now }\n\n……\n", book) == (
        "<!--handbook:ways rent-owing-->\n\n先做一件小事。\n\n\n"
        "## 清单 { #checklist }\n\n<!--handbook:checklist rent-owing-->\n\n## 处境 { #now }\n\n……\n"
    )


def test_a_letter_is_no_place_for_a_checklist(book: Book) -> None:
    text = marked("zh/scenarios/rent-owing.md", "```letter\n## 不是标题\n```\n\n##处境\n", book)
    assert text.index("```\n\n") < text.index("<!--handbook:checklist rent-owing-->") < text.index("##处境")


def test_a_page_without_sections_ends_with_its_checklist(book: Book) -> None:
    assert marked("en/scenarios/rent-owing.md", "One small step.", book) == (
        "<!--handbook:ways rent-owing-->\n\nOne small step.\n\n"
        "## Checklist { #checklist }\n\n<!--handbook:checklist rent-owing-->\n\n"
    )


def test_the_ways_in_stand_below_the_box_for_who_is_on_the_phone(book: Book) -> None:
    text = '!!! call "电话打来了"\n\n    先问是谁。\n\n    > 您是哪家的？\n\n正文。\n'
    assert marked("zh/scenarios/rent-owing.md", text, book).startswith(
        '!!! call "电话打来了"\n\n    先问是谁。\n\n    > 您是哪家的？\n\n<!--handbook:ways rent-owing-->\n\n正文。\n'
    )


def test_the_ways_in_are_those_that_the_page_has(tmp_path: Path, book: Book) -> None:
    assert ways(book) == [("#checklist", "清单"), ("#stop", "先停下")]
    name = "zh/scenarios/rent-owing.md"
    more = "\n## 这样说 { #words }\n\n[写信](../templates/more-time.md) [借条](../templates/iou.md)\n"
    full = read_book(write(tmp_path, {name: files()[name] + more}), ("zh", "en"))
    assert ways(full) == [
        ("#words", "这样说"),
        ("#checklist", "清单"),
        ("../templates/more-time.md", "信件"),
        ("#stop", "先停下"),
    ]


def ways(book: Book) -> list[tuple[str | None, str]]:
    nav = LexborHTMLParser(filled(mark("ways", "rent-owing"), "zh", book)).css_first("nav")
    assert nav is not None
    assert nav.attributes["aria-label"] == "这一页有什么"
    return [(link.attributes["href"], link.text()) for link in nav.css("a")]


def test_marks_are_still_there_when_markdown_has_made_html(book: Book) -> None:
    markdown = marked("en/scenarios/rent-owing.md", "- One small step.\n", book)
    html = filled(html_of(markdown, extensions=["attr_list", "md_in_html"]), "en", book)
    assert '<h2 id="checklist">Checklist</h2>\n<section class="checklist" data-scenario="rent-owing"' in html


def test_each_item_can_be_ticked_and_leads_to_its_explanation(book: Book) -> None:
    page = LexborHTMLParser(checklist(book, "en"))
    items = page.css("li:has(input)")
    assert len(items) == 15
    first = items[0]
    box, label, how = first.css_first("input"), first.css_first("label"), first.css_first("a")
    assert box is not None
    assert label is not None
    assert how is not None
    assert (label.text(), label.attributes["for"], box.id) == ("Think of Causes1", "tick-causes-1", "tick-causes-1")
    assert (how.attributes["href"], how.attributes["aria-label"]) == (
        "../causes/steps.md#causes-1",
        "How Think of Causes1",
    )


def test_what_makes_fields_of_its_blanks_waits_for_its_button(book: Book) -> None:
    page = LexborHTMLParser(checklist(book, "zh"))
    (button,) = page.css("button[data-script]")
    assert (button.text(), button.attributes["data-script"]) == ("填好再打印", "../fill.js")


def test_stop_rules_have_no_box(book: Book) -> None:
    page = LexborHTMLParser(checklist(book, "en"))
    stop = page.css_first(".checklist-stop")
    assert stop is not None
    assert [item.text().strip() for item in stop.css("li span")] == ["Stop when someone threatens you"]
    assert stop.css("input") == []


def test_it_offers_the_sheets_and_the_other_side_of_the_table(book: Book) -> None:
    page = LexborHTMLParser(checklist(book, "zh"))
    links = [(link.attributes["href"], link.text()) for link in page.css("a:not(.how)")]
    assert links == [
        ("../checklists/rent-owing.pdf", "下载清单（PDF，一页加记录页）"),
        ("../checklists/rent-owing-large.pdf", "大字版"),
        ("../checklists/rent-owing-1.png", "1：谈之前和谈的时候"),
        ("../checklists/rent-owing-2.png", "2：谈之后和先停下"),
        ("../scenarios/rent-owed.md", "收房租"),
    ]
    assert page.css("a[download='欠房租-清单.pdf']") != []


def test_words_and_blanks_are_shown_as_they_are_written(tmp_path: Path) -> None:
    changed = files()["zh/causes/steps.md"].replace(
        "### 想好原因一 { #causes-1 .action }", '### 问“A&B <c>”  { #causes-1 .action fill="R&D" }'
    )
    book = read_book(write(tmp_path, {"zh/causes/steps.md": changed}), ("zh", "en"))
    html = checklist(book, "zh")
    assert "<span>问“A&amp;B &lt;c&gt;”</span>" in html
    assert '<span class="fill">R&amp;D<span class="blank" aria-hidden="true"></span></span>' in html


def test_it_begins_with_the_sentence_to_say(tmp_path: Path, book: Book) -> None:
    own = SCENARIOS.replace("\nrent-owed:", '  open: { zh: 我是____。, en: "I am ____." }\n\nrent-owed:', 1)
    html = checklist(read_book(write(tmp_path, {"scenarios.yml": own}), ("zh", "en")), "en")
    said = '<strong>Begin with: </strong><span>“I am <span class="blank" aria-hidden="true"></span>.”</span>'
    assert (
        html.index("checklist-files") < html.index(f'<p class="checklist-open">{said}</p>') < html.index('id="before"')
    )
    assert "checklist-open" not in checklist(book, "en")


def test_several_blanks_of_an_item_are_shown_each_with_its_label(tmp_path: Path) -> None:
    own = SCENARIOS.replace("\nrent-owed:", "  fill: { causes-1: { zh: 甲____乙, en: a____b } }\n\nrent-owed:", 1)
    page = LexborHTMLParser(checklist(read_book(write(tmp_path, {"scenarios.yml": own}), ("zh", "en")), "zh"))
    assert [label.text() for label in page.css(".fill")] == ["甲", "乙"]


def test_without_a_mirror_the_other_side_is_not_offered(tmp_path: Path) -> None:
    lonely = SCENARIOS.replace("mirror: rent-owed", "mirror: nobody")
    book = read_book(write(tmp_path, {"scenarios.yml": lonely}), ("zh", "en"))
    assert "checklist-mirror" not in checklist(book, "zh")


@pytest.mark.parametrize("name", ["index.md", "scenarios/index.md", "causes/rent-owing.md", "scenarios/none.md"])
def test_other_pages_stay_as_they_were(book: Book, name: str) -> None:
    assert marked(f"zh/{name}", "页。\n", book) == "页。\n"


def test_each_action_has_a_mark_at_its_end(book: Book) -> None:
    text = files()["zh/solutions/steps.md"]
    assert insert(text, checklist_places(page("zh/solutions/steps.md", text), book)).partition("---\n# ")[2] == (
        "方案 { #solutions }\n\n"
        "### 想好方案一 { #solutions-1 .action }\n\n\n"
        "<!--handbook:used-in solutions-1-->\n\n"
        "### 想好方案二 { #solutions-2 .action }\n\n\n"
        "<!--handbook:used-in solutions-2-->\n\n"
        "### 想好方案三 { #solutions-3 .action }\n\n"
        "<!--handbook:used-in solutions-3-->\n\n"
    )


def test_each_action_names_the_scenarios_that_use_it(book: Book) -> None:
    html = filled(f"{mark('used-in', 'solutions-1')}|{mark('used-in', 'solutions-2')}|<!-- other 1 -->", "zh", book)
    link = '<a href="../scenarios/rent-{}.md#checklist">{}</a>'
    assert html == (
        '<details class="used-in"><summary>用到它的清单（2）</summary><p>'
        f"{link.format('owing', '欠房租')}、{link.format('collecting', '催房租')}</p></details>"
        '|<details class="used-in"><summary>用到它的清单（1）</summary><p>'
        f"{link.format('owing', '欠房租')}</p></details>"
        "|"
    )


@pytest.mark.parametrize("kind", ["checklist", "used-in"])
def test_a_mark_of_something_unknown_shows_nothing(book: Book, kind: str) -> None:
    assert filled(mark(kind, "no-such"), "zh", book) == ""


def test_a_mark_becomes_the_list_of_scenarios_of_a_role(book: Book) -> None:
    text = "<!-- scenarios owing -->\n\n<!-- scenarios owed -->\n\n<!-- other -->\n"
    assert marked("en/causes/lists.md", text, book) == (
        "- [Rent owing](../scenarios/rent-owing.md)\n\n- [Rent owed](../scenarios/rent-owed.md)\n\n<!-- other -->\n"
    )


@pytest.mark.parametrize(
    ("tree", "title", "shown"),
    [
        ("zh", "我欠别人：交不起房租", "交不起房租"),
        ("zh", "交不起房租", "交不起房租"),
        ("en", "I owe: the rent is late", "The rent is late"),
    ],
)
def test_in_the_list_of_a_role_titles_leave_its_name_out(tmp_path: Path, tree: str, title: str, shown: str) -> None:
    name = f"{tree}/scenarios/rent-owing.md"
    text = FRONT.format(title="x", id="rent-owing").replace("# x", f"# {title}")
    book = read_book(write(tmp_path, {name: text}), ("zh", "en"))
    assert marked(f"{tree}/causes/lists.md", "<!-- scenarios owing -->\n", book) == (
        f"- [{shown}](../scenarios/rent-owing.md)\n"
    )


def test_a_mark_in_code_stays_text(book: Book) -> None:
    text = "```\n<!-- helplines -->\n```\n\n`<!-- helplines -->`\n"
    assert marked("en/helplines.md", text, book) == text


def test_a_mark_becomes_the_list_of_helplines_with_their_citations(book: Book) -> None:
    assert marked("en/helplines.md", "<!-- helplines -->\n", book) == (
        "## 110 danger now { #hot-110 }\n\nSay where you are.<!--handbook:cite hot-110-->\n"
    )

"""Checklists on the web: marks in the Markdown that MkDocs reads next, and what they become in its HTML."""

from pathlib import Path

import pytest
from markdown import markdown as html_of
from selectolax.lexbor import LexborHTMLParser

from book.book import Source, read_source
from checklist.section import add_lists, fill_marks, mark_actions, mark_checklist
from tiny_handbook import SCENARIOS, files, write

PAGE = "scenarios/rent-owing.md"


@pytest.fixture
def source(tmp_path: Path) -> Source:
    return read_source(write(tmp_path), ("zh", "en"))


def address(path: str) -> str:
    return f"../{path}"


def body(path: str) -> str:
    """The Markdown of a file as MkDocs hands it on, without its front matter."""
    return files()[path].split("---\n", 2)[2]


def checklist(source: Source, language: str) -> str:
    """The HTML of the page's checklist."""
    return fill_marks("<!-- checklist rent-owing -->", language, source, address)


def test_the_mark_of_a_checklist_stands_before_the_first_section(source: Source) -> None:
    markdown = mark_checklist("# 欠房租\n\n先做一件小事。\n\n## 处境\n\n……\n", PAGE, "zh", source)
    assert [line for line in markdown.splitlines() if line.startswith(("#", "<"))] == [
        "# 欠房租",
        "## 清单 { #checklist }",
        "<!-- checklist rent-owing -->",
        "## 处境",
    ]


def test_a_letter_is_no_place_for_a_checklist(source: Source) -> None:
    markdown = mark_checklist("# 欠房租\n\n```letter\n## 不是标题\n```\n\n##处境\n", PAGE, "zh", source)
    assert markdown.index("```\n\n") < markdown.index("<!-- checklist rent-owing -->") < markdown.index("##处境")


def test_a_page_without_sections_ends_with_its_checklist(source: Source) -> None:
    markdown = mark_checklist("# Rent owing\n\nOne small step.", PAGE, "en", source)
    assert markdown == (
        "# Rent owing\n\nOne small step.\n\n## Checklist { #checklist }\n\n<!-- checklist rent-owing -->\n"
    )


def test_marks_are_still_there_when_markdown_has_made_html(source: Source) -> None:
    markdown = mark_checklist("# Rent owing\n\n- One small step.\n", PAGE, "en", source)
    html = fill_marks(html_of(markdown, extensions=["attr_list", "md_in_html"]), "en", source, address)
    assert '<h2 id="checklist">Checklist</h2>\n<section class="checklist" data-scenario="rent-owing"' in html


def test_each_item_can_be_ticked_and_leads_to_its_explanation(source: Source) -> None:
    page = LexborHTMLParser(checklist(source, "en"))
    items = page.css("li:has(input)")
    assert len(items) == 15
    first = items[0]
    box, label, how = first.css_first("input"), first.css_first("label"), first.css_first("a")
    assert box is not None
    assert label is not None
    assert how is not None
    assert (label.text(), label.attributes["for"], box.id) == ("Write down Causes1", "tick-causes-1", "tick-causes-1")
    assert (how.attributes["href"], how.attributes["aria-label"]) == (
        "../causes/steps.md#causes-1",
        "How Write down Causes1",
    )


def test_stop_rules_have_no_box(source: Source) -> None:
    page = LexborHTMLParser(checklist(source, "en"))
    stop = page.css_first(".checklist-stop")
    assert stop is not None
    assert [item.text().strip() for item in stop.css("li span")] == ["Stop when someone threatens you"]
    assert stop.css("input") == []


def test_it_offers_the_sheets_and_the_other_side_of_the_table(source: Source) -> None:
    page = LexborHTMLParser(checklist(source, "zh"))
    links = [(link.attributes["href"], link.text()) for link in page.css("a:not(.how)")]
    assert links == [
        ("../checklists/rent-owing.pdf", "下载清单（PDF，一页加记录页）"),
        ("../checklists/rent-owing-large.pdf", "大字版"),
        ("../scenarios/rent-owed.md", "收房租"),
    ]
    assert page.css("a[download='欠房租-清单.pdf']") != []


def test_words_and_blanks_are_shown_as_they_are_written(tmp_path: Path) -> None:
    marked = files()["zh/causes/steps.md"].replace(
        "### 写下原因一 { #causes-1 .action }", '### 问“A&B <c>”  { #causes-1 .action fill="R&D" }'
    )
    source = read_source(write(tmp_path, {"zh/causes/steps.md": marked}), ("zh", "en"))
    html = checklist(source, "zh")
    assert "<span>问“A&amp;B &lt;c&gt;”</span>" in html
    assert '<span class="fill">R&amp;D<span class="blank" aria-hidden="true"></span></span>' in html


def test_without_a_mirror_the_other_side_is_not_offered(tmp_path: Path) -> None:
    lonely = SCENARIOS.replace("mirror: rent-owed", "mirror: nobody")
    source = read_source(write(tmp_path, {"scenarios.yml": lonely}), ("zh", "en"))
    assert "checklist-mirror" not in checklist(source, "zh")


@pytest.mark.parametrize("name", ["index.md", "scenarios/index.md", "causes/rent-owing.md", "scenarios/none.md"])
def test_other_pages_stay_as_they_were(source: Source, name: str) -> None:
    assert mark_checklist("# 页\n", name, "zh", source) == "# 页\n"


def test_each_action_has_a_mark_at_its_end(source: Source) -> None:
    assert mark_actions(body("zh/solutions/steps.md"), "solutions/steps.md", "zh", source) == (
        "# 方案 { #solutions }\n\n"
        "### 写下方案一 { #solutions-1 .action }\n\n\n"
        "<!-- used-in solutions-1 -->\n\n"
        "### 写下方案二 { #solutions-2 .action }\n\n\n"
        "<!-- used-in solutions-2 -->\n\n"
        "### 写下方案三 { #solutions-3 .action }\n\n\n"
        "<!-- used-in solutions-3 -->\n"
    )


def test_each_action_names_the_scenarios_that_use_it(source: Source) -> None:
    html = fill_marks(
        "<!-- used-in solutions-1 -->|<!-- used-in solutions-2 -->|<!-- other 1 -->", "zh", source, address
    )
    link = '<a href="../scenarios/rent-{}.md#checklist">{}</a>'
    assert html == (
        '<details class="used-in"><summary>用到它的清单（2）</summary><p>'
        f"{link.format('owing', '欠房租')}、{link.format('collecting', '催房租')}</p></details>"
        '|<details class="used-in"><summary>用到它的清单（1）</summary><p>'
        f"{link.format('owing', '欠房租')}</p></details>"
        "|<!-- other 1 -->"
    )


@pytest.mark.parametrize("mark", ["<!-- checklist no-such -->", "<!-- used-in no-such -->"])
def test_a_mark_of_something_unknown_stays_as_it_is(source: Source, mark: str) -> None:
    assert fill_marks(mark, "zh", source, address) == mark


def test_a_page_without_actions_stays_as_it_was(source: Source) -> None:
    markdown = body("zh/causes/face.md")
    assert mark_actions(markdown, "causes/face.md", "zh", source) == markdown
    assert mark_actions("# 新\n", "causes/new.md", "zh", source) == "# 新\n"


def test_a_mark_becomes_the_list_of_scenarios_of_a_chair(source: Source) -> None:
    markdown = "<!-- scenarios owing -->\n\n<!-- scenarios owed -->\n\n<!-- other -->\n"
    assert add_lists(markdown, "en", source, address) == (
        "- [Rent owing](../scenarios/rent-owing.md)\n\n- [Rent owed](../scenarios/rent-owed.md)\n\n<!-- other -->\n"
    )


def test_a_mark_becomes_the_list_of_helplines_with_their_citations(source: Source) -> None:
    assert add_lists("<!-- helplines -->\n", "en", source, address) == (
        "## 110 danger now { #hot-110 }\n\nSay where you are.[^hot-110]\n"
    )

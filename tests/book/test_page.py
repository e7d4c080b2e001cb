"""Markdown pages as their author wrote them, and what every page has."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown
from selectolax.lexbor import LexborHTMLParser

from book.page import Fence, Heading, Link, Page, Reference, built_path, read_page, read_pages
from book.page_rules import check_pages

PATH = "docs/zh/causes/money.md"
GOOD = """\
---
description: 钱不够的时候，先弄清是哪一种不够。
reviewed: 2026-11-21
---
# 钱 { #money }

## 看合同 { #contract }
"""


def page(text: str) -> Page:
    read, problems = read_page(text, PATH, "zh", "causes/money.md")
    assert problems == []
    return read


def said(text: str) -> str:
    """All that is wrong with the page `docs/zh/causes/money.md`."""
    read, problems = read_page(text, PATH, "zh", "causes/money.md")
    return "\n".join(map(str, [*problems, *check_pages([read])]))


# What is read of a page


def test_headings_have_their_line_level_words_and_attributes() -> None:
    text = '# 钱 #\n\n### 找出合同 { #find-contract .action .stop fill="合同编号" }\n##没有空格\n####### 七级\n'
    text += "\n下划线\n---\n\n一行\n两行\n---\n\n---\n"
    assert page(text).headings == (
        Heading(1, 1, 1, "钱", None, frozenset(), {}),
        Heading(3, 3, 3, "找出合同", "find-contract", frozenset({"action", "stop"}), {"fill": "合同编号"}),
        Heading(4, 4, 2, "没有空格", None, frozenset(), {}),
        Heading(5, 5, 6, "# 七级", None, frozenset(), {}),
        Heading(7, 8, 2, "下划线", None, frozenset(), {}),
    )


PARTS = (
    "# 题",
    "#题",
    "## 题",
    "题 { #a }",
    "题 {: #b .c } ##",
    "题{ #d }",
    "题\\#",
    " #",
    "\n",
    "\n\n",
    "\n===",
    "\n---",
)


@given(st.lists(st.sampled_from(PARTS)).map("".join))
def test_headings_are_those_that_markdown_builds(text: str) -> None:
    built = LexborHTMLParser(markdown(text, extensions=["attr_list"])).css("h1, h2, h3, h4, h5, h6")
    wanted = [(f"h{heading.level}", heading.id) for heading in page(text).headings]
    assert wanted == [(node.tag, node.attributes.get("id")) for node in built]


@pytest.mark.parametrize("text", ["[", "[a](b", "[^a", "<a ", '<a href="', "<!--", "{#", "`", " ", "# x #", "[a]( "])
def test_a_text_that_goes_on_and_on_is_read(text: str) -> None:
    for start in ("", "# ", "{", "[a]("):
        assert page(start + text * 20_000).text


def test_attributes_may_be_written_in_any_way_that_markdown_knows() -> None:
    headings = page("# 一 {#one}\n# 二 {: #two }\n# 三 { id=three }\n# 四 {五}\n# 五{ #five }\n").headings
    assert [(heading.text, heading.id) for heading in headings] == [
        ("一", "one"),
        ("二", "two"),
        ("三", "three"),
        ("四", None),
        ("五{ #five }", None),
    ]


def test_ids_of_all_elements_are_read_in_the_order_of_the_page() -> None:
    text = '# 钱 { #money }\n\n<div class="x" id="box" markdown>\n\n一段话。\n{ #paragraph }\n\n`{ #code }`\n'
    assert page(text).ids == (Reference(1, "money"), Reference(3, "box"), Reference(6, "paragraph"))


def test_links_are_read_as_written_with_the_line_of_their_target() -> None:
    text = (
        "[电话](../channels/phone.md#call-log) ![图](x.png) [![图](y.png)](z.md)\n"
        "[分成\n两行](<a(b).md>)\n\n[法]: https://flk.npc.gov.cn/\n"
        '<a class="b" href="raw.html">x</a> <img src="raw.png">\n`[代码](code.md)`\n'
        "[一](<a b.md>) [二](c.md '题') [三](d e.md \"题\")\n<a id=x href=raw.md>y</a>\n"
    )
    assert page(text).links == (
        Link(1, "电话", "../channels/phone.md#call-log", is_image=False),
        Link(1, "图", "x.png", is_image=True),
        Link(1, "![图](y.png)", "z.md", is_image=False),
        Link(1, "图", "y.png", is_image=True),
        Link(3, "分成\n两行", "a(b).md", is_image=False),
        Link(5, "法", "https://flk.npc.gov.cn/", is_image=False),
        Link(6, "x", "raw.html", is_image=False),
        Link(6, "", "raw.png", is_image=True),
        Link(8, "一", "a b.md", is_image=False),
        Link(8, "二", "c.md", is_image=False),
        Link(8, "三", "d e.md", is_image=False),
        Link(9, "y", "raw.md", is_image=False),
    )


def test_citations_are_read_but_not_the_definition_of_a_footnote() -> None:
    text = "三年[^limit]，四倍[^rate][^limit]。`[^code]`\n\n[^own]: 自己的脚注[^rate]。\n"
    assert page(text).citations == (
        Reference(1, "limit"),
        Reference(1, "rate"),
        Reference(1, "limit"),
        Reference(3, "rate"),
    )


def test_fences_are_read_with_their_language_and_what_stands_in_them_is_no_prose() -> None:
    text = "```letter\n# 信 { #no }\n[x](no.md)[^no]\n```\n\n~~~~ text\n```\n~~~~\n# 钱 { #money }\n```\n没有结尾\n"
    read = page(text)
    assert read.fences == (
        Fence(1, 4, "letter", "# 信 { #no }\n[x](no.md)[^no]\n"),
        Fence(6, 8, "text", "```\n"),
        Fence(10, 11, "", "没有结尾\n"),
    )
    assert (read.ids, read.links, read.citations) == ((Reference(9, "money"),), (), ())


@pytest.mark.parametrize("opening", ["```letter", "``` .letter", "``` { .letter #iou }", '```{ #iou .letter a="b" }'])
def test_a_fence_names_its_language_in_any_way_that_markdown_knows(opening: str) -> None:
    assert [fence.language for fence in page(f"{opening}\n借条\n```\n").fences] == ["letter"]


def test_comments_are_not_read_and_lines_after_them_keep_their_number() -> None:
    read = page("<!-- # 旧\n[x](no.md) -->\n# 钱 { #money }\n")
    assert (read.headings[0].line, len(read.headings), read.links) == (3, 1, ())


def test_front_matter_is_text_and_no_prose() -> None:
    read = page("---\ndescription: '110'\nreviewed: 2026-11-21\nhide: [toc]\n# 注\n---\n# 钱 { #money }\n")
    assert read.meta == {"description": "110", "reviewed": "2026-11-21", "hide": ["toc"]}
    assert [heading.line for heading in read.headings] == [7]


def test_a_field_knows_its_line_at_any_depth() -> None:
    read = page("---\nletters:\n  reviewed: iou#formal\ndescription: 一句话\nreviewed: 2026-11-21\n---\n")
    assert [read.line_of(*way) for way in (("reviewed",), ("letters", "reviewed"), ("room",))] == [5, 3, None]


def test_pages_of_all_languages_are_read_in_order(tmp_path: Path) -> None:
    for name in ("zh/b.md", "zh/a/c.md", "en/b.md", "fr/b.md", "zh/x.txt"):
        file = tmp_path / "docs" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("\ufeff" + GOOD, "utf-8")  # as some editors save a file
    pages, problems = read_pages(tmp_path / "docs", ("zh", "en"))
    assert [(page.path, page.language, page.name) for page in pages] == [
        ("docs/zh/a/c.md", "zh", "a/c.md"),
        ("docs/zh/b.md", "zh", "b.md"),
        ("docs/en/b.md", "en", "b.md"),
    ]
    assert pages[0].meta["reviewed"] == "2026-11-21"
    assert problems == []


# What is wrong with a page


def test_a_good_page_is_silent() -> None:
    assert said(GOOD) == ""


FAULTS = {
    # front matter that cannot be read
    ("---\n# 钱", "# 钱"): "1: front matter '---' — has no end; write '---' under its last field",
    (
        "description: 钱不够",
        "description: “钱: 不够",
    ): "2: line 'description: “钱: 不够的时候，先弄清是哪一种不够。' — is not YAML "
    "(mapping values are not allowed here); put a text that contains ': ' in quotation marks",
    ("reviewed: 2026", "\treviewed: 2026"): "3: line 'reviewed: 2026-11-21' — is not YAML (found character '\\t' that "
    "cannot start any token); indent with spaces, not with tabs",
    ("reviewed:", "reviewed: 2026-11-20\nreviewed:"): "4: key 'reviewed' — stands also in line 3; keep one of them",
    (
        "description: 钱不够的时候，先弄清是哪一种不够。\nreviewed: 2026-11-21\n",
        "# 空\n",
    ): "1: front matter '---' — has no fields; write them as 'description: …'",
    # its fields
    ("description: 钱不够的时候，先弄清是哪一种不够。\n", ""): " front matter 'description' — is missing; "
    "write what a reader finds here",
    (
        "钱不够的时候，先弄清是哪一种不够。",
        "",
    ): "2: front matter 'description' — is missing; write what a reader finds here",
    (
        "钱不够的时候，先弄清是哪一种不够。",
        "[钱, 不够]",
    ): "2: front matter 'description: […]' — is no text; write one sentence, in quotation marks if it begins with "
    "'[' or '{'",
    ("钱不够", "长" * 160): "2: front matter 'description' — is 174 characters long, 160 are shown; say it shorter",
    ("reviewed: 2026-11-21\n", ""): " front matter 'reviewed' — is missing; "
    "write the day of the last check, as 2026-11-21",
    ("2026-11-21", "2026-13-01"): "3: front matter 'reviewed: 2026-13-01' — is no date; write it as 2026-11-21",
    ("2026-11-21", "soon"): "3: front matter 'reviewed: soon' — is no date; write it as 2026-11-21",
    # headings
    ("---\ndescription", "--\ndescription"): "1: front matter — does not start with '---' on the first line; "
    "write it there",
    ("description:", "Descripton:"): "2: front matter 'Descripton' — is no field; did you mean 'description'?",
    ("## 看合同", "<!-- Helplines -->\n\n## 看合同"): "7: mark '<!-- Helplines -->' — names no list; "
    "did you mean 'helplines'?",
    ("## 看合同", "<!-- helplines -->。\n\n## 看合同"): "7: mark '<!-- helplines -->。' — has words beside it; "
    "let it stand alone on its line",
    ("# 钱 { #money }\n\n## 看合同 { #contract }\n", ""): " page 'causes/money.md' — has no title; "
    "start it with '# Title { #call-log }'",
    ("# 钱 { #money }\n", ""): "6: page 'causes/money.md' — has no title; start it with '# Title { #call-log }'",
    ("# 钱 { #money }", "# 钱"): "5: heading '# 钱' — has no id; write one, as '{ #call-log }'",
    ("## 看合同 { #contract }", "## 看合同 ##"): "7: heading '## 看合同' — has no id; write one, as '{ #call-log }'",
    ("#contract", "#合同"): "7: heading '## 看合同' — has the id '合同', which is no plain address; "
    "write a-z, 0-9 and '-', as '#call-log'",
    ("看合同", ""): "7: heading '##' — has no words; write what its section is about",
}


@pytest.mark.parametrize("change", FAULTS)
def test_a_fault_is_one_problem(change: tuple[str, str]) -> None:
    assert said(GOOD.replace(*change)) == f"{PATH}:{FAULTS[change]}"


def test_a_page_without_front_matter_lacks_both_fields() -> None:
    assert said("# 钱 { #money }\n") == (
        f"{PATH}: front matter 'description' — is missing; write what a reader finds here\n"
        f"{PATH}: front matter 'reviewed' — is missing; write the day of the last check, as 2026-11-21"
    )


def test_an_action_without_id_is_left_to_the_reader_of_actions() -> None:
    assert said(GOOD + "### 写信 { .action }\n") == ""


@pytest.mark.parametrize(
    ("name", "built"),
    [
        ("channels/phone.md", "channels/phone/"),
        ("channels/index.md", "channels/"),
        ("index.md", ""),
        ("a.md.md", "a.md/"),
    ],
)
def test_a_page_is_built_as_a_folder(name: str, built: str) -> None:
    assert built_path(name) == built


PIECES = [
    "# ",
    "## 题",
    "{ #a }",
    "{ .b",
    "---\n",
    "a: [",
    "a: 1\n",
    "```",
    "~~~",
    "\n",
    "[^",
    "](",
    "<!--",
    "-->",
    "\x85",
]


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=5)).map("".join))
def test_any_text_is_read_without_an_error(text: str) -> None:
    read, problems = read_page(text, PATH, "zh", "causes/money.md")
    assert read.text == text
    assert {problem.path for problem in [*problems, *check_pages([read])]} == {PATH}


@pytest.mark.parametrize(("name", "mark"), [("helplines.md", "helplines"), ("sources.md", "sources")])
def test_a_page_of_a_list_has_its_mark(name: str, mark: str) -> None:
    read, _ = read_page(GOOD, f"docs/zh/{name}", "zh", name)
    assert [str(problem) for problem in check_pages([read])] == [
        f"docs/zh/{name}: page '{name}' — has no list; write '<!-- {mark} -->' where it belongs"
    ]

"""What stands on many pages or on none: templates, orphans, and sites that other tools build."""

import re
from pathlib import Path

import pytest

from sitecheck import check_folder
from tiny_site import problems

MONEY = "causes/money/index.html"


def test_a_fault_in_a_template_is_one_problem_with_the_number_of_pages(tmp_path: Path) -> None:
    template = (
        '<a href="{root}abot/">About</a> <a href="/talk/">Home</a> <a href="https:/gov.cn">x</a> <a href="#no">x</a>'
        '<img src="{root}assets/logo.png"> <a href="{root}causes/money/"></a> <p id="menu"></p> <p id="menu"></p>'
    )
    said = problems(tmp_path, {}, template=template)
    everywhere = r" — on 6 pages, also \S+ and \S+, so it stands in a template"
    assert re.sub(rf"^\S+ |{everywhere}", "", said, flags=re.M) == (
        "image '../../assets/logo.png' — has no alternative text; say what it shows\n"
        "link '../../causes/money/' — has no text, so nobody can tell where it leads; write one\n"
        "link '/talk/' — breaks where the site stands under a sub-path; write '../../'\n"
        "id 'menu' — stands 2 times on the page; an id names one place, so rename the others\n"
        "link '#no' — this page has no heading 'no'; give a heading this id or correct the link\n"
        "link '../../abot/' — there is no page 'abot/'; correct the path or add the page\n"
        "link 'https:/gov.cn' — two slashes belong after 'https:'; write 'https://gov.cn'"
    )
    assert said.count(" — on 6 pages, also site/") == 7


def test_a_missing_page_is_told_once_with_the_number_of_pages_that_have_it(tmp_path: Path) -> None:
    content = {"index.html": '<a href="gone/#a">x</a>', MONEY: '<a href="../../gone/#b">x</a>'}
    assert problems(tmp_path, content | {"channels/phone/index.html": '<a href="../../gone/">x</a>'}) == (
        "site/causes/money/index.html:13: link '../../gone/#b' — there is no page 'gone/'; correct the path or add the "
        "page — on 3 pages, also site/channels/phone/index.html:13 and site/index.html:13"
    )


def test_advice_about_sub_paths_is_one_line_a_site(tmp_path: Path) -> None:
    content = {"index.html": '<a href="/talk/causes/money/">x</a>', MONEY: '<a href="/talk/channels/phone/">x</a>'}
    assert problems(tmp_path, content) == (
        "site/causes/money/index.html: link '/talk/channels/phone/' — breaks where the site stands under a sub-path; "
        "write '../../channels/phone/' — on 2 pages, also site/index.html"
    )


def test_a_template_that_counts_from_the_root_of_each_language_is_one_problem(tmp_path: Path) -> None:
    menus = {
        "index.html": '</article></main><a href="abot/">x</a>',
        "en/index.html": '</article></main><a href="abot/">x</a>',
    }
    assert problems(tmp_path, menus) == (
        "site/en/index.html:13: link 'abot/' — there is no page 'en/abot/'; correct the path or add the page "
        "— on 2 pages, also site/index.html:13, so it stands in a template"
    )


def test_a_language_switch_to_a_page_that_is_not_there_is_one_problem(tmp_path: Path) -> None:
    found = problems(tmp_path, {"causes/face/index.html": "脸面", "index.html": '<a href="causes/face/">脸面</a>'})
    assert found == (
        "site/causes/face/index.html:6: href '../../en/causes/face/' — there is no page 'en/causes/face/'; "
        "correct the path or add the page"
    )


def test_a_page_beside_the_trees_of_all_languages_may_lead_into_each(tmp_path: Path) -> None:
    head = '<link rel="alternate" hreflang="en" href="../en/"><link rel="alternate" hreflang="zh" href="../zh/">'
    pages = {
        "index.html": '<main><a href="en/">English</a> <a href="zh/">中文</a></main>',
        "en/index.html": f'{head}<main><a href="../">x</a></main>',
        "zh/index.html": f'{head}<main><a href="../">x</a> <a href="../en/">x</a></main>',
    }
    for path, html in pages.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(html)
    assert [problem.message for problem in check_folder(tmp_path)] == [
        "link '../en/' — leads from the pages in 'zh' into those in 'en'; write './'"
    ]


@pytest.mark.parametrize("odd", ["%2Fen/", ".//en/", "https://[/", "#", "../../../en/"])
def test_an_odd_address_of_a_language_stops_nothing(tmp_path: Path, odd: str) -> None:
    page = f'<link rel="alternate" hreflang="en" href="{odd}"><link rel="alternate" hreflang="zh" href="./">'
    (tmp_path / "index.html").write_text(page)
    check_folder(tmp_path)


def test_a_page_needs_a_link_from_the_content_of_another_page(tmp_path: Path) -> None:
    lonely = '<a href="./">to itself</a>'
    english = {"en/index.html": '<a href="causes/face/">Face</a>', "en/causes/face/index.html": "Face"}
    navigation = '<a href="{root}causes/face/">x</a>'
    found = problems(tmp_path, {"causes/face/index.html": lonely, **english}, template=navigation)
    assert found == (
        "site/causes/face/index.html: page 'causes/face/index.html' — no other page links to it (navigation does not "
        "count); link to it where a reader needs it"
    )


def test_redirects_and_other_files_of_tools_need_no_link(tmp_path: Path) -> None:
    stub = '<link rel="canonical" href="../money/"><meta http-equiv="refresh" content="0; url=../money/">'
    assert problems(tmp_path, {}, files={"causes/old/index.html": stub, "google123.html": "google123.html"}) == ""


def test_a_folder_of_any_tool_is_judged_without_its_address_and_languages(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text('<nav><a href="b.html">b</a></nav> <p><a href="a.html#x">a</a></p>')
    (tmp_path / "a.html").write_text('<main><p id="x"><a href="https://example.org/">own?</a></p></main>')
    (tmp_path / "b.html").write_text("<main></main>")
    assert [problem.message for problem in check_folder(tmp_path)] == [
        "page 'b.html' — no other page links to it (navigation does not count); link to it where a reader needs it"
    ]

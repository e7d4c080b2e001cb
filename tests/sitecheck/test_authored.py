"""Problems of a built page are placed at the Markdown line that they come from, in its author's words."""

from pathlib import Path

from tiny_site import authored, problems

MONEY = "causes/money/index.html"
PAGES = {
    "causes/money/index.html": authored("zh/causes/money.md", "# 钱 {#money}\n"),
    "channels/phone/index.html": authored("zh/channels/phone.md", "# 电话 {#phone}\n\n## 记录 {#call-log}\n"),
    "en/channels/phone/index.html": authored("en/channels/phone.md", "# Phone {#phone}\n"),
}


def judged(folder: Path, markdown: str, html: str, page: str = MONEY, source: str = "zh/causes/money.md") -> str:
    """What is said where one page has this Markdown and this is what MkDocs makes of it."""
    return problems(
        folder, {page: html}, pages={**PAGES, page: authored(source, markdown)}, register={"https://gov.cn"}
    )


def test_a_link_that_mkdocs_resolved_is_named_as_the_author_wrote_it(tmp_path: Path) -> None:
    markdown = "# 钱\n\n看[电话](../channels/phone.md#call_log)。\n\n再看[电话](../channels/phone.md#call_log)。\n"
    html = '<a href="../../channels/phone/#call_log">x</a> <a href="../../channels/phone/#call_log">x</a>'
    assert judged(tmp_path, markdown, html) == (
        "docs/zh/causes/money.md:3: link '../channels/phone.md#call_log' — page has no heading 'call_log'; "
        "did you mean '#call-log'?\n"
        "docs/zh/causes/money.md:5: link '../channels/phone.md#call_log' — page has no heading 'call_log'; "
        "did you mean '#call-log'?"
    )


def test_a_wrapped_link_is_found_on_the_line_of_its_target(tmp_path: Path) -> None:
    markdown = "# 钱\n\n```行内``` 看[打\n电话](../channels/phone.md#log)。\n"
    assert judged(tmp_path, markdown, '<a href="../../channels/phone/#log">x</a>') == (
        "docs/zh/causes/money.md:4: link '../channels/phone.md#log' — page has no heading 'log'; "
        "give a heading this id or correct the link"
    )


def test_a_link_that_mkdocs_left_is_judged_from_the_markdown_file(tmp_path: Path) -> None:
    markdown = (
        "---\ntitle: 钱\n---\n[一](../channels/phon.md#call-log)\n[二](../Channels/phone.md)\n"
        "[三](../../en/channels/phone.md)\n"
        "[四](../channels/phon/)\n![五](../assets/lgo.png)\n![六](../assets/Logo.png)\n"
        '<a href="../channels/phone.md">七</a>\n[八](nothing.md)\n'
    )
    html = (
        '<a href="../channels/phon.md#call-log">x</a> <a href="../Channels/phone.md">x</a>'
        '<a href="../../en/channels/phone.md">x</a> <a href="../channels/phon/">x</a>'
        '<img src="../assets/lgo.png" alt="x"> <img src="../assets/Logo.png" alt="x">'
        '<a href="../channels/phone.md">x</a> <a href="nothing.md">x</a>'
    )
    assert judged(tmp_path, markdown, html).replace("docs/zh/causes/money.md:", "") == (
        "4: link '../channels/phon.md#call-log' — there is no page 'docs/zh/channels/phon.md'; "
        "did you mean '../channels/phone.md#call-log'?\n"
        "5: link '../Channels/phone.md' — differs in case from the file, and servers tell them apart; "
        "write '../channels/phone.md'\n"
        "6: link '../../en/channels/phone.md' — leads from the pages in 'zh' into those in 'en'; "
        "write '../channels/phone.md'\n"
        "7: link '../channels/phon/' — there is no page 'channels/phon/'; did you mean '../channels/phone.md'?\n"
        "8: image '../assets/lgo.png' — there is no file 'assets/lgo.png'; did you mean '../assets/logo.png'?\n"
        "9: image '../assets/Logo.png' — differs in case from the file, and servers tell them apart; "
        "write '../assets/logo.png'\n"
        "10: link '../channels/phone.md' — readers cannot open a Markdown file; write '../../channels/phone/'\n"
        "11: link 'nothing.md' — there is no page 'docs/zh/causes/nothing.md'; correct the path or add the page"
    )


def test_raw_html_accuses_no_markdown_of_the_same_words(tmp_path: Path) -> None:
    markdown = '# 钱\n\n[电话](../channels/phone.md)\n\n<a href="../channels/phone.md">电话</a>\n'
    html = '<a href="../../channels/phone/">电话</a> <a href="../channels/phone.md">电话</a>'
    assert judged(tmp_path, markdown, html) == (
        "docs/zh/causes/money.md:5: link '../channels/phone.md' — readers cannot open a Markdown file; "
        "write '../../channels/phone/'"
    )


def test_an_attribute_counts_from_the_built_page(tmp_path: Path) -> None:
    html = '<img srcset="../../assets/logo.png 1x, ../../assets/lgo.png 2x" src="../../assets/logo.png" alt="x">'
    assert judged(tmp_path, f"# 钱\n\n{html}\n", html) == (
        "docs/zh/causes/money.md:3: srcset '../../assets/lgo.png' — there is no file 'assets/lgo.png'; "
        "did you mean '../../assets/logo.png'?"
    )


def test_raw_html_and_addresses_have_their_lines(tmp_path: Path) -> None:
    markdown = (
        '<img srcset="../../no.png 2x" src="../../assets/logo.png" alt="x">\n<http://gov.cn>\n'
        "[站](https://example.org/talk/channels/phone/)\n"
    )
    html = (
        '<img srcset="../../no.png 2x" src="../../assets/logo.png" alt="x"> <a href="http://gov.cn">x</a>'
        '<a href="https://example.org/talk/channels/phone/">x</a>'
    )
    assert judged(tmp_path, markdown, html) == (
        "docs/zh/causes/money.md:1: srcset '../../no.png' — there is no file 'no.png'; "
        "correct the path or add the file\n"
        "docs/zh/causes/money.md:2: link 'http://gov.cn' — the register has this address with https; "
        "write 'https://gov.cn'\n"
        "docs/zh/causes/money.md:3: link 'https://example.org/talk/channels/phone/' — is the site's own address, "
        "which leaves a preview of it; write '../channels/phone.md'"
    )


def test_what_stands_on_the_page_itself_has_its_line(tmp_path: Path) -> None:
    markdown = (
        "# 钱 {#twice}\n\n三年[^limit]，见[法][law]。\n\n## 二 {#twice}\n\n[电话](../channels/phone.md)\n"
        "[](../channels/phone.md) ![](../assets/logo.png)\n\n```letter\n三年[^limit]\n```\n"
        '`[法][law]` <!-- [法][law] --> <a href="../../channels/phone/">好的</a>\n'
    )
    html = (
        '<p id="twice"></p> <p>三年[^limit]，见[法][law]。</p> <p id="twice"></p>'
        '<a href="../../channels/phone/">电话</a>'
        '<a href="../../channels/phone/"></a> <img alt="" src="../../assets/logo.png"> <pre>三年[^limit]</pre>'
    )
    assert judged(tmp_path, markdown, html) == (
        "docs/zh/causes/money.md:3: footnote '[^limit]' — shows as text, because no footnote has this key; "
        "correct the key or define it\n"
        "docs/zh/causes/money.md:3: text '[法][law]' — shows as text instead of a link; define its reference or "
        "write [text](page.md)\n"
        "docs/zh/causes/money.md:5: id 'twice' — stands 2 times on the page; an id names one place, "
        "so rename the others\n"
        "docs/zh/causes/money.md:8: image '../assets/logo.png' — has no alternative text; say what it shows\n"
        "docs/zh/causes/money.md:8: link '../channels/phone.md' — has no text, so nobody can tell where it leads; "
        "write one"
    )


def test_what_the_author_did_not_write_is_named_where_it_is_built(tmp_path: Path) -> None:
    assert judged(tmp_path, "# 钱\n", '<section><a href="../../scenarios/rent/">生成的</a></section>') == (
        "site/causes/money/index.html:13: link '../../scenarios/rent/' — there is no page 'scenarios/rent/'; "
        "correct the path or add the page"
    )


def test_the_way_back_of_a_footnote_that_nothing_cites_is_left_to_its_definition(tmp_path: Path) -> None:
    html = '<p id="fn:own">自己写的。<a href="#fnref:own">↩</a></p>'
    assert judged(tmp_path, "# 钱\n\n[^own]: 自己写的。\n", html) == ""
    assert "'#fnref:own'" in judged(tmp_path, "# 钱\n", html)


def test_a_page_that_nobody_links_to_is_named_by_its_markdown(tmp_path: Path) -> None:
    found = judged(tmp_path, "# 脸面\n", "", "causes/face/index.html", "zh/causes/face.md")
    assert found.splitlines()[0] == (
        "docs/zh/causes/face.md: page 'causes/face.md' — no other page links to it (navigation does not count); "
        "link to it where a reader needs it"
    )


def test_a_page_for_missing_addresses_needs_no_link(tmp_path: Path) -> None:
    english = {"en/404/index.html": "Nothing"}
    pages = {"404/index.html": authored("zh/404.md", "# 没有\n"), "en/404/index.html": authored("en/404.md", "# No\n")}
    assert problems(tmp_path, {"404/index.html": "没有", **english}, pages=PAGES | pages) == ""


def test_a_page_that_falls_back_to_the_other_language_is_judged_once(tmp_path: Path) -> None:
    page = authored("zh/causes/money.md", "[x](#no)\n")
    pages = {MONEY: page, "en/causes/money/index.html": page}
    html = '<a href="#no">x</a>'
    found = problems(tmp_path, {MONEY: html, "en/causes/money/index.html": html}, pages=PAGES | pages)
    assert found == (
        "docs/zh/causes/money.md:1: link '#no' — this page has no heading 'no'; "
        "give a heading this id or correct the link"
    )

"""Links of built pages: the good ones are silent, and each fault is planted alone."""

import re
from pathlib import Path
from posixpath import dirname, normpath
from posixpath import join as plain_join

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sitecheck import check_folder
from sitecheck.address import Base, join, relative
from sitecheck.built_page import BuiltPage
from sitecheck.folder import Folder
from sitecheck.guess import Guesses
from sitecheck.links import cured, judge
from sitecheck.page_links import BuiltLink
from sitecheck.terms import Terms
from tiny_site import BASE, build, pdf, problems

MONEY = "causes/money/index.html"


@pytest.mark.parametrize(
    "content",
    [
        '<a href="../../channels/phone">a folder without its slash</a>',
        '<a href="../../channels/phone/index.html?from=money#call-log">x</a>',
        '<a href="#top">x</a> <a href="#money">x</a> <a href="#%6Doney">x</a> <a href="#:~:text=one">x</a>',
        '<h2 id="要点">x</h2> <a href="#%E8%A6%81%E7%82%B9">x</a> <a href="#要点">x</a>',
        '<p><a href="#fn:law" id="fnref:law">1</a></p> <p id="fn:law">… <a href="#fnref:law">↩</a></p>',
        '<a name="old"></a> <a href="#old">x</a> <a id="line-1" href="#line-1"></a>',
        '<a href="mailto:a@b.cn">x</a> <a href="tel:12345">x</a>',
        '<a href="https://gov.cn/x?a=b&amp;c=[d]">x</a> <a href="http://gov.cn:80/">x</a> <a href="//gov.cn/">x</a>',
        '<img src="data:image/png;base64,AA==" alt="a dot">',
        '<img src="../../assets/logo.png" srcset="../../assets/logo.png 1x, ../../assets/logo.png 2x" alt="logo">',
        "<p style=\"background: url('../../assets/logo.png')\"></p>",
        '<svg><symbol id="tick"></symbol><use href="#tick"/><use xlink:href="../../assets/logo.png#x"/></svg>',
        '<a href="../../channels/phone/"><img src="../../assets/logo.png" alt="电话"></a>',
        '<a href="../../channels/phone/" aria-label="电话"><svg></svg></a>',
        '<img src="../../assets/logo.png" alt="" role="presentation">',
        "<p>array[i](x), [optional](s), 见附件[1](略), [sic](original), T[x][y], ch[i][0/1], [&](int a) { }</p>",
        '<p><img src="../../assets/logo.png" alt=""> is there to please the eye</p>',
        "<pre>[name][ref] [^key] [x](y.md)</pre> <code>[^key]</code> [your name] 〔2021〕 [2024] [1][2]",
        '<a href="../../en/causes/money/" hreflang="en">English</a>',
        '<a href="#" role="button">x</a> <form action=""></form> <form action="../../"></form>',
        '<a href="../../guide.pdf#page=1">x</a>',
        '<style>/* url(no.png) */ p { mask: url(#here), url("data:image/svg+xml,<svg>") }</style>',
    ],
)
def test_a_good_site_is_silent(tmp_path: Path, content: str) -> None:
    assert problems(tmp_path, {MONEY: content}, files={"guide.pdf": pdf()}) == ""


FAULTS = {
    # not there
    '<a href="../../channels/phon/">x</a>': "link '../../channels/phon/' — there is no page 'channels/phon/'; "
    "did you mean '../../channels/phone/'?",
    '<a href="../phone/#call-log">x</a>': "link '../phone/#call-log' — there is no page 'causes/phone/'; "
    "did you mean '../../channels/phone/#call-log'?",
    '<a href="../../nothing/">x</a>': "link '../../nothing/' — there is no page 'nothing/'; "
    "correct the path or add the page",
    '<a href="../../assets/">x</a>': "link '../../assets/' — there is no page 'assets/'; "
    "correct the path or add the page",
    '<a href="../../../x/">x</a>': "link '../../../x/' — leads out of the site; correct the number of '../'",
    '<a href="../../guid.pdf">x</a>': "link '../../guid.pdf' — there is no PDF 'guid.pdf'; "
    "did you mean '../../guide.pdf'?",
    '<img src="../../assets/lgo.png" alt="logo">': "image '../../assets/lgo.png' — there is no file "
    "'assets/lgo.png'; did you mean '../../assets/logo.png'?",
    '<a href="../../Channels/phone/">x</a>': "link '../../Channels/phone/' — differs in case from the file, and "
    "servers tell them apart; write '../../channels/phone/'",
    '<img src="../../assets/Logo.PNG" alt="logo">': "image '../../assets/Logo.PNG' — differs in case from the file, "
    "and servers tell them apart; write '../../assets/logo.png'",
    # anchors
    '<a href="#mony">x</a>': "link '#mony' — this page has no heading 'mony'; did you mean '#money'?",
    '<a href="../../channels/phone/#call_log">x</a>': "link '../../channels/phone/#call_log' — page has no heading "
    "'call_log'; did you mean '#call-log'?",
    '<a href="#call-log">x</a>': "link '#call-log' — this page has no heading 'call-log'; "
    "it stands in '../../channels/phone/#call-log'",
    '<a href="../../channels/phone/#money">x</a>': "link '../../channels/phone/#money' — page has no heading 'money'; "
    "it stands in './#money'",
    '<a href="../../channels/phone/#%E8%AE%B0">x</a>': "link '../../channels/phone/#%E8%AE%B0' — page has no heading "
    "'记'; give a heading this id or correct the link",
    # every attribute that fetches
    '<img src="../../assets/logo.png" srcset="../../no.png 2x" alt="logo">': "srcset '../../no.png' — there is no file "
    "'no.png'; correct the path or add the file",
    '<video poster="../../no.png"></video>': "poster '../../no.png' — there is no file 'no.png'; "
    "correct the path or add the file",
    '<video><source src="../../no.mp4"></video>': "src '../../no.mp4' — there is no file 'no.mp4'; "
    "correct the path or add the file",
    '<object data="../../no.pdf"></object>': "data '../../no.pdf' — there is no PDF 'no.pdf'; "
    "correct the path or add the PDF",
    '<svg><use href="../../no.svg#x"/></svg>': "href '../../no.svg#x' — there is no file 'no.svg'; "
    "correct the path or add the file",
    '<p style="background: url(no.png)"></p>': "url() 'no.png' — there is no file 'causes/money/no.png'; "
    "correct the path or add the file",
    "<style>@import 'no.css';</style>": "url() 'no.css' — there is no file 'causes/money/no.css'; "
    "correct the path or add the file",
    '<meta http-equiv="refresh" content="0; url=../no/">': "redirect '../no/' — there is no page 'causes/no/'; "
    "correct the path or add the page",
    # addresses that break where the site stands elsewhere
    '<a href="/talk/channels/phone/#call-log">x</a>': "link '/talk/channels/phone/#call-log' — breaks where the site "
    "stands under a sub-path; write '../../channels/phone/#call-log'",
    '<a href="/channels/phone/">x</a>': "link '/channels/phone/' — leads out of the site, which stands under '/talk/'; "
    "write '../../channels/phone/'",
    '<a href="/talk/channels/phone/?from=money">x</a>': "link '/talk/channels/phone/?from=money' — breaks where the "
    "site stands under a sub-path; write '../../channels/phone/?from=money'",
    '<a href="/talk/channels/phon/?a#b">x</a>': "link '/talk/channels/phon/?a#b' — there is no page 'channels/phon/'; "
    "did you mean '/talk/channels/phone/?a#b'?",
    '<a href="https://example.org/talk/channels/phone/#call_log">x</a>': "link "
    "'https://example.org/talk/channels/phone/#call_log' — page has no heading 'call_log'; did you mean '#call-log'?",
    '<a href="../../C%23/">x</a>': "link '../../C%23/' — there is no page 'C#/'; correct the path or add the page",
    '<a href="../../guide.pdf#page=99">x</a>': "link '../../guide.pdf#page=99' — the PDF has 1 page; "
    "write a number from 1 to 1",
    '<a href="mailto:help">x</a>': "link 'mailto:help' — is no mail address; write it as name@host",
    '<a href="tel:help">x</a>': "link 'tel:help' — has no number; write the number after 'tel:'",
    '<label for="nobody">x</label>': "for 'nobody' — names no id of this page; write that of an element or take it out",
    '<p aria-labelledby="money nobody">x</p>': "aria-labelledby 'nobody' — names no id of this page; write that of an "
    "element or take it out",
    '<a href="https://example.org/talk/channels/phone/">x</a>': "link 'https://example.org/talk/channels/phone/' — "
    "is the site's own address, which leaves a preview of it; write '../../channels/phone/'",
    # Markdown that reached the reader
    '<a href="../phone.md#x">x</a>': "link '../phone.md#x' — readers cannot open a Markdown file; "
    "link to the page that it became",
    '<a href="../channels/phone.md#call-log">x</a>': "link '../channels/phone.md#call-log' — readers cannot open a "
    "Markdown file; write '../../channels/phone/#call-log'",
    "<p>see [the law][law]</p>": "text '[the law][law]' — shows as text instead of a link; define its reference or "
    "write [text](page.md)",
    "<p>see [the law][]</p>": "text '[the law][]' — shows as text instead of a link; define its reference or "
    "write [text](page.md)",
    "<p>see [<em>the</em> law][law]</p>": "text '][law]' — shows as text instead of a link; define its reference or "
    "write [text](page.md)",
    "<p>see [the law](a page.md)</p>": "text '[the law](a page.md)' — shows as text instead of a link; define its "
    "reference or write [text](page.md)",
    '<p>[rspamd] (<a href="https://gov.cn">https://gov.cn</a>)</p>': "text '] (https://gov.cn)' — shows as text "
    "instead of a link; define its reference or write [text](page.md)",
    "<p>看[电话]（../channels/phone.md）</p>": "text ']（../channels/phone.md）' — shows as text instead of a link; "
    "define its reference or write [text](page.md)",
    "<p>看［电话］(../channels/phone.md)</p>": "text '］(../channels/phone.md)' — shows as text instead of a link; "
    "define its reference or write [text](page.md)",
    "<p>(the phone)[phone.md]</p>": "text ')[phone.md]' — shows as text instead of a link; define its reference or "
    "write [text](page.md)",
    "<p>三年［^limit］</p>": "text '［^limit］' — shows as text instead of a link; define its reference or "
    "write [text](page.md)",
    "<p>three years[^ limit]</p>": "text '[^ limit]' — shows as text instead of a link; define its reference or "
    "write [text](page.md)",
    "<p>three years[^limit]</p>": "footnote '[^limit]' — shows as text, because no footnote has this key; "
    "correct the key or define it",
    # names
    '<h2 id="twice">x</h2> <h2 id="twice">y</h2>': "id 'twice' — stands 2 times on the page; an id names one place, "
    "so rename the others",
    '<a href="../../channels/phone/"> </a>': "link '../../channels/phone/' — has no text, so nobody can tell where it "
    "leads; write one",
    '<img src="../../assets/logo.png">': "image '../../assets/logo.png' — has no alternative text; say what it shows",
    '<img class="late" data-src="../../assets/logo.png">': "image '' — has no alternative text; say what it shows",
    '<a href="../../"><img src="../../assets/logo.png" alt=""></a>': "link '../../' — has no text, so nobody can tell "
    "where it leads; write one",
    '<a href="#">x</a>': "link '#' — leads nowhere; give it a target or take it out",
    '<a href="">x</a>': "link '' — leads nowhere; give it a target or take it out",
    # the other language
    '<a href="../../en/causes/money/#money">x</a>': "link '../../en/causes/money/#money' — leads from the pages in "
    "'zh' into those in 'en'; write './#money'",
    '<a href="../../en/guide.pdf">x</a>': "link '../../en/guide.pdf' — leads from the pages in 'zh' into those in "
    "'en'; write '../../guide.pdf'",
    # the web
    '<a href="http://localhost:8000/x">x</a>': "link 'http://localhost:8000/x' — leads to the reader's own computer "
    "or network; write the public address",
    '<a href="http://[::1]/">x</a>': "link 'http://[::1]/' — leads to the reader's own computer or network; "
    "write the public address",
    '<a href="http://192.168.1.3/">x</a>': "link 'http://192.168.1.3/' — leads to the reader's own computer or "
    "network; write the public address",
    '<a href="http://printer.local/">x</a>': "link 'http://printer.local/' — leads to the reader's own computer or "
    "network; write the public address",
    '<a href="file:///C:/law.pdf">x</a>': "link 'file:///C:/law.pdf' — leads to the reader's own computer or "
    "network; write the public address",
    '<a href="javascript:void(0)">x</a>': "link 'javascript:void(0)' — does nothing for readers without JavaScript; "
    "write an address, or make it a button",
    '<a href="mailto:">x</a>': "link 'mailto:' — names nobody; write whom to reach after 'mailto:'",
    '<a href="tel:%20">x</a>': "link 'tel:%20' — names nobody; write whom to reach after 'tel:'",
    '<a href="https://www，gov.cn/">x</a>': "link 'https://www，gov.cn/' — no host has a '，' in its name; correct it",
    '<a href="http://gov.cn/law">x</a>': "link 'http://gov.cn/law' — the register has this address with https; "
    "write 'https://gov.cn/law'",
    '<a href="http://gov.cn/other">x</a>': "link 'http://gov.cn/other' — the register has other pages of this host "
    "with https; write 'https://gov.cn/other'",
    '<a href="www.gov.cn/law">x</a>': "link 'www.gov.cn/law' — is read as a file of this site; "
    "write 'https://www.gov.cn/law'",
    '<a href="https:/gov.cn">x</a>': "link 'https:/gov.cn' — two slashes belong after 'https:'; write 'https://gov.cn'",
    '<a href="htp://gov.cn">x</a>': "link 'htp://gov.cn' — no browser knows the scheme 'htp:'; write 'https://gov.cn'",
    '<a href="https://https://gov.cn">x</a>': "link 'https://https://gov.cn' — the scheme stands twice; "
    "write 'https://gov.cn'",
    '<a href="https:///law">x</a>': "link 'https:///law' — names no host; write it as https://host/path",
    '<a href="https://gov.cn/the law">x</a>': "link 'https://gov.cn/the law' — an address has no spaces and no "
    "backslashes; write %20 or / for them",
    '<a href="http://[gov.cn/">x</a>': "link 'http://[gov.cn/' — is no web address (Invalid IPv6 URL); correct it",
    '<a href="https://gov.cn:port/">x</a>': "link 'https://gov.cn:port/' — is no web address (Port could not be cast "
    "to integer value as 'port'); correct it",
}


@pytest.mark.parametrize("content", FAULTS)
def test_a_fault_is_one_problem(tmp_path: Path, content: str) -> None:
    files = {"guide.pdf": pdf(), "en/guide.pdf": pdf()}
    found = problems(tmp_path, {MONEY: content}, files=files, register={"https://gov.cn/law"})
    # Of what stands in a text, and of an element that lacks something, the line is not told.
    assert re.sub(r"^site/[^:]*:(13:)? ", "", found) == FAULTS[content]


def test_a_link_that_stands_twice_on_a_page_is_one_problem(tmp_path: Path) -> None:
    found = problems(tmp_path, {MONEY: '<a href="#no">x</a> <a href="#no">y</a>'})
    assert found.count("\n") == 0


def test_a_page_for_missing_addresses_names_the_place_of_the_site(tmp_path: Path) -> None:
    links = '<a href="/talk/.">Home</a> <a href="/talk/en/">Home</a> <a href="/en/">Home</a> <a href="/talk/no/">x</a>'
    page = f"<html><main>{links}</main></html>"
    assert problems(tmp_path, {}, files={"404.html": page}) == (
        "site/404.html:1: link '/en/' — leads out of the site, which stands under '/talk/'; write '/talk/en/'\n"
        "site/404.html:1: link '/talk/no/' — there is no page 'no/'; correct the path or add the page"
    )


def test_a_style_sheet_is_read(tmp_path: Path) -> None:
    css = """
        /* url(old.png) url(lgo.png) */ @import "more.css"; @import url(print.css);
        a { background: url("logo.png?v=1") } b { background: URL( lgo.png ) } i { background: url(data:image/png,x) }
        /*# sourceMappingURL=site.css.map */
    """
    assert problems(tmp_path, {}, files={"assets/site.css": css, "assets/more.css": ""}) == (
        "site/assets/site.css:2: url() 'print.css' — there is no file 'assets/print.css'; "
        "correct the path or add the file\n"
        "site/assets/site.css:3: url() 'lgo.png' — there is no file 'assets/lgo.png'; did you mean 'logo.png'?"
    )


def test_a_style_sheet_that_is_a_copy_is_named_as_its_author_knows_it(tmp_path: Path) -> None:
    folder = build(tmp_path, {}, files={"assets/site.css": "a { background: url(lgo.png) }"})
    found = check_folder(folder, copies={"assets/site.css": "docs/assets/site.css"})
    assert [str(problem) for problem in found] == [
        "docs/assets/site.css:1: url() 'lgo.png' — there is no file 'assets/lgo.png'; did you mean 'logo.png'?"
    ]


names = st.text("abcdef 中文%?&+-", min_size=1, max_size=6).filter(lambda name: name.strip() == name)
paths = st.lists(names, min_size=1, max_size=4).map("/".join)


@given(paths, paths)
def test_a_path_that_is_written_is_read_back(file: str, here: str) -> None:
    assume(not f"{here}/".startswith(f"{file}/"))  # a file is no folder
    assert join(here, relative(file, here)) == (file, False)


@given(st.lists(st.sampled_from(["..", ".", "a", "b", "%2E"]), min_size=1, max_size=5).map("/".join), paths)
def test_a_path_counts_from_the_folder_of_its_page(path: str, here: str) -> None:
    found, is_climbing = join(here, path)
    plain = normpath(plain_join(dirname(here), path.replace("%2E", ".")))
    assert is_climbing == plain.startswith("..") or is_climbing
    if not is_climbing:
        assert (found.rstrip("/") or ".") == plain


@given(
    st.one_of(st.text(), st.text("htps:/.#?%23F[]@ \\w1\t\n", max_size=12)),
    st.booleans(),
    st.text("./%2Fa", max_size=5),
)
def test_nothing_that_an_author_writes_stops_the_check(target: str, in_content: bool, base: str) -> None:
    page = BuiltPage(canonical=f"{BASE}a/", alternates=(("en", "en/"), ("zh", target)), has_article=True, base=base)
    pages = {"index.html": page, "a/index.html": page, "en/a/index.html": page}
    place = Base("https://example.org", "/talk/")
    folder = Folder("site", frozenset(pages), pages, base=place, trees={"en": "en/", "fr": "fr/"})
    _, fault = judge(BuiltLink("link", target, "links", in_content, False), "a/index.html", folder, Terms())
    assert fault is None or cured(fault, Guesses(folder)).cure

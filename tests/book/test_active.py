"""What a page that only says something has no use for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown
from selectolax.lexbor import LexborHTMLParser

from book.active import active, active_in, active_problems, css_findings
from tiny_book import page

RUNS = "runs a script"
ASKS = "asks another host, which learns who reads this page"
SENDS = "sends away what readers type"
FETCHES = "makes the browser fetch something of its own accord"
NO_ADDRESS = "is a page or a script of its own, and no address"
OWN = "is a page or a script of its own"


def found(html: str, *allowed: str) -> list[tuple[str, str]]:
    """What acts in an article with this HTML."""
    region = LexborHTMLParser(f"<body><article>{html}</article></body>").css_first("article")
    assert region is not None
    return [(finding.written, finding.wrong) for finding in active(region, allowed)]


HOSTILE = {
    # scripts
    "<script>alert(1)</script>": ("<script>", RUNS),
    '<script src="https://evil.example/x.js"></script>': ("<script>", RUNS),
    '<script type="module" src="x.js"></script>': ("<script>", RUNS),
    '<script type="speculationrules">{"prefetch": []}</script>': ("<script>", RUNS),
    "<svg><script>alert(1)</script></svg>": ("<script>", RUNS),
    '<svg onload="alert(1)"></svg>': ('onload="alert(1)"', RUNS),
    '<img src="no.png" onerror="alert(1)" alt="">': ('onerror="alert(1)"', RUNS),
    '<p ONCLICK="alert(1)">x</p>': ('onclick="alert(1)"', RUNS),
    '<details ontoggle="alert(1)" open>x</details>': ('ontoggle="alert(1)"', RUNS),
    '<a href="#" onmouseover="alert(1)">x</a>': ('onmouseover="alert(1)"', RUNS),
    '<video><source onerror="alert(1)"></video>': ('onerror="alert(1)"', RUNS),
    '<svg><a><animate attributeName="href" values="#;javascript:alert(1)"/></a></svg>': (
        'values="#;javascript:alert(1)"',
        RUNS,
    ),
    '<svg><a><set attributeName="href" to="javascript:alert(1)"/></a></svg>': ('to="javascript:alert(1)"', RUNS),
    "<template><script>alert(1)</script></template>": ("<template>", "hides what a script may show"),
    # links that are none
    '<a href="javascript:alert(1)">x</a>': ('href="javascript:alert(1)"', NO_ADDRESS),
    '<a href=" JavaScript:alert(1)">x</a>': ('href=" JavaScript:alert(1)"', NO_ADDRESS),
    '<a href="java&#10;script:alert(1)">x</a>': ('href="java script:alert(1)"', NO_ADDRESS),
    '<a href="&#1;javascript:alert(1)">x</a>': ('href="\x01javascript:alert(1)"', NO_ADDRESS),
    '<a href="vbscript:msgbox(1)">x</a>': ('href="vbscript:msgbox(1)"', NO_ADDRESS),
    '<a href="data:text/html,hello">x</a>': ('href="data:text/html,hello"', NO_ADDRESS),
    '<a href="blob:https://a.cn/1">x</a>': ('href="blob:https://a.cn/1"', NO_ADDRESS),
    '<svg><a xlink:href="javascript:alert(1)">x</a></svg>': ('xlink:href="javascript:alert(1)"', NO_ADDRESS),
    '<math href="javascript:alert(1)">x</math>': ('href="javascript:alert(1)"', NO_ADDRESS),
    '<map><area href="javascript:alert(1)" alt="x"></map>': ('href="javascript:alert(1)"', NO_ADDRESS),
    # disguised addresses
    '<a href="https://www.gov.cn@evil.example/">x</a>': (
        'href="https://www.gov.cn@evil.example/"',
        "leads to 'evil.example', whatever stands before the '@'",
    ),
    '<a href="https://www.gov.cn%2F@evil.example/">x</a>': (
        'href="https://www.gov.cn%2F@evil.example/"',
        "leads to 'evil.example', whatever stands before the '@'",
    ),
    '<a href="//www.gov.cn:x@evil.example/">x</a>': (
        'href="//www.gov.cn:x@evil.example/"',
        "leads to 'evil.example', whatever stands before the '@'",
    ),
    '<a href="https:\\\\www.gov.cn@evil.example">x</a>': (
        'href="https:\\\\www.gov.cn@evil.example"',
        "leads to 'evil.example', whatever stands before the '@'",
    ),
    '<a href="https://www.g\u043ev.cn/">x</a>': (
        'href="https://www.g\u043ev.cn/"',
        "names a host in letters of Cyrillic and Latin, which look alike",
    ),
    '<a href="https://www.xn--gv-fmc.cn/">x</a>': (
        'href="https://www.xn--gv-fmc.cn/"',
        "names a host in letters of Cyrillic and Latin, which look alike",
    ),
    '<a href="https://g\u03bfv.cn/">x</a>': (
        'href="https://g\u03bfv.cn/"',
        "names a host in letters of Greek and Latin, which look alike",
    ),
    # requests to other hosts
    '<img src="https://evil.example/x.png" alt="">': ('src="https://evil.example/x.png"', ASKS),
    '<img src="//evil.example/x.png" alt="">': ('src="//evil.example/x.png"', ASKS),
    '<img src="\\\\evil.example/x.png" alt="">': ('src="\\\\evil.example/x.png"', ASKS),
    '<img src="h&#9;ttps://evil.example/x.png" alt="">': ('src="h ttps://evil.example/x.png"', ASKS),
    '<img src="a.png" srcset="b.png 1x, https://evil.example/x.png 2x" alt="">': (
        'srcset="b.png 1x, https://evil.example/x.png 2x"',
        ASKS,
    ),
    '<picture><source srcset="//evil.example/x.webp"></picture>': ('srcset="//evil.example/x.webp"', ASKS),
    '<iframe src="https://evil.example/"></iframe>': ('src="https://evil.example/"', ASKS),
    '<iframe src="javascript:alert(1)"></iframe>': ('src="javascript:alert(1)"', OWN),
    '<iframe src="data:text/html,x"></iframe>': ('src="data:text/html,x"', OWN),
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>': (
        'srcdoc="<script>alert(1)</script>"',
        "is a page of its own inside this one",
    ),
    '<video src="https://evil.example/x.mp4"></video>': ('src="https://evil.example/x.mp4"', ASKS),
    '<video poster="https://evil.example/x.png"></video>': ('poster="https://evil.example/x.png"', ASKS),
    '<audio src="https://evil.example/x.mp3"></audio>': ('src="https://evil.example/x.mp3"', ASKS),
    '<video><track src="//evil.example/x.vtt"></video>': ('src="//evil.example/x.vtt"', ASKS),
    '<object data="https://evil.example/x.swf"></object>': ('data="https://evil.example/x.swf"', ASKS),
    '<object data="data:text/html,x"></object>': ('data="data:text/html,x"', OWN),
    '<embed src="https://evil.example/x.pdf">': ('src="https://evil.example/x.pdf"', ASKS),
    '<input type="image" src="https://evil.example/x.png" alt="">': ('src="https://evil.example/x.png"', ASKS),
    '<svg><image href="https://evil.example/x.png"/></svg>': ('href="https://evil.example/x.png"', ASKS),
    '<svg><image xlink:href="//evil.example/x.png"/></svg>': ('xlink:href="//evil.example/x.png"', ASKS),
    '<svg><use href="https://evil.example/x.svg#a"/></svg>': ('href="https://evil.example/x.svg#a"', ASKS),
    '<svg><rect fill="url(https://evil.example/x.svg#a)"/></svg>': ('fill="url(https://evil.example/x.svg#a)"', ASKS),
    '<table background="https://evil.example/x.png"></table>': ('background="https://evil.example/x.png"', ASKS),
    '<p style="background: url(https://evil.example/x.png)">x</p>': (
        'style="background: url(https://evil.example/x.png)"',
        ASKS,
    ),
    "<p style=\"background: u\\72l('//evil.example/x.png')\">x</p>": (
        "style=\"background: u\\72l('//evil.example/x.png')\"",
        ASKS,
    ),
    '<p style="width: expression(alert(1))">x</p>': ('style="width: expression(alert(1))"', RUNS),
    '<a href="x.html" ping="https://evil.example/">x</a>': (
        'ping="https://evil.example/"',
        "tells another address who follows the link",
    ),
    '<img src="x.png" attributionsrc alt="">': ("attributionsrc", "tells another address who sees this"),
    # what changes the page or sends from it
    '<link rel="stylesheet" href="https://evil.example/x.css">': ("<link>", FETCHES),
    '<link rel="dns-prefetch" href="//evil.example">': ("<link>", FETCHES),
    '<link rel="prefetch" href="next/">': ("<link>", FETCHES),
    '<meta http-equiv="refresh" content="0;url=https://evil.example/">': (
        "<meta>",
        "changes the page as a whole, and may lead readers away",
    ),
    '<base href="https://evil.example/">': ("<base>", "changes where all links of the page lead"),
    "<style>@import 'https://evil.example/x.css';</style>": ("<style>", "changes how the page looks"),
    '<form action="https://evil.example/"><input name="id"></form>': ("<form>", SENDS),
    '<button formaction="https://evil.example/">x</button>': ('formaction="https://evil.example/"', SENDS),
}


@pytest.mark.parametrize("html", HOSTILE)
def test_what_acts_is_told_once(html: str) -> None:
    assert found(html) == [HOSTILE[html]]


HARMLESS = [
    "Words, <em>stress</em> and <strong>more</strong>.",
    '<abbr title="javascript: a language">JS</abbr>',
    '<details class="more" open><summary>More</summary>Words</details>',
    '<div data-tabs="1:2"><input checked id="t1" name="t" type="radio"><label for="t1">A</label></div>',
    '<label><input type="checkbox" id="checklist-a"> Done</label>',
    '<button type="button" class="print" data-checklist="print">Print</button>',
    '<a href="tel:12345">12345</a>',
    '<a href="mailto:someone@example.org?subject=a@b">Write</a>',
    '<a href="sms:12345">Text</a>',
    '<a href="../phone/#call-log" title="on the phone" class="md-button">Phone</a>',
    '<a href="https://flk.npc.gov.cn/detail?id=a@b#x">The law</a>',
    '<a href="https://www.gov.cn/@news/">News</a>',
    '<a href="//www.gov.cn/">Without a scheme</a>',
    '<a href="https://中国.cn/">Chinese</a>',
    '<a href="https://淘宝abc.中国/">Chinese and Latin</a>',
    '<a href="https://xn--fiqs8s.cn/">Punycode</a>',
    '<a href="https://m\u00fcller.example/">German</a>',
    '<a href="https://\u043f\u0440\u0438\u043c\u0435\u0440.\u0440\u0444/">Russian</a>',
    '<a href="https://[x/">An open bracket</a>',
    '<a id="place" name="place"></a>',
    '<a href="../letter.docx" download="letter.docx">File</a>',
    '<img src="../assets/images/a.png" srcset="a.png 1x, b.png 2x" alt="A picture" loading="lazy">',
    '<img src="data:image/png;base64,AAAA" alt="A dot">',
    '<video src="talk.mp4" poster="talk.png" controls></video>',
    '<svg viewBox="0 0 1 1"><path d="M0 0" fill="url(#paint)" stroke="red"/><use href="#a"/></svg>',
    '<p style="text-align: right; color: rgb(0 0 0)">x</p>',
    '<p style="background: url(paper.png)">x</p>',
    '<h3 id="a" fill="no. (from letter)">x</h3>',
    "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>",
    '<time datetime="2026-11-21">21 November</time>',
    '<ol start="3" reversed><li value="3">x</li></ol>',
    "<pre><code>&lt;script src='https://evil.example/x.js'&gt;&lt;/script&gt;</code></pre>",
    '<section class="checklist" data-scenario="rent" data-done="{0} of {1}"><ul><li>x</li></ul></section>',
    '<ruby>字<rp>(</rp><rt lang="zh-Latn">zì</rt><rp>)</rp></ruby>',
]


@pytest.mark.parametrize("html", HARMLESS)
def test_what_only_says_something_is_silent(html: str) -> None:
    assert found(html) == []


def test_what_markdown_shows_as_code_is_silent_and_what_it_builds_is_not() -> None:
    text = "```\n<script>alert(1)</script>\n```\n\n`<img onerror=x>` <https://www.gov.cn/>\n\nx\n{ onclick=alert(1) }\n"
    assert found(markdown(text, extensions=["pymdownx.superfences", "attr_list"])) == [('onclick="alert(1)"', RUNS)]


def test_what_is_allowed_is_silent() -> None:
    html = '<script>a()</script><img src="https://own.example/x.png" alt="">'
    assert found(html, "<script>", 'src="https://own.example/x.png"') == []


def test_the_same_thing_is_told_once_and_a_long_one_is_shortened() -> None:
    html = f'<p onclick="{"a" * 100}">x</p>' * 2
    assert found(html) == [(f'onclick="{"a" * 71}…', RUNS)]


@pytest.mark.parametrize(
    ("html", "written"),
    [
        ("<p>x</p></div></article></main><script>a()</script>", "<script>"),
        ('<p>x</p><body onload="a()">', 'onload="a()"'),
        ("<script>a()</script><p>x</p>", "<script>"),
        ('<link rel="prefetch" href="x">', "<link>"),
    ],
)
def test_nothing_gets_away_into_the_page_around(html: str, written: str) -> None:
    assert [finding.written for finding in active_in(html)] == [written]
    assert active_in("") == active_in("<p>x</p>") == active_in(html, [written]) == []


@pytest.mark.parametrize(
    ("css", "wanted"),
    [
        ('a {}\n@import "x.css";', (2, '@import "x.css"', "loads a style sheet of its own accord")),
        ("@IMPORT url(x.css) print;", (1, "@IMPORT url(x.css) print", "loads a style sheet of its own accord")),
        ("a { background: url(https://e.example/x) }", (1, "url(https://e.example/x)", ASKS)),
        ("a { background: URL( '//e.example/x' ) }", (1, "URL( '//e.example/x' )", ASKS)),
        ("/* x\n*/ a { background: \\75 rl(//e.example/x) }", (2, "url(//e.example/x)", ASKS)),
        ('a { background: image-set("a.png" 1x, "https://e.example/x" 2x) }', (1, '"https://e.example/x"', ASKS)),
        ("@font-face {\n  src: url(https://e.example/f) }", (2, "url(https://e.example/f)", ASKS)),
        (
            "a { src: url(data:font/woff2;base64,AA) }",
            (1, "data:font/woff2;base64,AA", "hides a font in the style sheet"),
        ),
        (
            "@font-face { font-family: a; src: url('data:application/octet-stream;base64,AA') }",
            (1, "data:application/octet-stream;base64,AA", "hides a font in the style sheet"),
        ),
        ("a { width: expression(alert(1)) }", (1, "expression(alert(1)) ", RUNS)),
        ("a { behavior: url(x.htc) }", (1, "behavior: url(x.htc)", RUNS)),
        ("a { background: url('javascript:alert(1)') }", (1, "url('javascript:alert(1)", RUNS)),
    ],
)
def test_a_style_sheet_that_acts_is_told_with_its_line(css: str, wanted: tuple[int, str, str]) -> None:
    line, written, wrong = wanted
    assert [(finding.line, finding.written, finding.wrong) for finding in css_findings(css)] == [
        (line, written.strip(), wrong)
    ]


@pytest.mark.parametrize(
    "css",
    [
        "a { background: url(../images/a.png) }",
        "a { background: url(data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>) }",
        "/* url(https://e.example/) @import */ a { color: red }",
        'a::after { content: " (" attr(href) ")"; }',
        'a::after { content: "// "; scroll-behavior: smooth; }',
        "@namespace svg url(http://www.w3.org/2000/svg);",
        "@font-face { font-family: a; src: local('Noto Sans SC'), url(a.woff2) }",
    ],
)
def test_a_good_style_sheet_is_silent(css: str) -> None:
    assert css_findings(css) == []


@given(
    st.lists(
        st.sampled_from(['<a href="', "https://", "xn--", "[", "@", "\\", '">', "<svg>", "<p style='", "url("])
        | st.text(max_size=4)
    ).map("".join)
)
def test_any_page_and_any_style_sheet_are_read_without_an_error(text: str) -> None:
    found(text)
    css_findings(text)


@pytest.mark.parametrize("html", HOSTILE)
def test_a_page_with_it_is_told_at_its_line(html: str) -> None:
    own = page("zh/causes/money.md", f"# 钱\n\n一句。\n\n{html}\n")
    told = active_problems(own, f"<h1>钱</h1>\n<p>一句。</p>\n{html}")
    assert told
    assert {problem.path for problem in told} == {"docs/zh/causes/money.md"}
    assert {problem.line for problem in told} <= {5, None}


def test_a_script_is_told_so() -> None:
    own = page("en/causes/money.md", "# Money\n\nOne.\n\n<script>alert(1)</script>\n")
    assert list(map(str, active_problems(own, "<p>One.</p><script>alert(1)</script>"))) == [
        "docs/en/causes/money.md:5: '<script>' — runs a script; take it out"
    ]
    assert active_problems(own, "<p>One.</p><script>alert(1)</script>", ["<script>"]) == []

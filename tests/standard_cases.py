"""What the standards say of an address: the files of a tiny site, and the addresses in it that lead nowhere.

URL Standard, HTML Standard, CSS Syntax, CSS Images, SVG 2, and how static hosts answer.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Case:
    """name: what it is about. files: the pages of the site, text or bytes. broken: addresses as written, in any order.

    is_clean: the host finds `a.html` under `a`.
    """

    name: str
    files: Mapping[str, str | bytes]
    broken: tuple[str, ...] = ()
    is_clean: bool = False


OK: dict[str, str | bytes] = {"ok.html": '<p id="x"></p>', "dir/ok.html": '<p id="x"></p>', "ok.png": b""}


def one(name: str, html: str | bytes, *broken: str, files: Mapping[str, str | bytes] | None = None) -> Case:
    """A case of one page, beside `ok.html` with the id `x`, the same in `dir/`, and `ok.png`."""
    return Case(name, {**OK, "index.html": html, **(files or {})}, broken)


CASES = (
    one("tab and line break inside href", '<a href="o\tk.\nhtml">x</a>'),
    one("backslash in a relative address", r'<a href="dir\ok.html">x</a>'),
    one("too many ../ are passed over at the root", '<a href="../../ok.html">x</a>'),
    one("too many ../ to nothing", '<a href="../../gone.html">x</a>', "../../gone.html"),
    one("%2F parts no folders", '<a href="dir%2Fok.html">x</a>', "dir%2Fok.html"),
    one(
        "a file name with #", '<a href="a%23b.html">x</a> <a href="a#b.html">x</a>', "a#b.html", files={"a#b.html": ""}
    ),
    one(
        "a file name with ?", '<a href="a%3Fb.html">x</a> <a href="a?b.html">x</a>', "a?b.html", files={"a?b.html": ""}
    ),
    one("a file name with %", '<a href="100%.html">x</a> <a href="100%25.html">x</a>', files={"100%.html": ""}),
    one("+ is no space", '<a href="a+b.html">x</a> <a href="a%20b.html">x</a>', "a%20b.html", files={"a+b.html": ""}),
    one(
        "a Chinese name, both spellings",
        '<a href="求助.html">x</a> <a href="%E6%B1%82%E5%8A%A9.html">x</a>',
        files={"求助.html": ""},
    ),
    one(
        "Chinese ids",
        '<p id="求助"><a href="#求助">x</a> <a href="#%E6%B1%82%E5%8A%A9">x</a> <a href="#求职">x</a>',
        "#求职",
    ),
    one("an id in NFD is another", '<p id="cafe\u0301"><a href="#caf\u00e9">x</a>', "#caf\u00e9"),
    one("a file in NFD is another", '<a href="caf\u00e9.html">x</a>', "caf\u00e9.html", files={"cafe\u0301.html": ""}),
    one("the case of a file", '<a href="OK.html">x</a>', "OK.html"),
    one("a slash behind a file", '<a href="ok.html/">x</a>', "ok.html/"),
    one(
        "a name on others than a",
        '<map name="m"></map><form name="n"></form><a href="#m">x</a> <a href="#n">x</a>',
        "#m",
        "#n",
    ),
    one("an id with a space", '<p id="a b"><a href="#a b">x</a> <a href="#a%20b">x</a>'),
    one("an id with a percent sign", '<p id="a%3Ab"><a href="#a%3Ab">x</a>'),
    one("the top in any case", '<a href="#TOP">x</a> <a href="#top">x</a>'),
    one("the fragment of a text", '<a href="a.txt#gone">x</a>', files={"a.txt": ""}),
    one(
        "links and images inside SVG",
        '<svg><a href="gone1.html"></a><a xlink:href="gone2.html"></a><use href="gone3.svg#i"/>'
        '<image href="gone4.png"/><image xlink:href="ok.png"/></svg>',
        *("gone1.html", "gone2.html", "gone3.svg#i", "gone4.png"),
    ),
    one(
        "elements of SVG with capitals",
        '<svg><linearGradient href="gone.svg#a"/><feImage href="gone.png"/><textPath href="#gone"/></svg>',
        *("gone.svg#a", "gone.png", "#gone"),
    ),
    one("a symbol that is not there", '<svg><symbol id="a"/><use href="#a"/><use href="#gone"/></svg>', "#gone"),
    one(
        "what stands in a template",
        '<template><p id="t"></p><a href="gone.html">x</a></template><a href="#t">x</a>',
        "#t",
    ),
    one(
        "what stands in noscript",
        '<noscript><a href="gone.html">x</a><img src="gone.png"></noscript>',
        "gone.html",
        "gone.png",
    ),
    one("what stands in a comment", '<!-- <a href="gone.html">x</a> -->'),
    one("what stands in a textarea", '<textarea><a href="gone.html">x</a></textarea>'),
    one("what a script writes", "<script>document.write('<a href=\"gone.html\">x</a>')</script>"),
    one(
        "a page in an attribute",
        "<iframe srcdoc=\"<p id=q><a href='gone.html'>x</a><a href='#q'>x</a>\"></iframe>",
        "gone.html",
    ),
    one(
        "object, embed, iframe",
        '<object data="gone1.pdf"></object><embed src="gone2.svg"><iframe src="gone3.html"></iframe>',
        *("gone1.pdf", "gone2.svg", "gone3.html"),
    ),
    one("ping", '<a href="ok.html" ping="gone.php">x</a>', "gone.php"),
    one("attributes of scripts' own", '<a data-href="gone.html">x</a><img data-src="gone.png" alt="">'),
    one("data: in srcset", '<img srcset="data:image/png;base64,AA== 1x, gone.png 2x">', "gone.png"),
    one("brackets in srcset", '<img srcset="ok.png (1x, a.png 2x), gone.png 2x">', "gone.png"),
    one("srcset that starts with commas", '<img srcset=",, ok.png 1x,gone.png">', "gone.png"),
    one("imagesrcset", '<link rel="preload" as="image" imagesrcset="ok.png 1x, gone.png 2x">', "gone.png"),
    one(
        "addresses in style",
        '<p style="background:url(gone1.png)"></p><style>@import "gone3.css"; a{b:url(\'gone2.png\')}</style>',
        *("gone1.png", "gone2.png", "gone3.css"),
    ),
    one("image-set", "<p style=\"background:image-set('gone.png' 1x, url(ok.png) 2x type('image/png'))\">", "gone.png"),
    one("an escape in CSS", r'<p style="background:url(a\ b.png)">', files={"a b.png": b""}),
    one("a filter of the page", '<p style="filter:url(#gone)">'),
    one("refresh in quotation marks", "<meta http-equiv=refresh content=\"0; url='gone.html'\">", "gone.html"),
    one("refresh without url=", '<meta http-equiv="refresh" content="0; gone.html">', "gone.html"),
    one("refresh parted by a space", '<meta http-equiv="Refresh" content="0 url=gone.html">', "gone.html"),
    one("refresh that is none", '<meta http-equiv="refresh" content="1x;url=gone.html">'),
    one("base", '<base href="dir/"><a href="ok.html">x</a> <a href="gone.html">x</a>', "gone.html"),
    one("the second base counts not", '<base href="dir/"><base href="no/"><a href="ok.html">x</a>'),
    one(
        "a fragment counts from the base",
        '<base href="dir/"><p id="x"><a href="#x">x</a>',
        "#x",
        files={"dir/index.html": ""},
    ),
    one("a base without an address", '<base target="_blank"><a href="ok.html#x">x</a>'),
    one("the base of a whole site", '<base href="/"><a href="ok.html#x">x</a>'),
    one(
        "a base that is the sub-path of the site",
        '<base href="/sub/"><a href="ok.html">x</a> <a href="gone.html">x</a> <a href="/sub/dir/ok.html">x</a>',
        "gone.html",
    ),
    one("a base of another host", '<base href="https://other.example/"><a href="gone.html">x</a>'),
    one(
        "a query alone", '<p id="y"><a href="?a=1">x</a> <a href="?a=1#y">x</a> <a href="?a=1#gone">x</a>', "?a=1#gone"
    ),
    one("schemes in capitals", '<a href="HTTPS://e.com/">x</a> <a href="MAILTO:a@e.com">x</a>'),
    one("spaces around", '<a href="  ok.html ">x</a>'),
    one("a colon in a name", '<a href="a:b.html">x</a> <a href="./a:b.html">x</a>', files={"a:b.html": ""}),
    one("links to a .htm page", '<a href="q.htm">x</a>', files={"q.htm": ""}),
    one("a link on a .htm page", "", "gone.html", files={"q.htm": '<a href="gone.html">x</a>'}),
    one(
        "a link on a .xhtml page",
        "",
        "gone.html",
        files={"q.xhtml": '<script src="a.js"/><a href="gone.html">x</a>', "a.js": ""},
    ),
    one("a link on a .HTML page", "", "gone.html", files={"q.HTML": '<a href="gone.html">x</a>'}),
    one("the fragment of a .htm page", '<a href="q.htm#gone">x</a>', "q.htm#gone", files={"q.htm": '<p id="x">'}),
    one(
        "a link in a drawing",
        "",
        "gone.html",
        files={"a.svg": '<svg xmlns="http://www.w3.org/2000/svg"><a href="gone.html"/></svg>'},
    ),
    one("an address in a style sheet", "", "gone.png", files={"a.css": "a { b: url(gone.png) url(ok.png) }"}),
    one(
        "a sitemap",
        '<link rel="canonical" href="https://e.com/">',
        "https://e.com/gone/",
        files={
            "sitemap.xml": "<urlset><url><loc>https://e.com/gone/</loc></url><url><loc>https://e.com/ok.html</loc></url></urlset>"
        },
    ),
    one(
        "an icon in a manifest",
        '<link rel="manifest" href="m.webmanifest">',
        "gone.png",
        files={"m.webmanifest": '{"icons": [{"src": "gone.png"}, {"src": "ok.png"}], "start_url": "./"}'},
    ),
    one(
        "a page in GBK",
        '<meta charset="gbk"><p id="还款"><a href="#还款">x</a><a href="还款.html">x</a>'
        '<a href="没有.html">x</a>'.encode("gbk"),
        "没有.html",
        files={"还款.html": ""},
    ),
    one(
        "a page in Big5",
        '<meta http-equiv="content-type" content="text/html; charset=big5"><p id="電話"><a href="#電話">x</a>'.encode(
            "big5"
        ),
    ),
    one("a page in UTF-16", '<a href="gone.html">x</a>'.encode("utf-16"), "gone.html"),
    one(
        "a page in Latin-1",
        '<meta charset="iso-8859-1"><p id="café"><a href="#café">x</a><a href="gone.html">x</a>'.encode("latin-1"),
        "gone.html",
    ),
    one("a byte order mark", b'\xef\xbb\xbf<a href="gone.html">x</a>', "gone.html"),
    one("an id that stands twice", '<p id="a"></p><p id="a"></p><a href="#a">x</a>'),
    one(
        "other schemes",
        '<a href="sms:12">x</a><a href="tel:12">x</a><a href="geo:1,2">x</a><a href="magnet:?xt=1">x</a>',
    ),
    one("forms", '<form action="gone.php"><button formaction="gone2.php">x</button></form>', "gone.php", "gone2.php"),
    one("a late image", '<img loading="lazy" data-src="gone.png" src="ok.png">'),
    one(
        "an index by name",
        '<a href="sub/index.html#x">x</a><a href="sub#x">x</a>',
        files={"sub/index.html": '<p id="x">'},
    ),
    one("a double slash", '<a href="dir//ok.html">x</a>', "dir//ok.html"),
    one("a hidden folder", '<a href=".well-known/a.txt">x</a>', files={".well-known/a.txt": ""}),
    one("JSON for search engines", '<script type="application/ld+json">{"url": "gone.html"}</script>'),
    one("a relative og:image", '<meta property="og:image" content="gone.png">'),
    one("cite", '<blockquote cite="gone.html"></blockquote><q cite="ok.html"></q>', "gone.html"),
    one("longdesc", '<img src="ok.png" longdesc="gone.html">', "gone.html"),
    one("background", '<body background="gone.png">', "gone.png"),
    one("usemap", '<map name="m"></map><img src="ok.png" usemap="#m"><img src="ok.png" usemap="#gone">', "#gone"),
    one("popovers and labels", '<button popovertarget="p"></button><p popover id="p"></p><label for="p">x</label>'),
    one("a style sheet that is off", '<link rel="stylesheet" href="gone.css" disabled>'),
    one(
        "track, source, poster",
        '<video poster="gone.jpg"><source src="gone.mp4"><track src="gone.vtt"></video>',
        "gone.jpg",
        "gone.mp4",
        "gone.vtt",
    ),
    # what few look for
    one(
        "imports of modules",
        '<script type="module" src="a.js"></script><script src="b.js"></script>'
        '<script type="module">import "./gone1.js"</script>',
        *("./gone1.js", "./gone2.js", "../gone3.js"),
        files={
            "a.js": 'import {x} from "./lib/c.js"; // import "./no.js"\nimport "bare"; import("./gone2.js")',
            "lib/c.js": "export * from '../gone3.js'; const s = \"import './no.js'\"",
            "b.js": 'import("./no.js")',
        },
    ),
    one(
        "the address of the page itself, in each language, and its image",
        '<link rel="canonical" href="https://e.com/"><link rel="alternate" hreflang="fr" href="https://e.com/fr/">'
        '<meta property="og:image" content="https://e.com/gone.png"><meta name="twitter:image" content="/gone2.png">',
        *("https://e.com/fr/", "https://e.com/gone.png", "/gone2.png", "https://e.com/gone.html"),
        files={
            "a.html": '<link rel="canonical" href="https://e.com/gone.html">',
            "b.html": '<link rel="canonical" href="https://e.com/b.html">',
        },
    ),
    one(
        "a mail address without a host",
        '<a href="mailto:octocat">x</a><a href="mailto:%ZZ@e.com">x</a>',
        "mailto:octocat",
        "mailto:%ZZ@e.com",
    ),
    one(
        "mail addresses",
        '<a href="mailto:a@e.com,b@e.com?subject=x">x</a><a href="mailto:?subject=x">x</a>'
        '<a href="mailto:%61@e.com">x</a>',
    ),
    one(
        "telephone numbers",
        '<a href="tel:abc">x</a><a href="tel:+86-10-1234">x</a><a href="tel:">x</a>',
        "tel:abc",
        "tel:",
    ),
    one(
        "an own address",
        '<link rel="canonical" href="https://e.com/"><a href="https://e.com/ok.html#x">x</a>'
        '<a href="//e.com/ok.html#no">x</a><a href="http://e.com/gone">x</a>',
        "//e.com/ok.html#no",
        "http://e.com/gone",
    ),
    one(
        "root-relative links",
        '<a href="/ok.html#x">x</a><a href="/gone/">x</a><a href="/dir/ok.html#no">x</a>',
        "/gone/",
        "/dir/ok.html#no",
    ),
    one(
        "root-relative links under a sub-path",
        '<link rel="canonical" href="https://e.com/sub/"><a href="/sub/ok.html#x">x</a>'
        '<a href="/sub/gone">x</a><a href="/other/">x</a>',
        "/sub/gone",
    ),
    one(
        "an index of sitemaps",
        '<link rel="canonical" href="https://e.com/">',
        "https://e.com/gone.xml",
        files={
            "sitemap_index.xml": "<sitemapindex><sitemap><loc>https://e.com/gone.xml</loc></sitemap></sitemapindex>"
        },
    ),
    Case(
        "clean addresses",
        {"index.html": '<a href="about#x">x</a><a href="gone">x</a>', "about.html": '<p id="x">'},
        ("gone",),
        True,
    ),
    one(
        "redirects",
        '<a href="/old">x</a><a href="/blog/a">x</a><a href="/gone">x</a><a href="/worse">x</a>',
        "/gone",
        "/worse",
        "/no.html",
        files={"_redirects": "/old /ok.html 301\n/blog/* /dir/:splat\n# x\n/worse /no.html\n/x https://e.com/\n"},
    ),
    one(
        "redirects in a folder are none",
        '<a href="/dir/old">x</a>',
        "/dir/old",
        files={"dir/_redirects": "/dir/old /ok.html"},
    ),
    one(
        "the icon of a drawing that is not there",
        '<svg><use href="i.svg#a"/><use href="i.svg#gone"/></svg>',
        "i.svg#gone",
        files={"i.svg": '<svg xmlns="http://www.w3.org/2000/svg"><symbol id="a"/></svg>'},
    ),
    one("a name that some take for an address", '<a href="www.gov.cn">x</a>', "www.gov.cn"),
)

"""What other checkers test, rebuilt from the descriptions of their fixtures.

html-proofer (hp), htmltest (ht), linkinator (li), lychee (ly), hyperlink (hy), Docusaurus (do), mkdocs-htmlproofer
(mk).
Where a peer and the standards disagree, the standards count, and the case says so.
"""

from standard_cases import Case, one

SUB = {"sub/index.html": '<p id="x"></p>', "sub/page.html": '<p id="y"></p>'}
DATA = "data:image/png;base64,iVBORw0KGgo\nAAAANSUhEUg=="
MK = {"Dir éèà/éèà.html": '<p id="tête"></p>', "Dir éèà/index.html": '<a href="éèà.html#tête">x</a>'}

CASES = (
    # html-proofer
    one("hp the hash of another page", '<a href="ok.html#gone">x</a><a href="ok.html#x">x</a>', "ok.html#gone"),
    one("hp the hash of the same page", '<a href="#noHash">x</a>', "#noHash"),
    one(
        "hp an id in a folder with a name in another script",
        '<a href="страница/#раздел">x</a>',
        files={"страница/index.html": '<p id="раздел">'},
    ),
    one("hp a root link with a hash to itself", '<p id="a"><a href="/#a">x</a>'),
    one("hp a folder without a slash and a hash", '<a href="sub#x">x</a>', files=SUB),
    one(
        "hp a missing page",
        '<a href="./notreal.html">x</a><a href="./missingImageAlt.html">x</a>',
        "./notreal.html",
        "./missingImageAlt.html",
    ),
    one(
        "hp a broken root link", '<a href="/broken_root_link_internalz.html">x</a>', "/broken_root_link_internalz.html"
    ),
    one("hp a working root link", '<a href="/ok.html">x</a><a href="/">x</a>'),
    one("hp links to folders", '<a href="sub/">x</a><a href="./sub/">x</a><a href="sub">x</a>', files=SUB),
    one(
        "hp a hash that begins with a number",
        '<h2 id="25-method"></h2><a href="#25-method-not-allowed">x</a>',
        "#25-method-not-allowed",
    ),
    one("hp mail", '<a href="mailto:a@b.co">x</a><a href="mailto:a@b.co,c@d.co">x</a>'),
    one("hp empty mail", '<a href="mailto:">x</a>', "mailto:"),
    one("hp mail to a name", '<a href="mailto:octocat">x</a>', "mailto:octocat"),
    one("hp telephone", '<a href="tel:123">x</a>'),
    one("hp empty telephone", '<a href="tel:">x</a>', "tel:"),
    one("hp javascript", '<a href="javascript:document.print();">x</a>'),
    one("hp an icon", '<link rel="icon" href="ok.png">'),
    one("hp a missing icon", '<link rel="icon" href="gone.png">', "gone.png"),
    one(
        "hp a query and a hash",
        '<p id="a"><a href="?txt=avian%20influenza+world#a">x</a><a href="?txt=a#b">x</a>',
        "?txt=a#b",
    ),
    one("hp the case of a hash", '<p id="mainmenu"><a href="#MainMenu">x</a>', "#MainMenu"),
    one("hp a hash to itself", '<a href="#a" id="a">x</a>'),
    one("hp a folder without an index", '<a href="folder/">x</a>', "folder/", files={"folder/index.php": ""}),
    one("hp a folder with the name of a page", '<a href="a.html">x</a>', files={"a.html/index.html": ""}),
    one("hp anchors without an address", '<a name="n"></a><a id="i"></a><a id=""></a><a href="#n">x</a>'),
    one(
        "hp other protocols",
        '<a href="git://a.b/c">x</a><a href="ftp://a.b/c">x</a><a href="irc://a.b">x</a><a href="svn://a.b">x</a>',
    ),
    one("hp percent-encoding", '<a href="file%20name.html">x</a>', files={"file name.html": ""}),
    one("hp no ending", '<a href="ok">x</a>', "ok"),
    Case("hp no ending, where the host finds it", {"index.html": '<a href="ok">x</a>', "ok.html": ""}, (), True),
    one("hp a hash alone", '<a href="#">x</a>'),
    one("hp a percent-encoded id", '<p id="ü"><a href="#%C3%BC">x</a>'),
    one("hp base", '<base href="/sub/"><a href="page.html#y">x</a><a href="/ok.html">x</a>', files=SUB),
    one("hp base and an image", '<base href="/dir/"><img src="../ok.png"><img src="ok.png">', "ok.png"),
    one("hp base without an address", '<base target="_blank"><a href="ok.html">x</a>'),
    one("hp a quotation mark in an id", """<p id="I'm"><a href="#I'm">x</a>"""),
    one("hp a folder and a hash that is not there", '<a href="/sub/#generating">x</a>', "/sub/#generating", files=SUB),
    one("hp a page of a PDF", '<a href="gone.pdf#page=2">x</a>', "gone.pdf#page=2"),
    one(
        "hp the folder above",
        "",
        files={"sub/index.html": '<a href="../">x</a><a href="..">x</a><a href="../ok.html">x</a>'},
    ),
    one("hp an empty link to a style sheet", '<a href="">x</a>'),
    one("hp backslashes", r'<a href="https:\\www.youtube.com\watch?v=1">x</a>', r"https:\\www.youtube.com\watch?v=1"),
    one(
        "hp an unseen sign before a scheme (the peer lets it pass)",
        '<a href="\u200bhttps://a.b/">x</a>',
        "\u200bhttps://a.b/",
    ),
    one("hp no scheme (the peer calls it a fault)", '<a href="//github.com/octocat">x</a>'),
    one("hp a port", '<a href="https://127.0.0.1:____">x</a>', "https://127.0.0.1:____"),
    one(
        "hp hosts in other scripts",
        '<a href="https://www.詹姆斯.com/">x</a><a href="https://www.xn--8ws00zhy3a.com/">x</a>',
    ),
    one("hp a missing image", '<img src="./doesnotexist.png" alt="">', "./doesnotexist.png"),
    one("hp an image of nothing", '<img src="" alt="">', ""),
    one(
        "hp a terrible name",
        '<img src="./Screen Shot 2012-08-09 at 7.51.18 AM.png">',
        "./Screen Shot 2012-08-09 at 7.51.18 AM.png",
    ),
    one("hp data with line breaks", f'<img src="{DATA}">'),
    one("hp srcset of a source", '<picture><source srcset="large.jpg 2x, ok.png"></picture>', "large.jpg"),
    one("hp data in srcset", f'<img srcset="{DATA} 1x, ok.png 2x" src="ok.png">'),
    one("hp srcset of two", '<img srcset="ok.png, /uploads/150.jpg 2x" src="ok.png">', "/uploads/150.jpg"),
    one("hp srcset with densities", '<img srcset="ok.png 1.5x, foo.webp 2.25x" src="ok.png">', "foo.webp"),
    one("hp srcset with line breaks", '<img srcset="\n ok.png 320w,\n ok.png 480w\n" src="ok.png">'),
    one("hp a name with white space around", '<img src=" \n ok.png ">'),
    one("hp root images", '<img src="/ok.png">'),
    one("hp a missing script", '<script src="doesnotexist.js"></script>', "doesnotexist.js"),
    # htmltest
    one("ht area", '<map name="m"><area href="ok.html"><area href="nope.htm"></map>', "nope.htm"),
    one("ht audio", '<audio src="nope.mp3"><track src="nope.en.vtt"></audio>', "nope.mp3", "nope.en.vtt"),
    one("ht embed", '<embed src="nope.mov"><embed src="ok.png">', "nope.mov"),
    one("ht iframe", '<iframe src="nope.html"></iframe><iframe src="ok.html"></iframe>', "nope.html"),
    one("ht input", '<input type="image" src="/nope.png">', "/nope.png"),
    one("ht object", '<object data="movie.swf"></object>', "movie.swf"),
    one("ht cite", '<blockquote cite="nope.html"></blockquote>', "nope.html"),
    one("ht empty embed, iframe, object", '<embed src="">', ""),
    one(
        "ht video",
        '<video src="a.mp4" poster="nope.jpg"><source src="nope.webm"></video>',
        "a.mp4",
        "nope.jpg",
        "nope.webm",
    ),
    one("ht an id in pre", '<pre><code id="a"></code></pre><a href="#a">x</a>'),
    one("ht a folder without a slash (the peer calls it a fault)", '<a href="sub">x</a>', files=SUB),
    one("ht a folder with a query", '<a href="sub/?x=y#x">x</a>', files=SUB),
    one("ht a folder with a space", '<a href="a%20b/">x</a>', files={"a b/index.html": ""}),
    one("ht percent-encoded mail", '<a href="mailto:%75%72%64%74@a.b">x</a>'),
    one("ht badly encoded mail", '<a href="mailto:%75%ZZ@a.b">x</a>', "mailto:%75%ZZ@a.b"),
    one("ht file", '<a href="file://a/b/c/notreal.html">x</a>', "file://a/b/c/notreal.html"),
    one("ht an address in brackets", '<a href="(https://docs.vmware.com/en/)">x</a>', "(https://docs.vmware.com/en/)"),
    one("ht refresh", '<meta http-equiv="refresh" content="1; url=nope.html">', "nope.html"),
    one("ht refresh of itself", '<meta http-equiv="refresh" content="30">'),
    one("ht usemap (by the standard)", '<img src="ok.png" usemap="#gone">', "#gone"),
    # linkinator
    one("li base, root", '<base href="/dir/"><a href="ok.html">x</a><a href="broken">x</a>', "broken"),
    one("li base, folder", '<base href="./dir/"><a href="./ok.html">x</a><a href="./broken">x</a>', "./broken"),
    one("li base, page", '<base href="dir/page.html"><a href="ok.html">x</a>'),
    one("li base, without a slash", '<base href="dir"><a href="ok.html">x</a><a href="broken">x</a>', "broken"),
    one("li base, empty", '<base href=""><a href="ok.html">x</a><a href="broken">x</a>', "broken"),
    one("li base, another host", '<base href="https://a.b/"><a href="ok.html">x</a><a href="/broken">x</a>'),
    one("li fragments of scripts", '<a href="#:~:text=a">x</a><a href="./ok.html#!/state">x</a>', "./ok.html#!/state"),
    one("li slashes alone", '<a href="//////">x</a>', "//////"),
    one("li HTML in a script", '<script src="a.js"></script>', files={"a.js": "const a = '<a href=\"gone.html\">'"}),
    one("li a plus sign", '<a href="a%2Bb.html">x</a>', files={"a+b.html": ""}),
    one("li prefetch", '<link rel="dns-prefetch" href="//a.b"><link rel="preconnect" href="https://a.b">'),
    # lychee
    one(
        "ly fragments",
        '<p id="in-the-beginning"></p><p id="Word"></p><a href="#in-THE-begiNNing">x</a><a href="#in-the-end">x</a>'
        '<a href="#Word">x</a><a href="#">x</a><a href="#top">x</a>',
        *("#in-THE-begiNNing", "#in-the-end"),
    ),
    one("ly a space in a path", '<a href="/another%20page">x</a>', files={"another page/index.html": ""}),
    one(
        "ly malformed addresses",
        '<a href="https;//example.com/a">x</a><a href="https://example]org/b">x</a>',
        "https;//example.com/a",
        "https://example]org/b",
    ),
    one("ly data as a link", '<a href="data:text/plain,a">x</a>'),
    one("ly mail with fields", '<a href="mailto:a@b.co?subject=x&body=y">x</a>'),
    one(
        "ly unclosed elements",
        "<p><a href=ok.html>x<p><img src=gone.png><script defer src=gone.js>",
        "gone.png",
        "gone.js",
    ),
    one("ly unknown elements", '<my-tag href="gone.html"><a href="ok.html">x</a></my-tag>'),
    one("ly names", '<a name="method(int)"></a><a href="#method(int)">x</a><a href="#gone">x</a>', "#gone"),
    one(
        "ly a comma inside srcset",
        '<img srcset="/cdn/format=webp,width=640/x 640w, ok.png 2x">',
        "/cdn/format=webp,width=640/x",
    ),
    one("ly srcset without spaces", '<img srcset="/600.png 1x,/ok.png 2x">', "/600.png"),
    one("ly a link in pre (the peer passes over it)", '<pre><a href="gone.html">x</a></pre>', "gone.html"),
    one("ly a link behind empty code", '<pre></pre><code></code><a href="gone2.html">x</a>', "gone2.html"),
    one("ly nofollow (the peer passes over it)", '<a rel="nofollow" href="gone.html">x</a>', "gone.html"),
    one("ly a style sheet that is off", '<link rel="stylesheet" disabled href="gone.css">'),
    # hyperlink
    one("hy unquoted", "<a href=bar.html>", "bar.html"),
    one("hy a fragment of an empty page", '<a href="bar.html#goo">x</a>', "bar.html#goo", files={"bar.html": ""}),
    one(
        "hy redirects",
        '<a href="/old">x</a><a href="/oldest">x</a>',
        files={"_redirects": "/old /ok.html\n/oldest /old 302\n"},
    ),
    one("hy entities", '<a href="../../go/?foo=bar&amp;bar=baz">x</a>', "../../go/?foo=bar&bar=baz"),
    one("hy HTML in JSON", '<script type="application/json">"<a href=gone.html>"</script>'),
    one("hy letters of other scripts", '<a href="/%C3%B8#%C3%B8">x</a>', files={"ø/index.html": '<p id="ø">'}),
    # Docusaurus
    one(
        "do a query and an anchor",
        '<a href="/sub/?age=42&theme=dark#x">x</a><a href="/sub/?age=42#broken">x</a>',
        "/sub/?age=42#broken",
        files=SUB,
    ),
    one(
        "do to itself", '<p id="a"><a href="#a">x</a><a href="/index.html?age=42#a">x</a><a href="/#bad">x</a>', "/#bad"
    ),
    one("do an empty anchor", '<a href="ok.html#">x</a><a href="/ok.html?a#">x</a>'),
    one("do a broken link with a query", '<a href="/brokenLink?age=42#anchor">x</a>', "/brokenLink?age=42#anchor"),
    Case(
        "do clean addresses",
        {"dir/page1.html": '<a href="./page2">x</a><a href="/dir/page3">x</a>', "dir/page2.html": "", "index.html": ""},
        ("/dir/page3",),
        True,
    ),
    # mkdocs-htmlproofer
    one("mk two signs", '<p id="ref"><a href="#ref">x</a><a href="##ref">x</a>', "##ref"),
    one(
        "mk special letters",
        '<a href="Dir%20éèà/éèà.html#tête">x</a><a href="Dir éèà/#bad">x</a>',
        "Dir éèà/#bad",
        files=MK,
    ),
    one("mk schemes", '<a href="steam://run/1">x</a><a href="obsidian://a">x</a>'),
    one("mk this computer (told with the group portability)", '<a href="http://localhost:8000/">x</a>'),
)

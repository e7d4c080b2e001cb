"""Pages as they stand in the bag."""

import pytest

from bag.bagged_page import bagged_page, started_scripts

SITE = "https://talks.example/hand/book/"
BAGGED = {"index.html", "causes/index.html", "causes/money/index.html", "checklists/all.pdf", "en/index.html"}
LEFT_OUT = {"bag/handbook.zip", "404.html", "checklists/rent-owing-1.png"}


def page(html: str, here: str = "causes/money/index.html") -> str:
    return bagged_page(html, here, BAGGED, LEFT_OUT, SITE)


@pytest.mark.parametrize(
    ("written", "bagged"),
    [
        ("../../", "../../index.html"),
        ("../..", "../../index.html"),
        ("./", "./index.html"),
        (".", "./index.html"),
        ("../", "../index.html"),
        ("../../causes/", "../../causes/index.html"),
        ("../../causes", "../../causes/index.html"),
        ("../../causes/#money", "../../causes/index.html#money"),
        ("../../causes/?q=a&amp;b#c", "../../causes/index.html?q=a&amp;b#c"),
        ("../../en/", "../../en/index.html"),
        ("../../c%61uses/", "../../c%61uses/index.html"),
        # these name a file, or nothing of the site
        ("../../checklists/all.pdf", "../../checklists/all.pdf"),
        ("../index.html#money", "../index.html#money"),
        ("#money", "#money"),
        ("tel:110", "tel:110"),
        ("https://flk.npc.gov.cn/", "https://flk.npc.gov.cn/"),
        ("//flk.npc.gov.cn/", "//flk.npc.gov.cn/"),
        ("../../no/such/", "../../no/such/"),
        # on the web only
        ("../../bag/handbook.zip", f"{SITE}bag/handbook.zip"),
        ("../../checklists/rent-owing-1.png", f"{SITE}checklists/rent-owing-1.png"),
    ],
)
def test_a_link_names_its_file(written: str, bagged: str) -> None:
    assert page(f'<a class="x" href="{written}">x</a>') == f'<a class="x" href="{bagged}">x</a>'


def test_the_home_page_leads_into_the_folders_below() -> None:
    assert page('<a href="causes/">', "index.html") == '<a href="causes/index.html">'
    assert page('<a href=".">', "index.html") == '<a href="./index.html">'


def test_what_only_the_web_asks_for_is_gone() -> None:
    html = (
        '<head>\n  <link rel="icon" href="a.svg">\n  <link rel="apple-touch-icon" href="../a.png">\n'
        '  <link rel="manifest" href="../manifest.webmanifest">\n  <meta property="og:title" content="a &gt; b">\n'
        '  <link rel="alternate" type="application/atom+xml" href="../feed.xml">\n'
        '  <meta name="twitter:card" content="summary_large_image">\n</head>'
    )
    assert page(html) == '<head>\n  <link rel="icon" href="a.svg">\n</head>'


def test_a_sign_in_an_attribute_ends_no_element() -> None:
    assert page('<a aria-label="a > b" href="../">') == '<a aria-label="a > b" href="../index.html">'


@pytest.mark.parametrize(
    "html",
    [
        '<link rel="canonical" href="https://talks.example/hand/book/causes/money/">',
        '<link rel="stylesheet" href="../../assets/css/handbook.css">',
        '<code>&lt;a href="../"&gt;</code>',
        '<script src="../../assets/js/handbook.js" defer></script>',
        '<abbr href="../">',
    ],
)
def test_the_rest_stays(html: str) -> None:
    assert page(html) == html


def test_a_module_becomes_a_script_that_waits_for_the_page() -> None:
    html = '<script type="module" src="../../assets/js/plan/page.js"></script>'
    assert page(html) == '<script defer src="../../assets/js/plan/page.js"></script>'


def test_a_page_starts_scripts_and_modules() -> None:
    html = '<script type="module" src="../../assets/js/plan/page.js"></script><script src="x.js" defer></script>'
    started = {"assets/js/plan/page.js": True, "causes/money/x.js": False}
    assert started_scripts(html, "causes/money/index.html") == started

"""Pages, search index and Material's scripts as they stand in the bag."""

import json

import pytest

from bag import BagError, bagged_index, bagged_material, bagged_worker
from bag.bagged_page import bagged_page, started_scripts

SITE = "https://talks.example/hand/book/"
BAGGED = {"index.html", "causes/index.html", "causes/money/index.html", "checklists/all.pdf", "en/index.html"}
LEFT_OUT = {"bag/handbook.zip", "404.html"}


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
    ],
)
def test_a_link_names_its_file(written: str, bagged: str) -> None:
    assert page(f'<a class="x" href="{written}">x</a>') == f'<a class="x" href="{bagged}">x</a>'


def test_the_home_page_leads_into_the_folders_below() -> None:
    assert page('<a href="causes/">', "index.html") == '<a href="causes/index.html">'
    assert page('<a href=".">', "index.html") == '<a href="./index.html">'


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


def test_results_of_a_search_name_their_file() -> None:
    index = {"config": {"lang": ["zh"]}, "docs": [{"location": place} for place in ("", "a/", "a/#b", "c.html#d")]}
    script = bagged_index(json.dumps(index))
    assert script.startswith("var __index = {")
    bagged = json.loads(script.removeprefix("var __index = ").removesuffix(";\n"))
    assert bagged["config"] == {"lang": ["zh"]}
    assert [entry["location"] for entry in bagged["docs"]] == [
        "index.html",
        "a/index.html",
        "a/index.html#b",
        "c.html#d",
    ]


def test_material_takes_every_place_for_a_file_and_meets_our_worker() -> None:
    script = bagged_material('f();location.protocol==="file:"?a():b();\n//# sourceMappingURL=bundle.js.map\n')
    assert script.endswith("};\nf();true?a():b();\n")
    assert "window.Worker = class" in script


def test_a_material_that_is_written_otherwise_is_told() -> None:
    with pytest.raises(BagError) as told:
        bagged_material("")
    assert str(told.value) == (
        "Material's script has changed: it no longer asks 'location.protocol===\"file:\"'; see how it finds its index"
    )


def test_the_workers_script_gets_what_a_worker_has_around_it() -> None:
    assert bagged_worker('"use strict";f();\n//# sourceMappingURL=search.js.map\n\n') == (
        'window.handbookSearch = (addEventListener, postMessage, importScripts) => {\n"use strict";f();\n};\n'
    )

"""The zip of a tiny site."""

import json
from collections.abc import Mapping
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest

from bag import BagError, write_bag
from made.modules import BundleError
from tiny_book import WORDS

FACTS = {"version": "1.0", "site": "https://talks.example/", "languages": ["zh", "en"]}
FILES = {
    "404.html": "",
    "apple-touch-icon.png": "",
    "assets/images/icon-192.png": "",
    "cards/home.png": "",
    "checklists/rent-owing-1.png": "",
    "en/feed.xml": "",
    "en/manifest.webmanifest": "{}",
    "feed.xml": "",
    "assets/css/handbook.css": "body {}",
    "assets/css/handbook.css.map": "{}",
    "assets/js/aloud.js": "g();\n",
    "assets/js/handbook.js": "f();\n",
    "assets/js/plan/page.js": 'import { a } from "../shared/a.js";\na();\n',
    "assets/js/shared/a.js": "export function a() {}\n",
    "bag/handbook.zip": "",
    "checklists/all.pdf": "%PDF",
    "data/handbook.json": json.dumps(FACTS),
    "index.html": '<a href="plan/">计划</a> <a href="bag/handbook.zip">ZIP</a>',
    "plan/index.html": '<a href="../">首页</a><script type="module" src="../assets/js/plan/page.js"></script>'
    '<script src="../assets/js/handbook.js"></script>',
    "offline/zh.json": "{}",
    "scenarios.yml": "",
    "search/index.js": "self.handbookIndex = {};\n",
    "search/search.js": "f();\n",
    "sitemap.xml": "",
    "sitemap.xml.gz": "",
    "sw.js": "",
}


def site(folder: Path, changed: Mapping[str, str | None] | None = None) -> Path:
    for path, text in {**FILES, **(changed or {})}.items():
        file = folder / "site" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        if text is not None:
            file.write_text(text, "utf-8")
    return folder / "site"


def bag(folder: Path, changed: Mapping[str, str | None] | None = None) -> ZipFile:
    write_bag(site(folder, changed), folder / "handbook.zip", WORDS)
    return ZipFile(folder / "handbook.zip")


def test_it_has_what_a_reader_needs_and_no_more(tmp_path: Path) -> None:
    with bag(tmp_path) as zip:
        assert zip.namelist() == [
            "README.txt",
            "handbook/assets/css/handbook.css",
            "handbook/assets/js/aloud.js",
            "handbook/assets/js/handbook.js",
            "handbook/assets/js/plan/page.js",
            "handbook/checklists/all.pdf",
            "handbook/data/handbook.json",
            "handbook/index.html",
            "handbook/plan/index.html",
            "handbook/search/index.js",
            "handbook/search/search.js",
            "打开我 Open me.html",
        ]


def test_pages_and_scripts_are_those_of_a_bag(tmp_path: Path) -> None:
    with bag(tmp_path) as zip:
        home = zip.read("handbook/index.html").decode()
        script = zip.read("handbook/assets/js/plan/page.js").decode()
    assert home == '<a href="plan/index.html">计划</a> <a href="https://talks.example/bag/handbook.zip">ZIP</a>'
    assert "function a() {}" in script
    assert "import" not in script


def test_what_lies_beside_leads_in_and_names_the_edition(tmp_path: Path) -> None:
    with bag(tmp_path) as zip:
        open_me = zip.read("打开我 Open me.html").decode()
        read_me = zip.read("README.txt").decode("utf-8-sig")
    assert 'href="handbook/index.html"' in open_me
    assert 'href="handbook/en/index.html"' in open_me
    assert "版本 1.0\r\n" in read_me
    assert "https://talks.example/\r\n" in read_me
    assert "{" not in read_me + open_me.partition("<style>")[0] + open_me.partition("</style>")[2]


def test_the_same_site_gives_the_same_bytes(tmp_path: Path) -> None:
    one, two = tmp_path / "one.zip", tmp_path / "two.zip"
    folder = site(tmp_path)
    write_bag(folder, one, WORDS)
    for file in folder.rglob("*"):
        file.touch()
    write_bag(folder, two, WORDS)
    assert one.read_bytes() == two.read_bytes()


def test_it_tells_nothing_of_the_day_or_the_machine(tmp_path: Path) -> None:
    with bag(tmp_path) as zip:
        assert {(info.date_time, info.external_attr, info.create_system) for info in zip.infolist()} == {
            ((1980, 1, 1, 0, 0, 0), 0o100644 << 16, 3)
        }


def test_what_is_packed_already_is_stored(tmp_path: Path) -> None:
    with bag(tmp_path) as zip:
        kinds = {info.filename: info.compress_type for info in zip.infolist()}
    assert kinds["handbook/checklists/all.pdf"] == ZIP_STORED
    assert kinds["handbook/index.html"] == ZIP_DEFLATED


def test_a_bag_inside_the_site_does_not_pack_itself(tmp_path: Path) -> None:
    folder = site(tmp_path)
    write_bag(folder, folder / "bag/handbook.zip", WORDS)
    first = (folder / "bag/handbook.zip").read_bytes()
    write_bag(folder, folder / "bag/handbook.zip", WORDS)
    assert (folder / "bag/handbook.zip").read_bytes() == first


def test_a_page_whose_script_is_missing_is_packed_as_it_is(tmp_path: Path) -> None:
    """The check of the site tells of it."""
    with bag(tmp_path, {"assets/js/plan/page.js": None}) as zip:
        assert "handbook/plan/index.html" in zip.namelist()


def test_a_script_that_cannot_be_packed_is_told(tmp_path: Path) -> None:
    with pytest.raises(BundleError, match=r"^assets/js/plan/page.js:1: 'export default 1;' — "):
        bag(tmp_path, {"assets/js/plan/page.js": "export default 1;\n"})


def test_a_folder_that_is_no_site_is_told(tmp_path: Path) -> None:
    with pytest.raises(BagError) as told:
        write_bag(tmp_path, tmp_path / "handbook.zip", WORDS)
    assert str(told.value) == f"'{tmp_path}' has no data/handbook.json; name the folder that `make build` wrote"
    assert not (tmp_path / "handbook.zip").exists()

"""What a phone keeps of a site."""

import json
from pathlib import Path
from typing import Any

from offline.edition import edition

SITE = {
    "index.html": "首页",
    "404.html": "x",
    "sw.js": "x",
    "assets/js/handbook.js": "js",
    "search/search.js": "s",
    "search/spoken.json": "z",
    "checklists/card.pdf": "pdf",
    "checklists/card-large.pdf": "pdf",
    "scenarios/card/index.html": "卡",
    "bag/handbook.zip": "zip",
    "en/index.html": "home",
    "en/search/spoken.json": "e",
    "en/checklists/card-large.pdf": "pdf",
    "en/scenarios/card/index.html": "card",
}


def made(folder: Path, files: dict[str, str], root: str = "", others: tuple[str, ...] = ("en/",)) -> Any:
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    return json.loads(edition(folder, root, others))


def test_it_has_the_pages_of_one_language_and_what_all_share(tmp_path: Path) -> None:
    assert made(tmp_path, SITE)["files"] == [
        "",
        "assets/js/handbook.js",
        "checklists/card.pdf",
        "scenarios/card/",
        "search/search.js",
        "search/spoken.json",
    ]
    assert made(tmp_path, SITE, "en/", ())["files"] == [
        "assets/js/handbook.js",
        "en/",
        "en/scenarios/card/",
        "en/search/spoken.json",
        "search/search.js",
    ]


def test_its_size_is_that_of_its_files(tmp_path: Path) -> None:
    assert made(tmp_path, {"index.html": "abc", "scenarios/card/index.html": "卡"})["bytes"] == 6


def test_its_hash_stands_for_what_they_hold_and_not_for_what_is_left_out(tmp_path: Path) -> None:
    first = made(tmp_path, SITE)["hash"]
    assert made(tmp_path, {"404.html": "y", "en/index.html": "other"})["hash"] == first
    assert made(tmp_path, {"index.html": "首页。"})["hash"] != first

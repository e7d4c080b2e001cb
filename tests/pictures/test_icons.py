"""The icons of the site and its web manifests."""

import json
from pathlib import Path

import pytest

from made import kept as room
from pictures.icons import icon_files, manifest
from pictures.png import png_size
from tiny_book import WORDS

LOGO = (Path(__file__).parents[2] / "docs/assets/images/logo.svg").read_bytes()


def test_the_icons_have_the_sizes_that_systems_ask_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "KEPT", tmp_path / "one")
    files = icon_files(LOGO)
    assert {path: png_size(png) for path, png in files.items()} == {
        "apple-touch-icon.png": (180, 180),
        "assets/images/icon-192.png": (192, 192),
        "assets/images/icon-512.png": (512, 512),
        "assets/images/icon-maskable.png": (512, 512),
    }
    assert max(map(len, files.values())) <= 20_000
    monkeypatch.setattr(room, "KEPT", tmp_path / "two")
    assert icon_files(LOGO) == files


@pytest.mark.parametrize(("language", "root", "up"), [("zh", "", ""), ("en", "en/", "../")])
def test_a_manifest_counts_its_addresses_from_where_it_stands(language: str, root: str, up: str) -> None:
    said = json.loads(manifest(WORDS[language], "How to talk", root))
    assert said == {
        "name": {"zh": "逾期沟通手册", "en": "The Overdue Talks Handbook"}[language],
        "short_name": {"zh": "逾期手册", "en": "Overdue Talks"}[language],
        "description": "How to talk",
        "lang": {"zh": "zh-Hans", "en": "en"}[language],
        "dir": "ltr",
        "start_url": "./",
        "scope": "./",
        "display": "minimal-ui",
        "theme_color": "#0b5563",
        "background_color": "#ffffff",
        "icons": [
            {"src": f"{up}assets/images/{name}.png", "sizes": size, "type": "image/png", "purpose": purpose}
            for name, size, purpose in (
                ("icon-192", "192x192", "any"),
                ("icon-512", "512x512", "any"),
                ("icon-maskable", "512x512", "maskable"),
            )
        ],
    }

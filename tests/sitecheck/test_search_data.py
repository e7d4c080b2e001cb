"""What a page's search reads: its addresses and headings lead somewhere, in MkDocs' form and in ours."""

import json
from pathlib import Path

import pytest

from sitecheck.listing import config_urls, search_urls
from tiny_site import problems

MONEY = "causes/money/index.html"
SETTINGS = '<script id="__config" type="application/json">{}</script>'


def script(*pages: object) -> str:
    """Search data that run as a script."""
    return f"self.index = {json.dumps({'words': {}, 'pages': pages})};\n"


def page(location: str, *ids: str) -> dict[str, object]:
    return {"location": location, "title": "钱", "heads": list(ids)}


def test_addresses_and_headings_are_read_in_both_forms() -> None:
    assert list(search_urls(script(page("causes/money/", "debts"), page("")))) == [
        "../causes/money/",
        "../causes/money/#debts",
        "../",
    ]
    index = json.dumps({"config": {}, "docs": [{"location": "causes/money/#debts", "title": "", "text": ""}]})
    assert list(search_urls(index)) == ["../causes/money/#debts"]


@pytest.mark.parametrize(
    "text", ["", "f();", "{", "self.index = {]};", '{"pages": 1}', '{"pages": [1, {"location": 2}]}', "[" * 100_000]
)
def test_what_is_no_search_data_has_none(text: str) -> None:
    assert list(search_urls(text)) == []


@pytest.mark.parametrize("heads", [1, [1], [[]], {"id": "x"}, None])
def test_headings_in_another_form_are_none(heads: object) -> None:
    assert list(search_urls(script({"location": "x/", "heads": heads}))) == ["../x/"]


def test_good_search_data_are_silent(tmp_path: Path) -> None:
    files = {
        "search/index.js": script(page("", "home"), page("channels/phone/", "call-log")),
        "en/search/index.js": script(page("causes/money/", "money")),
        "search/search_index.json": json.dumps({"docs": [{"location": "channels/phone/#call-log"}]}),
    }
    assert problems(tmp_path, {}, files=files) == ""


@pytest.mark.parametrize(
    ("files", "told"),
    [
        (
            {"search/index.js": script(page("causes/mony/"))},
            "site/search/index.js: location '../causes/mony/' — there is no page 'causes/mony/'; "
            "did you mean '../causes/money/'?",
        ),
        (
            {"en/search/index.js": script(page("channels/phone/", "call-lag"))},
            "site/en/search/index.js: location '../channels/phone/#call-lag' — page has no heading 'call-lag'; "
            "did you mean '#call-log'?",
        ),
        (
            {"search/search_index.json": json.dumps({"docs": [{"location": "channels/phone/#call-lag"}]})},
            "site/search/search_index.json: location '../channels/phone/#call-lag' — page has no heading 'call-lag'; "
            "did you mean '#call-log'?",
        ),
    ],
)
def test_what_leads_nowhere_is_told(tmp_path: Path, files: dict[str, str], told: str) -> None:
    assert problems(tmp_path, {}, files=files) == told


def test_the_script_that_a_page_s_settings_name_is_there(tmp_path: Path) -> None:
    good = SETTINGS.format(json.dumps({"search": "../../assets/logo.png"}))
    assert problems(tmp_path, {MONEY: good}) == ""


def test_a_missing_script_of_a_page_s_settings_is_told(tmp_path: Path) -> None:
    settings = SETTINGS.format(json.dumps({"base": "../..", "search": "../../assets/search.js"}))
    assert problems(tmp_path, {MONEY: settings}) == (
        "site/causes/money/index.html: search '../../assets/search.js' — there is no file 'assets/search.js'; "
        "correct the path or add the file"
    )


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"search": 1}', '{"search": ""}', '{"search": null}'])
def test_settings_without_one_have_none(text: str) -> None:
    assert config_urls(text) == []

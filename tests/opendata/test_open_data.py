"""The open data: of a tiny handbook exactly, and of the real one against its schema."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import tiny_desk
from book.action import TOPICS
from book.book import read_book
from conftest import ROOT
from opendata.data_files import data_files
from opendata.handbook import Site, open_data
from tiny_handbook import SCENARIOS, SOURCES, write

SITE = Site("https://talks.example/hand/book/", "1.0", {"zh": "", "en": "en/"})


def read(docs: Path, site: Site = SITE) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(data_files(read_book(docs, ("zh", "en")), site)["data/handbook.json"])
    return data


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    return read(write(tmp_path_factory.mktemp("tiny")))


@pytest.fixture(scope="module")
def real() -> dict[str, Any]:
    return read(ROOT / "docs")


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    schema = json.loads((ROOT / "hooks/opendata/handbook.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


def one(entries: list[dict[str, Any]], id: str) -> dict[str, Any]:
    (found,) = (entry for entry in entries if entry["id"] == id)
    return found


def texts(value: object) -> Iterator[str]:
    """Every text at any depth."""
    if isinstance(value, str):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from texts(inner)


def test_an_action_stands_in_both_languages_with_its_place(tiny: dict[str, Any]) -> None:
    assert one(tiny["actions"], "stop-threats") == {
        "id": "stop-threats",
        "topic": "etiquette",
        "page": {"zh": "etiquette/steps/#stop-threats", "en": "en/etiquette/steps/#stop-threats"},
        "text": {"zh": "有人威胁就停下", "en": "Stop when someone threatens you"},
        "fill": None,
        "is_stop": True,
    }


def test_a_scenario_has_its_checklist_and_its_sheets(tiny: dict[str, Any]) -> None:
    assert one(tiny["scenarios"], "rent-owing") == {
        "id": "rent-owing",
        "role": "owing",
        "number": 1,
        "style": "read-do",
        "mirror": "rent-owed",
        "who": ["person", "firm"],
        "what": "rent",
        "title": {"zh": "欠房租", "en": "Rent owing"},
        "reviewed": {"zh": "2026-11-21", "en": "2026-11-21"},
        "page": {"zh": "scenarios/rent-owing/", "en": "en/scenarios/rent-owing/"},
        "before": ["causes-1", "causes-2", "causes-3", "preparation-1", "preparation-2"],
        "during": ["preparation-3", "channels-1", "channels-2", "channels-3", "etiquette-1"],
        "after": ["etiquette-2", "etiquette-3", "solutions-1", "solutions-2", "follow-up-1"],
        "stop": ["stop-threats"],
        "open": None,
        "fill": {},
        "files": {
            "sheet": {"zh": "checklists/rent-owing.pdf", "en": "en/checklists/rent-owing.pdf"},
            "large": {"zh": "checklists/rent-owing-large.pdf", "en": "en/checklists/rent-owing-large.pdf"},
            "picture_1": {"zh": "checklists/rent-owing-1.png", "en": "en/checklists/rent-owing-1.png"},
            "picture_2": {"zh": "checklists/rent-owing-2.png", "en": "en/checklists/rent-owing-2.png"},
        },
    }


def test_a_scenario_has_its_own_words(tmp_path: Path, validator: Draft202012Validator, real: dict[str, Any]) -> None:
    own = "  open: { zh: 我是____。, en: I am ____. }\n  fill: { causes-1: { zh: 合计, en: total } }\n\nrent-owed:"
    data = read(write(tmp_path, {"scenarios.yml": SCENARIOS.replace("\nrent-owed:", own, 1)}))
    scenario = one(data["scenarios"], "rent-owing")
    assert scenario["open"] == {"zh": "我是____。", "en": "I am ____."}
    assert scenario["fill"] == {"causes-1": {"zh": "合计", "en": "total"}}
    assert validator.is_valid(real | {"scenarios": [scenario]})
    assert not validator.is_valid(real | {"scenarios": [scenario | {"open": {}}]})
    assert not validator.is_valid(real | {"scenarios": [scenario | {"fill": {"causes-1": "total"}}]})


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """The desk sheets of a tiny handbook that has some."""
    found: list[dict[str, Any]] = read(write(tmp_path_factory.mktemp("desk"), tiny_desk.files()))["desk_sheets"]
    return found


def test_a_desk_sheet_has_its_rows_and_its_files(desk: list[dict[str, Any]]) -> None:
    assert one(desk, "week") == {
        "id": "week",
        "kind": "calendar",
        "number": 2,
        "title": {"zh": "一周", "en": "A week"},
        "use": {"zh": "做完打勾。", "en": "Tick it when done."},
        "reviewed": {"zh": "2026-11-21", "en": "2026-11-21"},
        "page": {"zh": "desk/review/#sheet-week", "en": "en/desk/review/#sheet-week"},
        "head": [],
        "columns": [
            {"title": {"zh": "周一", "en": "Mon"}, "width": 1},
            {"title": {"zh": "周二", "en": "Tue"}, "width": 1},
        ],
        "rows": [
            {"item": {"action": None, "text": {"zh": "开会", "en": "Meet"}}, "on": [1], "cells": None},
            {"item": {"action": "causes-2", "text": None}, "on": [1, 2], "cells": None},
        ],
        "empty_rows": 0,
        "stop": [],
        "lines": 0,
        "files": {
            "sheet": {"zh": "sheets/week.pdf", "en": "en/sheets/week.pdf"},
            "large": {"zh": "sheets/week-large.pdf", "en": "en/sheets/week-large.pdf"},
        },
    }
    assert one(desk, "filled")["rows"][1] == {
        "item": None,
        "on": [],
        "cells": {"zh": ["5–30", ""], "en": ["5–30", ""]},
    }
    assert one(desk, "ledger")["files"]["xlsx"] == {"zh": "sheets/ledger.xlsx", "en": "en/sheets/ledger.xlsx"}
    assert (one(desk, "ledger")["empty_rows"], one(desk, "review")["lines"]) == (4, 2)


def test_desk_sheets_are_as_the_schema_says(
    validator: Draft202012Validator, real: dict[str, Any], desk: list[dict[str, Any]]
) -> None:
    assert validator.is_valid(real | {"desk_sheets": desk})
    wrongs: list[dict[str, Any]] = [{"kind": "grid"}, {"number": 0}, {"rows": [{"item": "causes-1"}]}, {"files": {}}]
    for wrong in [*wrongs, {"mirror": "rent-owed"}]:
        assert not validator.is_valid(real | {"desk_sheets": [desk[0] | wrong]})


def test_the_places_of_a_helpline_are_those_of_the_schema(
    validator: Draft202012Validator, real: dict[str, Any]
) -> None:
    line = real["helplines"][0]
    places = ["owing/rent", "owed", "strip", "owing/house", "rent", "owing/"]
    valid = [validator.is_valid(real | {"helplines": [line | {"shown": [place]}]}) for place in places]
    assert valid == [True, True, True, False, False, False]


def test_a_source_rests_on_instruments(tiny: dict[str, Any]) -> None:
    source = one(tiny["sources"], "limitation-3-years")
    assert source["rests_on"] == [{"instrument": "MFD", "articles": "188"}]
    assert (source["since"], source["until"], source["checked"]) == ("2021-01-01", None, "2026-11-20")
    assert source["page"] == {"zh": "sources/#limitation-3-years", "en": "en/sources/#limitation-3-years"}
    assert one(tiny["instruments"], "MFD")["url"] == "https://flk.npc.gov.cn/"


def test_what_is_in_the_making_stands_with_its_day(tmp_path: Path) -> None:
    watch = "    how: text\n    watch: { zh: 征求意见。, en: Out for comment., day: 2027-01-31 }\n"
    data = read(write(tmp_path, {"sources.yml": SOURCES.replace("    how: text\n", watch)}))
    assert one(data["sources"], "limitation-3-years")["watch"] == {
        "says": {"zh": "征求意见。", "en": "Out for comment."},
        "day": "2027-01-31",
    }
    assert one(data["instruments"], "MFD")["watch"] is None


def test_a_page_names_the_sources_it_cites(tiny: dict[str, Any]) -> None:
    assert one(tiny["pages"], "causes/face")["sources"] == ["limitation-3-years"]
    assert one(tiny["pages"], "index")["page"] == {"zh": "", "en": "en/"}


def test_what_a_language_lacks_is_left_out(tmp_path: Path) -> None:
    data = read(write(tmp_path, {"en/causes/face.md": None, "en/causes/steps.md": None}))
    assert one(data["pages"], "causes/face")["title"] == {"zh": "脸面"}
    assert one(data["actions"], "causes-1")["text"] == {"zh": "想好原因一"}


def test_bad_content_is_left_out_and_raises_nothing(tmp_path: Path) -> None:
    broken: dict[str, str | None] = {"scenarios.yml": "rent-owing: [", "sources.yml": "?", "helplines.yml": ""}
    data = read(write(tmp_path, {**broken, "zh/causes/face.md": "---\nreviewed: last week\n---\n# 脸 { #face }\n"}))
    assert (data["scenarios"], data["sources"], data["helplines"]) == ([], [], [])
    assert one(data["pages"], "causes/face")["reviewed"] == {"en": "2026-11-21"}


def test_the_same_source_gives_the_same_bytes() -> None:
    book = read_book(ROOT / "docs", ("zh", "en"))
    assert data_files(book, SITE) == data_files(book, SITE)


def test_the_address_of_the_site_stands_in_one_field() -> None:
    book = read_book(ROOT / "docs", ("zh", "en"))
    here, there = (
        open_data(book, Site(address, "1.0", SITE.roots)) for address in (SITE.address, "https://x.example/")
    )
    assert here | {"site": there["site"]} == there
    assert [text for text in texts(here) if "talks.example" in text] == [SITE.address]


def test_the_real_handbook_is_as_its_schema_says(real: dict[str, Any], validator: Draft202012Validator) -> None:
    assert [f"{error.json_path}: {error.message}" for error in validator.iter_errors(real)] == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"licence": "none"},
        {"more": 1},
        {"languages": ["zh"]},
        {"actions": [{"id": "x"}]},
        {"site": "talks.example"},
    ],
)
def test_the_schema_refuses(real: dict[str, Any], validator: Draft202012Validator, wrong: dict[str, Any]) -> None:
    assert not validator.is_valid(real | wrong)


def test_every_id_is_unique_and_every_reference_exists(real: dict[str, Any]) -> None:
    ids = {
        kind: [entry["id"] for entry in entries]
        for kind, entries in real.items()
        if isinstance(entries, list) and isinstance(entries[0], dict)
    }
    assert {kind: sorted(found) for kind, found in ids.items()} == {k: sorted(set(found)) for k, found in ids.items()}
    assert ids["topics"] == list(TOPICS)
    for scenario in real["scenarios"]:
        listed = [*scenario["before"], *scenario["during"], *scenario["after"], *scenario["stop"]]
        assert set(listed) <= set(ids["actions"]), scenario["id"]
        assert all(one(real["actions"], id)["is_stop"] for id in scenario["stop"])
        assert scenario["mirror"] in ids["scenarios"]
        assert f"scenarios/{scenario['id']}" in ids["pages"]
    assert {action["topic"] for action in real["actions"]} == set(TOPICS)
    for page in real["pages"]:
        assert set(page["sources"]) <= set(ids["sources"]), page["id"]
    for source in real["sources"]:
        assert {rest["instrument"] for rest in source["rests_on"]} <= set(ids["instruments"])
    assert {line["source"] for line in real["helplines"]} <= set(ids["sources"])


def test_no_day_lies_after_the_last_review(real: dict[str, Any]) -> None:
    """A day of today would change the bytes with every build."""
    last = max(day for page in real["pages"] for day in page["reviewed"].values())
    for source in real["sources"]:
        assert source["checked"] <= last, source["id"]
    assert not re.search(r"\d{2}:\d{2}:\d{2}", json.dumps(real))

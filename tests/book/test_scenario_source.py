"""Everything the checklists are made from, read from a folder: a good one is silent, and one fault is told once."""

from pathlib import Path

import pytest

from book.book import Source, read_source
from tiny_handbook import HELPLINES, SCENARIOS, files, write


def read(folder: Path, changed: dict[str, str | None] | None = None) -> Source:
    return read_source(write(folder, changed), ("zh", "en"))


def said(folder: Path, changed: dict[str, str | None]) -> str:
    return "\n".join(map(str, read(folder, changed).problems))


def test_a_good_handbook_is_silent(tmp_path: Path) -> None:
    assert said(tmp_path, {}) == ""


def test_files_may_start_with_the_mark_that_some_editors_write(tmp_path: Path) -> None:
    marked: dict[str, str | None] = {path: f"\ufeff{text}" for path, text in files().items()}
    assert said(tmp_path, marked) == ""


def test_a_good_handbook_gives_a_checklist_for_each_scenario_in_each_language(tmp_path: Path) -> None:
    source = read(tmp_path)
    assert [checklist.title for checklist in source.checklists("zh")] == ["欠房租", "收房租", "催房租"]
    first = source.checklists("en")[0]
    assert (first.title, first.reviewed, first.file_name) == ("Rent owing", "2026-11-21", "Rent-owing-checklist")
    assert [item.text for item in first.blocks[2].items] == [
        "Write down Etiquette2",
        "Write down Etiquette3",
        "Write down Solutions1",
        "Write down Solutions2",
        "Write down Follow-up1",
    ]
    assert [(stop.text, stop.page) for stop in first.stops] == [
        ("Stop when someone threatens you", "etiquette/steps.md")
    ]


def test_a_checklist_leaves_out_an_action_that_its_language_lacks(tmp_path: Path) -> None:
    source = read(tmp_path, {"en/causes/steps.md": None})
    items = [[item.id for item in checklist.blocks[0].items] for checklist in source.checklists("en")]
    assert items[0] == ["preparation-1", "preparation-2"]


def test_a_scenario_without_a_page_in_a_language_has_no_checklist_there(tmp_path: Path) -> None:
    source = read(tmp_path, {"en/scenarios/rent-owed.md": None})
    assert [checklist.title for checklist in source.checklists("en")] == ["Rent owing", "Collecting"]


def test_each_sheet_has_its_address_and_the_helplines_of_its_chair(tmp_path: Path) -> None:
    helplines = HELPLINES + HELPLINES.replace("110", "120").replace("[strip, owing, owed, collecting]", "[owed]")
    source = read(tmp_path, {"helplines.yml": helplines})
    sheets = source.sheets("en", "https://talks.example/en/", "1.0")
    assert [(sheet.address, [line.number for line in sheet.helplines]) for sheet in sheets] == [
        ("https://talks.example/en/scenarios/rent-owing/", ["110"]),
        ("https://talks.example/en/scenarios/rent-owed/", ["110", "120"]),
        ("https://talks.example/en/scenarios/rent-collecting/", ["110"]),
    ]


def test_it_knows_which_scenarios_use_an_action(tmp_path: Path) -> None:
    used = read(tmp_path).used_actions()
    assert (used["causes-1"], used["solutions-2"]) == (["rent-owing", "rent-owed", "rent-collecting"], ["rent-owing"])


def test_a_title_is_the_first_heading_or_the_name_of_the_page(tmp_path: Path) -> None:
    source = read(tmp_path, {"zh/causes/face.md": "没有标题\n"})
    assert (source.title("zh", "causes/face.md"), source.titles("en")["causes/face.md"]) == ("causes/face.md", "Face")


@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        (
            {"scenarios.yml": SCENARIOS.replace("causes-1, causes-2", "causes-9, causes-2", 1)},
            "docs/scenarios.yml:7: scenario 'rent-owing' — has an unknown action 'causes-9'; did you mean 'causes-3'?",
        ),
        (
            {"scenarios.yml": SCENARIOS.replace("who: [person, firm]", "who: [person, firm")},
            "docs/scenarios.yml:5: line 'who: [person, firm' — is not YAML (expected ',' or ']', but got ':'); "
            "close its bracket ']'",
        ),
        (
            {"zh/scenarios/rent-owing.md": None, "en/scenarios/rent-owing.md": None},
            "docs/scenarios.yml:1: scenario 'rent-owing' — has no page; write docs/<language>/scenarios/rent-owing.md",
        ),
        (
            {"en/scenarios/rent-owned.md": files()["en/scenarios/rent-owed.md"]},
            "docs/en/scenarios/rent-owned.md: page 'rent-owned' — is no scenario of docs/scenarios.yml; "
            "add its entry; did you mean 'rent-owed'?",
        ),
        (
            {"scenarios.yml": None}
            | {f"{tree}/scenarios/rent-{chair}.md": None for tree in ("zh", "en") for chair in ("owing", "owed")}
            | {f"{tree}/scenarios/rent-collecting.md": None for tree in ("zh", "en")},
            "docs/scenarios.yml:1: no scenarios here; write 'id:' and its lists, as CONTRIBUTING.md shows",
        ),
        (
            {"helplines.yml": None},
            "docs/helplines.yml:1: no list of helplines here; write '- id: …' and its fields",
        ),
        (
            {"zh/causes/face.md": "---\ndescription: 脸面：怎么说: 好\n---\n"},
            "docs/zh/causes/face.md:2: line 'description: 脸面：怎么说: 好' — is not YAML (mapping values are not "
            "allowed here); put a text that contains ': ' in quotation marks",
        ),
    ],
)
def test_a_fault_is_one_problem(tmp_path: Path, changed: dict[str, str | None], problem: str) -> None:
    assert said(tmp_path, changed) == problem


def test_what_could_not_be_read_is_known_by_its_id(tmp_path: Path) -> None:
    broken = SCENARIOS.replace("role: owed", "role: owd")
    source = read(tmp_path, {"scenarios.yml": broken, "helplines.yml": HELPLINES.replace("number", "numbr")})
    assert (source.unread, list(source.scenarios)) == (("rent-owed",), ["rent-owing", "rent-collecting"])
    assert (source.helpline_keys, source.helplines) == (("hot-110",), ())

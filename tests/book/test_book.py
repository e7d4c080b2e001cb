"""The book, read from a folder: a good one is silent, and one fault is told once."""

from pathlib import Path

import pytest

from book.book import Book, read_book
from tiny_handbook import HELPLINES, SCENARIOS, SOURCES, files, write


def read(folder: Path, changed: dict[str, str | None] | None = None) -> Book:
    (folder / "includes").mkdir()
    (folder / "includes/abbreviations.md").write_text("*[LPR]: 贷款市场报价利率\n", "utf-8")
    return read_book(write(folder, changed), ("zh", "en"))


def said(folder: Path, changed: dict[str, str | None]) -> str:
    return "\n".join(map(str, read(folder, changed).problems))


def test_a_good_handbook_is_silent(tmp_path: Path) -> None:
    assert said(tmp_path, {}) == ""


def test_files_may_start_with_the_mark_that_some_editors_write(tmp_path: Path) -> None:
    marked: dict[str, str | None] = {path: f"\ufeff{text}" for path, text in files().items()}
    assert said(tmp_path, marked) == ""


def test_it_knows_which_sheets_use_an_action(tmp_path: Path) -> None:
    used = read(tmp_path).used_actions
    places = [(f"scenarios/rent-{chair}.md", "checklist") for chair in ("owing", "owed", "collecting")]
    assert (used["causes-1"], used["solutions-2"]) == (tuple(places), (places[0],))


def test_a_title_is_the_first_heading_or_the_name_of_the_page(tmp_path: Path) -> None:
    titles = read(tmp_path, {"zh/causes/face.md": "没有标题\n"}).titles
    assert (titles["zh"]["causes/face.md"], titles["en"]["causes/face.md"]) == ("causes/face.md", "Face")


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
            {"en/scenarios/rent-owned.md": files()["en/scenarios/rent-owed.md"].replace("rent-owed ", "rent-owned ")},
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
            {"helplines.yml": None, "sources.yml": SOURCES[: SOURCES.index("  hot-110")]},
            "docs/helplines.yml:1: no list of helplines here; write '- id: …' and its fields",
        ),
        (
            {"sources.yml": SOURCES.replace("en: Three years }", "en: Three years")},
            "docs/sources.yml:9: line 'title: { zh: 三年时效, en: Three years' — is not YAML (expected ',' or '}', "
            "but got ':'); close its brace '}'",
        ),
        (
            {"sources.yml": None},
            "docs/sources.yml:1: has no 'instruments' and 'sources'; write both, as CONTRIBUTING.md shows",
        ),
        (
            {"zh/causes/face.md": "---\ndescription: 脸面：怎么说: 好\n---\n# 脸面 { #face }\n"},
            "docs/zh/causes/face.md:2: line 'description: 脸面：怎么说: 好' — is not YAML (mapping values are not "
            "allowed here); put a text that contains ': ' in quotation marks",
        ),
    ],
)
def test_a_fault_is_one_problem(tmp_path: Path, changed: dict[str, str | None], problem: str) -> None:
    assert said(tmp_path, changed) == problem


def test_what_could_not_be_read_is_known_by_its_id(tmp_path: Path) -> None:
    broken = SCENARIOS.replace("role: owed", "role: owd")
    book = read(tmp_path, {"scenarios.yml": broken, "helplines.yml": HELPLINES.replace("number", "numbr")})
    assert (book.unread, list(book.scenarios)) == (("rent-owed",), ["rent-owing", "rent-collecting"])
    assert book.helplines == ()

"""What the page about the open data says, against the built files."""

import json
import re
import subprocess
import sys

import pytest

from book.page import Fence, read_page
from conftest import LANGUAGES, ROOT, SITE_URL, BuiltSite

FILE = "data/handbook.json"


def text(language: str) -> str:
    return (ROOT / f"docs/{language}/about/data.md").read_text("utf-8")


def example(language: str) -> Fence:
    page, _ = read_page(text(language), "", language, "about/data.md")
    (fence,) = page.fences
    return fence


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_three_lines_of_python_run(site: BuiltSite, language: str) -> None:
    fence = example(language)
    assert fence.text.count("\n") == 3
    run = subprocess.run(
        [sys.executable, "-c", fence.text],
        cwd=site.folder / "data",
        env={"PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
    )
    scenarios = json.loads(site.text(FILE))["scenarios"]
    assert run.stderr == ""
    assert run.stdout.splitlines() == [scenario["title"][language] for scenario in scenarios]


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_names_every_part_and_only_fields_that_are_there(site: BuiltSite, language: str) -> None:
    data = json.loads(site.text(FILE))
    rows = re.findall(r"^\| (\w+) \|[^|]*\| (`.*) \|$", text(language), re.M)
    parts = {name for name, value in data.items() if isinstance(value, list) and isinstance(value[0], dict)}
    assert {name for name, _ in rows} == parts
    for name, fields in rows:
        assert set(re.findall(r"`(\w+)`", fields)) <= set(data[name][0]), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_how_large_the_file_is(site: BuiltSite, language: str) -> None:
    said = re.search(r"(\d+) KB", text(language))
    assert said is not None
    assert abs(int(said[1]) - (site.folder / FILE).stat().st_size / 1000) < 50


def test_the_built_file_stands_once_for_both_languages(site: BuiltSite) -> None:
    found = [path.relative_to(site.folder).as_posix() for path in site.folder.rglob("handbook.json")]
    assert found == [FILE]
    assert json.loads(site.text(FILE))["site"] == SITE_URL


def test_every_address_in_it_leads_to_a_file_of_the_site(site: BuiltSite) -> None:
    data = json.loads(site.text(FILE))
    entries = [entry for kind in ("topics", "actions", "scenarios", "pages", "sources") for entry in data[kind]]
    for entry in entries:
        for address in entry["page"].values():
            folder, _, anchor = address.partition("#")
            page = site.text(f"{folder}index.html")
            assert not anchor or f'id="{anchor}"' in page, address
    for scenario in data["scenarios"]:
        for versions in scenario["files"].values():
            for address in versions.values():
                assert (site.folder / address).stat().st_size > 0

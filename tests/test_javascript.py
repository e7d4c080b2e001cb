"""The scripts of the tools: types, lint, and their pure functions in the test runner of Node."""

import json
import subprocess
import sys
from importlib.resources import files as resources
from pathlib import Path

import pytest
from filelock import FileLock

from book.blank import asked_in
from book.book import read_book
from conftest import LANGUAGES, ROOT
from search.index import SPOKEN, index_files, search_index

NODE = Path(sys.executable).with_name("node")
FILES = sorted((ROOT / "tests/js").glob("*.test.mjs"))
MADE = ROOT / "tests/js/.made"
TYPESCRIPT = ROOT / "tests/js/node_modules/typescript/bin/tsc"


@pytest.fixture(scope="module", autouse=True)
def made() -> None:
    """What the pages bring for their scripts, as JSON for the type checker and the tests; and the library of search."""
    book = read_book(ROOT / "docs", LANGUAGES)
    asked = {}
    for language in LANGUAGES:
        own = [template for template in book.templates.values() if template.language == language]
        texts = [letter.marked for template in own for letter in template.letters]
        asked[language] = asked_in(texts, book.blanks, language, book.words[language]["language"]["blank"])
    lent = {language: book.lent[language, "tools/plan.md"] for language in LANGUAGES}
    lunr = resources("mkdocs").joinpath("contrib/search/templates/search/lunr.js").read_bytes()
    sheets = [{"id": id, "plan": scenario.plan} for id, scenario in book.scenarios.items() if scenario.plan]
    searched = {}
    for language in LANGUAGES:
        script = index_files(search_index(book, language), language == "zh")[SPOKEN].decode()
        searched[language] = json.loads(script.partition(" = ")[2].removesuffix(";\n"))
    with FileLock(ROOT / "tests/js/.made.lock"):  # the workers make the same
        MADE.mkdir(exist_ok=True)
        (MADE / "lunr.cjs").write_bytes(lunr)  # as Node takes what is no module
        made = {"words": book.words, "blanks": asked, "letters": lent, "sheets": sheets, "search": searched}
        for name, value in made.items():
            text = json.dumps(value, ensure_ascii=False)
            file = MADE / f"{name}.json"
            if not file.exists() or file.read_text("utf-8") != text:
                file.write_text(text, "utf-8")


def run(*command: object) -> None:
    done = subprocess.run([str(word) for word in command], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_there_are_files_to_run() -> None:
    assert len(FILES) >= 5


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_node_passes(file: Path) -> None:
    run(NODE, "--test", file)


def test_the_type_checker_finds_nothing() -> None:
    run(NODE, TYPESCRIPT, "--project", "tests/js")


def test_every_script_of_a_tool_is_checked() -> None:
    for file in (ROOT / "docs/assets/js").glob("*/*.js"):
        assert file.read_text("utf-8").startswith("// @ts-check\n"), file


def test_the_linter_finds_nothing() -> None:
    run(Path(sys.executable).with_name("oxlint"), "--config", "tests/js/oxlint.json", "docs/assets/js", *FILES)

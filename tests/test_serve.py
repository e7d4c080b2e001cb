"""`mkdocs serve`: what an author changes shows, wherever it lies; and a warning stops nobody from looking."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from conftest import ROOT
from test_bilingual_build import write_project

PATIENCE = 120  # seconds until a change that does not show is a failure


@dataclass(frozen=True)
class Served:
    """folder: the project that is served. address: with a closing slash. told: the file with what it says."""

    folder: Path
    address: str
    told: Path

    def shows(self, path: str, wanted: str) -> bool:
        """Whether the page comes to have these words."""
        for _ in range(PATIENCE * 5):
            with (
                suppress(URLError, ConnectionError),
                urlopen(self.address + path) as answer,
            ):  # or it does not serve yet
                if wanted in answer.read().decode():
                    return True
            time.sleep(0.2)
        return False


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("served")
    write_project(folder, {"zh/causes/face.md": "---\ndescription: 脸面\n---\n# 脸面 { #face }\n\nLPR [x](no.md)\n"})
    for name in ("hooks", "includes", "overrides"):
        (folder / name).unlink()
        shutil.copytree(ROOT / name, folder / name)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    told = folder / "told.txt"
    with told.open("w") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"],
            cwd=folder,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(folder / "hooks")},
            stderr=output,
        )
    yield Served(folder, f"http://127.0.0.1:{port}/", told)
    process.terminate()
    process.wait()


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def test_a_warning_is_told_and_the_page_shows_all_the_same(served: Served) -> None:
    assert served.shows("causes/face/", "脸面"), served.told.read_text("utf-8")
    assert re.search(r"docs/zh/causes/face.md:6: link 'no.md'", served.told.read_text("utf-8"))


@pytest.mark.parametrize(
    ("file", "old", "new", "page"),
    [
        ("includes/abbreviations.md", "*[LPR]:", "*[LPR]: 改过的缩写", "causes/face/"),
        (
            "hooks/checklist/checklist.html",
            '<section class="checklist"',
            '<section class="checklist changed"',
            "scenarios/rent-owing/",
        ),
        ("overrides/partials/footer.html", "words.page.licence", "'改过的页脚'", "causes/face/"),
        ("docs/words/zh.yml", "撑不住", "改过的字", "causes/face/"),
        ("docs/helplines.yml", "正在发生的威胁", "改过的热线", "causes/face/"),
    ],
)
def test_a_change_shows(served: Served, file: str, old: str, new: str, page: str) -> None:
    assert served.shows("causes/face/", "脸面"), served.told.read_text("utf-8")
    change(served.folder / file, old, new)
    assert served.shows(page, new.removeprefix("*[LPR]: ").strip("'")), served.told.read_text("utf-8")

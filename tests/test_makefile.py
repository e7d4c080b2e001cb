"""`make` sets .venv up once, from the locks alone, and anew where it was made elsewhere; here with a Python that only
writes down how it was called."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import ROOT

pytestmark = pytest.mark.skipif(shutil.which("make") is None, reason="there is no make here")

PYTHON = f"""#!/bin/sh
echo "$*" >> calls.txt
if [ "$1 $2" = "-m venv" ]; then mkdir -p .venv/bin; cp "$0" .venv/bin/python; fi
if [ "$1" = hooks/upkeep/doctor.py ]; then exec {sys.executable} "$@"; fi
"""
INSTALL = "-m pip install --quiet --require-hashes --only-binary :all: --requirement "
SITE = [
    "hooks/upkeep/doctor.py python",
    "-m venv --clear .venv",
    f"{INSTALL}requirements.lock",
    "-m pip install --quiet --no-index --no-deps --no-build-isolation --editable .",
]
LOCK = re.compile(r"^(\S+)==(\S+)", re.M)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "It's 手册"
    (folder / "hooks/upkeep").mkdir(parents=True)
    for name in ("Makefile", "requirements.lock", "requirements-test.lock", "pyproject.toml", "hooks/upkeep/doctor.py"):
        shutil.copy(ROOT / name, folder / name)
    (folder / "python").write_text(PYTHON)
    (folder / "python").chmod(0o755)
    return folder


def make(project: Path, target: str) -> tuple[list[str], str]:
    """How Python was called, and what make said."""
    calls = project / "calls.txt"
    calls.unlink(missing_ok=True)
    done = subprocess.run(
        ["make", "--no-print-directory", target, "PYTHON=./python"], cwd=project, capture_output=True, text=True
    )
    return calls.read_text().splitlines() if calls.exists() else [], done.stdout + done.stderr


def test_who_writes_installs_what_the_site_needs(project: Path) -> None:
    assert make(project, "serve")[0] == [*SITE, "-m upkeep.run_mkdocs serve"]
    assert make(project, "build")[0] == ["-m upkeep.publish"]


def test_the_tests_begin_with_what_wants_a_look() -> None:
    told = subprocess.run(["make", "--dry-run", "test"], cwd=ROOT, capture_output=True, text=True).stdout
    assert told.index("-m upkeep.dates") < told.index("/pytest ")


def test_who_tests_installs_the_test_tools_as_well(project: Path) -> None:
    assert make(project, ".venv/tests")[0] == [*SITE, f"{INSTALL}requirements-test.lock"]
    assert make(project, ".venv/tests")[0] == []


def test_a_folder_that_was_moved_gets_a_new_venv(project: Path) -> None:
    make(project, ".venv/ready")
    moved = project.rename(project.with_name("moved"))
    calls, said = make(moved, ".venv/ready")
    assert calls == SITE
    assert said.splitlines()[0] == (
        "The .venv here is unfinished, or was made in another folder or with a Python that is gone: making it anew."
    )


def test_a_venv_whose_python_is_gone_is_made_anew(project: Path) -> None:
    make(project, ".venv/ready")
    (project / ".venv/bin/python").unlink()
    assert make(project, ".venv/ready")[0] == SITE


def test_the_two_locks_agree_and_neither_names_a_host() -> None:
    texts = {name: (ROOT / name).read_text("utf-8") for name in ("requirements.lock", "requirements-test.lock")}
    site, tests = (set(LOCK.findall(text)) for text in texts.values())
    assert len(site) > 30
    assert site < tests
    assert [line for text in texts.values() for line in text.splitlines() if "://" in line] == []

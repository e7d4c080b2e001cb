"""The pure functions of the tools, in the test runner of Node: the machine's own, or the one that Playwright brings."""

import shutil
import subprocess

import pytest
from playwright._impl._driver import compute_driver_executable

from conftest import ROOT

NODE = shutil.which("node") or compute_driver_executable()[0]
FILES = sorted((ROOT / "tests/js").glob("*.test.mjs"))


def test_there_are_files_to_run() -> None:
    assert len(FILES) >= 5


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_node_passes(file: object) -> None:
    run = subprocess.run([str(NODE), "--test", str(file)], capture_output=True, text=True)
    assert run.returncode == 0, run.stdout + run.stderr

"""The pure functions of the tools, in Node's own test runner."""

import shutil
import subprocess

import pytest

from conftest import ROOT

NODE = shutil.which("node")
FILES = sorted((ROOT / "tests/js").glob("*.test.mjs"))


def test_there_are_files_to_run() -> None:
    assert len(FILES) >= 5


@pytest.mark.skipif(NODE is None, reason="Node is not here: the tools' pure functions were not tested, install nodejs")
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_node_passes(file: object) -> None:
    run = subprocess.run([str(NODE), "--test", str(file)], capture_output=True, text=True)
    assert run.returncode == 0, run.stdout + run.stderr

"""What a machine lacks, told with its cure."""

import importlib.util
import os
import shutil
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from upkeep import doctor


@pytest.fixture(autouse=True)
def good_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A folder with the rights to write to it, on a machine that has all that is needed."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(doctor, "ROOM", 0)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        monkeypatch.setattr(doctor, "PORT", free.getsockname()[1])
        yield


def told(capsys: pytest.CaptureFixture[str], *argv: str) -> tuple[int, list[str]]:
    code = doctor.main(list(argv))
    return code, capsys.readouterr().out.splitlines()


def test_a_good_machine_lacks_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    code, lines = told(capsys)
    assert code == 0
    assert [line for line in lines if not line.startswith("ok  ")] == []


def test_an_old_python_is_told_alone_where_only_that_is_asked(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert told(capsys, "python") == (0, [])
    monkeypatch.setattr(sys, "version_info", (3, 10, 13))
    cure = "install Python 3.11 or newer, and name it: 'make serve PYTHON=python3.12'"
    assert told(capsys, "python") == (1, [f"no  Python 3.10.13: {cure}"])


def test_what_is_missing_is_told_with_its_cure(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    monkeypatch.setattr(shutil, "which", lambda name: "/usr/bin/dnf" if name == "dnf" else None)
    monkeypatch.setattr(os, "access", lambda name, right: False)
    monkeypatch.setattr(doctor, "ROOM", 10**18)
    code, lines = told(capsys)
    assert code == 1
    assert [line for line in lines if not line.startswith("ok  ") and "disk" not in line] == [
        "no  no venv and ensurepip: install it: on Debian and Ubuntu 'sudo apt-get install python3-venv'",
        "    no make: install it, or use the commands without make in CONTRIBUTING.md",
        "no  no right to write to .: 'sudo chown -R $USER .', or work in a copy of your own",
        "    no Chromium yet: 'make test' installs it with dnf and says so before",
    ]
    assert any("GB of disk free: free 1.5 GB" in line for line in lines)


def test_a_port_in_use_is_told(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        monkeypatch.setattr(doctor, "PORT", taken.getsockname()[1])
        code, lines = told(capsys)
    cure = "stop the program there, or '.venv/bin/mkdocs serve --dev-addr 127.0.0.1:8001'"
    assert (code, lines[-1]) == (0, f"    port {doctor.PORT} is in use: {cure}")

"""MkDocs' own commands, where the system refuses something."""

import errno
import os
import socket
import subprocess
import sys

import pytest

from conftest import ROOT
from upkeep.run_mkdocs import told


@pytest.mark.parametrize(
    ("number", "line"),
    [
        (errno.ENOSPC, "site/a.html: No space left on device — the disk is full; free some space and try again"),
        (
            errno.EACCES,
            "site/a.html: Permission denied — you may not write there; give yourself the right to, "
            "or work in a copy of your own",
        ),
        (errno.ENOENT, None),
    ],
)
def test_what_the_system_refuses_is_one_line_and_what_we_did_wrong_is_none(number: int, line: str | None) -> None:
    assert told(OSError(number, os.strerror(number), "site/a.html")) == line


def test_a_port_in_use_is_one_line() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        done = subprocess.run(
            [sys.executable, "-m", "upkeep.run_mkdocs", "serve", "--dev-addr", address],
            cwd=ROOT,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
            capture_output=True,
            text=True,
        )
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert done.stderr.splitlines()[-1].endswith(
        "in use — another program uses the port; stop it, or take another: "
        ".venv/bin/mkdocs serve --dev-addr 127.0.0.1:8001"
    )

"""`make test` finds a browser, or says what it installs and installs it; here with stubs for all commands."""

import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from conftest import ROOT

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the script is for make; CONTRIBUTING has Windows' way")

PACKAGE = "The browser tests need Chromium. Installing the system's package: "
PLAYWRIGHT = (
    "The browser tests need Chromium. Downloading Playwright's own, about 110 MB, into its folder of your account."
)
ANY = "(chromium-headless-shell chromium chromium-browser)"


def run(folder: Path, commands: Iterable[str], *, user: int, fails: str = "") -> str:
    """What the script says where these commands are, and each says how it was called. fails: a call that does not work.

    The user's number is 0 for root.
    """
    stub = f'#!/bin/sh\necho "$(basename "$0") $*"\ncase "$(basename "$0") $*" in {fails or "no-such"}) exit 1;; esac\n'
    scripts = dict.fromkeys(commands, stub)
    scripts["id"] = f"#!/bin/sh\necho {user}\n"
    scripts["env"] = '#!/bin/sh\nwhile case "$1" in *=*|env) true;; *) false;; esac; do shift; done\nexec "$@"\n'
    if "sudo" in scripts:
        scripts["sudo"] = (
            f'#!/bin/sh\ncase "sudo $*" in {fails or "no-such"}) exit 1;; esac\n[ "$1" = -n ] || exec "$@"\n'
        )
    for name, text in scripts.items():
        (folder / name).write_text(text)
        (folder / name).chmod(0o755)
    for name in ("sh", "basename"):
        (folder / name).symlink_to(shutil.which(name) or "")
    python = folder / ".venv/bin/python"
    python.parent.mkdir(parents=True)
    python.write_text('#!/bin/sh\necho "python $*"\n')
    python.chmod(0o755)
    done = subprocess.run(
        [shutil.which("sh") or "sh", ROOT / "tests/install_browser.sh"],
        cwd=folder,
        env={"PATH": str(folder)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_browser_that_is_there_is_taken(tmp_path: Path) -> None:
    assert run(tmp_path, ["chromium", "apt-get"], user=0) == f"{tmp_path}/chromium\n"


def test_root_gets_the_package_and_hears_of_it_first(tmp_path: Path) -> None:
    assert run(tmp_path, ["apt-get"], user=0) == (
        "First, the list of packages is brought up to date: apt-get update.\n"
        "apt-get update -qq\n"
        f"{PACKAGE}env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq {ANY}.\n"
        "apt-get install -y -qq chromium-headless-shell\n"
    )


def test_a_package_that_is_not_there_gives_way_to_the_next(tmp_path: Path) -> None:
    said = run(tmp_path, ["apt-get"], user=0, fails="*headless-shell").splitlines()
    assert said[-2:] == [
        "apt-get install -y -qq chromium-headless-shell",
        "apt-get install -y -qq chromium",
    ]


def test_who_may_use_sudo_gets_the_package(tmp_path: Path) -> None:
    assert run(tmp_path, ["dnf", "sudo"], user=1000) == (
        f"{PACKAGE}sudo dnf install -y -q (chromium).\ndnf install -y -q chromium\n"
    )


@pytest.mark.parametrize(
    ("commands", "user", "fails"),
    [
        ([], 0, ""),  # macOS: no package manager that we know
        (["brew"], 1000, ""),
        (["apt-get"], 1000, ""),  # no sudo
        (["apt-get", "sudo"], 1000, "sudo*"),  # sudo asks for a password, and nobody is there to give it
        (["pacman"], 0, "pacman*"),  # the package cannot be had
    ],
)
def test_everyone_else_gets_playwrights_own(tmp_path: Path, commands: list[str], user: int, fails: str) -> None:
    assert run(tmp_path, commands, user=user, fails=fails).splitlines()[-2:] == [
        PLAYWRIGHT,
        "python -m playwright install chromium --only-shell",
    ]

"""What this machine lacks for `make serve` and `make test`, and what to do about it.

`python3 hooks/upkeep/doctor.py` runs before anything is installed, on Pythons too old for the rest: the standard
library alone, in words that they understand. With the word `python`, it looks at the Python alone.
"""

import importlib.util
import os
import shutil
import socket
import sys
from typing import List, NamedTuple, Optional  # noqa: UP035 - an old Python has to get as far as its message

NEEDED = (3, 11)
ROOM = 1_500_000_000  # bytes: .venv with the test tools, the kept files, a site
PORT = 8000
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
MANAGERS = ("apt-get", "dnf", "pacman")


class Checkup(NamedTuple):
    """what: what was looked at. cure: what to do; None where all is well. is_needed: nothing works without it."""

    what: str
    cure: Optional[str] = None  # noqa: UP045
    is_needed: bool = True


def python() -> Checkup:
    found = "Python {}.{}.{}".format(*sys.version_info[:3])
    if sys.version_info >= NEEDED:
        return Checkup(found)
    return Checkup(
        found,
        "install Python 3.11 or newer, and name it: 'make serve PYTHON=python3.12'",
    )


def venv() -> Checkup:
    missing = [name for name in ("venv", "ensurepip") if importlib.util.find_spec(name) is None]
    if not missing:
        return Checkup("venv and pip come with it")
    return Checkup(
        "no " + " and ".join(missing), "install it: on Debian and Ubuntu 'sudo apt-get install python3-venv'"
    )


def room() -> Checkup:
    free = shutil.disk_usage(".").free
    what = f"{free / 1e9:.1f} GB of disk free"
    return Checkup(what, None if free >= ROOM else "free 1.5 GB; the test tools and a browser need most of it")


def rights() -> Checkup:
    closed = [
        name for name in (".", "site", ".cache", ".venv") if os.path.exists(name) and not os.access(name, os.W_OK)
    ]
    if not closed:
        return Checkup("this folder can be written to")
    return Checkup(
        "no right to write to " + ", ".join(closed), "'sudo chown -R $USER .', or work in a copy of your own"
    )


def make() -> Checkup:
    if shutil.which("make"):
        return Checkup("make")
    return Checkup("no make", "install it, or use the commands without make in CONTRIBUTING.md", False)


def browser() -> Checkup:
    found = [name for name in BROWSERS if shutil.which(name)]
    if found:
        return Checkup("a browser for the tests: " + found[0])
    manager = next((name for name in MANAGERS if shutil.which(name)), None)
    how = "with " + manager if manager else "from Playwright"
    return Checkup("no Chromium yet", "'make test' installs it " + how + " and says so before", False)


def port() -> Checkup:
    with socket.socket() as taken:
        taken.settimeout(1)
        is_taken = taken.connect_ex(("127.0.0.1", PORT)) == 0
    cure = "stop the program there, or '.venv/bin/mkdocs serve --dev-addr 127.0.0.1:8001'" if is_taken else None
    return Checkup(f"port {PORT} is {'in use' if is_taken else 'free'}", cure, False)


def findings() -> List[Checkup]:  # noqa: UP006
    return [python(), venv(), make(), rights(), room(), browser(), port()]


def main(argv: List[str]) -> int:  # noqa: UP006
    """Prints what was found; 1 where something is missing without which nothing works."""
    found = [finding for finding in [python()] if finding.cure] if argv == ["python"] else findings()
    for what, cure, is_needed in found:
        mark = "ok  " if cure is None else "no  " if is_needed else "    "
        print(mark + what + (": " + cure if cure else ""))
    return int(any(finding.cure and finding.is_needed for finding in found))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

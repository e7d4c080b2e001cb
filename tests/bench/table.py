"""The rows that the bench reports, and the machine that they were measured on."""

import importlib.metadata
import os
import platform
import re
import subprocess
from collections.abc import Sequence
from dataclasses import astuple, dataclass, fields
from datetime import date
from pathlib import Path

from workplace import MissingError, browser, lighthouse, other, other_packages


@dataclass(frozen=True)
class Row:
    """One line of the table; what is not compared stays empty. verdict: ok, over, not measured, or none."""

    what: str
    ours: str
    alternative: str = ""
    ratio: str = ""
    bound: str = ""
    verdict: str = ""


def verdict(holds: bool) -> str:
    return "ok" if holds else "over"


def milliseconds(seconds: float) -> str:
    return f"{seconds * 1000:,.1f} ms" if seconds < 0.1 else f"{seconds * 1000:,.0f} ms"


def kilobytes(size: float) -> str:
    return f"{size / 1000:,.1f} KB"


def megabytes(size: float) -> str:
    return f"{size / 1_000_000:,.0f} MB"


def markdown(rows: Sequence[Row]) -> str:
    head = [field.name for field in fields(Row)]
    lines = [head, ["---"] * len(head), *(astuple(row) for row in rows)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def write_between_marks(file: Path, text: str) -> None:
    page = file.read_text("utf-8")
    new, found = re.subn(r"(?s)(?<=<!-- figures -->\n).*(?=<!-- /figures -->)", lambda _: f"\n{text}\n", page)
    if not found:
        raise RuntimeError(f"{file} has no marks <!-- figures --> and <!-- /figures -->")
    file.write_text(new, "utf-8")


def machine() -> str:
    """What the figures depend on, as a list."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    ours = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in ("mkdocs", "mkdocs-material", "typst"))
    lines = (
        f"{date.today()}, load {os.getloadavg()[0]:.1f} when it began",
        f"{_cpu()}, {os.cpu_count()} cores, {memory / 1e9:.0f} GB",
        f"{platform.freedesktop_os_release()['PRETTY_NAME']}, Python {platform.python_version()}, {ours}",
        f"Alternatives: {', '.join(_alternatives())}",
    )
    return "".join(f"- {line}\n" for line in lines)


def _cpu() -> str:
    found = re.search(r"model name\s*:\s*(.+)", Path("/proc/cpuinfo").read_text())
    return found[1] if found else platform.machine()


def _alternatives() -> list[str]:
    told = []
    try:
        folder = [str(other_packages())]
        for found in importlib.metadata.distributions(path=folder):
            if found.name in ("weasyprint", "mkdocs-htmlproofer-plugin"):
                told.append(f"{found.name} {found.version}")
        told.append(_output(str(other("lychee")), "--version"))
        told.append(_output(browser(), "--version").partition(" built on")[0])
        node, program = lighthouse()
        told.append(f"Lighthouse {_output(str(node), str(program), '--version')} on Node {_output(str(node), '-v')}")
    except MissingError as missing:
        told.append(str(missing))
    return told


def _output(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True).stdout.strip()

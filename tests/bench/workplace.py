"""Where the bench works: a copy of the project as it stands, and the tools that are measured."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import NamedTemporaryFile

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
OTHERS = ROOT / ".bench-venv"
NODE = ROOT / ".bench-node/node_modules"
SITE_URL = "https://overdue-talks.example/"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chromium-headless-shell")


class MissingError(Exception):
    """A tool is not here; says what and how to get it."""


@dataclass(frozen=True)
class Run:
    """One run of a command. cpu: the CPU seconds of all its processes. peak: its largest memory in bytes."""

    seconds: float
    cpu: float
    peak: int
    code: int
    output: str


def run(command: Sequence[str | Path], *, cwd: Path | None = None, env: Mapping[str, str] | None = None) -> Run:
    with NamedTemporaryFile() as result:
        done = subprocess.run(
            [sys.executable, "-I", HERE / "timed.py", result.name, *command],
            cwd=cwd,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **(env or {})},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        facts = json.loads(Path(result.name).read_text() or "{}")
    if not facts:
        raise RuntimeError(f"{command[0]} did not start: {done.stdout}")
    return Run(facts["seconds"], facts["cpu"], facts["peak"], facts["code"], done.stdout)


def in_turn(repeats: int, *jobs: Callable[[], Run]) -> list[list[Run]]:
    """The runs of each job. The jobs take turns, so that whatever else the machine does meets all of them alike."""
    rounds = [[job() for job in jobs] for _ in range(repeats)]
    return [list(runs) for runs in zip(*rounds, strict=True)]


def seconds(runs: Sequence[Run]) -> float:
    return median(run.seconds for run in runs)


def cpu(runs: Sequence[Run]) -> float:
    return median(run.cpu for run in runs)


@dataclass(frozen=True)
class Project:
    """A copy of the project, which stays the same while others edit it.

    folder: of the copy. temp: room for what a part makes.
    """

    folder: Path
    temp: Path

    @property
    def environment(self) -> dict[str, str]:
        """The copy's packages come before the installed ones."""
        return {"PYTHONPATH": str(self.folder / "hooks")}

    def build(self, config: str, site: Path, **env: str) -> Run:
        shutil.rmtree(site, ignore_errors=True)
        command = (sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", config, "--site-dir", site)
        done = run(command, cwd=self.folder, env={"SITE_URL": SITE_URL, **self.environment, **env})
        if done.code:
            raise RuntimeError(f"mkdocs build --config-file {config} failed:\n{done.output[-3000:]}")
        return done

    def site(self) -> Path:
        """The built site, built once."""
        site = self.temp / "site"
        if not site.exists():
            self.build("mkdocs.yml", site)
        return site


def copy_project(temp: Path) -> Project:
    folder = temp / "project"
    not_source = shutil.ignore_patterns(".*", "site", "tests")
    shutil.copytree(ROOT, folder, ignore=lambda path, names: not_source(path, names) if path == str(ROOT) else set())
    return Project(folder, temp)


def other(name: str) -> Path:
    """A program of the alternatives' environment."""
    program = OTHERS / "bin" / name
    if not program.exists():
        raise MissingError(f"{name} is not in {OTHERS.name}; run `make bench`, which installs it")
    return program


def other_packages() -> Path:
    found = next(OTHERS.glob("lib/python*/site-packages"), None)
    if found is None:
        raise MissingError(f"there is no {OTHERS.name}; run `make bench`, which makes it")
    return found


def browser() -> str:
    found = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if found is None:
        raise MissingError("no Chromium here; `make bench` installs the distribution's package")
    return found


def lighthouse() -> tuple[Path, Path]:
    """Node, and the program that it runs."""
    node, program = NODE / ".bin/node", NODE / "lighthouse/cli/index.js"
    if not (node.exists() and program.exists()):
        raise MissingError("Lighthouse is not here; install npm (Debian: `apt-get install npm`), then `make bench`")
    return node, program

"""sitecheck, lychee and linkinator on tiny sites: those of the tests, by what they were rebuilt from.

A site counts as right for a checker that reports as many addresses of it as are broken. What the standards say decides;
`tests/standard_cases.py` and `tests/peer_cases.py` have the sites.
"""

import json
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path

import peer_cases
import standard_cases
from standard_cases import Case
from table import Row, verdict
from workplace import NODE, MissingError, Project, other, run

GROUPS = {
    "hp": "html-proofer",
    "ht": "htmltest",
    "li": "linkinator",
    "ly": "lychee",
    "hy": "hyperlink",
    "do": "Docusaurus",
    "mk": "mkdocs-htmlproofer-plugin",
}
BOUND = 0.95  # of the sites, for ours

# From the folder of a site to the broken addresses that a checker reports, each once.
Checker = Callable[[Path], set[str]]


def measure(project: Project) -> list[Row]:
    checkers: dict[str, Checker] = {"ours": _sitecheck(project), "lychee": _lychee, "linkinator": _linkinator}
    groups: defaultdict[str, list[Case]] = defaultdict(list)
    # Whether a host finds `a.html` under `a` is a question of options, not of finding.
    for case in (case for case in peer_cases.CASES if not case.is_clean):
        groups[f"fixtures of {GROUPS[case.name.partition(' ')[0]]}"].append(case)
    groups["what the standards say"] = [case for case in standard_cases.CASES if not case.is_clean]
    rights = {
        name: _rights(cases, checkers, project.temp / f"sites-{n}") for n, (name, cases) in enumerate(groups.items())
    }
    rows = [_row(name, len(groups[name]), right) for name, right in rights.items()]
    total = sum(map(len, groups.values()))
    right = {name: sum(right[name] for right in rights.values()) for name in checkers}
    holds = right["ours"] >= BOUND * total
    return [*rows, _row("all tiny sites", total, right, f"at least {BOUND:.0%}", verdict(holds))]


def _row(what: str, total: int, right: dict[str, int], bound: str = "", holds: str = "") -> Row:
    others = ", ".join(f"{name} {count}" for name, count in right.items() if name != "ours")
    return Row(f"right on {what}, of {total}", str(right["ours"]), others, bound=bound, verdict=holds)


def _rights(cases: Iterable[Case], checkers: dict[str, Checker], folder: Path) -> dict[str, int]:
    """On how many sites each checker is right."""
    right = dict.fromkeys(checkers, 0)
    for number, case in enumerate(cases):
        site = folder / str(number)
        for path, text in case.files.items():
            (site / path).parent.mkdir(parents=True, exist_ok=True)
            (site / path).write_bytes(text if isinstance(text, bytes) else text.encode())
        for name, checker in checkers.items():
            right[name] += len(checker(site)) == len(set(case.broken))
    return right


def _sitecheck(project: Project) -> Checker:
    def check(site: Path) -> set[str]:
        done = run([Path(sys.executable).with_name("sitecheck"), "--format", "json", site], env=project.environment)
        told = json.loads(done.output)["problems"]
        return {problem["message"].partition("' — ")[0] for problem in told}

    return check


def _lychee(site: Path) -> set[str]:
    options = ["--offline", "--include-fragments", "--index-files", "index.html", "--root-dir", str(site)]
    done = run([other("lychee"), *options, "--no-progress", "--format", "json", site])
    told = json.loads(done.output[done.output.index("{") :])["error_map"]
    return {error["url"] for errors in told.values() for error in errors}


def _linkinator(site: Path) -> set[str]:
    program, node = NODE / "linkinator/build/src/cli.js", NODE / ".bin/node"
    if not program.exists():
        raise MissingError("linkinator is not here; install npm (Debian: `apt-get install npm`), then `make bench`")
    options = ["--recurse", "--check-css", "--check-fragments", "--format", "json", "--skip", "^https?://(?!localhost)"]
    done = run([node, program, site, *options])
    found = re.search(r"\{.*\}", done.output, re.S)
    told = json.loads(found[0])["links"] if found else []
    return {link["url"] for link in told if link["state"] == "BROKEN"}

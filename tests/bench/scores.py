"""Lighthouse's scores on a phone."""

import json
import os
import subprocess
from collections.abc import Sequence
from statistics import median
from typing import Any

from served import TREES, Served, serve
from table import Row, verdict
from workplace import Project, browser, lighthouse

AT_LEAST = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
# Performance varies from run to run, and its median counts; the others do not.
REPEATS = 3


def measure(project: Project) -> list[Row]:
    lighthouse()
    with serve(project, "gzip") as served:
        topics = ("causes", "preparation", "channels", "etiquette", "solutions", "follow-up")
        topic = max(map(served.page, topics), key=lambda page: (served.folder / page / "index.html").stat().st_size)
        pages = {"home page": "", "heaviest scenario page": served.page("scenarios"), "heaviest topic page": topic}
        asked = [(what, tree + page) for what, page in pages.items() for tree in TREES.values()]
        return [row for what, path in asked for row in _rows(served, what, path)]


def _rows(served: Served, what: str, path: str) -> list[Row]:
    report = _audit(served.address + path, list(AT_LEAST))
    again = [_audit(served.address + path, ["performance"]) for _ in range(REPEATS - 1)]
    scores = {name: round(100 * report["categories"][name]["score"]) for name in AT_LEAST}
    scores["performance"] = round(median(100 * each["categories"]["performance"]["score"] for each in (report, *again)))
    holds = all(scores[name] >= least for name, least in AT_LEAST.items())
    failing = _failing(report, [name for name, least in AT_LEAST.items() if scores[name] < least])
    return [
        Row(
            f"Lighthouse, phone: {what} /{path} (performance, accessibility, best practices, SEO)",
            ", ".join(str(score) for score in scores.values()),
            "",
            "",
            "at least " + ", ".join(str(least) for least in AT_LEAST.values()),
            verdict(holds),
        ),
        *(Row(f"what costs it: {audit}", told) for audit, told in failing),
    ]


def _failing(report: dict[str, Any], categories: Sequence[str]) -> list[tuple[str, str]]:
    """The weighty audits below full marks of the categories that miss their bound, with their first culprits."""
    found = []
    for category in categories:
        for reference in report["categories"][category]["auditRefs"]:
            audit = report["audits"][reference["id"]]
            if reference["weight"] and audit["score"] is not None and audit["score"] < 0.9:
                nodes = [item.get("node", {}).get("snippet", "") for item in audit.get("details", {}).get("items", [])]
                told = audit.get("displayValue") or ", ".join(f"`{node}`" for node in nodes[:3] if node)
                found.append((f"{category} › {audit['title']}", (told or "failed").replace("|", "\\|")))
    return found


def _audit(address: str, categories: list[str]) -> dict[str, Any]:
    node, program = lighthouse()
    options = ["--output=json", "--quiet", f"--only-categories={','.join(categories)}"]
    done = subprocess.run(
        [node, program, address, *options, "--chrome-flags=--headless --no-sandbox"],
        env={**os.environ, "CHROME_PATH": browser()},
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise RuntimeError(f"Lighthouse failed on {address}: {done.stderr[-2000:]}")
    report: dict[str, Any] = json.loads(done.stdout)
    if report.get("runtimeError"):
        raise RuntimeError(f"Lighthouse failed on {address}: {report['runtimeError']['message']}")
    return report

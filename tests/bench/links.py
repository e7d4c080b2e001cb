"""sitecheck against lychee and mkdocs-htmlproofer-plugin on the same built site, and against itself on larger ones."""

import re
import shutil
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from statistics import median

from table import Row, megabytes, milliseconds, verdict
from workplace import SITE_URL, Project, Run, cpu, in_turn, other, other_packages, run, seconds

REPEATS = 7
TIMES_SITE = (1, 10, 50)
REPEATS_LARGE = 3
REPEATS_BUILD = 3
PROOFER = "{validate_external_urls: false, strict_anchors: true, validate_rendered_template: true}"
PROOFER_BOUND = 10
# A page of the largest site, or a fault, may take this many times what one takes where there are fewer.
LINEAR = 1.2
CPU = 0.5  # of what lychee takes, all processors counted
FAULTS = (500, 2000)
SLOWEST = 2.0  # seconds for the larger number of faults


def measure(project: Project) -> list[Row]:
    rows = [*_against_lychee(project)]
    rows.append(_against_proofer(project, sitecheck(project, project.site())))
    return [*rows, *_growing(project), *_faulty(project)]


def sitecheck(project: Project, site: Path) -> Run:
    done = run([Path(sys.executable).with_name("sitecheck"), site], env=project.environment)
    if "links:" not in done.output:
        raise RuntimeError(f"sitecheck failed: {done.output[-2000:]}")
    return done


def lychee(site: Path) -> Run:
    """With the same links: absolute ones lead into the folder, and only what sitecheck reads is read."""
    options = ["--offline", "--include-fragments", "--index-files", "index.html,.", "--no-progress"]
    options += ["--root-dir", str(site), "--remap", f"^{re.escape(SITE_URL)} file://{site}/"]
    options += ["--extensions", "html,css"]
    done = run([other("lychee"), *options, site])
    if "Total" not in done.output:
        raise RuntimeError(f"lychee failed: {done.output[-2000:]}")
    return done


def _against_lychee(project: Project) -> list[Row]:
    site = project.site()
    ours, theirs = in_turn(REPEATS, lambda: sitecheck(project, site), lambda: lychee(site))
    ratio = seconds(theirs) / seconds(ours)
    told = ours[0].output.splitlines()[-1].removeprefix("sitecheck: ")
    return [
        Row(
            f"sitecheck ({told}), against lychee ({_lychee_told(theirs[0])})",
            milliseconds(seconds(ours)),
            milliseconds(seconds(theirs)),
            f"{ratio:.2f}",
            "at least 1",
            verdict(ratio >= 1),
        ),
        _cpu_row("its CPU time, of all processors", ours, theirs),
        Row("its peak memory", megabytes(ours[0].peak), megabytes(theirs[0].peak)),
    ]


def _lychee_told(done: Run) -> str:
    found = re.search(r"(\d+) Total.*?(\d+) Errors", done.output)
    return f"{int(found[1]):,} links, {found[2]} errors" if found else "no summary"


def _against_proofer(project: Project, ours: Run) -> Row:
    """The plugin's time is what a build with it takes longer."""
    text = (project.folder / "mkdocs.yml").read_text("utf-8")
    with_it = text.replace("\nplugins:\n", f"\nplugins:\n  - htmlproofer: {PROOFER}\n")
    with_it = with_it.replace("\nstrict: true", "\nstrict: false")  # its warnings are its own
    (project.folder / "proofer.yml").write_text(with_it, "utf-8")
    path = f"{project.folder / 'hooks'}:{other_packages()}"

    def build(config: str) -> Run:
        return project.build(config, project.temp / "built", PYTHONPATH=path)

    build("proofer.yml")
    plain, proofed = in_turn(REPEATS_BUILD, lambda: build("mkdocs.yml"), lambda: build("proofer.yml"))
    theirs = median(more.seconds - less.seconds for less, more in zip(plain, proofed, strict=True))
    ours_again = seconds([ours, *(sitecheck(project, project.site()) for _ in range(REPEATS_BUILD))])
    ratio = theirs / ours_again
    return Row(
        "sitecheck, against mkdocs-htmlproofer-plugin (what a build with it takes longer)",
        milliseconds(ours_again),
        milliseconds(theirs),
        f"{ratio:.1f}",
        f"at least {PROOFER_BOUND}",
        verdict(ratio >= PROOFER_BOUND),
    )


def _growing(project: Project) -> list[Row]:
    sites = {times: _copies(project, times) for times in TIMES_SITE}
    pages = {times: sum(1 for _ in site.rglob("*.html")) for times, site in sites.items()}
    jobs = [job for site in sites.values() for job in (partial(sitecheck, project, site), partial(lychee, site))]
    runs = in_turn(REPEATS_LARGE, *jobs)
    checked, by_lychee = runs[::2], runs[1::2]
    each = {times: seconds(ours) / pages[times] for times, ours in zip(sites, checked, strict=True)}
    rows = []
    for times, ours, theirs in zip(sites, checked, by_lychee, strict=True):
        time, peak = seconds(ours), max(run.peak for run in ours)
        if times > 1:
            rows.append(_cpu_row(f"CPU time of sitecheck on {times} times the site, against lychee", ours, theirs))
        rows.append(
            Row(
                f"sitecheck on {times} times the site ({pages[times]:,} pages), against lychee",
                f"{time:.2f} s, {milliseconds(each[times])} a page, {megabytes(peak)}",
                f"{seconds(theirs):.2f} s, {megabytes(max(run.peak for run in theirs))}",
                f"{seconds(theirs) / time:.2f}",
            )
        )
    middle, largest = TIMES_SITE[1:]
    growth = each[largest] / each[middle]
    rows.append(
        Row(
            f"linear: time a page at {largest} times the site, against {middle} times",
            milliseconds(each[largest]),
            milliseconds(each[middle]),
            f"{growth:.2f}",
            f"at most {LINEAR}",
            verdict(growth <= LINEAR),
        )
    )
    return rows


def _cpu_row(what: str, ours: Sequence[Run], theirs: Sequence[Run]) -> Row:
    ratio = cpu(ours) / cpu(theirs)
    times = (f"{cpu(ours):.2f} s", f"{cpu(theirs):.2f} s")
    return Row(what, *times, f"{ratio:.2f}", f"at most {CPU}", verdict(ratio <= CPU))


def _faulty(project: Project) -> list[Row]:
    """A page with one broken link each, all in one folder: what was quadratic is so here."""
    folders = [_broken(project.temp / f"faults-{number}", number) for number in FAULTS]
    few, many = in_turn(REPEATS_LARGE, *(partial(sitecheck, project, folder) for folder in folders))
    growth = (seconds(many) / FAULTS[1]) / (seconds(few) / FAULTS[0])
    return [
        Row(
            f"sitecheck on {FAULTS[1]:,} pages with a broken link each",
            f"{seconds(many):.2f} s",
            bound=f"at most {SLOWEST} s",
            verdict=verdict(seconds(many) <= SLOWEST),
        ),
        Row(
            f"linear: time a fault with {FAULTS[1]:,} faults, against {FAULTS[0]}",
            milliseconds(seconds(many) / FAULTS[1]),
            milliseconds(seconds(few) / FAULTS[0]),
            f"{growth:.2f}",
            f"at most {LINEAR}",
            verdict(growth <= LINEAR),
        ),
    ]


def _broken(folder: Path, number: int) -> Path:
    folder.mkdir()
    for page in range(number):
        link, title = f"guide-{page}-missing.html", f"Guide {page}"
        text = f"<!doctype html><title>{title}</title><main><h1>{title}</h1><a href='{link}'>{title}</a></main>"
        (folder / f"guide-{page}.html").write_text(text, "utf-8")
    return folder


def _copies(project: Project, times: int) -> Path:
    """The site, and copies of it beside its pages."""
    site = project.site()
    if times == 1:
        return site
    target = project.temp / f"site-{times}"
    shutil.copytree(site, target, copy_function=shutil.copyfile)
    for number in range(2, times + 1):
        shutil.copytree(site, target / f"copy-{number}", copy_function=shutil.copyfile)
    return target

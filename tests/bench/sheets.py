"""One sheet by our code against the same sheet by WeasyPrint and by headless Chromium.

Every sheet of the site is set once in a process: a second time Typst would know most of it by heart, and no build asks
for that. The first sheet of a process is its cold start and counts for nothing else.
"""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import mean, median

import segno
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from book.book import read_book
from checklist.checklist import make_checklists
from checklist.sheet import make_sheets
from table import Row, kilobytes, milliseconds, verdict
from workplace import HERE, SITE_URL, MissingError, Project, browser, other

REPEATS = 5
TOOLS = {"typst": "ours", "weasyprint": "WeasyPrint", "chromium": "headless Chromium, already started"}
# The distribution's fonts are what a user of the others has. With the fonts that we have cut down they are faster.
DISTRIBUTION, CUT_DOWN = "Noto Sans CJK", "Noto Sans"
AT_LEAST = {"weasyprint": 25, "chromium": 20}
LARGEST = 120_000
NO_PANGO = "WeasyPrint does not start; Debian: `apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0`"


@dataclass(frozen=True)
class Setting:
    """One process that set all sheets. cold: from its start to the first sheet, each: a later one. Both in seconds."""

    cold: float
    each: float
    largest: int
    largest_name: str


def measure(project: Project) -> list[Row]:
    html, html_cut_down = _write_html(project, DISTRIBUTION), _write_html(project, CUT_DOWN)
    _need_font()
    python: dict[str, str | Path] = {"weasyprint": other("python"), "chromium": sys.executable}
    commands: dict[str, list[str | Path]] = {"typst": [sys.executable, HERE / "set_sheets.py", "typst", project.folder]}
    for tool in AT_LEAST:
        commands[tool] = [python[tool], HERE / "set_sheets.py", tool, html]
        commands[f"{tool}, our fonts"] = [python[tool], HERE / "set_sheets.py", tool, html_cut_down]
    # Fontconfig finds fonts there.
    shutil.copytree(project.folder / "hooks/checklist/fonts", project.temp / "data/fonts")
    env = {
        **os.environ,
        **project.environment,
        "CHROME_PATH": browser(),
        "XDG_DATA_HOME": str(project.temp / "data"),
    }
    rounds = [{name: _set(command, env) for name, command in commands.items()} for _ in range(REPEATS)]
    each = {name: median(settings[name].each for settings in rounds) for name in commands}
    cold = {tool: median(settings[tool].cold for settings in rounds) for tool in TOOLS}
    ours = rounds[0]["typst"]
    rows = []
    for tool, least in AT_LEAST.items():
        ratio = each[tool] / each["typst"]
        rows.append(
            Row(
                f"one sheet (mean of all), against {TOOLS[tool]}",
                milliseconds(each["typst"]),
                milliseconds(each[tool]),
                f"{ratio:.1f}",
                f"at least {least}",
                verdict(ratio >= least),
            )
        )
    for tool in AT_LEAST:
        theirs = each[f"{tool}, our fonts"]
        what = f"the same, against {TOOLS[tool]}, with the fonts that we have cut down"
        rows.append(Row(what, milliseconds(each["typst"]), milliseconds(theirs), f"{theirs / each['typst']:.1f}"))
    for tool in AT_LEAST:
        name = TOOLS[tool].partition(",")[0]
        ratio = cold[tool] / cold["typst"]
        what = f"cold: a process starts and sets its first sheet, against {name}"
        rows.append(Row(what, milliseconds(cold["typst"]), milliseconds(cold[tool]), f"{ratio:.1f}"))
    largest = {tool: rounds[0][tool].largest for tool in TOOLS}
    rows.append(
        Row(
            f"largest sheet ({ours.largest_name}), against WeasyPrint's largest",
            kilobytes(ours.largest),
            kilobytes(largest["weasyprint"]),
            f"{largest['weasyprint'] / ours.largest:.1f}",
            f"at most {kilobytes(LARGEST)}",
            verdict(ours.largest <= LARGEST),
        )
    )
    return rows


def _set(command: list[str | Path], env: Mapping[str, str]) -> Setting:
    start = time.perf_counter()
    with subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout
        assert process.stderr
        first = process.stdout.readline()
        cold = time.perf_counter() - start
        rest = process.stdout.readlines()
        errors = process.stderr.read()
    if process.returncode:
        if "cannot load library" in errors:
            raise MissingError(NO_PANGO)
        raise RuntimeError(f"{command[2]} failed: {errors[-2000:]}")
    sheets = [json.loads(line) for line in (first, *rest)]
    largest = max(sheets, key=lambda sheet: int(sheet[2]))
    return Setting(cold, mean(sheet[1] for sheet in sheets[1:]), largest[2], largest[0])


def _write_html(project: Project, family: str) -> Path:
    """The sheets for the tools that print HTML; making it, and the QR code, is not counted against them."""
    folder = project.temp / f"sheets in {family}"
    folder.mkdir()
    environment = Environment(loader=FileSystemLoader(HERE), autoescape=True, undefined=StrictUndefined)
    template = environment.get_template("sheet.html")
    book = read_book(project.folder / "docs", ("zh", "en"))
    sheets = make_sheets(make_checklists(book), book, {"zh": SITE_URL, "en": f"{SITE_URL}en/"}, "1.0")
    for language, own in sheets.items():
        own_words = book.words[language]
        words = {**own_words["sheet"], "colon": own_words["signs"]["colon"], "name": own_words["page"]["name"]}
        for sheet in own:
            qr = segno.make(sheet.address, error="m", micro=False).svg_data_uri(border=0)
            html = template.render(sheet=sheet, language=language, words=words, qr=qr, family=family)
            name = f"{language}-{sheet.checklist.scenario.id}.html"
            (folder / name).write_text(html, "utf-8")
    return folder


def _need_font() -> None:
    listing = shutil.which("fc-list")
    if not listing or not subprocess.run([listing, f"{DISTRIBUTION} SC"], capture_output=True, text=True).stdout:
        missing = f"the font {DISTRIBUTION} SC is not here"
        raise MissingError(f"{missing}; Debian: `apt-get install fontconfig fonts-noto-cjk`")

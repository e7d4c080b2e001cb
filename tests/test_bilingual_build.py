"""A tiny bilingual handbook, built end to end through MkDocs with the project's own configuration, hooks and theme."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

import tiny_desk
from tiny_handbook import HELPLINES, SCENARIOS, files, write

ROOT = Path(__file__).parent.parent
LOGO = "assets/images/logo.svg"
NAV = [name.removeprefix("zh/") for name in files() if name.startswith("zh/")]


@dataclass(frozen=True)
class Build:
    """site: the built folder. code: how the command ended. warnings: what it said, a warning a line."""

    site: Path
    code: int
    warnings: str
    output: str


def build(folder: Path, changed: Mapping[str, str | None], *flags: str, tool: str = "mkdocs", own: str = "") -> Build:
    """The build of the tiny handbook with some files changed, as mkdocs.yml says: strict.

    own: another text of mkdocs.yml than ours.
    """
    write_project(folder, changed, own)
    return built(folder, *flags, tool=tool)


def built(folder: Path, *flags: str, tool: str = "mkdocs") -> Build:
    """What comes of the project in a folder."""
    run = subprocess.run(
        [sys.executable, "-m", tool, "build", *flags, "--config-file", folder / "mkdocs.yml"],
        cwd=ROOT,
        env={**os.environ, "SITE_URL": "https://talks.example/hand/book/", "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
    )
    warnings = "\n".join(line for line in run.stderr.splitlines() if line.startswith(("WARNING", "ERROR")))
    return Build(folder / "site", run.returncode, warnings, run.stderr)


def write_project(folder: Path, changed: Mapping[str, str | None], own: str = "") -> None:
    """The tiny handbook's docs, and the project's configuration, hooks and theme for it."""
    own = own or (ROOT / "mkdocs.yml").read_text("utf-8")
    # What the theme names has to be there; what is in it does not matter here, but for the logo: icons are made of it.
    assets = [file for file in (ROOT / "docs/assets").rglob("*") if file.is_file()]
    empty = {file.relative_to(ROOT / "docs").as_posix(): "" for file in assets}
    write(folder, empty | {LOGO: (ROOT / "docs" / LOGO).read_text("utf-8")} | dict(changed))
    nav = [*NAV, *(path.removeprefix("zh/") for path in changed if path.startswith("zh/desk/"))]
    config = re.sub(r"^nav:\n(?:[ -].*\n|\n)*", f"nav: {json.dumps(nav)}\n", own, flags=re.M)
    for name in ("hooks", "includes", "overrides"):
        (folder / name).symlink_to(ROOT / name)
    (folder / "mkdocs.yml").write_text(config, "utf-8")


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Build:
    return build(tmp_path_factory.mktemp("good"), SAID)


def more(path: str, text: str) -> dict[str, str | None]:
    return {path: files()[path] + text}


def instead(path: str, old: str, new: str) -> dict[str, str | None]:
    assert old in files()[path]
    return {path: files()[path].replace(old, new, 1)}


SAID = (
    instead("zh/causes/face.md", "description: 脸面", "description: 'How to say \"no\" & <mean> it'")
    | tiny_desk.files()
)


def search_index(tree: Path) -> Any:
    """The index of the language whose files lie in a folder."""
    text = (tree / "search/index.js").read_text("utf-8")
    return json.loads(text.removeprefix("self.handbookIndex = ").removesuffix(";\n"))


def contents(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


FAULTS: dict[str, str | None] = {
    # one action unknown, one line that is not YAML, in two entries of one file
    "scenarios.yml": SCENARIOS.replace("causes-1,", "causes-l,", 1).replace(
        "role: collecting\n  style: do-confirm", "role: collecting\n  style: [do-confirm"
    ),
    "helplines.yml": HELPLINES.replace("[strip, owing, owed, collecting]", "on"),
    **more("zh/causes/steps.md", "\n四倍[^usury-4]。\n\n### 写信 { .action }\n"),
    **more("en/causes/steps.md", "\nFour times[^usury-4].\n"),
    "en/causes/face.md": None,
    **more("zh/channels/steps.md", "\n[电话](phone.md) [原因](../causes/steps.md#causes-4)\n"),
    **instead("zh/etiquette/steps.md", "想好礼仪一", "事" * 31),
    **instead("en/etiquette/steps.md", "reviewed: 2026-11-21", "reviewed: last week"),
    **instead("zh/solutions/steps.md", "想好方案一", "说声谢谢🙏"),
    **instead("zh/preparation/steps.md", "description: 准备\n", ""),
    **more("en/preparation/steps.md", "\n## More\n"),
    **instead("zh/follow-up/steps.md", "description: 跟进", "description: 跟进: 之后"),
    # saved in GBK
    **more("en/solutions/steps.md", "\n<!-- 账单 -->\n".encode("gbk").decode("utf-8", "surrogateescape")),
    **instead("zh/index.md", "description: 首页", "description: [首页, 欠款]"),
    **instead("en/index.md", "reviewed:", "x: =\nreviewed:"),
    **instead("zh/scenarios/index.md", "<!-- scenarios owed -->", ""),
    **more("zh/helplines.md", "\n看\0不见\n"),
    **more("zh/scenarios/rent-owed.md", "\n> ### 写信\n\n### 打电话 { #call .actoin }\n"),
    **more("en/scenarios/rent-owed.md", "\n```leter\nI owe\n```\n\n### Call { #call .actoin }\n"),
    **more(
        "en/sources.md",
        '\n--8<-- "pyproject.toml"\n\nSee https://www.gov.cn/ and [all](../../pyproject.toml).\n\n```\nI owe\n',
    ),
    "assets/own.css": "a {\n  background: url(no.png);\n}\n",
}


@pytest.fixture(scope="module")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> Build:
    return build(tmp_path_factory.mktemp("faulty"), FAULTS)


def test_a_description_may_have_any_sign(good: Build) -> None:
    html = LexborHTMLParser((good.site / "causes/face/index.html").read_text("utf-8"))
    description = html.css_first("meta[name=description]")
    assert description is not None
    assert description.attributes["content"] == 'How to say "no" & <mean> it'


def test_a_good_handbook_builds_silently(good: Build) -> None:
    assert good.warnings == ""
    assert good.code == 0, good.output


def test_it_has_each_page_and_each_sheet_in_each_language(good: Build) -> None:
    built = {path.relative_to(good.site).as_posix() for path in good.site.rglob("*") if path.is_file()}
    pages = [name.removesuffix("index.md") if name.endswith("index.md") else f"{name[:-3]}/" for name in NAV]
    chairs = ("owing", "owed", "collecting")
    sheets = [f"checklists/rent-{chair}{size}.pdf" for chair in chairs for size in ("", "-large")]
    sheets += [f"checklists/rent-{chair}-{part}.png" for chair in chairs for part in (1, 2)]
    sheets += [f"sheets/{id}{kind}" for id in ("review", "week", "ledger") for kind in (".pdf", "-large.pdf")]
    sheets += ["sheets/ledger.xlsx", "sheets/ledger.csv"]
    cards = ["cards/home.png", *(f"cards/scenarios/rent-{chair}.png" for chair in chairs)]
    others = ["checklists/all.pdf", "checklists/all-a5.pdf", "search/index.js", "manifest.webmanifest"]
    wanted = [f"{page}index.html" for page in pages] + sheets + cards + others
    assert [path for path in wanted if path not in built or f"en/{path}" not in built] == []


def test_a_scenario_page_leads_to_its_actions_and_they_lead_back(good: Build) -> None:
    scenario = (good.site / "en/scenarios/rent-owing/index.html").read_text("utf-8")
    action = (good.site / "en/causes/steps/index.html").read_text("utf-8")
    assert 'href="../../causes/steps/#causes-1"' in scenario
    assert 'href="../../checklists/rent-owing.pdf"' in scenario
    assert 'href="../../scenarios/rent-owing/#checklist"' in action


def test_a_desk_sheet_stands_on_its_page_and_its_action_leads_there(good: Build) -> None:
    desk = (good.site / "en/desk/review/index.html").read_text("utf-8")
    action = (good.site / "en/causes/steps/index.html").read_text("utf-8")
    assert [id for id in ("review", "week", "ledger") if f'id="sheet-{id}"' not in desk] == []
    assert 'href="../../causes/steps/#causes-1"' in desk
    assert 'href="../../sheets/ledger.xlsx"' in desk
    assert 'href="../../desk/review/#sheet-review"' in action


def test_a_citation_leads_to_the_sources_page_and_it_leads_back(good: Build) -> None:
    citing = (good.site / "causes/face/index.html").read_text("utf-8")
    sources = (good.site / "sources/index.html").read_text("utf-8")
    assert 'href="../../sources/#limitation-3-years"' in citing
    assert 'id="limitation-3-years"' in sources
    assert 'href="../causes/face/"' in sources


def test_each_language_has_its_own_search_index(good: Build) -> None:
    for tree, title in (("", "首页"), ("en/", "Home")):
        pages = search_index(good.site / tree)["pages"]
        assert [entry["title"] for entry in pages if entry["location"] == ""] == [title]
        assert [entry["location"] for entry in pages if entry["location"].startswith("en/")] == []


def test_a_page_names_the_index_of_its_language_and_the_script_of_all(good: Build) -> None:
    for page, index, script in (
        ("causes/face", "../../search/index.js", "../../search/search.js"),
        ("en/causes/face", "../../../en/search/index.js", "../../../search/search.js"),
    ):
        form = LexborHTMLParser((good.site / page / "index.html").read_text("utf-8")).css_first("form[role=search]")
        assert form is not None
        assert (form.attributes["data-index"], form.attributes["data-script"]) == (index, script)
        assert (good.site / page / index).is_file()
        assert (good.site / page / script).is_file()


def test_all_faults_are_told_in_one_run_each_once(faulty: Build) -> None:
    assert faulty.warnings.replace("WARNING -  check_site: ", "") == (
        "docs/assets/own.css:2: url() 'no.png' — there is no file 'assets/no.png'; correct the path or add the file\n"
        "docs/en/causes/steps.md:13: citation '[^usury-4]' — docs/sources.yml has no such source; add it there\n"
        "docs/en/etiquette/steps.md:3: front matter 'reviewed: last week' — is no date; write it as 2026-11-21\n"
        "docs/en/index.md:3: front matter 'x: =' — cannot be read by MkDocs, which then shows all fields on the page; "
        "write 'key: value', the value in quotation marks\n"
        "docs/en/preparation/steps.md:13: heading '## More' — has no id; write one, as '{ #call-log }'\n"
        "docs/en/scenarios/rent-owed.md:10: fence '```leter' — is no letter; did you mean 'letter'?\n"
        "docs/en/scenarios/rent-owed.md:14: heading '### Call' — has the class '.actoin', which means nothing here; "
        "did you mean '.action'?\n"
        "docs/en/solutions/steps.md:13: line '<!-- \ufffd\u02f5\ufffd -->' — is not in UTF-8; save the file as UTF-8\n"
        "docs/en/sources.md:11: line '--8<-- \"pyproject.toml\"' — would put a piece of another file here; "
        "write the words on the page\n"
        "docs/en/sources.md:13: address 'https://www.gov.cn/' — shows as text that nobody can follow; "
        "write '<https://www.gov.cn/>' or '[words](https://www.gov.cn/)'\n"
        "docs/en/sources.md:13: link '../../pyproject.toml' — leads out of the site; correct the number of '../'\n"
        "docs/en/sources.md:15: fence '```' — has no end; write '```' below it, indented as it is\n"
        "docs/helplines.yml:3: helpline 'hot-110' — has no list in 'shown: on'; write 'shown: [strip]', "
        "or [] for nowhere\n"
        "docs/scenarios.yml:7: scenario 'rent-owing' — has an unknown action 'causes-l'; did you mean 'causes-3'?\n"
        "docs/scenarios.yml:25: line 'style: [do-confirm' — is not YAML (expected ',' or ']', but got ':'); "
        "close its bracket ']'\n"
        "docs/zh/causes/face.md: page 'causes/face.md' — has no version in 'en', so its readers get another language "
        "or nothing; write docs/en/causes/face.md\n"
        "docs/zh/causes/steps.md:13: citation '[^usury-4]' — docs/sources.yml has no such source; add it there\n"
        "docs/zh/causes/steps.md:15: action '写信' — has no id; write one, as '{ #call-bank .action }'\n"
        "docs/zh/channels/steps.md:13: link '../causes/steps.md#causes-4' — page has no heading 'causes-4'; "
        "did you mean '#causes-3'?\n"
        "docs/zh/channels/steps.md:13: link 'phone.md' — there is no page 'docs/zh/channels/phone.md'; "
        "correct the path or add the page\n"
        f"docs/zh/etiquette/steps.md:7: action '{'事' * 31}' — is 31 characters long, a printed line holds 30; "
        "say it shorter\n"
        "docs/zh/follow-up/steps.md:2: line 'description: 跟进: 之后' — is not YAML (mapping values are not allowed "
        "here); put a text that contains ': ' in quotation marks\n"
        "docs/zh/helplines.md:9: line '看\ufffd不见' — has the sign U+0000, which nobody sees; take it out\n"
        "docs/zh/index.md:2: front matter 'description: […]' — is no text; write one sentence, "
        "in quotation marks if it begins with '[' or '{'\n"
        "docs/zh/preparation/steps.md: front matter 'description' — is missing; write what a reader finds here\n"
        "docs/zh/scenarios/index.md: page 'scenarios/index.md' — has no list of the scenarios 'owed'; "
        "write '<!-- scenarios owed -->' where it belongs\n"
        "docs/zh/scenarios/rent-owed.md:10: heading '### 写信' — does not begin its line, so neither sheets nor the "
        "other language know it; write it outside of lists, boxes and quotations\n"
        "docs/zh/scenarios/rent-owed.md:12: heading '### 打电话' — has the class '.actoin', which means nothing here; "
        "did you mean '.action'?\n"
        "docs/zh/scenarios/rent-owing.md: checklist '欠房租' — cannot be printed for everyone, as the text \"🙏\" "
        'could not be displayed with font "Noto Sans SC"; say it in other words'
    )


def test_no_other_file_gets_onto_a_page(faulty: Build) -> None:
    assert "build-backend" in (ROOT / "pyproject.toml").read_text("utf-8")
    assert "build-backend" not in (faulty.site / "en/sources/index.html").read_text("utf-8")


def test_abbreviations_that_are_not_in_utf_8_are_told(tmp_path: Path) -> None:
    write_project(tmp_path, {})
    (tmp_path / "includes").unlink()
    (tmp_path / "includes").mkdir()
    (tmp_path / "includes/abbreviations.md").write_bytes("*[LPR]: 利率\n".encode("gbk"))
    told = built(tmp_path)
    assert told.code == 1
    assert "includes/abbreviations.md:1: line '*[LPR]: " in told.output
    assert "is not in UTF-8; save the file as UTF-8" in told.output
    assert "Traceback" not in told.output


def test_a_warning_of_another_hides_no_fault(tmp_path: Path) -> None:
    found = build(
        tmp_path,
        {
            "en/causes/README.md": "# Two\n",
            "en/causes/index.md": "# Causes\n",
            **more("zh/causes/face.md", "\n[x](no.md)\n"),
        },
    )
    assert found.code == 1
    assert "docs/zh/causes/face.md:9: link 'no.md'" in found.warnings


def test_the_same_files_come_out_on_another_day(good: Build, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1900000000")  # in 2030; MkDocs takes it for today
    later = build(tmp_path, SAID)
    assert contents(later.site) == contents(good.site)


def test_properdocs_builds_the_same_files(good: Build, tmp_path: Path) -> None:
    other = build(tmp_path, SAID, tool="properdocs")
    assert (other.code, other.warnings) == (0, ""), other.output
    assert contents(other.site) == contents(good.site)


@pytest.mark.parametrize("tool", ["mkdocs", "properdocs"])
@pytest.mark.parametrize(
    ("flags", "warnings"),
    [
        (
            [],
            "WARNING -  check_site: docs/zh/causes/face.md:9: link 'no.md' — there is no page "
            "'docs/zh/causes/no.md'; correct the path or add the page",
        ),
        (["--quiet"], ""),
    ],
)
def test_a_fault_fails_the_build_and_is_told_once_even_where_nothing_is_told(
    tmp_path: Path, flags: list[str], warnings: str, tool: str
) -> None:
    built = build(tmp_path, more("zh/causes/face.md", "\n[x](no.md)\n"), *flags, tool=tool)
    assert (built.code, built.warnings) == (1, warnings)


def test_what_editors_leave_and_notes_are_not_published(tmp_path: Path) -> None:
    strays = ["zh/causes/face.md~", "zh/~$letter.docx", "zh/Thumbs.db", "zh/notes.txt", "en/causes/.face.md.swp"]
    built = build(tmp_path, dict.fromkeys(strays, "x"))
    assert (built.code, built.warnings) == (0, "")
    assert [path for path in contents(built.site) if re.search(r"~|Thumbs|notes|swp", path)] == []


def test_a_symbolic_link_out_of_docs_stops_the_build(tmp_path: Path) -> None:
    (tmp_path / "docs/zh").mkdir(parents=True)
    (tmp_path / "docs/zh/all.md").symlink_to("/")
    built = build(tmp_path, {})
    assert built.code == 1
    assert "docs/zh/all.md: link to '/' — would publish what lies there; put a file in its place" in built.output


def test_an_empty_address_of_the_site_is_told() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", "/dev/null"],
        cwd=ROOT,
        env={**os.environ, "SITE_URL": "", "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
    )
    assert run.returncode == 1
    assert "SITE_URL is empty; write the address that the site will have, or unset it" in run.stderr


def test_a_build_with_faults_fails(faulty: Build) -> None:
    assert faulty.code == 1

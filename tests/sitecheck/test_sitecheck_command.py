"""`sitecheck DIR`."""

import json
from pathlib import Path

import pytest

from sitecheck.__main__ import main
from sitecheck.rules import RULES
from tiny_site import build, pdf

FAULTY = {
    "index.html": '<main><img src="logo.png"><a href="/docs/a.html#no">x</a><a href="https://e.com/docs/gone">x</a></main>',
    "a.html": '<main><a href="old.html">x</a><a href="#">x</a></main>',
    "logo.png": "",
}


@pytest.fixture
def faulty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "public").mkdir()
    for name, text in FAULTY.items():
        (tmp_path / "public" / name).write_text(text)
    monkeypatch.chdir(tmp_path)
    return Path("public")


NO_ANCHOR = (
    "public/index.html:1: link '/docs/a.html#no' — page has no heading 'no'; "
    "give a heading this id or correct the link" + "\n"
)
OLD = "public/a.html:1: link 'old.html' — there is no page 'old.html'; correct the path or add the page\n"
GONE = (
    "public/index.html:1: link 'https://e.com/docs/gone' — there is no page 'gone'; correct the path or add the page\n"
)
NO_ALT = "public/index.html: image 'logo.png' — has no alternative text; say what it shows\n"


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ("--base https://e.com/docs/", OLD + NO_ANCHOR + GONE),
        ("--base /docs/", OLD + NO_ANCHOR),
        ("--base /docs/ --without anchors", OLD),
        ("--base /docs/ --only anchors", NO_ANCHOR),
        ("--root-url https://e.com/docs --only anchors,accessibility", NO_ALT + NO_ANCHOR),
        ("--only links --with accessibility --without links --base /docs/", NO_ALT),
        ("--base /docs/ --ignore *old* --ignore a.html --ignore /docs/*#no", ""),
    ],
)
def test_groups_and_patterns_say_what_is_told(
    faulty: Path, capsys: pytest.CaptureFixture[str], options: str, told: str
) -> None:
    accessible = "public/a.html: link '#' — leads nowhere; give it a target or take it out\n"
    assert main([str(faulty), *options.split()]) == (1 if told else 0)
    said = capsys.readouterr().out.replace(accessible, "")
    assert said.rpartition("sitecheck: ")[0] == told


def test_exceptions_have_a_reason_and_are_needed(faulty: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("known.txt").write_text(
        "# What we know of\n\nold.html  # comes back in spring\n*/never/*  # was there once\n/docs/*#no\n"
    )
    assert main([str(faulty), "--base", "/docs/", "--exceptions", "known.txt"]) == 1
    assert capsys.readouterr().out == (
        "known.txt:4: exception '*/never/*' — matches no fault; take it out\n"
        "known.txt:5: exception '/docs/*#no' — has no reason; write it behind, as 'PATTERN  # reason'\n"
        f"{NO_ANCHOR}sitecheck: 2 pages, 0 PDFs, 5 links: 3 problems\n"
    )


def test_problems_for_programs(faulty: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(faulty), "--base", "/docs/", "--only", "links", "--format", "json"]) == 1
    assert json.loads(capsys.readouterr().out) == {
        "read": {"page": 2, "PDF": 0, "link": 5},
        "problems": [
            {
                "path": "public/a.html",
                "line": 1,
                "message": "link 'old.html' — there is no page 'old.html'; correct the path or add the page",
                "rule": "links",
            }
        ],
        "notes": [],
    }


def test_problems_for_github(faulty: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (faulty / "a,b.html").write_text('<a href="100%25.html">x</a>')
    assert main([str(faulty), "--base", "/docs/", "--only", "links", "--format", "github"]) == 1
    assert capsys.readouterr().out == (
        "::error file=public/a%2Cb.html,line=1,title=sitecheck links::link '100%2525.html' — there is no page "
        "'100%25.html'; correct the path or add the page\n"
        "::error file=public/a.html,line=1,title=sitecheck links::link 'old.html' — there is no page 'old.html'; "
        "correct the path or add the page\n"
        "sitecheck: 3 pages, 0 PDFs, 6 links: 2 problems\n"
    )


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ("--base docs", "'docs' is no address; write it as https://example.org/path/"),
        ("--exceptions no.txt", "'no.txt' cannot be read ("),
    ],
)
def test_what_cannot_be_used_is_an_error(
    faulty: Path, capsys: pytest.CaptureFixture[str], options: str, message: str
) -> None:
    assert main([str(faulty), *options.split()]) == 2
    assert capsys.readouterr().err.startswith(f"sitecheck: {message}")


def test_a_group_that_nobody_knows_is_an_error(faulty: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([str(faulty), "--only", "link"])
    assert ended.value.code == 2
    assert "no group is called 'link'; there are links, anchors, " in capsys.readouterr().err


def test_help_names_every_group(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    assert ended.value.code == 0
    said = capsys.readouterr().out
    assert [name for name in RULES if f" {name} " not in said] == []


def test_addresses_without_an_ending(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "index.html").write_text('<a href="about">x</a>')
    (tmp_path / "about.html").write_text("")
    assert main([str(tmp_path)]) == 1
    assert main([str(tmp_path), "--clean-urls"]) == 0
    capsys.readouterr()


def test_a_good_site_gets_a_summary_only(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    site = build(tmp_path, {}, files={"a.pdf": pdf("https://www.gov.cn"), "b.pdf": pdf()})
    assert main([str(site)]) == 0
    assert capsys.readouterr().out == "sitecheck: 7 pages, 2 PDFs, 63 links: 0 problems\n"


def test_problems_are_printed_in_order(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    site = build(tmp_path, {"index.html": '<a href="#no">x</a>', "en/index.html": '<a href="#no">x</a>'})
    assert main([str(site)]) == 1
    assert capsys.readouterr().out.replace(f"{site}/", "") == (
        "en/index.html:13: link '#no' — this page has no heading 'no'; give a heading this id or correct the link\n"
        "index.html:13: link '#no' — this page has no heading 'no'; give a heading this id or correct the link\n"
        "sitecheck: 7 pages, 0 PDFs, 64 links: 2 problems\n"
    )


def test_one_of_each(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "index.html").write_text('<a href="no.html">x</a>')
    (tmp_path / "a.pdf").write_bytes(pdf())
    assert main([str(tmp_path)]) == 1
    assert capsys.readouterr().out.splitlines()[-1] == "sitecheck: 1 page, 1 PDF, 1 link: 1 problem"


@pytest.mark.parametrize(
    ("folder", "message"),
    [
        ("nothing", "is no folder; build the site first"),
        (".", "has no HTML page; name the folder that the build wrote"),
    ],
)
def test_a_folder_without_a_site_is_an_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], folder: str, message: str
) -> None:
    assert main([str(tmp_path / folder)]) == 2
    assert capsys.readouterr().err == f"sitecheck: '{tmp_path / folder}' {message}\n"

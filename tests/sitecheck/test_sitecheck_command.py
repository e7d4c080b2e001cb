"""`sitecheck DIR`."""

from pathlib import Path

import pytest

from sitecheck.__main__ import main
from tiny_site import build, pdf


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

"""Nothing that a folder holds ends the run, and what could not be read is said."""

import os
import subprocess
import sys
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfWriter

import sitecheck.__main__ as command
from sitecheck import check_folder
from sitecheck.pdf_links import Pdf, read_pdf
from tiny_site import pdf

HOME = '<main><a href="a.html">a</a> <a href="b.html">b</a></main>'


def said(folder: Path) -> list[str]:
    return [f"{problem.path}: {problem.message}" for problem in check_folder(folder)]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "site").mkdir()
    (tmp_path / "site/index.html").write_text(HOME)
    (tmp_path / "site/a.html").write_text("<main>a</main>")
    (tmp_path / "site/b.html").write_text("<main>b</main>")
    return tmp_path / "site"


def unread(path: str, why: str) -> str:
    what = "folder" if path.endswith("/") else "file"
    return f"site/{path}: {what} — cannot be read ({why}); mend it or take it out"


def test_links_to_nothing_and_in_a_circle(site: Path) -> None:
    (site / "gone.html").symlink_to("nowhere")
    (site / "loop.css").symlink_to("loop.css")
    (site / "gone.png").symlink_to("nowhere")
    assert said(site) == [
        unread("gone.html", "it is a symbolic link to nothing"),
        unread("loop.css", "Too many levels of symbolic links"),
    ]


def test_what_is_no_regular_file_is_not_opened(site: Path) -> None:
    os.mkfifo(site / "pipe.html")
    assert said(site) == [unread("pipe.html", "it is no regular file")]


def test_folders_behind_links_are_known_by_both_names_and_read_once(site: Path) -> None:
    (site / "1.2").mkdir()
    (site / "1.2/index.html").write_text('<main><p id="x"></p><a href="gone/">x</a></main>')
    (site / "latest").symlink_to("1.2")
    (site / "stable").symlink_to("latest")
    (site / "a.html").write_text(
        '<main><a href="latest/#x">x</a> <a href="stable/#no">x</a> <a href="1.2/">x</a></main>'
    )
    assert said(site) == [
        "site/1.2/index.html: link 'gone/' — there is no page '1.2/gone/'; correct the path or add the page",
        "site/a.html: link 'stable/#no' — page has no heading 'no'; give a heading this id or correct the link",
    ]


def test_folders_in_a_circle(site: Path) -> None:
    (site / "sub").mkdir()
    (site / "sub/up").symlink_to("..")
    (site / "sub/root").symlink_to("/")
    (site / "a.html").write_text('<main><a href="sub/up/sub/up/b.html">x</a> <a href="sub/up/no.html">x</a></main>')
    assert said(site) == [
        "site/a.html: link 'sub/up/no.html' — there is no page 'sub/up/no.html'; correct the path or add the page",
        unread("sub/root/", "it is a symbolic link to a folder that holds this one or has been read"),
    ]


def test_a_folder_behind_a_link_that_lies_elsewhere_is_read(site: Path) -> None:
    (site.parent / "more").mkdir()
    (site.parent / "more/c.html").write_text("<main></main>")
    (site / "more").symlink_to(site.parent / "more")
    (site / "a.html").write_text('<main><a href="more/c.html">x</a></main>')
    assert said(site) == []


def test_a_folder_that_nobody_may_read(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = os.scandir

    def shut(path: str) -> Iterable[os.DirEntry[str]]:
        if path.endswith("sub"):
            raise PermissionError(13, "Permission denied")
        return plain(path)

    (site / "sub").mkdir()
    monkeypatch.setattr(os, "scandir", shut)
    assert said(site) == [unread("sub/", "Permission denied")]


def test_a_file_that_nobody_may_read(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = Path.read_bytes

    def shut(file: Path) -> bytes:
        if file.name == "b.html":
            raise PermissionError(13, "Permission denied")
        return plain(file)

    monkeypatch.setattr(Path, "read_bytes", shut)
    assert unread("b.html", "Permission denied") in said(site)


def test_elements_too_deep_for_a_parser(site: Path) -> None:
    (site / "b.html").write_text("<div>" * 100_000)
    assert said(site) == [unread("b.html", "its elements stand in one another more than 10,000 deep")]


HOSTILE = {
    "brackets": "<main>" + "[" * 20_000 + "[a](" * 20_000 + "](b" * 20_000,
    "srcset": f'<img alt="" srcset="{"," * 100_000}"><img alt="" srcset="a {"(" * 100_000}">',
    "style": f'<p style="{"url(" * 100_000}"><p style="url({" " * 100_000}"><p style="{"image-set(" * 20_000}">',
    "script": f'<script type="module">{"import " * 20_000}{"import{" * 20_000}</script>',
    "path": f'<a href="{"a/../" * 100_000}">x</a>',
    "page": f'<a href="a.pdf#page={"9" * 5000}">x</a>',
    "comments": "<!--" * 50_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_made_to_take_long_does_not(site: Path, name: str) -> None:
    (site / "b.html").write_text(HOSTILE[name])
    (site / "a.pdf").write_bytes(pdf())
    check_folder(site)  # each of these took minutes, or for ever


def encrypted() -> bytes:
    """A PDF that says it is encrypted with AES, for which pypdf needs another library."""
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    file = BytesIO()
    writer.write(file)
    handler = (
        "/Encrypt << /Filter /Standard /V 4 /R 4 /Length 128 /P -4 /StmF /StdCF /StrF /StdCF "
        f"/O <{'00' * 32}> /U <{'00' * 32}> "
        "/CF << /StdCF << /CFM /AESV2 /AuthEvent /DocOpen /Length 16 >> >> >> "
        f"/ID [<{'00' * 16}> <{'00' * 16}>]"
    )
    return file.getvalue().replace(b"trailer\n<<", b"trailer\n<<\n" + handler.encode())


WHOLE = pdf("https://www.gov.cn")
DAMAGED = {
    "empty": b"",
    "random": bytes(range(256)) * 20,
    "half": WHOLE[: len(WHOLE) // 2],
    "pages in a circle": WHOLE.replace(b"/Kids [ ", b"/Kids [ 1 0 R 2 0 R 3 0 R 4 0 R "),
    "odd annotations": WHOLE.replace(b"/Annots [", b"/Annots [ 7 (x) null "),
}


@pytest.mark.parametrize("name", DAMAGED)
def test_a_damaged_pdf_is_one_line_at_most(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.pdf").write_bytes(DAMAGED[name])
    assert len(read_pdf(tmp_path / "a.pdf").faults) <= 1


def test_an_encrypted_pdf_is_no_fault_but_is_said(site: Path) -> None:
    (site / "a.pdf").write_bytes(encrypted())
    assert read_pdf(site / "a.pdf") == Pdf(unread="it is encrypted")
    assert said(site) == ["site/a.pdf: PDF — its links were not read, because it is encrypted"]


def run(*words: str | bytes, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "sitecheck", *words], capture_output=True, env={**os.environ, **environment}
    )


@pytest.mark.parametrize("letters", ["ascii", "cp1252", "gbk", "utf-8"])
def test_any_terminal_can_show_any_name(site: Path, letters: str) -> None:
    (site / "index.html").write_text(f'{HOME}<a href="没有🙏.html">x</a>', "utf-8")
    (Path(os.fsdecode(os.fsencode(site) + b"/\xff.html"))).write_text('<a href="no.html">x</a>')
    done = run(str(site), PYTHONIOENCODING=letters)
    assert (done.returncode, done.stderr) == (1, b"")
    assert done.stdout.count(b"\n") == 3


def test_a_line_break_in_a_name_breaks_no_line(site: Path) -> None:
    (site / "new\nline\x1b[31m.html").write_text('<a href="no&#10;&#27;[0m.html">x</a>')
    done = run(str(site))
    assert done.stdout.decode().splitlines()[0] == (
        f"{site}/new\\u000aline\\u001b[31m.html: link 'no\\u000a\\u001b[0m.html' — there is no page "
        "'no\\u001b[0m.html'; correct the path or add the page"
    )


def test_who_has_read_enough_may_stop(site: Path) -> None:
    (site / "index.html").write_text("".join(f'<a href="{number}.html">x</a>' for number in range(20_000)))
    shell = f"'{sys.executable}' -m sitecheck '{site}' | head -1"
    done = subprocess.run(["sh", "-c", shell], capture_output=True)
    assert done.stderr == b""
    assert done.stdout.count(b"\n") == 1


def test_its_own_failure_is_one_line_and_another_code(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("a\nb")

    monkeypatch.setattr(command, "read_folder", fail)
    assert command.main([str(site)]) == 2
    assert capsys.readouterr().err == "sitecheck: cannot go on (RuntimeError: a\\u000ab); please report it\n"


def test_it_loads_nothing_of_its_neighbours() -> None:
    code = (
        "import sys, sitecheck.__main__; print([n for n in ('markdown', 'yaml', 'book', 'mkdocs') if n in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stdout == "[]\n"

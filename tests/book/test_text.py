"""Text files as their author saved them."""

from pathlib import Path

import pytest

from book.text import read_text
from sitecheck.problem import Problem

WRONG = "\ufffd˵\ufffd"  # what is left of 账单
PATH = "docs/zh/causes/money.md"


def read(folder: Path, data: bytes) -> tuple[str, list[Problem]]:
    (folder / "money.md").write_bytes(data)
    return read_text(folder / "money.md", PATH)


def test_a_mark_at_the_start_and_the_ends_of_lines_do_not_matter(tmp_path: Path) -> None:
    assert read(tmp_path, "\ufeff# 钱\r\n\r一行\n".encode()) == ("# 钱\n\n一行\n", [])


def test_a_file_that_is_not_there_reads_as_empty(tmp_path: Path) -> None:
    assert read_text(tmp_path / "no.md", PATH) == ("", [])


def test_a_file_in_gbk_is_told_with_its_line(tmp_path: Path) -> None:
    text, problems = read(tmp_path, b"# Money\n\n" + "账单\n".encode("gbk"))
    assert text == f"# Money\n\n{WRONG}\n"
    assert [str(problem) for problem in problems] == [
        f"{PATH}:3: line '{WRONG}' — is not in UTF-8; save the file as UTF-8"
    ]


@pytest.mark.parametrize(
    ("sign", "name"),
    [("\0", "0000"), ("\x08", "0008"), ("\x85", "0085"), ("\u202e", "202E"), ("\ufeff", "FEFF"), ("\uffff", "FFFF")],
)
def test_a_sign_that_nobody_sees_is_told_with_its_line(tmp_path: Path, sign: str, name: str) -> None:
    text, problems = read(tmp_path, f"# Money\r\n\r\nPay{sign} now{sign}\n".encode())
    assert text == "# Money\n\nPay\ufffd now\ufffd\n"
    assert [str(problem) for problem in problems] == [
        f"{PATH}:3: line 'Pay\ufffd now\ufffd' — has the sign U+{name}, which nobody sees; take it out"
    ]


def test_signs_that_writing_needs_are_silent(tmp_path: Path) -> None:
    text = "a\tb\u200b\u200d\u3000\u00a0\u00ad🙏\n"
    assert read(tmp_path, text.encode()) == (text, [])

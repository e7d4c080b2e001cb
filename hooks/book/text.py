"""Text files as their author saved them."""

from pathlib import Path

from sitecheck.problem import Problem


def read_text(file: Path, path: str) -> tuple[str, list[Problem]]:
    """The text of a file in UTF-8, its lines ended by `\\n`, and what is wrong with its bytes.

    path: how problems name the file. Where bytes are no UTF-8, as of a file saved in GBK, `\\ufffd` stands for them. A
    file that is not there reads as empty: who asked for it says what it misses.
    """
    data = file.read_bytes() if file.exists() else b""
    problems: list[Problem] = []
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        text = data.decode("utf-8-sig", errors="replace")
        line = error.object.count(b"\n", 0, error.start) + 1
        written = next(part for part in text.split("\n") if "\ufffd" in part).strip()
        problems.append(Problem(path, line, f"line '{written}' — is not in UTF-8; save the file as UTF-8"))
    return text.replace("\r\n", "\n").replace("\r", "\n"), problems

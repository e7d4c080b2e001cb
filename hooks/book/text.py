"""Text files as their author saved them."""

import re
from pathlib import Path

from sitecheck.problem import Problem

# Control signs, save the tab and what ends a line; what turns the direction of writing; the mark of a file's start.
UNSEEN = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")


def read_text(file: Path, path: str) -> tuple[str, list[Problem]]:
    """The text of a file in UTF-8, its lines ended by `\\n`, and what is wrong with its bytes.

    path: how problems name the file. Where bytes are no UTF-8, as of a file saved in GBK, or a sign is one that nobody
    sees, `\\ufffd` stands for them. A file that is not there reads as empty: who asked for it says what it misses.
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
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if (unseen := UNSEEN.search(text)) and not problems:
        line = text.count("\n", 0, unseen.start())
        written = UNSEEN.sub("\ufffd", text.split("\n")[line]).strip()
        wrong = f"has the sign U+{ord(unseen[0]):04X}, which nobody sees; take it out"
        problems.append(Problem(path, line + 1, f"line '{written}' — {wrong}"))
    return UNSEEN.sub("\ufffd", text) if unseen else text, problems

"""Files that are kept: made once, never believed when damaged, and forgotten when nobody uses them."""

import os
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from book.template import Letter, Template
from letters import blank_files
from made import kept as room
from made.kept import forget_unused, kept, kept_together, written_in
from tiny_book import WORDS

DAY = 24 * 60 * 60
IOU = Template("templates/iou.md", "zh", "借条", "钱到账那天写。", "2026-11-21", (Letter("formal", "正文", "今借到"),))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(room, "KEPT", tmp_path / ".cache")
    return tmp_path / ".cache"


def makes(*contents: bytes) -> Callable[[], bytes]:
    """Makes one after the other, and no more."""
    return iter(contents).__next__


def test_a_file_is_made_once_for_what_it_is_made_from(folder: Path) -> None:
    make = makes(b"one", b"two")
    assert [kept("pdf", words, make) for words in (b"a", b"a", b"b", b"a")] == [b"one", b"one", b"two", b"one"]


def test_files_are_made_together_and_only_those_that_are_missing(folder: Path) -> None:
    asked: list[list[int]] = []

    def make(missing: Sequence[int]) -> list[bytes]:
        asked.append(list(missing))
        return [b"made for %d" % place for place in missing]

    assert kept_together("png", [b"a", b"b"], make) == [b"made for 0", b"made for 1"]
    assert kept_together("png", [b"c", b"b", b"d"], make) == [b"made for 0", b"made for 1", b"made for 2"]
    assert kept_together("png", [b"a", b"d"], make) == [b"made for 0", b"made for 2"]
    assert asked == [[0, 1], [0, 2]]


@pytest.mark.parametrize("damaged", [b"", b"%PDF", b"x" * 40])
def test_a_damaged_file_is_made_again(folder: Path, damaged: bytes) -> None:
    make = makes(b"good", b"good again")
    kept("pdf", b"a", make)
    next(folder.glob("pdf/*")).write_bytes(damaged)
    assert [kept("pdf", b"a", make), kept("pdf", b"a", make)] == [b"good again"] * 2


def test_a_folder_that_is_none_stops_nothing(folder: Path) -> None:
    folder.write_text("a file where the folder should be")
    assert kept("pdf", b"a", lambda: b"made") == b"made"


def test_a_full_disk_stops_nothing_and_leaves_nothing_half(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: Path, content: bytes) -> int:
        self.open("wb").close()
        raise OSError("No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    assert kept("pdf", b"a", lambda: b"made") == b"made"
    assert list(folder.glob("*/*")) == []


def test_what_nobody_uses_is_forgotten(folder: Path) -> None:
    for words in (b"used", b"unused"):
        kept("pdf", words, lambda words=words: words)  # type: ignore[misc]
    for file in folder.glob("pdf/*"):
        os.utime(file, (0, file.stat().st_mtime - (room.DAYS + 1) * DAY))
    kept("pdf", b"used", makes())
    forget_unused()
    assert kept("pdf", b"used", makes()) == b"used"
    assert kept("pdf", b"unused", lambda: b"made again") == b"made again"


@pytest.mark.parametrize(
    "file", ["letters/text_file.py", "letters/word_file.py", "made/archive.py", "book/template.py"]
)
def test_a_word_file_is_made_again_when_what_makes_it_changes(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, file: str
) -> None:
    monkeypatch.setattr(room, "HOOKS", shutil.copytree(room.HOOKS, tmp_path / "hooks"))
    make = makes(b"old", b"new")
    monkeypatch.setattr(blank_files, "_word_file", lambda template, words, address: make())
    path = "letters/iou.docx"
    assert [blank_files.letter_files([IOU], WORDS["zh"], "https://x.cn/")[path] for _ in range(2)] == [b"old", b"old"]
    with (tmp_path / "hooks" / file).open("a") as source:
        source.write("# changed\n")
    assert blank_files.letter_files([IOU], WORDS["zh"], "https://x.cn/")[path] == b"new"


@pytest.mark.parametrize("file", ["checklist.typ", "sheet.py", "fonts/NotoSansSC-Bold.ttf"])
def test_what_makes_the_sheets_is_all_of_its_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, file: str) -> None:
    monkeypatch.setattr(room, "HOOKS", shutil.copytree(room.HOOKS, tmp_path / "hooks"))
    before = written_in("checklist")
    (tmp_path / "hooks/checklist/__pycache__").mkdir(exist_ok=True)
    (tmp_path / "hooks/checklist/__pycache__/x.pyc").write_bytes(b"compiled")
    assert written_in("checklist") == before
    with (tmp_path / "hooks/checklist" / file).open("ab") as source:
        source.write(b"\n")
    assert written_in("checklist") != before

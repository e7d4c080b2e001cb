"""The new site takes the old one's place whole or not at all, whatever happens meanwhile."""

import errno
import os
import shutil
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from upkeep.publish import publish

OLD = {"index.html": "old", "en/index.html": "old", "gone/index.html": "old", ".git/config": "not ours"}
NEW = {"index.html": "new", "en/index.html": "new", "new/deep/index.html": "new"}
LEFT = {".git/config": "not ours"}


def write(folder: Path, files: Mapping[str, str]) -> None:
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)


def files(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): path.read_text() for path in folder.rglob("*") if path.is_file()}


def builds(written: Mapping[str, str], code: int = 0) -> Callable[[Path], int]:
    def build(folder: Path) -> int:
        write(folder, written)
        return code

    return build


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A project folder with an old site in it."""
    write(tmp_path / "site", OLD)
    return tmp_path


def test_the_first_site_stands(tmp_path: Path) -> None:
    assert publish(tmp_path / "site", tmp_path / "work", builds(NEW)) == 0
    assert files(tmp_path / "site") == NEW


def test_the_new_site_stands_in_the_same_folder_and_nothing_is_left_behind(place: Path) -> None:
    inode = (place / "site").stat().st_ino
    assert publish(place / "site", place / "work", builds(NEW)) == 0
    assert files(place / "site") == NEW | LEFT
    assert (place / "site").stat().st_ino == inode
    assert [path.name for path in (place / "work").iterdir()] == ["lock"]


def test_a_build_that_fails_leaves_the_old_site(place: Path) -> None:
    assert publish(place / "site", place / "work", builds(NEW, code=3)) == 3
    assert files(place / "site") == OLD
    assert [path.name for path in (place / "work").iterdir()] == ["lock"]


def test_all_may_read_it_whatever_the_umask(place: Path) -> None:
    before = os.umask(0o077)
    try:
        publish(place / "fresh", place / "work", builds(NEW))
    finally:
        os.umask(before)
    modes = {stat.S_IMODE(path.stat().st_mode) for path in (place / "fresh", *(place / "fresh").rglob("*"))}
    assert modes == {0o755, 0o644}


@pytest.fixture
def apart(monkeypatch: pytest.MonkeyPatch) -> None:
    """`site` is on a file system of its own, as a mount point is: no rename leads into it or out."""
    rename = Path.rename

    def guarded(self: Path, target: Path) -> Path:
        if ("site" in self.parts) != ("site" in target.parts):
            raise OSError(errno.EXDEV, "Invalid cross-device link")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", guarded)


@pytest.mark.usefixtures("apart")
def test_a_site_on_another_file_system_is_filled_where_it_is(place: Path) -> None:
    assert publish(place / "site", place / "work", builds(NEW)) == 0
    assert files(place / "site") == NEW | LEFT


@pytest.mark.usefixtures("apart")
def test_a_file_system_without_room_keeps_the_old_site(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(source: Path, target: Path) -> None:
        write(target, {"index.html": "ne"})
        raise shutil.Error([("new/a", "site/a", "[Errno 28] No space left on device: 'a'"), ("b", "b", "the same")])

    monkeypatch.setattr("shutil.copytree", full)
    with pytest.raises(OSError, match=r"^\[Errno 28\] No space left on device: 'a' — .*/ lies on a disk of its own"):
        publish(place / "site", place / "work", builds(NEW))
    assert files(place / "site") == OLD


def test_what_cannot_be_moved_keeps_the_old_site(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rename = Path.rename

    def stuck(self: Path, target: Path) -> Path:
        if self.name == "gone":
            raise PermissionError(errno.EACCES, "Permission denied", str(self))
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", stuck)
    with pytest.raises(PermissionError):
        publish(place / "site", place / "work", builds(NEW))
    assert files(place / "site") == OLD
    monkeypatch.undo()
    assert publish(place / "site", place / "work", builds(NEW)) == 0
    assert files(place / "site") == NEW | LEFT


KILLED = """
import os, signal
from pathlib import Path
from test_publish import NEW, builds
from upkeep import publish
move, moves = publish._move, iter(range(MOVES))
def killed(source, target):
    if next(moves, None) is None:
        os.kill(os.getpid(), signal.SIGKILL)
    move(source, target)
publish._move = killed
publish.publish(Path("site"), Path("work"), builds(NEW))
"""


def start(script: str, place: Path) -> subprocess.Popen[str]:
    """Another process in the folder."""
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parent)}
    command = [sys.executable, "-c", script]
    return subprocess.Popen(command, cwd=place, env=environment, stderr=subprocess.PIPE, text=True)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signal that a program cannot catch")
@pytest.mark.parametrize("moves", range(6))
def test_a_build_killed_at_any_move_is_finished_by_the_next(place: Path, moves: int) -> None:
    with start(KILLED.replace("MOVES", str(moves)), place) as killed:
        pass
    assert killed.returncode == -signal.SIGKILL
    assert publish(place / "site", place / "work", builds({}, code=1)) == 1
    assert files(place / "site") == NEW | LEFT


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signal that a program cannot catch")
def test_what_a_killed_build_has_begun_waits_until_it_can_be_finished(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with start(KILLED.replace("MOVES", "3"), place):
        pass

    def refused(source: Path, target: Path) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(source))

    monkeypatch.setattr("upkeep.publish._move", refused)
    for _ in range(2):
        with pytest.raises(PermissionError):
            publish(place / "site", place / "work", builds(NEW))
    monkeypatch.undo()
    assert publish(place / "site", place / "work", builds({}, code=1)) == 1
    assert files(place / "site") == NEW | LEFT


def test_what_an_interrupted_build_has_left_is_cleared(place: Path) -> None:
    write(place / "work/stage-1/new", {"index.html": "half"})
    write(place / "site/.stage-2/new", {"index.html": "half"})
    assert publish(place / "site", place / "work", builds(NEW)) == 0
    assert files(place / "site") == NEW | LEFT
    assert [path.name for path in (place / "work").iterdir()] == ["lock"]


SLOW = """
import time
from pathlib import Path
from test_publish import builds
from upkeep.publish import publish
def build(folder):
    builds({"a.html": NAME})(folder)
    Path(NAME).touch()
    while not Path("go").exists():
        time.sleep(0.02)
    return builds({"b.html": NAME})(folder)
raise SystemExit(publish(Path("site"), Path("work"), build))
"""


def test_the_second_of_two_builds_waits_and_says_so(place: Path) -> None:
    first = start(SLOW.replace("NAME", "'first'"), place)
    while not (place / "first").exists():
        time.sleep(0.02)
    second = start(SLOW.replace("NAME", "'second'"), place)
    assert second.stderr is not None
    assert second.stderr.readline() == "Another build is at work in this folder; waiting until it is done.\n"
    assert not (place / "second").exists()
    (place / "go").touch()
    with first, second:
        assert (first.wait(), second.wait()) == (0, 0)
    assert files(place / "site") == {"a.html": "second", "b.html": "second"} | LEFT

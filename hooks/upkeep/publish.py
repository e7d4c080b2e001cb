"""`python -m upkeep.publish`: builds the site, and puts it in the place of the old one whole or not at all.

Each build works in a folder of its own. Only when it has passed does what is in `site/` go out and the new in, by
renames, while `site/` itself stays the same folder: it may be a mount point, and a server may stand in it.
"""

import argparse
import errno
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from upkeep.run_mkdocs import told

WORK = Path(".build")
# In the folder of a build: the new site, what stood in its place, and the names at the top of the new site. The last is
# written when the exchange begins; who finds it finishes the exchange.
NEW, OLD, NAMES = "new", "old", "names.json"


def main(argv: Sequence[str] | None = None) -> int:
    """0 where the new site stands; else the old one does, and what was told says why."""
    parser = argparse.ArgumentParser("publish", description="Build the site; the old one stays until it has passed.")
    parser.add_argument("--site", metavar="DIR", type=Path, default=Path("site"), help="the folder it stands in")
    site: Path = parser.parse_args(argv).site
    try:
        code = publish(site, WORK, build)
    except KeyboardInterrupt:
        return 130
    except OSError as error:
        begun = any(map(_is_begun, _stages(site, WORK)))
        left = f"{site}/ is half exchanged; the next build finishes that." if begun else "The old site is as it was."
        print(f"{told(error) or error}\n{left}", file=sys.stderr)
        return 1
    if not code:
        print(f"The site stands in {site}/")
    return code


def build(folder: Path) -> int:
    """The strict build; how it ended."""
    return subprocess.run([sys.executable, "-m", "upkeep.run_mkdocs", "build", "--site-dir", folder]).returncode


def publish(site: Path, work: Path, build: Callable[[Path], int]) -> int:
    """What `build` has written into the folder that it was given stands in `site`, if it returned 0.

    work: where builds have their folders, beside the site. OSError: what the system refused; the old site stands.
    """
    work.mkdir(exist_ok=True)
    with _alone(work / "lock"):
        for stage in _stages(site, work):
            _finish(stage, site)
        stage = Path(tempfile.mkdtemp(prefix="stage-", dir=work))
        try:
            if code := build(stage / NEW):
                return code
            _let_all_read(stage / NEW)
            if not site.exists():
                site.mkdir()
                site.chmod(0o755)
            place = _beside(stage, site)
            try:
                _begin(place)
                exchange(place, site)
            finally:
                _clear(place)
        finally:
            _clear(stage)
    return 0


def exchange(stage: Path, site: Path) -> None:
    """What is in the stage's new site goes into `site`, and what stood there into its old one.

    What was cut short is finished by doing it again. OSError: something cannot be moved; all is where it was, or, where
    an earlier try had moved something, the exchange is still to be finished.
    Hidden files at the top of `site` are not the build's, and stay.
    """
    names = json.loads((stage / NAMES).read_text("utf-8"))
    new, old = stage / NEW, stage / OLD
    is_first_try = not old.exists()
    old.mkdir(exist_ok=True)
    moved: list[tuple[Path, Path]] = []

    def move(source: Path, target: Path) -> None:
        if os.path.lexists(source):
            _move(source, target)
            moved.append((source, target))

    try:
        for name in names:
            if os.path.lexists(new / name):
                move(site / name, old / name)
                move(new / name, site / name)
        for path in [path for path in site.iterdir() if path.name not in names and not path.name.startswith(".")]:
            move(path, old / path.name)
    except OSError:
        for source, target in reversed(moved):
            _move(target, source)
        if is_first_try:
            (stage / NAMES).unlink()
        raise
    (stage / NAMES).unlink()


@contextmanager
def _alone(lock: Path) -> Iterator[None]:
    """Holds the lock; the system gives it back however this process ends."""
    own = FileLock(lock)
    try:
        own.acquire(timeout=0)
    except Timeout:
        print("Another build is at work in this folder; waiting until it is done.", file=sys.stderr, flush=True)
        own.acquire()
    try:
        yield
    finally:
        own.release()


def _stages(site: Path, work: Path) -> list[Path]:
    """The folders that builds have left, or are at work in."""
    return [*work.glob("stage-*"), *site.glob(".stage-*")]


def _is_begun(stage: Path) -> bool:
    return (stage / NAMES).exists()


def _finish(stage: Path, site: Path) -> None:
    """Takes care of what a build has left that was cut short."""
    if _is_begun(stage):
        exchange(stage, site)
        print(f"The last build was cut short while its site took its place in {site}/; it stands there now.")
    _clear(stage)


def _let_all_read(folder: Path) -> None:
    """Whatever the umask: who serves the site is often another user than who builds it."""
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)


def _beside(stage: Path, site: Path) -> Path:
    """The stage, or a copy of it in `site` itself where that is on another file system and no rename leads into it."""
    probe, there = stage / "probe", site / f".probe-{stage.name}"
    probe.mkdir()
    try:
        probe.rename(there)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
    else:
        there.rmdir()
        return stage
    place = Path(tempfile.mkdtemp(prefix=".stage-", dir=site))
    try:
        shutil.copytree(stage / NEW, place / NEW)
    except shutil.Error as error:  # it goes on after a failure, and tells of each file
        _clear(place)
        raise OSError(f"{error.args[0][0][2]} — {site}/ lies on a disk of its own; see that it has room") from error
    return place


def _begin(stage: Path) -> None:
    part = stage / f"{NAMES}.part"
    part.write_text(json.dumps(sorted(path.name for path in (stage / NEW).iterdir())), "utf-8")
    part.replace(stage / NAMES)


def _move(source: Path, target: Path) -> None:
    """Renames a file or folder; what the system cannot, as a folder of a container's image, is copied and removed."""
    try:
        source.rename(target)
    except PermissionError:
        source.chmod(0o755)  # a folder that its owner may not write to cannot be moved either
        source.rename(target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        shutil.move(source, target)


def _clear(stage: Path) -> None:
    """Removes the folder of a build, unless its exchange is to be finished; what cannot be removed does no harm."""
    if _is_begun(stage):
        return
    shutil.rmtree(stage, ignore_errors=True)
    if stage.exists():
        for folder in (stage, *stage.rglob("*")):
            with suppress(OSError):  # told below
                folder.chmod(0o755)
        shutil.rmtree(stage, ignore_errors=True)
    if stage.exists():
        print(f"{stage} cannot be removed; delete it by hand when you can.", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())

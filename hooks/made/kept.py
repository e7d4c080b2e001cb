"""Files that cost time to make and come out the same: kept beside the project, by what they are made from.

The folder `.cache` may be deleted at any time. That it is full, closed, damaged or somebody else's costs time and stops
no build: what is kept carries its checksum, and what does not fit it is made again.
"""

import hashlib
import os
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

HOOKS = Path(__file__).parents[1]
KEPT = HOOKS.parent / ".cache"
DAYS = 3  # that a kept file stays without being used: time enough to go to another branch and back
CHECKSUM = hashlib.sha256().digest_size


def kept(kind: str, made_from: bytes, make: Callable[[], bytes]) -> bytes:
    """What `make` returns, made once for the same `made_from`, which names all that it depends on.

    kind: a folder and an ending in one word (`pdf`).
    """
    content = load(kind, made_from)
    if content is None:
        content = make()
        store(kind, made_from, content)
    return content


def kept_together(
    kind: str, made_from: Sequence[bytes], make: Callable[[Sequence[int]], Sequence[bytes]]
) -> list[bytes]:
    """As `kept`, for files that cost less when they are made in one go.

    make: from the places of those that are missing to their contents.
    """
    found = {place: load(kind, own) for place, own in enumerate(made_from)}
    missing = [place for place, content in found.items() if content is None]
    for place, content in zip(missing, make(missing) if missing else (), strict=True):
        store(kind, made_from[place], content)
        found[place] = content
    return [content for content in found.values() if content is not None]


def load(kind: str, made_from: bytes) -> bytes | None:
    """What was stored for this; None where nothing was, or it is not as it was written."""
    file = _file(kind, made_from)
    with suppress(OSError):
        written = file.read_bytes()
        checksum, content = written[:CHECKSUM], written[CHECKSUM:]
        if hashlib.sha256(content).digest() == checksum:
            with suppress(OSError):  # a closed folder: there nobody forgets anything either
                os.utime(file)
            return content
    return None


def store(kind: str, made_from: bytes, content: bytes) -> None:
    """Keeps the content if the folder lets us."""
    file = _file(kind, made_from)
    # Renamed when whole, so that a build beside this one never reads half a file.
    part = file.with_suffix(f".{os.getpid()}")
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        try:
            part.write_bytes(hashlib.sha256(content).digest() + content)
            part.replace(file)
        finally:
            part.unlink(missing_ok=True)


def forget_unused() -> None:
    """Removes what no build has used for some days. A build that wants it all the same makes it again."""
    oldest = time.time() - DAYS * 24 * 60 * 60
    for file in KEPT.glob("*/*"):
        with suppress(OSError):  # another build was quicker, or the folder is closed
            if file.stat().st_mtime < oldest:
                file.unlink()


def written_in(*rooms: str) -> str:
    """A checksum of every file of these folders of `hooks/`: what makes a file has changed when it has."""
    files = [file for room in rooms for file in sorted((HOOKS / room).rglob("*")) if file.is_file()]
    sources = [file for file in files if file.parent.name != "__pycache__"]
    parts = (f"{file.relative_to(HOOKS)}\0".encode() + hashlib.sha256(file.read_bytes()).digest() for file in sources)
    return hashlib.sha256(b"".join(parts)).hexdigest()


def _file(kind: str, made_from: bytes) -> Path:
    return KEPT / kind / f"{hashlib.sha256(made_from).hexdigest()}.{kind}"

"""Files that cost time to make and come out the same: kept beside the project, by what they are made from."""

import hashlib
import os
from collections.abc import Callable
from pathlib import Path

KEPT = Path(__file__).parents[2] / ".cache"


def kept(kind: str, made_from: bytes, make: Callable[[], bytes]) -> bytes:
    """What `make` returns, made once for the same `made_from`, which names all that it depends on.

    kind: a folder and an ending in one word (`pdf`). The folder `.cache` may be deleted at any time.
    """
    file = KEPT / kind / f"{hashlib.sha256(made_from).hexdigest()}.{kind}"
    if file.exists():
        return file.read_bytes()
    content = make()
    file.parent.mkdir(parents=True, exist_ok=True)
    # Renamed when whole, so that a build beside this one never reads half a file.
    part = file.with_suffix(f".{os.getpid()}")
    part.write_bytes(content)
    part.replace(file)
    return content

"""The folder `docs/` as it lies on the disk."""

import os
from pathlib import Path

from sitecheck.problem import Problem


def check_tree(docs: Path) -> list[Problem]:
    """Symbolic links below `docs/`, which no build may follow: they can lead anywhere, and into themselves."""
    wrong = "is a symbolic link, which may lead anywhere; put the file itself there"
    return [Problem(f"{docs.name}/{path}", None, f"file '{path}' — {wrong}") for path in sorted(_links(docs))]


def _links(docs: Path) -> list[str]:
    return [
        Path(folder, name).relative_to(docs).as_posix()
        for folder, folders, files in os.walk(docs)
        for name in (*folders, *files)
        if os.path.islink(os.path.join(folder, name))
    ]

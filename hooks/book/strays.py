"""What lies in `docs/` by a symbolic link."""

import os
from pathlib import Path

from sitecheck.problem import Problem


def check_symlinks(docs: Path) -> list[Problem]:
    """Links out of `docs/`, whose files would be published, and links to folders, which may have no end."""
    found = []
    for folder, folders, files in os.walk(docs):
        for path in (Path(folder, name) for name in [*folders, *files]):
            if path.is_symlink() and (path.is_dir() or not path.resolve().is_relative_to(docs.resolve())):
                place = path.relative_to(docs.parent).as_posix()
                message = f"link to '{os.readlink(path)}' — would publish what lies there; put a file in its place"
                found.append(Problem(place, None, message))
    return found

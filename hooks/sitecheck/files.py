"""The files of a folder, and those that cannot be read."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

STEPS = 40  # as many links after one another as Linux follows


@dataclass
class Files:
    """What lies in a folder, by paths from its root.

    paths: every regular file.
    aliases: folders that are a symbolic link to another one in the same folder, and which.
    unread: what cannot be read, and why, in words.
    """

    paths: list[str] = field(default_factory=list)
    aliases: dict[str, str] = field(default_factory=dict)
    unread: dict[str, str] = field(default_factory=dict)


def list_files(folder: Path) -> Files:
    """Every file below a folder, behind symbolic links too; no folder is entered twice, nor one that holds this one."""
    root = os.path.realpath(folder)
    files, seen, waiting = Files(), {root}, [("", os.fspath(folder))]
    while waiting:
        place, path = waiting.pop()
        try:
            entries = sorted(os.scandir(path), key=lambda entry: entry.name)
        except OSError as error:
            files.unread[f"{place}/"] = reason(error)
            continue
        for entry in entries:
            own = f"{place}/{entry.name}" if place else entry.name
            if _is_folder(entry):
                waiting += _enter(own, entry, root, seen, files)
            else:
                _add(own, entry, files)
    files.paths.sort()
    return files


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False  # a symbolic link that leads round in a circle


def _enter(own: str, entry: os.DirEntry[str], root: str, seen: set[str], files: Files) -> Iterator[tuple[str, str]]:
    """The folder, if it is to be listed; a link to another one in the site is only noted."""
    if entry.is_symlink():
        real = os.path.realpath(entry.path)
        if f"{real}/".startswith(f"{root}/"):
            files.aliases[own] = real[len(root) + 1 :].replace(os.sep, "/")
            return
        if real in seen or f"{root}/".startswith(f"{real.rstrip('/')}/"):
            files.unread[f"{own}/"] = "it is a symbolic link to a folder that holds this one or has been read"
            return
        seen.add(real)
    yield own, entry.path


def _add(own: str, entry: os.DirEntry[str], files: Files) -> None:
    try:
        mode = entry.stat().st_mode
    except FileNotFoundError:
        files.unread[own] = "it is a symbolic link to nothing"
    except OSError as error:
        files.unread[own] = reason(error)
    else:
        if stat.S_ISREG(mode):
            files.paths.append(own)
        else:
            files.unread[own] = "it is no regular file"


def real_path(path: str, aliases: dict[str, str]) -> str:
    """A path with the folders that it names by a symbolic link named as they are called."""
    for _ in range(STEPS):
        alias = next((alias for alias in aliases if path == alias or path.startswith(f"{alias}/")), None)
        if alias is None:
            break
        path = f"{aliases[alias]}{path[len(alias) :]}".lstrip("/")
    return path


def reason(error: OSError) -> str:
    """Why the system gives no file, in its words."""
    return error.strerror or type(error).__name__

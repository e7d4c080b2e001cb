"""Hook: processes beside the build, on the other cores, for work that nobody waits for before its end."""

import atexit
import os
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context, parent_process
from pathlib import Path
from threading import Thread

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import File, Files

from languages import languages

MOST = 3  # more would only start: the sheets of one language are one piece of work


def workers(config: MkDocsConfig) -> ProcessPoolExecutor:
    """Those of this build, of all its languages; they start with their first work."""
    if "workers" not in config.extra:
        others = max(1, min(MOST, (os.cpu_count() or 1) - 1))
        config.extra["workers"] = ProcessPoolExecutor(
            others,
            mp_context=get_context("spawn"),  # `mkdocs serve` has threads, which a fork would not survive
            initializer=_start,
        )
    pool: ProcessPoolExecutor = config.extra["workers"]
    return pool


def _start() -> None:
    """A worker leaves at once, as to free its words one by one takes 0.1 s; and when its build has been killed."""
    atexit.register(os._exit, 0)
    Thread(target=_follow, daemon=True).start()


def _follow() -> None:
    if build := parent_process():
        build.join()
        os._exit(1)


def start_files(
    files: Files,
    config: MkDocsConfig,
    root: str,
    paths: Iterable[str],
    make: Callable[..., Mapping[str, bytes]],
    *arguments: object,
) -> None:
    """Files of the site that the workers make: they take their places now, so that pages can link to them.

    paths: below `root`. make: what returns their contents by path; it and its arguments travel to another process.
    """
    for path in paths:
        files.append(File.generated(config, root + path, content=b""))
    config.extra.setdefault("started_files", []).append((root, workers(config).submit(make, *arguments)))


# After the last language (-100), before the bag (-170) and the check (-200), which read these files.
@event_priority(-160)
def write_files(config: MkDocsConfig) -> None:
    if languages(config).is_nested:
        return
    started: list[tuple[str, Future[Mapping[str, bytes]]]] = config.extra["started_files"]
    for root, made in started:
        for path, content in made.result().items():
            Path(config.site_dir, root, path).write_bytes(content)


# After all else.
@event_priority(-300)
def close(config: MkDocsConfig) -> None:
    if not languages(config).is_nested:
        workers(config).shutdown()


on_post_build = CombinedEvent(write_files, close)

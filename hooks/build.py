"""What the hooks share during one build of all languages, under one key of MkDocs' `config.extra`."""

import atexit
import gc
import os
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from multiprocessing import get_context, parent_process
from pathlib import Path
from threading import Thread

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

from book.book import Book
from checklist.checklist import Checklist, make_checklists
from checklist.sheet import Sheet, make_sheets
from desk.leaf import Leaf, make_leaves
from desk.printed import DeskPrint, make_desk_prints
from languages import languages
from sitecheck import Problem
from upkeep.site_address import EXAMPLE

KEY = "build"
MOST = 3  # more workers would only start: the sheets of one language are one piece of work


@dataclass
class Build:
    """The book, and what is made from it for all languages.

    address: of the site, with a closing slash. edition: of the handbook. today: the day of the build.
    bases: the address of each language's tree. is_strict: whether a warning ends the build, while it is held back.
    problems: what is found while pages are made.
    made: what the workers make, by the root of its tree.
    """

    book: Book
    address: str
    edition: str
    today: date
    bases: Mapping[str, str]
    is_strict: bool = False
    problems: list[Problem] = field(default_factory=list)
    made: list[tuple[str, Future[Mapping[str, bytes]]]] = field(default_factory=list)
    data: Mapping[str, bytes] = field(default_factory=dict)
    bag: Future[None] | None = None

    @cached_property
    def checklists(self) -> dict[tuple[str, str], Checklist]:
        """By (language, id of the scenario)."""
        return make_checklists(self.book)

    @cached_property
    def leaves(self) -> dict[tuple[str, str], Leaf]:
        """By (language, id of the desk sheet)."""
        return make_leaves(self.book)

    @cached_property
    def sheets(self) -> dict[str, list[Sheet]]:
        """By language; without an address where the site has none yet."""
        return make_sheets(self.checklists, self.book, self._printed_bases, self.edition)

    @cached_property
    def desk_prints(self) -> dict[str, list[DeskPrint]]:
        """By language; without an address where the site has none yet."""
        return make_desk_prints(self.leaves, self.book, self._printed_bases, self.edition)

    @property
    def _printed_bases(self) -> Mapping[str, str] | None:
        return None if self.address == EXAMPLE else self.bases

    @property
    def has_feed(self) -> bool:
        """Whether its readers can be told of corrections: there are some, and the site has an address."""
        return bool(self.book.corrections) and self.address != EXAMPLE

    @cached_property
    def workers(self) -> ProcessPoolExecutor:
        """Processes beside the build, for what nobody waits for; they start with their first work."""
        others = max(1, min(MOST, (os.cpu_count() or 1) - 1))
        # `mkdocs serve` has threads, which a fork would not survive.
        return ProcessPoolExecutor(others, mp_context=get_context("spawn"), initializer=_start)


def build_of(config: MkDocsConfig) -> Build:
    """The build under way; PluginError where no hook has read the book yet."""
    if KEY not in config.extra:
        raise PluginError("No hook has read the book yet; put 'hooks/read_book.py' first in 'hooks:' of mkdocs.yml")
    build: Build = config.extra[KEY]
    return build


def start_files(
    files: Files,
    config: MkDocsConfig,
    paths: Iterable[str],
    make: Callable[..., Mapping[str, bytes]],
    *arguments: object,
) -> None:
    """Files of the language being built that the workers make; they have their places now, for pages to link to.

    paths: below the language's root. make: what returns their contents by path; it and its arguments travel to another
    process.
    """
    build, here = build_of(config), languages(config)
    root = here.root(here.current)
    for path in paths:
        files.append(File.generated(config, root + path, content=b""))
    build.made.append((root, build.workers.submit(make, *arguments)))


def write_files(build: Build, site: Path) -> None:
    """Writes what the workers have made to its places in the built site."""
    for root, made in build.made:
        for path, content in made.result().items():
            Path(site, root, path).write_bytes(content)


def _start() -> None:
    """A worker looks for no garbage, as it ends with its build.

    It leaves at once, as to free its words one by one takes 0.1 s; and when its build has been killed.
    """
    gc.disable()
    atexit.register(os._exit, 0)
    Thread(target=_follow, daemon=True).start()


def _follow() -> None:
    if build := parent_process():
        build.join()
        os._exit(1)

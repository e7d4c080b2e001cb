"""The names that were probably meant by those that are not there."""

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable
from difflib import get_close_matches
from posixpath import basename, dirname, splitext

from sitecheck.folder import Folder

# A site with more faults than that has another trouble than slips of the pen.
GUESSED = 200
COMPARED = 100


class Names:
    """Known names, of which those near to another one are found without comparing them all."""

    def __init__(self, names: Iterable[str]) -> None:
        self._forwards = sorted(names)
        self._backwards = sorted(name[::-1] for name in self._forwards)

    def near(self, wanted: str) -> str:
        """The name that is written most like this one, or nothing. A slip at both ends of a long list is not found."""
        alike = _around(self._forwards, wanted) | {name[::-1] for name in _around(self._backwards, wanted[::-1])}
        return next(iter(get_close_matches(wanted, sorted(alike), n=1)), "")


def _around(names: list[str], wanted: str) -> set[str]:
    place = bisect_left(names, wanted)
    return set(names[max(0, place - COMPARED) : place + COMPARED])


class Told:
    """Guesses that have been made: each is made once, and no more than the first few hundred."""

    def __init__(self) -> None:
        self._told: dict[tuple[str, str], str] = {}

    def once(self, key: tuple[str, str], guess: Callable[[], str]) -> str:
        """What was guessed for a key, or is now; nothing where enough has been guessed."""
        if key not in self._told:
            self._told[key] = guess() if len(self._told) < GUESSED else ""
        return self._told[key]


class Guesses:
    """Guesses for one folder: what it has is sorted once, and each missing thing is guessed once.

    fragments: the ids that are missing on the pages to which they lead.
    """

    def __init__(self, folder: Folder, fragments: Collection[str] = ()) -> None:
        self._folder = folder
        self._known: dict[tuple[str, str | None], Paths] = {}
        self._ids: dict[str, Names] = {}
        self._told = Told()
        self._homes: dict[str, list[str]] = {}
        wanted = frozenset(fragments)
        for path, page in folder.pages.items() if wanted else ():
            for fragment in wanted & page.anchors:
                self._homes.setdefault(fragment, []).append(path)

    def file(self, path: str, kind: str) -> str:
        """The file that was probably meant by a path, or nothing."""
        return self._told.once(("file", path), lambda: self._paths(path, kind).nearest(path))

    def page_with(self, fragment: str, page: str) -> str:
        """The one page that has this id, if it is one, among those in the language of `page`."""
        language = self._folder.language(page)
        homes = [home for home in self._homes.get(fragment, ()) if self._folder.language(home) == language]
        return homes[0] if len(homes) == 1 else ""

    def id(self, fragment: str, page: str) -> str:
        """The id of a page that was probably meant by a fragment, or nothing."""
        if page not in self._ids:
            self._ids[page] = Names(self._folder.anchors(page) or ())
        return self._told.once((page, fragment), lambda: self._ids[page].near(fragment))

    def _paths(self, path: str, kind: str) -> "Paths":
        folder = self._folder
        # A file that is no page and no PDF serves all languages.
        language = folder.language(path) if kind != "file" else None
        ending = splitext(path)[1].lower()
        if (ending, language) not in self._known:
            if kind == "page":
                known = {page.removesuffix("index.html").rstrip("/"): page for page in folder.pages}
            else:
                known = {file: file for file in folder.files if splitext(file)[1].lower() == ending}
            if language is not None:
                known = {name: file for name, file in known.items() if folder.language(file) == language}
            self._known[ending, language] = Paths(known)
        return self._known[ending, language]


class Paths:
    """Files of one kind, by what a link calls them."""

    def __init__(self, known: dict[str, str]) -> None:
        self._by_stem: dict[str, list[str]] = {}
        self._by_folder: dict[str, dict[str, str]] = {}
        self._names: dict[str, Names] = {}
        for path in sorted(known):
            parent, stem = folder_and_stem(path)
            self._by_stem.setdefault(stem, []).append(known[path])
            self._by_folder.setdefault(parent, {})[stem] = known[path]

    def nearest(self, wanted: str) -> str:
        """The same name in one other folder, or a name alike in the same."""
        parent, stem = folder_and_stem(wanted)
        elsewhere = self._by_stem.get(stem, ())
        if len(elsewhere) == 1:
            return elsewhere[0]
        beside = self._by_folder.get(parent, {})
        if parent not in self._names:
            self._names[parent] = Names(beside)
        near = self._names[parent].near(stem)
        return beside[near] if near else ""


def folder_and_stem(path: str) -> tuple[str, str]:
    """A path in two: its folder, and the name of its file or folder without an ending."""
    return dirname(path.rstrip("/")), splitext(basename(path.rstrip("/")))[0]

"""ES modules as one classic script: for search, which is loaded when it is wanted, and for disks, where browsers run no
modules.

Only what the handbook's scripts use is understood: static imports of named things by a relative path, and named
exports that never change. Anything else is told with its line, not guessed.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from posixpath import dirname, join, normpath

NAME = r"[A-Za-z_$][\w$]*"
IMPORT = re.compile(r"^import\s*(?:\{(?P<names>[^{}]*)\}\s*from\s*)?([\"'])(?P<path>[^\"'\n]+)\2[ \t]*;?", re.M)
EXPORT_FROM = re.compile(r"^export\s*\{(?P<names>[^{}]*)\}\s*from\s*([\"'])(?P<path>[^\"'\n]+)\2[ \t]*;?", re.M)
EXPORT_LIST = re.compile(r"^export\s*\{(?P<names>[^{}]*)\}[ \t]*;?", re.M)
EXPORT = re.compile(rf"^export\s+(?=(?:(?:async\s+)?function\b\s*\*?|class\b|const\b)\s*(?P<name>{NAME}))", re.M)
ITEM = re.compile(rf"({NAME})(?:\s+as\s+({NAME}))?")

# A comment that takes whole lines: no string or pattern of these scripts begins a line so.
COMMENT_LINES = re.compile(r"^[ \t]*(?:/\*(?:(?!@license)[\s\S])*?\*/[ \t]*|//.*)\n", re.M)

REFUSED = {
    r"^export\s+default\b": "is a default export; export it by name",
    r"^export\s+(?:let|var)\b": "may change after it was imported; export a function that tells its value",
    r"^(?:import|export)\b": "is no import or export of names; write 'import { a, b } from \"./x.js\"'",
    r"^(?!\s*(?://|\*|/\*)).*?(?<![\w$.])import\s*\(": "is loaded while the page runs; import it at the top",
    r"^(?!\s*(?://|\*|/\*)).*?(?<![\w$.])import\s*\.\s*meta\b": "has no place in a classic script; do without it",
    r"^(?:await\b|for\s+await\b|(?:const|let|var)\s[^=\n]*=\s*await\b)": "waits at the top level; wait in a function",
}


class BundleError(ValueError):
    """A script of which no bundle can be made: the place, the thing as written, what is wrong, the cure."""


@dataclass(frozen=True)
class Module:
    """A module as it was read.

    body: its text without imports and without the word `export`.
    imports: for each import the path of the other module and the names there and here.
    exports: the name inside by the name that others import.
    """

    path: str
    body: str
    imports: tuple[tuple[str, dict[str, str]], ...]
    exports: dict[str, str]


def bundle(entry: str, read: Callable[[str], str | None]) -> str:
    """One classic script that does what the module `entry` does.

    read: the text of a module by its path, or None where there is none.
    """
    modules: dict[str, Module] = {}
    _collect(entry, (), read, modules)
    numbers = {path: number for number, path in enumerate(modules)}
    parts = [_scope(module, modules, numbers) for module in modules.values()]
    return "\n".join(["(() => {", '"use strict";', *parts, "})();", ""])


def reader(docs: Path) -> Callable[[str], str | None]:
    """What `bundle` reads modules with: the text of one by its path below `docs`, or None where there is none."""

    def read(path: str) -> str | None:
        return docs.joinpath(path).read_text("utf-8") if docs.joinpath(path).exists() else None

    return read


def without_comments(script: str) -> str:
    """A script without the comments that take lines of their own, save that of its licence: they are half of what a
    reader would wait for.
    """
    return COMMENT_LINES.sub("", script)


def _collect(
    path: str, on_the_way: tuple[str, ...], read: Callable[[str], str | None], modules: dict[str, Module]
) -> None:
    """Adds a module after all that it imports."""
    if path in modules:
        return
    text = read(path)
    if text is None:
        raise BundleError(f"{path}: there is no such module; correct the import in {on_the_way[-1]}")
    module = read_module(text, path)
    for other, _ in module.imports:
        if other in (*on_the_way, path):
            circle = " → ".join((*on_the_way, path, other))
            raise BundleError(f"{path}: import '{other}' — leads round in a circle ({circle}); move what both need out")
        _collect(other, (*on_the_way, path), read, modules)
    modules[path] = module


def read_module(text: str, path: str) -> Module:
    """A module from its text."""
    imports: list[tuple[str, dict[str, str]]] = []
    exports: dict[str, str] = {}

    def line(match: re.Match[str], in_text: str) -> int:
        return in_text.count("\n", 0, match.start()) + 1

    def blank(match: re.Match[str]) -> str:
        return "\n" * match[0].count("\n")  # lines keep their numbers

    def take_import(match: re.Match[str]) -> str:
        imports.append((_resolved(match, path, line(match, text)), _names(match["names"] or "", match, path, text)))
        return blank(match)

    def take_passing(match: re.Match[str]) -> str:
        names = _names(match["names"], match, path, text)
        inside = {name: f"passed{len(exports) + number}" for number, name in enumerate(names)}
        imports.append((_resolved(match, path, line(match, text)), inside))
        exports.update({names[name]: inside[name] for name in names})
        return blank(match)

    def take_list(match: re.Match[str]) -> str:
        exports.update({there: here for here, there in _names(match["names"], match, path, text).items()})
        return blank(match)

    def take_export(match: re.Match[str]) -> str:
        exports[match["name"]] = match["name"]
        return blank(match)

    body = IMPORT.sub(take_import, text)
    body = EXPORT_FROM.sub(take_passing, body)
    body = EXPORT_LIST.sub(take_list, body)
    body = EXPORT.sub(take_export, body)
    for pattern, wrong in REFUSED.items():
        if match := re.search(pattern, body, re.M):
            written = body[match.start() :].split("\n", 1)[0].strip()
            raise BundleError(f"{path}:{line(match, body)}: '{written}' — {wrong}")
    return Module(path, body, tuple(imports), exports)


def _names(written: str, match: re.Match[str], path: str, text: str) -> dict[str, str]:
    """The names between braces: what stands before `as` by what stands behind it, or alike."""
    names: dict[str, str] = {}
    for item in filter(None, (item.strip() for item in written.split(","))):
        found = ITEM.fullmatch(item)
        if not found or "default" in found.groups():
            line = text.count("\n", 0, match.start()) + 1
            raise BundleError(f"{path}:{line}: '{item}' — is no plain name; write 'a' or 'a as b'")
        names[found[1]] = found[2] or found[1]
    return names


def _resolved(match: re.Match[str], path: str, line: int) -> str:
    if not match["path"].startswith(("./", "../")):
        wrong = "is no relative path, and a bundle has no other place to look; write './x.js'"
        raise BundleError(f"{path}:{line}: import '{match['path']}' — {wrong}")
    return normpath(join(dirname(path), match["path"]))


def _scope(module: Module, modules: dict[str, Module], numbers: dict[str, int]) -> str:
    """A module as a function that is called at once and returns what it exports."""

    def lines() -> Iterator[str]:
        yield f"// {module.path}"
        yield f"const module{numbers[module.path]} = (() => {{"
        for path, names in module.imports:
            for name in names:
                if name not in modules[path].exports:
                    raise BundleError(f"{module.path}: import '{name}' — {path} has no such export; correct the name")
            if names:
                yield f"const {{ {_pairs(names)} }} = module{numbers[path]};"
        yield module.body.strip("\n")
        yield f"return {{ {_pairs(module.exports)} }};"
        yield "})();"

    return "\n".join(lines())


def _pairs(names: dict[str, str]) -> str:
    return ", ".join(name if name == value else f"{name}: {value}" for name, value in names.items())

"""Hook: compiled templates of the theme are kept for the next language and build, and no garbage is looked for."""

import gc

from jinja2 import Environment, FileSystemBytecodeCache
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from made.kept import KEPT


def on_startup(command: str, dirty: bool) -> None:
    if command == "build":
        gc.disable()  # the process ends before its garbage counts; `mkdocs serve` goes on


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    folder = KEPT / "jinja"
    folder.mkdir(parents=True, exist_ok=True)
    env.bytecode_cache = FileSystemBytecodeCache(str(folder))  # a template that has changed is compiled again

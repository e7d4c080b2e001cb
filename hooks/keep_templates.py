"""Hook: the theme's templates are compiled once and kept for the next language and the next build."""

from jinja2 import Environment, FileSystemBytecodeCache
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from handbook import KEPT


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    folder = KEPT / "jinja"
    folder.mkdir(parents=True, exist_ok=True)
    env.bytecode_cache = FileSystemBytecodeCache(str(folder))  # a template that has changed is compiled again

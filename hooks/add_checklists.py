"""Hook: checklists on the scenario pages and as PDFs, links back from the actions, helplines on every page."""

import posixpath
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from checklist import Source, add_backlinks, add_checklist, add_lists, read_source, sheet_files
from languages import languages


def on_config(config: MkDocsConfig) -> None:
    if not languages(config).is_nested:  # the other languages read the same
        config.extra["source"] = read_source(Path(config.docs_dir), languages(config).all)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    env.globals["helplines"] = [line for line in config.extra["source"].helplines if "strip" in line.shown]


# After i18n (-100), which knows no generated files.
@event_priority(-200)
def on_files(files: Files, config: MkDocsConfig) -> None:
    source: Source = config.extra["source"]
    current = languages(config).current
    root = languages(config).root(current)
    sheets = source.sheets(current, (config.site_url or "") + root, config.extra["edition"])
    for path, content in sheet_files(sheets):
        files.append(File.generated(config, root + path, content=content))


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    source: Source = config.extra["source"]
    language, _, name = page.file.src_uri.partition("/")
    root = languages(config).root(languages(config).current)

    def address(path: str) -> str:
        path, mark, anchor = path.partition("#")
        folder = path.removesuffix("index.md") if path.endswith("index.md") else path.replace(".md", "/")
        return get_relative_url(root + folder, page.url) + mark + anchor

    def link(path: str) -> str:
        return posixpath.relpath(path, posixpath.dirname(name) or ".")

    markdown = add_checklist(markdown, name, language, source, address)
    markdown = add_backlinks(markdown, name, language, source, address)
    return add_lists(markdown, language, source, link)

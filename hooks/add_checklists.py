"""Hook: checklists on the scenario pages and as PDFs, links back from the actions, helplines on every page."""

import posixpath
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from book.book import Source, read_source
from checklist.pdf import sheet_files, sheet_paths
from checklist.section import add_lists, fill_marks, mark_actions, mark_checklist
from languages import address_on, languages
from workers import start_files


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
    paths = sheet_paths(sheet.checklist.scenario.id for sheet in sheets)
    start_files(files, config, root, paths, sheet_files, sheets)


# A file that is not in UTF-8 is told with the rest, and stops no build on the way.
def on_page_read_source(page: Page, config: MkDocsConfig) -> str | None:
    language, _, name = page.file.src_uri.partition("/")
    read = config.extra["source"].pages.get((language, name))
    return read.text if read else None


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    source: Source = config.extra["source"]
    language, _, name = page.file.src_uri.partition("/")

    def link(path: str) -> str:
        return posixpath.relpath(path, posixpath.dirname(name) or ".")

    markdown = mark_checklist(markdown, name, language, source)
    markdown = mark_actions(markdown, name, language, source)
    return add_lists(markdown, language, source, link)


# After search, so that a query leads to where an action is explained and not to each list that has it.
@event_priority(-100)
def on_page_context(context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation) -> None:
    language = page.file.src_uri.partition("/")[0]
    page.content = fill_marks(page.content or "", language, config.extra["source"], address_on(page, config))

"""Hook: footnotes for citations, and the sources page."""

import posixpath
from datetime import date
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from citations import Citations, add_footnotes, add_register, read_citations
from handbook import day
from languages import languages


def on_config(config: MkDocsConfig) -> None:
    if languages(config).is_nested:
        return  # the default language has read them
    source = config.extra["source"]
    pages = list(source.pages.values())
    config.extra["citations"] = read_citations(Path(config.docs_dir), pages, source.helpline_keys)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    env.filters["day"] = day


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    citations: Citations = config.extra["citations"]
    language, _, name = page.file.src_uri.partition("/")
    sources_page = posixpath.relpath("sources.md", posixpath.dirname(name) or ".")
    markdown = add_register(markdown, language, citations, date.today())
    return add_footnotes(markdown, language, citations.register, sources_page, date.today())

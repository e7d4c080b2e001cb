"""Hook: footnotes for citations, and the sources page."""

from datetime import date
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from book.day import day
from citations.footnote import fill_footnotes, mark_footnotes
from citations.reading import Citations, read_citations
from citations.sources_page import add_register, fill_citing
from languages import address_on, languages


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
    language = page.file.src_uri.partition("/")[0]
    markdown = add_register(markdown, language, citations, date.today())
    return mark_footnotes(markdown, language, citations.register, date.today())


# After search, so that a query finds a source on the sources page and not on each page that cites it.
@event_priority(-100)
def on_page_context(context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation) -> None:
    citations: Citations = config.extra["citations"]
    language = page.file.src_uri.partition("/")[0]
    address = address_on(page, config)
    html = fill_citing(page.content or "", language, citations, address)
    page.content = fill_footnotes(html, language, citations.register, address, date.today())

"""Hook, first of all: reads what authors write, once, and puts on each page the marks of what the build adds to it."""

from datetime import date
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from book.book import read_book
from book.day import day
from build import KEY, Build, build_of
from languages import address_on, languages
from marked import filled, marked


def on_config(config: MkDocsConfig) -> None:
    if not config.site_url:
        raise PluginError("SITE_URL is empty; write the address that the site will have, or unset it")
    here = languages(config)
    if here.is_nested:
        return  # the other languages are read with the first
    address = config.site_url
    config.extra[KEY] = Build(
        book=read_book(Path(config.docs_dir), here.all),
        address=address,
        edition=config.extra["edition"],
        today=date.today(),
        bases={language: address + here.root(language) for language in here.all},
    )


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    book, here = build_of(config).book, languages(config)
    env.filters["day"] = day
    env.globals["all_words"] = {language: book.words[language] for language in here.all}
    env.globals["words"] = book.words[here.current]
    env.globals["roots"] = {language: here.root(language) for language in here.all}
    env.globals["current"] = here.current
    env.globals["helplines"] = [line for line in book.helplines if "strip" in line.shown]


def on_page_read_source(page: Page, config: MkDocsConfig) -> str | None:
    build = build_of(config)
    language, _, name = page.file.src_uri.partition("/")
    authored = build.book.pages.get((language, name))
    return marked(authored, build) if authored else None


# After search, so that a query leads to where a thing is explained and not to each page that repeats it.
@event_priority(-100)
def on_page_context(context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation) -> None:
    language = page.file.src_uri.partition("/")[0]
    own_files = language == languages(config).current  # a page that falls back has its files in another tree
    page.content = filled(page.content or "", language, build_of(config), address_on(page, config), own_files)

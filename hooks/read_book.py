"""Hook, first of all: reads what authors write, once, and puts on each page the marks of what the build adds to it."""

from datetime import date
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from book.active import active_problems
from book.book import read_book
from book.day import day
from book.nav import in_column
from build import KEY, Build, build_of
from languages import address_on, languages
from marked import filled, marked
from offline.button import keep_button
from search.finder import finder
from upkeep.report import report_address, wrong_report
from upkeep.site_address import EXAMPLE

log = get_plugin_logger("read_book")

ALLOWED: tuple[str, ...] = ()  # what acts on a page and is meant to, as the build tells it


def on_config(config: MkDocsConfig) -> None:
    here = languages(config)
    if here.is_nested:
        return  # the other languages are read with the first
    address = config.site_url or ""
    if told := wrong_report(config.extra["report"]):
        raise PluginError(told)
    if not config.extra["report"]:
        log.info("REPORT_TO is not set: no page offers to tell of a mistake on it")
    config.extra[KEY] = Build(
        book=read_book(Path(config.docs_dir), here.all),
        address=address,
        edition=config.extra["edition"],
        today=date.today(),
        bases={language: address + here.root(language) for language in here.all},
    )
    if address == EXAMPLE:
        log.info(
            "SITE_URL is not set, so sheets are printed without an address and a QR code, and there is no feed; "
            "set it before you print"
        )


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    book, here = build_of(config).book, languages(config)
    # Signs as they are: written as numbers, the words of the tools are half a kilobyte more to wait for on a phone.
    env.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "sort_keys": True}
    env.filters["day"] = day
    env.globals["all_words"] = {language: book.words[language] for language in here.all}
    env.globals["words"] = book.words[here.current]
    env.globals["roots"] = {language: here.root(language) for language in here.all}
    env.globals["current"] = here.current
    env.globals["report_address"] = report_address
    env.globals["finder"] = lambda language, base: finder(
        book.words[language], f"{base}/{here.root(language)}", f"{base}/"
    )
    env.globals["keep_button"] = lambda base: keep_button(book.words[here.current], here.current, f"{base}/")
    _name_in_columns(files, book.words[here.current]["signs"]["colon"].strip())
    env.globals["helplines"] = [line for line in book.helplines if "strip" in line.shown]


def _name_in_columns(files: Files, colon: str) -> None:
    """In the navigation a page does without the name of its column. Material shows there what `typeset` says."""
    pages = [file.page for file in files.documentation_pages() if file.page]
    for section in {id(page.parent): page.parent for page in pages if page.parent}.values():
        own = {page.title: page for page in section.children if isinstance(page, Page) and page.title}
        for title, shown in in_column(list(own), colon).items():
            own[title].typeset = {"title": shown}  # type: ignore[attr-defined] # Material's own


def on_page_read_source(page: Page, config: MkDocsConfig) -> str | None:
    build = build_of(config)
    language, _, name = page.file.src_uri.partition("/")
    authored = build.book.pages.get((language, name))
    return marked(authored, build) if authored else None


# Before the marks are filled, so that what is judged is the author's alone.
@event_priority(100)
def judge(context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation) -> None:
    build = build_of(config)
    language, _, name = page.file.src_uri.partition("/")
    authored = build.book.pages.get((language, name))
    if authored and language == languages(config).current:
        build.problems += active_problems(authored, page.content or "", ALLOWED)


# After search, so that a query leads to where a thing is explained and not to each page that repeats it.
@event_priority(-100)
def fill(context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation) -> None:
    language = page.file.src_uri.partition("/")[0]
    own_files = language == languages(config).current  # a page that falls back has its files in another tree
    page.content = filled(page.content or "", language, build_of(config), address_on(page, config), own_files)


on_page_context = CombinedEvent(judge, fill)

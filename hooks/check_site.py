"""Hook: one step after the last language that proves that everything that must link, links."""

import logging
from pathlib import Path
from typing import Any

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure import nav as mkdocs_nav
from mkdocs.structure import pages as mkdocs_pages
from mkdocs.utils import CountHandler

from book.active import css_findings
from book.book import ABBREVIATIONS
from book.days import check_days
from book.nav import Nav, read_nav
from book.page import Page
from book.parity import check_parity, ids_read_are_built
from book.strays import check_symlinks
from book.text import read_text
from build import build_of
from checklist.sheet import check_sheet
from desk.printed import check_desk_print
from languages import languages
from sitecheck import Problem, in_order
from sitecheck.check import check
from sitecheck.exceptions import Excepted, Exceptions
from sitecheck.folder import read_folder
from sitecheck.terms import Terms
from upkeep.site_address import wrong_address

log = get_plugin_logger("check_site")

# MkDocs logs a broken link as it meets it, without a line, and under strict gives up inside a language's build.
# sitecheck tells the same faults with the rest.
SAME_FAULTS = (mkdocs_pages.__name__, mkdocs_nav.__name__)
# `mkdocs`, or `properdocs` where that builds; the parent of all their loggers.
TOOL = mkdocs_pages.__name__.partition(".")[0]


# Material writes a label for a switch that a page without headings does not have.
THEMES_OWN = ("__toc",)


def on_startup(command: str, dirty: bool) -> None:
    for name in SAME_FAULTS:
        logging.getLogger(name).addFilter(lambda record: record.levelno < logging.WARNING)
    # `--quiet` drops warnings before strict counts them; here only their printing stops.
    root = logging.getLogger(TOOL)
    for handler in root.handlers:
        handler.setLevel(max(handler.level, root.level))
    root.setLevel(min(root.level, logging.WARNING))


# Before any hook reads docs/.
@event_priority(50)
def on_config(config: MkDocsConfig) -> None:
    if told := wrong_address(config.site_url or ""):
        raise PluginError(told)
    if strays := check_symlinks(Path(config.docs_dir)):  # MkDocs follows them, without end where there is none
        raise PluginError("\n".join(map(str, strays)))
    _, wrong = read_text(Path(config.docs_dir).parent / ABBREVIATIONS, ABBREVIATIONS)
    if wrong:  # pymdownx, which puts them on every page, would stop at them without saying where
        raise PluginError("\n".join(map(str, wrong)))
    command = click.get_current_context(silent=True)
    if command and command.info_name == "serve" and not command.params["strict"]:
        _go_on_after_warnings(config)


def _go_on_after_warnings(config: MkDocsConfig) -> None:
    """mkdocs.yml is strict, and MkDocs already counts; who writes wants to see the page all the same."""
    config.strict = False
    root = logging.getLogger(TOOL)
    for handler in [handler for handler in root.handlers if isinstance(handler, CountHandler)]:
        root.removeHandler(handler)


# Before i18n builds the other languages (-100): another's warning must not end a build that has not been checked yet.
@event_priority(-99)
def hold_strict(config: MkDocsConfig) -> None:
    if not languages(config).is_nested:
        build_of(config).is_strict, config.strict = config.strict, False


# After the last language of i18n (-100).
@event_priority(-200)
def judge(config: MkDocsConfig) -> None:
    if languages(config).is_nested:
        return
    build = build_of(config)
    config.strict = build.is_strict
    nav = read_nav(Path(config.config_file_path).read_text("utf-8"), "mkdocs.yml")
    problems = [*build.book.problems, *build.problems, *_tree_problems(config, nav), *_site_problems(config, nav)]
    for problem in in_order(problems):
        log.warning(str(problem))


on_post_build = CombinedEvent(hold_strict, judge)


def _tree_problems(config: MkDocsConfig, nav: Nav) -> list[Problem]:
    """What is wrong between the trees of the languages, and with the navigation."""
    build = build_of(config)
    book, pages = build.book, list(build.book.pages.values())
    used = None if book.unread else book.used_actions
    blanks = {language: book.words[language]["language"]["blank"] for language in book.languages}
    days = check_days(pages, book.law.sources.values(), book.corrections, build.today)
    parity = check_parity(pages, book.languages, nav.pages, used, blanks)
    return [*nav.problems, *_untranslated(config, nav), *days, *parity]


def _site_problems(config: MkDocsConfig, nav: Nav) -> list[Problem]:
    """What does not link in the built site, and sheets that do not fit."""
    build, site, here = build_of(config), Path(config.site_dir), languages(config)
    told = {here.root(language) + name for language in here.all for name in nav.pages}
    styles, pages = _style_sheets(Path(config.docs_dir)), _built_pages(config)
    terms = Terms(register=build.book.law.addresses, exceptions=Exceptions(tuple(map(Excepted, THEMES_OWN))))
    folder = read_folder(site)
    problems = check(folder, terms, pages, styles, told)
    for built, page in pages.items():
        problems += ids_read_are_built(page, folder.pages[built].anchors) if built in folder.pages else ()
    for path in styles.values():
        text = Path(config.docs_dir).parent.joinpath(path).read_text("utf-8")
        problems += [
            Problem(path, finding.line, f"'{finding.written}' — {finding.wrong}; {finding.cure}")
            for finding in css_findings(text)
        ]
    for language, sheets in build.sheets.items():
        for sheet in sheets:
            pdf = site / here.root(language) / f"{sheet.path}.pdf"
            problems += check_sheet(sheet, pdf.read_bytes())
    for language, prints in build.desk_prints.items():
        for own in prints:
            pdf = site / here.root(language) / f"{own.path}.pdf"
            problems += check_desk_print(own, pdf.read_bytes(), f"{Path(config.docs_dir).name}/sheets.yml")
    return problems


def _built_pages(config: MkDocsConfig) -> dict[str, Page]:
    """The authored page behind each built one; of a page that falls back, that of the other language."""
    pages = build_of(config).book.pages
    i18n: Any = config.plugins["i18n"]
    built = {}
    for files in i18n.i18n_files_per_language.values():
        for file in files:
            language, _, name = file.src_uri.partition("/")
            if (language, name) in pages:
                built[file.dest_uri] = pages[language, name]
    return built


def _style_sheets(docs: Path) -> dict[str, str]:
    """Those of `docs/assets`, by their path in the site, where they stand as they are."""
    files = (file.relative_to(docs).as_posix() for file in docs.glob("assets/**/*.css"))
    return {file: f"{docs.name}/{file}" for file in files}


def _untranslated(config: MkDocsConfig, nav: Nav) -> list[Problem]:
    """Titles of the navigation for which a language has no words."""
    i18n: Any = config.plugins["i18n"]
    return [
        Problem("mkdocs.yml", line, f"nav '{title}' — has no words in '{language.locale}'; add it to nav_translations")
        for language in i18n.config.languages
        for title, line in nav.titles.items()
        if not language.default and title not in (language.nav_translations or {})
    ]

"""Hook: one step after the last language that proves that everything that must link, links."""

import logging
import re
from pathlib import Path
from typing import Any

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure import nav as mkdocs_nav
from mkdocs.structure import pages as mkdocs_pages
from mkdocs.utils import CountHandler

from book.page import Page
from book.parity import check_parity
from book.strays import check_symlinks
from build import build_of
from checklist.pdf import check_sheet
from languages import languages
from sitecheck import Problem, check_folder, in_order
from sitecheck.exceptions import Excepted, Exceptions
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
    if wrong := wrong_address(config.site_url or ""):
        raise PluginError(wrong)
    if strays := check_symlinks(Path(config.docs_dir)):  # MkDocs follows them, without end where there is none
        raise PluginError("\n".join(map(str, strays)))
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


# After the last language of i18n (-100) and the search index (-150).
@event_priority(-200)
def check(config: MkDocsConfig) -> None:
    if languages(config).is_nested:
        return
    build = build_of(config)
    config.strict = build.is_strict
    for problem in in_order([*build.book.problems, *_tree_problems(config), *_site_problems(config)]):
        log.warning(str(problem))


on_post_build = CombinedEvent(hold_strict, check)


def _tree_problems(config: MkDocsConfig) -> list[Problem]:
    """What is wrong between the trees of the languages, and with the navigation."""
    book = build_of(config).book
    written = Path(config.config_file_path).read_text("utf-8").split("\n")
    nav = {page: _line(written, page) for page in _nav_pages(config.nav)}
    used = None if book.unread else book.used_actions
    blanks = {language: book.words[language]["language"]["blank"] for language in book.languages}
    parity = check_parity(list(book.pages.values()), book.languages, nav, used, blanks)
    return [*_untranslated(config, written), *parity]


def _site_problems(config: MkDocsConfig) -> list[Problem]:
    """What does not link in the built site, and sheets that do not fit."""
    build, site, here = build_of(config), Path(config.site_dir), languages(config)
    told = {here.root(language) + name for language in here.all for name in _nav_pages(config.nav)}
    styles = _style_sheets(Path(config.docs_dir))
    known = Exceptions(tuple(map(Excepted, THEMES_OWN)))
    problems = check_folder(site, _built_pages(config), build.book.law.addresses, styles, told, known)
    for language, sheets in build.sheets.items():
        folder = site / here.root(language) / "checklists"
        for sheet in sheets:
            problems += check_sheet(sheet, (folder / f"{sheet.checklist.scenario.id}.pdf").read_bytes())
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


def _line(written: list[str], words: str) -> int | None:
    """The line of mkdocs.yml that has these words."""
    named = re.compile(rf"(?<![\w/.-]){re.escape(words)}(?![\w/.-])")
    return next((number for number, line in enumerate(written, 1) if named.search(line)), None)


def _untranslated(config: MkDocsConfig, written: list[str]) -> list[Problem]:
    """Titles of the navigation for which a language has no words. written: the lines of mkdocs.yml."""
    i18n: Any = config.plugins["i18n"]
    return [
        Problem(
            "mkdocs.yml",
            _line(written, title),
            f"nav '{title}' — has no words in '{language.locale}'; add it to nav_translations",
        )
        for language in i18n.config.languages
        for title in _nav_titles(config.nav)
        if not language.default and title not in (language.nav_translations or {})
    ]


def _nav_titles(nav: object) -> list[str]:
    """The titles that `nav:` of mkdocs.yml writes, at any depth."""
    own = list(nav) if isinstance(nav, dict) else []
    parts = nav.values() if isinstance(nav, dict) else nav if isinstance(nav, list) else []
    return own + [title for part in parts for title in _nav_titles(part)]


def _nav_pages(nav: object) -> list[str]:
    """The pages that `nav:` of mkdocs.yml names, at any depth."""
    if isinstance(nav, str):
        return [nav] if "://" not in nav else []
    parts = nav.values() if isinstance(nav, dict) else nav if isinstance(nav, list) else []
    return [page for part in parts for page in _nav_pages(part)]

"""Hook: checklists and desk sheets as PDFs, the ledger as a spreadsheet, and which sheets take figures of the plan."""

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files

from build import build_of, start_files
from checklist.plan_sheets import plan_sheets
from checklist.sheet import Printed, sheet_files, sheet_paths
from desk.ledger import ledger_files, ledger_paths
from languages import languages


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    book = build_of(config).book
    env.globals["plan_sheets"] = {language: plan_sheets(book, language) for language in book.languages}


# After i18n (-100), which knows no generated files.
@event_priority(-200)
def on_files(files: Files, config: MkDocsConfig) -> None:
    build, language = build_of(config), languages(config).current
    sheets: list[Printed] = [*build.sheets[language], *build.desk_prints[language]]
    start_files(files, config, sheet_paths(sheets), sheet_files, sheets)
    for sheet in build.book.desk.values():
        if sheet.workbook:
            start_files(files, config, ledger_paths(sheet.id), ledger_files, sheet.id, build.book.words[language])

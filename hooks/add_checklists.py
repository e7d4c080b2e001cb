"""Hook: checklists as PDFs."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files

from build import build_of, start_files
from checklist.sheet import sheet_files, sheet_paths
from languages import languages


# After i18n (-100), which knows no generated files.
@event_priority(-200)
def on_files(files: Files, config: MkDocsConfig) -> None:
    sheets = build_of(config).sheets[languages(config).current]
    start_files(files, config, sheet_paths(sheet.checklist.scenario.id for sheet in sheets), sheet_files, sheets)

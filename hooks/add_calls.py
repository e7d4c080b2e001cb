"""Hook: the role cards of the talks to practise."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files

from build import build_of, start_files
from calls.cards import card_files, card_paths, card_values
from languages import languages


# After i18n (-100), which knows no generated files.
@event_priority(-200)
def on_files(files: Files, config: MkDocsConfig) -> None:
    book, language = build_of(config).book, languages(config).current
    # What cannot be read as two chairs has no cards; the build tells of it.
    calls = [call for call in book.calls.values() if call.language == language and len(call.chairs) == 2]
    paths = card_paths(calls)
    values = [(path, card_values(call, book)) for path, call in zip(paths, calls, strict=True)]
    start_files(files, config, paths, card_files, values)

"""Hook: sheets as pictures, the cards of pages that are shared, the icons and the manifest of the site."""

from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files

from build import build_of, start_files
from languages import languages
from pictures.cards import SIZE, card_files, card_of, make_cards
from pictures.icons import APPLE, ICONS, MANIFEST, icon_files, manifest
from pictures.phone import phone_files, phone_paths


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    cards = make_cards(build_of(config).book, languages(config).current)
    env.globals["card_of"] = lambda name: card_of(name, cards)
    env.globals["card_size"] = SIZE
    env.globals["apple_icon"] = APPLE.path
    env.globals["manifest"] = MANIFEST


# After i18n (-100), which knows no generated files.
@event_priority(-200)
def on_files(files: Files, config: MkDocsConfig) -> None:
    build, here = build_of(config), languages(config)
    language, words = here.current, build.book.words[here.current]
    logo = Path(config.docs_dir, config.theme["logo"]).read_bytes()
    sheets, cards = build.sheets[language], list(make_cards(build.book, language).values())
    start_files(files, config, phone_paths(sheet.checklist.scenario.id for sheet in sheets), phone_files, sheets)
    start_files(files, config, [card.path for card in cards], card_files, cards, language, words, logo)
    root = here.root(language)
    said = manifest(words, config.site_description or "", root)
    files.append(File.generated(config, root + MANIFEST, content=said))
    if not here.is_nested:  # one set for all languages
        start_files(files, config, [icon.path for icon in ICONS], icon_files, logo)

"""Hook: the letters of the templates as blank files, and what a page hands to its scripts."""

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files

from book.blank import asked_in
from build import build_of, start_files
from languages import languages
from letters.blank_files import letter_files, letter_paths


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    book = build_of(config).book
    own = {place: [letter.text for letter in template.letters] for place, template in book.templates.items()}
    lent = {place: list(texts.values()) for place, texts in book.lent.items()}
    env.globals["letters"] = {f"{language}/{name}": texts for (language, name), texts in book.lent.items()}
    env.globals["letter_blanks"] = {
        f"{language}/{name}": asked_in(texts, book.blanks, language, book.words[language]["language"]["blank"])
        for (language, name), texts in (own | lent).items()
    }


# After i18n (-100), which knows no generated files.
@event_priority(-200)
def on_files(files: Files, config: MkDocsConfig) -> None:
    build, language = build_of(config), languages(config).current
    own = [template for (tree, _), template in build.book.templates.items() if tree == language]
    words, base = build.book.words[language], build.bases[language]
    start_files(files, config, letter_paths(own), letter_files, own, words, base)

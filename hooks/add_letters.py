"""Hook: the letters of the templates as blank files, the links to them, and what a page hands to its scripts."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from book.blank import Blank, asked_in, check_blanks, read_blanks
from book.text import read_text
from book.yaml_text import read_yaml
from languages import address_on, languages
from letters.blank_files import letter_files, letter_paths
from letters.links import add_files
from letters.reading import Letters, read_letters
from workers import start_files


def on_config(config: MkDocsConfig) -> None:
    if not languages(config).is_nested:  # the other languages read the same
        pages = config.extra["source"].pages.values()
        letters = read_letters(pages)
        docs, path = Path(config.docs_dir), f"{Path(config.docs_dir).name}/blanks.yml"
        text, problems = read_text(docs / "blanks.yml", path)
        blanks, wrong = read_blanks(text, path, languages(config).all)
        config.extra["words"] = {language: _words(docs, language) for language in languages(config).all}
        problems += [*wrong, *check_blanks(blanks, pages, path, _signs(config))]
        config.extra["letters"] = replace(letters, problems=(*letters.problems, *problems))
        config.extra["blanks"] = blanks


def _words(docs: Path, language: str) -> Any:
    text, _ = read_text(docs / "words" / f"{language}.yml", f"words/{language}.yml")
    return read_yaml(text, f"words/{language}.yml").data or {"language": {"blank": "[]"}, "browser": {}}


def _signs(config: MkDocsConfig) -> dict[str, str]:
    return {language: words["language"]["blank"] for language, words in config.extra["words"].items()}


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    letters: Letters = config.extra["letters"]
    blanks: list[Blank] = config.extra["blanks"]
    signs = _signs(config)
    own = {place: [letter.text for letter in template.letters] for place, template in letters.templates.items()}
    lent = {place: list(texts.values()) for place, texts in letters.lent.items()}
    env.globals["letters"] = {f"{language}/{name}": texts for (language, name), texts in letters.lent.items()}
    env.globals["letter_blanks"] = {
        f"{language}/{name}": asked_in(texts, blanks, language, signs[language])
        for (language, name), texts in (own | lent).items()
    }
    env.globals["words"] = config.extra["words"]


# After i18n (-100), which knows no generated files.
@event_priority(-200)
def on_files(files: Files, config: MkDocsConfig) -> None:
    letters: Letters = config.extra["letters"]
    current = languages(config).current
    root = languages(config).root(current)
    own = [template for (language, _), template in letters.templates.items() if language == current]
    start_files(files, config, root, letter_paths(own), letter_files, own, (config.site_url or "") + root)


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    letters: Letters = config.extra["letters"]
    language, _, name = page.file.src_uri.partition("/")
    template = letters.templates.get((language, name))
    # A page that falls back to the other language has no files in this tree.
    if template is None or language != languages(config).current:
        return markdown
    return add_files(markdown, template, address_on(page, config))

"""Hook: the letters of the templates as blank files, the links to them, and letters lent to the page of a tool."""

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from languages import address_on, languages
from letters.blank_files import letter_files, letter_paths
from letters.links import add_files
from letters.reading import Letters, read_letters
from workers import start_files


def on_config(config: MkDocsConfig) -> None:
    if not languages(config).is_nested:  # the other languages read the same
        config.extra["letters"] = read_letters(config.extra["source"].pages.values())


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    letters: Letters = config.extra["letters"]
    env.globals["letters"] = {f"{language}/{name}": lent for (language, name), lent in letters.lent.items()}


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

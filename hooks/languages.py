"""What the hooks ask of the i18n plugin, and addresses in the tree of a language."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from book.page import built_path


@dataclass(frozen=True)
class Languages:
    """The languages of the site during one build.

    all: the default one first. current: the one being built.
    is_nested: another language's build is under way inside the default one's; the whole site does not stand yet.
    """

    all: tuple[str, ...]
    current: str
    is_nested: bool

    def root(self, language: str) -> str:
        """The folder of a language's tree in the built site, with a closing slash; empty for the default one."""
        return "" if language == self.all[0] else f"{language}/"


def languages(config: MkDocsConfig) -> Languages:
    i18n: Any = config.plugins["i18n"]
    others = (language for language in i18n.build_languages if language != i18n.default_language)
    return Languages((i18n.default_language, *others), i18n.current_language or i18n.default_language, i18n.building)


def address_on(page: Page, config: MkDocsConfig) -> Callable[[str], str]:
    """What makes of a path in the tree of the language being built an address as this page writes it.

    The path is that of a page with or without an anchor (`channels/phone.md#ask-good-time`) or of another file
    (`checklists/all.pdf`).
    """
    root = languages(config).root(languages(config).current)

    def address(path: str) -> str:
        path, mark, anchor = path.partition("#")
        built = built_path(path) if path.endswith(".md") else path
        return get_relative_url(root + built, page.url) + mark + anchor

    return address

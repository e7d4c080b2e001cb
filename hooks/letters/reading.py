"""The letters of the handbook, read once for a build."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from book.lent import lent_letters
from book.letter_marks import check_marks
from book.page import Page
from book.template import Template, read_templates
from sitecheck.problem import Problem


@dataclass(frozen=True)
class Letters:
    """The templates, and what other pages borrow from them; both by (language, name of the page).

    lent: the texts by the borrowing page's own names. problems: all that is wrong with what was read.
    """

    templates: Mapping[tuple[str, str], Template]
    lent: Mapping[tuple[str, str], Mapping[str, str]]
    problems: tuple[Problem, ...]


def read_letters(pages: Iterable[Page]) -> Letters:
    """The letters of the pages, with all their problems. Nothing is raised for bad content."""
    pages = list(pages)
    templates = read_templates(pages)
    lent: dict[tuple[str, str], Mapping[str, str]] = {}
    problems = check_marks(pages)
    for page in pages:
        texts, found = lent_letters(page, templates)
        problems += found
        if texts:
            lent[page.language, page.name] = texts
    return Letters(templates, lent, tuple(problems))

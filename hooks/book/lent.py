"""Letters that a page borrows from the templates, so that their words are written once."""

from collections.abc import Iterable, Mapping, Sequence

from book.blank import SCHEDULE_FACTS, Blank
from book.letter_marks import SCHEDULE, without_optional
from book.page import Page
from book.template import Template
from book.yaml_text import as_written
from sitecheck.problem import Problem, did_you_mean

FORM = "write one a line, as 'bank: letter-bank-plan#formal'"


def read_lent(
    pages: Iterable[Page],
    templates: Mapping[tuple[str, str], Template],
    blanks: Sequence[Blank],
    signs: Mapping[str, str],
) -> tuple[dict[tuple[str, str], Mapping[str, str]], list[Problem]]:
    """What the pages borrow, by (language, name of the page), and what is wrong there.

    signs: by language, those between which a blank stands.
    """
    lent: dict[tuple[str, str], Mapping[str, str]] = {}
    problems: list[Problem] = []
    for page in pages:
        names = {blank.names[page.language] for blank in blanks if blank.plan in SCHEDULE_FACTS}
        scheduled = {f"{signs[page.language][0]}{name}{signs[page.language][1]}" for name in names}
        texts, found = lent_letters(page, templates, scheduled)
        problems += found
        if texts:
            lent[page.language, page.name] = texts
    return lent, problems


def lent_letters(
    page: Page, templates: Mapping[tuple[str, str], Template], scheduled: Iterable[str]
) -> tuple[dict[str, str], list[Problem]]:
    """The letters that a page's front matter asks for, by the page's own names, and what is wrong there.

    It asks under `letters:` as in `bank: letter-bank-plan#formal`, for the id of a template and that of the heading
    under which the letter stands; of several under one heading it gets the first. Their texts have the marks for the
    plan, and each a line for the schedule or blanks that the schedule fills; optional lines are left out, as no plan
    knows whether they hold.

    templates: by (language, name of the page). scheduled: those blanks, as they stand in a letter.
    """
    if "letters" not in page.meta:
        return {}, []
    asked = page.meta["letters"]
    if not isinstance(asked, dict):
        wrong = f"front matter 'letters: {as_written(asked)}' — is no list of letters; {FORM}"
        return {}, [Problem(page.path, page.line_of("letters"), wrong)]
    known: dict[str, str] = {}
    for template in templates.values():
        for letter in template.letters if template.language == page.language else ():
            known.setdefault(f"{template.id}#{letter.section}", letter.marked)
    texts: dict[str, str] = {}
    problems: list[Problem] = []
    for name, value in asked.items():
        written = as_written(value)
        wrong = ""
        if written not in known:
            wrong = f"names no letter{did_you_mean(written, known) or f'; {FORM}'}"
        elif not any(place in known[written] for place in (SCHEDULE, *scheduled)):
            wrong = f"names a letter that says no schedule; begin the line that does with '{SCHEDULE}'"
        else:
            texts[name] = without_optional(known[written])
        if wrong:
            message = f"front matter '{f'{name}: {written}'.strip()}' — {wrong}"
            problems.append(Problem(page.path, page.line_of("letters", name), message))
    return texts, problems

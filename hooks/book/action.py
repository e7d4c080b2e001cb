"""Actions: the headings of class `action` on the topic pages."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from book.markup import markup_in
from book.page import Heading, Page
from book.words import Words
from sitecheck.problem import Problem

TOPICS = ("causes", "preparation", "channels", "etiquette", "solutions", "follow-up")


@dataclass(frozen=True)
class Action:
    """One thing to do, as a sheet prints it.

    id: the same in every language, unique on the site.
    page: the page that explains it (`channels/phone.md`), path and line: where its heading stands.
    text: the heading, an imperative sentence.
    fill: the label of a blank to write on, or None.
    is_stop: a rule for when to stop and whom to call.
    """

    id: str
    language: str
    page: str
    path: str
    line: int
    text: str
    fill: str | None
    is_stop: bool

    @property
    def topic(self) -> str:
        return self.page.split("/")[0]


def read_actions(
    pages: Iterable[Page], words: Mapping[str, Words]
) -> tuple[Mapping[tuple[str, str], Action], list[Problem]]:
    """The actions of all pages by (language, id), and what is wrong with their headings.

    words: by language; they say how much fits one printed line. Of two actions with one id the first counts;
    `check_parity` tells of the second.
    """
    actions: dict[tuple[str, str], Action] = {}
    problems: list[Problem] = []
    for page in pages:
        for heading in page.headings:
            if "action" not in heading.classes:
                continue
            problems += _problems(page, heading, words[page.language]["language"])
            if heading.id is not None:
                actions.setdefault((page.language, heading.id), _action(page, heading, heading.id))
    return actions, problems


def _action(page: Page, heading: Heading, id: str) -> Action:
    return Action(
        id=id,
        language=page.language,
        page=page.name,
        path=page.path,
        line=heading.line,
        text=heading.text,
        fill=heading.attributes.get("fill"),
        is_stop="stop" in heading.classes,
    )


def _problems(page: Page, heading: Heading, language: Words) -> Iterable[Problem]:
    written = f"action '{heading.text}'"
    if heading.id is None:
        yield Problem(page.path, heading.line, f"{written} — has no id; write one, as '{{ #call-bank .action }}'")
    if page.name.split("/")[0] not in TOPICS:
        yield Problem(
            page.path,
            heading.line,
            f"{written} — stands outside the six topics; move it to a page of {', '.join(TOPICS)}",
        )
    for place, said in (("", heading.text), (" in its fill", heading.attributes.get("fill", ""))):
        if mark := markup_in(said):
            wrong = f"has '{mark}'{place}, which a sheet prints as it stands; write plain words"
            yield Problem(page.path, heading.line, f"{written} — {wrong}")
    if "fill" not in heading.attributes and "stop" not in heading.classes and _says_write(heading.text, language):
        wrong = f"says '{language['write']}' and has no line to write on; add fill=\"…\""
        yield Problem(page.path, heading.line, f"{written} — {wrong}")
    longest = int(language["line"])
    if len(heading.text) > longest:
        yield Problem(
            page.path,
            heading.line,
            f"{written} — is {len(heading.text)} {language['unit']} long, a printed line holds {longest}; "
            "say it shorter",
        )


def _says_write(text: str, language: Words) -> bool:
    return re.search(rf"(?<![A-Za-z]){language['write']}(?![A-Za-z])", text, re.IGNORECASE) is not None

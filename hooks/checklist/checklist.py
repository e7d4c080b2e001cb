"""A checklist: the actions of one scenario in one language, ready for the web page and for print."""

import re
from dataclasses import dataclass

from book.action import Action
from book.book import Book
from book.own_words import between_blanks, labels
from book.scenario import MOMENTS, Scenario


@dataclass(frozen=True)
class Item:
    """One line to tick.

    page: the page that explains it (`channels/phone.md`), id: its heading there. fill: the labels of its blanks.
    """

    id: str
    text: str
    fill: tuple[str, ...]
    page: str


@dataclass(frozen=True)
class Block:
    """The items of one pause point. moment: `before`, `during` or `after`."""

    moment: str
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Checklist:
    """The sheet of a scenario in one language.

    title: the scenario page's own heading. number: its place among the sheets of its role, from 1.
    open: the sentence to begin with, as the words between its blanks; empty where it has none.
    reviewed: its `reviewed:` date, ISO 8601, or empty.
    file_name: what a download is called, before its ending (`信用卡逾期-打给银行客服-清单`).
    """

    scenario: Scenario
    language: str
    title: str
    reviewed: str
    blocks: tuple[Block, ...]
    stops: tuple[Item, ...]
    file_name: str
    number: int = 1
    open: tuple[str, ...] = ()


def make_checklists(book: Book) -> dict[tuple[str, str], Checklist]:
    """The checklists by (language, id of the scenario), in the order of scenarios.yml.

    A scenario without a page in a language has none there.
    """
    return {
        (language, scenario.id): make_checklist(scenario, book, language)
        for language in book.languages
        for scenario in book.scenarios.values()
        if (language, scenario.page) in book.pages
    }


def make_checklist(scenario: Scenario, book: Book, language: str) -> Checklist:
    """The checklist of a scenario, in the words of the actions of that language.

    An action that is not there in the language is left out: `check_scenarios` and `check_parity` tell of it.
    """

    def items(ids: tuple[str, ...]) -> tuple[Item, ...]:
        found = (book.actions[language, id] for id in ids if (language, id) in book.actions)
        return tuple(Item(action.id, action.text, asked(action), action.page) for action in found)

    def asked(action: Action) -> tuple[str, ...]:
        return labels(scenario.fill.get(action.id, {}).get(language, action.fill or ""))

    opening = scenario.open.get(language, "")

    title = book.title(language, scenario.page)
    name = re.sub(r"[^\w]+", "-", title).strip("-")
    return Checklist(
        scenario=scenario,
        language=language,
        title=title,
        reviewed=str(book.pages[language, scenario.page].meta.get("reviewed", "")),
        file_name=f"{name}-{book.words[language]['sheet']['file']}",
        blocks=tuple(Block(moment, items(getattr(scenario, moment))) for moment in MOMENTS),
        stops=items(scenario.stop),
        number=book.number(scenario),
        open=tuple(between_blanks(opening)) if opening else (),
    )

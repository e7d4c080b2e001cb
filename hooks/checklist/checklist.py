"""A checklist: the actions of one scenario in one language, ready for the web page and for print."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from book.action import Action
from book.page import Page
from book.scenario import MOMENTS, Scenario


@dataclass(frozen=True)
class Item:
    """One line to tick. page: the page that explains it (`channels/phone.md`), id: its heading there."""

    id: str
    text: str
    fill: str | None
    page: str


@dataclass(frozen=True)
class Block:
    """The items of one pause point. moment: `before`, `during` or `after`."""

    moment: str
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Checklist:
    """The sheet of a scenario in one language.

    title: the scenario page's own heading. reviewed: its `reviewed:` date, ISO 8601, or empty.
    """

    scenario: Scenario
    language: str
    title: str
    reviewed: str
    blocks: tuple[Block, ...]
    stops: tuple[Item, ...]

    @property
    def file_name(self) -> str:
        """What a download is called, before its ending: `信用卡逾期-打给银行客服-清单`."""
        name = re.sub(r"[^\w]+", "-", self.title).strip("-")
        return f"{name}-{'清单' if self.language == 'zh' else 'checklist'}"


def make_checklist(
    scenario: Scenario, page: Page, actions: Mapping[tuple[str, str], Action], language: str
) -> Checklist:
    """The checklist of a scenario, in the words of the actions of that language.

    An action that is not there in the language is left out: `check_scenarios` and `sitecheck` report it.
    """

    def items(ids: tuple[str, ...]) -> tuple[Item, ...]:
        found = (actions[language, id] for id in ids if (language, id) in actions)
        return tuple(Item(action.id, action.text, action.fill, action.page) for action in found)

    return Checklist(
        scenario=scenario,
        language=language,
        title=page.headings[0].text if page.headings else scenario.id,
        reviewed=str(page.meta.get("reviewed", "")),
        blocks=tuple(Block(moment, items(getattr(scenario, moment))) for moment in MOMENTS),
        stops=items(scenario.stop),
    )

"""The cards that other sites show where somebody shares a page: one for each kind of page, one for each situation."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from book.action import TOPICS
from book.book import Book
from book.words import Words, region
from checklist.sheet import set_pages
from made.kept import kept_together
from pictures.png import Colour, made_with, png_pages

TEMPLATE = Path(__file__).with_name("card.typ")
LOGO = "logo.svg"  # as the template names it
SIZE = (1200, 630)  # as ogp.me's readers show it whole
INK: Colour = (0x0B, 0x55, 0x63)
KINDS = {
    **dict.fromkeys(TOPICS, "topic"),
    "templates": "letter",
    "tools": "tool",
    **dict.fromkeys(("claims.md", "glossary.md", "scams.md", "sources.md", "about/changes.md"), "rules"),
}


@dataclass(frozen=True)
class Card:
    """What a card says. path: in the tree of its language. label: the kind of page, or whose situation it is."""

    path: str
    label: str
    title: str
    line: str

    @property
    def alt(self) -> str:
        """The words for who does not see it."""
        return f"{self.label} · {self.title} · {self.line}"


def make_cards(book: Book, language: str) -> dict[str, Card]:
    """The cards of a language by kind of page, and by page where that is a situation's."""
    said, roles = book.words[language]["card"], book.words[language]["sheet"]
    cards = {
        kind: Card(f"cards/{kind}.png", own["label"], own["title"], own["line"]) for kind, own in said["kinds"].items()
    }
    for scenario in book.scenarios.values():
        if (language, scenario.page) in book.pages:
            path = f"cards/{scenario.page.removesuffix('.md')}.png"
            title = book.title(language, scenario.page)
            cards[scenario.page] = Card(path, roles[scenario.role], title, said["scenario"])
    return cards


def card_of(name: str, cards: Mapping[str, Card]) -> Card:
    """The card of a page (`channels/phone.md`) among those of its language."""
    kind = KINDS.get(name) or KINDS.get(name.partition("/")[0], "home")
    return cards.get(name) or cards[kind]


def card_files(cards: Sequence[Card], language: str, words: Words, logo: bytes) -> dict[str, bytes]:
    """The cards of a language by their path. Those are made again whose words or what makes them have changed.

    words: of the language. logo: a drawing as SVG.
    """
    frame = {
        "language": language,
        "region": region(words),
        "face": words["language"]["face"],
        "handbook": words["page"]["name"],
    }
    made_by = json.dumps([frame, hashlib.sha256(logo).hexdigest(), made_with()])

    def make(missing: Sequence[int]) -> list[bytes]:
        wanted = [asdict(cards[place]) for place in missing]
        return png_pages(set_pages(TEMPLATE, {**frame, "cards": wanted}, {LOGO: logo}), INK)

    made_from = [f"{json.dumps(asdict(card))}\0{made_by}".encode() for card in cards]
    return dict(zip((card.path for card in cards), kept_together("png", made_from, make), strict=True))

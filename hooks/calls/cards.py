"""Role cards of the talks, as PDF: for two people at a table and a third who listens."""

import json
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

from book.book import Book
from book.call import FACTS, FOLDER, Call, Chair
from book.call_rules import good_way
from book.words import region
from checklist.sheet import set_accessible
from made.kept import kept, written_in

TEMPLATE = Path(__file__).with_name("cards.typ")
MOST_BOXES = 5  # of each side: ten in all are as many as one person sees in a talk
MOST_SAID = 3

Values = dict[str, object]


def card_paths(calls: Sequence[Call]) -> list[str]:
    """The paths of the cards of one language in its tree."""
    return [f"{FOLDER}{call.id}.pdf" for call in calls]


def card_values(call: Call, book: Book) -> Values:
    """What the cards of a talk say, as their template takes it."""
    words = book.words[call.language]
    own = {name: words["call"][name] for name in ("says", "hide", "observer", "observe")}
    return {
        "title": call.title,
        "handbook": words["page"]["name"],
        "language": call.language,
        "region": region(words),
        "face": words["language"]["face"],
        "words": {**own, "colon": words["signs"]["colon"]},
        "chairs": [
            _chair(chair, other, call.language, book)
            for chair, other in zip(call.chairs, reversed(call.chairs), strict=True)
        ],
    }


def card_files(values: Sequence[tuple[str, Values]]) -> dict[str, bytes]:
    """The cards of one language by their path. values: of each talk, with its path."""
    made_by = json.dumps([written_in("calls", "checklist", "made"), version("typst")])

    def content(own: Values) -> bytes:
        return kept("pdf", f"{json.dumps(own)}\0{made_by}".encode(), lambda: set_accessible(TEMPLATE, own))

    return {path: content(own) for path, own in values}


def _chair(chair: Chair, other: Chair, language: str, book: Book) -> Values:
    """One side. What it says is what the other side's good way hears."""
    names, done = book.words[language]["call"], dict.fromkeys(id for _, choice in good_way(chair) for id in choice.does)
    boxes = [book.actions[language, id].text for id in done if (language, id) in book.actions]
    return {
        "title": chair.title,
        "facts": [{"name": names[name], "text": chair.facts[name][1]} for name in FACTS if name in chair.facts],
        "says": [turn.said[0][1] for turn, _ in good_way(other) if turn.said][:MOST_SAID],
        "boxes": boxes[:MOST_BOXES],
    }

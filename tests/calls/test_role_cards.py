"""Role cards: one side of A4 that is cut in three, whatever the build lets authors write."""

import io
from collections.abc import Iterator
from functools import cache

import pypdf
import pypdfium2
import pytest

from book.book import Book, read_book
from book.call import FACTS, Call
from book.call_rules import LONGEST_FACT, good_way
from calls.cards import TEMPLATE, Values, card_values
from checklist.sheet import set_accessible
from conftest import LANGUAGES, ROOT

CARD = 94 / 25.4 * 72  # the height of a card, as cards.typ has it, in points


@cache
def book() -> Book:
    return read_book(ROOT / "docs", LANGUAGES)


def call(language: str) -> Call:
    return book().calls[language, "card-owing"]


def pages(values: Values) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(set_accessible(TEMPLATE, values)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_card_of_each_side_and_one_for_who_listens(language: str) -> None:
    own, reader = call(language), pages(card_values(call(language), book()))
    assert len(reader.pages) == 1
    text = "".join(reader.pages[0].extract_text().split())
    words = book().words[language]["call"]
    for chair in own.chairs:
        assert text.count("".join(chair.title.split())) == 2  # on its card and above its boxes
        scene = chair.turns[0].told[0][1]  # where and when, so that two at a table know who begins
        assert "".join(scene.split()) in text
        last = good_way(chair)[-1][1].does[-1]
        assert "".join(book().actions[language, last].text.split()) in text  # the end of a talk has a box too
        for name in FACTS:
            assert "".join(chair.facts[name][1].split()) in text
    assert text.count("".join(words["hide"].split())) == 2
    assert reader.root_object.get("/StructTreeRoot")  # read aloud in its order


def test_who_is_named_says_on_the_card_that_the_debt_is_not_theirs() -> None:
    own = book().calls["zh", "not-my-debt"]
    chairs = card_values(own, book())["chairs"]
    assert isinstance(chairs, list)
    says = [turn.said[0][1] for turn, _ in good_way(own.chairs[1])]
    assert own.chairs[0].role == "named"
    assert chairs[0]["says"] == says[:3]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_longest_words_that_the_build_lets_pass_stay_on_their_cards(language: str) -> None:
    breath = int(book().words[language]["language"]["breath"])
    word = "很" if language == "zh" else "often "
    values = card_values(call(language), book())
    chairs = values["chairs"]
    assert isinstance(chairs, list)
    for chair in chairs:
        chair["facts"] = [{**fact, "text": word * int(LONGEST_FACT * breath)} for fact in chair["facts"]]
        chair["says"] = [word * breath for _ in chair["says"]]
        chair["scene"] = word * breath
    document = pypdfium2.PdfDocument(set_accessible(TEMPLATE, values))
    assert len(document) == 1
    hide = book().words[language]["call"]["hide"]
    for number, (lines, hidden) in enumerate(cards(document[0], hide), 1):
        # The last line of a side is the one that says whose eyes it is for, and all others stand above it.
        assert hidden, number
        assert min(lines) > max(hidden), number


def cards(page: pypdfium2.PdfPage, hide: str) -> Iterator[tuple[list[float], list[float]]]:
    """Of the cards of both sides: the heights at which its signs stand, and those of the line `hide`."""
    text = page.get_textpage()
    found, last = set[int](), text.search(hide)
    while place := last.get_next():
        found |= set(range(place[0], place[0] + place[1]))
    height = page.get_height()
    signs = [(number, text.get_charbox(number)[1]) for number in range(text.count_chars())]
    seen = [(number, bottom) for number, bottom in signs if text.get_text_range(number, 1).strip()]
    for top in (height, height - CARD):
        own = [(number, bottom) for number, bottom in seen if top - CARD < bottom <= top]
        yield [y for number, y in own if number not in found], [y for number, y in own if number in found]

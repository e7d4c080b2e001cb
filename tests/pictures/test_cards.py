"""The cards of pages that are shared."""

from pathlib import Path

import pytest

from book.book import Book, read_book
from made import kept as room
from pictures.cards import SIZE, Card, card_files, card_of, make_cards
from pictures.png import png_size
from read_png import read_png
from tiny_handbook import write

ROOT = Path(__file__).parents[2]
LOGO = (ROOT / "docs/assets/images/logo.svg").read_bytes()
LANGUAGES = ("zh", "en")


@pytest.fixture(scope="module")
def book() -> Book:
    return read_book(ROOT / "docs", LANGUAGES)


@pytest.mark.parametrize(
    ("page", "path"),
    [
        ("index.md", "cards/home.png"),
        ("start/owing.md", "cards/home.png"),
        ("channels/phone.md", "cards/topic.png"),
        ("templates/iou.md", "cards/letter.png"),
        ("tools/plan.md", "cards/tool.png"),
        ("sources.md", "cards/rules.png"),
        ("about/changes.md", "cards/rules.png"),
        ("about/paper.md", "cards/home.png"),
        ("scenarios/index.md", "cards/home.png"),
        ("scenarios/card-owing.md", "cards/scenarios/card-owing.png"),
    ],
)
def test_a_page_has_the_card_of_its_kind_and_a_situation_its_own(book: Book, page: str, path: str) -> None:
    for language in LANGUAGES:
        assert card_of(page, make_cards(book, language)).path == path


def test_a_situation_that_is_not_translated_has_the_card_of_its_kind(tmp_path: Path) -> None:
    book = read_book(write(tmp_path, {"en/scenarios/rent-owed.md": None}), LANGUAGES)
    cards = {language: card_of("scenarios/rent-owed.md", make_cards(book, language)) for language in LANGUAGES}
    assert cards["zh"] == Card("cards/scenarios/rent-owed.png", "别人欠我", "收房租", "这样说 · 可打印的清单 · 信件")
    assert cards["zh"].alt == "别人欠我 · 收房租 · 这样说 · 可打印的清单 · 信件"
    assert cards["en"].path == "cards/home.png"


@pytest.mark.parametrize("language", LANGUAGES)
def test_they_are_small_whole_and_told_apart(
    book: Book, language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "KEPT", tmp_path)
    cards = list(make_cards(book, language).values())
    files = card_files(cards, language, book.words[language], LOGO)
    assert list(files) == [card.path for card in cards]
    assert len(files) == len(set(files.values())) == 5 + len(book.scenarios)
    for path, png in files.items():
        assert png_size(png) == SIZE, path
        assert len(png) <= 60_000, path
        picture = read_png(png)
        assert picture.column(1140, 1200, 0, 490) == {3}, path  # no title runs into the margin
        assert picture.column(0, 1200, 484, 496) == {3}, path  # nor into the band below it
    (alone,) = card_files(cards[7:8], language, book.words[language], LOGO).values()
    assert alone == files[cards[7].path]
    monkeypatch.setattr(room, "KEPT", tmp_path / "none")
    assert card_files(cards, language, book.words[language], LOGO) == files

"""Guesses: near names without comparing all, each once, and no more than the first few hundred."""

import pytest

from sitecheck import guess
from sitecheck.built_page import BuiltPage
from sitecheck.folder import Folder
from sitecheck.guess import Guesses, Names, Paths, Told

MANY = [f"photo-{number:05}" for number in range(20_000)]


@pytest.mark.parametrize(
    ("wanted", "near"),
    [("photo-12345x", "photo-12345"), ("phto-12345", "photo-12345"), ("zebra", ""), ("", "")],
)
def test_a_near_name_is_found_among_many(wanted: str, near: str) -> None:
    assert Names(MANY).near(wanted) == near


@pytest.mark.parametrize(
    ("wanted", "near"),
    [
        ("causes/phone.html", "channels/phone.html"),  # the same name in one other folder
        ("channels/phne.html", "channels/phone.html"),  # a name alike in the same
        ("causes/index.html", ""),  # the same name in several
        ("nothing", ""),
    ],
)
def test_a_near_path(wanted: str, near: str) -> None:
    known = ("channels/phone.html", "channels/index.html", "money/index.html")
    assert Paths({path: path for path in known}).nearest(wanted) == near


def test_no_more_is_guessed_than_anybody_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guess, "GUESSED", 2)
    made: list[str] = []
    told = Told()
    for name in ("a", "a", "b", "c", "a"):
        told.once(("page", name), lambda name=name: made.append(name) or name)  # type: ignore[misc,func-returns-value]
    assert made == ["a", "b"]
    assert told.once(("page", "a"), str) == "a"
    assert told.once(("page", "c"), str) == ""


def test_the_one_page_of_a_language_that_has_an_id() -> None:
    pages = {path: BuiltPage(frozenset({"log"})) for path in ("a.html", "en/a.html", "en/b.html")}
    guesses = Guesses(Folder("site", frozenset(pages), pages, trees={"en": "en/", "zh": ""}), {"log"})
    assert guesses.page_with("log", "b.html") == "a.html"
    assert guesses.page_with("log", "en/c.html") == ""

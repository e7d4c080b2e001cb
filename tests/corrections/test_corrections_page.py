"""The page of what was corrected: the newest first, under a heading for each day."""

from book.marks import insert
from corrections.corrections_page import correction_places, feed_link
from tiny_book import WORDS, book, page
from tiny_corrections import PAGES, corrections


def test_each_stands_under_its_day_with_a_link_to_its_page() -> None:
    own = PAGES[1]
    assert insert(own.text, correction_places(own, book(PAGES, corrections=corrections()))) == (
        "# Corrected { #corrections }\n\n"
        "<!--handbook:feed link-->\n\n"
        "## 21 November 2026 { #on-2026-11-21 }\n\n"
        "### [Corrected](corrections.md) { #five-years }\n\n"
        "- **It said**: A\n- **It says**: B\n- **Why**: C\n\n"
        "## 20 November 2026 { #on-2026-11-20 }\n\n"
        "### [Face](../causes/face.md) { #three-years }\n\n"
        "- **It said**: Two & a half.\n- **It says**: Three.\n- **Why**: Days would be missed.\n\n"
        "### [Face](../causes/face.md) { #four-years }\n\n"
        "- **It said**: A\n- **It says**: B\n- **Why**: C\n"
    )


def test_it_speaks_the_language_of_its_page() -> None:
    own = PAGES[0]
    text = insert(own.text, correction_places(own, book(PAGES, corrections=corrections()[1:])))
    assert "## 2026年11月20日 { #on-2026-11-20 }\n\n### [脸面](../causes/face.md) { #three-years }\n\n" in text
    assert "- **原来写**：两年。\n- **现在写**：三年。\n- **为什么改**：会误事。\n" in text


def test_a_mark_in_a_sentence_is_left_to_the_check() -> None:
    own = page("en/about/corrections.md", "See <!-- corrections --> here.\n")
    assert list(correction_places(own, book(PAGES, corrections=corrections()))) == []


def test_the_way_to_the_feed_says_what_it_is() -> None:
    assert feed_link(WORDS["en"], lambda path: f"../../{path}") == (
        '<p><a href="../../feed.xml" type="application/atom+xml">Follow the corrections in a feed reader (Atom)</a></p>'
    )

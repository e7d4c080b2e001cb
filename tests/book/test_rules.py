"""What every page has; the other rules are tested with the pages that they are about."""

from book.page import read_page
from book.rules import check_pages

GOOD = "---\ndescription: What it is.\nreviewed: 2026-11-21\n---\n# Title { #title }\n\n"


def said(text: str) -> str:
    page, _ = read_page(GOOD + text, "docs/en/index.md", "en", "index.md")
    return "\n".join(map(str, check_pages([page])))


def test_a_known_mark_is_silent() -> None:
    assert said("<!-- scenarios owing -->\n\n<!-- helplines -->\n\n<!-- a note to authors -->\n") == ""


def test_a_misspelt_mark_would_leave_its_list_out() -> None:
    wanted = "docs/en/index.md:7: mark '<!-- scenarios owin -->' — names no list; did you mean 'scenarios owing'?"
    assert said("<!-- scenarios owin -->\n") == wanted

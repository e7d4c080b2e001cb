"""What every page has; the other rules are tested with the pages that they are about."""

from book.page import read_page
from book.page_rules import check_pages

GOOD = "---\ndescription: What it is.\nreviewed: 2026-11-21\n---\n# Title { #title }\n\n"


def said(text: str) -> str:
    page, _ = read_page(GOOD + text, "docs/en/index.md", "en", "index.md")
    return "\n".join(map(str, check_pages([page])))


def test_a_known_mark_is_silent() -> None:
    assert said("<!-- scenarios owing -->\n\n<!-- helplines -->\n\n<!-- a note to authors -->\n") == ""


def test_a_misspelt_mark_would_leave_its_list_out() -> None:
    wanted = "docs/en/index.md:7: mark '<!-- scenarios owin -->' — names no list; did you mean 'scenarios owing'?"
    assert said("<!-- scenarios owin -->\n") == wanted


def test_a_mark_in_code_is_no_mark() -> None:
    assert said("`<!-- scenarios owin -->`\n\n```\n<!-- helplnes -->\n```\n") == ""


def test_a_mark_that_only_the_build_writes_is_told() -> None:
    assert said("<!--handbook:used-in find-contract-->\n") == (
        "docs/en/index.md:7: mark '<!--handbook:used-in find-contract-->' — is for the build to write; take it out"
    )

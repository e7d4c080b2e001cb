"""The box on a page, and where an author wants it."""

from selectolax.lexbor import LexborHTMLParser

from book.marks import Insertion
from search.finder import finder, finder_places
from tiny_book import WORDS, page


def test_the_box_stands_where_the_author_wants_it() -> None:
    found = finder_places(page("zh/index.md", "# 首页 { #home }\n\n<!-- search -->\n\n文字\n"))
    assert list(found) == [Insertion(3, "<!--handbook:search box-->", is_instead=True)]


def test_other_comments_and_code_are_no_place_for_it() -> None:
    text = "# 首页 { #home }\n\n<!-- search me -->\n\n写 `<!-- search -->`。\n\n```\n<!-- search -->\n```\n"
    assert list(finder_places(page("zh/index.md", text))) == []


def test_it_says_where_its_index_and_its_script_lie() -> None:
    html = LexborHTMLParser(str(finder(WORDS["en"], "../en/", "../")))
    form = html.css_first("form[role=search]")
    assert form is not None
    places = {name: form.attributes[f"data-{name}"] for name in ("root", "index", "script", "library")}
    assert places == {
        "root": "../en/",
        "index": "../en/search/index.js",
        "script": "../search/search.js",
        "library": "../search/lunr.js",
    }
    assert form.attributes["data-failed"] == WORDS["en"]["search"]["failed"]


def test_its_field_keeps_what_is_typed_to_itself() -> None:
    html = LexborHTMLParser(str(finder(WORDS["zh"], "./", "./")))
    field = html.css_first("input[type=search]")
    assert field is not None
    assert field.attributes["aria-label"] == WORDS["zh"]["search"]["box"]
    kept = {name: field.attributes[name] for name in ("autocomplete", "spellcheck", "writingsuggestions", "maxlength")}
    assert kept == {"autocomplete": "off", "spellcheck": "false", "writingsuggestions": "false", "maxlength": "200"}
    assert html.css_first("[role=status]") is not None

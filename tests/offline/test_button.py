"""The button that keeps the handbook on a device."""

from book.marks import insert
from offline.button import button_places, keep_button
from tiny_book import WORDS, page


def test_it_stands_where_an_author_wants_it() -> None:
    bag = page("zh/about/bag.md", "# 带走 { #bag }\n\n<!-- keep -->\n\n见 <!-- keep --> 这里\n")
    assert insert(bag.text, button_places(bag)) == (
        "# 带走 { #bag }\n\n<!--handbook:keep button-->\n\n见 <!-- keep --> 这里\n"
    )


def test_it_is_hidden_and_knows_its_addresses() -> None:
    assert keep_button(WORDS["en"], "en", "../../") == (
        '<div class="keep" data-keep data-root="../../" data-list="../../offline/en.json" '
        'data-script="../../assets/js/keep.js" hidden>'
        '<button type="button" class="md-button">Keep on this phone</button></div>'
    )
    assert 'data-root="./"' in keep_button(WORDS["zh"], "zh", "")

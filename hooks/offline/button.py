"""The button that keeps the handbook on a device, as it stands on a page."""

from collections.abc import Iterator
from html import escape

from markupsafe import Markup

from book.marks import Insertion, mark
from book.page import Page
from book.words import Words

SCRIPT = "assets/js/keep.js"


def edition_path(language: str) -> str:
    """Where the list of a language's files lies below the root of the site."""
    return f"offline/{language}.json"


def button_places(page: Page) -> Iterator[Insertion]:
    """Where an author wants the button, as `<!-- keep -->`."""
    for comment in page.comments:
        if comment.is_alone and comment.text == "keep":
            yield Insertion(comment.line, mark("keep", "button"), is_instead=True)


def keep_button(words: Words, language: str, site: str) -> Markup:
    """The button, hidden until a script finds that the browser can keep a site.

    site: the address of the site's root as the page writes it, with a closing slash; empty or `./` on the home page.
    """
    places = {"root": site or "./", "list": site + edition_path(language), "script": site + SCRIPT}
    data = " ".join(f'data-{name}="{escape(address)}"' for name, address in places.items())
    start = escape(words["keep"]["start"])
    return Markup(
        f'<div class="keep" data-keep {data} hidden><button type="button" class="md-button">{start}</button></div>'
    )

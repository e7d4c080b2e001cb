"""The box that takes one sentence, as it stands on a page."""

from collections.abc import Iterator

from markupsafe import Markup

from book.marks import Insertion, mark
from book.page import Page
from book.words import Words
from made.templates import templates
from search.index import SPOKEN

SCRIPT = "search/search.js"  # below the root of the site: one script for all languages


def finder_places(page: Page) -> Iterator[Insertion]:
    """Where an author wants the box, as `<!-- search -->`."""
    for comment in page.comments:
        if comment.is_alone and comment.text == "search":
            yield Insertion(comment.line, mark("search", "box"), is_instead=True)


def finder(words: Words, root: str, script: str) -> Markup:
    """The form for one language's search.

    root: the address of that language's tree, with a closing slash. script: that of `SCRIPT`.
    """
    template = templates(__file__).get_template("finder.html")
    return Markup(template.render(words=words["search"], root=root, index=root + SPOKEN, script=script))

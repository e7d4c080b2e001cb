"""The box that takes one sentence, as it stands on a page."""

from collections.abc import Iterator

from markupsafe import Markup

from book.marks import Insertion, mark
from book.page import Page
from book.words import Words
from made.templates import templates
from search.index import SPOKEN

# Below the root of the site, for all languages: our script, and the library, which comes when it is missed.
SCRIPT = "search/search.js"
LIBRARY = "search/lunr.js"


def finder_places(page: Page) -> Iterator[Insertion]:
    """Where an author wants the box, as `<!-- search -->`."""
    for comment in page.comments:
        if comment.is_alone and comment.text == "search":
            yield Insertion(comment.line, mark("search", "box"), is_instead=True)


def finder(words: Words, root: str, site: str) -> Markup:
    """The form for one language's search.

    root: the address of that language's tree, site: that of the whole site; both with a closing slash.
    """
    template = templates(__file__).get_template("finder.html")
    places = {"root": root, "index": root + SPOKEN, "script": site + SCRIPT, "library": site + LIBRARY}
    return Markup(template.render(words=words["search"], **places))

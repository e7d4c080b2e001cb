"""The links to the blank files on a template's page."""

from collections.abc import Callable, Iterator
from html import escape

from book.book import Book
from book.marks import Insertion, mark
from book.page import Page
from book.template import Template
from book.words import Words


def letter_places(page: Page, book: Book) -> Iterator[Insertion]:
    """A mark for the links, below the title of a template's page."""
    template = book.templates.get((page.language, page.name))
    if template:
        yield Insertion(page.headings[0].end + 1, f"\n{mark('letter-files', template.id)}\n")


def file_links(template: Template, words: Words, address: Callable[[str], str]) -> str:
    """The links as HTML. address: from a path of the language's tree to a link of the page at hand."""
    own, signs = words["files"], words["signs"]
    links = [
        f'<a href="{escape(address(f"letters/{template.id}.{kind}"))}" download="{escape(template.title)}.{kind}">'
        f"{own[name]}{signs['open']}.{kind}{signs['close']}</a>"
        for kind, name in (("docx", "word"), ("txt", "text"))
    ]
    return f'<p class="letter-files" id="blank-files">{own["files"]}{signs["colon"]}{" ".join(links)}</p>'

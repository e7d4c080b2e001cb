"""What we corrected: every mistake that we know to have made, the newest first, in place of the author's mark."""

from collections.abc import Callable, Iterator
from html import escape
from itertools import groupby
from posixpath import dirname, relpath

from book.book import Book
from book.correction import TEXTS, Correction
from book.day import day
from book.marks import Insertion, mark
from book.page import Page
from book.words import Words
from corrections.feed import ATOM, FEED


def correction_places(page: Page, book: Book) -> Iterator[Insertion]:
    """The way to the feed, and the corrections under a heading for each day, in place of `<!-- corrections -->`."""
    words = book.words[page.language]
    for comment in page.comments:
        if comment.is_alone and comment.text == "corrections":
            texts = [mark("feed", "link")]
            for on, corrected in groupby(book.corrections, lambda correction: correction.date):
                texts.append(f"## {day(on, words['language']['locale'])} {{ #on-{on} }}")
                texts += [_entry(correction, page, book) for correction in corrected]
            yield Insertion(comment.line, "\n\n".join(texts), is_instead=True)


def feed_link(words: Words, address: Callable[[str], str]) -> str:
    """The way to the feed. address: from a path of the language's tree to an address as the page writes it."""
    link = f'<a href="{escape(address(FEED))}" type="{ATOM}">{escape(words["corrections"]["feed"])}</a>'
    return f"<p>{link}</p>"


def _entry(correction: Correction, page: Page, book: Book) -> str:
    """A correction under the title of the page that was wrong, which leads to it."""
    words, language = book.words[page.language], page.language
    labels, colon = words["corrections"], words["signs"]["colon"]
    link = f"[{book.title(language, correction.page)}]({relpath(correction.page, dirname(page.name))})"
    items = [f"- **{labels[name]}**{colon}{getattr(correction, name)[language]}" for name in TEXTS]
    return "\n".join([f"### {link} {{ #{correction.id} }}", "", *items])

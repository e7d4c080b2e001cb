"""Footnotes for the citations of a page, in its language."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from html import escape

from book.book import Book
from book.day import day
from book.marks import Insertion, mark
from book.page import Page
from citations import said

REFERENCE = re.compile(r'<sup id="fnref\d*:([\w-]+)">')  # as Python-Markdown writes it


def footnote_places(page: Page, book: Book) -> Iterator[Insertion]:
    """A footnote below the page for each key that it cites, itself or in its list of helplines, with a mark in it."""
    cited = [(citation.line, citation.name) for citation in page.citations]
    lists = [comment.line for comment in page.comments if comment.is_alone and comment.text == "helplines"]
    cited += [(line, helpline.id) for line in lists for helpline in book.helplines]
    keys = dict.fromkeys(key for _, key in sorted(cited, key=lambda place: place[0]))
    if keys:
        notes = "\n\n".join(f"[^{key}]: {mark('note', key)}" for key in keys)
        yield Insertion(page.text.count("\n") + 2, f"\n{notes}")


def note(key: str, language: str, book: Book, address: Callable[[str], str], today: date) -> str:
    """The words of a footnote as HTML.

    address: from a path in the language's tree (`sources.md#limitation-3-years`) to an address as the page at hand
    writes it. A key without a source gets a footnote with the bare key; `check_citations` tells of it.
    """
    source, words = book.law.sources.get(key), book.words[language]
    if source is None:
        return escape(key)
    own, stop = words["sources"], words["signs"]["stop"]
    binds = own["note_binds"].format(binds=source.binds[language])
    parts = [said.resting_on(source, language, words), said.force(source, today, words), binds]
    text = said.as_html(stop.join(part for part in parts if part) + stop)
    href = escape(address(f"sources.md#{key}"))
    return f'{text}<a href="{href}">{own["note_checked"].format(checked=said.as_html(said.checked(source, words)))}</a>'


def mark_expired(html: str, language: str, book: Book, today: date) -> str:
    """A page's HTML with a visible word before each citation of a rule whose time has passed."""
    words = book.words[language]

    def marked(match: re.Match[str]) -> str:
        source = book.law.sources.get(match[1])
        if source is None or not source.has_expired(today):
            return match[0]
        said_so = words["sources"]["expired_mark"].format(day=day(source.until, words["language"]["dates"]))
        return f'<span class="expired">{said_so}</span>{match[0]}'

    return REFERENCE.sub(marked, html)

"""The page of a call, as Markdown: every turn in its order, and what each choice leads to."""

import posixpath
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from book.book import Book
from book.call import Call
from book.marks import Insertion
from book.page import Page


def talk_markdown(call: Call, book: Book) -> str:
    """The text of the page, in the order of its turns. Actions that no page explains are left out; the build tells."""
    words = book.words[call.language]
    known = {id: action for (language, id), action in book.actions.items() if language == call.language}
    return _environment().get_template("talk.md").render(
        call=call, words=words["call"], signs=words["signs"], actions=known, id=call.id
    )


def call_places(page: Page, book: Book) -> Iterator[Insertion]:
    """The lists of talks that the author's marks `<!-- calls owing -->` name, instead of them."""
    for comment in page.comments:
        kind, _, role = comment.text.partition(" ")
        if comment.is_alone and kind == "calls":
            yield Insertion(comment.line, _list(page, role, book), is_instead=True)


def _list(page: Page, role: str, book: Book) -> str:
    """Links to the chairs of a role, as Markdown of the page."""
    folder = posixpath.dirname(page.name) or "."
    return "\n".join(
        f"- [{chair.title}]({posixpath.relpath(call.page, folder)}#{chair.id}){signs['colon']}{call.subject}"
        for call in book.calls.values()
        for chair in call.chairs
        for signs in [book.words[page.language]["signs"]]
        if call.language == page.language and chair.role == role
    )


@cache
def _environment() -> Environment:
    # Markdown escapes nothing: words of calls are checked to be plain.
    return Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=False,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )

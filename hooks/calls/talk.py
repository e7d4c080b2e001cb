"""The page of a call, as Markdown: every turn in its order, and what each choice leads to."""

import posixpath
from collections.abc import Callable, Iterator

from book.book import Book
from book.call import Call
from book.call_rules import TWO_VOICES, good_way
from book.marks import Filler, Insertion, mark
from book.page import Page
from made.templates import templates


def talk_markdown(call: Call, book: Book) -> str:
    """The text of the page, in the order of its turns. Actions that no page explains are left out; the build tells."""
    words = book.words[call.language]
    known = {id: action for (language, id), action in book.actions.items() if language == call.language}
    return (
        templates(__file__, is_html=False)  # the words of calls are checked to be plain
        .get_template("talk.md")
        .render(call=call, words=words["call"], signs=words["signs"], actions=known)
    )


def call_places(page: Page, book: Book) -> Iterator[Insertion]:
    """What stands instead of the author's marks.

    `<!-- calls owing -->`: the talks of a role. `<!-- two-voices card-owing -->`, on the page of a scenario: that talk
    as it goes well from there.
    """
    for comment in page.comments:
        kind, _, name = comment.text.partition(" ")
        if comment.is_alone and kind == "calls":
            yield Insertion(comment.line, _list(page, name, book), is_instead=True)
        elif comment.is_alone and kind == TWO_VOICES:
            yield Insertion(comment.line, mark(kind, f"{name} {page.name}"), is_instead=True)


def call_fillers(language: str, book: Book, address: Callable[[str], str]) -> dict[str, Filler]:
    """What fills the marks of `call_places` on a page of a language."""

    def voices(named: str) -> str:
        id, _, page = named.partition(" ")
        call = book.calls.get((language, id))
        chairs = call.chairs if call else ()
        chair = next((chair for chair in chairs if chair.page == page), None)
        if call is None or chair is None:
            return ""  # the build tells
        words, practise = book.words[language], address(f"{call.page}#{chair.id}")
        template = templates(__file__).get_template("voices.html")
        return template.render(way=good_way(chair), words=words["call"], signs=words["signs"], practise=practise)

    return {TWO_VOICES: voices}


def _list(page: Page, role: str, book: Book) -> str:
    """Links to the chairs of a role, as Markdown of the page, in the order of their scenarios."""
    folder, colon = posixpath.dirname(page.name) or ".", book.words[page.language]["signs"]["colon"]
    order = {id: number for number, id in enumerate(book.scenarios)}
    calls = [call for call in book.calls.values() if call.language == page.language]
    found = [
        (order.get(chair.scenario, 0), call, chair) for call in calls for chair in call.chairs if chair.role == role
    ]
    return "\n".join(
        f"- [{chair.title}]({posixpath.relpath(call.page, folder)}#{chair.id}){colon}{call.subject}"
        for _, call, chair in sorted(found, key=lambda place: place[0])
    )

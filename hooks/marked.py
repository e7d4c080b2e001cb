"""What the build adds to a page: marks in its Markdown, and what they become in its HTML."""

from collections.abc import Callable

from book.book import Book
from book.call import FOLDER
from book.marks import Filler, fill, insert
from book.page import Page, read_page
from build import Build
from calls.talk import call_fillers, call_places, talk_markdown
from checklist.section import FILL, checklist_fillers, checklist_places
from citations.changes_page import change_places, entries
from citations.footnote import Footnotes, footnote_places
from citations.sources_page import citing, source_places
from corrections.corrections_page import correction_places, feed_link
from desk.section import desk_fillers, desk_places
from helplines.call_links import CallLinks, call_buttons
from letters.fence import optional_box
from letters.file_links import file_links, letter_places
from offline.button import button_places, keep_button
from search.finder import finder, finder_places


def marked(page: Page, build: Build) -> str:
    """The text of a page with a mark, or Markdown, in each place where the build adds something."""
    book = build.book
    page = _written_out(page, book)
    places = [
        *checklist_places(page, book),
        *desk_places(page, book),
        *letter_places(page, book),
        *call_places(page, book),
        *source_places(page, book, build.today),
        *change_places(page, book, build.today),
        *correction_places(page, book),
        *footnote_places(page, book),
        *finder_places(page),
        *button_places(page),
    ]
    return insert(page.text, places) if places else page.text


def _written_out(page: Page, book: Book) -> Page:
    """The page of a call with its talk written out; any other as it is."""
    call = book.calls.get((page.language, page.name.removeprefix(FOLDER).removesuffix(".md")))
    if call is None:
        return page
    return read_page(talk_markdown(call, book), page.path, page.language, page.name)[0]


def filled(html: str, language: str, build: Build, address: Callable[[str], str], own_files: bool) -> str:
    """The HTML of a page in a language with its marks filled, and the numbers to call as links.

    address: from a path of the language's tree to an address as the page writes it. own_files: whether the files of the
    page lie in the tree where it stands.
    """
    book = build.book
    root = address("index.md").rstrip("/") + "/"
    site = root if language == book.languages[0] else f"{root}../"

    def links(id: str) -> str:
        template = book.templates[language, f"templates/{id}.md"]
        return file_links(template, book.words[language], address) if own_files else ""

    fillers: dict[str, Filler] = {
        **checklist_fillers(language, book, build.checklists, address, site + FILL),
        **call_fillers(language, book, address),
        **desk_fillers(language, book, build.leaves, address),
        "letter-files": links,
        "optional": lambda condition: optional_box(condition, book.words[language]),
        **Footnotes(language, book, address, build.today).fillers,
        "search": lambda _: finder(book.words[language], root, site),
        "keep": lambda _: keep_button(book.words[language], language, site),
        "feed": lambda _: feed_link(book.words[language], address) if build.has_feed and own_files else "",
        "citing": lambda keys: citing(keys, language, book, address),
        "entries": lambda keys: entries(keys, language, book, address),
    }
    numbers = {line.number for line in book.helplines}
    return call_buttons(CallLinks(numbers).on(fill(html, fillers)), numbers, book.words[language])

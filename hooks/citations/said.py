"""How a source is told, in the words of a language."""

import re
from collections.abc import Mapping
from datetime import date
from html import escape

from book.book import Book
from book.day import day
from book.law import Instrument, Source
from book.words import Words

STRONG = re.compile(r"\*\*(.+?)\*\*")
TITLE = re.compile("《(.+)》")
SEVERAL = re.compile("[、–]")  # as an author writes articles: `35–41`, `3、5`


def as_html(text: str) -> str:
    """A text of the words or of sources.yml as HTML: the only Markdown in it is `**`."""
    return STRONG.sub(r"<strong>\1</strong>", escape(text, quote=False))


def instrument(value: Instrument, articles: str, language: str, words: Words) -> str:
    """The instrument with its articles, as running text."""
    own, where = words["sources"], ""
    if articles:
        form = own["articles" if SEVERAL.search(articles) else "article"]
        where = form.format(articles=articles.replace("、", words["signs"]["comma"]))
    return str(own["instrument"].format(title=value.title[language], where=where, number=value.number[language]))


def resting_on(source: Source, language: str, words: Words) -> str:
    """All instruments of a source."""
    texts = [instrument(value, articles, language, words) for value, articles in source.rests_on]
    return str(words["signs"]["semicolon"]).join(texts)


def in_the_making(source: Source, language: str, words: Words) -> str:
    """What may change what it says; nothing where nothing is known."""
    return str(words["language"]["joins"]).join(watch.says[language] for watch in source.watches)


def force(value: Source | Instrument, today: date, words: Words) -> str:
    """Since when, and until when or whether it has ended; nothing where neither is known."""
    own, locale = words["sources"], words["language"]["locale"]
    days = {name: day(on, locale) for name, on in (("since", value.since), ("until", value.until)) if on}
    text = own["_".join(days)].format(**days) if days else ""
    return text + (own["expired"] if value.has_expired(today) else "")


def checked(source: Source, words: Words) -> str:
    """How and when we checked it."""
    own = words["sources"]
    return str(own["checked"].format(how=own[source.how], day=day(source.checked, words["language"]["locale"])))


def unread(source: Source, language: str, book: Book) -> str:
    """Why we have not read its text, where we have not; nothing where it rests on no document, as a helpline may."""
    own, first = book.words[language]["sources"], book.languages[0]
    if source.how == "text":
        return ""
    missing = [instrument for instrument, _ in source.rests_on if not instrument.has_own_page]
    if not missing:
        return str(own["unread_found"])
    return str(own["unread_missing"]) if any(TITLE.search(value.title[first]) for value in missing) else ""


def addresses(source: Source, language: str, book: Book) -> str:
    """Links to the official addresses of its instruments; where one is a front page, what to type there."""
    words = book.words[language]
    links = [
        f'<a href="{escape(value.url)}">{escape(value.url)}</a>{_on_the_front_page(value, language, book)}'
        for value, _ in source.rests_on
    ]
    return str(words["signs"]["comma"]).join(dict.fromkeys(links))


def _on_the_front_page(value: Instrument, language: str, book: Book) -> str:
    """The title to search for stands in the default language: official sites know no other."""
    own, first = book.words[language]["sources"], book.languages[0]
    if value.has_own_page:
        return ""
    if not (title := TITLE.search(value.title[first])):
        return str(own["front_untitled"])
    named = f'<span lang="{book.words[first]["language"]["tag"]}">{escape(title[1])}</span>'
    return str(own["front"].format(title=named))


def listed(facts: Mapping[str, str], words: Words) -> str:
    """Facts in HTML by the names of their labels; those that are empty are left out.

    As HTML, which Markdown passes on: six lists of a hundred sources took it longer than any other page.
    """
    colon = words["signs"]["colon"]
    items = [
        f"<li><strong>{words['sources'][f'label_{name}']}</strong>{colon}{fact}</li>"
        for name, fact in facts.items()
        if fact
    ]
    return "\n".join(["<ul>", *items, "</ul>"])

"""How a source is told, in the words of a language."""

import re
from datetime import date
from html import escape

from book.day import day
from book.law import Instrument, Source
from book.words import Words

STRONG = re.compile(r"\*\*(.+?)\*\*")
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


def force(source: Source, today: date, words: Words) -> str:
    """Since when, and until when or whether it has ended; nothing where neither is known."""
    own, dates = words["sources"], words["language"]["dates"]
    days = {name: day(value, dates) for name, value in (("since", source.since), ("until", source.until)) if value}
    text = own["_".join(days)].format(**days) if days else ""
    return text + (own["expired"] if source.has_expired(today) else "")


def checked(source: Source, words: Words) -> str:
    """How and when we checked it."""
    own = words["sources"]
    return str(own["checked"].format(how=own[source.how], day=day(source.checked, words["language"]["dates"])))

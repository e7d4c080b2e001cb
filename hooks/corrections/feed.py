"""The corrections of a language as an Atom feed (RFC 4287), for readers who want to hear of the next one."""

from datetime import datetime, timedelta, timezone
from html import escape
from uuid import UUID, uuid5

from feedgenerator import Atom1Feed

from book.book import Book
from book.correction import CORRECTIONS, TEXTS, Correction
from book.page import built_path

FEED = "feed.xml"
ATOM = "application/atom+xml"
CHINA = timezone(timedelta(hours=8))  # whose days the dates are
# Ids are made of names within it: they stay when the site moves, as RFC 4287, 4.2.6, asks.
HANDBOOK = UUID("5b0f2c3e-6d0a-4e55-9a35-7f1c1d1b7a42")


def feed(book: Book, language: str, root: str) -> bytes:
    """The feed; the same corrections give the same bytes. root: the address of the language's tree on the web."""
    words = book.words[language]
    own, page = words["corrections"], root + built_path(CORRECTIONS)
    atom = Atom1Feed(
        title=own["feed_title"],
        link=page,
        description=own["feed_about"],
        language=words["language"]["tag"],
        author_name=words["page"]["name"],
        feed_url=root + FEED,
        feed_guid=uuid5(HANDBOOK, language).urn,
    )
    for correction in book.corrections:
        atom.add_item(
            title=book.title(language, correction.page),
            link=f"{page}#{correction.id}",
            description=None,
            content=_content(correction, book, language),
            unique_id=uuid5(HANDBOOK, f"{language} {correction.id}").urn,
            pubdate=datetime.combine(correction.date, datetime.min.time(), CHINA),
        )
    return f"{atom.writeString('utf-8')}\n".encode()


def _content(correction: Correction, book: Book, language: str) -> str:
    """What it said, what it says and why, as HTML."""
    labels, colon = book.words[language]["corrections"], book.words[language]["signs"]["colon"]
    return "".join(
        f"<p><strong>{labels[name]}</strong>{colon}{escape(getattr(correction, name)[language])}</p>" for name in TEXTS
    )

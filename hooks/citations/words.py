"""How a source is told, in each language."""

import re
from collections.abc import Mapping
from datetime import date
from html import escape

from book.day import day
from book.law import Instrument, Source

HOW: Mapping[str, Mapping[str, str]] = {
    "zh": {"text": "读过条文", "report": "读过对该文件的转述，未读到全文", "known": "凭常识列出，未读到原文"},
    "en": {
        "text": "we read the text",
        "report": "we read a report of it, not the whole text",
        "known": "known, but we have not read the text",
    },
}
STRONG = re.compile(r"\*\*(.+?)\*\*")


def as_html(text: str) -> str:
    """A text of this module, or of sources.yml, as HTML: the only Markdown in it is `**`."""
    return STRONG.sub(r"<strong>\1</strong>", escape(text, quote=False))


def instrument(value: Instrument, articles: str, language: str) -> str:
    """The instrument with its articles, as running text."""
    if language == "zh":
        where = f"第 {articles} 条" if articles else ""
        return f"{value.title['zh']}{where}（{value.number['zh']}）"
    several = "s" if re.search("[、–]", articles) else ""
    where = f", art{several}. {articles.replace('、', ', ')}" if articles else ""
    return f"{value.title['en']}{where} ({value.number['en']})"


def resting_on(source: Source, language: str) -> str:
    """All instruments of a source."""
    texts = [instrument(value, articles, language) for value, articles in source.rests_on]
    return ("；" if language == "zh" else "; ").join(texts)


def force(source: Source, today: date, language: str) -> str:
    """Since when, and until when or whether it has ended."""
    parts = []
    if source.since:
        since = day(source.since, language)
        parts.append(f"自{since}起施行" if language == "zh" else f"In force since {since}")
    if source.until:
        end = day(source.until, language)
        parts.append(f"到{end}为止" if language == "zh" else f"{'until' if parts else 'Until'} {end}")
    text = ("，" if language == "zh" else " ").join(parts)
    if source.has_expired(today):
        text += "，**已失效**" if language == "zh" else ", **no longer in force**"
    return text


def checked(source: Source, language: str) -> str:
    """How and when we checked it."""
    if language == "zh":
        return f"{HOW['zh'][source.how]}，{day(source.checked, 'zh')}核对"
    return f"{HOW['en'][source.how]}, checked {day(source.checked, 'en')}"

"""Footnotes for the citations of a page, in its language."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from html import escape

from book.day import day
from book.law import Register
from book.page import CODE_SPAN, Reference, citations_in
from citations import words

MARK = re.compile(r"<!-- note (\S+) -->")
CODE_OR_CITED = re.compile(rf"{CODE_SPAN.pattern}|\[\^[^\]\s]+\]")


def mark_footnotes(markdown: str, language: str, register: Register, today: date) -> str:
    """The Markdown with a footnote for each key it cites, which holds a mark for `fill_footnotes`."""
    citations = citations_in(markdown)
    keys = dict.fromkeys(citation.name for citation in citations)
    notes = [f"[^{key}]: <!-- note {key} -->" for key in keys]
    return "\n\n".join([_mark_expired(markdown, citations, language, register, today), *notes]) + "\n"


def fill_footnotes(html: str, language: str, register: Register, address: Callable[[str], str], today: date) -> str:
    """A page's HTML with the words of its footnotes.

    address: from a path in the language's tree (`sources.md#limitation-3-years`) to an address as the page at hand
    writes it. A key without a source gets a footnote with the bare key; `check_citations` reports it.
    """
    return MARK.sub(lambda match: _note(match[1], language, register, address, today), html)


def _mark_expired(markdown: str, citations: Sequence[Reference], language: str, register: Register, today: date) -> str:
    """A visible word before each citation of a rule whose time has passed; what stands in fenced blocks stays."""
    lines = markdown.removesuffix("\n").split("\n")
    for citation in dict.fromkeys(citations):
        source = register.sources.get(citation.name)
        if source and source.until and source.has_expired(today):
            end = day(source.until, language)
            said = f"（已于{end}失效）" if language == "zh" else f" (ended {end})"
            mark = f'<span class="expired">{said}</span>'
            lines[citation.line - 1] = _mark_line(lines[citation.line - 1], f"[^{source.id}]", mark)
    return "\n".join(lines)


def _mark_line(line: str, cited: str, mark: str) -> str:
    """The line with the mark before what it cites; what stands in a code span stays."""
    return CODE_OR_CITED.sub(lambda match: mark + match[0] if match[0] == cited else match[0], line)


def _note(key: str, language: str, register: Register, address: Callable[[str], str], today: date) -> str:
    source = register.sources.get(key)
    if source is None:
        return escape(key)
    stop, colon, more = ("。", "：", "核对记录") if language == "zh" else (". ", ": ", "How we checked")
    binds = f"适用{colon}{source.binds['zh']}" if language == "zh" else f"Binds{colon}{source.binds['en']}"
    parts = [words.resting_on(source, language), words.force(source, today, language), binds]
    text = words.as_html(stop.join(part for part in parts if part) + stop)
    href = escape(address(f"sources.md#{key}"))
    return f'{text}<a href="{href}">{more}{colon}{words.as_html(words.checked(source, language))}</a>'

"""Footnotes for the citations of a page, in its language."""

from datetime import date

from citations import words
from citations.source import Register
from handbook import Page, day
from handbook.page import read_page


def add_footnotes(markdown: str, language: str, register: Register, sources_page: str, today: date) -> str:
    """The Markdown with a footnote for each key it cites.

    sources_page: the sources page as the page at hand links to it (`../sources.md`). A key without a source gets a
    footnote with the bare key; `check_citations` reports it.
    """
    page, _ = read_page(markdown, "", language, "")
    keys = dict.fromkeys(citation.name for citation in page.citations)
    notes = [f"[^{key}]: {_note(key, language, register, sources_page, today)}" for key in keys]
    return "\n\n".join([_mark_expired(markdown, page, language, register, today), *notes]) + "\n"


def _mark_expired(markdown: str, page: Page, language: str, register: Register, today: date) -> str:
    """A visible word before each citation of a rule whose time has passed; what stands in fenced blocks stays."""
    lines = markdown.splitlines()
    for citation in dict.fromkeys(page.citations):
        source = register.sources.get(citation.name)
        if source and source.until and source.has_expired(today):
            end = day(source.until, language)
            said = f"（已于{end}失效）" if language == "zh" else f" (ended {end})"
            mark = f'<span class="expired">{said}</span>'
            lines[citation.line - 1] = lines[citation.line - 1].replace(f"[^{source.id}]", f"{mark}[^{source.id}]")
    return "\n".join(lines)


def _note(key: str, language: str, register: Register, sources_page: str, today: date) -> str:
    source = register.sources.get(key)
    if source is None:
        return key
    stop, colon, more = ("。", "：", "核对记录") if language == "zh" else (". ", ": ", "How we checked")
    binds = f"适用{colon}{source.binds['zh']}" if language == "zh" else f"Binds{colon}{source.binds['en']}"
    parts = [words.resting_on(source, language), words.force(source, today, language), binds]
    text = stop.join(part for part in parts if part) + stop
    return f"{text}[{more}{colon}{words.checked(source, language)}]({sources_page}#{key})"

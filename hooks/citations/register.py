"""The sources page: every source, whom it binds, how we checked it, and which pages cite it."""

import re
from collections.abc import Iterable, Mapping
from datetime import date

from citations import words
from citations.reading import Citations
from citations.source import Source
from handbook import Page

SOURCES = re.compile(r"^<!-- sources -->$", re.M)

LABELS: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "binds": "约束谁",
        "force": "效力",
        "on": "依据",
        "checked": "核对",
        "official": "官方地址",
        "cited": "引用的页面",
    },
    "en": {
        "binds": "Whom it binds",
        "force": "Period",
        "on": "Rests on",
        "checked": "Checked",
        "official": "Official address",
        "cited": "Cited on",
    },
}


def add_register(markdown: str, language: str, citations: Citations, today: date) -> str:
    """The Markdown with its mark `<!-- sources -->` replaced by all sources, in the order of sources.yml.

    Each links back to the pages of that language that cite it.
    """
    pages = [page for page in citations.pages if page.language == language]

    def sections(_: re.Match[str]) -> str:
        return "\n\n".join(_section(source, pages, language, today) for source in citations.register.sources.values())

    return SOURCES.sub(sections, markdown)


def _section(source: Source, pages: Iterable[Page], language: str, today: date) -> str:
    label = LABELS[language]
    comma = "、" if language == "zh" else ", "
    colon = "：" if language == "zh" else ": "
    citing = [page for page in pages if any(citation.name == source.id for citation in page.citations)]
    links = comma.join(f"[{page.headings[0].text}]({page.name})" for page in citing if page.headings)
    addresses = dict.fromkeys(instrument.url for instrument, _ in source.rests_on)
    facts = {
        "on": words.resting_on(source, language),
        "force": words.force(source, today, language),
        "binds": source.binds[language],
        "checked": words.checked(source, language),
        "official": comma.join(f"<{address}>" for address in addresses),
        "cited": links,
    }
    lines = [f"- **{label[name]}**{colon}{fact}" for name, fact in facts.items() if fact]
    return "\n".join([f"### {source.title[language]} {{ #{source.id} }}", "", source.says[language], "", *lines])

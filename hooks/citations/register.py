"""The sources page: every source, whom it binds, how we checked it, and which pages cite it."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from html import escape

from citations import words
from citations.reading import Citations
from citations.source import Source

SOURCES = re.compile(r"^<!-- sources -->$", re.M)
CITING = re.compile(r"<!-- citing (\S+) -->")

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

    Each has a mark for its way back, which `fill_citing` fills when the page is HTML.
    """

    def sections(_: re.Match[str]) -> str:
        cited = {citation.name for page in citations.pages if page.language == language for citation in page.citations}
        sources = citations.register.sources.values()
        return "\n\n".join(_section(source, source.id in cited, language, today) for source in sources)

    return SOURCES.sub(sections, markdown)


def fill_citing(html: str, language: str, citations: Citations, address: Callable[[str], str]) -> str:
    """The sources page's HTML with, for each source, links to the pages of that language that cite it.

    address: from the name of a page (`channels/phone.md`) to its address as the page at hand writes it.
    """
    if not CITING.search(html):
        return html
    links: dict[str, list[str]] = {}
    for page in citations.pages:
        if page.language != language:
            continue
        title = page.headings[0].text if page.headings else page.name
        link = f'<a href="{escape(address(page.name))}">{escape(title, quote=False)}</a>'
        for key in dict.fromkeys(citation.name for citation in page.citations):
            links.setdefault(key, []).append(link)
    comma = "、" if language == "zh" else ", "
    return CITING.sub(lambda match: comma.join(links[match[1]]), html)


def _section(source: Source, is_cited: bool, language: str, today: date) -> str:
    label = LABELS[language]
    comma = "、" if language == "zh" else ", "
    colon = "：" if language == "zh" else ": "
    addresses = dict.fromkeys(instrument.url for instrument, _ in source.rests_on)
    facts = {
        "on": words.resting_on(source, language),
        "force": words.force(source, today, language),
        "binds": source.binds[language],
        "checked": words.checked(source, language),
        "official": comma.join(f"<{address}>" for address in addresses),
        "cited": f"<!-- citing {source.id} -->" if is_cited else "",
    }
    lines = [f"- **{label[name]}**{colon}{fact}" for name, fact in facts.items() if fact]
    return "\n".join([f"### {source.title[language]} {{ #{source.id} }}", "", source.says[language], "", *lines])

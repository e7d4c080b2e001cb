"""The sources page: every source, whom it binds, how we checked it, and which pages cite it."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from html import escape

from book.law import Source
from citations import words
from citations.reading import Citations

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
    urls = [escape(url) for url in dict.fromkeys(instrument.url for instrument, _ in source.rests_on)]
    facts = {
        "on": words.as_html(words.resting_on(source, language)),
        "force": words.as_html(words.force(source, today, language)),
        "binds": words.as_html(source.binds[language]),
        "checked": words.as_html(words.checked(source, language)),
        "official": comma.join(f'<a href="{url}">{url}</a>' for url in urls),
        "cited": f"<!-- citing {source.id} -->" if is_cited else "",
    }
    # As HTML, which Markdown passes on: six lists of a hundred sources took it longer than any other page.
    items = [f"<li><strong>{label[name]}</strong>{colon}{fact}</li>" for name, fact in facts.items() if fact]
    heading = f"### {source.title[language]} {{ #{source.id} }}"
    return "\n".join([heading, "", source.says[language], "", "<ul>", *items, "</ul>"])

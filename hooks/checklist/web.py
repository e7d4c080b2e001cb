"""Checklists on the web: the section of a scenario page, the way back from its actions, lists of scenarios."""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from checklist.checklist import Checklist, make_checklist
from checklist.reading import Source
from checklist.words import WORDS

# From a path of a language's tree (`channels/phone.md#ask-good-time`, `checklists/all.pdf`) to an address as the page
# at hand writes it.
Address = Callable[[str], str]

SECTION = re.compile(r"^## ", re.M)
SCENARIOS = re.compile(r"^<!-- scenarios (\w+) -->$", re.M)
HELPLINES = re.compile(r"^<!-- helplines -->$", re.M)


def add_checklist(markdown: str, name: str, language: str, source: Source, address: Address) -> str:
    """A scenario page's Markdown with its checklist before the first section; any other page as it was."""
    scenario = source.scenarios.get(name.removeprefix("scenarios/").removesuffix(".md"))
    if scenario is None or scenario.page != name or (language, name) not in source.pages:
        return markdown
    checklist = make_checklist(scenario, source.pages[language, name], source.actions, language)
    mirror = source.scenarios.get(scenario.mirror)
    mirror_title = source.titles(language).get(mirror.page) if mirror else None
    section = f"## {WORDS[language].checklist} {{ #checklist }}\n\n{_html(checklist, mirror_title, address)}"
    first = SECTION.search(markdown)
    place = first.start() if first else len(markdown)
    return f"{markdown[:place]}\n\n{section}\n\n{markdown[place:]}"


def add_backlinks(markdown: str, name: str, language: str, source: Source, address: Address) -> str:
    """A topic page's Markdown with, after each action, the scenarios that use it."""
    page = source.pages.get((language, name))
    if page is None or not any("action" in heading.classes for heading in page.headings):
        return markdown
    used, titles = source.used_actions(), source.titles(language)
    # Lines of the file and of the Markdown at hand differ by the front matter: headings are found by their order.
    lines = markdown.split("\n")
    offset = page.text.count("\n") - markdown.count("\n")
    starts = [heading.line for heading in page.headings]
    for heading, end in reversed(list(zip(page.headings, [*starts[1:], None], strict=True))):
        scenarios = used.get(heading.id or "", []) if "action" in heading.classes else []
        found = [
            (f"scenarios/{id}.md", titles[f"scenarios/{id}.md"]) for id in scenarios if f"scenarios/{id}.md" in titles
        ]
        if found:
            html = _template("backlinks.html").render(scenarios=found, words=WORDS[language], address=address)
            place = len(lines) if end is None else end - 1 - offset
            lines[place:place] = ["", html, ""]
    return "\n".join(lines)


def add_lists(markdown: str, language: str, source: Source, link: Address) -> str:
    """The Markdown with its marks `<!-- scenarios owing -->` and `<!-- helplines -->` replaced by what they name.

    link: a page as Markdown of the page at hand links to it.
    """

    def scenarios(match: re.Match[str]) -> str:
        titles = source.titles(language)
        return "\n".join(
            f"- [{titles[scenario.page]}]({link(scenario.page)})"
            for scenario in source.scenarios.values()
            if scenario.role == match[1] and scenario.page in titles
        )

    def helplines(_: re.Match[str]) -> str:
        return "\n\n".join(
            f"## {line.number} {line.use[language]} {{ #{line.id} }}\n\n{line.first[language]}[^{line.id}]"
            for line in source.helplines
        )

    return HELPLINES.sub(helplines, SCENARIOS.sub(scenarios, markdown))


def _html(checklist: Checklist, mirror_title: str | None, address: Address) -> str:
    html = _template("checklist.html").render(
        checklist=checklist, words=WORDS[checklist.language], mirror_title=mirror_title, address=address
    )
    # A blank line would end the block of HTML for Markdown.
    return re.sub(r"\n\s*\n", "\n", html)


@cache
def _template(name: str) -> Template:
    return Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    ).get_template(name)

"""Checklists on the web: the section of a scenario page, the way back from its actions, lists of scenarios."""

import re
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from book.book import Source
from book.page import headings_in
from book.scenario import Scenario
from checklist.checklist import make_checklist
from checklist.words import WORDS

# From a path of a language's tree (`channels/phone.md#ask-good-time`, `checklists/all.pdf`) to an address as the page
# at hand writes it.
Address = Callable[[str], str]

SCENARIOS = re.compile(r"^<!-- scenarios (\w+) -->$", re.M)
HELPLINES = re.compile(r"^<!-- helplines -->$", re.M)
MARK = re.compile(r"<!-- (checklist|used-in) ([\w-]+) -->")


def mark_checklist(markdown: str, name: str, language: str, source: Source) -> str:
    """A scenario page's Markdown with a heading and a mark for its checklist before the first section.

    Any other page as it was. `fill_marks` puts the checklist in when the page is HTML.
    """
    scenario = source.scenarios.get(name.removeprefix("scenarios/").removesuffix(".md"))
    if scenario is None or scenario.page != name or (language, name) not in source.pages:
        return markdown
    lines = markdown.split("\n")
    place = next((heading.line - 1 for heading in headings_in(markdown) if heading.level == 2), len(lines))
    title = f"## {WORDS[language].checklist} {{ #checklist }}"
    lines[place:place] = ["", title, "", f"<!-- checklist {scenario.id} -->", ""]
    return "\n".join(lines)


def mark_actions(markdown: str, name: str, language: str, source: Source) -> str:
    """A topic page's Markdown with a mark after each action that some scenario uses."""
    page = source.pages.get((language, name))
    if page is None or not any("action" in heading.classes for heading in page.headings):
        return markdown
    used = source.used_actions()
    # Lines of the file and of the Markdown at hand differ by the front matter.
    lines = markdown.split("\n")
    offset = page.text.count("\n") - markdown.count("\n")
    starts = [heading.line for heading in page.headings]
    for heading, end in reversed(list(zip(page.headings, [*starts[1:], None], strict=True))):
        if "action" in heading.classes and heading.id in used:
            place = len(lines) if end is None else end - 1 - offset
            lines[place:place] = ["", f"<!-- used-in {heading.id} -->", ""]
    return "\n".join(lines)


def fill_marks(html: str, language: str, source: Source, address: Address) -> str:
    """A page's HTML with what its marks name: the checklist of a scenario, the scenarios that use an action."""
    if not MARK.search(html):
        return html
    used, titles = source.used_actions(), source.titles(language)

    def fill(match: re.Match[str]) -> str:
        kind, id = match.groups()
        scenario = source.scenarios.get(id)
        if kind == "checklist" and scenario and scenario.page in titles:
            return _checklist(scenario, language, source, address)
        if kind == "used-in" and id in used:
            pages = [source.scenarios[user].page for user in used[id]]
            return _backlinks([(page, titles[page]) for page in pages if page in titles], language, address)
        return match[0]

    return MARK.sub(fill, html)


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


def _checklist(scenario: Scenario, language: str, source: Source, address: Address) -> str:
    checklist = make_checklist(scenario, source.pages[language, scenario.page], source.actions, language)
    mirror = source.scenarios.get(scenario.mirror)
    mirror_title = source.titles(language).get(mirror.page) if mirror else None
    words = WORDS[language]
    return _template("checklist.html").render(
        checklist=checklist, words=words, mirror_title=mirror_title, address=address
    )


def _backlinks(scenarios: Sequence[tuple[str, str]], language: str, address: Address) -> str:
    """Nothing where the scenarios have no page in this language."""
    if not scenarios:
        return ""
    return _template("backlinks.html").render(scenarios=scenarios, words=WORDS[language], address=address)


def _template(name: str) -> Template:
    """The template as its file is now: `make serve` shows a change."""
    return _environment().get_template(name)


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )

"""Checklists on the web: the section of a scenario page, the way back from its actions, lists of scenarios."""

import posixpath
from collections.abc import Callable, Iterator, Mapping, Sequence

from jinja2 import Template

from book.book import Book
from book.marks import Filler, Insertion, mark
from book.nav import without_name
from book.page import Page
from book.scenario import Scenario
from checklist.checklist import Checklist
from made.templates import templates

# From a path of a language's tree (`channels/phone.md#ask-good-time`, `checklists/all.pdf`) to an address as the page
# at hand writes it.
Address = Callable[[str], str]

FILL = "assets/js/fill.js"  # below the root of the site: what makes fields of a checklist's blanks


def checklist_places(page: Page, book: Book) -> Iterator[Insertion]:
    """The places of checklists on a page.

    On a scenario page the ways into it under its title, and a heading and a mark before the first section; on a topic
    page a mark after each action that some sheet uses; and what the author's marks `<!-- scenarios owing -->` and
    `<!-- helplines -->` name.
    """
    end = page.text.count("\n") + 2
    scenario = book.scenarios.get(page.name.removeprefix("scenarios/").removesuffix(".md"))
    if scenario and scenario.page == page.name:
        line = next((heading.line for heading in page.headings if heading.level == 2), end)
        title = f"## {book.words[page.language]['sheet']['checklist']} {{ #checklist }}"
        yield Insertion(line, f"\n{title}\n\n{mark('checklist', scenario.id)}\n")
        yield Insertion(_below_title(page), f"{mark('ways', scenario.id)}\n")
    starts = [heading.line for heading in page.headings]
    for heading, next_line in zip(page.headings, [*starts[1:], end], strict=True):
        if heading.id and "action" in heading.classes and heading.id in book.used_actions:
            yield Insertion(next_line, f"\n{mark('used-in', heading.id)}\n")
    for comment in page.comments:
        kind, _, role = comment.text.partition(" ")
        if comment.is_alone and kind == "scenarios":
            yield Insertion(comment.line, _scenario_list(page, role, book), is_instead=True)
        elif comment.is_alone and comment.text == "helplines":
            yield Insertion(comment.line, _helpline_list(page.language, book), is_instead=True)


def checklist_fillers(
    language: str, book: Book, checklists: Mapping[tuple[str, str], Checklist], address: Address, fill_script: str
) -> dict[str, Filler]:
    """What fills the marks of `checklist_places` on a page of a language.

    fill_script: the address of `FILL` as the page writes it.
    """

    def checklist(id: str) -> str:
        found = checklists.get((language, id))
        return _checklist(found, book, address, fill_script) if found else ""

    def used_in(action: str) -> str:
        titles = book.titles[language]
        places = [(place, titles[place[0]]) for place in book.used_actions.get(action, ()) if place[0] in titles]
        return _backlinks([(f"{page}#{anchor}", title) for (page, anchor), title in places], book, language, address)

    def ways(id: str) -> str:
        page = book.pages.get((language, book.scenarios[id].page))
        return _ways(page, book.scenarios[id], book, address) if page else ""

    return {"checklist": checklist, "used-in": used_in, "ways": ways}


def _below_title(page: Page) -> int:
    """The line below the title of a page, and below the box that stands there for who is on the phone."""
    lines = page.text.split("\n")
    at = page.headings[0].line if page.headings else len(lines)
    while at < len(lines) and not lines[at].strip():
        at += 1
    if at < len(lines) and lines[at].startswith("!!! call"):
        at += 1
        while at < len(lines) and (not lines[at].strip() or lines[at].startswith(" ")):
            at += 1
    return at + 1


def _ways(page: Page, scenario: Scenario, book: Book, address: Address) -> str:
    """Links to what a reader in a hurry wants of a scenario page."""
    words, ids = book.words[page.language]["sheet"], [heading.id for heading in page.headings]
    named = next((link.target for link in page.links if link.target.startswith("../templates/")), "")
    letter = f"../templates/{scenario.letter}.md" if scenario.letter else named
    practice = book.practice.get(scenario.id, "")
    ways = {
        "#words" if "words" in ids else "": words["way_words"],
        "#checklist": words["checklist"],
        address(practice) if practice else "": book.words[page.language]["call"]["practise"],
        address(letter.removeprefix("../")) if letter else "": words["way_letter"],
        "#stop": words["way_stop"],
    }
    return _template("ways.html").render(ways={to: name for to, name in ways.items() if to}, label=words["ways"])


def _scenario_list(page: Page, role: str, book: Book) -> str:
    """Links to the scenarios of a role, as Markdown of the page."""
    titles, folder = book.titles[page.language], posixpath.dirname(page.name) or "."
    colon = book.words[page.language]["signs"]["colon"].strip()
    return "\n".join(
        f"- [{without_name(titles[scenario.page], colon)}]({posixpath.relpath(scenario.page, folder)})"
        for scenario in book.scenarios.values()
        if scenario.role == role and scenario.page in titles
    )


def _helpline_list(language: str, book: Book) -> str:
    return "\n\n".join(
        f"## {line.number} {line.use[language]} {{ #{line.id} }}\n\n{line.first[language]}{mark('cite', line.id)}"
        for line in book.helplines
    )


def _checklist(checklist: Checklist, book: Book, address: Address, fill_script: str) -> str:
    mirror = book.scenarios.get(checklist.scenario.mirror)
    words = book.words[checklist.language]
    return _template("checklist.html").render(
        checklist=checklist,
        words=words["sheet"],
        signs=words["signs"],
        practice=book.practice.get(checklist.scenario.id),
        practise=words["call"]["practise"],
        mirror_title=book.titles[checklist.language].get(mirror.page) if mirror else None,
        address=address,
        fill_script=fill_script,
    )


def _backlinks(sheets: Sequence[tuple[str, str]], book: Book, language: str, address: Address) -> str:
    """Links to sheets by their places, with the titles of their pages; nothing where none is in this language."""
    if not sheets:
        return ""
    words = book.words[language]
    return _template("backlinks.html").render(
        sheets=sheets, words=words["sheet"], signs=words["signs"], address=address
    )


def _template(name: str) -> Template:
    """The template as its file is now: `make serve` shows a change."""
    return templates(__file__).get_template(name)

"""The book: everything that authors write below `docs/`, read once for a build."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from book.abbreviations import check_abbreviations
from book.action import Action, read_actions
from book.asked import check_asked
from book.blank import Blank, check_blanks, read_blanks
from book.call import Call, read_calls
from book.call_rules import check_calls, check_two_voices
from book.correction import Correction, read_corrections
from book.desk_sheet import DeskSheet, check_desk_sheets, read_desk_sheets
from book.helpline import Helpline, helpline_ids, read_helplines
from book.law import Register, check_citations, read_register
from book.lent import read_lent
from book.letter_marks import check_marks
from book.page import Page, read_pages
from book.page_rules import check_pages
from book.scenario import Scenario, check_scenarios, read_scenarios
from book.search_words import SearchWords, check_search_words, read_search_words
from book.template import Template, read_templates
from book.text import read_text
from book.words import Words, read_words
from book.yaml_text import entry_ids
from sitecheck.problem import Problem

TEXTS = ("scenarios", "sheets", "helplines", "sources", "blanks", "search", "corrections")
ABBREVIATIONS = "includes/abbreviations.md"  # as mkdocs.yml names it, which puts it at the end of every page


@dataclass(frozen=True)
class Book:
    """What authors write, and all that is wrong with it.

    languages: the default one first. words: by language. pages, templates, lent: by (language, name of the page).
    actions: by (language, id). scenarios, desk: by id, without those that could not be read, whose ids are in `unread`;
    desk has the desk sheets.
    blanks: what the blanks of the letters ask for. law: the register of sources. lent: the letters that other pages
    borrow, by the borrowing page's own names. calls: the talks to practise, by (language, id).
    search: what search knows beside the words of the pages. corrections: of mistakes, the newest first.
    problems: of each part alone and between them; those between a page and its translation are told by `parity`.
    """

    languages: tuple[str, ...]
    words: Mapping[str, Words]
    pages: Mapping[tuple[str, str], Page]
    actions: Mapping[tuple[str, str], Action]
    scenarios: Mapping[str, Scenario]
    unread: tuple[str, ...]
    desk: Mapping[str, DeskSheet]
    helplines: tuple[Helpline, ...]
    law: Register
    blanks: tuple[Blank, ...]
    templates: Mapping[tuple[str, str], Template]
    lent: Mapping[tuple[str, str], Mapping[str, str]]
    calls: Mapping[tuple[str, str], Call]
    search: SearchWords
    corrections: tuple[Correction, ...]
    problems: tuple[Problem, ...]

    def title(self, language: str, page: str) -> str:
        """The heading of a page, or its name where it has none, or no version in the language."""
        found = self.pages.get((language, page))
        return found.headings[0].text if found and found.headings else page

    def number(self, scenario: Scenario) -> int:
        """The place of a scenario among those of its role, from 1."""
        return [other.id for other in self.scenarios.values() if other.role == scenario.role].index(scenario.id) + 1

    @cached_property
    def titles(self) -> Mapping[str, Mapping[str, str]]:
        """The headings of all pages by language and name."""
        return {
            language: {name: self.title(language, name) for tree, name in self.pages if tree == language}
            for language in self.languages
        }

    @cached_property
    def used_actions(self) -> Mapping[str, tuple[tuple[str, str], ...]]:
        """The pages whose sheet uses an action, each with the id of the sheet there, by the action's id."""
        used: dict[str, tuple[tuple[str, str], ...]] = {}
        sheets: list[Scenario | DeskSheet] = [*self.scenarios.values(), *self.desk.values()]
        for sheet in sheets:
            for id in sheet.actions:
                used[id] = (*used.get(id, ()), (sheet.page, sheet.anchor))
        return used

    @cached_property
    def practice(self) -> Mapping[str, str]:
        """Where each scenario's talk is practised: the page with the chair, by the scenario's id.

        Of several talks the one counts that has the scenario's name.
        """
        found: dict[str, str] = {}
        for call in self.calls.values():
            for chair in call.chairs:
                if call.id == chair.scenario or chair.scenario not in found:
                    found[chair.scenario] = f"{call.page}#{chair.id}"
        return found

    @cached_property
    def citing(self) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
        """The names of the pages that cite a source, by language and the source's id."""
        citing: dict[str, dict[str, tuple[str, ...]]] = {language: {} for language in self.languages}
        for (language, name), page in self.pages.items():
            for key in dict.fromkeys(citation.name for citation in page.citations):
                citing[language][key] = (*citing[language].get(key, ()), name)
        return citing


def read_book(docs: Path, languages: tuple[str, ...]) -> Book:
    """The book below `docs`. Nothing is raised for bad content; what is left out is told in its problems."""
    words, problems = read_words(docs, languages)
    pages, found = read_pages(docs, languages)
    problems += [*found, *check_pages(pages)]
    actions, found = read_actions(pages, words)
    problems += found
    texts: dict[str, str] = {}
    paths = {name: f"{docs.name}/{name}.yml" for name in TEXTS}
    for name, path in paths.items():
        texts[name], found = read_text(docs / f"{name}.yml", path)
        problems += found
    abbreviations, found = read_text(docs.parent / ABBREVIATIONS, ABBREVIATIONS)
    problems += [*found, *check_abbreviations(abbreviations, ABBREVIATIONS)]
    scenarios, found = read_scenarios(texts["scenarios"], paths["scenarios"], words)
    known = entry_ids(texts["scenarios"])
    problems += [*found, *check_scenarios(scenarios, actions, pages, paths["scenarios"], known)]
    desk, found = read_desk_sheets(texts["sheets"], paths["sheets"], words)
    desk_known = entry_ids(texts["sheets"])
    problems += [*found, *check_desk_sheets(desk, actions, pages, paths["sheets"], desk_known, scenarios)]
    helplines, found = read_helplines(texts["helplines"], paths["helplines"], languages)
    problems += found
    lines = helpline_ids(texts["helplines"])
    law, found = read_register(texts["sources"], paths["sources"], languages)
    problems += found
    if law.written:  # else it could not be read, which is told
        problems += check_citations(pages, law, lines)
    blanks, found = read_blanks(texts["blanks"], paths["blanks"], languages)
    signs = {language: words[language]["language"]["blank"] for language in languages}
    problems += [*found, *check_blanks(blanks, pages, paths["blanks"], signs), *check_marks(pages, words)]
    templates = read_templates(pages, words)
    lent, found = read_lent(pages, templates, blanks, signs)
    problems += [*found, *check_asked(pages, scenarios)]
    search, found = read_search_words(texts["search"], paths["search"], languages)
    first = {page.name: [reference.name for reference in page.ids] for page in pages if page.language == languages[0]}
    problems += [*found, *check_search_words(search, paths["search"], known, lines, first)]
    calls, found = read_calls(pages, words)
    crisis = {language: search.crisis.get(language, ()) for language in languages}
    problems += [*found, *check_calls(calls, scenarios, actions, words, crisis, known), *check_two_voices(pages, calls)]
    corrections, found = read_corrections(texts["corrections"], paths["corrections"], words, first)
    problems += found
    return Book(
        languages=languages,
        words=words,
        pages={(page.language, page.name): page for page in pages},
        actions=actions,
        scenarios=scenarios,
        unread=tuple(id for id in (*known, *desk_known) if id not in scenarios and id not in desk),
        desk=desk,
        helplines=tuple(helplines),
        law=law,
        blanks=tuple(blanks),
        templates=templates,
        lent=lent,
        calls=calls,
        search=search,
        corrections=tuple(corrections),
        problems=tuple(problems),
    )

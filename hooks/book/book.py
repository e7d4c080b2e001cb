"""Everything the checklists are made from, read once for a build."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from book.action import Action, read_actions
from book.helpline import Helpline, helpline_ids, read_helplines
from book.page import Page, built_path, read_pages
from book.scenario import Scenario, check_scenarios, read_scenarios, scenario_ids
from book.text import read_text
from checklist.checklist import Checklist, make_checklist
from checklist.pdf import Sheet
from sitecheck.problem import Problem


@dataclass(frozen=True)
class Source:
    """The authored side of the checklists.

    pages: by (language, name). actions: by (language, id).
    unread: scenarios whose entry could not be read. helpline_keys: the ids of all helplines, also of unread ones.
    problems: all that is wrong with what was read.
    """

    pages: Mapping[tuple[str, str], Page]
    actions: Mapping[tuple[str, str], Action]
    scenarios: Mapping[str, Scenario]
    unread: tuple[str, ...]
    helplines: tuple[Helpline, ...]
    helpline_keys: tuple[str, ...]
    problems: tuple[Problem, ...]

    def title(self, language: str, page: str) -> str:
        """The heading of a page, or its name where it has none."""
        headings = self.pages[language, page].headings
        return headings[0].text if headings else page

    def titles(self, language: str) -> dict[str, str]:
        """The headings of all pages of a language by page name."""
        return {name: self.title(language, name) for tree, name in self.pages if tree == language}

    def used_actions(self) -> dict[str, list[str]]:
        """Scenario ids by the action that they use."""
        used: dict[str, list[str]] = {}
        for scenario in self.scenarios.values():
            for id in scenario.actions:
                used.setdefault(id, []).append(scenario.id)
        return used

    def checklists(self, language: str) -> list[Checklist]:
        """The checklists of a language, in the order of scenarios.yml. A scenario without a page there has none."""
        return [
            make_checklist(scenario, self.pages[language, scenario.page], self.actions, language)
            for scenario in self.scenarios.values()
            if (language, scenario.page) in self.pages
        ]

    def sheets(self, language: str, base: str, edition: str) -> list[Sheet]:
        """The printed sheets of a language. base: the address of its tree, with a closing slash."""
        return [
            Sheet(
                checklist,
                base + built_path(checklist.scenario.page),
                edition,
                [line for line in self.helplines if checklist.scenario.role in line.shown],
            )
            for checklist in self.checklists(language)
        ]


def read_source(docs: Path, languages: tuple[str, ...]) -> Source:
    """The source of the checklists below `docs`, with all its problems. Nothing is raised for bad content."""
    pages, problems = read_pages(docs, languages)
    actions, found = read_actions(pages)
    problems += found
    path = f"{docs.name}/scenarios.yml"
    text, wrong = read_text(docs / "scenarios.yml", path)
    scenarios, found = read_scenarios(text, path)
    problems += [*wrong, *found]
    known = scenario_ids(text)
    problems += check_scenarios(scenarios, actions, pages, path, known)
    path = f"{docs.name}/helplines.yml"
    text, wrong = read_text(docs / "helplines.yml", path)
    helplines, found = read_helplines(text, path)
    problems += [*wrong, *found]
    return Source(
        pages={(page.language, page.name): page for page in pages},
        actions=actions,
        scenarios=scenarios,
        unread=tuple(id for id in known if id not in scenarios),
        helplines=tuple(helplines),
        helpline_keys=tuple(helpline_ids(text)),
        problems=tuple(problems),
    )

"""The sheets that the repayment plan can put its figures on, as its page brings them to its script."""

from dataclasses import dataclass

from book.book import Book
from book.nav import without_name
from book.page import built_path


@dataclass(frozen=True)
class PlanSheet:
    """A sheet that takes figures of the plan.

    id: of its scenario. path: of the checklist below the root of its language.
    plan: by action, what goes on its blanks.
    """

    id: str
    title: str
    path: str
    plan: dict[str, list[str]]


def plan_sheets(book: Book, language: str) -> list[PlanSheet]:
    """Those of a language, in the order of scenarios.yml."""
    titles, colon = book.titles[language], book.words[language]["signs"]["colon"].strip()
    return [
        PlanSheet(
            id=scenario.id,
            title=without_name(titles[scenario.page], colon),
            path=f"{built_path(scenario.page)}#{scenario.anchor}",
            plan={action: list(facts) for action, facts in scenario.plan.items()},
        )
        for scenario in book.scenarios.values()
        if scenario.plan and scenario.page in titles
    ]

"""The sheets that take figures of the repayment plan, as its page has them."""

from pathlib import Path

from book.book import read_book
from checklist.plan_sheets import PlanSheet, plan_sheets
from tiny_handbook import SCENARIOS, write

OWN = """\
  fill:
    solutions-1: { zh: 先付____每期, en: first____each }
  plan: { solutions-1: ____each }
"""


def test_those_with_figures_are_named_and_placed_in_each_language(tmp_path: Path) -> None:
    scenarios = SCENARIOS.replace("\nrent-owed:", f"{OWN}\nrent-owed:", 1)
    book = read_book(write(tmp_path, {"scenarios.yml": scenarios}), ("zh", "en"))
    assert [problem for problem in book.problems if "scenario" in problem.path] == []
    expected = {"zh": "欠房租", "en": "Rent owing"}
    for language, title in expected.items():
        sheet = PlanSheet("rent-owing", title, "scenarios/rent-owing/#checklist", {"solutions-1": ["", "each"]})
        assert plan_sheets(book, language) == [sheet]


def test_one_without_a_page_in_a_language_is_not_there(tmp_path: Path) -> None:
    scenarios = SCENARIOS.replace("\nrent-owed:", f"{OWN}\nrent-owed:", 1)
    changed = {"scenarios.yml": scenarios, "en/scenarios/rent-owing.md": None}
    assert plan_sheets(read_book(write(tmp_path, changed), ("zh", "en")), "en") == []

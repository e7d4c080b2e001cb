"""What comes out of a printer: pages by the browser's own command, checklists by their button."""

import re
from dataclasses import dataclass

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page

from conftest import BuiltSite
from test_reader import TREES, visit

LEAD = re.compile("撑不住，或者有危险|In danger, or cannot cope")  # of the numbers at the end of each page
REVIEWED = re.compile(r"(最近审阅|Last reviewed).*")
LEAST = 0.45  # of a side that another follows: ours


@dataclass(frozen=True)
class Side:
    """A printed side. text: its words. filled: how far down they reach, 0 to 1."""

    text: str
    filled: float


def printed(page: Page) -> list[Side]:
    """The sides of A4 that the browser makes of a page."""
    sides = []
    for side in pypdfium2.PdfDocument(page.pdf(format="A4", prefer_css_page_size=True)):
        words = side.get_textpage()
        lowest = min(words.get_rect(number)[1] for number in range(words.count_rects()))
        sides.append(Side(words.get_text_bounded(), 1 - lowest / side.get_height()))
    return sides


@pytest.mark.parametrize("tree", TREES)
@pytest.mark.parametrize(
    "path",
    [
        "",
        "start/owing/",
        "scenarios/two-months/",
        "templates/letter-demand/",
        "templates/agreement-plan/",
        "templates/account-statement/",
        "tools/plan/",
        "channels/records/",
        "solutions/enforcement/",
        "helplines/",
        "about/privacy/",
    ],
)
def test_no_side_is_nearly_empty_and_the_numbers_have_none_to_themselves(
    browser: Browser, site: BuiltSite, tree: str, path: str
) -> None:
    with visit(browser, site.address + tree + path) as page:
        *sides, last = printed(page)
    assert [side.text for side in sides if side.filled < LEAST] == []
    above, *numbers = LEAD.split(last.text)
    assert len(numbers) == 1
    assert REVIEWED.sub("", above).strip()


@pytest.mark.parametrize("tree", TREES)
@pytest.mark.parametrize("scenario", ["card-owing", "many-debts", "invoice-owed", "sued"])
def test_a_checklist_by_its_button_takes_one_side(browser: Browser, site: BuiltSite, tree: str, scenario: str) -> None:
    with visit(browser, f"{site.address}{tree}scenarios/{scenario}/") as page:
        page.evaluate("window.print = () => {}")
        page.locator("[data-checklist=print]").click()
        (side,) = printed(page)
    assert "12356" in side.text


@pytest.mark.parametrize("tree", TREES)
def test_on_paper_a_link_is_underlined_and_as_dark_as_the_text(browser: Browser, site: BuiltSite, tree: str) -> None:
    with visit(browser, f"{site.address}{tree}templates/letter-demand/", color_scheme="dark") as page:
        page.emulate_media(media="print")
        looks = "(link) => [getComputedStyle(link).color, getComputedStyle(link).textDecorationLine]"
        link = page.locator("article p > a:not([download])").first
        assert link.evaluate(looks) == ["rgb(0, 0, 0)", "underline"]

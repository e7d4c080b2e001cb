"""What every heading has, and where one stands."""

import pytest

from book.page import read_page
from book.page_rules import check_pages

GOOD = "---\ndescription: What it is.\nreviewed: 2026-11-21\n---\n# Title { #title }\n\n"
PLACE = "heading '{}' — does not begin its line, so neither sheets nor the other language know it; write it outside of "


def said(text: str, name: str = "causes/money.md") -> str:
    page, problems = read_page(text, f"docs/en/{name}", "en", name)
    return "\n".join(f"{problem.line}: {problem.message}" for problem in [*problems, *check_pages([page])])


@pytest.mark.parametrize(
    "text",
    [
        "#Pay { #pay .action .stop }\n",
        "- an item\n\n        # code in an item\n",
        "A paragraph.\n\n    # code\n    ## code\n",
        "- an item\n\nA paragraph.\n\n\t# code\n",
        "1. one, see #2\n2. `# code`\n",
    ],
)
def test_good_headings_are_silent(text: str) -> None:
    assert said(GOOD + text) == ""


@pytest.mark.parametrize(
    "line",
    ["> ## Pay { #pay }", "- ## Pay { #pay }", "3. ## Pay { #pay }", "> - ## Pay { #pay }", " ## Pay { #pay }"],
)
def test_a_heading_inside_something_else_is_told(line: str) -> None:
    assert said(f"{GOOD}{line}\n") == f"7: {PLACE.format('## Pay { #pay }')}lists, boxes and quotations"


@pytest.mark.parametrize("holder", ["- an item", '!!! say "Say it"', '=== "If you owe"', "> a quotation"])
def test_a_heading_indented_below_what_holds_it_is_told(holder: str) -> None:
    wanted = f"9: {PLACE.format('### Pay { #pay .action }')}lists, boxes and quotations"
    assert said(f"{GOOD}{holder}\n\n    ### Pay {{ #pay .action }}\n") == wanted


@pytest.mark.parametrize(
    ("classes", "wrong"),
    [
        (".actoin", "has the class '.actoin', which means nothing here; did you mean '.action'?"),
        (".Action", "has the class '.Action', which means nothing here; did you mean '.action'?"),
        (".action .stpo", "has the class '.stpo', which means nothing here; did you mean '.stop'?"),
        (".big", "has the class '.big', which means nothing here; take it out, headings have '.action' and '.stop'"),
        (".stop", "has '.stop' without '.action'; write '.action .stop'"),
    ],
)
def test_a_class_is_that_of_an_action_or_a_stop_rule(classes: str, wrong: str) -> None:
    assert said(f"{GOOD}### Pay {{ #pay {classes} }}\n") == f"7: heading '### Pay' — {wrong}"


def test_titles_and_the_headings_of_letters_are_printed_as_they_stand() -> None:
    text = GOOD.replace("# Title", "# A **title**") + "## A *letter* { #letter }\n"
    title = "5: heading '# A **title**' — has '**', which lists, sheets and files print as it stands; write plain words"
    letter = title.replace("# A **title**", "## A *letter*").replace("**", "*").replace("5:", "7:")
    assert said(text) == title
    assert said(text, "templates/iou.md") == f"{title}\n{letter}"

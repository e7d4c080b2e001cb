"""The index of the scenarios has a list for each chair."""

from book.lists import check_lists
from book.page import read_page

ROLES = ("owing", "owed", "collecting", "named")
ALL = "\n\n".join(f"<!-- scenarios {role} -->" for role in ROLES) + "\n"
WRONG = "docs/en/scenarios/index.md: page 'scenarios/index.md' — has no list of the scenarios '{0}'; "
CURE = "write '<!-- scenarios {0} -->' where it belongs"


def said(text: str, name: str = "scenarios/index.md") -> list[str]:
    return [str(problem) for problem in check_lists(read_page(text, f"docs/en/{name}", "en", name)[0])]


def test_an_index_with_all_its_lists_is_silent_and_other_pages_need_none() -> None:
    assert said(ALL) == []
    assert said("", "causes/index.md") == []


def test_a_list_that_is_missing_is_told() -> None:
    text = ALL.replace("<!-- scenarios owed -->", "")
    assert said(text) == [(WRONG + CURE).format("owed")]
    assert said("<!-- helplines -->\n") == [(WRONG + CURE).format(role) for role in ROLES]


def test_the_page_of_what_is_changing_has_a_list_of_each_kind() -> None:
    text = "<!-- changes ended -->\n\n<!-- changes ending -->\n\n<!-- changes watch -->\n"
    assert said(text, "about/changes.md") == []
    assert said(text.replace("<!-- changes ending -->", ""), "about/changes.md") == [
        "docs/en/about/changes.md: page 'about/changes.md' — has no list of the changes 'ending'; "
        "write '<!-- changes ending -->' where it belongs"
    ]
    assert said(text.replace("ending", "endin"), "about/changes.md") == [
        "docs/en/about/changes.md:3: mark '<!-- changes endin -->' — names no list; did you mean 'changes ending'?"
    ]


def test_a_misspelt_list_is_told_as_such_alone() -> None:
    assert said(ALL.replace("owed", "owned")) == [
        "docs/en/scenarios/index.md:3: mark '<!-- scenarios owned -->' — names no list; did you mean 'scenarios owed'?"
    ]

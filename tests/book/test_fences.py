"""Fenced blocks as Markdown takes them."""

import pytest
from markdown import markdown

from book.fences import check_fences
from book.page import read_page

LETTER = {
    "pymdownx.superfences": {
        "custom_fences": [{"name": "letter", "class": "letter", "format": lambda source, *_, **__: f"<i>{source}</i>"}]
    }
}


def said(text: str) -> str:
    page, _ = read_page(text, "docs/en/templates/iou.md", "en", "templates/iou.md")
    return "\n".join(f"{problem.line}: {problem.message}" for problem in check_fences(page))


def is_built(text: str) -> bool:
    """Whether Markdown makes a letter of it."""
    return "<i>" in markdown(text, extensions=["attr_list", *LETTER], extension_configs=LETTER)


GOOD = (
    "```letter\nI owe\n```\n",
    "~~~~ letter \nI owe\n```\n~~~~\n",
    "``` .letter\n\n```\n",
    "``` { .letter #iou }\nI owe\n```  \n",
    "- an item\n\n    ```letter\n    I owe\n\n      you\n    ```\n",
)


@pytest.mark.parametrize("text", GOOD)
def test_a_letter_that_markdown_builds_is_silent(text: str) -> None:
    assert is_built(text)
    assert said(text) == ""


@pytest.mark.parametrize(
    "text", ["```\ncode\n```\n", '```python title="x" linenums="1"\ncode\n```\n', "``` text\n~~~\n```\n"]
)
def test_other_blocks_are_silent(text: str) -> None:
    assert said(text) == ""


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("```leter\nI owe\n```\n", "1: fence '```leter' — is no letter; did you mean 'letter'?"),
        ("``` Letter\nI owe\n```\n", "1: fence '``` Letter' — is no letter; did you mean 'letter'?"),
        ("x\n\n```letter\nI owe\n", "3: fence '```letter' — has no end; write '```' below it, indented as it is"),
        ("```letter", "1: fence '```letter' — has no end; write '```' below it, indented as it is"),
        ("~~~~letter\nI\n~~~\n", "1: fence '~~~~letter' — has no end; write '~~~~' below it, indented as it is"),
        ("```letter\nI\n````\n", "1: fence '```letter' — has no end; write '```' below it, indented as it is"),
        ("```letter\nI\n ```\n", "1: fence '```letter' — has no end; write '```' below it, indented as it is"),
        (
            "- x\n\n    ```letter\n    I\n  owe\n    ```\n",
            "3: fence '```letter' — ends in line 5, which stands further left; indent all of it alike",
        ),
        (
            "```letter for a friend, in haste\nI owe\n```\n",
            "1: fence '```letter for a friend, in haste' — has more than its language, so it is read otherwise; "
            "write '```letter'",
        ),
        (
            '```letter title="IOU"\nI owe\n```\n',
            "1: fence '```letter title=\"IOU\"' — has more than its language, so it is read otherwise; "
            "write '```letter'",
        ),
    ],
)
def test_what_markdown_takes_for_something_else_is_told(text: str, problem: str) -> None:
    assert not is_built(text)
    assert said(text) == problem


@pytest.mark.parametrize("opening", ["> ```letter", "- ```letter", "1. ~~~letter"])
def test_a_block_that_does_not_begin_its_line_is_told(opening: str) -> None:
    wrong = "does not begin its line, where alone it is read; write it outside of lists and quotations"
    assert said(f"{opening}\n") == f"1: fence '{opening}' — {wrong}"

"""The fields at the top of a page, and what MkDocs would make something else of."""

import pytest
from hypothesis import given
from mkdocs.utils.meta import get_data

from anything import TEXTS, YAML
from book.front_matter import read_front_matter

PATH = "docs/zh/causes/money.md"


def said(fields: str) -> str:
    text = f"---\ndescription: 钱不够的时候。\n{fields}reviewed: 2026-11-21\n---\n"
    return "\n".join(map(str, read_front_matter(text, PATH).problems))


def test_fields_are_text_and_know_their_lines() -> None:
    read = read_front_matter("--- \nroom: plan\nletters:\n  bank: iou#formal\n...\n# 题\n", PATH)
    assert read.data == {"room": "plan", "letters": {"bank": "iou#formal"}}
    assert read.lines == {("room",): 2, ("letters",): 3, ("letters", "bank"): 4}
    assert (read.height, read.problems) == (5, ())


def test_numbers_and_truth_values_are_of_no_concern_where_the_theme_reads_no_text() -> None:
    assert said("search:\n  exclude: true\nhide: [toc, 1]\non: 1.50\n") == ""


LOST = (
    "cannot be read by MkDocs, which then shows all fields on the page; "
    "write 'key: value', the value in quotation marks"
)
CHANGED = "is read as a number, a date or a yes or no; put the value in quotation marks"


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        ("x: =", LOST),
        ("<<: a", LOST),
        ("x: !tag v", LOST),
        ("x: 0x_", LOST),
        ("? [a]", LOST),
        ("x: 2026-11-21 25:61:61", LOST),
        ("x: 2026-13-01", LOST),
        ("x: [one, {two: =}]", LOST),
        ("x: !!python/object/apply:os.system [ls]", LOST),
        ("title: no", CHANGED),
        ("title: 1.50", CHANGED),
        ("title: 2026-11-21", CHANGED),
    ],
)
def test_what_mkdocs_reads_otherwise_is_told_with_its_line(written: str, problem: str) -> None:
    assert said(f"{written}\n") == f"{PATH}:3: front matter '{written}' — {problem}"


@given(TEXTS | YAML)
def test_what_is_read_without_a_problem_mkdocs_reads_too(block: str) -> None:
    text = f"---\n{block}\n---\n# 题\n"
    read = read_front_matter(text, PATH)
    if read.data and not read.problems and "reviewed" not in read.data:
        assert get_data(text)[1]

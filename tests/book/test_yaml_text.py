"""YAML as its author wrote it."""

from datetime import date

import pytest
from hypothesis import given

from anything import TEXTS, YAML
from book.yaml_text import as_written, read_date, read_yaml


def said(text: str) -> str:
    return "\n".join(map(str, read_yaml(text, "docs/x.yml").problems))


def test_every_value_is_text_a_list_a_mapping_or_nothing() -> None:
    text = 'on: no\n110: 1.50\nday: 2026-11-21\nlist: [yes, ~, "null"]\nnothing:\n'
    assert read_yaml(text, "docs/x.yml").data == {
        "on": "no",
        "110": "1.50",
        "day": "2026-11-21",
        "list": ["yes", None, "null"],
        "nothing": None,
    }


def test_every_key_and_item_knows_its_line() -> None:
    read = read_yaml("# a comment\na:\n  b: 1\n  c: [x,\n      y]\n", "docs/x.yml")
    assert read.lines == {("a",): 2, ("a", "b"): 3, ("a", "c"): 4, ("a", "c", 0): 4, ("a", "c", 1): 5}


def test_a_text_may_start_on_another_line_of_its_file() -> None:
    read = read_yaml("a: 1\na: 2\n", "docs/x.md", first_line=2)
    assert read.lines == {("a",): 2}
    assert [str(problem) for problem in read.problems] == [
        "docs/x.md:3: key 'a' — stands also in line 2; keep one of them"
    ]


def test_of_a_key_that_stands_twice_nothing_more_is_kept() -> None:
    read = read_yaml("a: {b: 1, b: [2, {c: 3}], d: 4}\n", "docs/x.yml")
    assert read.data == {"a": {"b": "1", "d": "4"}}
    assert set(read.lines) == {("a",), ("a", "b"), ("a", "d")}
    assert [str(problem) for problem in read.problems] == [
        "docs/x.yml:1: key 'b' — stands also in line 1; keep one of them"
    ]


def test_a_key_that_is_no_text_is_a_question_mark() -> None:
    assert read_yaml("[x, y]: 1\nb: 2\n", "docs/x.yml").data == {"?": "1", "b": "2"}


def test_entries_that_are_not_yaml_are_left_out_and_each_is_a_problem() -> None:
    text = "# first\na: [1\nb: 2\nc: {x: 1\nd:\n  e: 3\n"
    read = read_yaml(text, "docs/x.yml")
    assert read.data == {"b": "2", "d": {"e": "3"}}
    assert (read.lines["b",], read.lines["d", "e"]) == (3, 6)
    assert said(text) == (
        "docs/x.yml:2: line 'a: [1' — is not YAML (expected ',' or ']', but got '<stream end>'); "
        "close its bracket ']'\n"
        "docs/x.yml:4: line 'c: {x: 1' — is not YAML (expected ',' or '}', but got '<stream end>'); close its brace '}'"
    )


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a: one\x00\n", "docs/x.yml:1: has a sign that YAML does not allow, U+0000; take it out"),
        ("a: @x\n", "docs/x.yml:1: line 'a: @x' — is not YAML (found character '@' that cannot start any token); "
         "mend this line"),
        ("a: &b 1\nc: *b\n", "docs/x.yml:2: line 'c: *b' — is not YAML (found an alias); write the value out"),
        (f"a: {'long ' * 20}: b\n", f"docs/x.yml:1: line 'a: {('long ' * 20)[:57]}…' — is not YAML (mapping values are "
         "not allowed here); put a text that contains ': ' in quotation marks"),
        ("[" * 10_000, "docs/x.yml: is nested too deep to be read; write it flat"),
        ("- " * 10_000, "docs/x.yml: is nested too deep to be read; write it flat"),
        ("*b : 1\n", "docs/x.yml:1: line '*b : 1' — is not YAML (found an alias); write the value out"),
    ],
)  # fmt: skip
def test_what_is_not_yaml_is_one_problem(text: str, problem: str) -> None:
    assert said(text) == problem


def test_a_day_is_written_in_one_way_only() -> None:
    assert read_date("2026-11-21") == date(2026, 11, 21)
    assert [read_date(text) for text in ("2026-13-01", "20261121", "2026-W01-1", "2026-11-21 10:00", "soon", None)] == (
        [None] * 6
    )


def test_a_value_is_quoted_short() -> None:
    values = ("on", None, ["a"], {"a": "b"})
    assert [as_written(value) for value in values] == ["on", "", "[…]", "{…}"]


@given(TEXTS | YAML)
def test_any_text_is_read_without_an_error(text: str) -> None:
    read = read_yaml(text, "docs/x.yml")
    assert all(1 <= line <= len(text.splitlines()) + 1 for line in read.lines.values())

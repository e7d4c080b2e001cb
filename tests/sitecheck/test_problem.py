"""Problems: a place, what is wrong there, and the cure."""

import pytest

from sitecheck.problem import Problem, did_you_mean, in_order


def test_a_problem_names_its_file_and_line() -> None:
    assert str(Problem("docs/zh/x.md", 12, "link '../y.md' — …")) == "docs/zh/x.md:12: link '../y.md' — …"


def test_a_problem_without_a_line_names_its_file() -> None:
    assert str(Problem("docs/zh/x.md", None, "page 'x.md' — …")) == "docs/zh/x.md: page 'x.md' — …"


def test_problems_come_by_file_and_line_each_once() -> None:
    problems = [
        Problem("b.md", 10, "z"),
        Problem("b.md", 9, "z"),
        Problem("b.md", None, "z"),
        Problem("a.md", 99, "z"),
        Problem("b.md", 9, "a"),
        Problem("b.md", 9, "z"),
    ]
    assert list(map(str, in_order(problems))) == ["a.md:99: z", "b.md: z", "b.md:9: a", "b.md:9: z", "b.md:10: z"]


@pytest.mark.parametrize(
    ("written", "cure"),
    [
        ("call-lgo", "; did you mean 'call-log'?"),
        ("call_log", "; did you mean 'call-log'?"),
        ("nothing", ""),
        ("", ""),
    ],
)
def test_a_misspelt_name_gets_the_nearest_one(written: str, cure: str) -> None:
    assert did_you_mean(written, {"call-log", "set-reminder"}) == cure


def test_the_nearest_name_is_written_as_its_author_writes_it() -> None:
    assert did_you_mean("call-lgo", ["call-log"], "#") == "; did you mean '#call-log'?"
    assert did_you_mean("call-log", []) == ""

"""What has aged: pages nobody has read for half a year, sources nobody has checked, rules that end."""

from datetime import date
from pathlib import Path

import pytest

from book.law import read_register
from book.page import read_page
from tiny_book import LANGUAGES
from tiny_handbook import SOURCES, write
from upkeep import dates
from upkeep.dates import aged

PAGE = "---\ndescription: 钱\nreviewed: 2026-11-21\n---\n# 钱 {{ #money }}\n"


def told(today: date, sources: str = SOURCES) -> list[str]:
    page, _ = read_page(PAGE, "docs/zh/causes/money.md", "zh", "causes/money.md")
    register, problems = read_register(sources, "docs/sources.yml", LANGUAGES)
    assert problems == []
    return list(map(str, aged([page], register, today)))


def test_what_was_looked_at_lately_is_silent() -> None:
    assert told(date(2026, 11, 22)) == []
    assert told(date(2027, 5, 22)) == []


def test_a_page_and_a_source_are_told_after_half_a_year() -> None:
    assert told(date(2027, 5, 24)) == [
        "docs/sources.yml:8: source 'limitation-3-years' — was checked on 2026-11-20, more than six months ago; "
        "look at it again and change 'checked'",
        "docs/sources.yml:15: source 'hot-110' — was checked on 2026-11-20, more than six months ago; "
        "look at it again and change 'checked'",
        "docs/zh/causes/money.md:3: front matter 'reviewed: 2026-11-21' — is more than six months ago; "
        "read the page and write today's date",
    ]


@pytest.mark.parametrize(
    ("today", "verb"),
    [
        (date(2026, 12, 1), None),
        (date(2026, 12, 2), "ends"),
        (date(2027, 1, 31), "ends"),
        (date(2027, 2, 1), "ended"),
    ],
)
def test_a_rule_is_told_sixty_days_before_it_ends_and_after(today: date, verb: str | None) -> None:
    ending = SOURCES.replace("    since: 2021-01-01\n", "    since: 2021-01-01\n    until: 2027-01-31\n")
    rest = "on 2027-01-31; find out what holds then, and say so on the pages that cite it"
    entries = [(9, "limitation-3-years"), (16, "hot-110")] if verb else []
    assert told(today, ending) == [f"docs/sources.yml:{line}: source '{id}' — {verb} {rest}" for line, id in entries]


def test_a_rule_that_had_ended_when_somebody_looked_is_silent() -> None:
    ended = SOURCES.replace("    since: 2021-01-01\n", "    since: 2021-01-01\n    until: 2026-11-19\n")
    assert told(date(2026, 11, 22), ended) == []


@pytest.mark.parametrize(
    ("day", "today", "is_told"),
    [
        ("2027-01-31", date(2027, 1, 30), False),
        ("2027-01-31", date(2027, 1, 31), True),
        ("2026-11-20", date(2026, 11, 22), True),
        ("2026-11-19", date(2026, 11, 22), False),  # somebody has looked since
    ],
)
def test_an_announced_day_is_told_once_it_has_come_until_somebody_looks(day: str, today: date, is_told: bool) -> None:
    watch = f"    how: text\n    watch: {{ zh: 草案征求意见。, en: A draft is out for comment., day: {day} }}\n"
    rest = f"has 'watch' with the day {day}, which has come; see what became of it, and say so there"
    said = [f"docs/sources.yml:8: source 'limitation-3-years' — {rest}"] if is_told else []
    assert told(today, SOURCES.replace("    how: text\n", watch)) == said


def test_the_command_never_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    old = {"sources.yml": SOURCES.replace("checked: 2026-11-20", "checked: 2020-01-01", 1)}
    monkeypatch.setattr(dates, "DOCS", write(tmp_path, old))
    assert dates.main() == 0
    assert "WARNING -  docs/sources.yml:8: source 'limitation-3-years' — was checked on 2020-01-01" in (
        capsys.readouterr().out
    )

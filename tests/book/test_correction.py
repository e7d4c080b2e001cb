"""Corrections: the entries of corrections.yml."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anything import TEXTS, VALUES, YAML, dump
from book.correction import Correction, read_corrections
from tiny_book import WORDS

PATH = "docs/corrections.yml"
PAGES = ("about/corrections.md", "causes/face.md", "sources.md")
GOOD = """\
# For who acted on it.
older:
  date: 2026-11-20
  page: causes/face.md
  said: { zh: 三年。, en: Three. }
  says: { zh: 两年。, en: Two. }
  why: { zh: 会误了日子。, en: Days would be missed. }
newer:
  date: 2026-11-21
  page: sources.md
  said: { zh: 甲, en: A }
  says: { zh: 乙, en: B }
  why: { zh: 丙, en: C }
"""


def said(text: str, pages: tuple[str, ...] = PAGES) -> str:
    return "\n".join(map(str, read_corrections(text, PATH, WORDS, pages)[1]))


def test_corrections_are_read_the_newest_first() -> None:
    corrections, problems = read_corrections(GOOD, PATH, WORDS, PAGES)
    assert problems == []
    assert [correction.id for correction in corrections] == ["newer", "older"]
    assert corrections[1] == Correction(
        id="older",
        line=2,
        date=date(2026, 11, 20),
        page="causes/face.md",
        said={"zh": "三年。", "en": "Three."},
        says={"zh": "两年。", "en": "Two."},
        why={"zh": "会误了日子。", "en": "Days would be missed."},
    )


def test_those_of_one_day_stand_as_the_author_wrote_them() -> None:
    corrections, _ = read_corrections(GOOD.replace("2026-11-21", "2026-11-20"), PATH, WORDS, PAGES)
    assert [correction.id for correction in corrections] == ["older", "newer"]


def test_who_has_corrected_nothing_yet_is_told_nothing() -> None:
    for text in ("", "# none yet\n"):
        assert read_corrections(text, PATH, WORDS, ()) == ([], [])


FAULTS = {
    ("  date: 2026-11-20\n", ""): "2: correction 'older' — has no 'date'; add it",
    ("date: 2026-11-20", "date:"): "3: correction 'older' — has nothing in 'date'; "
    "write the day of the correction, as 2026-11-21",
    ("date: 2026-11-20", "date: 20 November"): "3: correction 'older' — has 'date: 20 November'; "
    "write a date as 2026-11-21",
    ("page: causes/face.md", "page: causes/fase.md"): "4: correction 'older' — has an unknown page 'causes/fase.md'; "
    "did you mean 'causes/face.md'?",
    ("page: causes/face.md", "page: [x]"): "4: correction 'older' — has an unknown page '[…]'; "
    "name one as 'scenarios/sued.md'",
    (", en: Three. }", " }"): "5: correction 'older' — has no 'said' in 'en'; add it",
    ("en: Two.", "en: ' '"): "6: correction 'older' — has no 'says' in 'en'; add it",
    ("en: Two. }", "en: Two., fr: Deux. }"): "6: correction 'older' — has an unknown field 'fr'; "
    "take it out, the fields are zh, en",
    ("en: Two.", "en: Two *b*."): "6: correction 'older' — has '*' in its words, which is printed as it "
    "stands; write plain words",
    ("zh: 会误了日子。", f"zh: {'日' * 81}"): "7: correction 'older' — has 81 characters in 'why', 80 at most; "
    "say it shorter",
    ("en: Days would be missed.", f"en: {'d' * 201}"): "7: correction 'older' — has 201 letters in 'why', "
    "200 at most; say it shorter",
    (
        "  page: causes/face.md\n",
        "  page: causes/face.md\n  pages: x\n",
    ): "5: correction 'older' — has an unknown field 'pages'; did you mean 'page'?",
    ("older:", "Old one:"): "2: correction 'Old one' — is no id; write it in small Latin letters, digits and hyphens",
    ("newer:", "older:"): "8: key 'older' — stands also in line 2; keep one of them",
}


@pytest.mark.parametrize("change", FAULTS)
def test_a_fault_is_one_problem(change: tuple[str, str]) -> None:
    assert said(GOOD.replace(*change, 1)) == f"{PATH}:{FAULTS[change]}"


def test_what_is_no_list_of_corrections_is_told() -> None:
    cure = "no corrections here; write 'id:' and its fields, as CONTRIBUTING.md shows"
    assert said("- date: 2026-11-20\n") == said("corrections\n") == f"{PATH}:1: {cure}"


def test_corrections_without_their_page_are_told() -> None:
    assert said(GOOD, PAGES[1:]) == (
        f"{PATH}: page 'about/corrections.md' — is missing, and the feed of corrections leads there; "
        "write it with its list"
    )


@given(st.one_of(YAML, TEXTS, VALUES.map(dump)))
def test_nothing_is_raised_whatever_the_text(text: str) -> None:
    read_corrections(text, PATH, WORDS, PAGES)

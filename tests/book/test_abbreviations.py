"""The abbreviations that every page explains."""

from book.abbreviations import check_abbreviations

PATH = "includes/abbreviations.md"


def said(text: str) -> list[str]:
    return [str(problem) for problem in check_abbreviations(text, PATH)]


def test_good_lines_are_silent() -> None:
    assert said("*[LPR]: 贷款市场报价利率 · loan prime rate\n\n*[GB/T]: 推荐性国家标准\n") == []


def test_a_line_that_would_be_printed_or_lost_is_told() -> None:
    assert said("[IOU]: 借条\n*[LPR: 利率\n*[GB/T]:\n") == [
        f"{PATH}:1: line '[IOU]: 借条' — is no abbreviation; write it as '*[LPR]: words'",
        f"{PATH}:2: line '*[LPR: 利率' — is no abbreviation; write it as '*[LPR]: words'",
        f"{PATH}:3: line '*[GB/T]:' — is no abbreviation; write it as '*[LPR]: words'",
    ]


def test_an_abbreviation_that_stands_twice_is_told() -> None:
    assert said("*[LPR]: one\n*[IOU]: two\n*[LPR]: three\n") == [
        f"{PATH}:3: abbreviation 'LPR' — stands also in line 1; keep one of them"
    ]


def test_a_file_without_any_is_told() -> None:
    assert said("\n") == [f"{PATH}: has no abbreviations; write them here, as '*[LPR]: words'"]

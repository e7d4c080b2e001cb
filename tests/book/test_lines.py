"""Lines that Markdown takes for something else than their author means."""

import pytest

from book.lines import check_lines
from book.page import read_page


def said(text: str) -> str:
    page, _ = read_page(text, "docs/en/index.md", "en", "index.md")
    return "\n".join(f"{problem.line}: {problem.message}" for problem in check_lines(page))


GOOD = """\
See <https://www.gov.cn/>, [the law](https://flk.npc.gov.cn/ "title"), [https://a.cn](https://a.cn) and
[a link over
two lines](https://flk.npc.gov.cn/detail?a=(b)), <a href="https://www.gov.cn/">this</a>, `https://code.cn/`.

[law]: https://flk.npc.gov.cn/

```
https://code.cn/ <!--
```

<!-- https://comment.cn/ -->

It starts with `https://` or http://; ask 12348.gov.cn. `<!--` and `--8<--` are code.
"""


def test_good_lines_are_silent() -> None:
    assert said(GOOD) == ""


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("See https://www.gov.cn/a?b=c#d.", "https://www.gov.cn/a?b=c#d"),
        ("见 https://www.gov.cn/，再打电话。", "https://www.gov.cn/"),
        ("见https://www.gov.cn/a（原文）", "https://www.gov.cn/a"),
        ("| a | (http://www.gov.cn/a) |", "http://www.gov.cn/a"),
        ("**HTTPS://www.gov.cn/a**", "HTTPS://www.gov.cn/a"),
    ],
)
def test_an_address_that_becomes_no_link_is_told(text: str, address: str) -> None:
    wrong = f"shows as text that nobody can follow; write '<{address}>' or '[words]({address})'"
    assert said(f"\n[a\nb](c.md)\n{text}\n") == f"4: address '{address}' — {wrong}"


@pytest.mark.parametrize("line", ['--8<-- ".git/config"', "-8<-", '    ----8<---- "https://x.cn/a.md"'])
def test_a_piece_of_another_file_is_told_in_code_too(line: str) -> None:
    wrong = "would put a piece of another file here; write the words on the page"
    assert said(f"```\n{line}\n```\n") == f"2: line '{line.strip()}' — {wrong}"


def test_a_comment_without_an_end_is_told() -> None:
    assert said("One\n\nTwo <!-- three\n") == "3: comment '<!--' — has no end; write '-->' after it"


def test_brackets_without_an_end_are_told() -> None:
    wrong = "leaves many brackets '[' open, over which Markdown takes minutes; close them or take them out"
    assert said(f"[a]\n\n{'[' * 1001}\n") == f"3: line '{'[' * 60}…' — {wrong}"
    assert said("[a](b.md) " * 2000) == ""


def test_a_citation_that_begins_its_line_is_told() -> None:
    assert said("Three years\n[^limitation-3-years].\n\nThree[^limitation-3-years].\n") == (
        "2: citation '[^limitation-3-years]' — begins its line, which Markdown takes for a block; "
        "write it right behind the statement"
    )

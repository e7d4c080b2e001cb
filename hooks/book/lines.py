"""Lines that Markdown takes for something else than their author means."""

import re
from collections.abc import Iterator

from book.page import DEFINITION, LINK, TAG, Page, paragraphs
from book.yaml_text import LONGEST_QUOTE
from sitecheck.problem import Problem

SNIPPET = re.compile(r"^[ \t]*-+8<-.*$", re.M)  # as of pymdownx.snippets, which looks into code as well
ADDRESS = re.compile(r"https?://[!-~]*[\w/%=&#+~@$-]", re.I | re.A)
MOST_OPEN = 1000  # for each one, Markdown reads the rest of the paragraph


def check_lines(page: Page) -> Iterator[Problem]:
    """Pieces of other files, comments without an end, and addresses that nobody can follow."""
    if "8<-" in page.text:
        yield from _snippets(page)
    if "<!--" in page.text:
        for number, text in page.prose:
            if "<!--" in text:
                yield Problem(page.path, number, "comment '<!--' — has no end; write '-->' after it")
    lines = page.text.split("\n") if page.citations else []
    for citation in page.citations:
        if lines[citation.line - 1].lstrip().startswith(f"[^{citation.name}]"):
            wrong = "begins its line, which Markdown takes for a block; write it right behind the statement"
            yield Problem(page.path, citation.line, f"citation '[^{citation.name}]' — {wrong}")
    if page.text.count("[") > page.text.count("]") + MOST_OPEN:
        yield _open_brackets(page)
    if "://" in page.text:
        for first, paragraph in paragraphs(page.prose):
            for number, address in _bare_addresses(paragraph):
                wrong = f"shows as text that nobody can follow; write '<{address}>' or '[words]({address})'"
                yield Problem(page.path, first + number, f"address '{address}' — {wrong}")


def _snippets(page: Page) -> Iterator[Problem]:
    for match in SNIPPET.finditer(page.text):
        line, wrong = page.text.count("\n", 0, match.start()) + 1, "would put a piece of another file here"
        yield Problem(page.path, line, f"line '{match[0].strip()}' — {wrong}; write the words on the page")


def _open_brackets(page: Page) -> Problem:
    number, text = max(page.prose, key=lambda line: line[1].count("["), default=(1, page.text))
    wrong = "leaves many brackets '[' open, over which Markdown takes minutes; close them or take them out"
    return Problem(page.path, number, f"line '{text[:LONGEST_QUOTE]}…' — {wrong}")


def _bare_addresses(paragraph: str) -> Iterator[tuple[int, str]]:
    """The addresses in a paragraph that stand in no link and in no tag, each with its line in the paragraph."""
    if "://" not in paragraph:
        return
    for written in (LINK, TAG, DEFINITION):
        paragraph = written.sub(lambda match: "\n" * match[0].count("\n"), paragraph)
    for match in ADDRESS.finditer(paragraph):
        yield paragraph.count("\n", 0, match.start()), match[0]

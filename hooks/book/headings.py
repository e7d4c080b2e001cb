"""What every heading has: words, an id that its author wrote, a place at the start of its line."""

import re
from collections.abc import Iterator

from book.call import FOLDER as CALLS
from book.markup import markup_in
from book.page import Heading, Page
from sitecheck.problem import Problem, did_you_mean

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
CLASSES = ("action", "stop")
OF_CALLS = ("chair", "turn", "crisis", "ending")
NESTED = re.compile(r"(?:[ \t>]|[*+-][ \t]|\d+\.[ \t])+(#{1,6}(?!#)\s*\S.*)")
# Below these, lines indented by four spaces more are no code: an item of a list, a box, a tab, a footnote.
HOLDER = re.compile(r" {0,3}(?:[*+>-]|\d+\.|!!!|\?\?\?|===|\[\^)")


def check_headings(page: Page) -> Iterator[Problem]:
    """What is wrong with the headings of a page; `read_actions` tells what only actions need."""
    if not page.headings or page.headings[0].level != 1:
        line = page.headings[0].line if page.headings else None
        yield Problem(page.path, line, f"page '{page.name}' — has no title; start it with '# Title {{ #call-log }}'")
    for heading in page.headings:
        for wrong in (*_wrong_words(page, heading), *_wrong_id(heading), *_wrong_classes(page, heading)):
            yield Problem(page.path, heading.line, f"heading '{_written(heading)}' — {wrong}")
    for line, written in _nested(page):
        wrong = "does not begin its line, so neither sheets nor the other language know it"
        cure = "write it outside of lists, boxes and quotations"
        yield Problem(page.path, line, f"heading '{written}' — {wrong}; {cure}")


def _wrong_words(page: Page, heading: Heading) -> Iterator[str]:
    if not heading.text:
        yield "has no words; write what its section is about"
    # Lists name a page by its title, and files a letter by the heading above it.
    is_printed = heading is page.headings[0] or page.name.startswith("templates/")
    if is_printed and (mark := markup_in(heading.text)):
        yield f"has '{mark}', which lists, sheets and files print as it stands; write plain words"


def _wrong_id(heading: Heading) -> Iterator[str]:
    if heading.id is None:
        if "action" not in heading.classes:  # `read_actions` tells those
            yield "has no id; write one, as '{ #call-log }'"
    elif not ID.fullmatch(heading.id):
        yield f"has the id '{heading.id}', which is no plain address; write a-z, 0-9 and '-', as '#call-log'"


def _wrong_classes(page: Page, heading: Heading) -> Iterator[str]:
    known = OF_CALLS if page.name.startswith(CALLS) else CLASSES
    for name in sorted(heading.classes.difference(known)):
        cure = did_you_mean(name, known, ".") or f"; take it out, headings have {_listed(known)}"
        yield f"has the class '.{name}', which means nothing here{cure}"
    if heading.classes == {"stop"}:
        yield "has '.stop' without '.action'; write '.action .stop'"


def _listed(classes: tuple[str, ...]) -> str:
    return " and ".join(f"'.{name}'" for name in classes)


def _nested(page: Page) -> Iterator[tuple[int, str]]:
    """Lines that would be a heading at the start of their line, each with its number."""
    if not any("#" in line and NESTED.match(line) for _, line in page.prose):
        return
    depth = 0  # how far a line may be indented and be no code
    for number, line in page.prose:
        line = line.expandtabs(4)
        level = (len(line) - len(line.lstrip(" "))) // 4
        if level <= depth:
            if found := NESTED.match(line):
                yield number, found[1]
            depth = level + 1 if HOLDER.match(line[4 * level :]) else level


def _written(heading: Heading) -> str:
    return f"{'#' * heading.level} {heading.text}".strip()

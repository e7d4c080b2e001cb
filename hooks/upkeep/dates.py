"""`python -m upkeep.dates`: what has aged. These are reminders, and no reason for anything to fail."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path

from book.law import Register, Source, read_register
from book.page import Page, read_pages
from book.text import read_text
from book.words import languages_of
from book.yaml_text import read_date
from sitecheck.problem import Problem, in_order

DOCS = Path("docs")
OLD = timedelta(days=183)  # half a year, as about/editorial.md promises a look
SOON = timedelta(days=60)  # time enough to find out what comes after a rule that ends


def aged(pages: Iterable[Page], register: Register, today: date) -> list[Problem]:
    """Pages and sources that nobody has looked at for half a year, rules that end within sixty days, and rules that
    have ended and announced days that have come since somebody looked.

    A date that is none is left to the build, which tells it.
    """
    found = [problem for page in pages for problem in _old_page(page, today)]
    for source in register.sources.values():
        messages = (_unchecked(source, today), _ending(source, today), *_announced(source, today))
        found += [Problem(register.path, source.line, f"source '{source.id}' — {told}") for told in messages if told]
    return in_order(found)


def _old_page(page: Page, today: date) -> list[Problem]:
    reviewed = read_date(page.meta.get("reviewed"))
    if not reviewed or today - reviewed <= OLD:
        return []
    told = f"front matter 'reviewed: {reviewed}' — is more than six months ago; read the page and write today's date"
    return [Problem(page.path, page.line_of("reviewed"), told)]


def _unchecked(source: Source, today: date) -> str | None:
    if today - source.checked <= OLD:
        return None
    return f"was checked on {source.checked}, more than six months ago; look at it again and change 'checked'"


def _ending(source: Source, today: date) -> str | None:
    if source.until is None or source.until - today > SOON or source.until < source.checked:
        return None
    verb = "ended" if source.has_expired(today) else "ends"
    return f"{verb} on {source.until}; find out what holds then, and say so on the pages that cite it"


def _announced(source: Source, today: date) -> Iterator[str]:
    for watch in source.watches:
        if watch.day and source.checked <= watch.day <= today:
            yield f"has 'watch' with the day {watch.day}, which has come; see what became of it, and say so there"


def main() -> int:
    """Prints what has aged, a line each, and how much; always 0."""
    pages, _ = read_pages(DOCS, languages_of(DOCS))
    path = f"{DOCS.name}/sources.yml"
    text, _ = read_text(DOCS / "sources.yml", path)
    register, _ = read_register(text, path, languages_of(DOCS))
    found = aged(pages, register, date.today())
    for problem in found:
        print(f"WARNING -  {problem}")
    print(f"check-dates: {len(found)} of {len(pages)} pages and {len(register.sources)} sources want a look")
    return 0


if __name__ == "__main__":
    main()

"""`set_sheets.py TOOL FOLDER` sets every sheet with one tool and prints of each its name, seconds and bytes.

The tools get equal words in the form that they take: Typst the project in FOLDER, the others FOLDER/*.html.
"""

import importlib
import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

Job = tuple[str, Callable[[], bytes]]


def typst(folder: Path) -> Iterator[Job]:
    from book.book import read_book
    from checklist.checklist import make_checklists
    from checklist.sheet import Sheet, make_sheets, sheet_pdf

    def job(sheet: Sheet) -> Job:
        return f"{sheet.checklist.language} {sheet.checklist.scenario.id}", lambda: sheet_pdf(sheet)

    book = read_book(folder / "docs", ("zh", "en"))
    bases = {"zh": "https://overdue-talks.example/", "en": "https://overdue-talks.example/en/"}
    for sheets in make_sheets(make_checklists(book), book, bases, "1.0").values():
        for sheet in sheets:
            yield job(sheet)


def weasyprint(folder: Path) -> Iterator[Job]:
    html = importlib.import_module("weasyprint").HTML
    for file in sorted(folder.glob("*.html")):
        yield file.stem, html(string=file.read_text("utf-8")).write_pdf


def chromium(folder: Path) -> Iterator[Job]:
    from playwright.sync_api import Page, sync_playwright

    def job(page: Page, file: Path) -> Job:
        def set_sheet() -> bytes:
            page.set_content(file.read_text("utf-8"))
            return page.pdf(prefer_css_page_size=True, tagged=True)

        return file.stem, set_sheet

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ["CHROME_PATH"], args=["--no-sandbox"])
        page = browser.new_page()
        for file in sorted(folder.glob("*.html")):
            yield job(page, file)
        browser.close()


def main(tool: str, folder: Path) -> None:
    tools = {"typst": typst, "weasyprint": weasyprint, "chromium": chromium}
    for name, set_sheet in tools[tool](folder):
        start = time.perf_counter()
        pdf = set_sheet()
        print(json.dumps([name, time.perf_counter() - start, len(pdf)]), flush=True)


main(sys.argv[1], Path(sys.argv[2]))

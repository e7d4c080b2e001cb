"""What a first visit to a page transfers."""

from playwright.sync_api import Browser, Page, sync_playwright

from served import TREES, Served, serve
from table import Row, kilobytes, verdict
from workplace import Project, browser

HOME, SCENARIO = 45_000, 60_000  # bytes at most
QUIET = ("--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync")


def measure(project: Project) -> list[Row]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser(), args=list(QUIET))
        with serve(project, "gzip") as gzip, serve(project, "br") as brotli:
            rows = [
                _weight(chromium, gzip, brotli, what, path + page, most)
                for what, page, most in (
                    ("home page", "", HOME),
                    ("heaviest scenario page", gzip.page("scenarios"), SCENARIO),
                )
                for path in TREES.values()
            ]
        chromium.close()
    return rows


def _weight(chromium: Browser, gzip: Served, brotli: Served, what: str, path: str, most: int) -> Row:
    answers, smaller = _first_visit(chromium, gzip, path), _first_visit(chromium, brotli, path)
    size = sum(size for size, _ in answers)
    return Row(
        f"first visit: {what} /{path}, {len(answers)} requests, gzip 6; brotli 6 beside it",
        kilobytes(size),
        kilobytes(sum(size for size, _ in smaller)),
        "",
        f"at most {kilobytes(most)}",
        verdict(size <= most),
    )


def _first_visit(chromium: Browser, served: Served, path: str) -> list[tuple[int, str]]:
    context = chromium.new_context()
    answers = visit(context.new_page(), served, path)
    context.close()
    return answers


def visit(page: Page, served: Served, path: str) -> list[tuple[int, str]]:
    """What a page of a new browser profile asks for, until a second after the network has become quiet."""
    before = len(served.asked())
    page.goto(served.address + path, wait_until="networkidle")
    page.wait_for_timeout(1000)
    return served.asked()[before:]

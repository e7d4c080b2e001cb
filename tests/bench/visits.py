"""What a first visit to a page transfers, and when the search index comes."""

import time
import urllib.request

from playwright.sync_api import Browser, sync_playwright

from served import TREES, Served, serve
from table import Row, kilobytes, verdict
from workplace import Project, browser

LARGEST = 90_000
INDEX = "search/search_index.json"
QUIET = ("--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync")


def measure(project: Project) -> list[Row]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser(), args=list(QUIET))
        with serve(project, "gzip") as gzip, serve(project, "br") as brotli:
            rows = [
                _weight(chromium, gzip, brotli, what, path + page)
                for what, page in (("home page", ""), ("heaviest scenario page", gzip.page("scenarios")))
                for path in TREES.values()
            ]
            rows.append(_search(chromium, gzip))
            rows += [_index(gzip, brotli, language) for language in TREES]
        chromium.close()
    return rows


def _weight(chromium: Browser, gzip: Served, brotli: Served, what: str, path: str) -> Row:
    answers, smaller = _visit(chromium, gzip, path), _visit(chromium, brotli, path)
    size = sum(size for size, _ in answers)
    return Row(
        f"first visit: {what} /{path}, {len(answers)} requests, gzip 6; brotli 6 beside it",
        kilobytes(size),
        kilobytes(sum(size for size, _ in smaller)),
        "",
        f"at most {kilobytes(LARGEST)}",
        verdict(size <= LARGEST),
    )


def _visit(chromium: Browser, served: Served, path: str) -> list[tuple[int, str]]:
    """What a new browser profile asks for, until a second after the network has become quiet."""
    before = len(served.asked())
    context = chromium.new_context()
    page = context.new_page()
    page.goto(served.address + path, wait_until="networkidle")
    page.wait_for_timeout(1000)
    context.close()
    return served.asked()[before:]


def _search(chromium: Browser, served: Served) -> Row:
    """Not asked for by the visit, and asked for once the reader opens search: else the first half proves nothing."""
    context = chromium.new_context()
    page = context.new_page()
    before = len(served.asked())
    page.goto(served.address, wait_until="networkidle")
    page.wait_for_timeout(1000)
    early = served.asked()[before:]
    page.keyboard.press("/")
    late: list[tuple[int, str]] = []
    end = time.monotonic() + 10
    while not any(path.endswith(INDEX) for _, path in late) and time.monotonic() < end:
        page.wait_for_timeout(200)
        late = served.asked()[before + len(early) :]
    context.close()
    is_early = any(path.endswith(INDEX) for _, path in early)
    is_late = any(path.endswith(INDEX) for _, path in late)
    told = "with the page" if is_early else "when search is opened" if is_late else "never"
    weight = f"opening search transfers {kilobytes(sum(size for size, _ in late))} more"
    return Row(f"search index is requested; {weight}", told, "", "", "when opened", verdict(is_late and not is_early))


def _index(gzip: Served, brotli: Served, language: str) -> Row:
    path = TREES[language] + INDEX
    size = (gzip.folder / path).stat().st_size
    sizes = (kilobytes(_fetch(gzip, path, "gzip")), kilobytes(_fetch(brotli, path, "br")))
    return Row(f"search index of {language}: gzip 6, brotli 6, as it is", sizes[0], f"{sizes[1]}, {kilobytes(size)}")


def _fetch(served: Served, path: str, encoding: str) -> int:
    request = urllib.request.Request(served.address + path, headers={"Accept-Encoding": encoding})
    with urllib.request.urlopen(request) as answer:
        return len(answer.read())

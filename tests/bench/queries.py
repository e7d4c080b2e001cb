"""Search: whether people's own sentences find the page, what opening it transfers, how soon it answers.

`queries.tsv` has what people typed, gathered from forums and questions to lawyers, each with the pages that answer it.
`none:` before a page means that no page answers, and which is the nearest.
"""

import csv
import statistics
import sys
from dataclasses import dataclass

from playwright.sync_api import Browser, Page, sync_playwright

from served import TREES, Served, serve
from table import Row, kilobytes, milliseconds, verdict
from visits import QUIET, visit
from workplace import HERE, Project, browser, run

AT_1, AT_3 = 0.80, 0.95  # of the sentences
TRANSFERRED = 90_000
FIRST_ANSWER = 0.3  # seconds, from when the scripts have come, on a processor of a sixth of the speed
SLOWED, REPEATS = 6, 5
BUILT = 2.0  # seconds, all languages

# From when the last script has come to when its first result stands on the page.
SECONDS = """(typed) => new Promise((answered) => {
    const form = document.querySelector("form.finder"), place = form.querySelector(".finder-answer");
    new MutationObserver(() => {
        const came = (script) => performance.getEntriesByName(new URL(script, location.href).href)[0].responseEnd;
        const last = Math.max(came(form.dataset.index), came(form.dataset.script));
        if (place.querySelector("a[data-result]")) answered((performance.now() - last) / 1000);
    }).observe(place, { childList: true });
    form.querySelector("input").value = typed;
    form.querySelector("input").focus();
})"""


@dataclass(frozen=True)
class Query:
    """answers: addresses of the pages that answer it, below the root of its language; none where no page does."""

    language: str
    typed: str
    answers: tuple[str, ...]


@dataclass(frozen=True)
class Asked:
    """What one query was answered: the addresses in their order, and whether it was said that no page answers."""

    query: Query
    found: tuple[str, ...]
    is_absent: bool

    def within(self, most: int) -> bool:
        return bool(set(self.found[:most]) & set(self.query.answers))


def measure(project: Project) -> list[Row]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser(), args=list(QUIET))
        with serve(project, "gzip") as served:
            queries = read_queries()
            asked = [answer for language in TREES for answer in _ask(chromium, served, language, queries)]
            rows = [
                *_recall(asked),
                *(_transfer(chromium, served, language) for language in TREES),
                *(_first_answer(chromium, served, language, queries) for language in TREES),
                _built(project),
            ]
        chromium.close()
    return rows


def read_queries() -> list[Query]:
    with (HERE / "queries.tsv").open(encoding="utf-8", newline="") as file:
        return [
            Query(line["lang"], line["query"], tuple(f"{name}/" for name in _pages(line["answers"])))
            for line in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        ]


def _pages(answers: str) -> list[str]:
    return [] if answers.startswith("none:") else answers.split(",")


def _ask(chromium: Browser, served: Served, language: str, queries: list[Query]) -> list[Asked]:
    root = served.address + TREES[language]
    context = chromium.new_context()
    page = context.new_page()
    page.goto(root)
    page.keyboard.press("/")
    page.locator("a[data-result]").first.wait_for()
    asked = [_answer(page, root, query) for query in queries if query.language == language]
    context.close()
    return asked


def _answer(page: Page, root: str, query: Query) -> Asked:
    page.locator("input[type=search]").fill(query.typed)
    links: list[str] = page.locator("a[data-result]").evaluate_all("(links) => links.map((link) => link.href)")
    found = tuple(link.removeprefix(root).partition("#")[0] for link in links)
    return Asked(query, found, page.locator("[data-none]").count() > 0)


def _recall(asked: list[Asked]) -> list[Row]:
    answered = [one for one in asked if one.query.answers]
    absent = [one for one in asked if not one.query.answers]
    for one in answered:
        if not one.within(3):
            print(f"bench: not among the first 3: {one.query.typed}: {', '.join(one.found[:3])}", file=sys.stderr)
    for one in absent:
        if not one.is_absent:
            print(f"bench: not said that no page answers: {one.query.typed}", file=sys.stderr)
    rows = []
    for most, bound in ((1, AT_1), (3, AT_3)):
        share = sum(one.within(most) for one in answered) / len(answered)
        rows.append(
            Row(
                f"search: people's own sentences, of {len(answered)}, whose page is among the first {most}",
                f"{share:.0%}",
                _by_language(answered, most),
                "",
                f"at least {bound:.0%}",
                verdict(share >= bound),
            )
        )
    said, wrong = (sum(one.is_absent for one in group) for group in (absent, answered))
    rows.append(Row(f"search: says so where no page answers, of {len(absent)}", str(said)))
    rows.append(Row(f"search: says so though a page answers, of {len(answered)}", str(wrong)))
    return rows


def _by_language(answered: list[Asked], most: int) -> str:
    shares = {language: [one.within(most) for one in answered if one.query.language == language] for language in TREES}
    return ", ".join(f"{language} {sum(right) / len(right):.0%}" for language, right in shares.items())


def _transfer(chromium: Browser, served: Served, language: str) -> Row:
    """Nothing of search comes with the page; once a reader turns to the box, its index and its script."""
    context = chromium.new_context()
    page = context.new_page()
    early = visit(page, served, TREES[language])
    before = len(served.asked())
    page.keyboard.press("/")
    page.locator("a[data-result]").first.wait_for()
    late = served.asked()[before:]
    context.close()
    size = sum(size for size, _ in late)
    holds = size <= TRANSFERRED and not any("search/" in path for _, path in early)
    return Row(
        f"opening search in {language} transfers, gzip 6, {len(late)} requests, none of them before",
        kilobytes(size),
        bound=f"at most {kilobytes(TRANSFERRED)}",
        verdict=verdict(holds),
    )


def _first_answer(chromium: Browser, served: Served, language: str, queries: list[Query]) -> Row:
    typed = next(query.typed for query in queries if query.language == language)
    times = []
    for _ in range(REPEATS):
        context = chromium.new_context()
        page = context.new_page()
        page.goto(served.address + TREES[language], wait_until="networkidle")
        context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
        times.append(float(page.evaluate(SECONDS, typed)))
        context.close()
    median = statistics.median(times)
    return Row(
        f"first answer of search in {language} once its scripts have come, processor slowed {SLOWED} times",
        milliseconds(median),
        bound=f"at most {milliseconds(FIRST_ANSWER)}",
        verdict=verdict(median <= FIRST_ANSWER),
    )


def _built(project: Project) -> Row:
    done = run([sys.executable, HERE / "make_index.py", project.folder], env=project.environment)
    if done.code:
        raise RuntimeError(f"make_index.py failed:\n{done.output[-3000:]}")
    seconds = float(done.output)
    return Row(
        "search indexes of all languages are made in",
        milliseconds(seconds),
        bound=f"at most {BUILT} s",
        verdict=verdict(seconds <= BUILT),
    )

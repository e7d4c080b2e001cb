"""`python -m upkeep.outside_links`: asks the addresses of other hosts that pages and sources name, and keeps a report.

Politely: one question at a time to each host, with a pause, saying who asks. What a host answers to a program it need
not answer to a reader, so look at each address before you change it.
"""

import json
import re
import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from http.client import HTTPException
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from book.page import read_pages
from book.words import languages_of

DOCS = Path("docs")
REPORT = Path("outside-links.json")
ASKS = "overdue-talks-check-links/1.0 (asks each address once)"
PAUSE = 1.0  # seconds between two questions to one host
PATIENCE = 20.0  # seconds for an answer
HOSTS = 8  # asked at the same time
NO_HEAD = (403, 404, 405, 501)  # answers of hosts that do not understand a question for the head alone
URL = re.compile(r"^\s+url: (https?://\S+)$", re.M)


@dataclass(frozen=True)
class Record:
    """What is known of an address. wrong: the last answer, empty where it was good. since: the first day of it."""

    wrong: str
    since: str


def addresses(docs: Path) -> dict[str, list[str]]:
    """Every web address that a page links to or sources.yml names, with the places that name it."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    pages, _ = read_pages(docs, languages_of(docs))
    for page in pages:
        for link in page.links:
            if re.match("https?://", link.target):
                found[link.target.partition("#")[0]].append(f"{page.path}:{link.line}")
    text = (docs / "sources.yml").read_text("utf-8")
    for match in URL.finditer(text):
        line = text.count("\n", 0, match.start(1)) + 1
        found[match[1].partition("#")[0]].append(f"{docs.name}/sources.yml:{line}")
    return dict(sorted(found.items()))


def ask_all(asked: Iterable[str], pause: float = PAUSE, patience: float = PATIENCE) -> dict[str, str]:
    """What is wrong with each address, empty where it answers. pause, patience: in seconds."""
    hosts: defaultdict[str, list[str]] = defaultdict(list)
    for address in asked:
        hosts[urlsplit(address).netloc].append(address)

    def ask_host(of_one: Sequence[str]) -> dict[str, str]:
        answers: dict[str, str] = {}
        for address in of_one:
            if answers:
                time.sleep(pause)
            answers[address] = ask(address, patience)
        return answers

    with ThreadPoolExecutor(HOSTS) as pool:
        return {address: wrong for answers in pool.map(ask_host, hosts.values()) for address, wrong in answers.items()}


def ask(address: str, patience: float = PATIENCE) -> str:
    """What is wrong with an address: the host's answer, or where it has moved for good; empty where nothing is."""
    answer = _answer(address, "HEAD", patience)
    return _answer(address, "GET", patience) if answer.startswith(tuple(map(str, NO_HEAD))) else answer


class _Moved(HTTPRedirectHandler):
    """Follows as a browser does, and remembers where an address has moved for good."""

    def __init__(self) -> None:
        self.to = ""

    def redirect_request(self, req, fp, code, msg, headers, newurl):  # type: ignore[no-untyped-def] # urllib's own
        if code in (301, 308):
            self.to = newurl
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _answer(address: str, method: str, patience: float) -> str:
    moved = _Moved()
    request = Request(quote(address, safe=":/?#[]@!$&'()*+,;=%~"), method=method, headers={"User-Agent": ASKS})
    try:
        with build_opener(moved).open(request, timeout=patience):
            return f"has moved to {moved.to}" if moved.to else ""
    except HTTPError as error:
        error.close()
        return f"{error.code} {error.reason}"
    except (URLError, HTTPException, OSError, ValueError) as error:
        return f"no answer: {getattr(error, 'reason', error)}"


def remember(known: Mapping[str, Record], answers: Mapping[str, str], today: date) -> dict[str, Record]:
    """The records of today: an answer that is the same as the last keeps the day since when it is."""
    return {
        address: known[address] if address in known and known[address].wrong == wrong else Record(wrong, str(today))
        for address, wrong in answers.items()
    }


def main() -> int:
    """Asks, writes the report, and prints what did not answer well; 1 where something did not."""
    named = addresses(DOCS)
    print(f"check-links: asking {len(named)} addresses; this takes some minutes", flush=True)
    known = json.loads(REPORT.read_text("utf-8")) if REPORT.exists() else {}
    records = remember({address: Record(**record) for address, record in known.items()}, ask_all(named), date.today())
    written = {address: vars(record) for address, record in records.items()}
    REPORT.write_text(json.dumps(written, ensure_ascii=False, indent=1) + "\n", "utf-8")
    failing = {address: record for address, record in records.items() if record.wrong}
    for address, record in failing.items():
        print(f"{', '.join(named[address])}: link '{address}' — {record.wrong}, since {record.since}")
    print(f"check-links: {len(failing)} of {len(named)} addresses want a look; {REPORT} has them all")
    return 1 if failing else 0


if __name__ == "__main__":
    sys.exit(main())

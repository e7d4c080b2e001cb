"""Addresses of other hosts, asked of a server on this machine."""

import http.server
import json
import threading
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import ClassVar

import pytest

from tiny_handbook import files, write
from upkeep import outside_links
from upkeep.outside_links import Record, addresses, ask, ask_all, remember


class Host(http.server.BaseHTTPRequestHandler):
    """Answers as its paths say, and writes down who asked what, and how many at the same time."""

    asked: ClassVar[list[str]] = []
    at_once = most_at_once = 0
    lock = threading.Lock()

    def log_message(self, *arguments: object) -> None:
        pass

    def do_HEAD(self) -> None:
        with self.lock:
            Host.asked.append(f"{self.command} {self.path} {self.headers['User-Agent'].partition('/')[0]}")
            Host.at_once += 1
            Host.most_at_once = max(Host.most_at_once, Host.at_once)
        time.sleep(0.02)
        code = {"/gone": 404, "/moved": 301, "/elsewhere": 302, "/broken": 500}.get(self.path, 200)
        if self.path == "/no-head" and self.command == "HEAD":
            code = 405
        self.send_response(code)
        if code in (301, 302):
            self.send_header("Location", "/new")
        self.send_header("Content-Length", "0")
        with self.lock:
            Host.at_once -= 1
        self.end_headers()

    do_GET = do_HEAD  # noqa: N815


@pytest.fixture
def host() -> Iterator[str]:
    Host.asked.clear()
    Host.most_at_once = 0
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Host)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(
    ("path", "wrong"),
    [
        ("/good", ""),
        ("/很好", ""),
        ("/gone", "404 Not Found"),
        ("/broken", "500 Internal Server Error"),
        ("/no-head", ""),
        ("/elsewhere", ""),
        ("/moved", "has moved to {host}/new"),
    ],
)
def test_an_answer_is_told_as_it_is(host: str, path: str, wrong: str) -> None:
    assert ask(host + path) == wrong.format(host=host)


def test_no_answer_is_told() -> None:
    assert ask("http://127.0.0.1:9/").startswith("no answer: ")
    assert ask("https://no-such-host.invalid/").startswith("no answer: ")


def test_one_host_is_asked_one_thing_at_a_time_by_someone_with_a_name(host: str) -> None:
    assert ask_all([f"{host}/{number}" for number in range(6)], pause=0) == {f"{host}/{n}": "" for n in range(6)}
    assert Host.most_at_once == 1
    assert Host.asked == [f"HEAD /{number} overdue-talks-check-links" for number in range(6)]


def test_every_address_is_found_with_its_places(tmp_path: Path) -> None:
    face = files()["zh/causes/face.md"] + "\n[x](https://x.cn/a#b) [y](mailto:a@x.cn) [z](../index.md)\n"
    assert addresses(write(tmp_path, {"zh/causes/face.md": face})) == {
        "https://flk.npc.gov.cn/": ["docs/sources.yml:6"],
        "https://x.cn/a": ["docs/zh/causes/face.md:9"],
    }


def test_the_report_says_since_when() -> None:
    known = {"a": Record("404 Not Found", "2026-11-01"), "b": Record("404 Not Found", "2026-11-01")}
    assert remember(known, {"a": "404 Not Found", "b": "", "c": ""}, date(2026, 11, 28)) == {
        "a": Record("404 Not Found", "2026-11-01"),
        "b": Record("", "2026-11-28"),
        "c": Record("", "2026-11-28"),
    }


def test_the_command_writes_its_report_and_tells_what_is_gone(
    host: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    sources = files()["sources.yml"].replace("https://flk.npc.gov.cn/", f"{host}/gone")
    monkeypatch.setattr(outside_links, "DOCS", write(tmp_path, {"sources.yml": sources}))
    monkeypatch.chdir(tmp_path)
    assert outside_links.main() == 1
    assert capsys.readouterr().out.splitlines()[1:] == [
        f"docs/sources.yml:6: link '{host}/gone' — 404 Not Found, since {date.today()}",
        "check-links: 1 of 1 addresses want a look; outside-links.json has them all",
    ]
    assert json.loads(Path("outside-links.json").read_text("utf-8")) == {
        f"{host}/gone": {"wrong": "404 Not Found", "since": str(date.today())}
    }

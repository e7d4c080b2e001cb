"""The real site, built once for the whole run and its workers, as a reader meets it: strict, and below a sub-path."""

import functools
import http.server
import importlib.util
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, expect, sync_playwright

ROOT = Path(__file__).parent.parent
SUB_PATH = "/hand/book/"
SITE_URL = f"https://handbook.example{SUB_PATH}"
LANGUAGES = ("zh", "en")

# Nothing is judged by the clock: a machine with much else to do gets its time.
expect.set_options(timeout=60_000)

# No property is either. In CI, Hypothesis' own profile also tries the same examples in each run.
settings.register_profile("here", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("ci" if "CI" in os.environ else "here")


@dataclass(frozen=True)
class BuiltSite:
    """folder: where its pages lie. output: what the build said. address: of the home page on this machine."""

    folder: Path
    output: str
    address: str

    def text(self, path: str) -> str:
        return (self.folder / path).read_text("utf-8")


@functools.cache
def host_headers() -> dict[str, str]:
    """What `hosts/_headers` tells a host to send with every answer."""
    lines = (ROOT / "hosts/_headers").read_text("utf-8").splitlines()
    return dict(line.strip().split(": ", 1) for line in lines[lines.index("/*") + 1 :])


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves as a static host does: silently, with our headers, and with the site's own page for a missing address."""

    def __init__(self, *arguments: Any, missing: Path, **named: Any) -> None:
        self.missing = missing
        super().__init__(*arguments, **named)

    def log_message(self, *arguments: object) -> None:
        pass

    def end_headers(self) -> None:
        for name, value in host_headers().items():
            self.send_header(name, value)
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        body = self.missing.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Iterator[BuiltSite]:
    # The folders of pytest-xdist's workers lie in the run's own; alone, the one process is its own "master".
    run = tmp_path_factory.getbasetemp() if worker_id == "master" else tmp_path_factory.getbasetemp().parent
    host = run / "host"
    folder = host / SUB_PATH.strip("/")
    told = run / "told.txt"
    with FileLock(run / "site.lock"):
        if not told.exists():
            told.write_text(build(folder), "utf-8")
    with served(host, folder) as origin:
        yield BuiltSite(folder, told.read_text("utf-8"), origin + SUB_PATH)


@contextmanager
def served(host: Path, site: Path) -> Iterator[str]:
    """Serves a folder of which the site is a part, or all; where, without a closing slash."""
    handler = functools.partial(Handler, directory=str(host), missing=site / "404.html")
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def build(folder: Path, address: str = SITE_URL) -> str:
    """Build the real site into a folder; what the build said."""
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--site-dir", folder],
        cwd=ROOT,
        env={**os.environ, "SITE_URL": address, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return done.stderr


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    # The shell is the same engine without a window around each page: half the time a visit. None of these here: the one
    # that `make test` has downloaded.
    names = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
    found = next((path for name in names if (path := shutil.which(name))), None)
    quiet = ("--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync")
    fonts = {"FONTCONFIG_FILE": str(own_fonts(tmp_path_factory.mktemp("fonts")))}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(quiet), env={**os.environ, **fonts})
        yield browser
        browser.close()


def own_fonts(folder: Path) -> Path:
    """A configuration of fontconfig that knows one font, whatever the machine has: boxes are as wide on each.

    Of the five faces in its file the Chinese one, for every family that a page may ask for.
    """
    package = importlib.util.find_spec("manimgx_fonts_cjk")
    assert package is not None
    assert package.submodule_search_locations is not None
    others = "".join(
        f'<pattern><patelt name="family"><string>Noto Sans CJK {face}</string></patelt></pattern>'
        for face in ("JP", "KR", "TC", "HK")
    )
    file = folder / "fonts.conf"
    file.write_text(
        f'<?xml version="1.0"?>\n<fontconfig><dir>{package.submodule_search_locations[0]}</dir>'
        f"<cachedir>{folder}</cachedir><selectfont><rejectfont>{others}</rejectfont></selectfont></fontconfig>\n",
        "utf-8",
    )
    return file

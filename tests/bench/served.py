"""The built site on a web server, and the pages of it that are measured."""

import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from workplace import HERE, Project, other

TREES = {"zh": "", "en": "en/"}


@dataclass(frozen=True)
class Served:
    """address: of the home page. folder: what is served. log: what was asked for."""

    address: str
    folder: Path
    log: Path

    def asked(self) -> list[tuple[int, str]]:
        """The bytes and the path of each answer until now."""
        lines = self.log.read_text().splitlines() if self.log.exists() else []
        return [(int(size), path) for size, _, path in (line.partition(" ") for line in lines)]

    def page(self, kind: str) -> str:
        """The heaviest page of a kind, by its HTML; the same in every language."""
        pages = (file for file in self.folder.glob(f"{kind}/*/index.html") if file.parent.parent.name == kind)
        return f"{kind}/{max(pages, key=lambda file: file.stat().st_size).parent.name}/"


@contextmanager
def serve(project: Project, encoding: str) -> Iterator[Served]:
    """The site, built for the address at which it is served on this machine."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    address = f"http://localhost:{port}/"
    folder, log = project.temp / f"served-{encoding}", project.temp / f"served-{encoding}.log"
    project.build("mkdocs.yml", folder, SITE_URL=address)
    log.unlink(missing_ok=True)
    server = subprocess.Popen([other("python"), HERE / "serve.py", folder, str(port), encoding, log])
    try:
        _wait(port)
        yield Served(address, folder, log)
    finally:
        server.terminate()
        server.wait()


def _wait(port: int) -> None:
    for _ in range(100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise RuntimeError("the test server did not start")

"""`serve.py DIR PORT ENCODING LOG` serves a built site as a web server does, compressed with gzip or br at level 6.

For each answer LOG gets a line: the bytes of head and body, and the path that was asked for.
"""

import gzip
import importlib
import mimetypes
import sys
from functools import lru_cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

FOLDER, PORT, ENCODING, LOG = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3], Path(sys.argv[4])
COMPRESSED = ("text/", "application/javascript", "application/json", "application/xml", "image/svg+xml")
LEVEL = 6


@lru_cache(maxsize=1000)
def compressed(file: Path) -> bytes:
    body = file.read_bytes()
    if ENCODING == "br":
        packed: bytes = importlib.import_module("brotli").compress(body, quality=LEVEL)
        return packed
    return gzip.compress(body, LEVEL)


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        file = FOLDER / path.lstrip("/")
        file = file / "index.html" if file.is_dir() else file
        status = "200 OK" if file.is_file() else "404 Not Found"
        file = file if file.is_file() else FOLDER / "404.html"
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        packs = kind.startswith(COMPRESSED) and ENCODING in self.headers.get("Accept-Encoding", "")
        body = compressed(file) if packs else file.read_bytes()
        head = [
            f"HTTP/1.1 {status}",
            f"Date: {self.date_time_string()}",
            f"Content-Type: {kind}; charset=utf-8" if kind.startswith(COMPRESSED) else f"Content-Type: {kind}",
            f"Content-Length: {len(body)}",
            "Cache-Control: max-age=600",
            "Vary: Accept-Encoding",
            *([f"Content-Encoding: {ENCODING}"] if packs else []),
        ]
        answer = "\r\n".join((*head, "", "")).encode() + body
        with LOG.open("a") as log:
            log.write(f"{len(answer)} {path}\n")
        self.wfile.write(answer)

    def log_message(self, format: str, *arguments: object) -> None:
        pass


ThreadingHTTPServer(("127.0.0.1", PORT), Handler).serve_forever()

"""From a built site to the zip: which files, in which form, with bytes that depend on nothing else."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, StrictUndefined

from bag.bagged_page import bagged_page, started_scripts
from bag.error import BagError
from book.words import Words
from made.archive import write_zip
from made.modules import bundle

FOLDER = "handbook"
OPEN_ME = "打开我 Open me.html"
READ_ME = "README.txt"
DATA = "data/handbook.json"

# What only a server, a developer or another site needs, the bag itself, and pictures of what PDFs say as well.
LEFT_OUT = re.compile(
    r"404\.html|robots\.txt|bag/.*|sw\.js|offline/.*|sitemap\.xml.*|.*\.map|[^/]*\.yml"
    r"|(?:.*/)?(?:manifest\.webmanifest|feed\.xml)|(?:.*/)?(?:cards|checklists)/.*\.png|(?:.*/)?(?:apple-touch-icon|icon-\w+)\.png"
)
MODULE = re.compile(r"assets/js/.+/.*\.js")  # in a room


@dataclass(frozen=True)
class Edition:
    """What the site says of itself in its open data. address: of the site on the web."""

    version: str
    address: str
    languages: tuple[str, ...]


def write_bag(site: Path, target: Path, words: Mapping[str, Words]) -> None:
    """Packs a built site. The same site gives the same bytes.

    words: of each language of the site, the default one first. BagError where the site is not as it has to be.
    """
    files = {file.relative_to(site).as_posix(): file for file in site.rglob("*") if file.is_file()}
    if DATA not in files:
        raise BagError(f"'{site}' has no {DATA}; name the folder that `make build` wrote")
    data = json.loads(files[DATA].read_text("utf-8"))
    edition = Edition(data["version"], data["site"], tuple(data["languages"]))
    entries = {f"{FOLDER}/{path}": content for path, content in _entries(files, edition)}
    entries |= _covers(edition, words)
    target.parent.mkdir(parents=True, exist_ok=True)
    write_zip(target, sorted(entries.items()))


def _entries(files: Mapping[str, Path], edition: Edition) -> Iterator[tuple[str, bytes | str]]:
    """Every file of the handbook's folder in the bag."""
    bagged = {path for path in files if not LEFT_OUT.fullmatch(path)}
    left_out = files.keys() - bagged
    scripts: dict[str, bool] = {}

    def module(path: str) -> str | None:
        return files[path].read_text("utf-8") if path in files else None

    for path in bagged:
        if path.endswith(".html"):
            html = files[path].read_text("utf-8")
            scripts.update(started_scripts(html, path))
            yield path, bagged_page(html, path, bagged, left_out, edition.address)
    for path in bagged:
        if path.endswith(".html") or (MODULE.match(path) and path not in scripts):
            continue  # a script that no page starts is part of one that does
        if scripts.get(path):
            yield path, bundle(path, module)
        else:
            yield path, files[path].read_bytes()


def _covers(edition: Edition, words: Mapping[str, Words]) -> dict[str, bytes | str]:
    """What lies beside the folder: a page that leads into it, and a text for those who look first."""
    roots = {language: "" if number == 0 else f"{language}/" for number, language in enumerate(edition.languages)}
    page = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    open_me = page.from_string(Path(__file__).with_name("open_me.html").read_text("utf-8")).render(
        all_words=words, roots=roots, folder=FOLDER, version=edition.version
    )
    titles = [own["bag"]["edition"].format(version=edition.version) for own in words.values()]
    texts = [
        own["bag"]["read_me"].format(folder=FOLDER, open_me=OPEN_ME, root=roots[language], site=edition.address)
        for language, own in words.items()
    ]
    read_me = "\n".join([*titles, "", "\n".join(texts)])
    # Old editors on Windows need both marks.
    return {OPEN_ME: open_me, READ_ME: read_me.replace("\n", "\r\n").encode("utf-8-sig")}

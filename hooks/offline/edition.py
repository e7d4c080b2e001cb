"""One edition of the site as a phone keeps it: the files of one language, with what all share."""

import hashlib
import json
import re
from collections.abc import Collection
from pathlib import Path

from search.finder import LIBRARY, SCRIPT

# What a phone has no use for, or has in another form.
LEFT_OUT = re.compile(
    r"404\.html|robots\.txt|feed\.xml|sitemap\.xml.*|sw\.js|.*\.map|(?:bag|data|offline)/.*|.*-large\.pdf|.*\.gz"
)


def edition(site: Path, root: str, others: Collection[str]) -> str:
    """The list of a language's files as JSON: `files` by their addresses from the root of the site, how many `bytes`
    they have, and a `hash` that stands for all they hold.

    root: the folder of the language's tree, with a closing slash, or empty. others: those of the other languages.
    """
    files: dict[str, bytes] = {}
    for file in site.rglob("*"):
        path = file.relative_to(site).as_posix()
        is_own = path.startswith(("assets/", SCRIPT, LIBRARY)) or (
            path.startswith(root) and not path.startswith(tuple(others))
        )
        if file.is_file() and is_own and not LEFT_OUT.fullmatch(path.removeprefix(root)):
            files[re.sub(r"(^|/)index\.html$", r"\1", path)] = file.read_bytes()
    digest = hashlib.sha256()
    for path, content in sorted(files.items()):
        digest.update(f"{path}\0{len(content)}\0".encode() + content)
    size = sum(map(len, files.values()))
    return json.dumps({"hash": digest.hexdigest()[:16], "bytes": size, "files": sorted(files)}, ensure_ascii=False)

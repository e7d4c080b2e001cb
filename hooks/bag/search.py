"""Search without a server: Material's script reads its index as a script and gets a worker that runs in the page."""

import json
import re
from pathlib import Path

from bag.error import BagError

IS_FILE = 'location.protocol==="file:"'
SOURCE_MAP = re.compile(r"\n?//# sourceMappingURL=\S+\s*$")


def bagged_index(text: str) -> str:
    """The search index as a script, with results that name a file each."""
    index = json.loads(text)
    for entry in index["docs"]:
        folder, mark, anchor = entry["location"].partition("#")
        if not folder or folder.endswith("/"):
            entry["location"] = f"{folder}index.html{mark}{anchor}"
    return f"var __index = {json.dumps(index, ensure_ascii=False, separators=(',', ':'))};\n"


def bagged_material(script: str) -> str:
    """Material's own script, which takes every place for file:// and meets our worker.

    A file manager may show the bag under an address of its own, as content:// or http://localhost.
    """
    if IS_FILE not in script:
        raise BagError(f"Material's script has changed: it no longer asks '{IS_FILE}'; see how it finds its index")
    worker = Path(__file__).with_name("worker.js").read_text("utf-8")
    return worker + SOURCE_MAP.sub("", script).replace(IS_FILE, "true") + "\n"


def bagged_worker(script: str) -> str:
    """Material's search script as a function that our worker calls with what a worker's script finds around it."""
    return (
        "window.handbookSearch = (addEventListener, postMessage, importScripts) => {\n"
        f"{SOURCE_MAP.sub('', script).strip()}\n}};\n"
    )

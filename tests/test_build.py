"""What the hooks share."""

import re
from pathlib import Path

from test_bilingual_build import ROOT, build


def test_hooks_without_the_one_that_reads_the_book_say_what_is_missing(tmp_path: Path) -> None:
    own = (ROOT / "mkdocs.yml").read_text("utf-8")
    run = build(tmp_path, {}, own=re.sub("  - hooks/read_book.py.*\n", "", own))
    assert run.code == 1
    assert "No hook has read the book yet; put 'hooks/read_book.py' first in 'hooks:' of mkdocs.yml" in run.output

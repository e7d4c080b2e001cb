"""What the hooks share."""

from pathlib import Path

from test_bilingual_build import ROOT, build


def test_a_hook_before_the_one_that_reads_the_book_is_told(tmp_path: Path) -> None:
    own = (ROOT / "mkdocs.yml").read_text("utf-8")
    search, first = "  - hooks/add_search.py\n", "  - hooks/read_book.py"
    swapped = own.replace(search, "").replace(first, search + first)
    run = build(tmp_path, {}, swapped)
    assert run.code == 1
    assert "No hook has read the book yet; put 'hooks/read_book.py' first in 'hooks:' of mkdocs.yml" in run.output

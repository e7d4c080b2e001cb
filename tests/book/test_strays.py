"""Symbolic links in `docs/`."""

from pathlib import Path

from book.strays import check_symlinks


def test_links_out_of_docs_and_to_folders_are_told(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    (docs / "zh").mkdir(parents=True)
    (docs / "zh/index.md").write_text("# 首页\n", "utf-8")
    (tmp_path / "secret.md").write_text("", "utf-8")
    (docs / "zh/inside.md").symlink_to("index.md")
    (docs / "zh/outside.md").symlink_to("../../secret.md")
    (docs / "zh/loop").symlink_to("..")
    assert sorted(map(str, check_symlinks(docs))) == [
        "docs/zh/loop: link to '..' — would publish what lies there; put a file in its place",
        "docs/zh/outside.md: link to '../../secret.md' — would publish what lies there; put a file in its place",
    ]

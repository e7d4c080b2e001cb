"""What lies below `docs/` besides files and folders."""

from pathlib import Path

from book.tree import check_tree


def test_links_are_told_and_not_followed(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    (docs / "zh").mkdir(parents=True)
    (docs / "zh/index.md").write_text("# 首页\n", "utf-8")
    assert check_tree(docs) == []
    (docs / "zh/all").symlink_to("/")
    (docs / "zh/own.md").symlink_to("index.md")
    (docs / "lost").symlink_to("nowhere")
    wrong = "is a symbolic link, which may lead anywhere; put the file itself there"
    assert [str(problem) for problem in check_tree(docs)] == [
        f"docs/lost: file 'lost' — {wrong}",
        f"docs/zh/all: file 'zh/all' — {wrong}",
        f"docs/zh/own.md: file 'zh/own.md' — {wrong}",
    ]

"""The bench's own builds, on the tiny handbook: the bench is run too seldom to tell early that one is broken."""

from pathlib import Path

from builds import configure
from test_bilingual_build import write_project
from workplace import Project


def test_the_book_is_built_without_our_hooks_to_compare(tmp_path: Path) -> None:
    project = Project(tmp_path / "project", tmp_path)
    project.folder.mkdir()
    write_project(project.folder, {})
    configure(project)
    for config in ("without.yml", "by_hand.yml"):
        project.build(config, tmp_path / config)
        assert (tmp_path / config / "en/scenarios/rent-owed/index.html").exists()

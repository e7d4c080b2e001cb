"""The build with our hooks against the same Markdown built without them."""

import shutil
from pathlib import Path

from table import Row, verdict
from workplace import Project, Run, in_turn, seconds

REPEATS = 5
BOUND = 1.15

# The theme's templates use the filter; the hook that usually brings it is left out.
FILTER = """
def on_env(env, config, files):
    env.filters["day"] = lambda day, language: day
"""
# What the hooks make is missing here, so MkDocs still looks for everything but keeps silent.
WITHOUT = """
INHERIT: mkdocs.yml
hooks: [filter_only.py]
docs_dir: {docs}
validation:
  nav: {{omitted_files: info, not_found: info, absolute_links: info}}
  links: {{not_found: info, anchors: info, absolute_links: info, unrecognized_links: info}}
"""
# Last of all hooks, writes each page as the others have left it.
WRITE_OUT = """
from pathlib import Path
from mkdocs.plugins import event_priority

@event_priority(-1000)
def on_page_markdown(markdown, page, config, files):
    text = page.file.content_string
    end = text.index("\\n---\\n", 3) + 5 if text.startswith("---\\n") else 0
    target = Path({docs!r}, page.file.src_uri)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text[:end] + markdown, "utf-8")
"""


def measure(project: Project) -> list[Row]:
    written_out = _write_out(project)
    (project.folder / "filter_only.py").write_text(FILTER)
    (project.folder / "without.yml").write_text(WITHOUT.format(docs="docs"))
    (project.folder / "by_hand.yml").write_text(WITHOUT.format(docs=written_out))

    def build(config: str) -> Run:
        return project.build(config, project.temp / "built")

    build("mkdocs.yml")  # fills the caches of Python, jieba and the disk
    ours, without, by_hand = in_turn(
        REPEATS, lambda: build("mkdocs.yml"), lambda: build("without.yml"), lambda: build("by_hand.yml")
    )
    time, least, same = seconds(ours), seconds(without), seconds(by_hand)
    return [
        Row(
            "build of the site, against the same Markdown without our hooks",
            f"{time:.2f} s",
            f"{least:.2f} s",
            f"{time / least:.2f}",
            f"at most {BOUND}",
            verdict(time / least <= BOUND),
        ),
        Row(
            "the same, against Markdown into which checklists and footnotes were written by hand",
            f"{time:.2f} s",
            f"{same:.2f} s",
            f"{time / same:.2f}",
        ),
    ]


def _write_out(project: Project) -> Path:
    """The project's `docs/` with everything in it that the hooks add to a page, and the sheets as files."""
    docs, site = project.temp / "docs-by-hand", project.site()
    shutil.copytree(project.folder / "docs", docs)
    (project.folder / "write_out.py").write_text(WRITE_OUT.format(docs=str(docs)))
    text = (project.folder / "mkdocs.yml").read_text("utf-8")
    (project.folder / "write_out.yml").write_text(text.replace("\nhooks:\n", "\nhooks:\n  - write_out.py\n"), "utf-8")
    project.build("write_out.yml", project.temp / "built")
    shutil.copytree(site / "checklists", docs / "zh/checklists")
    shutil.copytree(site / "en/checklists", docs / "en/checklists")
    return docs

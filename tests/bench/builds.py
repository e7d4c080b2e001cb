"""The build with our hooks against the same Markdown built without them."""

import shutil
from collections.abc import Sequence
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
# Last of all hooks, writes each page as the others have left it, with what they put into its HTML later.
WRITE_OUT = """
from datetime import date
from pathlib import Path
from mkdocs.plugins import event_priority
from checklist.section import fill_marks
from citations.footnote import fill_footnotes
from citations.sources_page import fill_citing
from languages import address_on

@event_priority(-1000)
def on_page_markdown(markdown, page, config, files):
    language, address = page.file.src_uri.partition("/")[0], address_on(page, config)
    citations = config.extra["citations"]
    markdown = fill_marks(markdown, language, config.extra["source"], address)
    markdown = fill_citing(markdown, language, citations, address)
    markdown = fill_footnotes(markdown, language, citations.register, address, date.today())
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

    def first_build() -> Run:
        shutil.rmtree(project.folder / ".cache", ignore_errors=True)
        return build("mkdocs.yml")

    build("mkdocs.yml")  # fills the caches of Python and the disk
    first, again, without, by_hand = in_turn(
        REPEATS, first_build, lambda: build("mkdocs.yml"), lambda: build("without.yml"), lambda: build("by_hand.yml")
    )
    same, written = "the same Markdown without our hooks", "Markdown into which checklists and footnotes were written"
    return [
        _row(f"build, no sheet changed since the last, against {same}", again, without),
        _row(f"first build, nothing kept from another, against {same}", first, without),
        _row(f"build, no sheet changed since the last, against {written}", again, by_hand),
        _row(f"first build, nothing kept from another, against {written}", first, by_hand),
    ]


def _row(what: str, ours: Sequence[Run], theirs: Sequence[Run]) -> Row:
    ratio = seconds(ours) / seconds(theirs)
    times = (f"{seconds(ours):.2f} s", f"{seconds(theirs):.2f} s")
    return Row(what, *times, f"{ratio:.2f}", f"at most {BOUND}", verdict(ratio <= BOUND))


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

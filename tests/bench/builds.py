"""The build with our hooks against the same Markdown built without them."""

import shutil
from pathlib import Path

from table import Row, verdict
from workplace import Project, Run, cpu, in_turn, seconds

REPEATS = 5
BOUND = 1.15  # of the time on an idle machine with two cores
KEPT, FIRST = 1.35, 2.0  # of the CPU time of all processes, which does not hang on a second core

# What the theme's templates use; the hook that usually brings it is left out.
NEEDED = """
from pathlib import Path
import yaml

def on_env(env, config, files):
    i18n = config.plugins["i18n"]
    roots = {language: "" if language == i18n.default_language else f"{language}/" for language in ("zh", "en")}
    words = {language: yaml.safe_load(Path("docs/words", f"{language}.yml").read_text("utf-8")) for language in roots}
    current = i18n.current_language or i18n.default_language
    env.filters["day"] = lambda day, locale: day
    env.globals |= {"all_words": words, "words": words[current], "roots": roots, "current": current, "letters": {}}
    env.globals |= {"card_size": (0, 0), "apple_icon": "", "manifest": "", "plan_sheets": {}}
    env.globals |= dict.fromkeys(("finder", "keep_button", "card_of"), lambda *about: "")
"""
# What the hooks make is missing here, so MkDocs still looks for everything but keeps silent.
WITHOUT = """
INHERIT: {base}
hooks: [needed_only.py]
docs_dir: {docs}
validation:
  nav: {{omitted_files: info, not_found: info, absolute_links: info}}
  links: {{not_found: info, anchors: info, absolute_links: info, unrecognized_links: info}}
"""
# Last of all hooks, writes each page as the others have left it, with what they put into its HTML later.
WRITE_OUT = """
import re
from pathlib import Path
from mkdocs.plugins import event_priority
from build import build_of
from citations.footnote import Footnotes
from languages import address_on
from marked import filled

@event_priority(-1000)
def on_page_markdown(markdown, page, config, files):
    language, address = page.file.src_uri.partition("/")[0], address_on(page, config)
    build = build_of(config)
    own = Footnotes(language, build.book, address, build.today)
    keys = list(dict.fromkeys(re.findall("<!--handbook:cite (.*?)-->", markdown)))
    markdown = re.sub("<!--handbook:cite (.*?)-->", r"[^\\1]", markdown)
    markdown = re.sub("<!--handbook:notes .*?-->", "", markdown)
    markdown = filled(markdown, language, build, address, True)
    markdown += "\\n\\n" + "\\n\\n".join(f"[^{{key}}]: {{own.words(key)}}" for key in keys) + "\\n"
    text = page.file.content_string
    end = text.index("\\n---\\n", 3) + 5 if text.startswith("---\\n") else 0
    target = Path({docs!r}, page.file.src_uri)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text[:end] + markdown, "utf-8")
"""


def configure(project: Project) -> None:
    """Writes the configurations of the two builds without our hooks, without.yml and by_hand.yml."""
    written_out = _write_out(project)
    (project.folder / "needed_only.py").write_text(NEEDED)
    (project.folder / "without.yml").write_text(WITHOUT.format(base="mkdocs.yml", docs="docs"))
    # Who writes footnotes by hand needs the extension that reads them.
    own = (project.folder / "mkdocs.yml").read_text("utf-8")
    with_footnotes = own.replace("\nmarkdown_extensions:\n", "\nmarkdown_extensions:\n  - footnotes\n")
    (project.folder / "footnotes.yml").write_text(with_footnotes, "utf-8")
    (project.folder / "by_hand.yml").write_text(WITHOUT.format(base="footnotes.yml", docs=written_out))


def measure(project: Project) -> list[Row]:
    configure(project)

    def build(config: str) -> Run:
        return project.build(config, project.temp / "built")

    def first_build() -> Run:
        shutil.rmtree(project.folder / ".cache", ignore_errors=True)
        return build("mkdocs.yml")

    build("mkdocs.yml")  # fills the caches of Python and the disk
    first, again, without, by_hand = in_turn(
        REPEATS,
        first_build,
        lambda: build("mkdocs.yml"),
        lambda: build("without.yml"),
        lambda: build("by_hand.yml"),
    )
    same, written = "the same Markdown without our hooks", "Markdown into which checklists and footnotes were written"
    return [
        _row(f"CPU of a build, no sheet changed since the last, against {same}", cpu(again), cpu(without), KEPT),
        _row(f"CPU of a first build, nothing kept from another, against {same}", cpu(first), cpu(without), FIRST),
        _row(f"build, no sheet changed since the last, against {same}", seconds(again), seconds(without), BOUND),
        _row(f"first build, nothing kept from another, against {same}", seconds(first), seconds(without), BOUND),
        _row(f"build, no sheet changed since the last, against {written}", seconds(again), seconds(by_hand), BOUND),
        _row(f"first build, nothing kept from another, against {written}", seconds(first), seconds(by_hand), BOUND),
    ]


def _row(what: str, ours: float, theirs: float, bound: float) -> Row:
    ratio = ours / theirs
    return Row(what, f"{ours:.2f} s", f"{theirs:.2f} s", f"{ratio:.2f}", f"at most {bound}", verdict(ratio <= bound))


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

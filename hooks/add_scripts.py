"""Hook: the scripts as readers get them: without comments, and each room that waits for a tap as one file."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files

from languages import languages
from made.modules import bundle, without_comments

MODULES = "assets/js/"
LATER = ("aloud", "keep")  # `handbook.js` loads them, also from a disk, where no modules run


# After i18n (-100), which knows no generated files. Every language's build writes what all share.
@event_priority(-200)
def on_files(files: Files, config: MkDocsConfig) -> None:
    docs = Path(config.docs_dir)
    rooms = tuple(f"{MODULES}{room}/" for room in LATER)
    for file in [file for file in files if file.src_uri.startswith(MODULES) and file.src_uri.endswith(".js")]:
        if file.src_uri.startswith(rooms):
            files.remove(file)
        elif file.abs_src_path:
            file.content_string = without_comments(Path(file.abs_src_path).read_text("utf-8"))
    if languages(config).is_nested:
        return

    def module(path: str) -> str | None:
        return docs.joinpath(path).read_text("utf-8") if docs.joinpath(path).exists() else None

    for room in LATER:
        script = bundle(f"{MODULES}{room}/page.js", module)
        files.append(File.generated(config, f"{MODULES}{room}.js", content=without_comments(script)))

"""Hook: scripts and style sheets as readers get them: one script a room, both without comments."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files

from made import styles
from made.modules import bundle, reader, without_comments

MODULES = "assets/js/"
STYLES = "assets/css/"
ENTRY = "/page.js"
PARTS = ("checklist", "search", "shared")  # rooms that another script brings along
LATER = ("aloud", "fill", "keep")  # rooms that `handbook.js` loads on a tap


# After i18n (-100), which knows no generated files. Every language's build writes what all share.
@event_priority(-200)
def on_files(files: Files, config: MkDocsConfig) -> None:
    for file in files:
        if file.src_uri.startswith(STYLES) and file.src_uri.endswith(".css"):
            file.content_string = styles.without_comments(file.content_string)
    module = reader(Path(config.docs_dir))
    for file in [file for file in files if file.src_uri.startswith(MODULES) and file.src_uri.endswith(".js")]:
        room, _, script = file.src_uri.removeprefix(MODULES).rpartition("/")
        if not room:
            file.content_string = without_comments(module(file.src_uri) or "")
            continue
        files.remove(file)
        if f"/{script}" == ENTRY and room not in PARTS:
            path = f"{MODULES}{room}.js" if room in LATER else file.src_uri
            content = without_comments(bundle(file.src_uri, module))
            files.append(File.generated(config, path, content=content))

"""Hook: the whole handbook in one zip, as a file of the site."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files

from bag import BagError, write_bag
from languages import languages

BAG = "bag/handbook.zip"


# After i18n (-100), which knows no generated files. Here it only takes its place, so that pages can link to it.
@event_priority(-200)
def on_files(files: Files, config: MkDocsConfig) -> None:
    files.append(File.generated(config, BAG, content=b""))


# After the last language (-100) and its search index (-150), before the check (-200).
@event_priority(-170)
def on_post_build(config: MkDocsConfig) -> None:
    if languages(config).is_nested:
        return
    try:
        write_bag(Path(config.site_dir), Path(config.site_dir, BAG))
    except BagError as error:
        raise PluginError(f"The bag could not be packed: {error}") from error

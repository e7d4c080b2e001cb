"""Hook: the whole handbook in one zip, as a file of the site."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import File, Files

from bag import BagError, write_bag
from build import build_of
from languages import languages
from made.modules import BundleError

BAG = "bag/handbook.zip"


# After i18n (-100), which knows no generated files. Here it only takes its place, so that pages can link to it.
@event_priority(-200)
def on_files(files: Files, config: MkDocsConfig) -> None:
    files.append(File.generated(config, BAG, content=b""))


# After the last language (-100) and what the workers made (-160). The check (-200) need not
# wait for it.
@event_priority(-170)
def start_bag(config: MkDocsConfig) -> None:
    if not languages(config).is_nested:
        build = build_of(config)
        build.bag = build.workers.submit(write_bag, Path(config.site_dir), Path(config.site_dir, BAG), build.book.words)


# After the check (-200).
@event_priority(-250)
def finish_bag(config: MkDocsConfig) -> None:
    if languages(config).is_nested:
        return
    bag = build_of(config).bag
    assert bag is not None  # `start_bag` has started it
    try:
        bag.result()
    except (BagError, BundleError) as error:
        raise PluginError(f"The bag could not be packed: {error}") from error


on_post_build = CombinedEvent(start_bag, finish_bag)

"""Hook: what the workers have made takes its places in the site, and the workers go."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import CombinedEvent, event_priority

from build import build_of, write_files
from languages import languages


# After the last language (-100), before the bag (-170) and the check (-200), which read these files.
@event_priority(-160)
def write(config: MkDocsConfig) -> None:
    if not languages(config).is_nested:
        write_files(build_of(config), Path(config.site_dir))


# After all else.
@event_priority(-300)
def close(config: MkDocsConfig) -> None:
    if not languages(config).is_nested:
        build_of(config).workers.shutdown()


on_post_build = CombinedEvent(write, close)

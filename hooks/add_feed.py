"""Hook: the corrections of each language as a feed, where the site has an address that its entries can name."""

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files

from build import build_of
from corrections.feed import ATOM, FEED, feed
from languages import languages


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    env.globals["feed"] = FEED if build_of(config).has_feed else ""
    env.globals["feed_type"] = ATOM


# After i18n (-100), which knows no generated files.
@event_priority(-200)
def on_files(files: Files, config: MkDocsConfig) -> None:
    build, here = build_of(config), languages(config)
    if build.has_feed:
        content = feed(build.book, here.current, build.bases[here.current])
        files.append(File.generated(config, here.root(here.current) + FEED, content=content))

"""Hook: each language gets a search index of its own, and Chinese queries are cut into whole words."""

from pathlib import Path

from material.plugins.search import plugin
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import CombinedEvent, event_priority

from build import build_of
from languages import languages
from search import ScriptError, mend_cutting, own_index

INDEX = "search/search_index.json"


def on_config(config: MkDocsConfig) -> None:
    # Where jieba is installed, Material would cut Chinese as it goes. Our workers do it beside the build.
    plugin.jieba = None


# After Material has written what it has of this language (0), before i18n builds the next (-100).
@event_priority(-50)
def cut_index(config: MkDocsConfig) -> None:
    here = languages(config)
    text = Path(config.site_dir, INDEX).read_text("utf-8")
    others = [here.root(language) for language in here.all if language != here.current]
    build = build_of(config)
    cut = build.workers.submit(own_index, text, here.current, here.root(here.current), others)
    build.indexes[here.current] = cut


# After the last language, when i18n has written one index for all (-100).
@event_priority(-150)
def write_indexes(config: MkDocsConfig) -> None:
    if languages(config).is_nested:
        return
    site = Path(config.site_dir)
    for language, index in build_of(config).indexes.items():
        target = site / languages(config).root(language) / INDEX
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(index.result(), "utf-8")
    _script(site, "bundle")
    script = _script(site, "workers/search")
    try:
        script.write_text(mend_cutting(script.read_text("utf-8")), "utf-8")
    except ScriptError as error:
        raise PluginError(str(error)) from error


def _script(site: Path, name: str) -> Path:
    """A script of Material's. Its name changes with each version, and overrides/main.html has to name it."""
    found = sorted((site / "assets/javascripts").glob(f"{name}.*.min.js"))
    if len(found) != 1 or found[0].name not in (site / "index.html").read_text("utf-8"):
        names = ", ".join(script.name for script in found) or "none"
        raise PluginError(f"Material's script '{name}' has another name now ({names}); write it in overrides/main.html")
    return found[0]


on_post_build = CombinedEvent(cut_index, write_indexes)

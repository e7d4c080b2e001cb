"""Hook: each language gets a search index of its own, and Chinese queries are cut into whole words."""

import json
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority

from languages import languages

# Material's search script cuts a Chinese query into words that the index has, but never looks at the one that ends the
# query (`<` where `<=` is meant): 分期 is cut to 分 and finds every page about 分寸.
CUT, MENDED = "o<t.length;o++)t.slice(s,o)in e", "o<=t.length;o++)t.slice(s,o)in e"


# After i18n's last language (-100), which writes one index for all.
@event_priority(-150)
def on_post_build(config: MkDocsConfig) -> None:
    if languages(config).is_nested:
        return
    site = Path(config.site_dir)
    index = json.loads((site / "search/search_index.json").read_text("utf-8"))
    roots = {language: languages(config).root(language) for language in languages(config).all}
    for language, root in roots.items():
        target = site / root / "search/search_index.json"
        target.parent.mkdir(parents=True, exist_ok=True)
        own = split_index(index, language, root, set(roots.values()) - {root})
        target.write_text(json.dumps(own, ensure_ascii=False, separators=(",", ":")), "utf-8")
    for script in (site / "assets/javascripts/workers").glob("search.*.min.js"):
        script.write_text(mend_cutting(script.read_text("utf-8")), "utf-8")


def mend_cutting(script: str) -> str:
    """Material's search script with its slip mended; PluginError if a new version is written otherwise."""
    if script.count(CUT) != 1:
        raise PluginError("Material's search script has changed; see whether 分期 is found, then change or drop CUT")
    return script.replace(CUT, MENDED)


def split_index(index: dict[str, object], language: str, root: str, others: set[str]) -> dict[str, object]:
    """The part of Material's search index below `root`, with addresses that count from there.

    others: the roots of the other languages; the default language has the root ''.
    """
    docs = index["docs"]
    settings = index["config"]
    assert isinstance(docs, list)
    assert isinstance(settings, dict)
    below = tuple(other for other in others if other)
    own = [
        {**entry, "location": entry["location"].removeprefix(root)}
        for entry in docs
        if entry["location"].startswith(root) and (root or not entry["location"].startswith(below))
    ]
    return {"config": {**settings, "lang": [language]}, "docs": own}

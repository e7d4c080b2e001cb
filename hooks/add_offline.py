"""Hook: what a phone needs to keep the handbook: a worker at the site's root, a list of each language's files."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files

from languages import languages
from made.modules import without_comments
from offline.button import edition_path
from offline.edition import edition

WORKER = "sw.js"


# After i18n (-100), which knows no generated files.
@event_priority(-200)
def on_files(files: Files, config: MkDocsConfig) -> None:
    if not languages(config).is_nested:
        script = Path(config.docs_dir, "assets/js/keep/worker.js").read_text("utf-8")
        files.append(File.generated(config, WORKER, content=without_comments(script)))


# After what the workers made (-160), when all else stands; before the bag (-170), which leaves it out.
@event_priority(-165)
def on_post_build(config: MkDocsConfig) -> None:
    here, site = languages(config), Path(config.site_dir)
    if here.is_nested:
        return
    roots = {language: here.root(language) for language in here.all}
    for language, root in roots.items():
        others = [other for other in roots.values() if other and other != root]
        file = site / edition_path(language)
        file.parent.mkdir(exist_ok=True)
        file.write_text(edition(site, root, others), "utf-8")

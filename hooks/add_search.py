"""Hook: the search of each language, made of its pages: an index, the script that asks it, and the box on pages."""

from importlib.resources import files as resources
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files

from build import build_of, start_files
from languages import languages
from made.modules import bundle, reader, without_comments
from search.finder import LIBRARY, SCRIPT
from search.index import SPOKEN, index_files, search_index

ENTRY = "assets/js/search/page.js"


# After i18n (-100), which knows no generated files.
@event_priority(-200)
def on_files(files: Files, config: MkDocsConfig) -> None:
    build, here = build_of(config), languages(config)
    index = search_index(build.book, here.current)
    start_files(files, config, [SPOKEN], index_files, index, here.current == "zh")
    if here.is_nested:
        return
    # The library as MkDocs, or what takes its place, brings it; and our modules, which no page starts by themselves.
    package = type(config).__module__.partition(".")[0]
    lunr = resources(package).joinpath("contrib/search/templates/search/lunr.js").read_text("utf-8")
    own = bundle(ENTRY, reader(Path(config.docs_dir)))
    for path, script in ((LIBRARY, lunr), (SCRIPT, own)):
        files.append(File.generated(config, path, content=without_comments(script)))

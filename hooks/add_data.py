"""Hook: the open data of the handbook become files of the site."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files

from build import build_of
from languages import languages
from opendata.data_files import data_files
from opendata.handbook import Site


# After i18n (-100), which knows no generated files. Each language's build adds the same two, so that MkDocs knows the
# links of its pages to them.
@event_priority(-200)
def on_files(files: Files, config: MkDocsConfig) -> None:
    build, here = build_of(config), languages(config)
    if not here.is_nested:
        roots = {language: here.root(language) for language in here.all}
        build.data = data_files(build.book, Site(build.address, build.edition, roots))
    for path, content in build.data.items():
        files.append(File.generated(config, path, content=content))

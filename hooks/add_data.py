"""Hook: the open data of the handbook become files of the site."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files

from languages import languages
from opendata.data_files import data_files
from opendata.handbook import Site


# After i18n (-100), which knows no generated files. Each language's build adds the same two, so that MkDocs knows the
# links of its pages to them.
@event_priority(-200)
def on_files(files: Files, config: MkDocsConfig) -> None:
    here = languages(config)
    if not here.is_nested:
        roots = {language: here.root(language) for language in here.all}
        site = Site(config.site_url or "", config.extra["edition"], roots)
        config.extra["data"] = data_files(config.extra["source"], config.extra["citations"].register, site)
    for path, content in config.extra["data"].items():
        files.append(File.generated(config, path, content=content))

"""Hook: the files of the site that no page writes: the sitemap, the page for missing addresses, the theme's own."""

from datetime import date

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from languages import languages

UNUSED = "assets/javascripts/"  # the theme's scripts, of which we use none


def on_files(files: Files, config: MkDocsConfig) -> None:
    for file in [file for file in files if file.src_uri.startswith(UNUSED)]:
        files.remove(file)


# The sitemap tells, of each page, when its words were last looked at, and not on which day the site was built.
def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> None:
    reviewed = page.meta.get("reviewed")
    if isinstance(reviewed, date):  # what is none, the check tells
        page.update_date = f"{reviewed:%Y-%m-%d}"


# Each language's build writes the page for missing addresses anew. The default language's stays.
def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    return "" if template_name == "404.html" and languages(config).is_nested else output

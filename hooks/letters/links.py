"""The links to the blank files on a template's page."""

from collections.abc import Callable
from html import escape

from book.page import headings_in
from book.template import Template
from letters.words import WORDS


def add_files(markdown: str, template: Template, address: Callable[[str], str]) -> str:
    """The page's Markdown with the links below its title. address: from a path of the language's tree to a link."""
    words = WORDS[template.language]
    links = [
        f'<a href="{escape(address(f"letters/{template.id}.{kind}"))}" download="{escape(template.title)}.{kind}">'
        f"{name}{words.open}.{kind}{words.close}</a>"
        for kind, name in (("docx", words.word), ("txt", words.text))
    ]
    line = f'<p class="letter-files" id="blank-files">{words.files}{words.colon}{" ".join(links)}</p>'
    lines = markdown.split("\n")
    title = headings_in(markdown)[0]  # a page without one is no template
    lines[title.end : title.end] = ["", line]
    return "\n".join(lines)

"""The blank files of the templates, by their path in a language's tree."""

from collections.abc import Iterable, Iterator
from importlib.metadata import version
from pathlib import Path

from handbook import kept
from letters.template import Template
from letters.text import text_file


def letter_files(templates: Iterable[Template], base: str) -> Iterator[tuple[str, bytes]]:
    """A Word file and a text file of each. base: the address of the language's tree, with a closing slash."""
    for template in templates:
        address = f"{base}{template.page.removesuffix('.md')}/"
        yield f"letters/{template.id}.docx", _kept(template, address)
        yield f"letters/{template.id}.txt", text_file(template, address)


def _kept(template: Template, address: str) -> bytes:
    """The same file without making it again, as long as its words and what makes it are the same."""
    maker = Path(__file__).with_name("word.py").read_text("utf-8")
    made_from = f"{template}\0{address}\0{maker}\0{version('python-docx')}"
    return kept("docx", made_from.encode(), lambda: _word_file(template, address))


def _word_file(template: Template, address: str) -> bytes:
    # Imported here, because most builds find all files kept and the import costs as much as making five.
    from letters.word import word_file

    return word_file(template, address)

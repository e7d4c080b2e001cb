"""The blank files of the templates, by their path in a language's tree."""

from collections.abc import Iterable, Iterator
from functools import partial
from importlib.metadata import version
from pathlib import Path

from handbook import built_path, kept
from letters.template import Template
from letters.text import text_file


def letter_files(templates: Iterable[Template], base: str) -> Iterator[tuple[str, bytes]]:
    """A Word file and a text file of each; a Word file is made once for the same words and the same way to make it.

    base: the address of the language's tree, with a closing slash.
    """
    made_by = f"{Path(__file__).with_name('word.py').read_text('utf-8')}\0{version('python-docx')}"
    for template in templates:
        address = base + built_path(template.page)
        made_from = f"{template}\0{address}\0{made_by}".encode()
        yield f"letters/{template.id}.docx", kept("docx", made_from, partial(_word_file, template, address))
        yield f"letters/{template.id}.txt", text_file(template, address)


def _word_file(template: Template, address: str) -> bytes:
    # Imported here, because most builds find all files kept and the import costs as much as making five.
    from letters.word import word_file

    return word_file(template, address)

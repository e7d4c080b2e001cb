"""The blank files of the templates, by their path in a language's tree."""

from collections.abc import Iterable
from functools import partial
from importlib.metadata import version

from book.page import built_path
from book.template import Template
from book.words import Words
from letters.text_file import text_file
from made.kept import kept, written_in


def letter_paths(templates: Iterable[Template]) -> list[str]:
    """The paths of the blank files in a language's tree: for each template a Word file and a text file."""
    return [f"letters/{template.id}.{kind}" for template in templates for kind in ("docx", "txt")]


def letter_files(templates: Iterable[Template], words: Words, base: str) -> dict[str, bytes]:
    """The blank files by their path; a Word file is made once for the same words and the same way to make it.

    words: of their language. base: the address of the language's tree, with a closing slash.
    """
    said = [words[section] for section in ("language", "signs", "files")]
    made_by = f"{written_in('letters', 'book', 'made')}\0{version('python-docx')}"
    files = {}
    for template in templates:
        address = base + built_path(template.page)
        made_from = f"{template}\0{said}\0{address}\0{made_by}".encode()
        word, text = letter_paths([template])
        files[word] = kept("docx", made_from, partial(_word_file, template, words, address))
        files[text] = text_file(template, words, address)
    return files


def _word_file(template: Template, words: Words, address: str) -> bytes:
    # Imported here, because most builds find all files kept and the import costs as much as making five.
    from letters.word_file import word_file

    return word_file(template, words, address)

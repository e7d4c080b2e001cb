"""The letters of the templates: as blank files with the links to them, and lent to other pages."""

from letters.files import letter_files, letter_paths
from letters.reading import Letters, read_letters
from letters.template import Letter, Template, read_templates
from letters.text import text_file
from letters.web import add_files

__all__ = [
    "Letter",
    "Letters",
    "Template",
    "add_files",
    "letter_files",
    "letter_paths",
    "read_letters",
    "read_templates",
    "text_file",
]

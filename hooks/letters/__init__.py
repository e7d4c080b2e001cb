"""The letters of the templates as blank files for Word and as plain text, and the links to them."""

from letters.files import letter_files, letter_paths
from letters.template import Letter, Template, read_templates
from letters.text import text_file
from letters.web import add_files

__all__ = ["Letter", "Template", "add_files", "letter_files", "letter_paths", "read_templates", "text_file"]

"""The authored handbook as plain values: problems, Markdown pages, YAML.

Everything that reads `docs/` starts here, so a heading, an id or a link is recognised in one place only.
"""

from handbook.abbreviations import check_abbreviations
from handbook.archive import write_zip
from handbook.day import day
from handbook.kept import KEPT, kept
from handbook.page import (
    CODE_SPAN,
    Fence,
    Heading,
    Link,
    Page,
    Reference,
    built_path,
    citations_in,
    headings_in,
    read_pages,
)
from handbook.problem import Problem, did_you_mean, in_order
from handbook.rules import check_pages
from handbook.text import read_text
from handbook.yaml_text import Yaml, as_written, read_date, read_yaml

__all__ = [
    "CODE_SPAN",
    "KEPT",
    "Fence",
    "Heading",
    "Link",
    "Page",
    "Problem",
    "Reference",
    "Yaml",
    "as_written",
    "built_path",
    "check_abbreviations",
    "check_pages",
    "citations_in",
    "day",
    "did_you_mean",
    "headings_in",
    "in_order",
    "kept",
    "read_date",
    "read_pages",
    "read_text",
    "read_yaml",
    "write_zip",
]

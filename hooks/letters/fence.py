"""A letter on its page, as Markdown's fences format it."""

from typing import Any

from markdown import Markdown
from pymdownx.superfences import fence_code_format

from book.letter_marks import without_marks


def format_letter(
    source: str, language: str, class_name: str, options: dict[str, Any], markdown: Markdown, **others: Any
) -> str:
    """The HTML of a fence: as any code, without the marks of its author. The arguments are those of superfences."""
    html: str = fence_code_format(without_marks(source), language, class_name, options, markdown, **others)
    return html

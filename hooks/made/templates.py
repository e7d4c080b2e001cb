"""Jinja templates, set up alike for every room that has some."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined


@cache
def templates(module: str, *, is_html: bool = True) -> Environment:
    """The templates beside a module, by its `__file__`; a change of one shows in the next build of `make serve`.

    is_html: whether data are escaped as HTML wants it; else they go in as they are.
    """
    return Environment(
        loader=FileSystemLoader(Path(module).parent),
        autoescape=is_html,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )

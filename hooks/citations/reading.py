"""Everything citations need, read once for a build."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from book.law import Register, check_citations, read_register
from book.page import Page
from book.text import read_text
from sitecheck.problem import Problem


@dataclass(frozen=True)
class Citations:
    """The register, the pages that cite from it, and all that is wrong between them."""

    register: Register
    pages: tuple[Page, ...]
    problems: tuple[Problem, ...]


def read_citations(docs: Path, pages: Sequence[Page], keys: Sequence[str] = ()) -> Citations:
    """The citations of the pages against `docs/sources.yml`.

    keys: cited by something that is no page, as a helpline.
    """
    path = f"{docs.name}/sources.yml"
    text, wrong = read_text(docs / "sources.yml", path)
    register, problems = read_register(text, path)
    if register.written:  # else it could not be read, which is told
        problems += check_citations(pages, register, keys)
    return Citations(register, tuple(pages), (*wrong, *problems))

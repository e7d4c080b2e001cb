"""Citations: every statement of law, number or deadline has its source, and a page shows them all."""

from citations.footnote import add_footnotes
from citations.reading import Citations, read_citations
from citations.register import add_register
from citations.source import Instrument, Register, Source, check_citations, read_register

__all__ = [
    "Citations",
    "Instrument",
    "Register",
    "Source",
    "add_footnotes",
    "add_register",
    "check_citations",
    "read_citations",
    "read_register",
]

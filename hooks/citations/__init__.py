"""Citations: every statement of law, number or deadline has its source, and a page shows them all."""

from citations.footnote import fill_footnotes, mark_footnotes
from citations.reading import Citations, read_citations
from citations.register import add_register, fill_citing
from citations.source import Instrument, Register, Source, check_citations, read_register

__all__ = [
    "Citations",
    "Instrument",
    "Register",
    "Source",
    "add_register",
    "check_citations",
    "fill_citing",
    "fill_footnotes",
    "mark_footnotes",
    "read_citations",
    "read_register",
]

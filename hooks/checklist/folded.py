"""Pages in the order in which a stack of paper is folded into a brochure."""

import io

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject, PdfObject, RectangleObject


def fold_order(count: int) -> list[tuple[int, int]]:
    """The two pages on each side of the paper, left and right, counted from 1, for a number of pages that four divides.

    The first two sides are the front and the back of the outermost sheet, turned over its short edge.
    """
    sides: list[tuple[int, int]] = []
    for first in range(1, count // 2 + 1, 2):
        last = count + 1 - first
        sides += [(last, first), (first + 1, last - 1)]
    return sides


def folded(pdf: bytes, title: str) -> bytes:
    """A PDF with two pages of another on each side, at their size; empty ones come last, up to a multiple of four.

    Pages that are wider than high are turned. title: what readers of PDFs call it. Who prints it folds the stack in the
    middle.

    A page is carried over whole, as a form (ISO 32000-2, 8.10): to read what is on it and write it again took most of a
    first build.
    """
    read = PdfReader(io.BytesIO(pdf))
    pages = read.pages
    width, height = (float(side) for side in pages[0].mediabox[2:])
    writer = PdfWriter()
    writer.add_metadata({"/Title": title})
    writer.root_object[NameObject("/Lang")] = read.root_object["/Lang"]  # for who has it read aloud
    for places in fold_order(-(-len(pages) // 4) * 4):
        forms, drawing = DictionaryObject(), []
        for place, number in enumerate(places):
            if number <= len(pages):
                page = pages[number - 1]
                forms[NameObject(f"/P{place}")] = _form(page, writer)
                drawing.append(f"q {_upright(page, place * width)} cm /P{place} Do Q")
        content = DecodedStreamObject()
        content.set_data("\n".join(drawing).encode())
        side = writer.add_blank_page(2 * width, height)
        side[NameObject("/Resources")] = DictionaryObject({NameObject("/XObject"): forms})
        side[NameObject("/Contents")] = writer._add_object(content)
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def _form(page: PageObject, writer: PdfWriter) -> PdfObject:
    """The content of a page, as Typst writes it in one stream, to be drawn on others; its links stay behind."""
    content = page["/Contents"].get_object()
    assert content is not None
    form = content.clone(writer)
    assert isinstance(form, DictionaryObject)
    resources = page["/Resources"].get_object()
    assert resources is not None
    form[NameObject("/Type")], form[NameObject("/Subtype")] = NameObject("/XObject"), NameObject("/Form")
    form[NameObject("/BBox")] = RectangleObject(page.mediabox)
    form[NameObject("/Resources")] = resources.clone(writer)
    reference = form.indirect_reference
    assert reference is not None  # as the content of a page always has one
    return reference


def _upright(page: PageObject, left: float) -> str:
    """The matrix that sets a page there; one that is wider than high is turned to stand as the others do."""
    _, _, across, up = map(float, page.mediabox)
    return f"0 1 -1 0 {left + up:.2f} 0" if across > up else f"1 0 0 1 {left:.2f} 0"

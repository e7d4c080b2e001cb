"""Pages in the order in which a stack of paper is folded into a brochure."""

import io

from pypdf import PageObject, PdfReader, PdfWriter, Transformation
from pypdf.generic import NameObject


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
    """
    read = PdfReader(io.BytesIO(pdf))
    pages = read.pages
    width, height = (float(side) for side in pages[0].mediabox[2:])
    writer = PdfWriter()
    writer.add_metadata({"/Title": title})
    writer.root_object[NameObject("/Lang")] = read.root_object["/Lang"]  # for who has it read aloud
    for places in fold_order(-(-len(pages) // 4) * 4):
        side: PageObject = writer.add_blank_page(2 * width, height)
        for place, number in enumerate(places):
            if number <= len(pages):
                page = pages[number - 1]
                page.pop("/Annots", None)  # links would stay where they were, and paper has none
                side.merge_transformed_page(page, _upright(page).translate(place * width))
    for side in writer.pages:
        side.compress_content_streams()
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def _upright(page: PageObject) -> Transformation:
    """What turns a page that is wider than high to stand as the others do."""
    _, _, across, up = map(float, page.mediabox)
    return Transformation().rotate(90).translate(up) if across > up else Transformation()

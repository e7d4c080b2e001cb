"""Pages drawn as PNG, read back."""

from pathlib import Path

import pytest

from checklist.sheet import set_pages
from pictures.png import png_pages, png_size
from read_png import read_png

TEAL = (11, 85, 99)
PAGE = """#set page(width: {width}pt, height: 4pt, margin: 0pt)
#place(rect(width: 1pt, height: 100%, fill: black)) #place(dx: 1pt, rect(width: 1pt, height: 100%, fill: luma(100)))
"""


def pages(folder: Path, text: str) -> bytes:
    template = folder / "page.typ"
    template.write_text(text, "utf-8")
    return set_pages(template, {})


@pytest.mark.parametrize("width", [4, 8, 1080])
def test_a_point_is_a_pixel_and_ink_goes_to_white_in_four_steps(tmp_path: Path, width: int) -> None:
    (png,) = png_pages(pages(tmp_path, PAGE.format(width=width)), TEAL)
    picture = read_png(png)
    assert png_size(png) == (picture.width, picture.height) == (width, 4)
    assert (picture.depth, picture.kind) == (2, 3)
    assert picture.shades == [TEAL, (92, 142, 151), (174, 198, 203), (255, 255, 255)]
    assert picture.rows == [bytes((0, 1)) + bytes([3]) * (width - 2)] * 4


def test_each_page_is_a_picture(tmp_path: Path) -> None:
    pdf = pages(tmp_path, "#set page(width: 8pt, height: 4pt)\n#pagebreak()\n#set page(height: 6pt)")
    assert [png_size(png) for png in png_pages(pdf, TEAL)] == [(8, 4), (8, 6)]

"""Pages as PNG, a point a pixel, in four steps from one colour of ink to white, which is what edges of letters need.

Typst draws PNG itself, but only in full colour: five times the bytes, and twice the time.
"""

import json
import struct
import zlib
from functools import reduce
from importlib.metadata import version
from operator import or_
from typing import Any

from made.kept import written_in

# ISO/IEC 15948, 11.2: what a file begins with, and the depth and kind of its colours.
SIGNATURE = b"\x89PNG\r\n\x1a\n"
DEPTH, PALETTE = 2, 3
STEPS = 1 << DEPTH
LEVEL = 4  # of zlib: few more bytes than 6, in half its time
# For each pixel of a byte, from the left: where the step of a grey stands in it.
PLACES = tuple(
    bytes(round(grey * (STEPS - 1) / 255) << shift for grey in range(256)) for shift in range(8 - DEPTH, -1, -DEPTH)
)

Colour = tuple[int, int, int]


def png_pages(pdf: bytes, ink: Colour) -> list[bytes]:
    """A picture of each page. ink: what stands for black."""
    # Imported here, because most builds find all pictures kept.
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        return [_png(page.render(scale=1, grayscale=True), ink) for page in document]
    finally:
        document.close()


def made_with() -> str:
    """What makes pictures, in one word: when it is another, so are they."""
    rooms = written_in("checklist", "book", "made", "pictures")
    return json.dumps([rooms, *(version(name) for name in ("typst", "segno", "pypdfium2"))])


def png_size(png: bytes) -> tuple[int, int]:
    """Width and height in pixels."""
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def _png(bitmap: Any, ink: Colour) -> bytes:
    header = struct.pack(">IIBBBBB", bitmap.width, bitmap.height, DEPTH, PALETTE, 0, 0, 0)
    shades = bytes(round(dark + (255 - dark) * step / (STEPS - 1)) for step in range(STEPS) for dark in ink)
    parts = ((b"IHDR", header), (b"PLTE", shades), (b"IDAT", zlib.compress(_rows(bitmap), LEVEL)), (b"IEND", b""))
    return SIGNATURE + b"".join(_chunk(kind, content) for kind, content in parts)


def _rows(bitmap: Any) -> bytes:
    """The rows without a filter, four pixels a byte. To join them, one long number is quicker than a loop."""
    grey, share = bytes(bitmap.buffer), len(PLACES)
    assert bitmap.width % share == 0, "templates name a width that four divides"
    parts = (int.from_bytes(grey[at::share].translate(place), "big") for at, place in enumerate(PLACES))
    packed = reduce(or_, parts).to_bytes(len(grey) // share, "big")
    width = bitmap.width // share
    return b"".join(b"\0" + packed[start : start + width] for start in range(0, len(packed), width))


def _chunk(kind: bytes, content: bytes) -> bytes:
    checksum = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", checksum)

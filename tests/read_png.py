"""Our PNGs, read back."""

import struct
import zlib
from dataclasses import dataclass


@dataclass(frozen=True)
class Picture:
    """depth, kind: as the file names them. shades: its colours. rows: each with a number for every pixel."""

    width: int
    height: int
    depth: int
    kind: int
    shades: list[tuple[int, int, int]]
    rows: list[bytes]

    def column(self, left: int, right: int, top: int, bottom: int) -> set[int]:
        """The steps that occur in a part of it."""
        return {step for row in self.rows[top:bottom] for step in row[left:right]}


def read_png(png: bytes) -> Picture:
    """Checks each part against its checksum."""
    parts: dict[bytes, bytes] = {}
    at = 8
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        kind, content = png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        assert struct.unpack(">I", png[at + 8 + length : at + 12 + length])[0] == zlib.crc32(kind + content)
        parts[kind] = content
        at += 12 + length
    assert list(parts) == [b"IHDR", b"PLTE", b"IDAT", b"IEND"]
    width, height, depth, kind_of_colour = struct.unpack(">IIBB", parts[b"IHDR"][:10])
    colours = parts[b"PLTE"]
    shades = [(colours[n], colours[n + 1], colours[n + 2]) for n in range(0, len(colours), 3)]
    share = 8 // depth
    line = -(-width // share)
    raw = zlib.decompress(parts[b"IDAT"])
    assert len(raw) == height * (line + 1)
    steps = [bytes(byte >> (8 - depth * n - depth) & (1 << depth) - 1 for n in range(share)) for byte in range(256)]
    rows = []
    for start in range(0, len(raw), line + 1):
        assert raw[start] == 0  # no filter
        rows.append(b"".join(steps[byte] for byte in raw[start + 1 : start + 1 + line])[:width])
    return Picture(width, height, depth, kind_of_colour, shades, rows)

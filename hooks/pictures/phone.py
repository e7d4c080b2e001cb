"""Sheets as pictures for a phone: to look at, to save and to send to whoever has no printer and opens no PDF."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from checklist.sheet import Sheet, set_pages, sheet_values
from made.kept import kept_together
from pictures.png import made_with, png_pages

TEMPLATE = Path(__file__).with_name("phone.typ")
PARTS = 2  # of a sheet: sixteen items and more are too many for one picture
INK = (0x11, 0x11, 0x11)


def phone_paths(ids: Iterable[str]) -> list[str]:
    """The paths of the pictures of one language in its tree, those of each scenario."""
    return [f"checklists/{id}-{part}.png" for id in ids for part in range(1, PARTS + 1)]


def phone_pictures(sheets: Sequence[Sheet]) -> list[bytes]:
    """Sheets of one language as PNG, each in its parts, 1080 pixels wide and as high as they need.

    Each is drawn alone: beside others a few pixels of its letters may differ, and which are beside it would depend on
    what was kept.
    """
    parts = (png_pages(set_pages(TEMPLATE, sheet_values([sheet])), INK) for sheet in sheets)
    return [picture for pictures in parts for picture in pictures]


def phone_files(sheets: Sequence[Sheet]) -> dict[str, bytes]:
    """The pictures of one language by their path. Those are made again whose words or what makes them have changed."""
    made_by = made_with()
    said = [json.dumps(sheet_values([sheet])) for sheet in sheets]
    made_from = [f"{words}\0{made_by}\0{part}".encode() for words in said for part in range(PARTS)]

    def make(missing: Sequence[int]) -> list[bytes]:
        wanted = sorted({place // PARTS for place in missing})
        pictures = phone_pictures([sheets[number] for number in wanted])
        return [pictures[wanted.index(place // PARTS) * PARTS + place % PARTS] for place in missing]

    paths = phone_paths(sheet.checklist.scenario.id for sheet in sheets)
    return dict(zip(paths, kept_together("png", made_from, make), strict=True))

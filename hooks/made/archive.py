"""Zips whose bytes depend on what is in them alone, not on the day or the system that packs them."""

from collections.abc import Iterable
from pathlib import Path
from typing import IO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # of zip files; the day of packing is nobody's business
UNIX, READABLE = 3, 0o100644 << 16
PACKED = (".pdf", ".docx", ".png", ".jpg", ".zip")  # packing them again saves nothing
LEVEL = 6


def write_zip(target: Path | IO[bytes], entries: Iterable[tuple[str, bytes | str]]) -> None:
    """Writes a zip with these files by their path in it, in this order."""
    with ZipFile(target, "w") as archive:
        for path, content in entries:
            info = ZipInfo(path, FIRST_DAY)
            info.create_system, info.external_attr = UNIX, READABLE
            info.compress_type = ZIP_STORED if path.endswith(PACKED) else ZIP_DEFLATED
            archive.writestr(info, content, compresslevel=LEVEL)

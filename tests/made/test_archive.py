"""Zips that are alike wherever and whenever they are packed."""

import io
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from made.archive import write_zip


def packed() -> bytes:
    target = io.BytesIO()
    write_zip(target, [("b/文.txt", "字" * 100), ("a.pdf", b"%PDF")])
    return target.getvalue()


def test_the_same_files_give_the_same_bytes_in_their_order() -> None:
    assert packed() == packed()
    with ZipFile(io.BytesIO(packed())) as archive:
        assert archive.namelist() == ["b/文.txt", "a.pdf"]
        assert archive.read("b/文.txt").decode() == "字" * 100
        assert [entry.compress_type for entry in archive.infolist()] == [ZIP_DEFLATED, ZIP_STORED]
        assert {(entry.date_time, entry.create_system, entry.external_attr) for entry in archive.infolist()} == {
            ((1980, 1, 1, 0, 0, 0), 3, 0o100644 << 16)
        }

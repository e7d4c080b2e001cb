"""Links of PDFs: those to the site are absolute, as they are printed, and are judged as files."""

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import Link
from pypdf.generic import ArrayObject, Fit, NameObject, TextStringObject

from tiny_site import pdf, problems


def said(folder: Path, sheet: bytes, path: str = "checklists/rent.pdf") -> str:
    return problems(folder, {}, files={path: sheet}).replace(f"site/{path}: ", "")


def test_a_good_sheet_is_silent(tmp_path: Path) -> None:
    sheet = pdf(
        "https://example.org/talk/",
        "https://example.org/talk/channels/phone/#call-log",
        "https://example.org/talk/checklists/rent.pdf",
        "https://www.gov.cn/law",
        "mailto:help@example.org",
    )
    assert said(tmp_path, sheet) == ""


@pytest.mark.parametrize(
    ("address", "problem"),
    [
        (
            "https://example.org/talk/channels/phon/#call-log",
            "there is no page 'channels/phon/'; did you mean 'https://example.org/talk/channels/phone/#call-log'?",
        ),
        (
            "https://example.org/talk/channels/phone/#call_log",
            "page has no heading 'call_log'; did you mean '#call-log'?",
        ),
        (
            "https://example.org/talk/Channels/phone/",
            "differs in case from the file, and servers tell them apart; "
            "write 'https://example.org/talk/channels/phone/'",
        ),
        ("channels/phone/", "leads nowhere from a PDF; write the whole address"),
        ("https:/www.gov.cn", "two slashes belong after 'https:'; write 'https://www.gov.cn'"),
        ("http://localhost:8000/", "leads to the reader's own computer or network; write the public address"),
    ],
)
def test_an_address_that_leads_nowhere(tmp_path: Path, address: str, problem: str) -> None:
    assert said(tmp_path, pdf(address, address)) == f"link '{address}' — {problem}"


def test_a_place_that_the_file_does_not_have(tmp_path: Path) -> None:
    writer = PdfWriter(PdfReader(BytesIO(pdf())))
    writer.add_blank_page(100, 100)
    writer.add_named_destination("here", 0)
    writer.add_annotation(0, Link(rect=(0, 0, 10, 10), target_page_index=1, fit=Fit.fit()))
    for name in ("here", "gone"):
        link = writer.add_annotation(0, Link(rect=(0, 0, 10, 10), target_page_index=0))
        link[NameObject("/Dest")] = TextStringObject(name)
    lost = writer.add_annotation(0, Link(rect=(0, 0, 10, 10), target_page_index=0))
    lost[NameObject("/Dest")] = ArrayObject()
    file = BytesIO()
    writer.write(file)
    assert said(tmp_path, file.getvalue()) == (
        "link 'gone' — the PDF has no place of this name; link to one that it has\n"
        "link inside the PDF — leads nowhere; link to a page that it has"
    )


def test_a_file_that_is_no_pdf(tmp_path: Path) -> None:
    assert said(tmp_path, b"<html>").startswith("PDF — cannot be read (")

"""Blank letters as files for Word and as plain text."""

import io
import zipfile
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from docx import Document
from docx.oxml.ns import qn

from book.template import Letter, Template
from letters.blank_files import letter_files
from letters.text_file import text_file
from letters.word_file import word_file
from tiny_book import WORDS

ADDRESS = "https://talks.example/templates/iou/"


def template(language: str = "zh", **changed: str) -> Template:
    letters = (
        Letter("formal", "正文 & <b>", "借条\n\n今借到【出借人】“8600 元”\n  两格"),
        Letter("plain", "家常", "【出借人】，收到了😀"),
    )
    fields = {"title": "借条", "when": "钱到账那天写。", "reviewed": "2026-11-21"} | changed
    return Template(page="templates/iou.md", language=language, letters=letters, **fields)


def test_each_template_has_a_word_file_and_a_text_file() -> None:
    files = dict(letter_files([template()], WORDS["zh"], "https://talks.example/"))
    assert list(files) == ["letters/iou.docx", "letters/iou.txt"]
    assert files["letters/iou.docx"] == word_file(template(), WORDS["zh"], ADDRESS)
    assert files["letters/iou.txt"] == text_file(template(), WORDS["zh"], ADDRESS)


def test_the_text_file_opens_in_notepad() -> None:
    file = text_file(template(), WORDS["zh"], ADDRESS)
    assert file.startswith(b"\xef\xbb\xbf")
    text = file.decode("utf-8-sig")
    assert text.count("\n") == text.count("\r\n")
    assert text.split("\r\n") == [
        "借条",
        "",
        "什么时候用：钱到账那天写。",
        "把【】里的空填好，用不到的一种删掉，再寄出或照着说。",
        "出自《逾期沟通手册》：https://talks.example/templates/iou/",
        "",
        "------------------------------",
        "正文 & <b>",
        "------------------------------",
        "",
        "借条",
        "",
        "今借到【出借人】“8600 元”",
        "  两格",
        "",
        "------------------------------",
        "家常",
        "------------------------------",
        "",
        "【出借人】，收到了😀",
        "",
    ]


def test_the_word_file_has_every_line_under_its_heading() -> None:
    document = Document(io.BytesIO(word_file(template(), WORDS["zh"], ADDRESS)))
    lines = [(paragraph.style.name if paragraph.style else "", paragraph.text) for paragraph in document.paragraphs]
    assert lines == [
        ("Title", "借条"),
        ("Subtitle", "什么时候用：钱到账那天写。"),
        ("Subtitle", "把【】里的空填好，用不到的一种删掉，再寄出或照着说。"),
        ("Subtitle", "出自《逾期沟通手册》：https://talks.example/templates/iou/"),
        ("Heading 1", "正文 & <b>"),
        ("Normal", "借条"),
        ("Normal", ""),
        ("Normal", "今借到【出借人】“8600 元”"),
        ("Normal", "  两格"),
        ("Heading 1", "家常"),
        ("Normal", "【出借人】，收到了😀"),
    ]


BOXES = {
    "zh": ("□（有担保）【担保人】担保。", "开头是 □ 的行，有括号里的情况才要。"),
    "en": ("□ (有担保) 【担保人】担保。", "A line that begins with □ belongs in the letter only if"),
}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_an_optional_line_has_a_box_and_the_file_says_once_what_boxes_are_for(language: str) -> None:
    line, said = BOXES[language]
    letter = Letter("formal", "正文", "{schedule}好。\n{optional: 有担保}【担保人】担保。\n{optional: 有抵押}房。")
    optional = replace(template(language), letters=(letter, letter))
    text = text_file(optional, WORDS[language], ADDRESS).decode("utf-8-sig").split("\r\n")
    document = Document(io.BytesIO(word_file(optional, WORDS[language], ADDRESS)))
    for lines in (text, [paragraph.text for paragraph in document.paragraphs]):
        assert lines.count(line) == 2
        assert sum(line.startswith(said) for line in lines) == 1
        assert "好。" in lines


@pytest.mark.parametrize(("lines", "kept"), [(3, [1, 2]), (16, [*range(1, 16)]), (17, [14, 15, 16])])
def test_a_message_stays_whole_and_a_long_letter_keeps_its_end_together(lines: int, kept: list[int]) -> None:
    text = "\n".join(f"第{number}行" for number in range(1, lines + 1))
    long = replace(template(), letters=(replace(template().letters[0], marked=text),))
    document = Document(io.BytesIO(word_file(long, WORDS["zh"], ADDRESS)))
    written = [paragraph for paragraph in document.paragraphs if paragraph.text.endswith("行")]
    assert [n for n, paragraph in enumerate(written, 1) if paragraph.paragraph_format.keep_with_next] == kept


def test_the_word_file_is_a4_in_fonts_that_word_and_wps_have() -> None:
    document = Document(io.BytesIO(word_file(template(), WORDS["zh"], ADDRESS)))
    section = document.sections[0]
    sides = (section.page_width, section.page_height, section.left_margin, section.top_margin)
    assert [round(side.mm) for side in sides if side] == [210, 297, 25, 20]
    for name in ("Normal", "Title", "Subtitle", "Heading 1"):
        fonts = document.styles[name].element.rPr.rFonts
        assert dict(fonts.attrib) == {
            qn("w:ascii"): "Arial",
            qn("w:hAnsi"): "Arial",
            qn("w:cs"): "Arial",
            qn("w:eastAsia"): "宋体",
        }


@pytest.mark.parametrize(("language", "locale"), [("zh", "zh-CN"), ("en", "en-GB")])
def test_the_word_file_says_its_language_and_nobody_s_name(language: str, locale: str) -> None:
    properties = Document(io.BytesIO(word_file(template(language), WORDS[language], ADDRESS))).core_properties
    assert (properties.title, properties.language) == ("借条", locale)
    assert (properties.author, properties.last_modified_by, properties.comments) == ("", "", "")
    assert properties.created == properties.modified == datetime(2026, 11, 21, tzinfo=UTC)


def test_a_page_without_a_day_of_review_still_has_its_file() -> None:
    properties = Document(io.BytesIO(word_file(template(reviewed=""), WORDS["zh"], ADDRESS))).core_properties
    assert properties.created == datetime(1980, 1, 1, tzinfo=UTC)


def test_the_same_template_makes_the_same_bytes() -> None:
    file = word_file(template(), WORDS["zh"], ADDRESS)
    assert file == word_file(template(), WORDS["zh"], ADDRESS)
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        assert archive.testzip() is None
        assert b"<w:zoom" not in archive.read(
            "word/settings.xml"
        )  # python-docx's own lacks what the schema wants of it
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert len(file) < 16 * 1024

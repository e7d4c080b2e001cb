"""Blank letters for Word and WPS, made with python-docx. The same template gives the same bytes."""

import io
from datetime import UTC, datetime
from functools import cache
from zipfile import ZipFile

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from book.letter_marks import with_boxes
from book.template import Template
from book.words import Words
from letters.text_file import fill_lines
from made.archive import write_zip

LATIN, CHINESE = "Arial", "宋体"
EAST_ASIAN = "zh-CN"
SIDE, END = Mm(25), Mm(20)  # margins
SHORT, TAIL = 16, 4  # lines
STYLES = {"Normal", "Title", "Subtitle", "Heading 1", "Default Paragraph Font", "Normal Table", "No List"}
# Of what python-docx brings along, a picture of an empty page and what serves lists and citations.
UNUSED = ("/thumbnail", "/stylesWithEffects", "/numbering", "/customXml")
EARLIEST = datetime(1980, 1, 1, tzinfo=UTC)  # where a page does not say when it was reviewed
BLACK = RGBColor(0, 0, 0)


def word_file(template: Template, words: Words, address: str) -> bytes:
    """All letters of a template on A4, a heading each. words: of its language. address: of its page."""
    own, colon, language = words["files"], words["signs"]["colon"], words["language"]["locale"]
    document = Document(io.BytesIO(_empty(language)))
    _set_properties(document, template, language)
    document.add_paragraph(template.title, style="Title")
    for line in (
        f"{own['when']}{colon}{template.when}",
        *fill_lines(template, words),
        f"{own['source']}{colon}{address}",
    ):
        document.add_paragraph(line, style="Subtitle")
    for letter in template.letters:
        document.add_paragraph(letter.title, style="Heading 1")
        lines = with_boxes(letter.marked, own["box"]).split("\n")
        for number, line in enumerate(lines, 1):
            paragraph = document.add_paragraph(line)
            # A message stays on one page; a long letter may go over, but not with its last line alone.
            is_kept = len(lines) <= SHORT or number > len(lines) - TAIL
            paragraph.paragraph_format.keep_with_next = is_kept and number < len(lines)
    _hint_chinese(document, language)
    saved = io.BytesIO()
    document.save(saved)
    return _undated(saved.getvalue())


@cache
def _empty(language: str) -> bytes:
    """A document with the pages and styles of all letters of a language, as Word names it (`zh-CN`)."""
    document = Document()
    _prune(document)
    _set_page(document)
    _set_styles(document, language)
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def _prune(document: WordDocument) -> None:
    """Leaves out what no letter uses: 30 of 38 KB."""
    styles = document.styles.element
    for style in styles.findall(qn("w:style")):
        if style.find(qn("w:name")).get(qn("w:val")) not in STYLES | {name.lower() for name in STYLES}:
            styles.remove(style)
    for style in styles.findall(qn("w:style")):
        for link in style.findall(qn("w:link")):  # to the character styles that are gone
            style.remove(link)
    settings = document.settings.element
    for zoom in settings.findall(qn("w:zoom")):  # without the percent that ISO/IEC 29500 asks for
        settings.remove(zoom)
    for rels in (document.part.rels, document.part.package.rels):
        for id in [id for id, rel in rels.items() if rel.reltype.endswith(UNUSED)]:
            del rels[id]


def _set_page(document: WordDocument) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = SIDE
    section.top_margin = section.bottom_margin = END


def _set_styles(document: WordDocument, language: str) -> None:
    """Black, upright, in fonts that every Word and WPS has, instead of the blue theme of python-docx."""
    for name, size, bold in (
        ("Normal", 12, False),
        ("Title", 18, True),
        ("Subtitle", 10.5, False),
        ("Heading 1", 14, True),
    ):
        style = document.styles[name]
        assert isinstance(style, ParagraphStyle)
        style.font.size, style.font.bold, style.font.italic = Pt(size), bold, False
        style.font.color.rgb = BLACK
        properties = style.element.get_or_add_rPr()
        for spacing in properties.findall(qn("w:spacing")):  # letters set wide
            properties.remove(spacing)
        fonts = properties.get_or_add_rFonts()
        fonts.attrib.clear()  # names of the theme's fonts would win over ours
        for script in ("ascii", "hAnsi", "cs"):
            fonts.set(qn(f"w:{script}"), LATIN)
        fonts.set(qn("w:eastAsia"), CHINESE)
        style.paragraph_format.line_spacing_rule = WD_LINE_SPACING.AT_LEAST  # the same height in Latin and Chinese
        style.paragraph_format.line_spacing = Pt(size * 5 / 3)
        style.paragraph_format.space_before = Pt(18 if name == "Heading 1" else 0)
        style.paragraph_format.space_after = Pt(0 if name == "Normal" else 6)
    paragraphs = document.styles["Normal"].element.get_or_add_pPr()
    for tag in ("w:autoSpaceDN", "w:autoSpaceDE"):
        # No space of Word's own between Han and digits: the text has them where they belong, and none in 12月10日.
        off = paragraphs.makeelement(qn(tag), {qn("w:val"): "0"})
        paragraphs.insert(0, off)
    for border in document.styles["Title"].element.findall(f".//{qn('w:pBdr')}"):
        border.getparent().remove(border)
    document.styles["Title"].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.LEFT
    for tag in document.styles.element.iter(qn("w:lang")):
        tag.set(qn("w:val"), "en-US" if language == EAST_ASIAN else language)
        tag.set(qn("w:eastAsia"), EAST_ASIAN)


def _set_properties(document: WordDocument, template: Template, language: str) -> None:
    """The title, the language and the day of review; nobody's name."""
    properties = document.core_properties
    properties.title = template.title
    properties.language = language
    properties.author = properties.last_modified_by = properties.comments = ""
    try:
        reviewed = datetime.strptime(template.reviewed, "%Y-%m-%d").replace(tzinfo=UTC)
    except ValueError:
        reviewed = EARLIEST
    properties.created = properties.modified = reviewed


def _hint_chinese(document: WordDocument, language: str) -> None:
    """Says that “ ” and …… are Chinese where both fonts have them, so that they are set full width."""
    if language != EAST_ASIAN:
        return
    for paragraph in document.paragraphs:
        for run in paragraph.runs:
            run._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:hint"), "eastAsia")


def _undated(file: bytes) -> bytes:
    undated = io.BytesIO()
    with ZipFile(io.BytesIO(file)) as dated:
        write_zip(undated, ((name, dated.read(name)) for name in dated.namelist()))
    return undated.getvalue()

"""The links to the blank files on a template's page."""

from book.marks import insert
from letters.file_links import file_links, letter_places
from tiny_book import WORDS, book, page

IOU = page("zh/templates/iou.md", "# 借条 { #iou }\n\n## 正文 { #text }\n\n```letter\n今借到\n```\n")


def test_their_place_is_below_the_title() -> None:
    assert insert(IOU.text, letter_places(IOU, book([IOU]))).startswith(
        "# 借条 { #iou }\n\n<!--handbook:letter-files iou-->\n\n\n## 正文"
    )


def test_a_page_that_is_no_template_has_none() -> None:
    other = page("zh/causes/iou.md", IOU.text)
    assert list(letter_places(other, book([other]))) == []


def test_they_lead_to_both_files() -> None:
    template = book([IOU]).templates["zh", "templates/iou.md"]
    assert file_links(template, WORDS["zh"], lambda path: f"../../{path}") == (
        '<p class="letter-files" id="blank-files">空白文件：'
        '<a href="../../letters/iou.docx" download="借条.docx">Word 文档（.docx）</a> '
        '<a href="../../letters/iou.txt" download="借条.txt">纯文本（.txt）</a></p>'
    )

"""Blank letters as plain text that opens well everywhere, Notepad on old Windows included."""

from book.letter_marks import optional_lines, with_boxes
from book.template import Template
from book.words import Words

RULE = "-" * 30


def text_file(template: Template, words: Words, address: str) -> bytes:
    """All letters of a template: UTF-8 with a byte order mark, lines end in CRLF.

    words: of its language. address: of its page.
    """
    own, colon = words["files"], words["signs"]["colon"]
    lines = [
        template.title,
        "",
        f"{own['when']}{colon}{template.when}",
        *fill_lines(template, words),
        f"{own['source']}{colon}{address}",
    ]
    for letter in template.letters:
        lines += ["", RULE, letter.title, RULE, "", *with_boxes(letter.marked, own["box"]).split("\n")]
    return ("\r\n".join(lines) + "\r\n").encode("utf-8-sig")


def fill_lines(template: Template, words: Words) -> list[str]:
    """How to fill in the file, with a line about boxes where a letter has some."""
    own = words["files"]
    has_boxes = any(optional_lines(letter.marked) for letter in template.letters)
    return [own["fill"], own["fill_boxes"]] if has_boxes else [own["fill"]]

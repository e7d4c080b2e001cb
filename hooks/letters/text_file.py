"""Blank letters as plain text that opens well everywhere, Notepad on old Windows included."""

from book.template import Template
from letters.words import WORDS

RULE = "-" * 30


def text_file(template: Template, address: str) -> bytes:
    """All letters of a template: UTF-8 with a byte order mark, lines end in CRLF. address: of its page."""
    words = WORDS[template.language]
    lines = [
        template.title,
        "",
        f"{words.when}{words.colon}{template.when}",
        words.fill,
        f"{words.source}{words.colon}{address}",
    ]
    for letter in template.letters:
        lines += ["", RULE, letter.title, RULE, "", *letter.text.split("\n")]
    return ("\r\n".join(lines) + "\r\n").encode("utf-8-sig")

"""Blank letters as plain text that opens well everywhere, Notepad on old Windows included."""

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
        own["fill"],
        f"{own['source']}{colon}{address}",
    ]
    for letter in template.letters:
        lines += ["", RULE, letter.title, RULE, "", *letter.text.split("\n")]
    return ("\r\n".join(lines) + "\r\n").encode("utf-8-sig")

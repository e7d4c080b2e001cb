"""A letter as its fence shows it."""

from markdown import Markdown

from book.marks import fill
from letters.fence import format_letter, optional_box
from tiny_book import WORDS

LETTER = """{optional: 甲 & 乙}一 <b>
{schedule}二
{optional:丙}三"""


def shown(language: str) -> str:
    html = format_letter(LETTER, "letter", "letter", {}, Markdown(), classes=[], id_value="", attrs={})
    return fill(html, {"optional": lambda condition: optional_box(condition, WORDS[language])})


def test_an_optional_line_begins_with_a_box_that_names_its_condition_for_the_form() -> None:
    assert shown("zh") == (
        '<pre class="letter"><code><span class="letter-optional" data-when="甲 &amp; 乙">□（甲 &amp; 乙）</span>'
        '一 &lt;b&gt;\n二\n<span class="letter-optional" data-when="丙">□（丙）</span>三</code></pre>'
    )
    assert '<span class="letter-optional" data-when="丙">□ (丙) </span>三' in shown("en")

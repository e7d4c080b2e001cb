"""Marks: how they stand in Markdown, and what becomes of them in HTML."""

from markdown import markdown as html_of

from book.marks import Insertion, fill, insert, mark

TEXT = "# Title\n\none\n\ntwo\n"


def test_lines_are_put_before_a_line_or_instead_of_it() -> None:
    changes = [Insertion(1, "first"), Insertion(3, "1\n\n1a", is_instead=True), Insertion(6, "last")]
    assert insert(TEXT, changes) == "first\n# Title\n\n1\n\n1a\n\ntwo\nlast\n"


def test_a_page_that_ends_early_gets_them_at_its_end() -> None:
    assert insert("# Title", [Insertion(9, "last")]) == "# Title\nlast\n"


def test_a_mark_is_filled_by_its_kind() -> None:
    html = html_of(f"One.\n\n{mark('list', 'a<b&c--')}\n\nTwo {mark('note', 'x')}.\n")
    assert fill(html, {"list": lambda name: f"[{name}]", "note": str.upper}) == (
        "<p>One.</p>\n[a<b&c--]\n\n<p>Two X.</p>"
    )


def test_a_comment_of_an_author_reaches_no_reader_and_stops_nothing() -> None:
    html = "<p>a</p><!-- note draft --><!-- citing laws --><!--\nhandbook:other x\n--><p>b</p><!--handbook:other x-->"
    assert fill(html, {"note": str.upper}) == "<p>a</p><p>b</p>"


def test_what_stands_in_code_or_in_an_attribute_is_no_mark() -> None:
    html = html_of(f'`{mark("note", "x")}`\n\n    {mark("note", "x")}\n\n<p title="<!-- a -->">b</p>\n')
    assert fill(html, {"note": str.upper}) == html
    assert html.count("&lt;!--handbook:note x--&gt;") == 2

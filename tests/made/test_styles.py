"""Style sheets without comments."""

from made.styles import without_comments


def test_comments_and_indentation_go_and_lines_stay() -> None:
    style = "/* Two\n   lines. */\na {\n  color: red; /* warm */\n}\n"
    assert without_comments(style) == "\n\na {\ncolor: red; \n}\n"


def test_what_stands_in_quotation_marks_stays() -> None:
    style = "a::after {\n  content: \"/* 1 */\";\n}\nb { background: url('x/*y*/.svg') }\n"
    assert without_comments(style) == "a::after {\ncontent: \"/* 1 */\";\n}\nb { background: url('x/*y*/.svg') }\n"

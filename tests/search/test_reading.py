"""Text as search reads it. That a browser reads it alike is shown in tests/js/search.test.mjs."""

import pytest

from search.reading import reader

SAME = (("cheque", "check"), ("催缴", "催收"), ("催", "崔"), ("錢", "钱"))


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("ＡＢＣ１２３，催！", "abc123,崔!"),
        ("I Can’t, I can't", "i cant, i cant"),
        ("還錢", "還钱"),
        ("催缴催款", "催收崔款"),
        ("A Cheque, paychequebook", "a check, paychequebook"),
        ("给cheque的", "给check的"),  # a Han character is no letter, as in a browser
    ],
)
def test_text_is_read_in_one_form(text: str, folded: str) -> None:
    assert reader(SAME)(text) == folded


def test_nothing_is_read_as_another_where_nothing_is_named() -> None:
    assert reader(())("錢 Cheque") == "錢 cheque"

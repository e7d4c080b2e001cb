"""Words with their stems, as the search of a page finds them."""

from search.stems import stems


def test_a_word_has_its_stem_and_nothing_where_it_is_its_own() -> None:
    assert stems(["Paying the bills", "pay"]) == ("bills pay paying the", "bill  pay ")


def test_a_word_is_read_without_its_apostrophe_and_signs_are_none() -> None:
    assert stems(["Can’t pay, won't pay: 欠 100 LPR"])[0] == "cant lpr pay wont"

"""How Chinese signs are read, and which traditional sign stands for which simplified one."""

import re
from collections import defaultdict
from itertools import islice

from search.readings import LEVEL_1, readings, simplified


def by_syllable(texts: list[str]) -> dict[str, str]:
    """As the search of a page reads them: a number stands for so many signs of level 1, in its order."""
    read: dict[str, str] = defaultdict(str)
    common = iter(LEVEL_1)
    for syllable, count, signs in re.findall(r"([a-z]+)(\d*)([^ ]*)", readings(texts)):
        read[syllable] += "".join(islice(common, int(count))) if count else signs
    assert next(common, None) is None
    return read


def test_every_common_sign_has_its_sound() -> None:
    assert len(LEVEL_1) == len(set(LEVEL_1)) == 3755
    read = by_syllable([])
    assert {sign for signs in read.values() for sign in signs} == set(LEVEL_1)
    assert "催" in read["cui"]
    assert "债" in read["zhai"]


def test_common_signs_are_counted_not_written() -> None:
    assert readings(["催收债务"]).startswith("a2 ai13 an9 ")
    assert not re.search(r"[^a-z0-9 ]", readings(["催收债务"]))


def test_a_sign_has_also_the_sound_that_it_has_in_the_texts() -> None:
    read = by_syllable(["还钱，还是不还？", "I owe 100"])
    assert "还" in read["huan"]
    assert "还" in read["hai"]


def test_a_rare_sign_is_known_where_a_text_has_it() -> None:
    assert "逋" not in LEVEL_1
    assert "逋" in by_syllable(["逋欠"])["bu"]


def test_no_sign_stands_twice_under_one_sound() -> None:
    assert all(len(signs) == len(set(signs)) for signs in by_syllable(["还钱还钱", "催收"]).values())


def test_traditional_signs_stand_for_those_that_the_texts_have() -> None:
    found = dict(simplified(["催收债务", "debt"]))
    assert (found["債"], found["務"]) == ("债", "务")
    assert set(found.values()) <= set("催收债务")
    assert "錢" not in found

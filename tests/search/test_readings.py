"""How Chinese signs are read, and which traditional sign stands for which simplified one."""

import re

from search.readings import LEVEL_1, readings, simplified


def by_syllable(texts: list[str]) -> dict[str, str]:
    return dict(re.findall(r"([a-z]+)([^ ]*)", readings(texts)))


def test_every_common_sign_has_its_sound() -> None:
    assert len(LEVEL_1) == len(set(LEVEL_1)) == 3755
    read = by_syllable([])
    assert {sign for signs in read.values() for sign in signs} == set(LEVEL_1)
    assert "催" in read["cui"]
    assert "债" in read["zhai"]


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

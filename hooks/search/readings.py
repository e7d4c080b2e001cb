"""How Chinese signs are read, and which traditional sign stands for which simplified one."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import groupby

from pypinyin import Style, lazy_pinyin
from zhconv_rs import zhconv

# GB 2312 level 1: the 3,755 most used signs. People who type by sound get one of these in place of another.
LEVEL_1 = "".join(
    bytes((row, cell)).decode("gb2312")
    for row in range(0xB0, 0xD8)
    for cell in range(0xA1, 0xFF)
    if not (row == 0xD7 and cell > 0xF9)
)
HAN = range(0x4E00, 0xA000)


def readings(texts: Iterable[str]) -> str:
    """How signs are read, without tones: `a2 ai13 … hai还 huan还`.

    First the signs of level 1 in its order, which browsers know: a syllable, and how many in turn are read so. Then the
    signs that the texts read otherwise, or that are rarer, each syllable with its own. 还 is read huan and hai.
    """
    own = {sign: _syllables(sign)[0] for sign in LEVEL_1}
    other: dict[str, dict[str, None]] = defaultdict(dict)
    for text in texts:
        han = "".join(sign for sign in text if ord(sign) in HAN)
        for sign, syllable in zip(han, _syllables(han), strict=True):
            if own.get(sign) != syllable:
                other[syllable][sign] = None
    runs = [f"{syllable}{len(list(signs))}" for syllable, signs in groupby(own.values())]
    return " ".join([*runs, *(syllable + "".join(other[syllable]) for syllable in sorted(other))])


def _syllables(han: str) -> list[str]:
    """How each sign of a text is read in it."""
    return lazy_pinyin(han, Style.NORMAL, v_to_u=False)


def simplified(texts: Iterable[str]) -> list[tuple[str, str]]:
    """The traditional signs that stand for one of the texts' signs, each with that one."""
    known = {sign for text in texts for sign in text}
    every = [chr(code) for code in HAN]
    turned = zhconv("\n".join(every), "zh-hans").split("\n")
    return [(sign, other) for sign, other in zip(every, turned, strict=True) if sign != other and other in known]

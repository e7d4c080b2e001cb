"""How Chinese signs are read, and which traditional sign stands for which simplified one."""

from collections import defaultdict
from collections.abc import Iterable

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
    """Every syllable with the signs that are read so, as `a阿啊 ai埃挨`, without tones.

    A sign has the reading that is its own, and those that it has in the texts: 还 is read huan and hai.
    """
    signs: dict[str, dict[str, None]] = defaultdict(dict)
    for sign in LEVEL_1:
        signs[lazy_pinyin(sign, Style.NORMAL, v_to_u=False)[0]][sign] = None
    for text in texts:
        han = [sign for sign in text if ord(sign) in HAN]
        for sign, syllable in zip(han, lazy_pinyin("".join(han), Style.NORMAL, v_to_u=False), strict=True):
            signs[syllable][sign] = None
    return " ".join(syllable + "".join(signs[syllable]) for syllable in sorted(signs))


def simplified(texts: Iterable[str]) -> list[tuple[str, str]]:
    """The traditional signs that stand for one of the texts' signs, each with that one."""
    known = {sign for text in texts for sign in text}
    every = [chr(code) for code in HAN]
    turned = zhconv("\n".join(every), "zh-hans").split("\n")
    return [(sign, other) for sign, other in zip(every, turned, strict=True) if sign != other and other in known]

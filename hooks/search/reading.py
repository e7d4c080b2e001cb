"""Text as the search of a page reads it; docs/assets/js/search/text.js does the same."""

import re
import unicodedata
from collections.abc import Callable, Iterable

APOSTROPHES = str.maketrans("", "", "'’‘")  # not read at all
HAN = re.compile("[㐀-鿿]")


def reader(same: Iterable[tuple[str, str]]) -> Callable[[str], str]:
    """What folds a text: full width as half width, small letters, no apostrophes, what is written in two ways as one.

    same: signs and words, each with what it is read as; of those that begin alike the longest counts.
    """
    read_as = dict(same)
    longest_first = sorted(read_as, key=len, reverse=True)
    signs = "|".join(written for written in longest_first if HAN.search(written))
    words = "|".join(written for written in longest_first if not HAN.search(written))
    # ASCII, as a browser's \\b knows no other letters.
    passes = [re.compile(one, re.A) for one in (signs, words and rf"\b(?:{words})\b") if one]

    def fold(text: str) -> str:
        text = unicodedata.normalize("NFKC", text).lower().translate(APOSTROPHES)
        for one in passes:
            text = one.sub(lambda match: read_as[match[0]], text)
        return text

    return fold

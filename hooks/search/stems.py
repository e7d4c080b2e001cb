"""Words with their stems. The search of a page finds the stem of what is typed; to find those of all that people type
takes a phone longer than everything else that it does before it answers."""

import re
from collections.abc import Iterable

from lunr.stemmer import PorterStemmer  # type: ignore[import-untyped] # it has no types

from search.reading import APOSTROPHES

WORD = re.compile(r"[a-z]+")


class Stemmer(PorterStemmer):  # type: ignore[misc] # it has no types
    """As lunr in the browser: its y becomes i behind a consonant alone, so that `paying` and `pay` are one."""

    b: str
    k: int
    k0: int

    def step1c(self) -> None:
        before = self.b[self.k0 : self.k]
        if self.b[self.k] == "y" and len(before) > 1 and before[-1] not in "aeiou":
            self.b = f"{before}i{self.b[self.k + 1 :]}"


def stems(texts: Iterable[str]) -> tuple[str, str]:
    """The words of the texts, and in the same order their stems; nothing where a stem is the word itself.

    In two lines of text: a browser takes longer to read so many names of an object.
    """
    stemmer = Stemmer()
    words = sorted({word for text in texts for word in WORD.findall(text.lower().translate(APOSTROPHES))})
    found = [stemmer.stem(word) for word in words]
    shorter = ("" if stem == word else stem for word, stem in zip(words, found, strict=True))
    return " ".join(words), " ".join(shorter)

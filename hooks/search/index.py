"""One language's part of Material's search index."""

import json
import re
from collections.abc import Iterable

import rjieba

BETWEEN = "\u200b"  # a space of no width: Material's script takes it for the end of a word
HAN = re.compile(
    "[\u2e80-\u2fd5\u3005\u3007\u3021-\u3029\u3038-\u303b\u3400-\u9fff\uf900-\ufad9\U00020000-\U000323af]+"
)


def cut_words(text: str) -> str:
    """The text with its Chinese cut into words, as Material's search plugin does it where jieba is installed."""
    return HAN.sub(lambda run: BETWEEN.join(["", *rjieba.cut(run[0]), ""]), text).strip(BETWEEN)


def own_index(text: str, language: str, root: str, others: Iterable[str]) -> str:
    """The part below `root` of Material's search index, with addresses that count from there and Chinese cut up.

    text: the index as JSON, its Chinese not cut. others: the roots of the other languages; the default one's is ''.
    """
    index = json.loads(text)
    below = tuple(other for other in others if other)
    docs = [
        {
            **entry,
            "location": entry["location"].removeprefix(root),
            "title": cut_words(entry["title"]),
            "text": cut_words(entry["text"]),
        }
        for entry in index["docs"]
        if entry["location"].startswith(root) and (root or not entry["location"].startswith(below))
    ]
    own = {"config": {**index["config"], "lang": [language]}, "docs": docs}
    return json.dumps(own, ensure_ascii=False, separators=(",", ":"))

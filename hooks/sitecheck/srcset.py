"""The addresses of a `srcset`.

Source: HTML Standard, https://html.spec.whatwg.org/#parsing-a-srcset-attribute.
"""

import re
from collections.abc import Iterator

BETWEEN = re.compile(r"[\t\n\f\r ,]*")
ADDRESS = re.compile(r"[^\t\n\f\r ]+")
DESCRIPTORS = re.compile(r"(?:[^,()]|\([^)]*(?:\)|\Z)|\))*")


def srcset_urls(value: str) -> Iterator[str]:
    """Each address of the list; inside brackets no comma parts two of them."""
    position = 0
    while address := ADDRESS.match(value, BETWEEN.match(value, position).end()):  # type: ignore[union-attr]
        url = address[0].rstrip(",")
        position = address.end()
        if url == address[0]:
            position = DESCRIPTORS.match(value, position).end()  # type: ignore[union-attr]
        yield url

"""The files that a JavaScript module imports by a relative address, which is all that a browser finds without a map."""

import re
from collections.abc import Iterator

TOKEN = re.compile(
    r"//[^\n]*+|/\*[\s\S]*?(?:\*/|\Z)"
    r"|(?<![\w$.])(?:import\s*+\(\s*+|(?:import|export)\b(?:[\w$*\s,]{0,200}(?:\{[^{}\"'`]*+\}\s*+)?\bfrom)?\s*+)"
    r"(?P<quote>[\"'])(?P<url>\.{0,2}/[^\"'\n\\]*+)(?P=quote)"
    r"|\"(?:[^\"\\\n]|\\[\s\S])*+\"|'(?:[^'\\\n]|\\[\s\S])*+'|`(?:[^`\\]|\\[\s\S])*+`"
)


def imports(script: str) -> Iterator[tuple[str, int]]:
    """Each address that is imported, and where; what stands in comments, strings and templates is none."""
    if "import" not in script and "export" not in script:
        return
    for token in TOKEN.finditer(script):
        if token["url"]:
            yield token["url"], token.start("url")

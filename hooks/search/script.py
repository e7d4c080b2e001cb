"""Material's search script, with one slip mended."""

# It cuts a Chinese query into words that the index has, but never looks at the one that ends the query (`<` where `<=`
# is meant): 分期 is cut to 分 and finds every page about 分寸.
CUT, MENDED = "o<t.length;o++)t.slice(s,o)in e", "o<=t.length;o++)t.slice(s,o)in e"


class ScriptError(ValueError):
    """Material's search script is not written as we know it."""


def mend_cutting(script: str) -> str:
    """The script with its slip mended; ScriptError if a new version is written otherwise."""
    if script.count(CUT) != 1:
        raise ScriptError("Material's search script has changed; see whether 分期 is found, then change or drop CUT")
    return script.replace(CUT, MENDED)

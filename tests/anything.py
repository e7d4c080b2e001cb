"""Texts that nobody would write on purpose, for the readers of YAML, which must not raise on them."""

import yaml
from hypothesis import strategies as st

# What the readers look for.
KEYS = (
    *("role", "who", "mirror", "before", "stop", "id", "number", "shown", "zh", "en", "use", "first"),
    *("instruments", "sources", "title", "url", "rests_on", "says", "binds", "since", "until", "checked", "how"),
)
SIGNS = (
    *(
        "- ",
        ": ",
        "? ",
        "[",
        "]",
        "{",
        "}",
        ",",
        "#",
        "'",
        '"',
        "\n",
        "\n  ",
        "\n- ",
        "\t",
        "&a ",
        "*a",
        "!!int ",
        "<<",
    ),
    *("|", ">", "%", "@", "`", "---\n", "...\n", "null", "on", "no", "110", "2026-13-01", "2026-11-21 10:00", "0b_"),
    *("https://[", "\x00", "\x85", "\u2028", "\ufeff"),
)
TEXTS = st.lists(st.sampled_from(SIGNS + KEYS) | st.text(max_size=4)).map("".join)

_SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.dates() | st.datetimes() | st.text()
_NAMES = st.sampled_from(KEYS) | st.text(max_size=5) | st.integers() | st.booleans() | st.none()
VALUES = st.recursive(_SCALARS, lambda inner: st.lists(inner) | st.dictionaries(_NAMES, inner), max_leaves=15)
"""Values of any shape, whose keys are often those that a reader looks for."""


def dump(value: object) -> str:
    return yaml.safe_dump(value, allow_unicode=True)


YAML = VALUES.map(dump)

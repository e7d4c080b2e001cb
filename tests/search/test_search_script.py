"""The slip in the cutting of Chinese queries."""

from importlib.util import find_spec
from pathlib import Path

import pytest

from search import CUT, MENDED, ScriptError, mend_cutting


def test_the_slip_in_the_search_script_is_mended() -> None:
    assert mend_cutting(f"for(;{CUT};)") == f"for(;{MENDED};)"


@pytest.mark.parametrize("script", ["", MENDED, CUT + CUT])
def test_a_search_script_that_is_written_otherwise_is_told(script: str) -> None:
    with pytest.raises(ScriptError) as told:
        mend_cutting(script)
    assert str(told.value) == (
        "Material's search script has changed; see whether 分期 is found, then change or drop CUT"
    )


def test_materials_search_script_has_the_slip_once() -> None:
    material = find_spec("material")
    assert material is not None
    assert material.origin is not None
    scripts = list(Path(material.origin).parent.glob("templates/assets/javascripts/workers/search.*.min.js"))
    assert [script.read_text("utf-8").count(CUT) for script in scripts] == [1]

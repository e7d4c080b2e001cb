"""The search index of each language, and the mended cutting of Chinese queries."""

import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from mkdocs.exceptions import PluginError

sys.path.insert(0, str(Path(__file__).parent.parent / "hooks"))  # hook files are no package

from adapt_search import CUT, MENDED, mend_cutting, split_index

INDEX: dict[str, object] = {
    "config": {"lang": ["zh", "en"], "separator": "[ ]"},
    "docs": [
        {"location": "", "title": "首页", "text": ""},
        {"location": "causes/money/#money", "title": "钱", "text": "合同"},
        {"location": "english/", "title": "英文", "text": ""},
        {"location": "en/", "title": "Home", "text": ""},
        {"location": "en/causes/money/#money", "title": "Money", "text": "contract"},
    ],
}


def test_the_default_language_has_what_lies_below_no_other() -> None:
    assert split_index(INDEX, "zh", "", {"en/"}) == {
        "config": {"lang": ["zh"], "separator": "[ ]"},
        "docs": [
            {"location": "", "title": "首页", "text": ""},
            {"location": "causes/money/#money", "title": "钱", "text": "合同"},
            {"location": "english/", "title": "英文", "text": ""},
        ],
    }


def test_another_language_has_what_lies_below_its_root_counted_from_there() -> None:
    assert split_index(INDEX, "en", "en/", {""}) == {
        "config": {"lang": ["en"], "separator": "[ ]"},
        "docs": [
            {"location": "", "title": "Home", "text": ""},
            {"location": "causes/money/#money", "title": "Money", "text": "contract"},
        ],
    }


def test_the_index_of_both_stays_as_it_was() -> None:
    before = str(INDEX)
    split_index(INDEX, "zh", "", {"en/"})
    split_index(INDEX, "en", "en/", {""})
    assert str(INDEX) == before


def test_a_site_of_one_language_keeps_its_whole_index() -> None:
    assert split_index(INDEX, "zh", "", set())["docs"] == INDEX["docs"]


def test_the_slip_in_the_search_script_is_mended() -> None:
    assert mend_cutting(f"for(;{CUT};)") == f"for(;{MENDED};)"


@pytest.mark.parametrize("script", ["", MENDED, CUT + CUT])
def test_a_search_script_that_is_written_otherwise_stops_the_build(script: str) -> None:
    with pytest.raises(PluginError) as told:
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

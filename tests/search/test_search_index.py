"""The search index of each language."""

import json
from types import SimpleNamespace
from typing import Any

import pytest
import rjieba
from material.plugins.search import plugin
from material.plugins.search.plugin import SearchIndex

from search import cut_words, own_index

INDEX: dict[str, object] = {
    "config": {"lang": ["zh", "en"], "separator": "[ ]"},
    "docs": [
        {"location": "", "title": "首页", "text": ""},
        {"location": "causes/money/#money", "title": "钱", "text": "分期还款, in 3 期", "boost": 2},
        {"location": "english/", "title": "英文", "text": ""},
        {"location": "en/", "title": "Home", "text": ""},
        {"location": "en/causes/money/#money", "title": "Money", "text": "contract"},
    ],
}


def own(language: str, root: str, others: set[str]) -> Any:
    return json.loads(own_index(json.dumps(INDEX), language, root, others))


def test_the_default_language_has_what_lies_below_no_other() -> None:
    assert own("zh", "", {"en/"}) == {
        "config": {"lang": ["zh"], "separator": "[ ]"},
        "docs": [
            {"location": "", "title": "首页", "text": ""},
            {
                "location": "causes/money/#money",
                "title": "钱",
                "text": "分期\u200b还款\u200b, in 3 \u200b期",
                "boost": 2,
            },
            {"location": "english/", "title": "英文", "text": ""},
        ],
    }


def test_another_language_has_what_lies_below_its_root_counted_from_there() -> None:
    assert own("en", "en/", {""}) == {
        "config": {"lang": ["en"], "separator": "[ ]"},
        "docs": [
            {"location": "", "title": "Home", "text": ""},
            {"location": "causes/money/#money", "title": "Money", "text": "contract"},
        ],
    }


def test_a_site_of_one_language_keeps_its_whole_index() -> None:
    locations = ["", "causes/money/#money", "english/", "en/", "en/causes/money/#money"]
    assert [entry["location"] for entry in own("zh", "", set())["docs"]] == locations


def test_chinese_is_cut_as_materials_own_plugin_cuts_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plugin, "jieba", SimpleNamespace(cut=lambda run: rjieba.cut(run.decode())))
    text = "银行说：信用卡（尾号 1234）逾期90天，〇五年的旧账、人人人々都要还。Pay ¥1,000 分期还款"
    assert cut_words(text) == SearchIndex()._segment_chinese(text)
    assert "分期\u200b还款" in cut_words(text)

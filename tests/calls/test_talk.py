"""The page of a talk as Markdown, the lists of talks, and a talk in two voices."""

from dataclasses import replace

from book.action import Action
from book.call import read_calls
from calls.talk import call_fillers, call_places, talk_markdown
from tiny_book import WORDS, book, page

TALK = """\
# 练一遍：打给银行 { #call }

十分钟。

## 你是小周 { #owing .chair scenario="card" }

- 你是：小周。
- 只有你知道：要涨租。
- 你想要：一个日子。

### 接通 { #owing-1 .turn }

响了三声。

> 喂？

- “我是小周 <b>。”
    - 听到：知道是谁了。
    - 做到：say-who
    - 接着：owing-agreed
- “嗯。”
    - 听到：不知道是谁。
    - 漏掉：say-who
    - 不许：不能这样[^rule]。
    - 接着：owing-1

### 谈成了 { #owing-agreed .ending kind="agreed" }

看[清单](../scenarios/card.md)。

## 你是银行 { #collecting .chair scenario="desk" }

### 接通 { #collecting-1 .turn }
"""
ACTION = Action("say-who", "zh", "channels/phone.md", "docs/zh/channels/phone.md", 1, "先说你是谁", None, is_stop=False)


def made() -> tuple[str, dict[str, str]]:
    """The talk as Markdown, and what fills the marks of the page of a scenario."""
    pages = [
        page("zh/calls/card.md", TALK),
        page("zh/scenarios/card.md", "# 卡 { #card }\n\n<!-- two-voices card -->\n"),
    ]
    calls, problems = read_calls(pages, WORDS)
    assert problems == []
    whole = replace(book(pages), calls=calls, actions={("zh", "say-who"): ACTION})
    fillers = call_fillers("zh", whole, lambda place: f"../{place}")
    places = [insertion.text for insertion in call_places(pages[1], whole)]
    assert places == ["<!--handbook:two-voices card%20scenarios%2Fcard.md-->"]
    return talk_markdown(calls["zh", "card"], whole), {"voices": fillers["two-voices"]("card scenarios/card.md")}


def test_each_choice_unfolds_what_is_heard_and_leads_on() -> None:
    text, _ = made()
    assert text.startswith("# 练一遍：打给银行 { #call }\n\n十分钟。\n")
    assert '<details class="choice" data-then="owing-agreed" data-misses="" markdown="1">' in text
    assert "<summary>“我是小周 &lt;b&gt;。”</summary>" in text
    assert "**做到**：[先说你是谁](../channels/phone.md#say-who)\n{: .does }" in text
    assert "**不许**：不能这样[^rule]。" in text
    assert "[接着：谈成了](#owing-agreed){ .then }" in text
    assert '### 谈成了 { #owing-agreed .ending data-kind="agreed" }' in text


def test_the_good_way_is_read_with_both_voices() -> None:
    _, html = made()
    assert html["voices"].count("<li>") == 1
    assert "<strong>对方：</strong>喂？" in html["voices"]
    assert "“我是小周 &lt;b&gt;。”" in html["voices"]
    assert 'href="../calls/card.md#owing"' in html["voices"]


def test_a_page_lists_the_talks_of_a_role() -> None:
    pages = [
        page("zh/calls/card.md", TALK),
        page("zh/calls/index.md", "# 练 { #practise }\n\n<!-- calls collecting -->\n"),
    ]
    whole = replace(book(pages), calls=read_calls(pages, WORDS)[0])
    (insertion,) = call_places(pages[1], whole)
    assert (insertion.line, insertion.text, insertion.is_instead) == (
        3,
        "- [你是银行](card.md#collecting)：打给银行",
        True,
    )

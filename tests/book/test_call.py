"""Calls as their author wrote them, and what is wrong with them."""

from book.action import Action
from book.call import Call, read_calls
from book.call_rules import check_calls, check_two_voices, good_way
from book.page import Page, read_page
from book.scenario import Scenario
from tiny_book import WORDS

ACTIONS = ("say-who", "ask-first", "repeat", "write", "offer", "stop-crisis")
ENDINGS = "\n".join(
    f'### 结束 {kind} {{ #owing-{kind} .ending kind="{kind}" }}\n\n看[清单](../scenarios/card.md)。\n'
    for kind in ("agreed", "later", "none")
)


def turn(id: str, then: str, *, said: str = "喂？", bad: str = "owing-none", crisis: str = "") -> str:
    """A turn with one choice that does something and leads on, and one that misses it."""
    return (
        f"### 一步 {{ #{id} .turn{crisis} }}\n\n> {said}\n\n"
        f"- “我是小周。”\n    - 听到：知道是谁了。\n    - 做到：say-who\n    - 接着：{then}\n"
        f"- “嗯。”\n    - 听到：不知道是谁。\n    - 漏掉：say-who\n    - 接着：{bad}\n"
    )


def chair(id: str, turns: str) -> str:
    facts = "- 你是：小周。\n- 只有你知道：要涨租。\n- 你想要：一个日子。\n"
    return f'## 你是小周 {{ #{id} .chair scenario="card" }}\n\n{facts}\n{turns}'


def steps(*, last: str = "owing-agreed") -> str:
    """Seven turns in a row."""
    ways = [(n, f"owing-{n + 1}" if n < 7 else last, "owing-later" if n > 1 else "owing-none") for n in range(1, 8)]
    return "\n".join(turn(f"owing-{n}", then, bad=bad) for n, then, bad in ways)


def page(*chairs: str, language: str = "zh") -> Page:
    text = "# 练一遍：打给银行 { #call }\n\n十分钟。\n\n" + "\n".join(chairs)
    return read_page(text, f"docs/{language}/calls/card.md", language, "calls/card.md")[0]


def scenario(id: str = "card") -> Scenario:
    return Scenario(
        id=id, line=1, role="owing", style="read-do", mirror="", who=("person",), what="bank",
        before=("say-who", "ask-first"), during=("repeat", "write"), after=("offer",), stop=("stop-crisis",), lines={},
    )  # fmt: skip


def wrong(*pages: Page) -> list[str]:
    calls, problems = read_calls(pages, WORDS)
    told = [Action(id, "zh", "channels/phone.md", "", 1, id, None, id == "stop-crisis") for id in ACTIONS]
    actions = {(action.language, action.id): action for action in told}
    found = check_calls(calls, {"card": scenario()}, actions, WORDS, {"zh": ["不想活"], "en": []}, ["card"])
    return [str(problem) for problem in (*problems, *found)]


def both(turns: str) -> Page:
    """A page with these turns on one side, and good ones on the other."""
    good = chair("owing-2", steps().replace("owing-", "owing-2-") + "\n" + ENDINGS.replace("#owing-", "#owing-2-"))
    return page(chair("owing", turns), good)


def read(turns: str) -> Call:
    return read_calls([both(turns)], WORDS)[0]["zh", "card"]


def test_a_good_talk_is_read_and_silent() -> None:
    text = f"{steps()}\n{ENDINGS}"
    assert wrong(both(text)) == []
    call = read(text)
    assert call.subject == "打给银行"
    assert [len(one.turns) for one in call.chairs] == [10, 10]
    assert call.chairs[0].facts["know"] == (8, "要涨租。")
    first = call.chairs[0].turns[0]
    assert (first.said, first.choices[0].does, first.choices[1].misses) == (((13, "喂？"),), ("say-who",), ("say-who",))
    assert [step.id for step, _ in good_way(call.chairs[0])] == [f"owing-{n}" for n in range(1, 8)]


def test_a_turn_that_nobody_reaches_and_one_without_a_way_out() -> None:
    lost = turn("owing-8", "owing-8", bad="owing-8")
    found = wrong(both(f"{steps()}\n{lost}\n{ENDINGS}"))
    line = next(n for n, text in enumerate(both(f"{steps()}\n{lost}").text.split("\n"), 1) if "#owing-8 " in text)
    assert found == [
        f"docs/zh/calls/card.md:{line}: turn 'owing-8' — is reached from nowhere; let a choice lead to it, "
        "or take it out",
        f"docs/zh/calls/card.md:{line}: turn 'owing-8' — has no way to an ending; let a choice lead on",
    ]


def test_a_choice_without_what_follows_or_to_nowhere() -> None:
    text = f"{steps()}\n{ENDINGS}".replace("    - 接着：owing-2\n", "", 1)
    text = text.replace("接着：owing-3\n", "接着：owing-33\n", 1)
    assert [line.split(": ", 1)[1] for line in wrong(both(text))] == [
        "choice '“我是小周。”' — leads nowhere; write what follows below it",
        "choice '“我是小周。”' — leads to 'owing-33', which is no turn here; did you mean 'owing-3'?",
    ]


def test_an_action_that_does_not_fit_and_a_choice_that_does_none() -> None:
    text = f"{steps()}\n{ENDINGS}".replace("做到：say-who", "做到：say-whom", 1).replace("    - 漏掉：say-who\n", "", 1)
    assert [line.split(": ", 1)[1] for line in wrong(both(text))] == [
        "choice '“我是小周。”' — names the action 'say-whom', which the sheet 'card' has not; did you mean 'say-who'?",
        "choice '“嗯。”' — does and misses no action; name one of its sheet",
    ]


def test_an_ending_of_each_kind_that_leads_on() -> None:
    text = f"{steps()}\n{ENDINGS}".replace('kind="none"', 'kind="non"').replace(
        "看[清单](../scenarios/card.md)。", "完。", 1
    )
    assert [line.split(": ", 1)[1] for line in wrong(both(text))] == [
        "chair '你是小周' — has no ending of the kind 'none'; write '### … { #owing-none .ending kind=\"none\" }'",
        "turn '结束 agreed' — leads no further; link to the letter, the sheet or the page that comes next",
        "turn '结束 none' — has kind=\"non\", which is none; did you mean 'none'?",
    ]


def test_what_is_longer_than_breath() -> None:
    long = "很" * 61
    text = f"{steps()}\n{ENDINGS}".replace("> 喂？", f"> {long}", 1)
    assert [line.split(": ", 1)[1] for line in wrong(both(text))] == [
        f"words '{long}' — are 61 characters long, 60 at most are said in one go; say it shorter"
    ]


def test_what_a_rule_forbids_says_whose_rule_it_is() -> None:
    text = f"{steps()}\n{ENDINGS}".replace("漏掉：say-who", "漏掉：stop-crisis", 1)
    missing = "misses 'stop-crisis' and does not say whose rule forbids it; write it below, with its citation"
    assert [line.split(" — ", 1)[1] for line in wrong(both(text))] == [missing]
    cited = text.replace("漏掉：stop-crisis\n", "漏掉：stop-crisis\n    - 不许：不能这样[^rule]。\n", 1)
    assert wrong(both(cited)) == []


def test_danger_has_one_way_out() -> None:
    text = f"{steps()}\n{ENDINGS}".replace("> 喂？", "> 我不想活了。", 1)
    spoken = "speaks of danger ('不想活'); write '.turn .crisis' and one way out, to an ending of the kind 'stop'"
    assert [line.split(" — ", 1)[1] for line in wrong(both(text))] == [spoken]
    marked = text.replace("#owing-1 .turn }", "#owing-1 .turn .crisis }", 1)
    ways = "has 2 ways out; let one choice lead to an ending of the kind 'stop', the others back here"
    assert [line.split(" — ", 1)[1] for line in wrong(both(marked))] == [ways]


def test_a_line_that_says_nothing_known() -> None:
    text = f"{steps()}\n{ENDINGS}".replace("听到：知道是谁了。", "听倒：知道是谁了。", 1)
    found = [line.split(": ", 1)[1] for line in wrong(both(text))]
    assert found == [
        "line '- 听倒：知道是谁了。' — is nothing that is said of a choice; write '听到', '做到', "
        "'漏掉', '不许', '接着'",
        "choice '“我是小周。”' — does not tell what the other side hears; write it below",
    ]


def test_a_talk_has_two_chairs_of_known_scenarios() -> None:
    one = page(chair("owing", f"{steps()}\n{ENDINGS}").replace('scenario="card"', 'scenario="cart"'))
    assert [line.split(": ", 1)[1] for line in wrong(one)] == [
        "call 'card' — has 1 chairs, a talk has two; write '## You are … "
        '{ #owing .chair scenario="card-owing" }\' for each side',
        "chair '你是小周' — has scenario=\"cart\", which is none; did you mean 'card'?",
    ]


def test_the_languages_lead_alike() -> None:
    text = both(f"{steps()}\n{ENDINGS}").text
    words = {"你是：": "You are: ", "只有你知道：": "Only you know: ", "你想要：": "You want: ", "听到：": "Heard: "}
    for zh, en in {**words, "做到：": "Does: ", "漏掉：": "Misses: ", "接着：": "Then: "}.items():
        text = text.replace(zh, en)
    other = text.replace("Then: owing-2\n", "Then: owing-3\n", 1)
    pages = [both(f"{steps()}\n{ENDINGS}"), read_page(other, "docs/en/calls/card.md", "en", "calls/card.md")[0]]
    found = [line for line in wrong(*pages) if "write both alike" in line]
    assert [line.split(" — ")[1] for line in found] == [
        "leads to 'owing-3' here and 'owing-2' at docs/zh/calls/card.md:15; write both alike"
    ]


def test_two_voices_stand_on_the_page_of_their_scenario() -> None:
    calls, _ = read_calls([both(f"{steps()}\n{ENDINGS}")], WORDS)
    text = "# 页 { #page }\n\n<!-- two-voices card -->\n\n<!-- two-voices cart -->\n"
    right = read_page(text, "docs/zh/scenarios/card.md", "zh", "scenarios/card.md")[0]
    other = read_page(text[:40], "docs/zh/scenarios/rent.md", "zh", "scenarios/rent.md")[0]
    assert [str(problem) for problem in check_two_voices([right, other], calls)] == [
        "docs/zh/scenarios/card.md:5: mark '<!-- two-voices cart -->' — names no talk; did you mean 'card'?",
        "docs/zh/scenarios/rent.md:3: mark '<!-- two-voices card -->' — names a talk of scenarios/card.md and "
        "scenarios/card.md; put it on one of these",
    ]

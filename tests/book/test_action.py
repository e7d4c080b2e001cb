"""Actions: headings of class `action` on the topic pages."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

import tiny_book
from book.action import TOPICS, Action, read_actions
from book.page import read_page

LETTERS = string.ascii_letters + "先写下今天一共欠多少，、·"
WORDS = st.text(LETTERS + " ", min_size=1).map(str.strip).filter(bool)
IDS = st.text(string.ascii_lowercase + string.digits + "-", min_size=1)


def read(path: str, text: str) -> tuple[list[Action], str]:
    """The actions of the page `docs/<path>`, and its problems as text."""
    language, _, name = path.partition("/")
    page, found = read_page(text, f"docs/{path}", language, name)
    assert not found
    actions, problems = read_actions([page], tiny_book.WORDS)
    return list(actions.values()), "\n".join(map(str, problems))


def test_a_heading_of_class_action_is_an_action() -> None:
    action = '### 只拨官网上的电话 { #use-official-number .action fill="电话" }'
    text = f"# 电话 {{ #phone }}\n\n## 之前 {{ #before }}\n\n{action}\n"
    assert read("zh/channels/phone.md", text) == (
        [
            Action(
                id="use-official-number",
                language="zh",
                page="channels/phone.md",
                path="docs/zh/channels/phone.md",
                line=5,
                text="只拨官网上的电话",
                fill="电话",
                is_stop=False,
            )
        ],
        "",
    )


def test_an_action_without_blank_has_no_fill_and_a_stop_rule_says_so() -> None:
    (first, second), problems = read(
        "en/etiquette/calm.md", "### Breathe { #breathe .action }\n### Hang up { #hang-up .action .stop }\n"
    )
    assert (first.fill, first.is_stop, second.is_stop, second.topic, problems) == (None, False, True, "etiquette", "")


def test_other_headings_and_fenced_headings_are_no_actions() -> None:
    text = "## 为什么 { #why }\n\n```letter\n### 信 { #letter .action }\n```\n<!--\n### 旧 { #old .action }\n-->\n"
    assert read("zh/causes/money.md", text) == ([], "")


@pytest.mark.parametrize(
    ("path", "words", "word"),
    [
        ("zh/causes/money.md", "用一句话写下原因", "写下"),
        ("en/causes/money.md", "Write the cause", "write"),
        ("en/causes/money.md", "Say it, then write why", "write"),
    ],
)
def test_an_action_that_says_write_has_a_line_to_write_on(path: str, words: str, word: str) -> None:
    wrong = f"docs/{path}:1: action '{words}' — says '{word}' and has no line to write on; add fill=\"…\""
    assert read(path, f"### {words} {{ #why .action }}\n")[1] == wrong
    assert read(path, f'### {words} {{ #why .action fill="x" }}\n')[1] == ""
    assert read(path, f"### {words} {{ #why .action .stop }}\n")[1] == ""


def test_in_writing_is_not_to_write() -> None:
    assert read("en/causes/money.md", "### Confirm it in writing { #confirm .action }\n")[1] == ""


def test_of_two_actions_with_one_id_the_first_counts() -> None:
    actions, _ = read("zh/causes/money.md", "### 一 { #one .action }\n### 二 { #one .action }\n")
    assert [action.text for action in actions] == ["一"]


@pytest.mark.parametrize(
    ("path", "heading", "problem"),
    [
        (
            "zh/causes/money.md",
            "### 先看合同 { .action }",
            "docs/zh/causes/money.md:3: action '先看合同' — has no id; write one, as '{ #call-bank .action }'",
        ),
        (
            "zh/templates/letter.md",
            "### 写信 { #write .action }",
            "docs/zh/templates/letter.md:3: action '写信' — stands outside the six topics; move it to a page of "
            "causes, preparation, channels, etiquette, solutions, follow-up",
        ),
        (
            "zh/causes/money.md",
            f"### {'长' * 31} {{ #long .action }}",
            f"docs/zh/causes/money.md:3: action '{'长' * 31}' — is 31 characters long, a printed line holds 30; "
            "say it shorter",
        ),
        (
            "en/causes/money.md",
            f"### {'l' * 81} {{ #long .action }}",
            f"docs/en/causes/money.md:3: action '{'l' * 81}' — is 81 letters long, a printed line holds 80; "
            "say it shorter",
        ),
        (
            "en/causes/money.md",
            "### Read the **whole** contract { #read .action }",
            "docs/en/causes/money.md:3: action 'Read the **whole** contract' — has '**', which a sheet prints as it "
            "stands; write plain words",
        ),
        (
            "en/causes/money.md",
            '### Write it down { #write .action fill="*no.*" }',
            "docs/en/causes/money.md:3: action 'Write it down' — has '*' in its fill, which a sheet prints as it "
            "stands; write plain words",
        ),
    ],
)
def test_a_fault_is_one_problem(path: str, heading: str, problem: str) -> None:
    assert read(path, f"# 标题 {{ #title }}\n\n{heading}\n")[1] == problem


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("Ask *today*", "*"),
        ("Ask _today_", "_"),
        ("Ask __today__", "__"),
        ("Ask for A&amp;B", "&amp;"),
        ("Ask for C\\*", "\\"),
        ("Ask for ~~D~~", "~~"),
        ("Ask `now`", "`"),
        ("Ask <b>now</b>", "<"),
        ("Ask{now}", "{"),
        ("Wait three years[^limitation]", "["),
        ("Wait [three](rights.md) years", "["),
    ],
)
def test_markup_would_be_printed(text: str, mark: str) -> None:
    wrong = f"has '{mark}', which a sheet prints as it stands; write plain words"
    said = read("en/causes/money.md", f"# Money {{ #money }}\n\n### {text} {{ #ask .action }}\n")[1]
    assert said == f"docs/en/causes/money.md:3: action '{text}' — {wrong}"


def test_signs_that_are_no_markup_are_silent() -> None:
    text = "Ask for A & B, 5–9 or 5~9 items, file_name, ____, #2, 100% > 50%"
    assert read("en/causes/money.md", f"### {text} {{ #ask .action }}\n")[1] == ""


def test_an_action_of_the_longest_line_is_silent() -> None:
    assert read("zh/causes/money.md", f"### {'长' * 30} {{ #long .action }}\n")[1] == ""
    assert read("en/causes/money.md", f"### {'l' * 80} {{ #long .action }}\n")[1] == ""


@given(topic=st.sampled_from(TOPICS), text=WORDS, id=IDS, fill=st.none() | WORDS, is_stop=st.booleans())
def test_an_action_is_read_as_it_was_written(topic: str, text: str, id: str, fill: str | None, is_stop: bool) -> None:
    marks = f"#{id} .action" + (" .stop" if is_stop else "") + (f' fill="{fill}"' if fill else "")
    actions, _ = read(f"zh/{topic}/page.md", f"### {text} {{ {marks} }}\n")
    assert actions == [Action(id, "zh", f"{topic}/page.md", f"docs/zh/{topic}/page.md", 1, text, fill or None, is_stop)]


PIECES = st.sampled_from(
    [
        "#",
        "### ",
        " { #a .action }",
        "{",
        "}",
        ' fill="',
        "---\n",
        "a: [",
        "```",
        "~~~",
        "\n",
        "[^",
        "](",
        "<!--",
        "-->",
    ]
)


@given(st.lists(PIECES | st.text(max_size=5)).map("".join))
def test_any_text_is_read_without_an_error(text: str) -> None:
    page, found = read_page(text, "docs/zh/causes/any.md", "zh", "causes/any.md")
    actions, problems = read_actions([page], tiny_book.WORDS)
    lines = range(1, len(text.splitlines()) + 2)
    assert all(action.line in lines for action in actions.values())
    assert all(problem.line in lines and problem.path == page.path for problem in [*found, *problems])

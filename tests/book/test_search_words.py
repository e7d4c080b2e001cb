"""What search knows beside the words of the pages: the entries of search.yml."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from anything import TEXTS, VALUES, YAML, dump
from book.search_words import Absent, SearchWords, check_search_words, read_search_words
from tiny_book import LANGUAGES
from tiny_handbook import SEARCH

PATH = "docs/search.yml"
IDS = {"causes/face.md": ["face"], "helplines.md": ["helplines"]}


def read(text: str) -> tuple[SearchWords, str]:
    words, problems = read_search_words(text, PATH, LANGUAGES)
    return words, "\n".join(map(str, problems))


def test_all_of_it_is_read() -> None:
    assert read(SEARCH) == (
        SearchWords(
            first=("rent-owing", "rent-owed"),
            advice=("hot-110",),
            lines=("hot-110",),
            pages=("helplines.md",),
            crisis={"zh": ("不想活",), "en": ("want to die",)},
            nothing={"zh": ("怎么办", "的"), "en": ("the", "what")},
            whole={"zh": ("目的",), "en": ("the end",)},
            claims="causes/face.md",
            doubt={"zh": ("吗",), "en": ("is it",)},
            letters={"zh": ("模板",), "en": ("template",)},
            sides={
                "owing": {"zh": ("我欠",), "en": ("i owe",)},
                "owed": {"zh": ("欠我",), "en": ("owes me",)},
                "collecting": {"zh": ("话术",), "en": ("script",)},
                "named": {"zh": ("我没借",), "en": ("not my debt",)},
            },
            same={"zh": (("帐", "账"),), "en": (("cheque", "check"),)},
            absent=(Absent("causes/face.md#face", {"zh": ("赌债",), "en": ("gambling debt",)}),),
        ),
        "",
    )


FORM = "[how people say it]"
FAULTS = {
    ("advice: [hot-110]\n", ""): ": has no 'advice'; add it",
    ("advice: [hot-110]\n", "advise: [hot-110]\n"): ": has no 'advice'; add it\n"
    f"{PATH}:2: has an unknown field 'advise'; did you mean 'advice'?",
    (
        "advice: [hot-110]",
        "advice: hot-110",
    ): ":2: advice 'hot-110' — is no list of helplines; write 'advice: [hot-12348]'",
    ("[rent-owing, rent-owed]", "rent-owing"): ":1: first 'rent-owing' — is no such list; "
    "write at most 6 scenarios, as 'first: [card-owing]'",
    ("[rent-owing, rent-owed]", "[a, b, c, d, e, f, g]"): ":1: first '[…]' — is no such list; "
    "write at most 6 scenarios, as 'first: [card-owing]'",
    ("  en: [want to die]\n", ""): f":3: 'en: ' — is no list of phrases; write 'en: {FORM}'",
    ("  lines: [hot-110]\n", "  lines: []\n"): f":4: 'lines: […]' — is no list of phrases; write 'lines: {FORM}'",
    ("  zh: [怎么办, 的]\n", "  zh: 的\n"): f":9: 'zh: 的' — is no list of phrases; write 'zh: {FORM}'",
    ("  zh: [怎么办, 的]\n", "  zh: [的, [啊]]\n"): f":9: 'zh: […]' — is no list of phrases; write 'zh: {FORM}'",
    (
        "nothing:\n  zh: [怎么办, 的]\n  en: [the, what]\n",
        "nothing: the\n",
    ): f":8: 'the' — has no phrases; write zh: {FORM}, en: {FORM}",
    ("  page: causes/face.md\n", ""): ":11: doubt '{…}' — names no page; write 'page: claims.md'",
    ("  page: causes/face.md\n", "  page: [claims.md]\n"): ":11: doubt '{…}' — names no page; write 'page: claims.md'",
    (
        "doubt:\n  page: causes/face.md\n  zh: [吗]\n  en: [is it]\n",
        "doubt: claims.md\n",
    ): ":11: doubt 'claims.md' — names no page; write 'page: claims.md'\n"
    f"{PATH}:11: 'claims.md' — has no phrases; write zh: {FORM}, en: {FORM}",
    ("  zh: [吗]\n", ""): f":11: 'zh: ' — is no list of phrases; write 'zh: {FORM}'",
    ("  named: { zh: [我没借], en: [not my debt] }\n", ""): ":15: has no 'named'; add it",
    ("  named: {", "  others: {"): ":15: has no 'named'; add it\n"
    f"{PATH}:19: has an unknown field 'others'; take it out, the fields are owing, owed, collecting, named",
    ("en: [i owe] }", "en: i owe }"): f":16: 'en: i owe' — is no list of phrases; write 'en: {FORM}'",
    ("  zh: [[帐, 账]]\n", "  zh: [[帐, 账, 賬]]\n"): ":21: same '[…]' — is no pair; write '[cheque, check]'",
    ("  zh: [[帐, 账]]\n", "  zh: 帐\n"): ":21: same '帐' — is no pair; write '[cheque, check]'",
    ("  zh: [[帐, 账]]\n", ""): ":20: has no 'zh'; add it",
    ("  - nearest: causes/face.md#face\n    zh", "  - zh"): ":24: has no 'nearest'; add it",
    ("    zh: [赌债]\n", ""): f":24: has no 'zh'; add it\n"
    f"{PATH}:24: 'zh: ' — is no list of phrases; write 'zh: {FORM}'",
    ("nearest: causes/face.md#face", "nearest: [face]"): ":24: nearest '[…]' — is no page; "
    "write 'nearest: claims.md' or 'nearest: claims.md#key'",
    (
        "absent:\n  - nearest: causes/face.md#face\n    zh: [赌债]\n    en: [gambling debt]\n",
        "absent: 赌债\n",
    ): f":23: absent '赌债' — is no list; write '- nearest: claims.md' and below it zh: {FORM}, en: {FORM}",
    ("    zh: [赌债]\n", "    zh: 赌债\n"): f":25: 'zh: 赌债' — is no list of phrases; write 'zh: {FORM}'",
    ("advice: [hot-110]\n", "advice: [hot-110]\nadvice: [hot-110]\n"): ":3: key 'advice' — stands also in line 2; "
    "keep one of them",
}


@pytest.mark.parametrize("change", FAULTS)
def test_a_fault_is_told_and_nothing_is_read(change: tuple[str, str]) -> None:
    assert change[0] in SEARCH
    assert read(SEARCH.replace(*change, 1)) == (SearchWords(), PATH + FAULTS[change])


@pytest.mark.parametrize("text", ["", "null", "[]", "首页"])
def test_a_file_without_fields_is_one_problem(text: str) -> None:
    told = f"{PATH}: has no fields; write first, advice, crisis, nothing, whole, doubt, letters, sides, same, absent"
    assert read(text) == (SearchWords(), told)


def check(text: str, scenarios: tuple[str, ...] = ("rent-owing", "rent-owed")) -> str:
    problems = check_search_words(read(text)[0], PATH, scenarios, ["hot-110"], IDS)
    return "\n".join(map(str, problems))


def test_what_is_there_may_be_named() -> None:
    assert check(SEARCH) == ""


MISSING = {
    ("rent-owing,", "rent-owning,"): "first 'rent-owning' — is no scenario; did you mean 'rent-owing'?",
    ("advice: [hot-110]", "advice: [police]"): "helpline 'police' — is no helpline; correct it, or take it out",
    ("lines: [hot-110]", "lines: [hot-119]"): "helpline 'hot-119' — is no helpline; did you mean 'hot-110'?",
    ("pages: [helplines.md]", "pages: [helpline.md]"): "page 'helpline.md' — there is no such page; "
    "did you mean 'helplines.md'?",
    ("page: causes/face.md", "page: causes/fact.md"): "page 'causes/fact.md' — there is no such page; "
    "did you mean 'causes/face.md'?",
    ("causes/face.md#face", "causes/fact.md#face"): "nearest 'causes/fact.md' — there is no such page; "
    "did you mean 'causes/face.md'?",
    ("causes/face.md#face", "causes/face.md#faces"): "nearest 'causes/face.md#faces' — is no heading there; "
    "did you mean 'causes/face.md#face'?",
}


@pytest.mark.parametrize("change", MISSING)
def test_what_is_not_there_is_told(change: tuple[str, str]) -> None:
    assert change[0] in SEARCH
    assert check(SEARCH.replace(*change, 1)) == f"{PATH}: {MISSING[change]}"


def test_scenarios_that_could_not_be_read_are_told_where_they_stand_alone() -> None:
    assert check(SEARCH, ()) == ""


@given(TEXTS | YAML)
def test_any_text_is_told(text: str) -> None:
    assert read(text)[1] != ""


WAYS: tuple[tuple[str | int, ...], ...] = (
    *((name,) for name in yaml.safe_load(SEARCH)),
    *(("crisis", "lines"), ("crisis", "pages"), ("doubt", "page"), ("doubt", "en"), ("nothing", "zh")),
    *(("sides", "named"), ("sides", "owed", "zh"), ("same", "zh"), ("absent", 0), ("absent", 0, "nearest")),
)


@given(st.sampled_from(WAYS), VALUES)
def test_anything_in_a_field_is_told_or_can_be_worked_with(way: tuple[str | int, ...], value: object) -> None:
    data = holder = yaml.safe_load(SEARCH)
    for name in way[:-1]:
        holder = holder[name]
    holder[way[-1]] = value
    check_search_words(read(dump(data))[0], PATH, ["rent-owing"], ["hot-110"], IDS)

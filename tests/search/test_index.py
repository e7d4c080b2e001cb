"""The index of each language, made of its pages."""

import json
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from book.book import Book, read_book
from search.index import address, index_files, search_index
from tiny_book import LANGUAGES
from tiny_handbook import files, write


@cache
def book() -> Book:
    """The tiny handbook, with words to say on one page and a heading that stands on four."""
    with TemporaryDirectory() as folder:
        (Path(folder) / "includes").mkdir()
        (Path(folder) / "includes/abbreviations.md").write_text("*[LPR]: 利率\n", "utf-8")
        common = [f"zh/{topic}/steps.md" for topic in ("causes", "preparation", "channels", "etiquette")]
        changed: dict[str, str | None] = {
            path: f"{files()[path]}\n## 常见 {{ #common-{path[3:6]} }}\n" for path in common
        }
        owing = "zh/scenarios/rent-owing.md"
        changed[owing] = files()[owing] + "\n## 这样说 { #words }\n\n## 没有号\n"
        return read_book(write(Path(folder), changed), LANGUAGES)


@cache
def index(language: str = "zh") -> dict[str, Any]:
    return search_index(book(), language)


def entries(language: str = "zh") -> dict[str, dict[str, Any]]:
    return {entry["location"]: entry for entry in index(language)["pages"]}


def test_every_page_of_the_language_is_there_under_its_address() -> None:
    names = {name for tree, name in book().pages if tree == "zh"}
    assert set(entries()) == {address(name) for name in names}
    assert entries()[""]["title"] == "首页"
    assert entries("en")[""]["title"] == "Home"


def test_an_address_is_that_of_the_built_page() -> None:
    assert address("index.md") == ""
    assert address("causes/index.md") == "causes/"
    assert address("causes/money.md#debts") == "causes/money/#debts"


def test_a_scenario_says_whose_it_is_what_people_type_and_where_its_sheet_is() -> None:
    assert entries()["scenarios/rent-owing/"] == {
        "location": "scenarios/rent-owing/",
        "title": "欠房租",
        "about": "欠房租",
        "asked": tuple(f"rent-owing {number}" for number in range(8)),
        "heads": [("words", "这样说")],
        "side": "owing",
        "rank": 1.25,
        "sheet": "rent-owing",
        "say": "words",
    }


def test_what_a_page_lacks_is_left_out() -> None:
    assert entries()["causes/face/"] == {"location": "causes/face/", "title": "脸面", "about": "脸面", "rank": 1.0}


def test_a_list_goes_behind_and_a_page_about_sources_too() -> None:
    ranks = {at: entries()[at]["rank"] for at in ("", "scenarios/", "sources/", "helplines/")}
    assert ranks == {"": 0.5, "scenarios/": 0.5, "sources/": 0.4, "helplines/": 1.0}


def test_a_heading_that_stands_on_many_pages_tells_none_of_them_from_another() -> None:
    heads = dict(entries()["causes/steps/"]["heads"])
    assert heads == {"causes-1": "想好原因一", "causes-2": "想好原因二", "causes-3": "想好原因三"}


def test_what_search_yml_names_is_there_in_the_words_of_the_language() -> None:
    for language, crisis, use in (("zh", ("不想活",), "正在发生的威胁"), ("en", ("want to die",), "danger now")):
        said = index(language)
        assert said["crisis"] == crisis
        assert said["lines"] == [{"number": "110", "use": use}]
        assert said["advice"] == said["lines"]
        assert said["refuge"] == ["helplines/"]
        assert said["first"] == ["scenarios/rent-owing/", "scenarios/rent-owed/"]
    assert (index()["claims"], index()["doubt"]) == ("causes/face/", ("吗",))
    assert index()["absent"] == [{"asked": ("赌债",), "nearest": "causes/face/#face"}]
    assert index()["sides"]["owed"] == ("欠我",)
    assert index()["words"]["sides"]["owed"] == "别人欠我"


def test_the_index_is_a_script_that_names_it() -> None:
    made = index_files(index("en"), False)
    assert list(made) == ["search/index.js"]
    text = made["search/index.js"].decode()
    assert text.startswith("self.handbookIndex = ")
    data = json.loads(text.removeprefix("self.handbookIndex = ").removesuffix(";\n"))
    assert "home" in data.pop("stems")[0].split()
    plain = json.loads(json.dumps(index("en")))
    asked = [page.pop("asked", []) for page in plain["pages"]]
    assert data.pop("asked") == "\t".join("\n".join(phrases) for phrases in asked)
    heads = [page.get("heads", []) for page in plain["pages"]]
    assert data.pop("headings") == "\t".join("\n".join(text for _, text in own) for own in heads)
    for page, own in zip(plain["pages"], heads, strict=True):
        page |= {"heads": [id for id, _ in own]} if own else {}
    assert data == plain


def test_the_chinese_one_knows_sounds_and_traditional_signs() -> None:
    text = index_files(index(), True)["search/index.js"].decode()
    data = json.loads(text.removeprefix("self.handbookIndex = ").removesuffix(";\n"))
    assert "qian" in data["readings"]
    assert ["帐", "账"] in data["same"]
    signs, simple = data["traditional"]
    assert simple[signs.index("話")] == "话"  # of 话术, what shows whose words they are


def test_what_people_type_comes_folded() -> None:
    own = {**index("en"), "absent": [{"asked": ["My CHEQUE"], "nearest": ""}]}
    own["pages"] = [{**page, "asked": ["Don’t pay a cheque", "A"]} for page in own["pages"][:2]]
    text = index_files(own, False)["search/index.js"].decode()
    data = json.loads(text.removeprefix("self.handbookIndex = ").removesuffix(";\n"))
    assert data["asked"] == "dont pay a check\na\tdont pay a check\na"
    assert data["absent"][0]["asked"] == ["my check"]

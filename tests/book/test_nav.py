"""The navigation of mkdocs.yml with its lines."""

from book.nav import in_column, read_nav

TEXT = """\
site_url: !ENV [SITE_URL, "https://talks.example/"]
plugins:
  - i18n:
      format: !!python/name:x.y
nav:
  - 首页: index.md
  - 原因:
      - causes/index.md
      - 钱: causes/money.md
  - 法: https://flk.npc.gov.cn/
"""


def test_pages_and_titles_know_their_lines() -> None:
    nav = read_nav(TEXT, "mkdocs.yml")
    assert nav.pages == {"index.md": 6, "causes/index.md": 8, "causes/money.md": 9}
    assert nav.titles == {"首页": 6, "原因": 7, "钱": 9, "法": 10}
    assert nav.problems == ()


def test_a_page_that_stands_twice_is_told_with_both_lines() -> None:
    nav = read_nav(f"{TEXT}  - causes/money.md\n", "mkdocs.yml")
    assert [str(problem) for problem in nav.problems] == [
        "mkdocs.yml:11: nav 'causes/money.md' — stands also in line 9; keep one of them"
    ]


def test_a_file_without_navigation_has_no_pages() -> None:
    assert read_nav("site_name: x\n", "mkdocs.yml").pages == read_nav("[", "mkdocs.yml").pages == {}


def test_in_a_column_titles_stand_without_its_name() -> None:
    titles = ["Collecting: a visit", "Collecting: first contact", "Collecting: the end", "Late: the rent", "The desk"]
    assert in_column(titles, ":") == {
        "Collecting: a visit": "A visit",
        "Collecting: first contact": "First contact",
        "Collecting: the end": "The end",
    }
    assert in_column(["练一遍：房租", "练一遍：工资"], "：") == {}

"""What the last hook reads of mkdocs.yml."""

from types import SimpleNamespace
from typing import Any, cast

import check_site
from book.nav import read_nav


def test_a_title_of_the_navigation_without_translation_is_told() -> None:
    text = "nav:\n  - 首页: index.md\n  - 缘由:\n      - causes/index.md\n      - 链: https://x.cn/\n"
    english = SimpleNamespace(locale="en", default=False, nav_translations={"首页": "Home", "链": "Link"})
    languages = [SimpleNamespace(locale="zh", default=True, nav_translations=None), english]
    config = SimpleNamespace(plugins={"i18n": SimpleNamespace(config=SimpleNamespace(languages=languages))})
    assert [str(problem) for problem in check_site._untranslated(cast(Any, config), read_nav(text, "mkdocs.yml"))] == [
        "mkdocs.yml:3: nav '缘由' — has no words in 'en'; add it to nav_translations"
    ]

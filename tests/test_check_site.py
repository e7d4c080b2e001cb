"""What the last hook reads of mkdocs.yml."""

from types import SimpleNamespace
from typing import Any, cast

import check_site


def test_a_title_of_the_navigation_without_translation_is_told() -> None:
    text = "nav:\n  - 首页: index.md\n  - 缘由:\n      - causes/index.md\n      - 链: https://x.cn/\n"
    written = text.split("\n")
    english = SimpleNamespace(locale="en", default=False, nav_translations={"首页": "Home", "链": "Link"})
    languages = [SimpleNamespace(locale="zh", default=True, nav_translations=None), english]
    config = SimpleNamespace(
        nav=[{"首页": "index.md"}, {"缘由": ["causes/index.md", {"链": "https://x.cn/"}]}],
        plugins={"i18n": SimpleNamespace(config=SimpleNamespace(languages=languages))},
    )
    assert [str(problem) for problem in check_site._untranslated(cast(Any, config), written)] == [
        "mkdocs.yml:3: nav '缘由' — has no words in 'en'; add it to nav_translations"
    ]
    lines = {page: check_site._line(written, page) for page in check_site._nav_pages(config.nav)}
    assert lines == {"index.md": 2, "causes/index.md": 4}

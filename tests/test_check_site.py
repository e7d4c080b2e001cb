"""What the last hook reads of mkdocs.yml."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import check_site


def test_a_title_of_the_navigation_without_translation_is_told(tmp_path: Path) -> None:
    file = tmp_path / "mkdocs.yml"
    file.write_text(
        "nav:\n  - 首页: index.md\n  - 缘由:\n      - causes/index.md\n      - 链: https://x.cn/\n", "utf-8"
    )
    english = SimpleNamespace(locale="en", default=False, nav_translations={"首页": "Home", "链": "Link"})
    languages = [SimpleNamespace(locale="zh", default=True, nav_translations=None), english]
    config = SimpleNamespace(
        config_file_path=str(file),
        nav=[{"首页": "index.md"}, {"缘由": ["causes/index.md", {"链": "https://x.cn/"}]}],
        plugins={"i18n": SimpleNamespace(config=SimpleNamespace(languages=languages))},
    )
    assert [str(problem) for problem in check_site._untranslated(cast(Any, config))] == [
        "mkdocs.yml:3: nav '缘由' — has no words in 'en'; add it to nav_translations"
    ]
    assert check_site._nav_lines(cast(Any, config)) == {"index.md": 2, "causes/index.md": 4}

"""Three corrections of a handbook of two pages."""

from book.correction import Correction, read_corrections
from tiny_book import WORDS, page

PAGES = (
    page("zh/about/corrections.md", "# 改过什么 { #corrections }\n\n<!-- corrections -->\n"),
    page("en/about/corrections.md", "# Corrected { #corrections }\n\n<!-- corrections -->\n"),
    page("zh/causes/face.md", "# 脸面 { #face }\n"),
    page("en/causes/face.md", "# Face { #face }\n"),
)
TEXT = """\
three-years:
  date: 2026-11-20
  page: causes/face.md
  said: { zh: 两年。, en: Two & a half. }
  says: { zh: 三年。, en: Three. }
  why: { zh: 会误事。, en: Days would be missed. }
four-years:
  date: 2026-11-20
  page: causes/face.md
  said: { zh: 甲, en: A }
  says: { zh: 乙, en: B }
  why: { zh: 丙, en: C }
five-years:
  date: 2026-11-21
  page: about/corrections.md
  said: { zh: 甲, en: A }
  says: { zh: 乙, en: B }
  why: { zh: 丙, en: C }
"""


def corrections(text: str = TEXT) -> list[Correction]:
    """Those that the YAML text has."""
    read, problems = read_corrections(text, "docs/corrections.yml", WORDS, [page.name for page in PAGES])
    assert problems == []
    return read

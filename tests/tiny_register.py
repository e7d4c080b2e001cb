"""A good register of two sources, to plant one fault in."""

from datetime import date

from book.law import Register, read_register
from tiny_book import LANGUAGES

PATH = "docs/sources.yml"
TODAY = date(2026, 11, 21)
GOOD = """\
instruments:
  MFD:
    title: { zh: 《民法典》, en: Civil Code }
    number: { zh: 主席令第45号, en: Presidential Order No. 45 }
    since: 2021-01-01
    url: https://flk.npc.gov.cn/
  LPR:
    title: { zh: 《利率公告》, en: Rate announcement }
    number: { zh: 人民银行, en: "People's Bank" }
    since: null
    url: https://www.pbc.gov.cn/
sources:
  limitation-3-years:
    title: { zh: 三年时效, en: Three years }
    rests_on: { MFD: "188" }
    says: { zh: 诉讼时效一般为三年。, en: Claims lapse after three years. }
    binds: { zh: 所有人, en: everyone }
    checked: 2026-11-20
    how: text
  rate-2026:
    title: { zh: 本年利率, en: This year's rate }
    rests_on: { LPR: , MFD: 35–41 }
    says: { zh: 利率为百分之三。, en: The rate is 3%. }
    binds: { zh: 银行, en: banks }
    since: 2026-01-01
    until: 2026-11-20
    checked: 2026-11-19
    how: report
"""
# A change of the Civil Code, on which both sources rest, and one of a statement itself, without a day.
WATCHED = GOOD.replace(
    "    url: https://flk.npc.gov.cn/\n",
    "    url: https://flk.npc.gov.cn/\n"
    "    watch: { zh: 草案征求意见。, en: A draft is out for comment., day: 2027-01-31 }\n",
).replace(
    "    how: text\n",
    "    how: text\n    watch: { zh: 时效在改。, en: Limitation is being revised. }\n",
)


def register(text: str = GOOD) -> Register:
    read, problems = read_register(text, PATH, LANGUAGES)
    assert problems == []
    return read

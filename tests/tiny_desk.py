"""Three desk sheets, one of each kind, and their page: beside the tiny handbook."""

import tiny_handbook
from tiny_handbook import FRONT

SHEETS = """\
review:
  kind: score
  page: desk/review
  title: { zh: 听一通电话, en: Listening to a call }
  use: { zh: 两人各填一张。, en: Two listeners fill in one each. }
  head: { zh: [听的人____, 日期], en: ["Listener____", Date] }
  columns: 3
  items:
    - causes-1
    - { zh: 等了____秒才接话, en: Waits ____ seconds }
  stop: [stop-threats]
  lines: 2

week:
  kind: calendar
  page: desk/review
  title: { zh: 一周, en: A week }
  use: { zh: 做完打勾。, en: Tick it when done. }
  days: { zh: [周一, 周二], en: [Mon, Tue] }
  steps:
    - { do: { zh: 开会, en: Meet }, on: [1] }
    - { do: causes-2, on: [1, 2] }

ledger:
  kind: table
  workbook: ledger
  page: desk/review
  title: { zh: 台账, en: Ledger }
  use: { zh: 一户一行。, en: One row an account. }
  columns:
    - { title: { zh: 尾号, en: Last four }, width: 1 }
    - { title: { zh: 备注, en: Note }, width: 3 }
  rows: 4

filled:
  kind: table
  page: desk/review
  title: { zh: 半小时, en: Half an hour }
  use: { zh: 每周一次。, en: Once a week. }
  columns:
    - { title: { zh: 分钟, en: Minutes }, width: 1 }
    - { title: { zh: 做什么, en: What }, width: 3 }
  rows:
    - { zh: [0–5, 上周的数], en: [0–5, Last week] }
    - { zh: [5–30, ""], en: [5–30, ""] }
"""
IDS = ("review", "week", "ledger", "filled")
MARKS = "\n\n".join(f"<!-- sheet {id} -->" for id in IDS)


def files() -> dict[str, str | None]:
    """Their files by path below `docs/`: the sheets, their page, and the front page, which links to it."""
    changed: dict[str, str | None] = {"sheets.yml": SHEETS}
    for language, title in (("zh", "听电话"), ("en", "Calls")):
        changed[f"{language}/desk/review.md"] = FRONT.format(title=title, id="desk-review") + f"{MARKS}\n"
        changed[f"{language}/index.md"] = tiny_handbook.files()[f"{language}/index.md"] + "\n[i](desk/review.md)\n"
    return changed

"""A good handbook in small: six topics with three actions each, and three scenarios around one table."""

from collections.abc import Mapping
from pathlib import Path

from book.action import TOPICS
from book.asked import FEWEST

WORDS = Path(__file__).parents[1] / "docs/words"  # the handbook's own
FRONT = "---\ndescription: {title}\nreviewed: 2026-11-21\n---\n# {title} {{ #{id} }}\n\n"
NUMBERS = {"zh": "一二三", "en": "123"}
NAMES = {
    "causes": ("原因", "Causes"),
    "preparation": ("准备", "Preparation"),
    "channels": ("渠道", "Channels"),
    "etiquette": ("礼仪", "Etiquette"),
    "solutions": ("方案", "Solutions"),
    "follow-up": ("跟进", "Follow-up"),
}
SCENARIOS = """\
rent-owing:
  role: owing
  style: read-do
  mirror: rent-owed
  who: [person, firm]
  what: rent
  before: [causes-1, causes-2, causes-3, preparation-1, preparation-2]
  during: [preparation-3, channels-1, channels-2, channels-3, etiquette-1]
  after: [etiquette-2, etiquette-3, solutions-1, solutions-2, follow-up-1]
  stop: [stop-threats]

rent-owed:
  role: owed
  style: read-do
  mirror: rent-owing
  who: [person]
  what: rent
  before: [causes-1, causes-2, causes-3, preparation-1, preparation-2]
  during: [preparation-3, channels-1, channels-2, channels-3, etiquette-1]
  after: [etiquette-2, etiquette-3, solutions-3, follow-up-1, follow-up-3]
  stop: [stop-threats]

rent-collecting:
  role: collecting
  style: do-confirm
  mirror: rent-owing
  who: [person]
  what: rent
  before: [causes-1, causes-2, causes-3, preparation-1, preparation-2]
  during: [preparation-3, channels-1, channels-2, channels-3, etiquette-1]
  after: [etiquette-2, etiquette-3, solutions-1, follow-up-1, follow-up-2]
  stop: [stop-threats]
"""
LISTS = "\n\n".join(f"<!-- scenarios {role} -->" for role in ("owing", "owed", "collecting", "named"))
HELPLINES = """\
- id: hot-110
  number: "110"
  shown: [strip, owing, owed, collecting]
  zh: { use: 正在发生的威胁, first: 先说地点。 }
  en: { use: danger now, first: Say where you are. }
"""
SEARCH = """\
first: [rent-owing, rent-owed]
advice: [hot-110]
crisis:
  lines: [hot-110]
  pages: [helplines.md]
  zh: [不想活]
  en: [want to die]
nothing:
  zh: [怎么办, 的]
  en: [the, what]
doubt:
  page: causes/face.md
  zh: [吗]
  en: [is it]
sides:
  owing: { zh: [我欠], en: [i owe] }
  owed: { zh: [欠我], en: [owes me] }
  collecting: { zh: [话术], en: [script] }
  named: { zh: [我没借], en: [not my debt] }
same:
  zh: [[帐, 账]]
  en: [[cheque, check]]
absent:
  - nearest: causes/face.md#face
    zh: [赌债]
    en: [gambling debt]
whole:
  zh: [目的]
  en: [the end]
letters:
  zh: [模板]
  en: [template]
"""
SOURCES = """\
instruments:
  MFD:
    title: { zh: 民法典, en: Civil Code }
    number: { zh: 主席令第45号, en: Presidential Order No. 45 }
    since: 2021-01-01
    url: https://flk.npc.gov.cn/
sources:
  limitation-3-years:
    title: { zh: 三年时效, en: Three years }
    rests_on: { MFD: "188" }
    says: { zh: 诉讼时效一般为三年。, en: Claims lapse after three years. }
    binds: { zh: 所有人, en: everyone }
    checked: 2026-11-20
    how: text
  hot-110:
    title: { zh: 报警, en: Police }
    rests_on: { MFD: }
    says: { zh: 有危险就打。, en: Call when in danger. }
    binds: { zh: 所有人, en: everyone }
    checked: 2026-11-20
    how: known
"""


def files() -> dict[str, str]:
    """Every file of it by its path below `docs/`."""
    found = {"scenarios.yml": SCENARIOS, "helplines.yml": HELPLINES, "sources.yml": SOURCES, "search.yml": SEARCH}
    found |= {f"words/{file.name}": file.read_text("utf-8") for file in WORDS.glob("*.yml")}
    for language in ("zh", "en"):
        zh = language == "zh"
        texts = {
            "index.md": ("首页" if zh else "Home", "home", "[i](scenarios/index.md) [i](causes/face.md)"),
            "scenarios/index.md": ("清单" if zh else "Checklists", "scenarios", LISTS),
            "scenarios/rent-owing.md": ("欠房租" if zh else "Rent owing", "rent-owing", "[i](rent-owed.md)"),
            "scenarios/rent-owed.md": ("收房租" if zh else "Rent owed", "rent-owed", "[i](rent-collecting.md)"),
            "scenarios/rent-collecting.md": ("催房租" if zh else "Collecting", "rent-collecting", "[i](rent-owed.md)"),
            "causes/face.md": (
                "脸面" if zh else "Face",
                "face",
                "[i](../scenarios/rent-owing.md)[^limitation-3-years]",
            ),
            "helplines.md": ("热线" if zh else "Helplines", "helplines", "<!-- helplines -->"),
            "sources.md": ("依据" if zh else "Sources", "sources", "[i](helplines.md)\n\n<!-- sources -->"),
        } | {f"{topic}/steps.md": (NAMES[topic][not zh], topic, _actions(topic, language)) for topic in TOPICS}
        for name, (title, id, text) in texts.items():
            front = FRONT.replace("reviewed:", asked(id) + "reviewed:") if id.startswith("rent-") else FRONT
            found[f"{language}/{name}"] = front.format(title=title, id=id) + text + "\n"
    return found


def asked(id: str) -> str:
    """The line of a page's front matter with what people type who need it: of a scenario, as many as it has to have."""
    return f"asked: [{', '.join(f'{id} {number}' for number in range(FEWEST))}]\n"


def _actions(topic: str, language: str) -> str:
    name = NAMES[topic][language == "en"]
    write = "想好" if language == "zh" else "Think of "
    texts = [f"### {write}{name}{number} {{ #{topic}-{n} .action }}" for n, number in enumerate(NUMBERS[language], 1)]
    if topic == "etiquette":
        threats = "有人威胁就停下" if language == "zh" else "Stop when someone threatens you"
        texts.append(f"### {threats} {{ #stop-threats .action .stop }}")
    return "\n\n".join(texts)


def write(folder: Path, changed: Mapping[str, str | None] | None = None) -> Path:
    """Writes `docs/` with some files changed, or left out where they are None; a lone surrogate is a byte as it is."""
    for path, text in {**files(), **(changed or {})}.items():
        file = folder / "docs" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        if text is not None:
            file.write_bytes(text.encode("utf-8", "surrogateescape"))
    return folder / "docs"

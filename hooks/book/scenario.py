"""Scenarios: the entries of scenarios.yml, checked when read."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from book.action import TOPICS, Action
from book.fields import Complaint, field_complaints, placed
from book.own_words import BLANK, labels, own_words_complaints, plan_facts
from book.page import Page
from book.words import Words
from book.yaml_text import Yaml, as_written, read_yaml
from sitecheck.problem import Problem, did_you_mean

MOMENTS = ("before", "during", "after")
ROLES = ("owing", "owed", "collecting", "named")  # named: called about the debt of another
STYLES = ("read-do", "do-confirm")
WHO = ("person", "firm")
WHAT = ("bank", "people", "rent", "business", "delivery", "wages")

# A Checklist for Checklists (Gawande and Boorman): 5 to 9 items at a pause point. 22 on a sheet is ours.
FEWEST, MOST, MOST_ON_SHEET, MOST_STOPS = 5, 9, 22, 3
FEWEST_OWN = 3  # items of a sheet that no other of its role has; ours

LISTS = ("who", *MOMENTS, "stop")
KEYS = ("role", "style", "mirror", "who", "what", *MOMENTS, "stop")
OWN_WORDS = ("open", "fill", "plan")
OPTIONAL = (*OWN_WORDS, "letter")


@dataclass(frozen=True)
class Scenario:
    """One situation of one chair.

    line: where its entry stands in scenarios.yml, lines: where each of its fields does, and as `plan.id` each action of
    `plan`.
    mirror: the scenario that shows the same table from another chair.
    who, what: facets for finding it. before, during, after, stop: ids of actions, in printed order.
    open: by language, the sentence to begin with. fill: by action and language, the label of its blank on this sheet
    instead of the action's own. In both `____` is a blank.
    plan: by action, what the repayment plan writes on its blanks, in their order: one of `SHEET_FACTS`, or nothing for
    one that it leaves open.
    letter: id of the template that its readers most need; empty for the first that its page names.
    """

    id: str
    line: int
    role: str
    style: str
    mirror: str
    who: tuple[str, ...]
    what: str
    before: tuple[str, ...]
    during: tuple[str, ...]
    after: tuple[str, ...]
    stop: tuple[str, ...]
    lines: Mapping[str, int]
    open: Mapping[str, str] = field(default_factory=dict)
    fill: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    plan: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    letter: str = ""

    @property
    def page(self) -> str:
        return f"scenarios/{self.id}.md"

    @property
    def anchor(self) -> str:
        """The id of its checklist on its page."""
        return "checklist"

    @property
    def items(self) -> tuple[str, ...]:
        """The actions of the three moments, without the stop rules."""
        return self.before + self.during + self.after

    @property
    def actions(self) -> tuple[str, ...]:
        return self.items + self.stop


def read_scenarios(text: str, path: str, words: Mapping[str, Words]) -> tuple[dict[str, Scenario], list[Problem]]:
    """The scenarios of the YAML text by id, and what is wrong with their form.

    path: how problems name the file. words: by language. An entry with a problem of form is left out.
    """
    read = read_yaml(text, path)
    problems = list(read.problems)
    entries = read.data if isinstance(read.data, dict) else {}
    if not entries and not problems:
        problems.append(Problem(path, 1, "no scenarios here; write 'id:' and its lists, as CONTRIBUTING.md shows"))
    scenarios: dict[str, Scenario] = {}
    for id, entry in entries.items():
        found = placed(_form_complaints(entry, words), f"scenario '{id}'", (id,), read, path)
        problems += found
        if not found:
            scenarios[id] = _scenario(id, entry, read)
    return scenarios, problems


def check_scenarios(
    scenarios: Mapping[str, Scenario],
    actions: Mapping[tuple[str, str], Action],
    pages: Iterable[Page],
    path: str,
    known: Collection[str],
) -> list[Problem]:
    """What is wrong between scenarios, actions and pages.

    known: every id that scenarios.yml has, also of entries that could not be read, so that one fault is told once.
    """
    pages = list(pages)
    by_id = {id: action for (_, id), action in actions.items()}
    problems: list[Problem] = []
    for scenario in scenarios.values():
        problems += (
            Problem(path, scenario.lines.get(field, scenario.line), f"scenario '{scenario.id}' — {message}")
            for field, message in _complaints(scenario, scenarios, by_id, known)
        )
    names = {page.name for page in pages}
    problems += (
        Problem(path, scenario.line, f"scenario '{scenario.id}' — has no page; write docs/<language>/{scenario.page}")
        for scenario in scenarios.values()
        if scenario.page not in names
    )
    letters = [name.removeprefix("templates/").removesuffix(".md") for name in names if name.startswith("templates/")]
    problems += (
        Problem(
            path,
            scenario.line,
            f"scenario '{scenario.id}' — has an unknown letter '{scenario.letter}'"
            f"{did_you_mean(scenario.letter, letters) or '; name a page of templates/, or take it out'}",
        )
        for scenario in scenarios.values()
        if scenario.letter and scenario.letter not in letters
    )
    for page in pages:
        folder, _, file = page.name.partition("/")
        id = file.removesuffix(".md")
        if folder == "scenarios" and id != "index" and id not in known:
            near = did_you_mean(id, known)
            problems.append(Problem(page.path, None, f"page '{id}' — is no scenario of {path}; add its entry{near}"))
    return problems


def _complaints(
    scenario: Scenario, scenarios: Mapping[str, Scenario], actions: Mapping[str, Action], known: Collection[str]
) -> Iterator[tuple[str, str]]:
    """What is wrong with a scenario, each with its field; without one where it is about the whole entry."""
    seen: dict[str, str] = {}
    for name in (*MOMENTS, "stop"):
        for id in getattr(scenario, name):
            if id in seen:
                yield name, f"has the action '{id}' twice, first in '{seen[id]}'; keep it where it is done"
            elif id not in actions:
                cure = did_you_mean(id, actions) or "; write it on a topic page or take it out"
                yield name, f"has an unknown action '{id}'{cure}"
            seen.setdefault(id, name)
    for moment in MOMENTS:
        count = len(getattr(scenario, moment))
        if not FEWEST <= count <= MOST:
            cure = "add what is dangerous to skip" if count < FEWEST else "keep what is dangerous to skip"
            yield moment, f"has {count} items in '{moment}', a block holds {FEWEST} to {MOST}; {cure}"
    if len(scenario.items) > MOST_ON_SHEET:
        yield "", f"has {len(scenario.items)} items, a sheet holds {MOST_ON_SHEET}; keep what is dangerous to skip"
    yield from _topic_complaints(scenario, actions)
    yield from _kin_complaints(scenario, [other for other in scenarios.values() if other.role == scenario.role])
    yield from _stop_complaints(scenario, actions)
    yield from _plan_complaints(scenario, actions)
    if scenario.mirror not in known:
        cure = did_you_mean(scenario.mirror, known) or "; write the id of one"
        yield "mirror", f"has a mirror '{scenario.mirror}' that is no scenario{cure}"
    elif scenario.mirror in scenarios and scenarios[scenario.mirror].role == scenario.role:
        cure = "name one from another chair"
        yield "mirror", f"has a mirror '{scenario.mirror}' on the same chair ({scenario.role}); {cure}"


def _topic_complaints(scenario: Scenario, actions: Mapping[str, Action]) -> Iterator[tuple[str, str]]:
    met = {actions[id].topic for id in scenario.items if id in actions}
    missing = [topic for topic in TOPICS if topic not in met]
    # An unknown action is told already, and may be the one of that topic.
    if missing and all(id in actions for id in scenario.items):
        yield "", f"has no action of {', '.join(missing)}; add one, all six topics occur on a sheet"


def _kin_complaints(scenario: Scenario, kin: Sequence[Scenario]) -> Iterator[tuple[str, str]]:
    """Too much that sheets of one role have in common. kin: all of that role in their order; the later one is told."""
    others = {id for other in kin if other is not scenario for id in other.items}
    own = [id for id in scenario.items if id not in others]
    if len(own) < FEWEST_OWN:
        cure = "choose what this talk alone needs"
        yield "", f"has {len(own)} items that no other sheet of its role has, {FEWEST_OWN} at least; {cure}"
    for other in kin[: kin.index(scenario)]:
        shared = [id for id in scenario.items if id in other.items]
        if 2 * len(shared) > min(len(scenario.items), len(other.items)):
            wrong = f"shares {len(shared)} items with '{other.id}', more than half of a sheet: {', '.join(shared)}"
            yield "", f"{wrong}; choose others here or there"


def _stop_complaints(scenario: Scenario, actions: Mapping[str, Action]) -> Iterator[tuple[str, str]]:
    count = len(scenario.stop)
    if count == 0:
        yield "stop", f"has no stop rule, a sheet holds 1 to {MOST_STOPS}; say when to stop and whom to call"
    if count > MOST_STOPS:
        yield "stop", f"has {count} stop rules, a sheet holds 1 to {MOST_STOPS}; keep the most urgent"
    for id in scenario.stop:
        if id in actions and not actions[id].is_stop:
            yield "stop", f"has '{id}' under 'stop', but that action is not marked '.stop'; mark it or move it"
    for moment in MOMENTS:
        for id in getattr(scenario, moment):
            if id in actions and actions[id].is_stop:
                yield moment, f"has the stop rule '{id}' in '{moment}'; move it to 'stop'"


def _plan_complaints(scenario: Scenario, actions: Mapping[str, Action]) -> Iterator[tuple[str, str]]:
    """Figures of the repayment plan without a blank of their own, or blanks without a figure."""
    for id, facts in scenario.plan.items():
        if id not in actions:
            continue  # told already
        fill = next(iter(scenario.fill.get(id, {}).values()), actions[id].fill or "")
        blanks = len(labels(fill))
        if blanks == 0:
            cure = "take it out, or give it one in 'fill'"
            yield f"plan.{id}", f"has a figure in 'plan' for '{id}', which has no blank; {cure}"
        elif len(facts) != blanks:
            wrong = f"has another number of parts in 'plan' for '{id}' than of blanks, {len(facts)} and {blanks}"
            yield f"plan.{id}", f"{wrong}; write as many, with '{BLANK}' between them"


def _form_complaints(entry: object, words: Mapping[str, Words]) -> Iterator[Complaint]:
    """What is wrong with the form of an entry."""
    yield from field_complaints(entry, KEYS, OPTIONAL)
    if not isinstance(entry, dict):
        return
    for name, choices in (("role", ROLES), ("style", STYLES), ("what", WHAT)):
        if name in entry and entry[name] not in choices:
            yield (name,), f"has '{name}: {as_written(entry[name])}'; write one of {', '.join(choices)}"
    for name in LISTS:
        if name in entry and not _is_list_of_texts(entry[name]):
            yield (name,), f"has no list of words in '{name}'; write '{name}: [one, two]'"
    if _is_list_of_texts(entry.get("who")):
        for value in entry["who"]:
            if value not in WHO:
                yield ("who",), f"has 'who: {value}'; write one of {', '.join(WHO)}"
    if "mirror" in entry and not isinstance(entry["mirror"], str):
        yield ("mirror",), "has no single id in 'mirror'; write the id of one scenario"
    lists = [entry[moment] for moment in MOMENTS if _is_list_of_texts(entry.get(moment))]
    yield from own_words_complaints(entry, [id for ids in lists for id in ids], words)


def _is_list_of_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _scenario(id: str, entry: Mapping[str, Any], read: Yaml) -> Scenario:
    def texts(name: str) -> tuple[str, ...]:
        value = entry[name]
        assert isinstance(value, list)
        return tuple(value)

    plan: Mapping[str, str] = entry.get("plan", {})
    return Scenario(
        id=id,
        line=read.lines[(id,)],
        role=str(entry["role"]),
        style=str(entry["style"]),
        mirror=str(entry["mirror"]),
        who=texts("who"),
        what=str(entry["what"]),
        before=texts("before"),
        during=texts("during"),
        after=texts("after"),
        stop=texts("stop"),
        lines={
            **{name: read.lines[id, name] for name in KEYS},
            **{f"plan.{action}": read.lines[id, "plan", action] for action in plan},
        },
        open=entry.get("open", {}),
        fill=entry.get("fill", {}),
        plan={action: plan_facts(written) for action, written in plan.items()},
        letter=str(entry.get("letter") or ""),
    )

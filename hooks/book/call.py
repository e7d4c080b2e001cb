"""Calls: a talk to practise, from both chairs, as its author wrote it on a page of `calls/`."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from book.page import Heading, Page
from book.words import Words
from sitecheck.problem import Problem, did_you_mean

FOLDER = "calls/"
FACTS = ("are", "know", "want")  # what a chair's card says
DETAILS = ("heard", "does", "misses", "barred", "then")  # what is said of a choice, in this order
FACT = re.compile(r"- ([^:：]+)[:：] ?(.*)")
CHOICE = re.compile(r"- (.+)")
DETAIL = re.compile(r" {4}- ([^:：]+)[:：] ?(.*)")
QUOTED = re.compile(r"> ?(.*)")


@dataclass(frozen=True)
class Choice:
    """One thing that the reader may say.

    heard: what the other side hears in it. does, misses: ids of actions. barred: whose rule forbids it, or nothing.
    then: the id of the turn that follows.
    """

    line: int
    said: str
    heard: str = ""
    does: tuple[str, ...] = ()
    misses: tuple[str, ...] = ()
    barred: str = ""
    then: str = ""


@dataclass(frozen=True)
class Turn:
    """A moment of the talk.

    ending: '' where the talk goes on; else how it ended. is_crisis: it speaks of suicide or danger.
    told: what happens, said: what the other side says, each paragraph with its line. choices: what the reader may say.
    """

    id: str
    line: int
    title: str
    ending: str
    is_crisis: bool
    told: tuple[tuple[int, str], ...]
    said: tuple[tuple[int, str], ...]
    choices: tuple[Choice, ...]


@dataclass(frozen=True)
class Chair:
    """One side of the table. scenario: whose sheet it works with. facts: by name of FACTS, each with its line."""

    id: str
    line: int
    title: str
    scenario: str
    facts: Mapping[str, tuple[int, str]]
    turns: tuple[Turn, ...]

    @property
    def role(self) -> str:
        return re.sub(r"-\d+$", "", self.id)

    @property
    def page(self) -> str:
        """The page of its scenario."""
        return f"scenarios/{self.scenario}.md"

    @property
    def places(self) -> Mapping[str, Turn]:
        """The turns by id."""
        return {turn.id: turn for turn in self.turns}


@dataclass(frozen=True)
class Call:
    """A talk in one language. head: what stands before its chairs, as Markdown."""

    id: str
    language: str
    page: str
    path: str
    title: str
    head: str
    chairs: tuple[Chair, ...]

    @property
    def subject(self) -> str:
        """The title behind its colon, which says that it is one to practise."""
        return re.split("[:：]", self.title, maxsplit=1)[-1].strip()


@dataclass
class _Draft:
    """A turn while its lines are read."""

    heading: Heading
    told: list[tuple[int, str]] = field(default_factory=list)
    said: list[tuple[int, str]] = field(default_factory=list)
    choices: list[Choice] = field(default_factory=list)


def read_calls(pages: Iterable[Page], words: Mapping[str, Words]) -> tuple[dict[tuple[str, str], Call], list[Problem]]:
    """The calls among the pages by (language, id), and the lines of them that say nothing that is known.

    words: by language; they name what is said of chairs and choices.
    """
    calls: dict[tuple[str, str], Call] = {}
    problems: list[Problem] = []
    for page in pages:
        if page.name.startswith(FOLDER) and not page.name.endswith("index.md") and page.headings:
            call, found = _call(page, words[page.language]["call"])
            calls[call.language, call.id] = call
            problems += found
    return calls, problems


def _call(page: Page, words: Words) -> tuple[Call, list[Problem]]:
    problems: list[Problem] = []
    chairs: list[Chair] = []
    parts = list(_parts(page))
    for chair, lines in parts:
        if "chair" not in chair.classes:
            continue
        facts, wrong = _facts(lines, page, words)
        turns, found = _turns(chair, parts, page, words)
        problems += [*wrong, *found]
        chairs.append(
            Chair(chair.id or "", chair.line, chair.text, chair.attributes.get("scenario", ""), facts, tuple(turns))
        )
    first = min((chair.line for chair in chairs), default=page.text.count("\n") + 1)
    head = "\n".join(page.text.split("\n")[: first - 1])
    id = page.name.removeprefix(FOLDER).removesuffix(".md")
    return Call(id, page.language, page.name, page.path, page.headings[0].text, head, tuple(chairs)), problems


def _parts(page: Page) -> Iterator[tuple[Heading, list[tuple[int, str]]]]:
    """Each heading with the lines below it, as their author wrote them."""
    ends = [*(heading.line for heading in page.headings[1:]), page.text.count("\n") + 2]
    for heading, end in zip(page.headings, ends, strict=True):
        yield heading, [(number, line) for number, line in page.prose if heading.end < number < end]


def _facts(
    lines: Sequence[tuple[int, str]], page: Page, words: Words
) -> tuple[dict[str, tuple[int, str]], list[Problem]]:
    names = {words[name]: name for name in FACTS}
    facts: dict[str, tuple[int, str]] = {}
    problems = []
    for number, line in lines:
        found = FACT.fullmatch(line)
        label = found[1] if found else line.strip()
        if found and label in names:
            facts[names[label]] = (number, found[2].strip())
        else:
            cure = did_you_mean(label, names) or f"; a chair says {_listed(names)}"
            problems.append(Problem(page.path, number, f"line '{line.strip()}' — says nothing that a card knows{cure}"))
    return facts, problems


def _turns(
    chair: Heading, parts: Sequence[tuple[Heading, list[tuple[int, str]]]], page: Page, words: Words
) -> tuple[list[Turn], list[Problem]]:
    """The turns below the heading of a chair, up to the next."""
    turns: list[Turn] = []
    problems: list[Problem] = []
    ends = [heading.line for heading, _ in parts if "chair" in heading.classes and heading.line > chair.line]
    end = min(ends, default=page.text.count("\n") + 2)
    for heading, lines in parts:
        if chair.line < heading.line < end:
            turn, found = _turn(heading, lines, page, words)
            turns.append(turn)
            problems += found
    return turns, problems


def _turn(heading: Heading, lines: Sequence[tuple[int, str]], page: Page, words: Words) -> tuple[Turn, list[Problem]]:
    draft, problems = _Draft(heading), []
    is_ending = "ending" in heading.classes
    last = (0, "")  # the line before, and what it was
    for number, line in lines:
        follows = last[1] if last[0] == number - 1 else ""
        quoted, choice, detail = QUOTED.fullmatch(line), CHOICE.fullmatch(line), DETAIL.fullmatch(line)
        if is_ending or not (quoted or choice or line.startswith((" ", "-", ">"))):
            _add(draft.told, number, line.strip(), follows == "told")
            last = (number, "told")
        elif quoted:
            _add(draft.said, number, quoted[1].strip(), follows == "said")
            last = (number, "said" if quoted[1].strip() else "")
        elif choice:
            draft.choices.append(Choice(number, choice[1].strip()))
        elif detail and draft.choices:
            wrong = _add_detail(draft.choices, detail[1], detail[2].strip(), words)
            problems += [Problem(page.path, number, f"line '{line.strip()}' — {wrong}")] if wrong else []
        else:
            form = "'> what the other says', '- what you say', and below that, indented by four spaces, '- label: …'"
            problems.append(Problem(page.path, number, f"line '{line.strip()}' — is no part of a turn; write {form}"))
    ending = heading.attributes.get("kind", "") if is_ending else ""
    told, said = tuple(draft.told), tuple(pair for pair in draft.said if pair[1])
    is_crisis = "crisis" in heading.classes
    id, title = heading.id or "", heading.text
    return Turn(id, heading.line, title, ending, is_crisis, told, said, tuple(draft.choices)), problems


def _add(paragraphs: list[tuple[int, str]], number: int, text: str, goes_on: bool) -> None:
    """Adds a line to the paragraph before it, or as a new one."""
    if goes_on and paragraphs:
        paragraphs[-1] = (paragraphs[-1][0], f"{paragraphs[-1][1]}\n{text}")
    else:
        paragraphs.append((number, text))


def _add_detail(choices: list[Choice], label: str, text: str, words: Words) -> str:
    """Adds what is said of the last choice; what is wrong where its label is none."""
    names = {words[name]: name for name in DETAILS}
    name = names.get(label.strip(), "")
    if not name:
        return f"is nothing that is said of a choice{did_you_mean(label, names) or f'; write {_listed(names)}'}"
    value: object = tuple(filter(None, re.split(r"[、,]\s*", text))) if name in ("does", "misses") else text
    known = {field: getattr(choices[-1], field) for field in ("line", "said", *DETAILS)}
    if known[name]:
        return f"is said twice of '{choices[-1].said}'; keep one"
    choices[-1] = Choice(**{**known, name: value})
    return ""


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"'{name}'" for name in names)

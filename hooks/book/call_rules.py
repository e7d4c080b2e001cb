"""What is wrong with the calls: ways that lead nowhere, actions that do not fit, texts longer than breath."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from book.action import Action
from book.call import FACTS, Call, Chair, Choice, Turn
from book.markup import markup_in
from book.own_words import COUNTED
from book.page import CITATION, LINK, Page
from book.scenario import ROLES, Scenario
from book.words import Words
from sitecheck.problem import Problem, did_you_mean

ENDINGS = ("agreed", "later", "none")  # each chair has one of each
STOP = "stop"  # the ending that a stop rule leads to
FEWEST, MOST = 10, 25  # turns of a chair, endings included; ours
CHOICES = (2, 4)
FEWEST_GOOD = 5  # turns of the reader on the good way: a first sentence, facts, an offer, a repetition, a confirmation
# To miss one of these is what a rule forbids, beside each stop rule.
RULED = ("keep-contact-hours", "explain-consequences")
LONGEST_FACT = 1.5  # breaths: what a card holds
TWO_VOICES = "two-voices"  # the mark of a talk that is read on the page of a scenario

Wrong = tuple[int, str, str]  # line, what it is about, what is wrong


def check_calls(
    calls: Mapping[tuple[str, str], Call],
    scenarios: Mapping[str, Scenario],
    actions: Mapping[tuple[str, str], Action],
    words: Mapping[str, Words],
    crisis: Mapping[str, Collection[str]],
    known: Collection[str],
) -> list[Problem]:
    """What is wrong with each call and between its languages.

    words: by language; they say how much is said in one breath. crisis: by language, what is said in danger.
    known: every id that scenarios.yml has, also of entries that could not be read.
    """
    stops = {id for (_, id), action in actions.items() if action.is_stop}
    problems = []
    for call in calls.values():
        own = words[call.language]
        for line, about, wrong in _call_wrongs(call, scenarios, known):
            problems.append(Problem(call.path, line, f"{about} — {wrong}"))
        for chair in call.chairs:
            fitting = scenarios[chair.scenario].actions if chair.scenario in scenarios else None
            checks = (
                *_facts_wrongs(chair, own),
                *_ways_wrongs(chair),
                *(wrong for turn in chair.turns for wrong in _turn_wrongs(turn, chair, own, crisis[call.language])),
                *(
                    wrong
                    for turn in chair.turns
                    for choice in turn.choices
                    for wrong in _choice_wrongs(choice, turn, chair, fitting, stops)
                ),
            )
            problems += [Problem(call.path, line, f"{about} — {wrong}") for line, about, wrong in checks]
    languages = list(dict.fromkeys(language for language, _ in calls))
    for (language, id), call in calls.items():
        first = calls.get((languages[0], id))
        if first and language != languages[0]:
            problems += _differences(first, call)
    return problems


def check_two_voices(pages: Iterable[Page], calls: Mapping[tuple[str, str], Call]) -> list[Problem]:
    """Marks `<!-- two-voices card-owing -->` that name no talk, or one without a chair for the page's scenario."""
    problems = []
    for page in pages:
        for comment in page.comments:
            kind, _, id = comment.text.partition(" ")
            if kind != TWO_VOICES:
                continue
            call = calls.get((page.language, id))
            scenarios = [chair.page for chair in call.chairs] if call else []
            if call is None:
                near = did_you_mean(id, [name for _, name in calls]) or "; name a page of calls/"
                wrong = f"names no talk{near}"
            elif page.name not in scenarios:
                wrong = f"names a talk of {' and '.join(scenarios)}; put it on one of these"
            elif not comment.is_alone:
                wrong = "has words beside it; let it stand alone on its line"
            else:
                continue
            problems.append(Problem(page.path, comment.line, f"mark '<!-- {comment.text} -->' — {wrong}"))
    return problems


def good_way(chair: Chair) -> list[tuple[Turn, Choice]]:
    """The shortest way to an agreement by what misses nothing: turns with what is said there. Empty where none is."""
    places, seen = chair.places, set[str]()
    waiting: list[tuple[Turn, list[tuple[Turn, Choice]]]] = [(turn, []) for turn in chair.turns[:1]]
    while waiting:
        turn, way = waiting.pop(0)
        if turn.ending == "agreed":
            return way
        on = [choice for choice in turn.choices if not choice.misses and choice.then in places]
        waiting += [(places[choice.then], [*way, (turn, choice)]) for choice in on if turn.id not in seen]
        seen.add(turn.id)
    return []


def _call_wrongs(call: Call, scenarios: Mapping[str, Scenario], known: Collection[str]) -> Iterator[Wrong]:
    if len(call.chairs) != 2:
        cure = "write '## You are … { #owing .chair scenario=\"card-owing\" }' for each side"
        yield 1, f"call '{call.id}'", f"has {len(call.chairs)} chairs, a talk has two; {cure}"
    for chair in call.chairs:
        about = f"chair '{chair.title}'"
        if chair.role not in ROLES:
            yield chair.line, about, f"has the id '{chair.id}'; write one of {', '.join(ROLES)}"
        elif chair.scenario not in known:
            near = did_you_mean(chair.scenario, known) or "; name one of scenarios.yml"
            yield chair.line, about, f'has scenario="{chair.scenario}", which is none{near}'
        elif chair.scenario in scenarios and scenarios[chair.scenario].role != chair.role:
            role = scenarios[chair.scenario].role
            yield chair.line, about, f"has a scenario of '{role}'; write that id, or another scenario"


def _facts_wrongs(chair: Chair, words: Words) -> Iterator[Wrong]:
    for name in FACTS:
        label = words["call"][name]
        if name not in chair.facts:
            yield chair.line, f"chair '{chair.title}'", f"does not say '{label}'; write '- {label}: …' below it"
        else:
            line, text = chair.facts[name]
            yield from _length(line, text, words, LONGEST_FACT)


def _ways_wrongs(chair: Chair) -> Iterator[Wrong]:
    about = f"chair '{chair.title}'"
    if not FEWEST <= len(chair.turns) <= MOST:
        yield chair.line, about, f"has {len(chair.turns)} turns; a talk has {FEWEST} to {MOST}, endings included"
    if all(choice.then in chair.places for turn in chair.turns for choice in turn.choices):  # else that is told
        yield from _lost_wrongs(chair)
    for kind in ENDINGS:
        if not any(turn.ending == kind for turn in chair.turns):
            cure = f"write '### … {{ #{chair.id}-{kind} .ending kind=\"{kind}\" }}'"
            yield chair.line, about, f"has no ending of the kind '{kind}'; {cure}"


def _lost_wrongs(chair: Chair) -> Iterator[Wrong]:
    """Turns off every way, and an agreement that is too near or that something must be missed for."""
    reached, ends = _reached(chair), _ending_ahead(chair)
    for turn in chair.turns:
        if turn.id not in reached:
            yield turn.line, f"turn '{turn.id}'", "is reached from nowhere; let a choice lead to it, or take it out"
        if turn.id not in ends and turn.choices:
            yield turn.line, f"turn '{turn.id}'", "has no way to an ending; let a choice lead on"
    count = len(good_way(chair))
    if count < FEWEST_GOOD and any(turn.ending == "agreed" for turn in chair.turns):
        wrong = f"has {count} turns on the way to an agreement that misses nothing"
        yield chair.line, f"chair '{chair.title}'", f"{wrong}; a talk worth practising has {FEWEST_GOOD}"


def _reached(chair: Chair) -> set[str]:
    places, reached, waiting = chair.places, set[str](), [turn.id for turn in chair.turns[:1]]
    while waiting:
        id = waiting.pop()
        if id in places and id not in reached:
            reached.add(id)
            waiting += [choice.then for choice in places[id].choices]
    return reached


def _ending_ahead(chair: Chair) -> set[str]:
    """The turns from which some way ends."""
    ends = {turn.id for turn in chair.turns if turn.ending}
    while more := {t.id for t in chair.turns if t.id not in ends and any(c.then in ends for c in t.choices)}:
        ends |= more
    return ends


def _turn_wrongs(turn: Turn, chair: Chair, words: Words, crisis: Collection[str]) -> Iterator[Wrong]:
    about = f"turn '{turn.title}'"
    if not turn.id.startswith(f"{chair.id}-"):
        yield turn.line, about, f"has the id '{turn.id}'; begin it with that of its chair, as '#{chair.id}-1'"
    if turn.ending:
        yield from _ending_wrongs(turn, about)
        return
    if not turn.said:
        yield turn.line, about, "lets the other side say nothing; write it as '> …'"
    least, most = CHOICES
    if not least <= len(turn.choices) <= most:
        yield turn.line, about, f"has {len(turn.choices)} choices; write {least} to {most}, each as '- …'"
    for line, text in (*turn.told, *turn.said):
        yield from _plain(line, text)
        yield from _length(line, text, words)
    for choice in turn.choices:
        yield from _length(choice.line, choice.said, words)
    yield from _crisis_wrongs(turn, chair, about, crisis)


def _ending_wrongs(turn: Turn, about: str) -> Iterator[Wrong]:
    if turn.ending not in (*ENDINGS, STOP):
        near = did_you_mean(turn.ending, ENDINGS) or f"; write one of {', '.join((*ENDINGS, STOP))}"
        yield turn.line, about, f'has kind="{turn.ending}", which is none{near}'
    if not any(LINK.search(text) for _, text in turn.told):
        yield turn.line, about, "leads no further; link to the letter, the sheet or the page that comes next"


def _crisis_wrongs(turn: Turn, chair: Chair, about: str, crisis: Collection[str]) -> Iterator[Wrong]:
    """A turn that speaks of suicide or danger has one right way out, to the ending of a stop rule."""
    said = "\n".join(text.lower() for _, text in turn.said)
    spoken = next((phrase for phrase in crisis if phrase in said), None)
    if spoken and not turn.is_crisis:
        cure = "write '.turn .crisis' and one way out, to an ending of the kind 'stop'"
        yield turn.line, about, f"speaks of danger ('{spoken}'); {cure}"
    if turn.is_crisis:
        on = [choice for choice in turn.choices if choice.then != turn.id]
        places = chair.places
        if len(on) != 1 or on[0].then not in places or places[on[0].then].ending != STOP:
            wrong = f"has {len(on)} ways out; let one choice lead to an ending of the kind 'stop', the others back here"
            yield turn.line, about, wrong


def _choice_wrongs(
    choice: Choice, turn: Turn, chair: Chair, fitting: Sequence[str] | None, stops: Collection[str]
) -> Iterator[Wrong]:
    about = f"choice '{choice.said}'"
    if turn.ending:
        yield choice.line, about, "stands below an ending; take it out"
    yield from _plain(choice.line, choice.said)
    yield from _plain(choice.line, choice.heard)
    if not choice.heard:
        yield choice.line, about, "does not tell what the other side hears; write it below"
    if not (choice.does or choice.misses):
        yield choice.line, about, "does and misses no action; name one of its sheet"
    if not choice.then:
        yield choice.line, about, "leads nowhere; write what follows below it"
    elif choice.then not in chair.places:
        near = did_you_mean(choice.then, chair.places) or "; name a turn of this chair"
        yield choice.line, about, f"leads to '{choice.then}', which is no turn here{near}"
    for id in (*choice.does, *choice.misses):
        if fitting is not None and id not in fitting:
            near = did_you_mean(id, fitting) or "; name one of that sheet"
            yield choice.line, about, f"names the action '{id}', which the sheet '{chair.scenario}' has not{near}"
    ruled = next((id for id in choice.misses if id in RULED or id in stops), None)
    if ruled and not CITATION.search(choice.barred):
        wrong = f"misses '{ruled}' and does not say whose rule forbids it"
        yield choice.line, about, f"{wrong}; write it below, with its citation"


def _plain(line: int, text: str) -> Iterator[Wrong]:
    if mark := markup_in(text):
        yield line, f"words '{text}'", f"have '{mark}', which is spoken as it stands; write plain words"


def _length(line: int, text: str, words: Words, breaths: float = 1) -> Iterator[Wrong]:
    most, unit = int(breaths * int(words["language"]["breath"])), words["language"]["opening_unit"]
    count = len(COUNTED.findall(text))
    if count > most:
        yield line, f"words '{text}'", f"are {count} {unit} long, {most} at most are said in one go; say it shorter"


def _differences(first: Call, other: Call) -> Iterator[Problem]:
    """What a call has otherwise than in the default language, beside ids, of which parity tells."""
    for one, two in zip(first.chairs, other.chairs, strict=False):
        if one.scenario != two.scenario:
            wrong = f'has scenario="{two.scenario}" here and "{one.scenario}" in {first.path}; write both alike'
            yield Problem(other.path, two.line, f"chair '{two.title}' — {wrong}")
        for id, turn in one.places.items():
            if id in two.places:
                yield from _turn_differences(turn, two.places[id], first.path, other.path)


def _turn_differences(one: Turn, two: Turn, path: str, other_path: str) -> Iterator[Problem]:
    about, place = f"turn '{two.id}'", f"{path}:{one.line}"
    if (one.ending, one.is_crisis) != (two.ending, two.is_crisis):
        yield Problem(other_path, two.line, f"{about} — is another kind than at {place}; write both alike")
    if len(one.choices) != len(two.choices):
        wrong = f"has {len(two.choices)} choices here and {len(one.choices)} at {place}; write the same in both"
        yield Problem(other_path, two.line, f"{about} — {wrong}")
        return
    for own, same in zip(one.choices, two.choices, strict=True):
        for name, here, there in (
            ("leads to", same.then, own.then),
            ("does", ", ".join(same.does), ", ".join(own.does)),
            ("misses", ", ".join(same.misses), ", ".join(own.misses)),
        ):
            if here != there:
                wrong = f"{name} '{here}' here and '{there}' at {path}:{own.line}; write both alike"
                yield Problem(other_path, same.line, f"choice '{same.said}' — {wrong}")

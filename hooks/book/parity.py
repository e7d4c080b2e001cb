"""Compares the authored trees of the languages, and the topic pages with the scenarios that use them."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import zip_longest
from posixpath import dirname, join, normpath, relpath
from urllib.parse import unquote

from book.letter_marks import optional_lines
from book.page import Fence, Heading, Link, Page
from sitecheck.address import split
from sitecheck.fault import CROSSING
from sitecheck.problem import Problem, did_you_mean, in_order

TOPICS = ("causes/", "preparation/", "channels/", "etiquette/", "solutions/", "follow-up/")
COUNTED = {"items in lists": re.compile(r"\s*(?:[*+-]|\d+\.)\s"), "rows in tables": re.compile(r"\s*\|")}


def check_parity(
    pages: Sequence[Page],
    languages: tuple[str, ...],
    nav: Mapping[str, int | None],
    used_actions: Collection[str] | None,
    blanks: Mapping[str, str],
) -> list[Problem]:
    """What is wrong between the authored pages, in order.

    languages: the default one first; the others are compared with it.
    nav: the lines of mkdocs.yml by the pages that the navigation names there, as inside a tree (`causes/money.md`).
    used_actions: the ids of those that some sheet uses; None while that is not known.
    blanks: the two signs around a blank in the letters of each language.
    """
    names: dict[str, dict[str, Page]] = {}
    for page in pages:
        if page.language in languages:
            names.setdefault(page.name, {})[page.language] = page
    problems: list[Problem] = []
    for name, versions in names.items():
        problems += _missing_translations(name, versions, languages)
        ordered = [versions[language] for language in languages if language in versions]
        for other in ordered[1:]:
            problems += _differences(ordered[0], other, blanks)
            problems += _different_links(ordered[0], other, names)
            problems += _crossings(other, languages[0])
        problems += _unused(ordered, used_actions)
    problems += _differences_from_nav(names, nav, languages)
    for language in languages:
        problems += _repeated_actions([page for page in pages if page.language == language])
    return in_order(problems)


def ids_read_are_built(page: Page, built: Collection[str]) -> list[Problem]:
    """Ids that were read of a page and that its built one lacks: there Markdown reads the line otherwise than we do.

    built: the ids of the built page.
    """
    wrong = "is not in the built page, as Markdown reads this line otherwise; write it as CONTRIBUTING.md shows"
    return [Problem(page.path, id.line, f"id '{id.name}' — {wrong}") for id in page.ids if id.name not in built]


def _actions(page: Page) -> dict[str, Heading]:
    return {heading.id: heading for heading in page.headings if heading.id and "action" in heading.classes}


def _crossings(page: Page, default: str) -> Iterator[Problem]:
    """Links into the tree of the default language, which i18n turns into those of the page's own without a word."""
    for link in page.links:
        path = split(link.target)[0]
        aim = normpath(join(dirname(page.path), unquote(path)))
        if path.endswith(".md") and re.match(rf"[^/]+/{default}/", aim):
            own = aim.replace(f"/{default}/", f"/{page.language}/", 1)
            wrong = f"{CROSSING.format(page.language, default)}; write '{relpath(own, dirname(page.path))}'"
            yield Problem(page.path, link.line, f"link '{link.target}' — {wrong}")


def _differences_from_nav(
    names: Mapping[str, Mapping[str, Page]], nav: Mapping[str, int | None], languages: tuple[str, ...]
) -> Iterator[Problem]:
    """Entries without a page, and pages without an entry, save where the one is a slip for the other."""
    left_out = [name for name in names if name not in nav and name not in ("index.md", "404.md")]
    for name, line in nav.items():
        if name in names:
            continue
        near = did_you_mean(name, left_out)
        if near:
            left_out = [page for page in left_out if f"'{page}'" not in near]
        cure = near or f"; write docs/{languages[0]}/{name} or take the entry out"
        yield Problem("mkdocs.yml", line, f"nav '{name}' — has no page{cure}")
    for name in left_out:
        first = next(names[name][language] for language in languages if language in names[name])
        yield Problem(first.path, None, f"page '{name}' — is not in the navigation; add it to nav")


def _missing_translations(name: str, versions: Mapping[str, Page], languages: tuple[str, ...]) -> Iterator[Problem]:
    original = next(versions[language] for language in languages if language in versions)
    for language in languages:
        if language not in versions:
            wanted = f"{original.path.removesuffix(f'{original.language}/{name}')}{language}/{name}"
            message = f"page '{name}' — has no version in '{language}', so its readers get another language or nothing"
            yield Problem(original.path, None, f"{message}; write {wanted}")


def _differences(page: Page, other: Page, blanks: Mapping[str, str]) -> Iterator[Problem]:
    """Two versions of a page, compared by what does not depend on the language."""
    yield from _different_ids(page, other)
    yield from _different_actions(page, other)
    yield from _different_citations(page, other)
    yield from _different_blanks(page, other, blanks)
    yield from _different_levels(page, other)
    yield from _different_counts(page, other)


def _different_ids(page: Page, other: Page) -> Iterator[Problem]:
    own, others = ({id.name: id.line for id in version.ids} for version in (page, other))
    missing, extra = ([id for id in ids if id not in known] for ids, known in ((own, others), (others, own)))
    # An id that was written differently is missing on both sides, and is one mistake.
    for id, instead in zip_longest(missing, extra):
        if id is None:
            message = f"id '{instead}' — {page.path} has no such id; give its element the same id"
            yield Problem(other.path, others[instead], message)
        elif instead is None:
            yield Problem(page.path, own[id], f"id '{id}' — {other.path} has no such id; give its element the same id")
        else:
            where = f"{other.path}:{others[instead]} has '{instead}', which is not here"
            yield Problem(page.path, own[id], f"id '{id}' — {other.path} has no such id, but {where}; write both alike")


def _different_actions(page: Page, other: Page) -> Iterator[Problem]:
    for one, two in ((page, other), (other, page)):
        ids = {id.name: id.line for id in two.ids}
        for id, heading in _actions(one).items():
            if id in ids and id not in _actions(two):
                message = f"action '{id}' — {two.path}:{ids[id]} is no action; write .action there or take it out here"
                yield Problem(one.path, heading.line, message)
    for id, heading in _actions(page).items():
        same = _actions(other).get(id, heading)
        for mark, one_has, two_has in (
            (".stop", "stop" in heading.classes, "stop" in same.classes),
            ("fill", bool(heading.attributes.get("fill")), bool(same.attributes.get("fill"))),
        ):
            if one_has != two_has:
                has, lacks = (page.path, other.path) if one_has else (other.path, page.path)
                wrong = f"has {mark} in {has} and not in {lacks}; write both alike"
                yield Problem(page.path, heading.line, f"action '{id}' — {wrong}")


def _different_citations(page: Page, other: Page) -> Iterator[Problem]:
    own, others = (Counter(citation.name for citation in version.citations) for version in (page, other))
    for one, two, more in ((page, other, own - others), (other, page, others - own)):
        for key in more:
            line = next(citation.line for citation in one.citations if citation.name == key)
            counts = [sum(citation.name == key for citation in version.citations) for version in (one, two)]
            wrong = f"is cited {_times(counts[0])} here and {_times(counts[1])} in {two.path}"
            yield Problem(one.path, line, f"citation '[^{key}]' — {wrong}; cite it for the same statements")


def _different_blanks(page: Page, other: Page, blanks: Mapping[str, str]) -> Iterator[Problem]:
    own, others = ([fence for fence in version.fences if fence.language == "letter"] for version in (page, other))
    if len(own) != len(others):
        message = f"letters — {len(own)} here and {len(others)} in {other.path}; write the same letters in both"
        yield Problem(page.path, own[0].line if own else None, message)
        return
    for one, two in zip(own, others, strict=True):
        here, there = _blanks(one.text, blanks[page.language]), _blanks(two.text, blanks[other.language])
        if here != there:
            wrong = f"{_count(here, 'blank')} here and {_count(there, 'blank')} in {other.path}:{two.line}"
            yield Problem(page.path, one.line, f"letter — {wrong}; leave the same blanks in both")
        yield from _different_optional(page, other, (one, two), blanks)


def _different_optional(
    page: Page, other: Page, letters: tuple[Fence, Fence], blanks: Mapping[str, str]
) -> Iterator[Problem]:
    """Optional lines that one version of a letter lacks, or has in another order as far as that can be known."""
    here, there = (optional_lines(letter.text) for letter in letters)
    one, two = (letter.line for letter in letters)
    if len(here) != len(there):
        wrong = f"{_count(len(here), 'optional line')} here and {len(there)} in {other.path}:{two}"
        yield Problem(page.path, one, f"letter — {wrong}; write the same in both, in the same order")
        return
    cases, other_cases = ([line.condition for line in lines] for lines in (here, there))
    for number, (own, same) in enumerate(zip(here, there, strict=True)):
        place = f"{other.path}:{two + same.number}"
        counts = _blanks(own.text, blanks[page.language]), _blanks(same.text, blanks[other.language])
        first = cases.index(own.condition)
        if first != other_cases.index(same.condition):
            has = "words of its own" if first == number else f"the words of line {one + here[first].number}"
            wrong = f"has {has} here, and not in {place}"
            cure = "give the same lines the same words in both"
        elif counts[0] != counts[1]:
            wrong = f"{_count(counts[0], 'blank')} in its line here and {counts[1]} in {place}"
            cure = "write the same lines in the same order"
        else:
            continue
        yield Problem(page.path, one + own.number, f"mark '{own.mark}' — {wrong}; {cure}")


def _different_levels(page: Page, other: Page) -> Iterator[Problem]:
    levels = {heading.id: heading.level for heading in other.headings}
    for heading in page.headings:
        level = levels.get(heading.id, heading.level)
        if heading.id and level != heading.level:
            wrong = f"has {heading.level} signs '#' here and {level} in {other.path}; write as many in both"
            yield Problem(page.path, heading.line, f"heading '{heading.id}' — {wrong}")


def _different_counts(page: Page, other: Page) -> Iterator[Problem]:
    here, there = _counts(page), _counts(other)
    for things in COUNTED:
        if here[things] != there[things]:
            message = f"has {here[things]} {things} here and {there[things]} in {other.path}; write the same in both"
            yield Problem(page.path, None, f"page '{page.name}' — {message}")


def _counts(page: Page) -> Counter[str]:
    """Lines that begin with a sign, in blocks that begin with it: in a paragraph it may have come by wrapping."""
    counts: Counter[str] = Counter()
    last, things = -1, ""
    for number, line in page.prose:
        if number > last + 1:
            things = next((name for name, sign in COUNTED.items() if sign.match(line)), "")
        if things and COUNTED[things].match(line):
            counts[things] += 1
        last = number
    return counts


def _different_links(page: Page, other: Page, names: Collection[str]) -> Iterator[Problem]:
    """Places that one version links to more often. While a page links to none that is there, that is told alone."""
    own, others = (_places(version) for version in (page, other))
    if any(place.endswith(".md") and place not in names for place in (*own, *others)):
        return
    for one, two, here, there in ((page, other, own, others), (other, page, others, own)):
        for place in here - there:
            link = next(link for link in one.links if _place(one, link) == place)
            wrong = f"{_times(here[place])} here and {_times(there[place])} in {two.path}"
            yield Problem(one.path, link.line, f"link '{link.target}' — leads there {wrong}; link alike in both")


def _places(page: Page) -> Counter[str]:
    return Counter(place for link in page.links if not link.is_image and (place := _place(page, link)))


def _place(page: Page, link: Link) -> str:
    """What a link leads to: a path in the language's tree, or a host; nothing where it stays or leaves the tree."""
    address = re.match(r"https?://([^/?#]*)", link.target)
    path = unquote(split(link.target)[0])
    if address or not path or ":" in path:
        return address[1] if address else ""
    place = normpath(join(dirname(page.name), path))
    return "" if place.startswith("..") else place


def _blanks(text: str, signs: str) -> int:
    start, end = map(re.escape, signs)
    return len(re.findall(rf"{start}[^{end}\n]*{end}", text))


def _repeated_actions(pages: Sequence[Page]) -> Iterator[Problem]:
    """Action ids that several pages share; one that a page has twice is a duplicate id of the built page."""
    first: dict[str, Page] = {}
    for page in pages:
        for id, heading in _actions(page).items():
            other = first.setdefault(id, page)
            if other is not page:
                place = f"{other.path}:{_actions(other)[id].line}"
                yield Problem(page.path, heading.line, f"action '{id}' — stands also at {place}; give one another id")


def _unused(versions: Sequence[Page], used: Collection[str] | None) -> Iterator[Problem]:
    """Pages and actions that no scenario leads to, said once for all languages, where the default one has them."""
    page = versions[0]
    is_topic = page.name.startswith(TOPICS) and not page.name.endswith("/index.md")
    actions = {id: (version, heading) for version in reversed(versions) for id, heading in _actions(version).items()}
    if is_topic and not actions:
        for version in versions:
            if not _links_to_scenario(version):
                wrong = "has neither an action nor a link to a scenario"
                cure = "link to the scenario that it serves"
                yield Problem(version.path, None, f"page '{version.name}' — {wrong}; {cure}")
    if used is None:
        return
    unused = [id for id in actions if id not in used]
    if is_topic and actions and len(unused) == len(actions):
        names = ", ".join(f"'{id}'" for id in unused)
        message = f"page '{page.name}' — no scenario uses any of its actions; add one of {names} to a scenario"
        yield Problem(page.path, None, message)
        return
    for id in unused:
        version, heading = actions[id]
        message = f"action '{id}' — no scenario uses it; add it to one or take .action out"
        yield Problem(version.path, heading.line, message)


def _links_to_scenario(page: Page) -> bool:
    targets = (normpath(join(dirname(page.name), link.target.partition("#")[0])) for link in page.links)
    return any(target.startswith("scenarios/") and target != "scenarios/index.md" for target in targets)


def _times(number: int) -> str:
    return {0: "never", 1: "once", 2: "twice"}.get(number, f"{number} times")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"

"""What search works with in one language: the pages with the words for them, and how their signs are read."""

import json
from collections import Counter
from collections.abc import Mapping
from importlib.metadata import version
from typing import Any

from book.asked import asked_of, sides
from book.book import Book
from book.call import FOLDER as CALLS
from book.helpline import Helpline
from book.page import Heading, Page, built_path
from book.scenario import ROLES
from made.kept import kept, written_in
from search.reading import reader

# How far a page of a kind goes before others that hold the same words (ours): a situation first, then what it is made
# of, then what is said about the handbook.
FOLDERS = {"scenarios": 1.25, "templates": 0.95, "desk": 0.9, "calls": 0.8, "about": 0.5}
PAGES = {"sources.md": 0.4, "glossary.md": 0.8}
LISTS = 0.5
COMMON = 4  # a heading on so many pages tells none of them from another

SPOKEN = "search/index.js"  # below the root of its language


def search_index(book: Book, language: str) -> dict[str, Any]:
    """The pages of a language as search reads them, and what search.yml says in it."""
    pages = [page for (tree, _), page in book.pages.items() if tree == language]
    common = Counter(heading.text for page in pages for heading in page.headings[1:])
    whose = sides(pages, book.scenarios)
    said, words = book.search, book.words[language]
    lines = {line.id: line for line in book.helplines}
    return {
        "pages": [_entry(page, book, whose.get(page.name, ""), common) for page in pages if page.headings],
        "nothing": said.nothing.get(language, ()),
        "sides": {role: phrases[language] for role, phrases in said.sides.items()},
        "same": list(said.same.get(language, ())),
        "whole": said.whole.get(language, ()),
        "claims": built_path(said.claims),
        "doubt": said.doubt.get(language, ()),
        "letters": said.letters.get(language, ()),
        "crisis": said.crisis.get(language, ()),
        "lines": [_line(lines[id], language) for id in said.lines if id in lines],
        "advice": [_line(lines[id], language) for id in said.advice if id in lines],
        "absent": [{"asked": topic.asked[language], "nearest": address(topic.nearest)} for topic in said.absent],
        "refuge": [built_path(name) for name in said.pages],
        "first": [built_path(f"scenarios/{id}.md") for id in said.first if id in book.scenarios],
        "words": {
            **words["search"],
            "crisis": words["page"]["first"],
            "sides": {role: words["sheet"][role] for role in ROLES},
        },
    }


def address(name: str) -> str:
    """Where a page, with or without an anchor, stands below its language's root."""
    page, mark, anchor = name.partition("#")
    return built_path(page) + mark + anchor


def index_files(index: Mapping[str, Any], is_chinese: bool) -> dict[str, bytes]:
    """The index as a script: it runs from a disk too, where a page may read no other file."""
    made_by = [written_in("search"), *(version(name) for name in ("lunr", "pypinyin", "zhconv-rs"))]
    made_from = json.dumps([index, is_chinese, made_by]).encode()
    return {SPOKEN: kept("js", made_from, lambda: index_script(index, is_chinese))}


def index_script(index: Mapping[str, Any], is_chinese: bool) -> bytes:
    """The script, made anew.

    What nobody is shown comes folded, and what many pages have in one text each: to read so many names, and to fold and
    join their words, would take a phone longer than all else before it answers.
    """
    # Imported here: their tables take half a second to load, and most builds find the index kept.
    from search.readings import readings, simplified
    from search.stems import stems

    pages = index["pages"]
    typed = [text for page in pages for text in (page["title"], *page.get("asked", ()))]
    shown = [text for page in pages for text in (page["about"], *(text for _, text in page.get("heads", ())))]
    data = {**index, "stems": stems([*typed, *(read_as for _, read_as in index["same"])])}
    same = list(index["same"])
    if is_chinese:
        texts = [*typed, *shown]
        phrases = [*index["nothing"], *index["crisis"], *(word for words in index["sides"].values() for word in words)]
        traditional = simplified([*texts, *phrases])
        data["readings"] = readings(texts)
        data["traditional"] = ["".join(signs) for signs in zip(*traditional, strict=True)]
        same += traditional
    fold = reader(same)
    data |= {name: [*map(fold, index[name])] for name in ("nothing", "whole", "doubt", "letters", "crisis")}
    data["sides"] = {side: [*map(fold, said)] for side, said in index["sides"].items()}
    data["absent"] = [{**topic, "asked": [*map(fold, topic["asked"])]} for topic in index["absent"]]
    data["asked"] = "\t".join(fold("\n".join(page.get("asked", ()))) for page in pages)
    data["headings"] = "\t".join("\n".join(text for _, text in page.get("heads", ())) for page in pages)
    data["pages"] = [_without_texts(page) for page in pages]
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f"self.handbookIndex = {text};\n".encode()


def _without_texts(page: Mapping[str, Any]) -> dict[str, Any]:
    """An entry without its phrases, and with the ids of its headings alone."""
    heads = {"heads": [id for id, _ in page["heads"]]} if "heads" in page else {}
    return {name: value for name, value in page.items() if name != "asked"} | heads


def _found(page: Page) -> list[Heading]:
    """The headings that lead to what they say. What stands in a talk is reached by its title."""
    return [head for head in page.headings[1:] if head.id] if not page.name.startswith(CALLS) else []


def _line(line: Helpline, language: str) -> dict[str, str]:
    return {"number": line.number, "use": line.use[language]}


def _entry(page: Page, book: Book, side: str, common: Mapping[str, int]) -> dict[str, object]:
    """A page as search reads it; what it lacks is left out."""
    folder, _, file = page.name.partition("/")
    rank = LISTS if page.name.endswith("index.md") else PAGES.get(page.name, FOLDERS.get(folder, 1.0))
    scenario = book.scenarios.get(file.removesuffix(".md")) if folder == "scenarios" else None
    entry = {
        "location": built_path(page.name),
        "title": page.headings[0].text,
        "about": str(page.meta.get("description") or ""),
        "asked": asked_of(page),
        "heads": [(head.id, head.text) for head in _found(page) if common[head.text] < COMMON],
        "side": side,
        "rank": rank,
        "sheet": scenario.id if scenario else "",
        "say": "words" if scenario and any(head.id == "words" for head in page.headings) else "",
    }
    return {name: value for name, value in entry.items() if value or name in ("location", "about")}

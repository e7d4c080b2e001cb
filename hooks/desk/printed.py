"""Desk sheets on paper: what the shared template takes of each, and whether it fits its side."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from book.book import Book
from book.day import day
from book.own_words import between_blanks
from book.page import built_path
from book.words import Words
from checklist.sheet import page_count, why_unreadable
from desk.leaf import Leaf
from sitecheck.problem import Problem


@dataclass(frozen=True)
class DeskPrint:
    """What a printed desk sheet shows besides its leaf; as `checklist.sheet.Printed` has it.

    address: of its page, absolute; empty while the site has none. edition: of the handbook. words: of its language.
    """

    leaf: Leaf
    address: str
    edition: str
    words: Words

    @property
    def path(self) -> str:
        return f"sheets/{self.leaf.sheet.id}"

    @property
    def language(self) -> str:
        return self.leaf.language

    @property
    def nearest(self) -> int:
        return 0  # desk.typ tries many ways, and few sheets fit at once

    @property
    def data(self) -> dict[str, object]:
        leaf, sheet = self.leaf, self.leaf.sheet
        return {
            "kind": sheet.kind,
            "id": sheet.anchor,
            "role": "desk",
            "number": str(leaf.number),
            "title": leaf.title,
            "use": between_blanks(leaf.use),
            "head": _parts(leaf.head),
            "columns": _parts(leaf.columns),
            "widths": [column.width for column in sheet.columns],
            "rows": [
                {"text": between_blanks(row.line.text) if row.line else [], "on": row.on, "cells": _parts(row.cells)}
                for row in leaf.rows
            ],
            "empty": sheet.empty,
            "notes": sheet.notes,
            "stops": [stop.text for stop in leaf.stops],
            "help": [],
            "reviewed": day(leaf.reviewed, self.words["language"]["locale"]),
            "edition": self.edition,
            "explain": self.words["desk"]["explain"],
        }


def make_desk_prints(
    leaves: Mapping[tuple[str, str], Leaf], book: Book, bases: Mapping[str, str] | None, edition: str
) -> dict[str, list[DeskPrint]]:
    """The printed desk sheets by language.

    bases: the address of each language's tree, with a closing slash; None while the site has no address to print.
    """
    prints: dict[str, list[DeskPrint]] = {language: [] for language in book.languages}
    for (language, _), leaf in leaves.items():
        address = bases[language] + built_path(leaf.sheet.page) if bases else ""
        prints[language].append(DeskPrint(leaf, address, edition, book.words[language]))
    return prints


def check_desk_print(sheet: DeskPrint, pdf: bytes, path: str) -> list[Problem]:
    """Why a printed desk sheet does not fit its side or cannot be read aloud. path: of sheets.yml."""
    wrong = why_unreadable(sheet, pdf)
    if (count := page_count(pdf)) != 1:
        cure = "say it shorter, or take out rows, lines or columns"
        wrong.append(f"takes {count} sides in '{sheet.language}', a desk sheet has one; {cure}")
    own = sheet.leaf.sheet
    return [Problem(path, own.line, f"desk sheet '{own.id}' — {message}") for message in wrong]


def _parts(texts: Iterable[str]) -> list[list[str]]:
    return [between_blanks(text) for text in texts]

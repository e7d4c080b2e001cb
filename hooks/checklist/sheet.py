"""Sheets as PDF, set by Typst from checklist.typ.

The data go in as a JSON file, never glued into markup. The only fonts are those in `fonts/`, so a sheet looks the same
wherever it is made, and the same data give the same bytes.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from importlib.metadata import version
from pathlib import Path
from typing import Any, Protocol

import typst

from book.book import Book
from book.day import day
from book.helpline import Helpline
from book.page import built_path
from book.words import Words, region
from checklist.checklist import Checklist, Item
from checklist.folded import folded
from made.kept import kept, written_in
from sitecheck.problem import Problem

TEMPLATE = Path(__file__).with_name("sheets.typ")
FONTS = Path(__file__).with_name("fonts")
PAGES = 2  # one side to use, one to write on
NEAREST = 2  # how near the lines of a scenario's sheet may come, from 0, as wide as they may be; see checklist.typ
PDF_UA = b"<pdfuaid:part>"  # how a PDF says that it is accessible
QR_LEVEL = "m"  # survives a photocopy
QR_MASK = 6  # readers take any; this one suits most of our addresses, and to weigh all costs half a sheet's time
PAGE_COUNT = re.compile(rb"/Type/Pages/Count (\d+)")  # as Typst writes it


class Printed(Protocol):
    """Whatever the template sets: the sheet of a scenario or of the desk, in one language.

    path: of its PDF below the language's root, without its ending. address: of the page that explains it, absolute;
    empty while the site has none. words: of its language. nearest: how near its lines may be set to fit its pages; 0
    where its template finds that by itself.
    """

    @property
    def path(self) -> str: ...
    @property
    def language(self) -> str: ...
    @property
    def address(self) -> str: ...
    @property
    def words(self) -> Words: ...
    @property
    def nearest(self) -> int: ...
    @property
    def data(self) -> dict[str, object]:
        """What it says, as the template takes it."""


@dataclass(frozen=True)
class Sheet:
    """What a printed sheet shows besides its checklist.

    address: of the scenario page, absolute; empty while the site has none, and nothing is printed of it then.
    edition: of the handbook. helplines: those of its role and of what it is about, most urgent first.
    words: of its language.
    """

    checklist: Checklist
    address: str
    edition: str
    helplines: Sequence[Helpline]
    words: Words

    @property
    def path(self) -> str:
        return f"checklists/{self.checklist.scenario.id}"

    @property
    def language(self) -> str:
        return self.checklist.language

    @property
    def nearest(self) -> int:
        return NEAREST

    @property
    def data(self) -> dict[str, object]:
        checklist = self.checklist
        return {
            "kind": "checklist",
            "id": checklist.scenario.id,
            "title": checklist.title,
            "number": str(checklist.number),
            "open": checklist.open,
            "role": checklist.scenario.role,
            "style": checklist.scenario.style.replace("-", "_"),
            "blocks": [
                {"moment": block.moment, "items": [_item_data(item) for item in block.items]}
                for block in checklist.blocks
            ],
            "stops": [item.text for item in checklist.stops],
            "help": [{"number": line.number, "use": line.use[self.language]} for line in self.helplines],
            "reviewed": day(checklist.reviewed, self.words["language"]["locale"]),
            "edition": self.edition,
            "explain": self.words["sheet"]["explain"],
        }


@dataclass(frozen=True)
class Kind:
    """One kind of PDF. form: `a4`, `large` (print) or `a5`. is_booklet: with a list of contents and numbered pages."""

    form: str
    is_booklet: bool = False


SHEET, LARGE, BOOKLET, BROCHURE = Kind("a4"), Kind("large"), Kind("a4", True), Kind("a5", True)


def make_sheets(
    checklists: Mapping[tuple[str, str], Checklist], book: Book, bases: Mapping[str, str] | None, edition: str
) -> dict[str, list[Sheet]]:
    """The printed sheets by language.

    bases: the address of each language's tree, with a closing slash; None while the site has no address to print.
    """
    sheets: dict[str, list[Sheet]] = {language: [] for language in book.languages}
    for (language, _), checklist in checklists.items():
        scenario = checklist.scenario
        address = bases[language] + built_path(scenario.page) if bases else ""
        helplines = [line for line in book.helplines if line.is_for(scenario)]
        sheets[language].append(Sheet(checklist, address, edition, helplines, book.words[language]))
    return sheets


def sheet_pdf(sheet: Printed, *, large: bool = False) -> bytes:
    """The sheet as an accessible PDF, in large print on as many pages as it needs.

    Words that cannot be set so are set without it; `check_sheet` tells of them.
    """
    return _set([sheet], LARGE) if large else _fitted(sheet)[1]


def booklet_pdf(sheets: Sequence[Printed]) -> bytes:
    """All sheets in one PDF, each with its record side, behind a list of contents."""
    return _set(sheets, BOOKLET, [_fitted(sheet)[0] for sheet in sheets])


def brochure_pdf(sheets: Sequence[Printed]) -> bytes:
    """All sheets as a brochure: two A5 pages on each side of A4, in the order in which the stack is folded."""
    return folded(_set(sheets, BROCHURE), sheets[0].words["sheet"]["all_sheets"])


def sheet_paths(sheets: Iterable[Printed]) -> list[str]:
    """The paths of the PDFs of one language in its tree: each sheet, its large print, all as A4 and A5."""
    paths = [f"{sheet.path}{kind}.pdf" for sheet in sheets for kind in ("", "-large")]
    return [*paths, "checklists/all.pdf", "checklists/all-a5.pdf"] if paths else []


def sheet_files(sheets: Sequence[Printed]) -> dict[str, bytes]:
    """The PDFs of one language by their path. One is set again only if its words or what sets it have changed."""
    made_by = json.dumps([written_in("checklist", "desk", "book", "made"), *map(version, ("typst", "segno", "pypdf"))])

    def made_from(sheets: Sequence[Printed], kind: Kind, nears: Sequence[int] | None = None) -> bytes:
        return f"{json.dumps(_data(sheets, kind, nears))}\0{made_by}".encode()

    nears, contents = [], []
    for sheet in sheets:
        fitted = kept("sheet", made_from([sheet], SHEET), partial(_fitted_file, sheet))
        nears.append(fitted[0])
        contents += [fitted[1:], kept("pdf", made_from([sheet], LARGE), partial(_set, [sheet], LARGE))]
    if sheets:
        contents.append(kept("pdf", made_from(sheets, BOOKLET, nears), partial(_set, sheets, BOOKLET, nears)))
        contents.append(kept("pdf", made_from(sheets, BROCHURE), partial(brochure_pdf, sheets)))
    return dict(zip(sheet_paths(sheets), contents, strict=True))


def check_sheet(sheet: Sheet, pdf: bytes) -> list[Problem]:
    """Why a printed sheet does not fit its side or cannot be read aloud, placed at the page of its scenario."""
    checklist = sheet.checklist
    wrong = []
    count = page_count(pdf)
    if count != PAGES:
        items = [item for block in checklist.blocks for item in block.items] + list(checklist.stops)
        longest = max(items, key=lambda item: len(item.text), default=None)
        shorten = f"shorten its longest item '{longest.text}' ({longest.id})" if longest else "shorten its title"
        wrong.append(f"takes {count} pages, a sheet has {PAGES}; {shorten} or use fewer items")
    wrong += why_unreadable(sheet, pdf)
    path = f"docs/{checklist.language}/{checklist.scenario.page}"
    return [Problem(path, None, f"checklist '{checklist.title}' — {message}") for message in wrong]


def why_unreadable(sheet: Printed, pdf: bytes) -> list[str]:
    """Why the PDF of a sheet cannot be read aloud, and what to do; nothing where it can be."""
    if PDF_UA in pdf:
        return []
    try:
        _compiler().compile(_project(TEMPLATE, sheet_values([sheet]), None), pdf_standards=["ua-1"])
    except typst.TypstError as error:
        reason = str(error).removeprefix("PDF/UA-1 error: ").replace("`", "")
        return [f"cannot be printed for everyone, as {reason}; say it in other words"]
    return []


@cache
def _compiler() -> typst.Compiler:
    """Made once: each new one would look at the fonts again."""
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])
    return typst.Compiler(root=TEMPLATE.parent, font_paths=fonts)


def _fitted(sheet: Printed) -> tuple[int, bytes]:
    """How near the lines of a sheet are set so that its pages hold it, and its PDF.

    Most fit at once, and to try costs less than to measure in the template, after which Typst sets all again.
    """
    for near in range(sheet.nearest + 1):
        pdf = _set([sheet], SHEET, [near])
        if page_count(pdf) <= PAGES:
            break
    return near, pdf


def _fitted_file(sheet: Printed) -> bytes:
    """The same in one file: the PDF behind a byte that says how near."""
    near, pdf = _fitted(sheet)
    return bytes([near]) + pdf


def _set(sheets: Sequence[Printed], kind: Kind, nears: Sequence[int] | None = None) -> bytes:
    return set_accessible(TEMPLATE, sheet_values(sheets, kind, nears))


def page_count(pdf: bytes) -> int:
    """How many pages one of our PDFs has."""
    match = PAGE_COUNT.search(pdf)
    assert match, "Typst writes its page tree otherwise now; change PAGE_COUNT"
    return int(match[1])


def _data(sheets: Sequence[Printed], kind: Kind, nears: Sequence[int] | None) -> dict[str, object]:
    words = sheets[0].words
    signs = words["signs"]
    return {
        "language": sheets[0].language,
        "region": region(words),
        "face": words["language"]["face"],
        "form": kind.form,
        "is_booklet": kind.is_booklet,
        "words": {
            **words["sheet"],
            "step": words["desk"]["step"],
            "colon": signs["colon"],
            "full_stop": signs["stop"],
            "handbook": words["page"]["name"],
        },
        "sheets": [_sheet_data(sheet, near) for sheet, near in zip(sheets, nears or [0] * len(sheets), strict=True)],
    }


def _sheet_data(sheet: Printed, near: int) -> dict[str, object]:
    short = sheet.address.removeprefix("https://").removeprefix("http://")
    return {**sheet.data, "near": near, "address": sheet.address, "short_address": short}


def _item_data(item: Item) -> dict[str, object]:
    return {"text": item.text, "fill": item.fill}


@cache
def _qr(address: str) -> dict[str, object]:
    """The address as a QR code: its size in modules, and each module's grey, black (0) or white (255), row by row."""
    # Imported here, because most builds find all sheets kept.
    import segno

    matrix = segno.make(address, error=QR_LEVEL, micro=False, mask=QR_MASK).matrix
    return {"size": len(matrix), "pixels": [0 if dark else 255 for row in matrix for dark in row]}


def sheet_values(
    sheets: Sequence[Printed], kind: Kind = SHEET, nears: Sequence[int] | None = None
) -> dict[str, object]:
    """What sheets of one language say, as the templates take it. nears: how near the lines of each are; 0 without."""
    codes = {sheet.address: _qr(sheet.address) for sheet in sheets if sheet.address}
    return {**_data(sheets, kind, nears), "qr": codes}


def set_pages(template: Path, values: object, files: Mapping[str, bytes] | None = None) -> bytes:
    """What another template makes of values, as PDF to be drawn. files: those beside the template, by name."""
    pdf = _compiler().compile(_project(template, values, files), pdf_tags=False)
    assert isinstance(pdf, bytes)  # as no `output` is named
    return pdf


def set_accessible(template: Path, values: object) -> bytes:
    """What a template makes of values, as a PDF that can be read aloud.

    Words that PDF/UA does not allow, as a sign that the font lacks, are printed as well as can be, without that.
    """
    project = _project(template, values, None)
    try:
        pdf = _compiler().compile(project, pdf_standards=["ua-1"])
    except typst.TypstError:
        pdf = _compiler().compile(project)
    assert isinstance(pdf, bytes)  # as no `output` is named
    return pdf


def draw_pages(template: Path, values: object, files: Mapping[str, bytes] | None = None) -> list[bytes]:
    """The same as PNG in full colour, a point a pixel."""
    pictures = _compiler().compile(_project(template, values, files), format="png", ppi=72)
    assert pictures is not None  # as no `output` is named
    return [pictures] if isinstance(pictures, bytes) else pictures


def _project(template: Path, values: object, files: Mapping[str, bytes] | None) -> Any:  # its stubs lag behind
    """What Typst does not find beside the sheets' template: parts that lie there are parsed once, for all sheets.

    Values are a file, as `sys_inputs` would make a new standard library for each sheet.
    """
    return {
        "main": template.read_bytes(),
        "data.json": json.dumps(values, ensure_ascii=False).encode(),
        **(files or {}),
    }

"""The ledger of the desk as a spreadsheet: the accounts, their ageing, the four numbers, the table of a small shop.

Only functions that Excel, WPS Spreadsheets and LibreOffice have alike. What is computed is grey.
"""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from importlib.metadata import version
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import quote_sheetname, xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from book.words import Words
from made.kept import kept, written_in

ROWS = 200  # prepared in the table of accounts
SHOP_ROWS = 20
MADE = datetime(2026, 1, 1)  # written into the file, so that equal words give equal bytes on any day
DAY = "count_day"  # the name of the cell with the day up to which all is counted
TODAY = "TODAY()"
MONTH = f"DATE(YEAR({DAY}),MONTH({DAY}),1)"  # the first day of its month
OLDEST = date(2000, 1, 1)
LONGEST_NOTE = 60
ACCOUNTS = (
    *("account", "due", "due_on", "paid", "days", "band", "promised", "promised_on", "kept", "next_on", "who"),
    *("objected_on", "answered_on", "open", "response", "note"),
)
SHOP = (
    *("invoice", "customer", "due", "due_on", "paid", "days", "band", "promised", "promised_on", "kept", "next_on"),
    "next",
)
AMOUNTS = ("due", "paid", "promised")
DAYS = ("due_on", "promised_on", "next_on", "objected_on", "answered_on")
COMPUTED = ("days", "band", "open")
BANDS = ("not_due", "to_30", "to_60", "to_90", "over_90", "paid")
AGEING = 3  # the row, from 0, in which the first band stands
WIDTHS = {"customer": 18, "next": 28, "note": 30}
WIDTH = 12
LINE = 16  # points
AMOUNT, GREY, A4, TEXT = "#,##0.00", "#EEEEEE", 9, 49  # paper and format by their numbers in ECMA-376


def ledger_paths(id: str) -> list[str]:
    """The paths of the files of one language in its tree. id: of the desk sheet that is computed in them."""
    return [f"sheets/{id}.xlsx", f"sheets/{id}.csv"]


def ledger_files(id: str, words: Words) -> dict[str, bytes]:
    """The files of one language by their path. words: of the language."""
    made_from = (
        f"{words['ledger']}\0{words['page']['name']}\0{written_in('desk', 'made')}\0{version('xlsxwriter')}".encode()
    )
    contents = (kept("xlsx", made_from, lambda: ledger_xlsx(words)), ledger_csv(words))
    return dict(zip(ledger_paths(id), contents, strict=True))


def ledger_csv(words: Words) -> bytes:
    """The table of accounts with its formulas; in UTF-8 with the mark by which Excel knows it."""
    own = words["ledger"]
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(own["columns"][name] for name in ACCOUNTS)
    labels = {name: f'"{label}"' for name, label in own["bands"].items()}
    for row in range(2, ROWS + 2):
        computed = formulas(ACCOUNTS, row, TODAY, labels, own)
        writer.writerow(computed.get(name, "") for name in ACCOUNTS)
    return text.getvalue().encode("utf-8-sig")


def formulas(columns: Sequence[str], row: int, day: str, labels: Mapping[str, str], words: Words) -> dict[str, str]:
    """What the computed cells of a row hold, by their columns.

    columns: of the table. day: the day up to which days are counted, labels: what each ageing band is called, both as a
    formula says them.
    """
    cells = {name: f"{xl_col_to_name(place)}{row}" for place, name in enumerate(columns)}
    due, due_on, paid, days = (cells[name] for name in ("due", "due_on", "paid", "days"))
    bands = f"IF({days}<=60,{labels['to_60']},IF({days}<=90,{labels['to_90']},{labels['over_90']}))"
    bands = f"IF({days}=0,{labels['not_due']},IF({days}<=30,{labels['to_30']},{bands}))"
    found = {
        "days": f'=IF(OR({due}="",{due_on}=""),"",IF({paid}>={due},0,MAX(0,{day}-{due_on})))',
        "band": f'=IF({days}="","",IF({paid}>={due},{labels["paid"]},{bands}))',
    }
    if "open" in columns:
        answered = f'IF({cells["answered_on"]}="","{words["yes"]}","{words["no"]}")'
        found["open"] = f'=IF({cells["objected_on"]}="","",{answered})'
    return found


def ledger_xlsx(words: Words) -> bytes:
    """The workbook. Its words stand under `ledger:`."""
    made = io.BytesIO()
    book = Workbook(made, {"in_memory": True})
    title = words["ledger"]["sheets"]["accounts"]
    book.set_properties({"title": title, "author": words["page"]["name"], "created": MADE})
    ledger = _Ledger(book, words["ledger"])
    for write in (ledger.use, ledger.accounts, ledger.ageing, ledger.numbers, ledger.shop):
        write()
    book.close()
    return made.getvalue()


class _Ledger:
    """Writes the worksheets of a workbook. words: those under `ledger:`."""

    def __init__(self, book: Workbook, words: Words) -> None:
        self.book, self.words = book, words
        self.head = self._look(bold=True, bottom=1)
        self.plain = self._look()
        self.text = self._look(num_format=TEXT)  # an account keeps the noughts that it begins with
        self.amount = self._look(num_format=AMOUNT)
        self.day = self._look(num_format="yyyy-mm-dd", align="left")
        self.computed = self._look(bg_color=GREY)
        self.computed_amount = self._look(bg_color=GREY, num_format=AMOUNT)
        # Each band is named once, in the table of ageing; all formulas look there.
        self.labels = {band: f"{self._at('ageing')}$A${row}" for row, band in enumerate(BANDS, AGEING + 1)}

    def use(self) -> None:
        """How the workbook is used, and what does not belong in it."""
        sheet = self._sheet("use", [100])
        for row, line in enumerate(self.words["use"]):
            sheet.set_row(row, _height(line, 100))
            sheet.write_string(row, 0, line, self.plain)

    def accounts(self) -> None:
        self._table("accounts", ACCOUNTS, ROWS)

    def ageing(self) -> None:
        """The day up to which all is counted, and what stands in each band then."""
        sheet = self._sheet("ageing", [42, 14, 16])
        sheet.write_string(0, 0, self.words["day"], self.plain)
        sheet.write_formula(0, 1, f"={TODAY}", self.day, "")
        self.book.define_name(DAY, f"={self._at('ageing')}$B$1")
        for row, band in enumerate(BANDS, AGEING):
            sheet.write_string(row, 0, self.words["bands"][band])
        cells = _ranges(ACCOUNTS, ROWS, self._at("accounts"))
        self._bands(sheet, AGEING, cells)
        below = AGEING + len(BANDS) + 1
        sheet.write_string(below, 0, self.words["ageing"]["no_day"], self.plain)
        sheet.write_formula(below, 1, f'=SUMPRODUCT(({cells["due"]}<>"")*({cells["due_on"]}=""))', self.computed, "")

    def numbers(self) -> None:
        """The four numbers, each with what it is made of."""
        said, cells = self.words["numbers"], _ranges(ACCOUNTS, ROWS, self._at("accounts"))
        sheet = self._sheet("numbers", [20, 70, 10, 10, 10])
        sheet.write_row(0, 0, [said[name] for name in ("name", "how", "part", "whole", "value")], self.head)
        for row, (name, part, whole, form) in enumerate(_numbers(cells, self.words), 1):
            sheet.write_string(row, 0, self.words[name]["name"], self.plain)
            sheet.write_string(row, 1, self.words[name]["how"], self.plain)
            sheet.set_row(row, _height(self.words[name]["how"], 70))
            if part:
                sheet.write_formula(row, 2, part, self.computed, "")
            sheet.write_formula(row, 3, whole, self.computed, "")
            times = "*100" if name == "complaints" else ""
            known = f"D{row + 1}=0" if part else f'OR(C{row + 1}="",D{row + 1}=0)'  # nothing written is not none
            value = f'=IF({known},"",C{row + 1}/D{row + 1}{times})'
            sheet.write_formula(row, 4, value, self._look(bg_color=GREY, bold=True, num_format=form), "")
        sheet.data_validation(4, 2, 4, 2, self._allowed("due"))
        sheet.write_string(5, 0, self.words["open_objections"], self.plain)
        sheet.set_row(5, 2 * LINE)
        sheet.write_formula(5, 4, f'=COUNTIF({cells["open"]},"{self.words["yes"]}")', self.computed, "")
        sheet.write_string(6, 0, self.words["not_said"], self.plain)
        sheet.set_row(6, 4 * LINE)
        sheet.write_formula(6, 4, _not_said(cells, self.words), self.computed, "")
        sheet.write_string(8, 1, self.words["small"], self.plain)
        sheet.set_row(8, 2 * LINE)

    def shop(self) -> None:
        """The same for a few invoices, with their ageing below."""
        sheet = self._table("shop", SHOP, SHOP_ROWS)
        first = SHOP_ROWS + 3
        for row, band in enumerate(BANDS, first):
            sheet.write_formula(row, 0, f"={self.labels[band]}", self.plain, "")
        self._bands(sheet, first, _ranges(SHOP, SHOP_ROWS, self._at("shop")))

    def _sheet(self, name: str, widths: Sequence[int]) -> Worksheet:
        sheet: Worksheet = self.book.add_worksheet(self.words["sheets"][name])
        for place, width in enumerate(widths):
            sheet.set_column(place, place, width)
        sheet.set_paper(A4)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        return sheet

    def _table(self, name: str, columns: Sequence[str], rows: int) -> Worksheet:
        """A table with rows to fill in, its head always in view."""
        sheet = self._sheet(name, [])
        sheet.freeze_panes(1, 1)
        sheet.repeat_rows(0)
        sheet.hide_gridlines(0)  # neither on the screen nor on paper
        sheet.set_row(0, 3 * LINE)
        for place, column in enumerate(columns):
            look = self.amount if column in AMOUNTS else self.day if column in DAYS else self.text
            sheet.set_column(place, place, WIDTHS.get(column, WIDTH), look)
            sheet.write_string(0, place, self.words["columns"][column], self.head)
            if column not in COMPUTED:
                sheet.data_validation(1, place, rows, place, self._allowed(column))
        for row in range(1, rows + 1):
            for column, formula in formulas(columns, row + 1, DAY, self.labels, self.words).items():
                sheet.write_formula(row, columns.index(column), formula, self.computed, "")
        return sheet

    def _bands(self, sheet: Worksheet, first: int, cells: Mapping[str, str]) -> None:
        """How many rows stand in each band and what they owe, beside the names of the bands from row `first` on."""
        said, last = self.words["ageing"], first + len(BANDS)
        sheet.write_row(first - 1, 0, [said["band"], said["count"], said["sum"]], self.head)
        for row in range(first, last):
            label = f"A{row + 1}"
            owed = f"SUMIF({cells['band']},{label},{cells['due']})-SUMIF({cells['band']},{label},{cells['paid']})"
            sheet.write_formula(row, 1, f"=COUNTIF({cells['band']},{label})", self.computed, "")
            sheet.write_formula(
                row, 2, f"=MAX(0,{owed})", self.computed_amount, ""
            )  # who paid too much is owed nothing
        sheet.write_string(last, 0, said["total"], self.head)
        sheet.write_formula(last, 1, f"=SUM(B{first + 1}:B{last})", self.computed, "")
        sheet.write_formula(last, 2, f"=SUM(C{first + 1}:C{last})", self.computed_amount, "")

    def _allowed(self, column: str) -> dict[str, Any]:
        """What may be typed into a column, and what is said of anything else."""
        wrong = self.words["wrong"]
        if column in ("account", "invoice"):
            four = {"validate": "length", "criteria": "between", "minimum": 4, "maximum": 5}
            return {**four, "error_message": wrong["account"]}
        if column in AMOUNTS:
            return {"validate": "decimal", "criteria": ">=", "value": 0, "error_message": wrong["amount"]}
        if column in DAYS:
            return {"validate": "date", "criteria": ">=", "value": OLDEST, "error_message": wrong["day"]}
        if column in ("kept", "response"):
            of_two = (
                [self.words["yes"], self.words["no"]] if column == "kept" else list(self.words["response"].values())
            )
            return {"validate": "list", "source": of_two, "error_message": wrong["list"]}
        return {"validate": "length", "criteria": "<=", "value": LONGEST_NOTE, "error_message": wrong["note"]}

    def _at(self, name: str) -> str:
        """What a formula writes before a cell of another worksheet."""
        return f"{quote_sheetname(self.words['sheets'][name])}!"

    def _look(self, **look: Any) -> Format:
        return self.book.add_format({"text_wrap": True, "valign": "top", **look})


def _height(text: str, width: int) -> int:
    """The height of a row for a text in a column of a width; LibreOffice does not find it on its own."""
    taken = sum(1 if sign.isascii() else 2 for sign in text)
    return LINE * -(-taken // (width - 8))


def _ranges(columns: Sequence[str], rows: int, at: str) -> dict[str, str]:
    """The cells of each column of a table."""
    letters = {name: xl_col_to_name(place) for place, name in enumerate(columns)}
    return {name: f"{at}${letter}$2:${letter}${rows + 1}" for name, letter in letters.items()}


def _come(cells: Mapping[str, str]) -> str:
    """Which promises have come in the month: pairs of cells and what they hold, as COUNTIFS has them."""
    return f'{cells["promised_on"]},">="&{MONTH},{cells["promised_on"]},"<="&{DAY}'


def _not_said(cells: Mapping[str, str], words: Words) -> str:
    """How many promises have come of which nobody wrote whether they were kept."""
    come, kept = _come(cells), cells["kept"]
    said = "".join(f'-COUNTIFS({come},{kept},"{words[answer]}")' for answer in ("yes", "no"))
    return f"=COUNTIFS({come}){said}"


def _numbers(cells: Mapping[str, str], words: Words) -> Iterator[tuple[str, str, str, str]]:
    """The four numbers of follow-up/measuring: name, part, whole, and how the result is written.

    The part of the complaints is for the reader to fill in.
    """
    some, none = (f'COUNTIF({cells["response"]},"{words["response"][name]}")' for name in ("some", "none"))
    yield "answer_rate", f"={some}", f"={some}+{none}", "0.0%"
    come = _come(cells)
    yield "kept_rate", f'=COUNTIFS({come},{cells["kept"]},"{words["yes"]}")', f"=COUNTIFS({come})", "0.0%"
    objected, answered = cells["objected_on"], cells["answered_on"]
    both = f'({objected}<>"")*({answered}<>"")*({answered}>={MONTH})*({answered}<={DAY})'
    yield "time_to_answer", f"=SUMPRODUCT({both}*({answered}-{objected}))", f"=SUMPRODUCT({both})", "0.0"
    yield "complaints", "", f"=COUNT({cells['due']})", "0.0"

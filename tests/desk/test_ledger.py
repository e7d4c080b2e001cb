"""The ledger as a spreadsheet: its words, its formulas as they stand in the file, and what they come to."""

import csv
import io
import re
import zipfile
from collections.abc import Callable
from xml.etree import ElementTree

import pytest

from conftest import ROOT
from desk.ledger import ACCOUNTS, ROWS, SHOP, formulas, ledger_csv, ledger_files, ledger_paths, ledger_xlsx
from tiny_book import WORDS

LANGUAGES = ("zh", "en")
SPREADSHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
# In every version of Excel since 2007, in WPS Spreadsheets and in LibreOffice.
KNOWN = {
    *("IF", "OR", "MAX", "TODAY", "SUM", "SUMIF", "SUMPRODUCT", "COUNT", "COUNTIF", "COUNTIFS"),
    *("DATE", "YEAR", "MONTH"),
}


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def book(language: str) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(ledger_xlsx(WORDS[language])))


def part(book: zipfile.ZipFile, name: str) -> ElementTree.Element:
    return ElementTree.fromstring(book.read(f"xl/{name}.xml"))


def sheet_formulas(book: zipfile.ZipFile, number: int) -> dict[str, str]:
    """The formulas of a worksheet by their cells."""
    cells = part(book, f"worksheets/sheet{number}").iter(f"{SPREADSHEET}c")
    found = {cell.attrib["r"]: cell.find(f"{SPREADSHEET}f") for cell in cells}
    return {name: formula.text or "" for name, formula in found.items() if formula is not None}


def test_its_worksheets_have_the_names_of_the_words(language: str, book: zipfile.ZipFile) -> None:
    names = [sheet.attrib["name"] for sheet in part(book, "workbook").iter(f"{SPREADSHEET}sheet")]
    assert names == list(WORDS[language]["ledger"]["sheets"].values())


def test_it_uses_functions_that_every_program_knows(book: zipfile.ZipFile) -> None:
    used = {
        name
        for number in range(1, 6)
        for text in sheet_formulas(book, number).values()
        for name in re.findall(r"([A-Z]+)\(", text)
    }
    assert used - KNOWN == set()
    assert "_xlfn" not in "".join(text for number in range(1, 6) for text in sheet_formulas(book, number).values())


def test_two_hundred_rows_are_prepared(book: zipfile.ZipFile) -> None:
    rows = {int(re.sub(r"\D", "", cell)) for cell in sheet_formulas(book, 2)}
    assert rows == set(range(2, ROWS + 2))
    assert ROWS == 200


def test_the_day_up_to_which_all_is_counted_is_one_named_cell(language: str, book: zipfile.ZipFile) -> None:
    names = {name.attrib["name"]: name.text for name in part(book, "workbook").iter(f"{SPREADSHEET}definedName")}
    assert names["count_day"] == f"{WORDS[language]['ledger']['sheets']['ageing']}!$B$1"
    assert sheet_formulas(book, 3)["B1"] == "TODAY()"
    elsewhere = [sheet_formulas(book, number) for number in (2, 4, 5)]
    assert [text for formulas in elsewhere for text in formulas.values() if "TODAY" in text] == []


def test_the_head_stays_in_view_and_lists_offer_what_may_be_written(language: str, book: zipfile.ZipFile) -> None:
    accounts = part(book, "worksheets/sheet2")
    pane = next(accounts.iter(f"{SPREADSHEET}pane"))
    assert (pane.attrib["state"], pane.attrib["topLeftCell"]) == ("frozen", "B2")
    lists = {
        rule.attrib["sqref"]: rule.findtext(f"{SPREADSHEET}formula1")
        for rule in accounts.iter(f"{SPREADSHEET}dataValidation")
        if rule.attrib["type"] == "list"
    }
    said = WORDS[language]["ledger"]
    assert lists == {
        "I2:I201": f'"{said["yes"]},{said["no"]}"',
        "O2:O201": f'"{said["response"]["some"]},{said["response"]["none"]}"',
    }


def test_an_account_is_text_so_that_it_keeps_its_noughts(book: zipfile.ZipFile) -> None:
    column = next(part(book, "worksheets/sheet2").iter(f"{SPREADSHEET}col"))
    look = list(next(part(book, "styles").iter(f"{SPREADSHEET}cellXfs")))[int(column.attrib["style"])]
    assert (column.attrib["min"], look.attrib["numFmtId"]) == ("1", "49")  # 49 is text, ECMA-376 part 1, 18.8.30


def test_the_four_numbers_are_those_of_the_page_that_explains_them(language: str) -> None:
    page = (ROOT / f"docs/{language}/follow-up/measuring.md").read_text("utf-8")
    table = page.partition("{ #which-numbers }")[2].strip().split("\n\n")[0].splitlines()[2:]
    names = [
        WORDS[language]["ledger"][name]["name"] for name in ("answer_rate", "kept_rate", "time_to_answer", "complaints")
    ]
    assert [row.split("|")[1].strip() for row in table] == names


def test_it_asks_for_no_more_of_a_person_than_four_digits() -> None:
    assert [name for name in (*ACCOUNTS, *SHOP) if name in ("name", "phone", "address", "employer", "score")] == []


def worked_out(language: str, row: dict[str, object]) -> dict[str, object]:
    """What the formulas of a row come to where today is day 100."""
    said = WORDS[language]["ledger"]
    labels = {band: f'"{label}"' for band, label in said["bands"].items()}
    values = {f"{chr(65 + place)}2": row.get(name, "") for place, name in enumerate(ACCOUNTS)}
    found: dict[str, object] = {}
    for name, formula in formulas(ACCOUNTS, 2, "100", labels, said).items():
        found[name] = values[f"{chr(65 + ACCOUNTS.index(name))}2"] = evaluated(formula.removeprefix("="), values)
    return found


def evaluated(formula: str, values: dict[str, object]) -> object:
    """The value of a formula of IF, OR and MAX, by Python, which has the same signs but for two; an empty cell is 0."""
    python = re.sub(r"\b([A-Z]2)(=\"\")", r"empty('\1')", formula)
    python = re.sub(r"\b([A-Z]2)\b(?!')", r"number('\1')", python)
    python = re.sub(r"(?<![<>])=", "==", python)
    functions: dict[str, Callable[..., object]] = {
        "IF": lambda test, yes, no: yes if test else no,
        "OR": lambda *tests: any(tests),
        "MAX": max,
        "empty": lambda cell: values[cell] == "",
        "number": lambda cell: values[cell] if values[cell] != "" else 0,
    }
    return eval(python, {"__builtins__": {}}, functions)


@pytest.mark.parametrize(
    ("due_on", "paid", "days", "band"),
    [
        (130, "", 0, "not_due"),
        (100, 0, 0, "not_due"),
        (99, 0, 1, "to_30"),
        (70, 0, 30, "to_30"),
        (69, 0, 31, "to_60"),
        (40, 0, 60, "to_60"),
        (39, 999.99, 61, "to_90"),
        (10, 0, 90, "to_90"),
        (9, 0, 91, "over_90"),
        (9, 1000, 0, "paid"),
        (9, 1200, 0, "paid"),
    ],
)
def test_days_and_bands(language: str, due_on: int, paid: object, days: int, band: str) -> None:
    found = worked_out(language, {"due": 1000, "due_on": due_on, "paid": paid})
    assert (found["days"], found["band"]) == (days, WORDS[language]["ledger"]["bands"][band])


@pytest.mark.parametrize("row", [{}, {"due": 1000}, {"due_on": 9}])
def test_a_row_that_is_not_filled_in_says_nothing(language: str, row: dict[str, object]) -> None:
    assert worked_out(language, row) == {"days": "", "band": "", "open": ""}


def test_an_objection_is_open_until_it_is_answered(language: str) -> None:
    said = WORDS[language]["ledger"]
    assert worked_out(language, {"objected_on": 90})["open"] == said["yes"]
    assert worked_out(language, {"objected_on": 90, "answered_on": 92})["open"] == said["no"]


def test_the_four_numbers_are_computed_as_they_are_defined(language: str, book: zipfile.ZipFile) -> None:
    said = WORDS[language]["ledger"]
    found = sheet_formulas(book, 4)
    at = said["sheets"]["accounts"] + "!"
    come = f'{at}$H$2:$H$201,">="&DATE(YEAR(count_day),MONTH(count_day),1),{at}$H$2:$H$201,"<="&count_day'
    answered = f"{at}$M$2:$M$201"
    both = f'({at}$L$2:$L$201<>"")*({answered}<>"")'
    both += f"*({answered}>=DATE(YEAR(count_day),MONTH(count_day),1))*({answered}<=count_day)"
    some, none = (f'COUNTIF({at}$O$2:$O$201,"{said["response"][name]}")' for name in ("some", "none"))
    assert [found.get(cell) for cell in ("C2", "D2", "E2")] == [some, f"{some}+{none}", 'IF(D2=0,"",C2/D2)']
    assert (found["C3"], found["D3"]) == (f'COUNTIFS({come},{at}$I$2:$I$201,"{said["yes"]}")', f"COUNTIFS({come})")
    assert (found["C4"], found["D4"]) == (
        f"SUMPRODUCT({both}*({at}$M$2:$M$201-{at}$L$2:$L$201))",
        f"SUMPRODUCT({both})",
    )
    assert (found.get("C5"), found["D5"], found["E5"]) == (
        None,
        f"COUNT({at}$B$2:$B$201)",
        'IF(OR(C5="",D5=0),"",C5/D5*100)',
    )
    assert found["E6"] == f'COUNTIF({at}$N$2:$N$201,"{said["yes"]}")'
    of_each = "".join(f'-COUNTIFS({come},{at}$I$2:$I$201,"{said[answer]}")' for answer in ("yes", "no"))
    assert found["E7"] == f"COUNTIFS({come}){of_each}"


def test_the_ageing_counts_each_band_and_what_it_owes(language: str, book: zipfile.ZipFile) -> None:
    at = WORDS[language]["ledger"]["sheets"]["accounts"] + "!"
    found = sheet_formulas(book, 3)
    band, due, paid = (f"{at}${letter}$2:${letter}$201" for letter in "FBD")
    for row in range(4, 10):
        assert found[f"B{row}"] == f"COUNTIF({band},A{row})"
        assert found[f"C{row}"] == f"MAX(0,SUMIF({band},A{row},{due})-SUMIF({band},A{row},{paid}))"
    assert (found["B10"], found["C10"]) == ("SUM(B4:B9)", "SUM(C4:C9)")


def test_the_table_of_a_shop_counts_the_same_way(book: zipfile.ZipFile) -> None:
    found = sheet_formulas(book, 5)
    assert found["F2"] == 'IF(OR(C2="",D2=""),"",IF(E2>=C2,0,MAX(0,count_day-D2)))'
    assert found["B24"].endswith("!$G$2:$G$21,A24)")


def test_the_plain_table_has_the_same_formulas(language: str) -> None:
    text = ledger_csv(WORDS[language]).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text)))
    said = WORDS[language]["ledger"]
    assert rows[0] == [said["columns"][name] for name in ACCOUNTS]
    assert len(rows) == ROWS + 1
    assert rows[1][4] == '=IF(OR(B2="",C2=""),"",IF(D2>=B2,0,MAX(0,TODAY()-C2)))'
    assert [cell for place, cell in enumerate(rows[1]) if place not in (4, 5, 13)] == [""] * 13


def test_the_same_words_give_the_same_bytes(language: str) -> None:
    assert ledger_xlsx(WORDS[language]) == ledger_xlsx(WORDS[language])
    entries = zipfile.ZipFile(io.BytesIO(ledger_xlsx(WORDS[language])))
    assert {entry.date_time for entry in entries.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    times = re.findall(r">(\d{4}-\d\d-\d\dT[^<]*)<", entries.read("docProps/core.xml").decode())
    assert set(times) == {"2026-01-01T00:00:00Z"}


def test_its_files_have_the_name_of_its_sheet(language: str) -> None:
    files = ledger_files("ledger", WORDS[language])
    assert list(files) == ledger_paths("ledger") == ["sheets/ledger.xlsx", "sheets/ledger.csv"]
    assert files["sheets/ledger.xlsx"] == ledger_xlsx(WORDS[language])

"""The words of each language outside the pages: one file a language, with the same names and blanks."""

from pathlib import Path

from book.words import Words, read_words

ZH = "sheet:\n  print: 打印\n  done: 已完成 {done} / {all} 项\n  columns: [日期, 渠道]\n  items: { other: '{n} 项' }\n"
EN = (
    "sheet:\n  print: Print\n  done: '{done} of {all} done'\n  columns: [Date, Channel]\n"
    "  items: { one: '{n} item', other: '{n} items' }\n"
)


def read(folder: Path, en: str | None, zh: str = ZH) -> tuple[dict[str, Words], str]:
    (folder / "docs/words").mkdir(parents=True)
    (folder / "docs/words/zh.yml").write_text(zh, "utf-8")
    if en is not None:
        (folder / "docs/words/en.yml").write_text(en, "utf-8")
    words, problems = read_words(folder / "docs", ("zh", "en"))
    return words, "\n".join(map(str, problems))


def test_words_are_read_by_section_and_name(tmp_path: Path) -> None:
    words, problems = read(tmp_path, EN)
    assert problems == ""
    assert (words["zh"]["sheet"]["print"], words["en"]["sheet"]["columns"]) == ("打印", ["Date", "Channel"])


def test_what_a_language_lacks_is_told_and_said_in_the_default_one(tmp_path: Path) -> None:
    words, problems = read(tmp_path, EN.replace("  print: Print\n", ""))
    assert problems == (
        "docs/words/en.yml:1: words 'sheet.print' — are missing; docs/words/zh.yml has '打印'; say it here"
    )
    assert words["en"]["sheet"]["print"] == "打印"


def test_other_blanks_are_told_with_their_line(tmp_path: Path) -> None:
    _, problems = read(tmp_path, EN.replace("{all}", "{total}"))
    assert problems == (
        "docs/words/en.yml:3: words 'sheet.done: {done} of {total} done' — have other blanks than docs/words/zh.yml; "
        "write '{all}' and '{done}'"
    )


def test_a_misspelt_name_is_told_with_the_one_that_was_meant(tmp_path: Path) -> None:
    _, problems = read(tmp_path, EN.replace("  print: Print", "  prints: Print"))
    assert problems == (
        "docs/words/en.yml:1: words 'sheet.print' — are missing; docs/words/zh.yml has '打印'; say it here\n"
        "docs/words/en.yml:2: words 'sheet.prints' — are not in docs/words/zh.yml; did you mean 'sheet.print'?"
    )


def test_a_language_without_a_file_is_told_once(tmp_path: Path) -> None:
    words, problems = read(tmp_path, None)
    assert problems == "docs/words/en.yml: words of 'en' — are missing; translate docs/words/zh.yml"
    assert words["en"] == words["zh"]


def test_a_file_that_cannot_be_read_whole_is_told_once(tmp_path: Path) -> None:
    _, problems = read(tmp_path, EN.replace("columns: [Date", "columns: [Date: ["))
    assert problems.startswith("docs/words/en.yml:4: line 'columns: [Date: [, Channel]' — is not YAML")
    assert problems.count("\n") == 0

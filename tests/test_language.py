"""The words themselves: Chinese typography, and sentences that a tired person can follow."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import autocorrect_py
import pytest
import yaml

from book.page import Page, read_pages
from conftest import ROOT

# Rules B3: GOV.UK's 25 words; the Chinese values are ours.
LONGEST = {"zh": 45, "en": 25}
AVERAGE = {"zh": 25, "en": 20}

# The letters that a page offers apart; so many words say about the same in English, with its articles (ours). A page
# that needs more is split, never squeezed.
MOST = {"zh": 1300, "en": 900}
WORD = {"zh": re.compile(r"[一-鿿]|[A-Za-z0-9.,%]+"), "en": re.compile(r"\S*\w\S*")}
LISTS = {"claims.md", "glossary.md"}  # one looks something up in it, and nobody reads it through
LEADS = re.compile(
    r"^ {4}- (?:做到|漏掉|接着|Does|Misses|Then)[:：].*$", re.M
)  # of a talk, with names that nobody reads
TALKS = "calls/"  # walked through turn by turn, on one way of many

MOST_LINKS = 20  # and citations on a page; with more, nobody reads on

ONE_BREATH = 9  # signs of a title that a phone 320 wide holds in one line
BREATH = re.compile(r"[^，。：；、！？ ]+[，。：；、！？]?")

# We write dates and legal periods without inner spaces (2026年11月21日, 5年); AutoCorrect would put some. Both sides of
# its advice are compared without them.
DATE = re.compile(r" (?=[\d.]+ ?[年月日号])|(?<=\d) (?=[年月日号])|(?<=[年月日号]) (?=\d)")
TITLE = re.compile(r"^([ \t]*)(?:===|!!! \w+) \"([^\"\n]*)\"", re.M)
MARKUP = re.compile(
    r"\{[^{}\n]*\}|\[\^[^\]]+\]|<!--.*?-->|<[^>\n]+>"  # attributes, citations, HTML
    r"|!?\[((?:[^\[\]]|\[[^\]]*\])*)\]\([^)]*\)"  # links, of which the text stays
    r"|\*\*|`|^[ \t]*(?:[-*]|\d+\.|>|#+)\s*",
    re.M,
)
END = {"zh": re.compile(r"[。？！；\n]|……"), "en": re.compile(r"[.?!](?=[\s”\"')]|$)|[;\n]|…")}


@dataclass(frozen=True)
class Sentence:
    page: str
    text: str
    length: int


def authored() -> list[Page]:
    pages, problems = read_pages(ROOT / "docs", ("zh", "en"))
    assert problems == []
    return pages


def prose(page: Page) -> str:
    """What a page says in sentences: no front matter, no letters, one table cell a line."""
    text = re.sub(r"\A---\n.*?\n---\n", "", page.text, flags=re.S)
    text = LEADS.sub("", text)
    text = re.sub(r"^ *(```|~~~).*?^ *\1 *$", "", text, flags=re.S | re.M)
    text = re.sub(r"^\s*\|[-:| ]+\|\s*$", "", text, flags=re.M)
    text = re.sub(r"^\s*\|.*$", lambda row: row[0].replace("|", "\n"), text, flags=re.M)
    return MARKUP.sub(lambda match: match[1] or "", TITLE.sub(r"\1\2", text))


def sentences(page: Page) -> Iterator[Sentence]:
    for part in END[page.language].split(prose(page)):
        text = part.strip(" 　“”‘’\"'（）()")
        length = len(re.sub(r"\s", "", text)) if page.language == "zh" else len(text.split())
        if length > 1:
            yield Sentence(page.path, text, length)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_sentence_is_too_long(language: str) -> None:
    found = [sentence for page in authored() if page.language == language for sentence in sentences(page)]
    outliers = [f"{s.page}: {s.length}: {s.text}" for s in found if s.length > LONGEST[language]]
    average = sum(sentence.length for sentence in found) / len(found)
    assert outliers == []
    assert average <= AVERAGE[language]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_page_is_too_long(language: str) -> None:
    lengths = {
        page.path: len(WORD[language].findall(prose(page)))
        for page in authored()
        if page.language == language and page.name not in LISTS and not page.name.startswith(TALKS)
    }
    assert {path: length for path, length in lengths.items() if length > MOST[language]} == {}
    assert sum(lengths.values()) / len(lengths) > MOST[language] / 2  # the words were counted


def links_and_citations(page: Page) -> int:
    """How many interrupt the running text: those of letters and tables are looked up there, and a number is dialled."""
    text = re.sub(r"^ *(```|~~~).*?^ *\1 *$", "", page.text, flags=re.S | re.M)
    text = re.sub(r"^\s*\|.*$", "", text, flags=re.M)
    links = [link for link in re.findall(r"(?<!!)\[[^\]^]*\]\(([^)]*)\)", text) if not link.startswith("tel:")]
    return len(links) + len(re.findall(r"\[\^[^\]]+\]", text))


def test_no_page_to_read_is_all_links() -> None:
    # The value is ours. A page that lists others is made of links.
    listing = LISTS | {"start/which.md", "about/changes.md"}
    read = [page for page in authored() if page.name not in listing and not page.name.startswith(TALKS)]
    counts = {page.path: links_and_citations(page) for page in read}
    assert {path: n for path, n in counts.items() if n > MOST_LINKS and not path.endswith("index.md")} == {}


def test_no_telephone_number_touches_the_mark_of_a_footnote() -> None:
    """Who reads 12348 with a small 5 behind it dials 123485."""
    touching = re.compile(r"\b(?:110|12\d{3}|96110)\W{0,2}\[\^")
    found = [page.path for page in authored() if touching.search(page.text)]
    assert found == []


# Rules B14: what stands on many pages stands there in one wording. Of each: what a line is about, and how it says so.
ONE_WORDING = {
    "zh": {
        "还没过三年的：": "(一还一部分|还一部分，或|催款到)[^。]*三年就从那天重新算",
        "已经过了三年的：": "一旦答应还，就不能再拿“过了三年”来不还",
        "次日 8:00": "没有约定或(债务人)?同意，22:00 至次日 8:00 不?催收",
        "[^peoples-mediation-free]": "自愿、?，?不收费",
        "伪造证明": "伪造证明可能构成犯罪",
        "15日内办结": "争议简单的15日内办结，复杂的可延至30日",
    },
    "en": {
        "If the three years are not over:": "promising to pay or paying a part starts them again from that day|demand",
        "If they are over:": "once (you|he) agrees? to pay, (you|he) can no longer refuse because of them",
        "and 8:00": "between 22:00 and 8:00 unless agreed",
        "[^peoples-mediation-free]": "[Vv]oluntary and free",
        "orged proof": "orged proof can be a crime",
        "complaints are settled": "[Ss]imple complaints are settled within 15 days, complex ones within 30",
    },
}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_stands_on_many_pages_stands_there_in_one_wording(language: str) -> None:
    links = re.compile(r"\[([^\[\]^]*)\]\([^)]*\)")
    found = []
    for about, words in ONE_WORDING[language].items():
        pages = 0
        for page in (page for page in authored() if page.language == language):
            said = [line for line in links.sub(r"\1", page.text).split("\n") if about in line]
            found += [f"{page.path}: {line}" for line in said if not re.search(words, line)]
            pages += bool(said)
        assert pages > 5, about  # else it is no such sentence any more
    assert found == []


# Rules B13: what stood on every page was read on none.
TICS = {
    "zh": ("先做一件小事", "用你自己的话", "数字对得上"),
    "en": ("Start small", "in your own words", "he numbers add up"),
}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_phrase_stands_on_more_than_six_pages(language: str) -> None:
    pages = [page for page in authored() if page.language == language]
    assert {tic: n for tic in TICS[language] if (n := sum(tic in page.text for page in pages)) > 6} == {}


def test_chinese_titles_break_where_one_breathes() -> None:
    titles = [page.headings[0].text for page in authored() if page.language == "zh"]
    long = [title for title in titles if any(len(part) > ONE_BREATH for part in BREATH.findall(title))]
    assert long == []  # the line of a phone would break within a word: put a sign there, or say it shorter


def badly_set(text: str, kind: str) -> Iterator[tuple[int, str]]:
    """The lines of a text to which AutoCorrect would add spaces or full-width signs, our dates apart."""
    for line in autocorrect_py.lint_for(text, kind).lines:
        if DATE.sub("", line.old) != DATE.sub("", line.new):
            yield line.line, line.new


def test_chinese_is_set_by_the_rules() -> None:
    wrong = []
    for page in authored():
        if page.language == "zh":
            # Inside a <div> AutoCorrect takes a link for bare text, and a list of phrases for a sentence.
            text = re.sub(r"</?div[^>]*>|^asked: .*", "", page.text, flags=re.M)
            wrong += [f"{page.path}:{line}: write '{better}'" for line, better in badly_set(text, "markdown")]
    assert wrong == []


def chinese(data: object) -> Iterator[str]:
    """The texts of a YAML file that are not said in English."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from chinese(value) if key != "en" else ()
    elif isinstance(data, list):
        for value in data:
            yield from chinese(value)
    elif isinstance(data, str):
        yield data


@pytest.mark.parametrize("name", ["sources.yml", "helplines.yml"])
def test_chinese_in_data_is_set_by_the_rules(name: str) -> None:
    texts = [*chinese(yaml.safe_load((ROOT / "docs" / name).read_text("utf-8")))]
    assert len(texts) > 10
    wrong = [f"docs/{name}: write '{better}'" for text in texts for _, better in badly_set(text, "text")]
    assert wrong == []


COUNTED = {"zh": re.compile(r"^> (.*?)（(\d+) 个字", re.M), "en": re.compile(r"^> (.*?) \((\d+) characters", re.M)}


@pytest.mark.parametrize(("page", "messages"), [("message-reminder", 6), ("message-desk", 10)])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_messages_are_as_long_as_the_page_says(language: str, page: str, messages: int) -> None:
    text = (ROOT / f"docs/{language}/templates/{page}.md").read_text("utf-8")
    found = COUNTED[language].findall(text)
    assert len(found) == messages
    assert [(message, len(message)) for message, _ in found] == [(message, int(length)) for message, length in found]


SIGNS = {
    "a straight quote in Chinese; write “ ”": re.compile(r"[一-鿿，。：]\"|\"[一-鿿]"),
    "three dots; write ……": re.compile(r"\.\.\.|(?<!…)…(?!…)"),
    "two hyphens; write ——": re.compile(r"(?<=[一-鿿，。])--|(?<!—)—(?!—)"),
    "slanted Chinese; write it bold or plain": re.compile(r"(?<!\*)\*(?!\*|\s)[^*\n]*[一-鿿][^*\n]*(?<!\*)\*(?!\*)"),
    "an exclamation mark": re.compile("！"),
    "a name that blames, unless others are quoted; write 欠款人": re.compile("(?<!“)老赖"),
}


@pytest.mark.parametrize("wrong", SIGNS)
def test_chinese_has_no(wrong: str) -> None:
    found = [
        f"{page.path}: {match[0]!r} is {wrong}"
        for page in authored()
        if page.language == "zh"
        for match in SIGNS[wrong].finditer(prose(page))
    ]
    assert found == []

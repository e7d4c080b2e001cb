"""The fixed words around blank letters, in each language."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """colon, open, close: the language's own signs. fill: how to use the file. source: where it comes from."""

    colon: str
    open: str
    close: str
    when: str
    fill: str
    source: str
    files: str
    word: str
    text: str


WORDS = {
    "zh": Words(
        colon="：",
        open="（",
        close="）",
        when="什么时候用",
        fill="把【】里的空填好，用不到的一种删掉，再寄出或照着说。",
        source="出自《逾期沟通手册》",
        files="空白文件",
        word="Word 文档",
        text="纯文本",
    ),
    "en": Words(
        colon=": ",
        open=" (",
        close=")",
        when="When to use it",
        fill="Fill in the blanks in [ ], delete the version that you do not use, then send it or say it.",
        source="From The Overdue Talks Handbook",
        files="Blank files",
        word="Word",
        text="Plain text",
    ),
}

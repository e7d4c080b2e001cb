"""The letters of a file, read in the encoding that browsers would take.

Source: HTML Standard, https://html.spec.whatwg.org/#determining-the-character-encoding, and Encoding Standard.
"""

import codecs
import re

MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
DECLARED = re.compile(
    rb"<meta\s[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]+)"
    rb"|^\s*<\?xml\s[^>]{0,300}?encoding\s*=\s*[\"']([\w.:-]+)"
    rb"|^@charset \"([\w.:-]+)\";",
    re.I,
)
COMMENT = re.compile(rb"<!--.*?(?:-->|\Z)", re.S)
PRESCANNED = 1024
# Browsers read some names as those of a larger set.
LARGER = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "utf-16": "utf-8",
    "utf-16-le": "utf-8",
    "utf-16-be": "utf-8",
}


def decoded(data: bytes) -> str:
    """The text of a page, style sheet or drawing. What it cannot stand for reads as U+FFFD."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    declared = DECLARED.search(COMMENT.sub(b"", data[:PRESCANNED]))
    if declared:
        name = (declared[1] or declared[2] or declared[3]).decode("ascii")
        try:
            encoding = codecs.lookup(name).name
        except LookupError:
            encoding = "utf-8"
        return data.decode(LARGER.get(encoding, encoding), "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        # Without a word about it, browsers in most countries take a page that is not in UTF-8 for this.
        return data.decode("cp1252", "replace")

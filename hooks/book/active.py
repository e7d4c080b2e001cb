"""What a page that only says something has no use for: scripts, requests to other hosts, forms, disguised addresses."""

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from book.page import Page
from sitecheck.problem import Problem

LONGEST_QUOTE = 80

RUNS = "runs a script"
ASKS = "asks another host, which learns who reads this page"
OUT = "take it out"
COPY = "keep a copy beside the pages, or link to it"

# Elements that act whatever their attributes say.
ELEMENTS = {
    "script": (RUNS, OUT),
    "template": ("hides what a script may show", OUT),
    "meta": ("changes the page as a whole, and may lead readers away", OUT),
    "base": ("changes where all links of the page lead", OUT),
    "link": ("makes the browser fetch something of its own accord", OUT),
    "style": ("changes how the page looks", "write it in a style sheet"),
    "form": ("sends away what readers type", "link to a page, or say whom to write to"),
}
# Attributes that act wherever they stand.
ATTRIBUTES = {
    "srcdoc": ("is a page of its own inside this one", "link to a page"),
    "formaction": ("sends away what readers type", OUT),
    "ping": ("tells another address who follows the link", OUT),
    "attributionsrc": ("tells another address who sees this", OUT),
    "manifest": ("makes the browser fetch something of its own accord", OUT),
}
LINKING = frozenset({"a", "area", "math"})  # whose href is followed, and not fetched
PICTURES = frozenset({"img", "image", "source", "video"})  # in which nothing runs
ADDRESSES = frozenset({"href", "xlink:href"})
FETCHED = frozenset({"src", "data", "poster", "background"})
SETS = frozenset({"srcset", "imagesrcset"})
STYLED = frozenset({"style", "fill", "stroke", "filter", "mask", "clip-path", "cursor"})
ANIMATED = frozenset({"to", "from", "by", "values"})  # which may give a link another address later
ACTING = ADDRESSES | FETCHED | SETS | STYLED | ANIMATED | ATTRIBUTES.keys()

SCRIPTS = frozenset({"javascript", "vbscript", "livescript", "data", "blob", "filesystem", "view-source"})
UNSEEN = "".join(map(chr, range(33)))
READ = str.maketrans({"\t": None, "\n": None, "\r": None, "\\": "/"})
SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.I)
RELATIVE = re.compile(r"[\w.#?%~-][^:]*|")  # and nothing else, as nearly all are
FOREIGN = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//|(?:https?|ftp|wss?):", re.I)
IN_SET = re.compile(r"(?:^|[\s,])(?:https?:|[\\/]{2})", re.I)

CSS_UNREAD = re.compile(r"/\*.*?(?:\*/|\Z)|@namespace\b[^;]*", re.S | re.I)
CSS_ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})[ \t]?|([^\n0-9a-fA-F]))")
CSS_FONT_FACE = re.compile(r"@font-face\s*\{[^}]*", re.I)
CSS_DATA = re.compile(r"data:[^)\"'\n]*", re.I)
CSS_ACTING: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (re.compile(r"@import\b[^;}\n]*", re.I), "loads a style sheet of its own accord", "write its rules here"),
    (
        # An address in url(), or a string that is one, as in image-set(); not one inside a picture in data:.
        re.compile(
            r"(?:url|src)\(\s*[\"']?\s*(?:https?:|[\\/]{2})[^)\n]*\)?"
            r"|(?<!=)[\"'](?:https?:)?//[\w\[][^\"'\n]*[\"']",
            re.I,
        ),
        ASKS,
        COPY,
    ),
    (re.compile(r"(?:url|src)\(\s*[\"']?\s*(?:java|vb)script:[^)\n]*\)?", re.I), RUNS, OUT),
    (re.compile(r"expression\([^;}\n]*|(?<![\w-])(?:behavior|-moz-binding)\s*:[^;}\n]*", re.I), RUNS, OUT),
)

# Scripts that are written together: Unicode Technical Standard 39, section 5.2, "highly restrictive".
TOGETHER = frozenset({"LATIN", "CJK", "HIRAGANA", "KATAKANA", "HANGUL", "BOPOMOFO"})


# What a page has that does not act for sure, so that most need not be parsed: plain elements, and links to pages and to
# hosts written in ASCII.
HARMLESS = re.compile(
    r"<(?!/|!--|(?:script|template|meta|base|link|style|form|iframe|frame|object|embed|applet|svg|math|video|audio|img"
    r"|image|source|track|input|button|body|html|portal)\b)[a-z][a-z0-9-]*"
    r"(?:\s+(?:(?:id|class|title|lang|dir|name|rel|role|for|start|colspan|rowspan|alt|open|download|hreflang|hidden|datetime"
    r"|cite|reversed|value|tabindex|aria-[a-z]+|data-[a-z-]+)(?:=\"[^\"]*\")?"
    r"|href=\"(?:https://(?![^/\"]*xn--)[a-z0-9.-]+(?:/[^\"]*)?|(?:mailto:|tel:|#)[^\"]*|[\w.?%~-][^:\"]*|)\"))*\s*/?>",
    re.I,
)
OPENING = re.compile(r"<(?![/!])[a-z]", re.I)


class Act(NamedTuple):
    """Something that acts. written: as the page has it, shortened. line: in a style sheet, else None."""

    written: str
    wrong: str
    cure: str
    line: int | None = None


def active_problems(page: Page, html: str, allowed: Collection[str] = ()) -> list[Problem]:
    """What acts on a page of which an author wrote all, each on its line where the page has it as it is written.

    html: of the page alone, before the build and the theme add anything. allowed: as for `active`.
    """
    if len(OPENING.findall(html)) == len(HARMLESS.findall(html)):
        return []
    return [
        Problem(page.path, _line(page, finding.written), f"'{finding.written}' — {finding.wrong}; {finding.cure}")
        for finding in active_in(html, allowed)
    ]


def _line(page: Page, written: str) -> int | None:
    """The first line of the page that has what is written, an element without its closing sign."""
    sought = written.removesuffix(">").removesuffix("…").lower()
    return next((number for number, line in page.prose if sought in line.lower()), None)


def active_in(html: str, allowed: Collection[str] = ()) -> list[Act]:
    """What acts in the HTML of a page's words, before a template stands around it.

    In the built page an end tag too many leads out of its article, and the attributes of a `<body>` become those of
    the page's own. allowed: as for `active`.
    """
    root = LexborHTMLParser(html).root
    return active(root, allowed) if root else []


def active(region: LexborNode, allowed: Collection[str] = ()) -> list[Act]:
    """What acts in a parsed part of a page, in its order, each once.

    allowed: what is meant so, written as a finding has it.
    """
    found: dict[Act, None] = {}
    for node in region.traverse():
        tag, attributes = node.tag or "", node.attributes
        if attributes or tag in ELEMENTS:
            found |= dict.fromkeys(element_findings(tag, attributes))
    return [finding for finding in found if finding.written not in allowed]


def element_findings(tag: str, attributes: Mapping[str, str | None]) -> Iterator[Act]:
    """What acts of one element."""
    if tag in ELEMENTS:
        yield Act(f"<{tag}>", *ELEMENTS[tag])
        return
    for name, value in attributes.items():
        if name.startswith("on"):
            yield Act(_quoted(name, value), RUNS, OUT)
        elif name in ACTING and not (name in ADDRESSES and RELATIVE.fullmatch(value or "")):
            yield from (Act(_quoted(name, value), *wrong) for wrong in _wrong(tag, name, value or ""))


def css_findings(css: str) -> list[Act]:
    """What acts in the text of a style sheet, each with its line there."""
    text = CSS_UNREAD.sub(lambda unread: "\n" * unread[0].count("\n"), css)
    text = CSS_ESCAPE.sub(_unescaped, text) if "\\" in text else text
    places = [(match, wrong, cure) for sign, wrong, cure in CSS_ACTING for match in sign.finditer(text)]
    fonts = [block.span() for block in CSS_FONT_FACE.finditer(text)]
    for match in CSS_DATA.finditer(text):
        if "font" in match[0].partition(",")[0] or any(start < match.start() < end for start, end in fonts):
            places.append((match, "hides a font in the style sheet", "use the fonts of the reader's system"))
    places.sort(key=lambda place: place[0].start())
    return [Act(_short(match[0]), wrong, cure, text.count("\n", 0, match.start()) + 1) for match, wrong, cure in places]


def _wrong(tag: str, name: str, written: str) -> Iterator[tuple[str, str]]:
    """What is wrong with the value of an attribute, and the cure."""
    value = _as_browsers_read(written)
    if name in ATTRIBUTES:
        yield ATTRIBUTES[name]
    elif name in STYLED:
        yield from ((finding.wrong, finding.cure) for finding in css_findings(written))
    elif name in SETS:
        if IN_SET.search(value):
            yield ASKS, COPY
    elif name in ANIMATED:
        if tag in ("animate", "set") and any(_scheme(part.strip()) in SCRIPTS for part in value.split(";")):
            yield RUNS, OUT
    elif name in ADDRESSES and tag in LINKING:
        yield from _wrong_link(value)
    elif FOREIGN.match(value):
        yield ASKS, COPY
    elif _scheme(value) in SCRIPTS and not (tag in PICTURES and value.lower().startswith("data:image/")):
        yield "is a page or a script of its own", OUT


def _wrong_link(target: str) -> Iterator[tuple[str, str]]:
    if _scheme(target) in SCRIPTS:
        yield "is a page or a script of its own, and no address", "write an address"
    if not FOREIGN.match(target):
        return
    try:
        parts = urlsplit(target)
        host = _as_written(parts.hostname or "")
    except ValueError:
        return  # no address, which is told as such
    if "@" in parts.netloc:
        yield f"leads to '{host}', whatever stands before the '@'", "write the address without it"
    if (scripts := _scripts(host)) and len(scripts) > 1 and not scripts <= TOGETHER:
        names = " and ".join(sorted(name.capitalize() for name in scripts))
        yield f"names a host in letters of {names}, which look alike", "write the address as its owner does"


def _as_browsers_read(value: str) -> str:
    """A value without the signs that browsers drop, its backslashes as slashes (WHATWG URL, basic URL parser)."""
    return value.strip(UNSEEN).translate(READ)


def _scheme(value: str) -> str:
    found = SCHEME.match(value)
    return found[1].lower() if found else ""


def _as_written(host: str) -> str:
    """A host with its letters, where it is given in Punycode (RFC 3492)."""
    labels = (
        label[4:].encode("ascii").decode("punycode") if label.startswith("xn--") and label.isascii() else label
        for label in host.split(".")
    )
    return ".".join(labels)


def _scripts(host: str) -> set[str]:
    return {re.split("[ -]", unicodedata.name(letter, "?"))[0] for letter in host if letter.isalpha()}


def _unescaped(match: re.Match[str]) -> str:
    code = int(match[1], 16) if match[1] else 0
    return match[2] or (chr(code) if 0 < code <= 0x10FFFF else "\ufffd")


def _quoted(name: str, value: str | None) -> str:
    return _short(name if value is None else f'{name}="{value}"')


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= LONGEST_QUOTE else f"{text[:LONGEST_QUOTE]}…"

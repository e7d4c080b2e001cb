"""Telephone numbers in the HTML of a page as `tel:` links (RFC 3966).

A number of five digits is a helpline wherever it is no amount. One of three may count anything, so it is one only where
the words beside it say that it is called.
"""

import re
from collections.abc import Collection

from book.words import Words

EMERGENCY = ("110", "119", "120")

REST = r"(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>"  # of a tag, behind its name
TAG = re.compile(rf"(<!--.*?-->|</?[A-Za-z][\w-]*{REST})", re.S)
# What is a link or a control already, what one copies or writes in, and what a heading with the call below it is.
KEPT = ("a", "button", "code", "option", "pre", "script", "select", "style", "summary", "textarea")
KEPT_TAG = re.compile(rf"<!--.*?-->|<(/?)({'|'.join(KEPT)}|h2)(?![\w-]){REST}", re.S | re.I)
KEPT_PLACE = re.compile(r"<h2 id=\"hot-\d+\"")
HEADING = re.compile(r"<h2 id=\"hot-(\d+)\">.*?</h2>", re.S)

UNIT = r"\s?(?:CNY|RMB|yuan|%|[元万条天日期个张套把户页家人次年月号]|(?:days?|months?|instalments?|pieces)\b)"
MONEY = r"(?:(?:CNY|RMB|人民币|[¥￥$])\s?|[第约共余])$"
CALLED_BEFORE = re.compile(
    r"(?:[拨打]|反诈|公安机关，|\b(?:call(?:s|ed|ing)?|dial|phone|ring|police[,:]?))\s?(?:the police on )?$", re.I
)
CALLED_BEHIND = re.compile(r"\s?报[警案]|,? (?:the )?police\b")
OR = re.compile(r"(?:\s?(?:或|和|、|·|/)\s?| (?:or|and) )$")


class CallLinks:
    """Makes the numbers of the helplines, and of the emergency services, into links."""

    def __init__(self, numbers: Collection[str]) -> None:
        any_of = "|".join(sorted({*numbers, *EMERGENCY}))
        self._number = re.compile(rf"(?<![0-9A-Za-z.,/_#=-])(?:{any_of})(?![0-9A-Za-z/_-]|[.,:][0-9]|{UNIT})")

    def on(self, html: str) -> str:
        """The HTML with its numbers as links, outside links, controls, letters and code."""
        if not self._number.search(html):
            return html
        pieces: list[str] = []
        kept, depth, at = "", 0, 0  # the element that is kept as it is, and how many of its name are open
        for tag in KEPT_TAG.finditer(html):
            text = html[at : tag.start()]
            pieces += (text if kept else self._between(text), tag[0])
            at = tag.end()
            is_end, name = tag[1], (tag[2] or "").lower()
            if kept and name == kept:
                depth += -1 if is_end else 1
                kept = kept if depth else ""
            elif not kept and not is_end and (name in KEPT or KEPT_PLACE.match(tag[0])):
                kept, depth = name, 1
        return "".join((*pieces, self._between(html[at:])))

    def _between(self, html: str) -> str:
        """The HTML between what is kept; most of it has no number."""
        if not self._number.search(html):
            return html
        return "".join(part if part.startswith("<") else self._linked(part) for part in TAG.split(html))

    def _linked(self, text: str) -> str:
        """The text between two tags with its numbers as links."""
        pieces: list[str] = []
        at, called_to = 0, -1  # where the number before this one ended, if it is called
        for found in self._number.finditer(text):
            before, number = text[: found.start()], found[0]
            is_next = called_to >= 0 and bool(OR.fullmatch(text[called_to : found.start()]))
            is_long = len(number) > 3 and not re.search(MONEY, before)
            if is_long or is_next or CALLED_BEFORE.search(before) or CALLED_BEHIND.match(text, found.end()):
                pieces += (text[at : found.start()], f'<a href="tel:{number}">{number}</a>')
                at = called_to = found.end()
        return "".join((*pieces, text[at:]))


def call_buttons(html: str, numbers: Collection[str], words: Words) -> str:
    """The HTML with a link to call below each heading that names a helpline: `<h2 id="hot-12356">`."""

    def button(heading: re.Match[str]) -> str:
        said = words["page"]["call"].format(number=heading[1])
        link = f'<a class="md-button md-button--primary" href="tel:{heading[1]}">{said}</a>'
        return f'{heading[0]}\n<p class="call-now">{link}</p>' if heading[1] in numbers else heading[0]

    return HEADING.sub(button, html)

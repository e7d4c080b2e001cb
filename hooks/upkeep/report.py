"""Where a reader tells of a mistake: the address that REPORT_TO names, with the page filled in."""

import re
from urllib.parse import quote, urlsplit

PLACES = re.compile(r"\{(title|body)\}")
HOW = "write 'https://host/issues/new?title={title}&body={body}' or 'mailto:name@host?subject={title}&body={body}'"


def wrong_report(pattern: str) -> str | None:
    """What is wrong with the address for reports, with the cure; None where nothing is, or where none is given."""
    if not pattern:
        return None
    scheme = urlsplit(pattern).scheme
    if scheme not in ("https", "mailto"):
        return f"REPORT_TO '{pattern}' — is no place to write to; {HOW}"
    missing = [place for place in ("{title}", "{body}") if place not in pattern]
    return f"REPORT_TO '{pattern}' — has no {' and no '.join(missing)}; {HOW}" if missing else None


def report_address(pattern: str, title: str, body: str) -> str:
    """The address for a report with its title and text filled in."""
    values = {"title": title, "body": body}
    return PLACES.sub(lambda place: quote(values[place[1]], safe=""), pattern)

"""The address that the site will have, as the environment variable SITE_URL says it."""

from urllib.parse import quote, urlsplit

EXAMPLE = "https://overdue-talks.example/"  # what mkdocs.yml says where SITE_URL says nothing; it leads nowhere


def wrong_address(address: str) -> str | None:
    """What is wrong with it, with the cure; None where nothing is. It stands in links, QR codes and on paper."""
    if not address:
        return "SITE_URL is empty; write the address that the site will have, or unset it"
    wrong = _wrong(address)
    return f"SITE_URL '{address}' — {wrong}" if wrong else None


def _wrong(address: str) -> str | None:
    if any(sign.isspace() for sign in address):
        return f"has a blank in it; write '{quote(address.strip(), safe=':/?#[]@%')}'"
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        return f"is no web address ({error}); write it as https://host/path/"
    if parts.scheme not in ("http", "https") or not host:
        return "is no web address; write it as https://host/path/"
    if "@" in parts.netloc:
        bare = parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()
        return f"has a name in it that every page would show; write '{bare}'"
    if parts.query or parts.fragment:
        return "has something behind its path; leave out '?' and '#'"
    written = parts._replace(netloc=_ascii(parts.netloc), path=quote(parts.path, safe="/%~")).geturl()
    return None if written == address else f"has letters that links and QR codes cannot carry; write '{written}'"


def _ascii(netloc: str) -> str:
    """A host with its port as the network knows it: Punycode for Chinese names."""
    return netloc if netloc.isascii() else netloc.encode("idna").decode()

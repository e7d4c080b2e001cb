"""The file `_redirects`, by which Netlify, Cloudflare Pages and others send readers on.

Source: https://docs.netlify.com/manage/routing/redirects/overview/.
"""

import re
from dataclasses import dataclass

PLACE = re.compile(r":(\w+)")
REDIRECTS = "_redirects"
FOLLOWED = 5  # redirects after one another


@dataclass(frozen=True)
class Redirect:
    """A line of the file. leads: from which paths. target: as written, with its placeholders."""

    line: int
    leads: re.Pattern[str]
    target: str

    @property
    def has_places(self) -> bool:
        return PLACE.search(self.target.partition("://")[2] or self.target) is not None


def read_redirects(text: str) -> tuple[Redirect, ...]:
    """Its lines, without those that show an error page and those that only hold for some readers."""
    return tuple(filter(None, (_redirect(number, line) for number, line in enumerate(text.split("\n"), 1))))


def _redirect(number: int, line: str) -> Redirect | None:
    words = line.partition(" #")[0].split()
    if len(words) < 2 or not words[0].startswith("/") or words[-1].startswith("404"):
        return None
    target = next((word for word in words[1:] if word.startswith("/") or "://" in word), "")
    return Redirect(number, _pattern(words[0]), target) if target else None


def _pattern(source: str) -> re.Pattern[str]:
    """What a source with placeholders and a closing star matches; a slash at the end makes no difference."""
    if source.endswith("/*"):
        return re.compile(f"{_steps(source[:-2])}(?:/(?P<splat>.*))?")
    return re.compile(f"{_steps(source.rstrip('/'))}/?")


def _steps(source: str) -> str:
    steps = []
    for step in source.split("/"):
        is_place = step.startswith(":") and step[1:].isidentifier() and step[1:].isascii()
        steps.append("[^/]+" if is_place else re.escape(step))
    return "/".join(steps)


def redirected(path: str, redirects: tuple[Redirect, ...]) -> Redirect | None:
    """The first line that holds for a path from the site's root."""
    return next((redirect for redirect in redirects if redirect.leads.fullmatch(f"/{path}")), None)

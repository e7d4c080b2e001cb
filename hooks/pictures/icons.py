"""The icons of the site on a phone's or computer's desk, and the web manifests that name them."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from book.words import Words
from checklist.sheet import draw_pages
from made.kept import kept_together
from pictures.cards import INK, LOGO
from pictures.png import made_with

TEMPLATE = Path(__file__).with_name("icon.typ")
MANIFEST = "manifest.webmanifest"


@dataclass(frozen=True)
class Icon:
    """path: in the site. size: of each side. share: of the logo in it. is_clear: whether what is behind shows."""

    path: str
    size: int
    share: float
    is_clear: bool = False


APPLE = Icon("apple-touch-icon.png", 180, 0.76)
MASKABLE = Icon("assets/images/icon-maskable.png", 512, 0.56)
ICONS = (
    APPLE,
    Icon("assets/images/icon-192.png", 192, 1, is_clear=True),
    Icon("assets/images/icon-512.png", 512, 1, is_clear=True),
    MASKABLE,
)


def icon_files(logo: bytes) -> dict[str, bytes]:
    """The icons by their path in the site. logo: a drawing as SVG."""
    made_by = f"{hashlib.sha256(logo).hexdigest()}\0{made_with()}"
    made_from = [f"{icon}\0{made_by}".encode() for icon in ICONS]

    def make(missing: Sequence[int]) -> list[bytes]:
        return draw_pages(TEMPLATE, {"icons": [asdict(ICONS[place]) for place in missing]}, {LOGO: logo})

    return dict(zip((icon.path for icon in ICONS), kept_together("png", made_from, make), strict=True))


def manifest(words: Words, description: str, root: str) -> bytes:
    """The web manifest of a language (https://www.w3.org/TR/appmanifest/), with addresses counted from its own.

    words: of the language. root: the folder of its tree with a closing slash, empty for the default one.
    """
    up = "../" * root.count("/")
    icons = [
        {
            "src": up + icon.path,
            "sizes": f"{icon.size}x{icon.size}",
            "type": "image/png",
            "purpose": "maskable" if icon is MASKABLE else "any",
        }
        for icon in ICONS
        if icon is not APPLE
    ]
    said = {
        "name": words["page"]["name"],
        "short_name": words["card"]["short"],
        "description": description,
        "lang": words["language"]["tag"],
        "dir": "ltr",
        "start_url": "./",
        "scope": "./",
        "display": "minimal-ui",  # with a way back
        "theme_color": "#{:02x}{:02x}{:02x}".format(*INK),
        "background_color": "#ffffff",
        "icons": icons,
    }
    return f"{json.dumps(said, ensure_ascii=False, indent=1)}\n".encode()

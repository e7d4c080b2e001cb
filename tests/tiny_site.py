"""A good built site of two languages, to plant one fault in."""

from collections.abc import Collection, Mapping
from io import BytesIO
from pathlib import Path

from pypdf import PdfWriter
from pypdf.annotations import Link

from book.page import Page, read_page
from sitecheck import check_folder

BASE = "https://example.org/talk/"
CONTENT = {
    "index.html": '<h1 id="home">首页</h1> <a href="causes/money/">钱</a> <a href="channels/phone/#call-log">电话</a>',
    "causes/money/index.html": '<h1 id="money">钱</h1> <a href="../../channels/phone/">电话</a>',
    "channels/phone/index.html": '<h1 id="phone">电话</h1> <h2 id="call-log">记录</h2>',
    "en/index.html": '<h1 id="home">Home</h1> <a href="causes/money/">Money</a> <a href="channels/phone/">Phone</a>',
    "en/causes/money/index.html": '<h1 id="money">Money</h1> <a href="../../channels/phone/#call-log">Phone</a>',
    "en/channels/phone/index.html": '<h1 id="phone">Phone</h1> <h2 id="call-log">Log</h2>',
}
FILES = {
    "404.html": '<html lang="en"><link href="/talk/assets/site.css"><main><a href="/talk/en/">Home</a></main></html>',
    "assets/logo.png": "",
    "assets/site.css": "body { background: url(logo.png) }",
}
PAGE = """<!doctype html>
<html lang="{language}">
<head>
  <link rel="canonical" href="{base}{address}">
  <link rel="alternate" hreflang="zh" href="{root}{twin}">
  <link rel="alternate" hreflang="en" href="{root}en/{twin}">
  <meta property="og:image" content="{base}assets/logo.png">
  <link rel="stylesheet" href="{root}assets/site.css">
</head>
<body>
  <header><a href="{root}{twin}" hreflang="zh">中文</a> <a href="{root}en/{twin}" hreflang="en">English</a></header>
  <nav><a href="#"><img src="{root}assets/logo.png" alt=""> Menu</a></nav>
  <main><article>{content}</article></main>
  <footer>{template}</footer>
</body>
</html>
"""


def html(path: str, content: str, template: str = "") -> str:
    """A page as a theme builds it; `{root}` in the template is the way to the site's root."""
    address = path.removesuffix("index.html")
    root = "../" * path.count("/") or "./"
    return PAGE.format(
        language="en" if path.startswith("en/") else "zh",
        base=BASE,
        address=address,
        twin=address.removeprefix("en/"),
        root=root,
        content=content,
        template=template.replace("{root}", root),
    )


def build(
    folder: Path, content: Mapping[str, str], template: str = "", files: Mapping[str, str | bytes] | None = None
) -> Path:
    """Writes the site with more content on some pages, something in every page's footer, and more files."""
    pages = CONTENT | {path: CONTENT.get(path, "") + more for path, more in content.items()}
    built = {path: html(path, text, template) for path, text in pages.items()}
    for path, text in {**built, **FILES, **(files or {})}.items():
        file = folder / "site" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder / "site"


def problems(
    folder: Path,
    content: Mapping[str, str],
    *,
    template: str = "",
    files: Mapping[str, str | bytes] | None = None,
    pages: Mapping[str, Page] | None = None,
    register: Collection[str] = (),
) -> str:
    """What the check says of that site, a problem a line."""
    found = check_folder(build(folder, content, template, files), pages or {}, register)
    return "\n".join(map(str, found))


def authored(path: str, text: str) -> Page:
    """The Markdown page `docs/<path>`."""
    language, _, name = path.partition("/")
    page, found = read_page(text, f"docs/{path}", language, name)
    assert not found
    return page


def pdf(*addresses: str) -> bytes:
    """A PDF of one page with a link to each address."""
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    for address in addresses:
        writer.add_annotation(0, Link(rect=(0, 0, 10, 10), url=address))
    file = BytesIO()
    writer.write(file)
    return file.getvalue()

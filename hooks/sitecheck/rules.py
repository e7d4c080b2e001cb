"""The groups of rules, each of which can be switched on and off."""

LINKS = "links"
ANCHORS = "anchors"
ASSETS = "assets"
PDF = "pdf"
ACCESSIBILITY = "accessibility"
MARKDOWN = "markdown"
ORPHANS = "orphans"
PORTABILITY = "portability"
LANGUAGE = "language"
NOTE = "note"  # no fault, but something that could not be judged

# What each finds; the command shows it.
RULES = {
    LINKS: "addresses that lead to no file, or that no browser can follow; files that cannot be read",
    ANCHORS: "fragments that name no id of the page they lead to",
    ASSETS: "images, styles, scripts, fonts and other files that a page fetches and that are not there",
    PDF: "links inside PDFs, and links to a page that a PDF does not have",
    ACCESSIBILITY: "images without alt, links without text, ids that stand twice, labels of nothing, `javascript:`",
    MARKDOWN: "Markdown that readers see as it was typed: [text](page.md), [^key]",
    ORPHANS: "pages to which no text of another page links",
    PORTABILITY: "links that break under a sub-path, in a preview or on another computer",
    LANGUAGE: "links from the text of one language into the pages of another",
}
ALL = frozenset(RULES)
# What holds for every site, whoever built it.
USUAL = frozenset({LINKS, ANCHORS, ASSETS, PDF})

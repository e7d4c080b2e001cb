"""A third language is a folder, its words in one file, and its texts in the data: a toy French beside the two."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from pypdf import PdfReader
from selectolax.lexbor import LexborHTMLParser

from test_bilingual_build import ROOT, Build, build, search_index
from tiny_handbook import HELPLINES, SEARCH, SOURCES, files

LANGUAGE = {"name": "Français", "tag": "fr", "locale": "fr-FR", "unit": "lettres"}
ENTRY = """\
        - locale: fr
          name: Français
          build: true
          site_name: Le manuel
          site_description: Comment en parler
"""


def french(value: Any) -> Any:
    """Toy words: the English ones in marks of their own, their blanks as they are."""
    if isinstance(value, dict):
        return {name: french(inner) for name, inner in value.items()}
    return [french(inner) for inner in value] if isinstance(value, list) else f"«{value}»"


def toy() -> Iterator[tuple[str, str]]:
    for path, text in files().items():
        if path.startswith("en/"):
            yield f"fr/{path[3:]}", text.replace("# Rent owing", "# Loyer").replace("Think of", "Notez")
    english = yaml.safe_load((ROOT / "docs/words/en.yml").read_text("utf-8"))
    words = {**french(english), "language": {**english["language"], **LANGUAGE}, "signs": english["signs"]}
    yield "words/fr.yml", yaml.safe_dump(words, allow_unicode=True)
    yield "helplines.yml", HELPLINES + "  fr: { use: danger, first: Dites où. }\n"
    search = re.sub(r"(, en: \[[^]]*\]) }", r"\1, fr: [mot] }", SEARCH)
    search = search.replace("\n  en: [want to die]", "\n  en: [want to die]\n  fr: [assez]")
    search = search.replace("\n  en: [the end]", "\n  en: [the end]\n  fr: [la fin]")
    search = search.replace("\n  en: [template]", "\n  en: [template]\n  fr: [modèle]")
    search = search.replace("\n  en: [is it]", "\n  en: [is it]\n  fr: [est-ce]")
    search = search.replace("\n  en: [the, what]", "\n  en: [the, what]\n  fr: [le, la]")
    search = search.replace("\n  en: [[cheque, check]]", "\n  en: [[cheque, check]]\n  fr: [[clef, clé]]")
    yield "search.yml", search.replace("\n    en: [gambling debt]", "\n    en: [gambling debt]\n    fr: [jeu]")
    sources = SOURCES
    for text in ("Civil Code", "Presidential Order No. 45", "Three years", "Claims lapse after three years."):
        sources = sources.replace(f"en: {text} }}", f"en: {text}, fr: {text.swapcase()} }}")
    for text in ("everyone", "Police", "Call when in danger."):
        sources = sources.replace(f"en: {text} }}", f"en: {text}, fr: {text.swapcase()} }}")
    yield "sources.yml", sources


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory) -> Build:
    config = (
        (ROOT / "mkdocs.yml").read_text("utf-8").replace("\nmarkdown_extensions:", f"{ENTRY}\nmarkdown_extensions:")
    )
    return build(tmp_path_factory.mktemp("three"), dict(toy()), own=config)


def page(built: Build, path: str) -> LexborHTMLParser:
    return LexborHTMLParser((built.site / path / "index.html").read_text("utf-8"))


def text(tree: LexborHTMLParser, selector: str) -> str:
    found = tree.css_first(selector)
    assert found is not None, selector
    return found.text(strip=True)


def test_it_builds_silently(three: Build) -> None:
    assert three.warnings == ""
    assert three.code == 0, three.output


def test_a_page_speaks_its_own_words(three: Build) -> None:
    scenario = page(three, "fr/scenarios/rent-owing")
    assert text(scenario, "h1") == "Loyer"
    assert text(scenario, "#checklist") == "«Checklist»"
    assert text(scenario, ".checklist-style").startswith("«I owe»")
    assert text(scenario, ".checklist label") == "Notez Causes1"
    assert text(scenario, ".reviewed") == "«Last reviewed:21 novembre 2026»"
    assert text(scenario, ".helpline-strip li") == "110danger"


def test_each_page_leads_to_the_other_languages(three: Build) -> None:
    links = {link.text(): link.attributes["href"] for link in page(three, "fr/causes/face").css(".handbook-language")}
    assert links == {"中文": "../../../causes/face/", "English": "../../../en/causes/face/"}
    alternates = page(three, "causes/face").css("link[hreflang]")
    assert [link.attributes["hreflang"] for link in alternates] == ["zh-Hans", "en", "fr", "x-default"]


def test_sources_and_days_are_its_own(three: Build) -> None:
    note = text(page(three, "fr/causes/face"), ".footnote li")
    assert note.startswith("«cIVIL cODE«, art. 188» (pRESIDENTIAL oRDER nO. 45)». «In force since 1 janvier 2021».")


def test_its_files_are_made(three: Build) -> None:
    pdf = PdfReader(three.site / "fr/checklists/rent-owing.pdf")
    assert str(pdf.root_object["/Lang"]) == "fr-FR"
    assert "Loyer" in pdf.pages[0].extract_text()
    index = search_index(three.site / "fr")
    assert [page["title"] for page in index["pages"] if page["location"] == "scenarios/rent-owing/"] == ["Loyer"]
    assert (index["crisis"], "readings" in index) == (["assez"], False)
    data = json.loads((three.site / "data/handbook.json").read_text("utf-8"))
    assert data["languages"] == ["zh", "en", "fr"]
    assert data["sources"][0]["title"]["fr"] == "tHREE YEARS"


def test_the_page_for_a_missing_address_speaks_all_three(three: Build) -> None:
    missing = LexborHTMLParser((three.site / "404.html").read_text("utf-8"))
    sections = missing.css("article section")
    assert [section.attributes["lang"] for section in sections] == ["zh-Hans", "en", "fr"]
    assert [section.attributes["data-missing"] for section in sections] == [
        "/hand/book/",
        "/hand/book/en/",
        "/hand/book/fr/",
    ]
    indexes = [form.attributes["data-index"] for form in missing.css("article form")]
    assert indexes == [f"/hand/book/{tree}search/index.js" for tree in ("", "en/", "fr/")]

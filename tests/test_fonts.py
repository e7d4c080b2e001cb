"""The browser of the tests draws with one font that the lock names, whatever the machine has."""

import sys

import pytest
from playwright.sync_api import Browser

PAGE = """<!doctype html><meta charset="utf-8"><p style="font-family: {family}; font-weight: {weight}">{text}</p>"""


@pytest.mark.skipif(
    sys.platform in ("darwin", "win32"), reason="there, browsers ask the system for fonts, not fontconfig"
)
@pytest.mark.parametrize("weight", [400, 700])
@pytest.mark.parametrize("text", ["分期还款", "Repayment", "−1,000 → ✓"])
@pytest.mark.parametrize("family", ["sans-serif", "serif", "monospace", "system-ui", "PingFang SC", "Liberation Sans"])
def test_every_sign_is_drawn_from_our_own_font(browser: Browser, family: str, text: str, weight: int) -> None:
    page = browser.new_page()
    page.set_content(PAGE.format(family=family, weight=weight, text=text))
    asked = page.context.new_cdp_session(page)
    for domain in ("DOM", "CSS"):
        asked.send(f"{domain}.enable")
    root = asked.send("DOM.getDocument")["root"]["nodeId"]
    node = asked.send("DOM.querySelector", {"nodeId": root, "selector": "p"})["nodeId"]
    fonts = asked.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
    assert {(font["familyName"], font["glyphCount"]) for font in fonts} == {("Noto Sans CJK SC", len(text))}
    page.close()

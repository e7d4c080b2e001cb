"""The tools under the strictest policy that a host can set: no inline script or style, no other host, no form sent."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from conftest import BuiltSite
from test_plan import BOTH, Words, fill_example, make

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; font-src 'none'; "
    "base-uri 'none'; form-action 'none'"
)


# The theme's style sheet draws its icons as such images; no tool has any.
ICON = "Loading the image 'data:image/svg+xml"


@contextmanager
def held(browser: Browser, address: str) -> Iterator[Page]:
    """A page under the policy; at the end, nothing of ours was refused and no script has failed."""
    profile = browser.new_context()
    page = profile.new_page()
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: told.append(str(error)))

    def answer(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, headers={**response.headers, "Content-Security-Policy": POLICY})

    page.route("http://**/*", answer)
    page.goto(address)
    yield page
    assert [line for line in told if not line.startswith(ICON)] == []
    profile.close()


def test_the_policy_is_in_force(browser: Browser, site: BuiltSite) -> None:
    script = """() => new Promise((refused) => {
        addEventListener("securitypolicyviolation", refused, { once: true });
        document.body.append(Object.assign(document.createElement("script"), { src: "https://other.example/x.js" }));
    })"""
    with pytest.raises(AssertionError, match="script-src"), held(browser, site.address) as page:
        page.evaluate(script)


@BOTH
def test_a_letter_is_filled_copied_printed_and_downloaded(browser: Browser, site: BuiltSite, words: Words) -> None:
    with held(browser, f"{site.address}{words.tree}templates/letter-bank-plan/") as page:
        page.evaluate("() => { window.print = () => { window.printed = true } }")
        page.locator(".letter-form input").first.fill("某某银行")
        page.locator(".letter-form textarea").first.fill("一\n二\n三")
        assert "某某银行" in page.locator("pre.letter").first.inner_text()
        copy, print_it, text, word = (
            page.locator(".letter-tool").first.locator(".letter-tools").last.locator("button").all()
        )
        copy.click()
        print_it.click()
        assert page.evaluate("window.printed")
        for button in (text, word):
            with page.expect_download():
                button.click()


@BOTH
def test_a_plan_is_worked_out(browser: Browser, site: BuiltSite, words: Words) -> None:
    with held(browser, f"{site.address}{words.tree}tools/plan/") as page:
        page.clock.set_fixed_time("2026-11-21T02:00:00Z")
        fill_example(page, words)
        make(page, words)
        assert words.runs in page.locator(".plan-sheet").inner_text()
        with page.expect_download():
            page.locator(".plan-holder .tool-buttons button").nth(2).click()


@BOTH
def test_a_checklist_is_ticked_and_found(browser: Browser, site: BuiltSite, words: Words) -> None:
    with held(browser, f"{site.address}{words.tree}scenarios/card-owing/") as page:
        page.locator("#tick-check-amount").check()
        page.locator("#reminder summary").click()
        page.locator("#reminder input[type=date]").first.fill("2126-12-15")
        with page.expect_download():
            page.locator("#reminder button").click()
        page.locator(".handbook-scheme").click()
        page.reload()
        expect(page.locator("#tick-check-amount")).to_be_checked()

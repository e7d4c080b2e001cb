"""What a host is told to send, and that every page works under it: no inline script or style, no other host."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from conftest import LANGUAGES, ROOT, BuiltSite, build, host_headers, served
from test_reader import KINDS, TREES, visit

# The violations of a page, collected from its first script on; the page tells its own with its text.
LISTEN = """
window.violations = [];
document.addEventListener("securitypolicyviolation",
    (event) => violations.push(`${event.violatedDirective} ${event.blockedURI}`));
"""
# Text as a script and as the address of one, a second policy for such, a style, another host's picture.
PLANT = """() => [
    () => { document.createElement("script").textContent = "window.ran = 1"; },
    () => { document.createElement("script").src = "search/search.js"; },
    () => trustedTypes.createPolicy("other", {}),
    () => document.body.append(Object.assign(document.createElement("style"), { textContent: "a {}" })),
    () => document.body.append(Object.assign(new Image(), { src: "https://other.example/x.png" })),
].flatMap((plant) => {
    try {
        plant();
        return [];
    } catch (error) {
        return [error.name];
    }
})"""


def headers_of(file: str, pattern: str) -> dict[str, str]:
    return dict(re.findall(pattern, (ROOT / "hosts" / file).read_text("utf-8"), re.M))


def test_all_hosts_are_told_the_same() -> None:
    wanted = host_headers()
    assert headers_of("nginx.conf", r'^    add_header (\S+) "(.*)" always;$') == wanted
    assert headers_of("Caddyfile", r'^\t\t([A-Z]\S+) "(.*)"$') == wanted


def test_the_policy_allows_the_site_alone_and_nothing_inline() -> None:
    policy = dict(rule.split(" ", 1) for rule in host_headers()["Content-Security-Policy"].split("; "))
    closed = ("default-src", "object-src", "base-uri", "form-action", "frame-ancestors")
    assert {name: policy.pop(name) for name in closed} == dict.fromkeys(closed, "'none'")
    assert policy.pop("img-src") == "'self' data:"  # the theme's icons stand in its style sheet
    assert policy.pop("require-trusted-types-for") == "'script'"  # no text becomes a script or the address of one
    assert policy.pop("trusted-types") == "handbook"  # save where the head of handbook.js says so
    assert set(policy.values()) == {"'self'"}


@pytest.fixture
def guarded(browser: Browser, site: BuiltSite) -> Iterator[Callable[[str], Page]]:
    """Opens pages; at the end, none has tried what the policy forbids, and none has logged anything."""
    profile = browser.new_context()
    profile.add_init_script(LISTEN)
    told: list[str] = []
    opened: list[Page] = []

    def open_page(path: str) -> Page:
        page = profile.new_page()
        page.on("console", lambda message: told.append(message.text) if message.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: told.append(str(error)))
        page.goto(site.address + path)
        opened.append(page)
        return page

    yield open_page
    found = [f"{page.url}: {violation}" for page in opened for violation in page.evaluate("violations")]
    profile.close()
    assert found == []
    assert [line for line in told if "status of 404" not in line] == []


@pytest.mark.parametrize("tree", TREES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_page_keeps_to_the_policy(guarded: Callable[[str], Page], kind: str, tree: str) -> None:
    page = guarded(tree + KINDS[kind])
    page.locator(".handbook-scheme").click()
    page.keyboard.press("/")
    page.keyboard.type("bank" if tree else "银行")
    expect(page.locator("a[data-result]:visible").first).to_be_attached()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_tool_keeps_to_the_policy(guarded: Callable[[str], Page], language: str) -> None:
    tree = "" if language == "zh" else "en/"
    checklist = guarded(tree + "scenarios/card-owing/")
    checklist.locator(".checklist input[type=checkbox]").first.check()
    checklist.locator("#reminder summary").click()
    checklist.locator("#reminder input[type=date]").first.fill("2026-12-20")
    letter = guarded(tree + "templates/letter-bank-plan/")
    letter.locator(".letter-tool").locator("input:not([type=checkbox]), textarea").first.fill("陈静")
    plan = guarded(tree + "tools/plan/")
    plan.locator("article input").first.wait_for()
    late = guarded(tree + "tools/late-interest/")
    late.locator("article input").first.fill("26400")
    for place, day in enumerate(("2026-10-08", "2026-11-23")):
        late.locator("article input[type=date]").nth(place).fill(day)
    late.locator("article select").first.select_option("sme_none")
    late.locator("article form button").click()
    cadence = guarded(tree + "desk/cadence/")
    cadence.locator("article input[type=date]").first.fill("2026-12-20")
    cadence.locator("#cadence form button").click()
    pages = (checklist, letter, plan, late, cadence)
    for page in pages:
        page.evaluate("window.print = () => {}")
        # Every button there is: copying, files, printing, rows, clearing.
        for button in page.locator("article button:visible").all():
            if button.is_visible() and button.is_enabled():
                button.click()
    assert sum(page.locator("article button").count() for page in pages) > 10


def test_a_planted_violation_is_noticed(browser: Browser, site: BuiltSite) -> None:
    profile = browser.new_context()
    profile.add_init_script(LISTEN)
    page = profile.new_page()
    page.goto(site.address)
    refused = page.evaluate(PLANT)
    page.wait_for_function("violations.length == 5")
    assert refused == ["TypeError", "TypeError", "TypeError"]
    assert sorted(page.evaluate("violations")) == [
        "img-src https://other.example/x.png",
        "require-trusted-types-for trusted-types-sink",
        "require-trusted-types-for trusted-types-sink",
        "style-src-elem inline",
        "trusted-types trusted-types-policy",
    ]
    assert page.evaluate("window.ran") is None
    profile.close()


@pytest.fixture(scope="module")
def root_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site where it is all that its host has."""
    folder: Path = tmp_path_factory.mktemp("root")
    build(folder, "https://handbook.example/")
    with served(folder, folder) as origin:
        yield f"{origin}/"


@pytest.mark.parametrize(
    ("tree", "typed", "near"), [("", "打给银行", "地址最像的三页"), ("en/", "credit card", "The three pages")]
)
@pytest.mark.parametrize("place", ["root", "below a sub-path"])
def test_a_missing_address_shows_its_language_the_nearest_pages_and_search(
    browser: Browser, site: BuiltSite, root_site: str, place: str, tree: str, typed: str, near: str
) -> None:
    address = root_site if place == "root" else site.address
    with visit(browser, f"{address}{tree}scenario/card_owing.html") as page:
        section = page.locator("section[data-missing]:visible")
        expect(section).to_have_count(1)
        assert section.get_attribute("lang") == ("en" if tree else "zh-Hans")
        assert page.title() == ("404 · The Overdue Talks Handbook" if tree else "404 · 逾期沟通手册")
        assert page.locator("html").get_attribute("lang") == section.get_attribute("lang")
        assert page.locator("header").get_attribute("lang") == "zh-Hans"
        expect(section.locator("[data-near]")).to_contain_text(near)
        expect(section.locator("[data-near] a[data-result]")).to_have_count(3)
        expect(section.locator("[data-near] a[data-result]").first).to_have_attribute(
            "href", f"{address}{tree}scenarios/card-owing/"
        )
        page.keyboard.press("/")
        page.keyboard.type(typed)
        found = re.compile(rf"^{re.escape(address + tree)}scenarios/card-owing/([?#].*)?$")
        expect(section.locator("[data-now] a[data-result]").first).to_have_attribute("href", found)

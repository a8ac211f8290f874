"""The pages at the door in a real browser: they say why, come back by themselves, and fit."""

from collections.abc import Iterator

import pytest
from door_world import LINES, Door, diagnosis, line, served
from on_page import OpenPage, is_too_wide
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    Response,
    expect,
)

from homeport.home.route_list import State
from homeport.model.door import DoorCall, Reason

pytestmark = [pytest.mark.browser, pytest.mark.timeout(120)]

WELCOME = "Welcome to the shop"
LIGHT, DARK = "rgb(255, 255, 255)", "rgb(13, 13, 15)"
# A browser lists the answer to its own navigation as an error; that one is meant.
_OF_THE_PAGE = "Failed to load resource: the server responded with a status of"


def called(reason: Reason, *, is_own: bool = True) -> DoorCall:
    return DoorCall(reason=reason, name="shop", is_own=is_own)


@pytest.fixture
def door() -> Iterator[Door]:
    with served(Door()) as found:
        yield found


@pytest.fixture
def at_the_door(chromium: Browser, door: Door) -> Iterator[OpenPage]:
    """Open a page of the door; nothing may go wrong in it or leave the machine."""
    contexts: list[BrowserContext] = []
    trouble: list[str] = []
    refused: list[str] = []

    def watch_console(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            trouble.append(message.text)

    def watch_request(request: Request) -> None:
        if not request.url.startswith(f"http://shop.localhost:{door.port}/"):
            trouble.append(f"asked {request.url}")

    def watch_response(response: Response) -> None:
        if response.request.is_navigation_request() and not response.ok:
            refused.append(response.url)

    def open_(path: str = "/", **options: object) -> Page:
        context = chromium.new_context(**options)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.on("console", watch_console)
        page.on("pageerror", lambda error: trouble.append(str(error)))
        page.on("request", watch_request)
        page.on("response", watch_response)
        page.goto(f"http://shop.localhost:{door.port}{path}")
        return page

    yield open_
    for context in contexts:
        context.close()
    assert [one for one in trouble if not one.startswith(_OF_THE_PAGE)] == []
    assert len(trouble) <= len(refused), "polling and the verdict are no errors"


def test_the_cause_is_told_and_the_app_comes_by_itself(door: Door, at_the_door: OpenPage) -> None:
    door.is_slow = True
    page = at_the_door("/cart?x=1")
    expect(page.locator("h1")).to_have_text("shop is not running.")
    expect(page.locator("#doctor")).to_contain_text("Looking for the cause…")
    door.is_slow = False
    expect(page.locator("#doctor .what")).to_have_text("Nothing listens on port 5173.")
    expect(page.locator("#doctor")).to_contain_text("ECONNREFUSED")
    expect(page.locator("#doctor .fix")).to_contain_text("Start the app")
    door.call = None
    expect(page.locator("h1")).to_have_text(WELCOME)
    assert page.url.endswith("/cart?x=1")


def test_a_name_that_appears(door: Door, at_the_door: OpenPage) -> None:
    door.call, door.lines = called(Reason.UNKNOWN), (line("shopp", what="Vite"), *LINES[1:3])
    page = at_the_door()
    expect(page.locator("h1")).to_have_text("There is no app called shop.")
    expect(page.locator(".apps").first).to_contain_text("shopp")
    link = page.get_by_role("link", name="shopp")
    assert link.evaluate("one => one.href") == f"http://shopp.localhost:{door.port}/"
    door.call, door.lines = called(Reason.DOWN), LINES
    expect(page.locator("h1")).to_have_text("shop is not running.")
    door.call = None
    expect(page.locator("h1")).to_have_text(WELCOME)


def test_what_was_sent_is_sent_again_only_by_the_person(door: Door, at_the_door: OpenPage) -> None:
    door.call = None
    page = at_the_door()
    expect(page.locator("h1")).to_have_text(WELCOME)
    door.call = called(Reason.DOWN)
    page.evaluate(
        "document.body.innerHTML = '<form method=post action=/pay><button>Pay</button></form>'"
    )
    page.get_by_role("button", name="Pay").click()
    expect(page.locator("h1")).to_have_text("shop is not running.")
    expect(page.locator("footer")).to_have_text("What you sent has not reached the app.")
    door.call = None
    again = page.get_by_role("button", name="Send it again")
    expect(again).to_be_visible()
    expect(page.locator(".state")).to_have_text("It is running now")
    expect(page.locator("h1")).to_have_text("shop is not running.")


def test_what_the_doctor_says_is_text(door: Door, at_the_door: OpenPage) -> None:
    door.said = diagnosis("<img src=x onerror=alert(1)> is `</section>`")
    page = at_the_door()
    expect(page.locator("#doctor .what")).to_contain_text("<img src=x")
    expect(page.locator("img")).to_have_count(0)


def test_without_javascript_the_page_tries_again(door: Door, at_the_door: OpenPage) -> None:
    page = at_the_door(java_script_enabled=False)
    expect(page.locator("h1")).to_have_text("shop is not running.")
    expect(page.locator("#doctor")).to_be_hidden()
    door.call = None
    expect(page.locator("h1")).to_have_text(WELCOME)


@pytest.mark.parametrize("reason", list(Reason))
@pytest.mark.parametrize(("scheme", "colour"), [("light", LIGHT), ("dark", DARK)])
def test_it_fits_a_phone_in_both_themes(
    door: Door, at_the_door: OpenPage, reason: Reason, scheme: str, colour: str
) -> None:
    door.call = called(reason)
    long = line(
        "a-very-" + "very-" * 9 + "long-name.platform", what="Spring Boot", project="x" * 60
    )
    shop = line(state=State.DOWN, target="https://" + "y" * 60 + ".internal:8443", verifies=True)
    door.lines = (long, shop) if reason is not Reason.UNKNOWN else (long,)
    page = at_the_door(viewport={"width": 400, "height": 800}, color_scheme=scheme)
    expect(page.locator("body")).to_have_css("background-color", colour)
    if reason is Reason.DOWN:
        expect(page.locator("#doctor .fix")).to_be_visible()
    assert not is_too_wide(page)
    assert page.screenshot(full_page=True)

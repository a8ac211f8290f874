"""The tab with the routes, of a real home with the gateway: what it shows is served."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator

import httpx
import pytest
from gateway_world import envoy_binary
from homes import Home
from live import Nursery
from on_page import NAMELESS, OpenPage, is_too_wide
from on_page import row as server
from playwright.sync_api import Locator, Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.timeout(120)]
WITH_CLIPBOARD = ["clipboard-read", "clipboard-write"]
STARTS_SO = re.compile("^3 requests since home started, 1 failed, the last ")
# What it answers is up to who asks: /500 is a failure.
APP = """
import http.server
class Answer(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        body = b"<h1>The zebra shop</h1>"
        self.send_response(500 if self.path == "/500" else 200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
    def log_message(self, *words):
        pass
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answer)
print(server.server_address[1], flush=True)
server.serve_forever()
"""


@pytest.fixture
def port(home: Home, programs: Nursery) -> Iterator[int]:
    """Run an app whose route is zebra; afterwards there are no routes."""
    envoy_binary()
    found = programs.python(APP).number()
    home.call("route", "add", "zebra", str(found))
    yield found
    for name in own_names(home):
        home.call("route", "rm", name)


@pytest.fixture
def page(open_page: OpenPage, port: int) -> Page:
    """Give the tab, with a route in it."""
    assert port
    page = open_page()
    page.context.grant_permissions(WITH_CLIPBOARD)
    page.keyboard.press("r")
    row(page, "zebra").wait_for()
    return page


def own_names(home: Home) -> list[str]:
    """Return the names of the user's own routes."""
    listed = json.loads(home.call("route", "ls", "--json"))["routes"]
    return sorted({one["name"] for one in listed if one["origin"] == "user"})


def row(page: Page, name: str) -> Locator:
    return page.locator(f'.hp-route:has(.hp-route-name:text-is("{name}.localhost"))')


def address(home: Home, name: str, scheme: str = "http") -> str:
    return f"{scheme}://{name}.localhost:{home.url.rpartition(':')[2]}/"


def add(page: Page, name: str, target: str) -> None:
    page.get_by_label("Name", exact=True).fill(name)
    page.get_by_label("Leads to", exact=True).fill(target)
    page.keyboard.press("Enter")


def pick(page: Page, name: str, what: str) -> None:
    page.get_by_role("button", name=f"More for {name}.localhost").click()
    page.get_by_role("menuitem", name=what).click()


def test_a_route_is_added_and_leads_there(page: Page, home: Home) -> None:
    add(page, "okapi", "5173")
    expect(page.get_by_role("status").filter(has_text="okapi.localhost leads to")).to_be_visible()
    expect(row(page, "okapi")).to_contain_text("localhost:5173")
    expect(row(page, "okapi")).to_contain_text("down")
    expect(page.get_by_label("Name", exact=True)).to_have_value("")
    name = row(page, "okapi").get_by_role("link", name="okapi.localhost", exact=True)
    expect(name).to_have_attribute("href", address(home, "okapi"))
    expect(name).to_have_attribute("target", "_blank")
    assert own_names(home) == ["okapi", "zebra"]


def test_errors_stand_beside_their_field(page: Page) -> None:
    name, target = (page.get_by_label(one, exact=True) for one in ("Name", "Leads to"))
    alert = page.get_by_role("form", name="Add a route").get_by_role("alert")
    add(page, "no name", "5173")
    expect(alert).to_contain_text("Letters, digits and hyphens")
    expect(name).to_have_attribute("aria-invalid", "true")
    expect(name).to_be_focused()
    add(page, "okapi", "ftp://nowhere")
    expect(alert).to_contain_text("the door does not speak ftp")
    expect(target).to_have_attribute("aria-invalid", "true")
    expect(name).to_have_attribute("aria-invalid", "false")
    add(page, "zebra", "2")
    expect(alert).to_contain_text("there is a route zebra.localhost/ already")
    alert.get_by_role("button", name="Replace it").click()
    expect(row(page, "zebra")).to_contain_text("localhost:2")
    expect(alert).to_be_empty()


def test_rename_and_remove(page: Page, home: Home, port: int) -> None:
    pick(page, "zebra", "Rename")
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_label("New name")).to_have_value("zebra")
    page.keyboard.type("homeport")
    page.keyboard.press("Enter")
    expect(dialog.get_by_role("alert")).to_contain_text("Homeport's own")
    dialog.get_by_label("New name").fill("okapi")
    dialog.get_by_role("button", name="Rename").click()
    expect(dialog).to_have_count(0)
    expect(row(page, "okapi")).to_be_visible()
    expect(row(page, "zebra")).to_have_count(0)
    pick(page, "okapi", "Remove")
    expect(dialog).to_contain_text(f"It leads to localhost:{port}")
    dialog.get_by_role("button", name="Cancel").click()
    assert own_names(home) == ["okapi"]
    pick(page, "okapi", "Remove")
    dialog.get_by_role("button", name="Remove").click()
    expect(row(page, "okapi")).to_have_count(0)
    assert own_names(home) == []


def test_an_app_is_hidden_and_let_in_again(page: Page, programs: Nursery) -> None:
    project = programs.folder / "okapi-app"
    (project / ".git").mkdir(parents=True)
    (project / ".git/HEAD").write_text("ref: refs/heads/main\n")
    words = [sys.executable, "-u", "-m", "http.server", "0", "--bind", "127.0.0.1"]
    programs.run(words, cwd=project, stderr=subprocess.DEVNULL)
    expect(row(page, "okapi-app")).to_contain_text("listening")
    pick(page, "okapi-app", "Hide")
    expect(row(page, "okapi-app")).to_have_count(0)
    page.get_by_role("button", name="hidden or remembered").click()
    expect(row(page, "okapi-app")).to_contain_text("hidden")
    expect(row(page, "okapi-app").get_by_role("link")).to_have_count(0)
    pick(page, "okapi-app", "Let it in again")
    expect(row(page, "okapi-app").get_by_role("link").first).to_be_visible()
    pick(page, "okapi-app", "Rename")
    page.get_by_role("dialog").get_by_label("New name").fill("emu")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text="emu.localhost now")).to_be_visible()
    pick(page, "emu", "Rename")
    page.get_by_role("dialog").get_by_role("button", name="Its own name again").click()
    expect(row(page, "okapi-app")).to_be_visible()


def test_copy_and_open(page: Page, home: Home) -> None:
    for scheme in ("http", "https"):
        url = address(home, "zebra", scheme)
        row(page, "zebra").get_by_role("button", name=f"Copy {url}").click()
        page.wait_for_function(
            "url => navigator.clipboard.readText().then(t => t === url)", arg=url
        )
    link = row(page, "zebra").get_by_role("link", name="Open zebra.localhost")
    expect(link).to_have_attribute("href", address(home, "zebra"))
    with page.context.expect_page() as opened:
        link.click()
    expect(opened.value.get_by_role("heading")).to_have_text("The zebra shop")
    assert opened.value.url == address(home, "zebra")


def test_counts_are_live(page: Page, home: Home, port: int) -> None:
    # A name that no other test asked for: counts belong to names, since home started.
    add(page, "gnu", str(port))
    counted = row(page, "gnu").locator(".hp-r-rate")
    expect(counted).to_have_text("0/s")
    expect(row(page, "gnu").locator(".hp-spark")).to_have_count(0)
    headers = {"Host": address(home, "gnu").split("/")[2]}
    for path in ("/", "/", "/500"):
        httpx.get(f"{home.url}{path}", headers=headers, trust_env=False)
    expect(counted).to_contain_text("1 failed")
    expect(counted).to_have_attribute("title", STARTS_SO)
    expect(row(page, "gnu").locator(".hp-spark")).to_be_visible()


def test_without_a_mouse(page: Page, home: Home) -> None:
    add(page, "okapi", "2")
    expect(row(page, "okapi")).to_be_visible()
    page.keyboard.press("Escape")
    page.locator(".hp-counts").click()
    page.keyboard.press("/")
    page.keyboard.type("you added it")
    page.keyboard.press("Enter")
    expect(row(page, "okapi")).to_be_focused()
    page.keyboard.press("j")
    expect(row(page, "zebra")).to_be_focused()
    page.keyboard.press("Tab")
    expect(row(page, "zebra").get_by_role("link").first).to_be_focused()
    for _ in range(4):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("menuitem", name="Rename")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("menuitem", name="Remove")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("menu")).to_have_count(0)
    expect(page.get_by_role("button", name="More for zebra.localhost")).to_be_focused()
    page.keyboard.press("/")
    expect(page.get_by_label("Filter the routes")).to_be_focused()
    page.keyboard.type("okapi")
    expect(row(page, "zebra")).to_have_count(0)
    page.keyboard.press("Enter")
    expect(row(page, "okapi")).to_be_focused()
    with page.context.expect_page() as opened:
        page.keyboard.press("o")
    # Chromium hangs when its profile is closed while a page is still being opened.
    opened.value.wait_for_load_state()
    assert opened.value.url == address(home, "okapi")
    opened.value.close()


def test_the_certificate_is_told(page: Page) -> None:
    words = re.compile("HTTPS: (there is no local CA yet|the local CA is |there is no trust store)")
    expect(page.locator(".hp-certificate")).to_contain_text(words)
    if (copy := page.get_by_role("button", name="Copy homeport trust")).count():
        copy.click()
        page.wait_for_function("navigator.clipboard.readText().then(t => t === 'homeport trust')")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_fits_400_px(page: Page, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.set_viewport_size({"width": 400, "height": 800})
    expect(row(page, "zebra")).to_be_visible()
    assert not is_too_wide(page)
    page.get_by_text("Only a part of the path").click()
    assert not is_too_wide(page)
    page.get_by_role("button", name="More for zebra.localhost").click()
    expect(page.get_by_role("menu")).to_be_in_viewport(ratio=0.99)
    page.get_by_role("menuitem", name="Rename").click()
    expect(page.get_by_role("dialog")).to_be_in_viewport(ratio=0.99)
    assert not is_too_wide(page)
    assert page.evaluate(NAMELESS) == []


def test_names_are_links_in_the_list_too(page: Page, home: Home, port: int) -> None:
    page.keyboard.press("l")
    link = server(page, port).get_by_role("link", name="zebra.localhost")
    expect(link).to_have_attribute("href", address(home, "zebra").rstrip("/"))
    with page.context.expect_page() as opened:
        link.click()
    expect(opened.value.get_by_role("heading")).to_have_text("The zebra shop")
    expect(page.get_by_role("complementary")).to_have_count(0)


def test_nothing_travels_while_nobody_looks(page: Page, home: Home) -> None:
    expect(page.locator(".hp-certificate")).to_be_visible()
    page.keyboard.press("l")
    expect(page.locator(".hp-list")).to_be_visible()
    page.evaluate(
        "() => (window.heard = [],"
        " window.socket.onAny((...said) => heard.push(JSON.stringify(said))))"
    )
    home.call("route", "add", "okapi", "3")
    assert "okapi" not in "".join(page.evaluate("window.heard"))
    page.keyboard.press("r")
    expect(row(page, "okapi")).to_be_visible()
    assert "okapi" in "".join(page.evaluate("window.heard"))

"""The tab with the routes: what it shows is served, what one clicks is done."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from live import Nursery, Started, homeport
from on_page import NAMELESS, is_too_wide
from playwright.sync_api import Browser, Locator, Page, expect
from routes_page import start

from homeport.home.routes_file import read_routes

pytestmark = [pytest.mark.browser, pytest.mark.timeout(120)]
WITH_CLIPBOARD = ["clipboard-read", "clipboard-write"]


@pytest.fixture
def door(programs: Nursery, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Started, str]:
    return start(programs, tmp_path, monkeypatch)


@pytest.fixture
def page(chromium: Browser, door: tuple[Started, str]) -> Iterator[Page]:
    """Give the tab with one route in it; afterwards nothing may have gone wrong."""
    assert homeport("route", "add", "zebra", "1").returncode == 0
    context = chromium.new_context(viewport={"width": 1360, "height": 800})
    context.grant_permissions(WITH_CLIPBOARD)
    page = context.new_page()
    trouble: list[str] = []
    page.on("console", lambda said: trouble.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: trouble.append(str(error)))
    page.goto(door[1])
    page.locator(".hp-row").first.wait_for()
    page.keyboard.press("r")
    row(page, "zebra").wait_for()
    yield page
    context.close()
    assert not trouble


def row(page: Page, name: str) -> Locator:
    return page.get_by_role("row").filter(has_text=f"{name}.localhost")


def address(door: tuple[Started, str], name: str, scheme: str = "http") -> str:
    return f"{scheme}://{name}.localhost:{door[1].rpartition(':')[2]}/"


def add(page: Page, name: str, target: str) -> None:
    page.get_by_label("Name", exact=True).fill(name)
    page.get_by_label("Leads to", exact=True).fill(target)
    page.keyboard.press("Enter")


def pick(page: Page, name: str, what: str) -> None:
    page.get_by_role("button", name=f"More for {name}.localhost").click()
    page.get_by_role("menuitem", name=what).click()


def test_a_route_is_added_and_leads_there(page: Page, door: tuple[Started, str]) -> None:
    add(page, "okapi", "5173")
    expect(page.get_by_role("status").filter(has_text="okapi.localhost leads to")).to_be_visible()
    expect(row(page, "okapi")).to_contain_text("localhost:5173")
    expect(row(page, "okapi")).to_contain_text("down")
    expect(page.get_by_label("Name", exact=True)).to_have_value("")
    name = row(page, "okapi").get_by_role("link", name="okapi.localhost", exact=True)
    expect(name).to_have_attribute("href", address(door, "okapi"))
    expect(name).to_have_attribute("target", "_blank")
    assert [one.name for one in read_routes().routes] == ["zebra", "okapi"]


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
    expect(alert).to_contain_text("already, to 1")
    alert.get_by_role("button", name="Replace it").click()
    expect(row(page, "zebra")).to_contain_text("localhost:2")
    expect(alert).to_be_empty()


def test_rename_and_remove(page: Page) -> None:
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
    expect(dialog).to_contain_text("It leads to localhost:1")
    dialog.get_by_role("button", name="Cancel").click()
    assert len(read_routes().routes) == 1
    pick(page, "okapi", "Remove")
    dialog.get_by_role("button", name="Remove").click()
    expect(row(page, "okapi")).to_have_count(0)
    expect(page.get_by_text("No app has a name yet")).to_be_visible()
    assert read_routes().routes == ()


def test_an_app_is_hidden_and_let_in_again(page: Page, programs: Nursery) -> None:
    project = programs.folder / "zebra-app"
    (project / ".git").mkdir(parents=True)
    (project / ".git/HEAD").write_text("ref: refs/heads/main\n")
    app = programs.run(
        ["python3", "-u", "-m", "http.server", "0", "--bind", "127.0.0.1"], cwd=project
    )
    assert "port" in app.line()
    assert homeport("route", "add", "okapi", "1").returncode == 0, "home looks again"
    expect(row(page, "zebra-app")).to_contain_text("listening")
    pick(page, "zebra-app", "Hide")
    expect(row(page, "zebra-app")).to_have_count(0)
    page.get_by_role("button", name="1 hidden or remembered").click()
    expect(row(page, "zebra-app")).to_contain_text("hidden")
    expect(row(page, "zebra-app").get_by_role("link")).to_have_count(0)
    pick(page, "zebra-app", "Let it in again")
    expect(row(page, "zebra-app").get_by_role("link").first).to_be_visible()
    pick(page, "zebra-app", "Rename")
    page.get_by_role("dialog").get_by_label("New name").fill("gnu")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text="gnu.localhost now")).to_be_visible()


def test_copy_and_open(page: Page, door: tuple[Started, str]) -> None:
    for scheme in ("http", "https"):
        url = address(door, "zebra", scheme)
        row(page, "zebra").get_by_role("button", name=f"Copy {url}").click()
        page.wait_for_function(
            "url => navigator.clipboard.readText().then(t => t === url)", arg=url
        )
    link = row(page, "zebra").get_by_role("link", name="Open zebra.localhost")
    expect(link).to_have_attribute("href", address(door, "zebra"))
    with page.context.expect_page() as opened:
        link.click()
    # Nothing is behind this stand-in for the door but the page itself, which answers by any name.
    assert opened.value.url == address(door, "zebra")


def test_counts_are_live(page: Page, door: tuple[Started, str]) -> None:
    expect(row(page, "zebra").locator(".hp-r-rate")).to_have_text("0/s")
    expect(row(page, "zebra").locator(".hp-spark")).to_have_count(0)
    assert door[0].child.stdin is not None
    door[0].child.stdin.write(b"zebra 3.5 1200 2\n")
    expect(row(page, "zebra").locator(".hp-r-rate")).to_have_text("3.5/s2 failed")
    expect(row(page, "zebra").locator(".hp-spark")).to_be_visible()
    expect(row(page, "zebra").locator(".hp-r-rate")).to_have_attribute(
        "title", "1,200 requests since home started, 2 failed"
    )


def test_without_a_mouse(page: Page, door: tuple[Started, str]) -> None:
    add(page, "okapi", "2")
    expect(row(page, "okapi")).to_be_visible()
    page.keyboard.press("Escape")
    page.locator("body").click(position={"x": 700, "y": 760})
    page.keyboard.press("j")
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
    page.keyboard.type("oka")
    expect(row(page, "zebra")).to_have_count(0)
    page.keyboard.press("Enter")
    expect(row(page, "okapi")).to_be_focused()
    with page.context.expect_page() as opened:
        page.keyboard.press("o")
    assert opened.value.url == address(door, "okapi")


def test_the_certificate_is_told(page: Page) -> None:
    expect(page.locator(".hp-certificate")).to_contain_text("HTTPS: there is no local CA yet")
    page.get_by_role("button", name="Copy homeport trust").click()
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


def test_names_are_links_in_the_list_too(page: Page, door: tuple[Started, str]) -> None:
    page.keyboard.press("l")
    link = page.locator(".hp-row").get_by_role("link", name="okapi.localhost")
    expect(link).to_have_attribute("href", address(door, "okapi").rstrip("/"))


def test_nothing_travels_while_nobody_looks(page: Page) -> None:
    expect(page.locator(".hp-certificate")).to_be_visible()
    page.keyboard.press("l")
    expect(page.locator(".hp-list")).to_be_visible()
    page.evaluate("() => (window.heard = [], window.socket.onAny((name) => heard.push(name)))")
    assert homeport("route", "add", "okapi", "3").returncode == 0
    heard = page.evaluate("window.heard")
    assert not {"run_javascript", "update"} & set(heard)
    page.keyboard.press("r")
    expect(row(page, "okapi")).to_be_visible()
    assert "run_javascript" in page.evaluate("window.heard")

"""The page fits small screens and both themes, and works without a mouse."""

import socket

import pytest
from live import Nursery
from on_page import NAMELESS, SERVER, OpenPage, drawer, is_too_wide, row, search
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.timeout(120)]


def test_nothing_overflows_at_400_px(open_page: OpenPage, programs: Nursery) -> None:
    port = programs.python(SERVER).number()
    page = open_page(viewport={"width": 400, "height": 800})
    expect(row(page, port)).to_be_visible()
    assert not is_too_wide(page)
    page.get_by_role("button", name="All", exact=True).click()
    assert not is_too_wide(page)
    row(page, port).click()
    expect(drawer(page)).to_contain_text("Ancestry")
    assert not is_too_wide(page)
    expect(drawer(page)).to_be_in_viewport(ratio=0.99)
    drawer(page).get_by_role("button", name="Free…").click()
    expect(page.get_by_role("dialog")).to_be_in_viewport(ratio=0.99)
    assert not is_too_wide(page)
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.keyboard.press("Escape")
    expect(drawer(page)).to_have_count(0)
    page.get_by_role("button", name="Graph").click()
    expect(page.locator(".hp-box").first).to_be_visible()
    assert not is_too_wide(page)


LIGHT, DARK = "rgb(255, 255, 255)", "rgb(13, 13, 15)"


def test_dark_and_light_follow_the_system_until_told_otherwise(open_page: OpenPage) -> None:
    page = open_page(color_scheme="dark")
    body = page.locator("body")
    expect(body).to_have_css("background-color", DARK)
    page.emulate_media(color_scheme="light")
    expect(body).to_have_css("background-color", LIGHT)
    page.keyboard.press("t")
    page.keyboard.press("t")
    expect(page.get_by_role("button", name="Theme: dark")).to_be_visible()
    expect(body).to_have_css("background-color", DARK)
    page.reload()
    page.locator(".hp-row").first.wait_for()
    expect(body).to_have_css("background-color", DARK)


def test_the_keyboard_is_enough(page: Page, programs: Nursery) -> None:
    first, second = sorted(programs.python(SERVER).number() for _ in range(2))
    expect(row(page, second)).to_be_visible()
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("server.py tcp")
    expect(page.locator(".hp-row")).to_have_count(2)
    page.keyboard.press("Enter")
    expect(row(page, first)).to_be_focused()
    page.keyboard.press("j")
    expect(row(page, second)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(drawer(page)).to_contain_text(str(second))
    page.keyboard.press("k")
    expect(drawer(page).get_by_role("heading", level=2)).to_contain_text(str(first))
    page.keyboard.press("f")
    expect(page.get_by_role("dialog")).to_contain_text(str(first))
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.keyboard.press("Escape")
    expect(drawer(page)).to_have_count(0)
    expect(row(page, first)).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("searchbox")).to_have_value("")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_contain_text("Keys")
    page.keyboard.press("Escape")
    page.keyboard.press("g")
    expect(page.locator(".hp-picture")).to_be_visible()
    page.keyboard.press("g")
    expect(page.locator(".hp-list")).to_be_visible()


def test_everything_to_press_has_a_name(page: Page, programs: Nursery) -> None:
    row(page, programs.python(SERVER).number()).click()
    expect(drawer(page)).to_contain_text("Ancestry")
    nameless = page.evaluate(NAMELESS)
    assert nameless == []
    assert page.evaluate("document.documentElement.lang") == "en-US"
    assert page.title().startswith("Homeport")


def test_the_graph_shows_who_talks_to_whom(page: Page, programs: Nursery) -> None:
    server = programs.python(SERVER)
    port = server.number()
    client = programs.python(
        "import socket, sys\n"
        "with socket.create_connection(('127.0.0.1', int(sys.argv[1]))) as one:\n"
        "    print('connected', flush=True)\n"
        "    one.recv(1)\n",
        port,
        name="client.py",
    )
    assert client.line() == "connected"
    page.keyboard.press("g")
    asks, answers = (page.locator(f'[data-node="pid:{one.pid}"]') for one in (client, server))
    expect(answers).to_contain_text(f":{port}")
    left, right = asks.bounding_box(), answers.bounding_box()
    assert left is not None
    assert right is not None
    assert left["x"] < right["x"]
    asks.hover()
    expect(page.locator(".hp-wire")).to_have_text(f":{port}")
    answers.click()
    expect(drawer(page)).to_contain_text("Ancestry")
    expect(drawer(page).get_by_role("heading", level=2)).to_contain_text(str(port))
    # On a busy machine the picture is wide, and the drawer lies over its right side.
    page.keyboard.press("Escape")
    asks.click()
    expect(drawer(page)).to_contain_text("Talks to")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="As text").click()
    expect(page.locator(".hp-as-text")).to_contain_text(f"(pid {client.pid}) talks to ")
    search(page, str(port))
    expect(page.locator(".hp-as-text li")).to_have_count(1)


def test_the_graph_follows(page: Page, programs: Nursery) -> None:
    page.keyboard.press("g")
    expect(page.locator(".hp-box").first).to_be_visible()
    server = programs.python(SERVER)
    port = server.number()
    with socket.create_connection(("127.0.0.1", port)):
        expect(page.locator(f'[data-node="pid:{server.pid}"]')).to_be_visible()

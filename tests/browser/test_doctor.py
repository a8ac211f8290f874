"""The doctor on the page: one question, checks, one cause; and what home noticed by itself."""

import signal
from pathlib import Path

import pytest
from homes import Home
from live import Nursery
from on_page import SERVER, OpenPage, drawer, is_too_wide, row
from playwright.sync_api import Locator, Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.timeout(120)]

TWIN = SERVER.replace("127.0.0.1", "::1").replace(
    "server = ", "http.server.ThreadingHTTPServer.address_family = 10\nserver = "
)
NAMELESS = """
[...document.querySelectorAll("main :is(button, a, input, summary, textarea)")]
    .filter((one) => !one.getAttribute("aria-label") && !one.labels?.length)
    .filter((one) => !one.textContent.trim())
    .map((one) => one.outerHTML)
"""


def question(page: Page) -> Locator:
    return page.get_by_label("What does not work?", exact=True)


def verdict(page: Page) -> Locator:
    return page.locator(".hp-card").first


def checks(page: Page) -> Locator:
    return page.get_by_label("What was looked at")


def test_a_healthy_server_by_keyboard_alone(page: Page, programs: Nursery) -> None:
    port = programs.python(SERVER).number()
    page.keyboard.press("d")
    expect(question(page)).to_be_focused()
    page.keyboard.type(f"127.0.0.1:{port}")
    page.keyboard.press("Enter")
    expect(verdict(page)).to_contain_text(f"127.0.0.1:{port} answers as it should.")
    expect(checks(page)).to_contain_text("fine:")
    expect(checks(page)).not_to_contain_text("not fine:")
    expect(checks(page)).to_contain_text("took the connection")
    assert page.evaluate("location.search") == f"?doctor=127.0.0.1%3A{port}"
    page.keyboard.press("Escape")
    page.keyboard.press("l")
    expect(row(page, port)).to_be_visible()
    assert page.evaluate("location.search") == ""
    page.keyboard.press("d")
    expect(verdict(page)).to_contain_text("answers as it should")


def test_a_stopped_server_its_cause_and_what_helps(page: Page, programs: Nursery) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    server = programs.python(SERVER)
    port = server.number()
    row(page, port).click()
    expect(drawer(page)).to_contain_text("Ancestry")
    server.child.send_signal(signal.SIGSTOP)
    try:
        drawer(page).get_by_role("button", name="Why does it not answer?").click()
        expect(drawer(page)).to_have_count(0)
        expect(verdict(page)).to_contain_text("is stopped")
    finally:
        server.child.send_signal(signal.SIGCONT)
    expect(verdict(page)).to_contain_text("process-stopped")
    expect(verdict(page)).to_contain_text("% sure")
    expect(verdict(page)).to_contain_text(f"state of pid {server.pid}: T")
    expect(checks(page)).to_contain_text("not fine:")
    verdict(page).get_by_role("button", name="Copy what helps").click()
    expect(verdict(page).get_by_text("Copied")).to_be_visible()
    assert f"kill -CONT {server.pid}" in page.evaluate("navigator.clipboard.readText()")
    assert page.evaluate(NAMELESS) == []


def test_a_link_asks_at_once(page: Page, home: Home, programs: Nursery) -> None:
    port = programs.python(SERVER).number()
    page.goto(f"{home.url}/?doctor=127.0.0.1:{port}&intent=start")
    expect(page.get_by_label("It does not start")).to_be_checked()
    expect(verdict(page)).to_contain_text(str(port))
    expect(verdict(page)).to_contain_text("port-in-use")
    expect(page.get_by_role("button", name="Doctor")).to_have_attribute("aria-pressed", "true")
    page.get_by_role("button", name="List").click()
    expect(row(page, port)).to_be_visible()


def test_a_question_without_sense_is_answered_kindly(page: Page) -> None:
    page.keyboard.press("d")
    for target, says in (("localhost:619009", "61900"), ("nothing-is-called-this", "homeport ls")):
        question(page).fill(target)
        page.keyboard.press("Enter")
        expect(verdict(page)).to_contain_text(says)
    page.locator("summary").filter(has_text="What you saw").click()
    page.get_by_label("What you saw: the error").fill("curl: (7) Failed to connect")
    question(page).fill("")
    expect(page.get_by_role("button", name="Find out")).to_be_disabled()


def test_what_a_server_says_never_becomes_markup(
    page: Page, programs: Nursery, tmp_path: Path
) -> None:
    name = "<img src=x onerror=window.owned=1>"
    program = tmp_path / name
    program.symlink_to(Path("/proc/self/exe").resolve())
    server = programs.run([program, programs.script(SERVER, "server.py")])
    port = server.number()
    page.keyboard.press("d")
    question(page).fill(f"127.0.0.1:{port}")
    page.keyboard.press("Enter")
    expect(verdict(page)).to_contain_text(str(port))
    expect(checks(page)).to_contain_text("<img src=x")
    assert page.evaluate("window.owned === undefined && !document.querySelector('main img')")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_it_fits_400_px(open_page: OpenPage, programs: Nursery, theme: str) -> None:
    server = programs.python(SERVER)
    port = server.number()
    page = open_page(viewport={"width": 400, "height": 800}, color_scheme=theme)
    page.get_by_role("button", name="Doctor").click()
    assert not is_too_wide(page)
    server.child.send_signal(signal.SIGSTOP)
    try:
        question(page).fill(f"http://127.0.0.1:{port}/{'a' * 300}")
        page.keyboard.press("Enter")
        expect(verdict(page)).to_contain_text("process-stopped")
    finally:
        server.child.send_signal(signal.SIGCONT)
    assert not is_too_wide(page)
    expect(verdict(page).get_by_role("button", name="Copy what helps")).to_be_in_viewport()


def test_home_notices_trouble_by_itself(page: Page, programs: Nursery) -> None:
    server = programs.python(SERVER)
    port = server.number()
    expect(row(page, port)).to_be_visible()
    server.child.send_signal(signal.SIGSTOP)
    strip = page.get_by_label("What is wrong now")
    try:
        expect(strip.get_by_role("button").first).to_contain_text("wrong now")
        strip.get_by_role("button").first.click()
        line = strip.get_by_role("listitem").filter(has_text=f"port {port} is stopped")
        expect(line).to_contain_text("since ")
        line.get_by_role("button", name="Look closer").click()
        expect(verdict(page)).to_contain_text("process-stopped")
    finally:
        server.child.send_signal(signal.SIGCONT)
    expect(strip.get_by_role("listitem").filter(has_text=f"port {port} ")).to_have_count(0)


def test_a_port_that_is_two_programs_is_shown_in_the_list(
    page: Page, programs: Nursery, tmp_path: Path
) -> None:
    port = programs.python(SERVER).number()
    (tmp_path / "other").mkdir()
    script = programs.script(TWIN, "twin.py")
    other = programs.run(["python3", script, str(port)], cwd=tmp_path / "other")
    assert other.number() == port
    expect(row(page, port)).to_have_count(2)
    strip = page.get_by_label("What is wrong now")
    strip.get_by_role("button").first.click()
    line = strip.get_by_role("listitem").filter(has_text=f"Port {port} is two programs")
    page.keyboard.press("g")
    line.get_by_role("button", name=f"Show port {port}").click()
    expect(page.get_by_role("searchbox")).to_have_value(str(port))
    expect(page.locator(".hp-row")).to_have_count(2)

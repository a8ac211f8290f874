"""One real home and one real Chromium for all browser tests; each test gets a fresh profile."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from homes import Home, started_home
from live import Nursery, nursery
from on_page import OpenPage
from playwright.sync_api import (
    Browser,
    ConsoleMessage,
    Error,
    Page,
    Request,
    expect,
    sync_playwright,
)
from promises import needs

# No first-run pages, no updates, no look-ups: what is seen on the wire is the page's own doing.
QUIET = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update",
)  # fmt: skip
# A busy machine is looked at less often, so a newcomer may take its time.
PATIENCE_MS = 25_000


@pytest.fixture(scope="package")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Home]:
    """Give a home of its own, apart from that of whoever runs the tests."""
    with started_home(tmp_path_factory.mktemp("home")) as running:
        yield running


@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    """Give the browser."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    needs("chromium", have=found is not None)
    expect.set_options(timeout=PATIENCE_MS)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(QUIET))
        yield browser
        browser.close()


@pytest.fixture
def programs(tmp_path: Path) -> Iterator[Nursery]:
    """Start programs that end with the test."""
    with nursery(tmp_path) as found:
        yield found


@pytest.fixture
def open_page(chromium: Browser, home: Home) -> Iterator[OpenPage]:
    """Open the page; afterwards nothing may have left the machine or gone wrong."""
    contexts = []
    trouble: list[str] = []

    def watch_request(request: Request) -> None:
        if not request.url.startswith((home.url, "data:", home.url.replace("http", "ws", 1))):
            trouble.append(f"asked {request.url}")

    def watch_console(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            trouble.append(f"{message.type}: {message.text}")

    def watch_error(error: Error) -> None:
        trouble.append(f"script error: {error}")

    def open_(**options: object) -> Page:
        context = chromium.new_context(**{"viewport": {"width": 1360, "height": 800}, **options})  # type: ignore[arg-type]
        contexts.append(context)
        context.set_default_timeout(PATIENCE_MS)
        page = context.new_page()
        page.on("request", watch_request)
        page.on("console", watch_console)
        page.on("pageerror", watch_error)
        page.goto(home.page_url)
        page.locator(".hp-row").first.wait_for()
        return page

    yield open_
    for context in contexts:
        context.close()
    assert not trouble


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """Give an open page in the usual size."""
    return open_page()

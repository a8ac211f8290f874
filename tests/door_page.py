"""Chromium as a developer has it: it resolves *.localhost itself and trusts what its store says."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from door_clients import Door
from playwright.sync_api import Browser, Page, expect, sync_playwright
from promises import needs

# No first-run pages, no updates, no look-ups.
_QUIET = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update",
)  # fmt: skip
# A framework compiles its page while other tests run on two cores.
PATIENCE_MS = 60_000


@contextmanager
def browser_for(door: Door) -> Iterator[Browser]:
    """Give a browser that starts in the home where the local CA is trusted."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    needs("chromium", have=found is not None)
    expect.set_options(timeout=PATIENCE_MS)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=found, args=list(_QUIET), env={**door.environment}
        )
        yield browser
        browser.close()


@contextmanager
def open_page(browser: Browser) -> Iterator[Page]:
    """Give a page with a profile of its own; no script on it may have failed."""
    context = browser.new_context()
    context.set_default_timeout(PATIENCE_MS)
    page = context.new_page()
    trouble: list[str] = []
    page.on("pageerror", lambda error: trouble.append(str(error)))
    yield page
    context.close()
    assert not trouble

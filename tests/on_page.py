"""Find things on the page the way a person names them."""

from collections.abc import Callable

from playwright.sync_api import Locator, Page

OpenPage = Callable[..., Page]

# Answers whoever asks who it is, so that home need not wait for a silent server.
SERVER = """
import http.server, sys
class Answer(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(204)
        self.end_headers()
    def log_message(self, *words):
        pass
port = int(sys.argv[1]) if len(sys.argv) > 1 else 0
server = http.server.ThreadingHTTPServer(("127.0.0.1", port), Answer)
print(server.server_address[1], flush=True)
server.serve_forever()
"""

# What can be pressed and has no name that a screen reader could say.
NAMELESS = """
[...document.querySelectorAll("main button, main a, main input")]
    .filter((one) => !one.getAttribute("aria-label") && !one.textContent.trim())
    .map((one) => one.outerHTML)
"""


def row(page: Page, port: int) -> Locator:
    """Return the line of `port`."""
    return page.locator(f'.hp-row:has(.hp-c-port b:text-is("{port}"))')


def drawer(page: Page) -> Locator:
    return page.locator(".hp-drawer")


def search(page: Page, words: str) -> None:
    """Type into the search box, as a person does."""
    page.get_by_role("searchbox").fill(words)


def is_too_wide(page: Page) -> bool:
    """Return whether the page scrolls sideways."""
    wide: bool = page.evaluate(
        "document.documentElement.scrollWidth > document.documentElement.clientWidth"
    )
    return wide

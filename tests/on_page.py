"""Find things on the page the way a person names them."""

from collections.abc import Callable

from playwright.sync_api import Locator, Page

OpenPage = Callable[..., Page]


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

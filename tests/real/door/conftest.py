"""One home with its door for all apps, and a fresh page of Chromium for each test."""

from collections.abc import Iterator

import pytest
from door_clients import Door, door_world
from door_page import browser_for, open_page
from playwright.sync_api import Browser, Page


@pytest.fixture(scope="package")
def door(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Door]:
    """Have a home whose door is open, and clients that know it."""
    with door_world(tmp_path_factory.mktemp("door")) as found:
        yield found


@pytest.fixture(scope="module")
def chromium(door: Door) -> Iterator[Browser]:
    """Have a browser that trusts the local CA by its store."""
    with browser_for(door) as found:
        yield found


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """Have an empty page; nothing that a script on it did may have gone wrong."""
    with open_page(chromium) as found:
        yield found

"""When home goes away the page says so, and says what to do when it comes back."""

from pathlib import Path

import pytest
from homes import started_home
from playwright.sync_api import Browser, expect

pytestmark = [pytest.mark.browser, pytest.mark.timeout(120)]


def test_home_that_went_away_is_said_and_comes_back_with_a_new_key(
    chromium: Browser, tmp_path: Path
) -> None:
    with started_home(tmp_path) as home:
        context = chromium.new_context()
        page = context.new_page()
        page.goto(home.page_url)
        page.locator(".hp-row").first.wait_for()
        expect(page.get_by_text("live", exact=True)).to_be_visible()
        home.call("down")
        expect(page.get_by_role("alert")).to_contain_text("Homeport stopped answering")
        expect(page.get_by_text("offline", exact=True)).to_be_visible()
        expect(page.locator(".hp-row").first).to_be_visible()
        home.call("up", "--port", home.url.rpartition(":")[2])
        expect(page.get_by_role("alert")).to_contain_text("homeport open", timeout=15_000)
        context.close()

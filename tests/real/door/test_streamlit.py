"""A Streamlit app, by its name: a click goes through its WebSocket and comes back."""

from collections.abc import Iterator

import pytest
from door_clients import CLIENTS, SCHEMES, Door
from door_programs import RealApp, app_folder, python_program, running
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.timeout(180)

APP = """
import streamlit as st

clicks = st.session_state.setdefault("clicks", [])
if st.button("Add one"):
    clicks.append(1)
st.write(f"{len(clicks)} so far")
st.file_uploader("Send a file")
"""


@pytest.fixture(scope="module")
def app(door: Door) -> Iterator[RealApp]:
    """Have the app as its documentation says, but without opening a browser, and a route to it."""
    command = [python_program("streamlit"), "run", "app.py", "--server.port", "PORT"]
    with (
        app_folder({"app.py": APP}) as folder,
        running([*command, "--server.headless", "true"], folder) as found,
    ):
        door.lead("data", found.target)
        yield found


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("client", CLIENTS)
def test_clients_get_its_page_and_its_health(
    door: Door, app: RealApp, client: str, scheme: str
) -> None:
    assert "<title>Streamlit</title>" in door.get(client, door.url("data", scheme=scheme))
    health = door.get(client, door.url("data", "/_stcore/health", scheme=scheme))
    assert health.strip() == "ok"


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_click_comes_back(door: Door, app: RealApp, page: Page, scheme: str) -> None:
    sockets: list[str] = []
    page.on("websocket", lambda one: sockets.append(one.url.partition("?")[0]))
    page.goto(door.url("data", scheme=scheme))
    expect(page.get_by_text("0 so far")).to_be_visible()
    page.get_by_role("button", name="Add one").click()
    expect(page.get_by_text("1 so far")).to_be_visible()
    secure = scheme.replace("http", "ws")
    assert door.url("data", "/_stcore/stream", scheme=secure) in sockets


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_file_goes_up(door: Door, app: RealApp, page: Page, scheme: str) -> None:
    page.goto(door.url("data", scheme=scheme))
    expect(page.get_by_text("0 so far")).to_be_visible()
    with page.expect_response(lambda one: one.request.method == "PUT") as sent:
        page.locator("input[type=file]").set_input_files(
            {"name": "rows.csv", "mimeType": "text/csv", "buffer": b"a,b\n1,2\n"}
        )
    assert sent.value.ok
    expect(page.get_by_text("rows.csv")).to_be_visible()

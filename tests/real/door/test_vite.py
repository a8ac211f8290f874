"""A Vite app with hot reload, by its name: an edit shows in the open page, which stays as it is."""

from collections.abc import Iterator

import pytest
from door_programs import RealApp, app_folder, node_program, running
from door_world import CLIENTS, SCHEMES, Door
from playwright.sync_api import Page, WebSocket, expect

pytestmark = pytest.mark.timeout(180)

FILES = {
    "package.json": '{"name": "shop", "private": true, "type": "module"}',
    "index.html": '<h1></h1><script type="module" src="/main.js"></script>',
    "main.js": """
import { words } from "./words.js";
const show = (text) => { document.querySelector("h1").textContent = text; };
show(words);
import.meta.hot.accept("./words.js", (fresh) => show(fresh.words));
""",
    "words.js": 'export const words = "first words";',
}


@pytest.fixture(scope="module")
def app(door: Door) -> Iterator[RealApp]:
    """Have the app in development, as `npm run dev` starts it, and a route to it."""
    command = node_program("vite", "bin/vite.js")
    with (
        app_folder(FILES, has_node=True) as folder,
        running([*command, "--port", "PORT", "--strictPort"], folder) as found,
    ):
        door.lead("shop", found.target)
        yield found


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("client", CLIENTS)
def test_clients_get_its_modules(door: Door, app: RealApp, client: str, scheme: str) -> None:
    assert "/@vite/client" in door.get(client, door.url("shop", scheme=scheme))
    assert "import.meta.hot" in door.get(client, door.url("shop", "/main.js", scheme=scheme))


@pytest.mark.parametrize("scheme", SCHEMES)
def test_an_edit_shows_without_a_reload(
    door: Door, app: RealApp, page: Page, scheme: str
) -> None:
    sockets: list[WebSocket] = []
    page.on("websocket", sockets.append)
    page.goto(door.url("shop", scheme=scheme))
    heading = page.locator("h1")
    expect(heading).to_have_text("first words")
    page.wait_for_function("window.loaded = document.readyState === 'complete'")
    with sockets[0].expect_event("framereceived") if not sockets else page.expect_event(
        "console", lambda one: "hot updated" in one.text
    ):
        (app.folder / "words.js").write_text('export const words = "second words";')
    expect(heading).to_have_text("second words")
    assert page.evaluate("window.loaded"), "the page was not loaded again"
    assert [one.url.split("?")[0] for one in sockets] == [
        door.url("shop", scheme=scheme.replace("http", "ws"))
    ]

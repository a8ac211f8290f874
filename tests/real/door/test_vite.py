"""A Vite app with hot reload, by its name: an edit shows in the open page, which stays as it is."""

from collections.abc import Iterator

import pytest
from door_clients import CLIENTS, SCHEMES, Door
from door_programs import RealApp, app_folder, node_program, running
from playwright.sync_api import Page, expect

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
def test_an_edit_shows_without_a_reload(door: Door, app: RealApp, page: Page, scheme: str) -> None:
    sockets: list[str] = []
    page.on("websocket", lambda one: sockets.append(one.url.partition("?")[0]))
    with page.expect_console_message(lambda one: "[vite] connected" in one.text):
        page.goto(door.url("shop", scheme=scheme))
    expect(page.locator("h1")).not_to_be_empty()
    page.evaluate("window.stays = true")
    (app.folder / "words.js").write_text(f'export const words = "edited, {scheme}";')
    expect(page.locator("h1")).to_have_text(f"edited, {scheme}")
    assert page.evaluate("window.stays"), "the page was loaded again"
    assert sockets == [door.url("shop", scheme=scheme.replace("http", "ws"))]

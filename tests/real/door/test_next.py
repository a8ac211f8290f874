"""A Next.js app in development, by its name: pages, its API, and Fast Refresh."""

from collections.abc import Iterator

import pytest
from door_clients import CLIENTS, SCHEMES, Door
from door_programs import RealApp, app_folder, node_program, node_root, running
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.timeout(240)

PAGE = """
"use client";
import { useEffect, useState } from "react";

export default function Page() {
    const [count, setCount] = useState(0);
    const [ready, setReady] = useState(false);
    useEffect(() => setReady(true), []);
    return <main><h1>WORDS</h1>
        <button disabled={!ready} onClick={() => setCount(count + 1)}>clicked {count}</button>
    </main>;
}
"""
FILES = {
    "package.json": '{"name": "cart", "private": true}',
    "app/layout.js": """
export default function Layout({ children }) {
    return <html lang="en"><body>{children}</body></html>;
}
""",
    "app/page.js": PAGE.replace("WORDS", "first words"),
    "app/api/me/route.js": """
export function GET(request) {
    return Response.json({ host: request.headers.get("host") });
}
""",
}


@pytest.fixture(scope="module")
def app(door: Door) -> Iterator[RealApp]:
    """Have the app in development, as `npm run dev` starts it, and a route to it."""
    command = node_program("next", "dist/bin/next")
    config = f'module.exports = {{ turbopack: {{ root: "{node_root()}" }} }};'
    with (
        app_folder(FILES | {"next.config.js": config}, has_node=True) as folder,
        running([*command, "dev", "--port", "PORT"], folder) as found,
    ):
        door.lead("cart", found.target)
        yield found


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("client", CLIENTS)
def test_clients_get_pages_and_its_api(door: Door, app: RealApp, client: str, scheme: str) -> None:
    assert "<h1>" in door.get(client, door.url("cart", scheme=scheme))
    said = door.get(client, door.url("cart", "/api/me", scheme=scheme))
    assert f'"host":"cart.localhost:{door.port}"' in said


@pytest.mark.parametrize("scheme", SCHEMES)
def test_an_edit_shows_and_the_state_stays(
    door: Door, app: RealApp, page: Page, scheme: str
) -> None:
    sockets: list[str] = []
    page.on("websocket", lambda one: sockets.append(one.url.partition("?")[0]))
    page.goto(door.url("cart", scheme=scheme))
    button = page.get_by_role("button", name="clicked")
    button.click()
    expect(button).to_have_text("clicked 1")
    (app.folder / "app" / "page.js").write_text(PAGE.replace("WORDS", f"edited, {scheme}"))
    expect(page.locator("h1")).to_have_text(f"edited, {scheme}")
    expect(button).to_have_text("clicked 1")
    assert sockets[0].startswith(door.url("cart", "/_next/", scheme=scheme.replace("http", "ws")))

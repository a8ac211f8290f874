"""A Jupyter server, by its name: it runs a cell in a kernel that is spoken to by WebSocket."""

from collections.abc import Iterator

import pytest
from door_clients import SCHEMES, Door
from door_programs import RealApp, app_folder, python_program, running
from playwright.sync_api import Page
from real_servers import program

pytestmark = pytest.mark.timeout(180)

# Starts a kernel, runs a cell, ends the kernel; fetch and WebSocket are those of Node or the page.
RUN = """
async function run(base, headers, query, WebSocket) {
    const asked = { method: "POST", headers };
    const kernel = await (await fetch(`${base}/api/kernels`, asked)).json();
    const url = `${base.replace("http", "ws")}/api/kernels/${kernel.id}/channels${query}`;
    const socket = new WebSocket(url);
    const said = await new Promise((done, failed) => {
        socket.onerror = () => failed(new Error(`no WebSocket ${url}`));
        socket.onopen = () => socket.send(JSON.stringify({
            channel: "shell", parent_header: {}, metadata: {}, buffers: [],
            header: { msg_id: "1", msg_type: "execute_request", session: "1", username: "",
                      version: "5.3", date: new Date().toISOString() },
            content: { code: "print(6 * 7)", silent: false, store_history: false,
                       user_expressions: {}, allow_stdin: false, stop_on_error: true },
        }));
        socket.onmessage = (event) => {
            const message = JSON.parse(event.data);
            if (message.msg_type === "stream") done(message.content.text);
        };
    });
    socket.close();
    await fetch(`${base}/api/kernels/${kernel.id}`, { ...asked, method: "DELETE" });
    return said.trim();
}
"""
NODE = (
    RUN
    + """
const [base, token] = process.argv.slice(1);
const headers = { Authorization: `token ${token}` };
run(base, headers, `?token=${token}`, require("ws").WebSocket).then((said) => {
    console.log(said);
    process.exit();
});
"""
)
# As JupyterLab does it: the login is in a cookie, and the other cookie's text in a header.
PAGE = f"""() => {{
    {RUN}
    const twice = document.cookie.match(/_xsrf=([^;]+)/)[1];
    return run(location.origin, {{ "X-XSRFToken": twice }}, "", WebSocket);
}}"""
PYTHON = """
import json, sys, httpx
from websockets.sync.client import connect
base, token = sys.argv[1:]
client = httpx.Client(headers={"Authorization": f"token {token}"}, timeout=60)
kernel = client.post(f"{base}/api/kernels").raise_for_status().json()["id"]
secure = base.replace("http", "ws")
with connect(f"{secure}/api/kernels/{kernel}/channels?token={token}") as socket:
    header = {"msg_id": "1", "msg_type": "execute_request", "session": "1", "username": "",
              "version": "5.3", "date": "2026-01-01T00:00:00Z"}
    content = {"code": "print(6 * 7)", "silent": False, "store_history": False,
               "user_expressions": {}, "allow_stdin": False, "stop_on_error": True}
    socket.send(json.dumps({"channel": "shell", "header": header, "parent_header": {},
                            "metadata": {}, "content": content, "buffers": []}))
    while (message := json.loads(socket.recv()))["msg_type"] != "stream":
        pass
client.delete(f"{base}/api/kernels/{kernel}").raise_for_status()
print(message["content"]["text"].strip())
"""
TOKEN = "letmein"


@pytest.fixture(scope="module")
def app(door: Door) -> Iterator[RealApp]:
    """Have the server, without a browser that it would open, and a route to it."""
    with app_folder({"notes.txt": "a note"}) as folder:
        command = [
            python_program("jupyter-server"), "--port", "PORT", "--ServerApp.port_retries=0",
            "--no-browser", "--allow-root", f"--IdentityProvider.token={TOKEN}",
        ]  # fmt: skip
        with running(command, folder) as found:
            door.lead("lab", found.target)
            yield found


@pytest.mark.parametrize("scheme", SCHEMES)
def test_curl_sees_its_state(door: Door, app: RealApp, scheme: str) -> None:
    url = door.url("lab", f"/api/status?token={TOKEN}", scheme=scheme)
    assert '"started"' in door.curl(url)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("client", ["python", "node"])
def test_a_client_runs_a_cell(door: Door, app: RealApp, client: str, scheme: str) -> None:
    call, text = (door.python, PYTHON) if client == "python" else (door.node, NODE)
    assert call(text, door.url("lab", "", scheme=scheme), TOKEN).strip() == "42"


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_page_runs_a_cell(door: Door, app: RealApp, page: Page, scheme: str) -> None:
    page.goto(door.url("lab", "/login", scheme=scheme))
    page.get_by_label("Password or token").fill(TOKEN)
    page.get_by_role("button", name="Log in", exact=True).click()
    page.wait_for_url("**/")
    assert page.evaluate(PAGE) == "42"
    notes = page.evaluate("fetch('/files/notes.txt').then((one) => one.text())")
    assert notes == "a note", "it compares where a page that asks for a file comes from"


def test_it_refuses_its_name_where_the_user_insists_on_it(door: Door, app: RealApp) -> None:
    door.lead("strict", app.target, "--as", "name")
    url = door.url("strict", f"/api/status?token={TOKEN}")
    said = door.client([program("curl"), "-sS", "-o", "/dev/null", "-w", "%{http_code}", url])
    assert said == "403"

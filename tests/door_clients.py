"""A home with its door, and the clients of a developer: curl, Python, Node and Chromium.

Names below localhost resolve for Python and Node by the block that `homeport dns on --hosts`
writes, in a mount namespace that nobody else sees; TLS is trusted by what `homeport env` prints,
and in Chromium by what `homeport trust` puts into its store.
"""

import json
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import httpx
from door_programs import node_modules, python_program
from homes import Home, started_home
from live import Nursery, Started, nursery
from own_mounts import needs_mounts
from real_servers import program

_PATIENCE_S = 60
_HOSTS = "/etc/hosts"
_OUR_COMMAND = (sys.executable, "-m", "homeport")
# Runs the rest of the line where /etc/hosts is the file that comes first.
_WITH_HOSTS = 'mount --bind "$0" /etc/hosts && exec "$@"'
SCHEMES = ("http", "https")
CLIENTS = ("curl", "python", "node")
PYTHON_GET = "import httpx, sys; print(httpx.get(sys.argv[1]).raise_for_status().text)"
NODE_GET = """
fetch(process.argv[1]).then(async (answer) => {
    if (!answer.ok) throw new Error(answer.status);
    console.log(await answer.text());
});
"""
PYTHON_ECHO = """
import sys
from websockets.sync.client import connect
with connect(sys.argv[1]) as socket:
    socket.send(sys.argv[2])
    print(socket.recv())
"""
NODE_ECHO = """
const { WebSocket } = require("ws");
const socket = new WebSocket(process.argv[1]);
socket.on("open", () => socket.send(process.argv[2]));
socket.on("message", (data) => { console.log(String(data)); socket.close(); });
"""


@dataclass(frozen=True)
class Door:
    """A home, its door, and who comes in."""

    home: Home
    folder: Path
    programs: Nursery
    environment: dict[str, str] = field(default_factory=dict)

    @property
    def port(self) -> int:
        """Return where the door is."""
        port = urlsplit(self.home.url).port
        assert port is not None
        return port

    def url(self, name: str, path: str = "/", *, scheme: str = "http") -> str:
        return f"{scheme}://{name}.localhost:{self.port}{path}"

    def lead(self, name: str, target: object, *options: str) -> None:
        """Give the app a name, in the door and in the hosts file of the clients."""
        self.home.call("route", "add", name, str(target), "--replace", *options)
        self._wait_until_served(name)
        self.client([*_OUR_COMMAND, "dns", "on", "--hosts", "--name", name, "--yes"])

    def get(self, client: str, url: str) -> str:
        """Return the page at `url` as one of CLIENTS gets it."""
        if client == "curl":
            return self.curl(url)
        return self.python(PYTHON_GET, url) if client == "python" else self.node(NODE_GET, url)

    def echo(self, client: str, url: str, text: str) -> str:
        """Return what a WebSocket at `url` answers to `text`, as Python or Node gets it."""
        call = self.python if client == "python" else self.node
        return call(PYTHON_ECHO if client == "python" else NODE_ECHO, url, text).strip()

    def curl(self, *words: str) -> str:
        """Return what curl prints."""
        return self.client([program("curl"), "-sS", "--fail-with-body", *words])

    def python(self, text: str, *words: object) -> str:
        """Return what a Python program prints; httpx, websockets and grpcio are there."""
        return self.client(self.python_line(text, *words))

    def node(self, text: str, *words: object) -> str:
        """Return what a Node program prints."""
        return self.client(self.node_line(text, *words))

    def python_line(self, text: str, *words: object) -> list[str]:
        return [python_program("python"), "-c", text, *map(str, words)]

    def node_line(self, text: str, *words: object) -> list[str]:
        return [program("node"), "-e", text, *map(str, words)]

    def client(self, argv: Sequence[str]) -> str:
        """Return what a client prints that knows our names and trusts our certificates."""
        done = subprocess.run(
            self._with_hosts(argv),
            env=self.environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=_PATIENCE_S,
            check=False,
        )
        assert done.returncode == 0, (done.stdout[-3000:], done.stderr[-3000:])
        return done.stdout

    def start(self, argv: Sequence[str]) -> Started:
        """Start such a client, to read it line by line."""
        own = [f"{name}={value}" for name, value in self.environment.items()]
        return self.programs.run(
            ["/usr/bin/env", *own, *self._with_hosts(argv)], stdin=subprocess.PIPE
        )

    def _wait_until_served(self, name: str) -> None:
        until_s = time.monotonic() + _PATIENCE_S
        while not self._is_served(name):
            assert time.monotonic() < until_s, self.home.call("route", "ls", "--all")
            self._look()

    def _look(self) -> None:
        """Have home look at the machine now, as opening its page does: it rests in between."""
        token = parse_qs(urlsplit(self.home.page_url).query)["token"][0]
        httpx.get(
            f"{self.home.url}/api/services",
            headers={"Authorization": f"Bearer {token}"},
            timeout=_PATIENCE_S,
            trust_env=False,
        ).raise_for_status()

    def _is_served(self, name: str) -> bool:
        """Return whether it is no longer home that answers, with a page that says why."""
        host = {"Host": f"{name}.localhost:{self.port}"}
        answer = httpx.get(self.home.url, headers=host, timeout=_PATIENCE_S, trust_env=False)
        return "x-homeport-door" not in answer.headers

    def _with_hosts(self, argv: Sequence[str]) -> list[str]:
        hosts = str(self.folder / "hosts")
        return ["unshare", "--mount", "sh", "-c", _WITH_HOSTS, hosts, *argv]


@contextmanager
def door_world(folder: Path) -> Iterator[Door]:
    """Have a home whose door is open, and clients that know it, below `folder`."""
    needs_mounts()
    program("certutil")
    (folder / "hosts").write_text(Path(_HOSTS).read_text())
    with started_home(folder) as home, nursery(folder) as programs:
        home.environment["HOME"] = str(folder)
        home.call("trust", "--store", "chromium", "--yes")
        door = Door(home, folder, programs, _environment(home, folder))
        try:
            yield door
        finally:
            # The copy of the hosts file that it keeps lies beside the real one.
            door.client([*_OUR_COMMAND, "dns", "off", "--yes"])


def _environment(home: Home, folder: Path) -> dict[str, str]:
    """Return the clients' environment, with what `homeport env` says."""
    said = json.loads(home.call("env", "--json"))
    given = {one["name"]: one["value"] for one in said["variables"]}
    return {
        **home.environment,
        **given,
        "HOME": str(folder),
        "NODE_PATH": str(node_modules()),
        "NO_PROXY": "*",
    }

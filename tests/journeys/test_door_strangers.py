"""Who must not come through the front door: other users of the machine, and pages of others."""

import contextlib
import json
import subprocess
from collections.abc import Iterator

import pytest
from a_home import EVERYBODYS_PYTHON
from door_home import DoorHome, an_app, door_home
from gateway_world import envoy_binary
from live import nursery, until
from promises import is_root, needs

pytestmark = pytest.mark.timeout(90)
_NOBODY = 65_534


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DoorHome]:
    envoy_binary()
    folder = tmp_path_factory.mktemp("home")
    with nursery(folder) as processes, door_home(folder) as found:
        _, port = an_app(processes, "the shop")
        found.world.run("route", "add", "shop", port)
        until(lambda: found.is_served("shop", "the shop"), "the shop")
        yield found


# Sends each request of its input from this user's own socket; prints status and body.
_ASK = """
import http.client, json, sys
port, asked = int(sys.argv[1]), json.loads(sys.argv[2])
for path, headers in asked:
    c = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    c.putrequest("GET", path, skip_host=True)
    for name, value in headers.items():
        c.putheader(name, value)
    c.endheaders()
    answer = c.getresponse()
    print(json.dumps([answer.status, answer.read().decode("latin-1")]))
    c.close()
"""


def _as_another_user(home: DoorHome, *asked: tuple[str, dict[str, str]]) -> list[tuple[int, str]]:
    """Return what another user of the machine is told at the door."""
    needs("second-user", have=is_root() and EVERYBODYS_PYTHON is not None)
    done = _run_as_another(_ASK, str(home.port), json.dumps(asked))
    assert done.returncode == 0, done.stderr
    return [tuple(json.loads(line)) for line in done.stdout.splitlines()]


def _run_as_another(text: str, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(EVERYBODYS_PYTHON), "-I", "-c", text, *words],
        user=_NOBODY,
        group=_NOBODY,
        extra_groups=[],
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
    )


def test_another_user_cannot_pass_for_the_user_or_the_gateway(home: DoorHome) -> None:
    own = f"127.0.0.1:{home.port}"
    cookie = home.world.get(f"/?token={home.world.facts['token']}", ("Accept", "text/html"))
    stolen = cookie.headers["set-cookie"].partition(";")[0]
    with home.connect() as mine:
        client = "{}:{}".format(*mine.getsockname())
        forged = {
            "X-Homeport-Client": client,
            "X-Homeport-Door": "unknown",
            "X-Homeport-Name": "shop",
            "X-Forwarded-For": "127.0.0.1",
        }
        answers = _as_another_user(
            home,
            ("/api/status", {"Host": own, "Cookie": stolen}),
            ("/api/status", {"Host": own, "Cookie": stolen, **forged}),
            ("/", {"Host": own, "Cookie": stolen, **forged}),
            ("/api/status", {"Host": own, **forged}),
            ("/api/services", {"Host": own, "Authorization": "Bearer guess", **forged}),
        )
    assert [status for status, _ in answers] == [401] * 5
    assert home.world.get("/api/status", ("Cookie", stolen)).status_code == 200


@pytest.mark.parametrize("accept", ["text/html", "application/json"])
def test_another_user_is_not_told_the_names(home: DoorHome, accept: str) -> None:
    answers = _as_another_user(
        home,
        ("/", {"Host": "nobody.localhost", "Accept": accept}),
        ("/", {"Host": "nobody.localhost", "Accept": accept, "X-Homeport-Client": "127.0.0.1:1"}),
        ("/", {"Host": "sho.localhost", "Accept": accept}),
    )
    assert [status for status, _ in answers] == [404] * 3
    assert all("shop.localhost" not in body for _, body in answers)


def test_the_sockets_are_closed_to_another_user(home: DoorHome) -> None:
    needs("second-user", have=is_root() and EVERYBODYS_PYTHON is not None)
    ask = (
        "import socket, sys\n"
        "for path in sys.argv[1:]:\n"
        "    s = socket.socket(socket.AF_UNIX)\n"
        "    try: s.connect(path); print('open', path)\n"
        "    except OSError as error: print('closed')\n"
        "    s.close()\n"
    )
    sockets = [str(one) for one in home.door.rglob("*") if one.is_socket()]
    assert len(sockets) == 3
    said = _run_as_another(ask, *sockets).stdout.split("\n")[:-1]
    assert said == ["closed"] * 3
    assert home.door.stat().st_mode & 0o077 == 0
    assert all((home.door / one).stat().st_mode & 0o077 == 0 for one in sockets)


def _send(home: DoorHome, method: str, host: str, *rows: str) -> int:
    head = "\r\n".join([f"{method} / HTTP/1.1", f"Host: {host}", *rows, "", ""])
    return home.send(head.encode()).status


_SOCKET = (
    "Connection: Upgrade",
    "Upgrade: websocket",
    "Sec-WebSocket-Version: 13",
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
)
_ELSEWHERE = "Origin: https://evil.example"


@pytest.mark.parametrize("host", ["shop.localhost", "a.shop.localhost", "own"])
def test_pages_of_other_origins_reach_nothing(home: DoorHome, host: str) -> None:
    name = f"127.0.0.1:{home.port}" if host == "own" else f"{host}:{home.port}"
    for origin in (_ELSEWHERE, "Origin: null", "Origin: http://shop.localhost.evil.example"):
        assert _send(home, "GET", name, origin) == 403
        assert _send(home, "POST", name, origin, "Content-Length: 0") == 403
        assert _send(home, "GET", name, origin, *_SOCKET) == 403
        assert _send(home, "OPTIONS", name, origin, "Access-Control-Request-Method: PUT") == 403


def test_links_and_pages_of_this_machine_reach_an_app(home: DoorHome) -> None:
    link = ("Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document")
    assert _send(home, "GET", "shop.localhost", *link) == 200
    assert _send(home, "GET", "shop.localhost", f"Origin: http://a.localhost:{home.port}") == 200


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "shop.localhost.evil.example",
        "192.0.2.1",
        "127.0.0.1.nip.io",
        "169.254.169.254",
        "0.0.0.0",
        "[::]",
        "2130706433",
    ],
)
def test_a_rebound_name_reaches_nothing(home: DoorHome, host: str) -> None:
    token = f"Authorization: Bearer {home.world.facts['token']}"
    for name in (host, f"{host}:{home.port}"):
        assert _send(home, "GET", name, token) == 421


def test_headers_about_the_host_lead_nowhere_else(home: DoorHome) -> None:
    told = (
        "X-Forwarded-Host: shop.localhost",
        "X-Original-Host: shop.localhost",
        "X-Host: shop.localhost",
        "Forwarded: host=shop.localhost",
        "X-Original-URL: /",
        "X-Envoy-Original-Path: /",
        "X-Rewrite-URL: /",
    )
    answer = home.send(
        "\r\n".join(["GET / HTTP/1.1", f"Host: 127.0.0.1:{home.port}", *told, "", ""]).encode()
    )
    assert answer.status == 401
    assert b"the shop" not in answer.body


@pytest.mark.parametrize("target", ["http://shop.localhost/", "http://evil.example/", "*", "//x"])
def test_an_address_in_the_request_line_is_the_one_that_counts(home: DoorHome, target: str) -> None:
    raw = f"GET {target} HTTP/1.1\r\nHost: 127.0.0.1:{home.port}\r\n\r\n".encode()
    status = 0
    with contextlib.suppress(OSError):
        status = home.send(raw).status
    assert status == {"http://shop.localhost/": 200, "http://evil.example/": 421}.get(
        target, status
    )
    assert status in (200, 421, 400, 401, 404, 0)

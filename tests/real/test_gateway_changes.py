"""The real Envoy while things change: new routes, bad routes, a full disk, a dead child."""

import json
import resource
import signal
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from gateway_apps import App, running
from gateway_world import World, gateway, now_s, read_answer, resident_mb, to
from live import until

from homeport.gateway.admin import Admin, SilentGatewayError
from homeport.gateway.apply import RejectedError, apply, prepare, restore, wait_applied
from homeport.gateway.bootstrap import why_invalid, why_invalid_file, write_bootstrap
from homeport.gateway.engine import LOG, ask_version, last_refusal
from homeport.gateway.resources import Document, Kind, Resources, read_document
from homeport.gateway.write import NotWrittenError
from homeport.model.front import AppRoute

pytestmark = pytest.mark.timeout(60)


@pytest.fixture(scope="module")
def world() -> Iterator[World]:
    with gateway() as found, running(path=Path(found.front.home)):
        yield found


@pytest.fixture(scope="module")
def shop() -> Iterator[App]:
    with running() as app:
        yield app


@pytest.fixture(autouse=True)
def _leads_to_shop(world: World, shop: App) -> None:
    world.lead(AppRoute(name="shop", place=to(shop.port)))


@dataclass
class Load:
    """Clients that ask one name as fast as they can until they are told to stop."""

    world: World
    name: str
    done: int = 0
    failures: list[str] = field(default_factory=list)
    stop: threading.Event = field(default_factory=threading.Event)

    def ask(self) -> None:
        request = f"GET / HTTP/1.1\r\nHost: {self.name}\r\n\r\n".encode()
        try:
            with self.world.connect() as connection:
                while not self.stop.is_set():
                    connection.sendall(request)
                    answer = read_answer(connection)
                    self.done += 1
                    if answer.status != 200:
                        self.failures.append(f"{answer.status} {answer.body!r}")
        except (OSError, ValueError, IndexError) as error:
            self.failures.append(repr(error))


def test_changes_under_load_fail_nobody(world: World, shop: App) -> None:
    load = Load(world, "shop.localhost")
    clients = [threading.Thread(target=load.ask) for _ in range(4)]
    with running() as second, _websocket(world) as websocket:
        for one in clients:
            one.start()
        slowest_s = 0.0
        for number in range(40):
            moved = (shop, second)[number % 2]
            begun_s = now_s()
            world.lead(
                AppRoute(name="shop", place=to(moved.port)),
                AppRoute(name=f"new{number}", place=to(shop.port)),
            )
            assert world.get(f"new{number}.localhost").status == 200
            slowest_s = max(slowest_s, now_s() - begun_s)
        load.stop.set()
        for one in clients:
            one.join()
        websocket.sendall(b"\x81\x85\0\0\0\0hello")
        assert websocket.recv(7, socket.MSG_WAITALL) == b"\x81\x05hello"
    assert load.failures == []
    assert load.done > 40
    assert slowest_s < 1.0


def test_a_request_waits_while_its_app_restarts(world: World) -> None:
    with running() as app:
        port = app.port
    world.lead(AppRoute(name="slow", place=to(port), holds=True))
    with world.connect() as connection:
        connection.sendall(
            b"POST / HTTP/1.1\r\nHost: slow.localhost\r\nContent-Length: 2\r\n\r\nhi"
        )
        connection.settimeout(0.3)
        with pytest.raises(TimeoutError):
            connection.recv(1)
        connection.settimeout(10)
        with running(port=port):
            answer = read_answer(connection)
    assert (answer.status, answer.json()["bytes"]) == (200, 2)


def test_a_request_waits_for_a_place_that_is_not_known_yet(world: World) -> None:
    world.lead(AppRoute(name="slow", place=None, holds=True))
    with world.connect() as connection, running() as app:
        connection.sendall(b"GET / HTTP/1.1\r\nHost: slow.localhost\r\n\r\n")
        connection.settimeout(0.3)
        with pytest.raises(TimeoutError):
            connection.recv(1)
        connection.settimeout(10)
        world.lead(AppRoute(name="slow", place=to(app.port), holds=True))
        assert read_answer(connection).status == 200


def test_an_app_that_just_died_gives_a_page_that_tries_again(world: World) -> None:
    with running() as app:
        pass
    world.lead(AppRoute(name="dead", place=to(app.port)))
    page = world.get("dead.localhost", "/", "Accept: text/html,*/*")
    assert page.status == 503
    assert b'http-equiv="refresh"' in page.body
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    told = world.get("dead.localhost", "/", "Accept: application/json")
    assert told.json()["error"]["code"] == "not-answering"
    assert world.get("dead.localhost").status == 503


@pytest.mark.parametrize(
    ("path", "status"), [("/garbage", 502), ("/many-headers", 200), ("/half", 200)]
)
def test_an_app_that_misbehaves(world: World, path: str, status: int) -> None:
    with world.connect() as connection:
        connection.sendall(f"GET {path} HTTP/1.1\r\nHost: shop.localhost\r\n\r\n".encode())
        with connection.makefile("rb") as file:
            assert int(file.readline().split()[1]) == status
            if path == "/half":
                assert file.read().endswith(b"half"), "and then it hangs up"
    assert world.get("shop.localhost").status == 200


def test_bad_resources_are_refused_and_the_old_ones_serve(world: World) -> None:
    good = world.resources()
    body = json.loads(good.of(Kind.ROUTES).body)
    body["resources"][0]["virtual_hosts"].append({"name": "x", "domains": ["shop.localhost"]})
    body["version_info"] = "bad"
    bad = _with(good, read_document(Kind.ROUTES, json.dumps(body).encode()))
    with pytest.raises(RejectedError, match="routes"):
        apply(world.shelf, world.admin, bad)
    assert world.get("shop.localhost").status == 200
    assert world.shelf.read(Kind.ROUTES) == good.of(Kind.ROUTES), "a restart serves them too"
    assert "shop.localhost" in (last_refusal(world.directory / LOG) or "")
    with pytest.raises(RejectedError, match="said why"):
        apply(world.shelf, world.admin, bad, explain=lambda: "said why")


def test_a_file_that_is_broken_changes_nothing(world: World) -> None:
    (world.directory / "rds" / "rds.json").write_text("{")
    fresh = world.directory / "rds" / "other"
    fresh.write_text("x")
    fresh.replace(world.directory / "rds" / "unrelated")
    assert world.get("shop.localhost").status == 200
    world.lead(*world.front.routes, AppRoute(name="more", place=None))
    assert world.get("more.localhost").status == 200


def test_what_never_comes_into_force_is_told(world: World) -> None:
    document = Document(kind=Kind.ROUTES, version="never", body=b"")
    found = wait_applied(world.admin, document, deadline_s=0.05)
    assert not found.is_applied
    assert "never" in (found.why or "")


def test_a_full_disk_leaves_the_old_routes(world: World, shop: App) -> None:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    more = [AppRoute(name=f"n{one}", place=to(shop.port)) for one in range(50)]
    routes = world.front.routes
    try:
        # The same error path as a full disk (write fails half-way), without needing one.
        resource.setrlimit(resource.RLIMIT_FSIZE, (4_096, before[1]))
        with pytest.raises(NotWrittenError, match="cannot write") as caught:
            world.lead(*routes, *more)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, ignored)
    assert "old routes go on" in caught.value.hint
    assert world.get("shop.localhost").status == 200
    assert not list(world.directory.rglob("*.new"))
    world.lead(*routes, *more)
    assert world.get("n49.localhost").status == 200


def test_a_killed_child_comes_back_on_the_same_files(world: World) -> None:
    child = world.child
    assert child is not None
    child.kill()
    child.wait(5)
    with pytest.raises(SilentGatewayError):
        world.admin.info()
    begun_s = now_s()
    world.start()
    assert now_s() - begun_s < 5.0
    assert world.get("shop.localhost").status == 200
    version = world.shelf.read(Kind.ROUTES)
    assert version is not None
    assert world.admin.readings()[Kind.ROUTES].version == version.version


def test_lost_files_are_laid_out_again(world: World) -> None:
    good = world.shelf.read(Kind.ROUTES)
    (world.directory / "rds" / "rds.json").unlink()
    assert restore(world.shelf) == (Kind.ROUTES,)
    assert world.shelf.read(Kind.ROUTES) == good
    assert restore(world.shelf) == ()


def test_the_admin_socket_tells_about_the_gateway(world: World) -> None:
    info = world.admin.info()
    assert (info.version, info.state) == (ask_version(world.envoy), "live")
    assert info.uptime_s >= 0
    assert world.child is not None
    assert world.admin.pid() == world.child.pid
    memory = world.admin.memory()
    assert memory.heap_bytes >= memory.allocated_bytes > 0
    with world.connect() as connection:
        connection.sendall(b"GET / HTTP/1.1\r\n")
        until(lambda: world.admin.connections() >= 1, "the client is counted")
    mode = (world.directory / "admin.sock").stat().st_mode & 0o777
    assert mode == 0o600
    assert world.directory.stat().st_mode & 0o777 == 0o700


def test_a_thousand_routes_fit(world: World, shop: App) -> None:
    routes = [AppRoute(name=f"app{one}", place=to(shop.port)) for one in range(1000)]
    assert world.child is not None
    begun_s = now_s()
    world.lead(*routes)
    took_s = now_s() - begun_s
    assert world.get("app999.localhost").status == 200
    assert took_s < 10
    assert resident_mb(world.child.pid) < 150


def test_a_second_gateway_cannot_share_the_port(world: World) -> None:
    other = replace(world, directory=world.directory.parent / "second", child=None)
    prepare(other.shelf, other.resources())
    write_bootstrap(other.directory)
    other.start()
    try:
        reading = other.admin.readings()[Kind.LISTENERS]
        assert reading.version is None
        assert reading.rejections == 1
        assert "Address already in use" in (last_refusal(other.directory / LOG) or "")
    finally:
        other.end()


def test_drain_and_quit() -> None:
    with gateway() as world, running(path=Path(world.front.home)):
        world.admin.drain()
        world.admin.quit()
        assert world.child is not None
        world.child.wait(10)
        with pytest.raises(SilentGatewayError):
            world.admin.drain()


def test_envoy_says_what_is_wrong(world: World, tmp_path: Path) -> None:
    assert why_invalid(world.envoy, world.front) is None
    file = tmp_path / "bootstrap.json"
    file.write_text('{"nonsense": 1}')
    assert "nonsense" in (why_invalid_file(world.envoy, file) or "")
    missing = why_invalid_file(tmp_path / "no-envoy", file)
    assert missing is not None
    assert "could not run" in missing


def test_nobody_at_the_admin_socket(tmp_path: Path) -> None:
    with pytest.raises(SilentGatewayError):
        Admin(tmp_path).pid()
    with socket.socket(socket.AF_UNIX) as silent:
        silent.bind(str(tmp_path / "admin.sock"))
        silent.listen()
        with pytest.raises(SilentGatewayError):
            Admin(tmp_path, answer_s=0.1).drain()


def _with(resources: Resources, document: Document) -> Resources:
    kept = [one for one in resources.documents if one.kind is not document.kind]
    return replace(resources, documents=(*kept, document))


def _websocket(world: World) -> socket.socket:
    connection = world.connect()
    connection.sendall(
        b"GET /ws HTTP/1.1\r\nHost: shop.localhost\r\nUpgrade: websocket\r\n"
        b"Connection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
    )
    head = b""
    while not head.endswith(b"\r\n\r\n"):
        head += connection.recv(1)
    assert b" 101 " in head
    return connection

"""The real Envoy carries bytes: TCP, UDP and unix sockets, beside a door that nobody disturbs."""

import socket
import stat
import threading
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest
from echo_servers import END, connected, echoing, echoing_datagrams, exchange, much
from gateway_apps import MIB, App, has_ipv6, running
from gateway_services import secure_door, serving
from gateway_world import V4, V6, World, gateway, read_answer, to
from live import until
from real_servers import free_port, place
from rooms_elsewhere import Room, room, web_room

from homeport.gateway.apply import apply, wait_applied
from homeport.gateway.forward_counts import ForwardCount, forward_counts
from homeport.gateway.resources import Kind, to_resources
from homeport.model.address import Transport
from homeport.model.front import AppRoute, Forward, Place
from homeport.plan.passages import led_through, passages_of
from homeport.run.relays import Relays

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
def _leads_to_shop(world: World, shop: App) -> Iterator[None]:
    world.lead(AppRoute(name="shop", place=to(shop.port)))
    yield
    world.carry()


@pytest.fixture
def echo() -> Iterator[int]:
    with echoing() as listener:
        yield listener.getsockname()[1]


def ask(port: int, data: bytes = b"hello", host: str = "127.0.0.1") -> bytes:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with connected(family, (host, port)) as client:
        return exchange(client, data)


def counted(world: World, name: str) -> ForwardCount:
    return forward_counts(world.admin).get(name, ForwardCount())


def test_fifty_mebibytes_both_ways_and_a_half_close(world: World, echo: int) -> None:
    port, data = free_port(), much(50 * MIB)
    assert world.carry(Forward(name="db", listen=Place(port=port), target=to(echo))) == {}
    assert ask(port, data) == data + END
    until(lambda: counted(world, "db").active == 0, "the connection is counted as gone")
    assert counted(world, "db") == ForwardCount(
        connections=1, active=0, bytes_in=len(data), bytes_out=len(data + END)
    )


def test_both_families_listen_and_either_family_is_found(world: World) -> None:
    if not has_ipv6():
        pytest.skip("this machine has no IPv6")
    port = free_port()
    with echoing(socket.AF_INET6, ("::1", 0)) as six:
        target = Place(port=six.getsockname()[1])
        world.carry(Forward(name="six", listen=Place(port=port), target=target))
        assert ask(port) == ask(port, host="::1") == b"hello" + END
    four = free_port()
    with echoing() as listener:
        target = to(listener.getsockname()[1], None)
        world.carry(Forward(name="four", listen=Place(host=V6, port=four), target=target))
        assert ask(four, host="::1") == b"hello" + END
        with pytest.raises(ConnectionRefusedError):
            ask(four)


def test_by_the_name_of_a_host(world: World, echo: int) -> None:
    port = free_port()
    target = Place(name="localhost", port=echo)
    world.carry(Forward(name="named", listen=Place(port=port), target=target))
    assert ask(port) == b"hello" + END


def test_a_unix_socket_leads_to_a_port_and_back(world: World, echo: int, tmp_path: Path) -> None:
    path, port, data = str(tmp_path / "db.sock"), free_port(), much(MIB)
    world.carry(
        Forward(name="in", listen=Place(path=path), target=to(echo)),
        Forward(name="out", listen=Place(port=port), target=Place(path=path)),
    )
    assert stat.S_IMODE(Path(path).stat().st_mode) == 0o600
    with connected(socket.AF_UNIX, path) as client:
        assert exchange(client, data) == data + END
    assert ask(port, data) == data + END


def test_datagrams_come_back_to_who_sent_them(world: World) -> None:
    port = free_port(socket.SOCK_DGRAM)
    with echoing_datagrams() as target, ExitStack() as stack:
        world.carry(
            Forward(name="dns", listen=Place(port=port), target=to(target), transport=Transport.UDP)
        )
        clients = [
            stack.enter_context(socket.socket(socket.AF_INET, socket.SOCK_DGRAM)) for _ in "abc"
        ]
        for number, one in enumerate(clients):
            one.settimeout(10)
            one.connect(("127.0.0.1", port))
            one.send(b"%d" % number * 1200)
        assert [one.recv(9999) for one in clients] == [b"0" * 1200, b"1" * 1200, b"2" * 1200]
        assert counted(world, "dns") == ForwardCount(
            connections=3, active=3, bytes_in=3600, bytes_out=3600, datagrams_in=3, datagrams_out=3
        )


def test_a_taken_port_leaves_the_others_and_the_door_alone(world: World, echo: int) -> None:
    port, free = free_port(), free_port()
    mine = Forward(name="mine", listen=Place(host=V4, port=free), target=to(echo))
    with socket.socket() as stranger:
        stranger.bind(("127.0.0.1", 0))
        stranger.listen()
        taken = stranger.getsockname()[1]
        theirs = Forward(name="theirs", listen=Place(host=V4, port=taken), target=to(echo))
        refused = world.carry(theirs, mine)
        assert list(refused) == ["theirs"]
        assert "already in use" in refused["theirs"]
        assert ask(free) == b"hello" + END
        world.lead(AppRoute(name="new", place=to(echo)), *world.front.routes)
        assert world.get("shop.localhost").status == 200
        moved = Forward(name="mine", listen=Place(host=V4, port=port), target=to(echo))
        assert list(world.carry(theirs, moved)) == ["theirs"]
        assert ask(port) == b"hello" + END
        document = world.resources().of(Kind.LISTENERS)
        assert [one.name for one in wait_applied(world.admin, document).refused] == ["theirs"]
    assert apply(world.shelf, world.admin, world.resources()) == ()
    assert ask(taken) == b"hello" + END


def test_a_gateway_that_starts_beside_a_taken_port_serves_the_rest(echo: int) -> None:
    free = free_port()
    with socket.socket() as stranger:
        stranger.bind(("127.0.0.1", 0))
        stranger.listen()
        taken = to(stranger.getsockname()[1])
        forwards = (
            Forward(name="theirs", listen=taken, target=to(echo)),
            Forward(name="mine", listen=to(free), target=to(echo)),
        )
        with gateway(forwards=forwards) as world, running(path=Path(world.front.home)):
            applied = wait_applied(world.admin, world.resources().of(Kind.LISTENERS))
            assert (applied.is_applied, [one.name for one in applied.refused]) == (True, ["theirs"])
            assert ask(free) == b"hello" + END


def test_open_connections_live_through_every_change(world: World, shop: App, echo: int) -> None:
    port, other = free_port(), free_port()
    db = Forward(name="db", listen=Place(port=port), target=to(echo))
    world.carry(db)
    with connected(socket.AF_INET, ("127.0.0.1", port)) as client, _load(world) as failures:
        client.sendall(b"before")
        assert client.recv(6, socket.MSG_WAITALL) == b"before"
        for number in range(10):
            world.lead(
                AppRoute(name="shop", place=to(shop.port)),
                AppRoute(name=f"new{number}", place=to(shop.port)),
            )
            more = Forward(name=f"more{number}", listen=Place(port=other), target=to(echo))
            world.carry(db, more)
            assert ask(other) == b"hello" + END
        world.carry(db)
        with pytest.raises(ConnectionRefusedError):
            ask(other)
        client.sendall(b"after")
        assert client.recv(5, socket.MSG_WAITALL) == b"after"
        assert failures == []


def test_home_hears_of_each_connection_that_ended(echo: int) -> None:
    port = free_port()
    with secure_door() as door, serving(door.path, door.mint) as services:
        door.world.carry(Forward(name="db", listen=Place(port=port), target=to(echo)))
        assert ask(port) == ask(port) == b"hello" + END

        def counted_twice() -> bool:
            found = services.carried().get("forward:db")
            return found is not None and found.connections == 2

        until(counted_twice, "both connections are counted")
        found = services.carried()["forward:db"]
        assert (found.bytes_in, found.bytes_out) == (10, 10 + 2 * len(END))


@pytest.mark.netns
def test_into_another_network_namespace(world: World) -> None:
    port = free_port()
    with room() as blue, web_room() as red, place() as directory:
        relays = Relays(directory)
        wished = replace(
            world.front,
            forwards=(Forward(name="db", listen=to(port), target=_there(blue)),),
            routes=(AppRoute(name="red", place=_there(red)), *world.front.routes),
        )
        assert to_resources(wished).left_out[0].name == "db"
        served = relays.want(passages_of(wished, str(directory)))
        assert served.refused == {}
        kept, world.front = world.front, led_through(wished, served.passages)
        data = much(MIB)
        assert world.apply() == ()
        assert ask(port, data) == data + END
        assert (world.get("red.localhost").status, world.get("shop.localhost").status) == (200, 200)
        world.front = kept
        relays.end()
        until(lambda: not list(directory.iterdir()), "the sockets are gone")
    assert world.apply() == ()
    until(lambda: not relays.leaving, "the relays have ended")


def _there(one: Room) -> Place:
    return Place(host=V4, port=one.port, namespace=one.label)


@pytest.mark.parametrize("change", ["removed", "led elsewhere", "moved"])
def test_a_connection_outlives_its_forward(world: World, echo: int, change: str) -> None:
    port, other = free_port(), free_port()
    db = Forward(name="db", listen=Place(port=port), target=to(echo))
    world.carry(db)
    with connected(socket.AF_INET, ("127.0.0.1", port)) as client, echoing() as second:
        client.sendall(b"before")
        assert client.recv(6, socket.MSG_WAITALL) == b"before"
        elsewhere = replace(db, target=to(second.getsockname()[1]))
        moved = replace(db, listen=Place(port=other))
        world.carry(*{"removed": (), "led elsewhere": (elsewhere,), "moved": (moved,)}[change])
        assert exchange(client, b"after") == b"after" + END


class _Load:
    """One client of the door that asks and asks, and a WebSocket that stays open."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._ask)
        self.failures: list[str] = []

    def __enter__(self) -> list[str]:
        self._websocket = self._world.connect()
        self._websocket.sendall(
            b"GET /ws HTTP/1.1\r\nHost: shop.localhost\r\nUpgrade: websocket\r\n"
            b"Connection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
            b"Sec-WebSocket-Version: 13\r\n\r\n"
        )
        head = b""
        while not head.endswith(b"\r\n\r\n"):
            head += self._websocket.recv(1)
        assert head.startswith(b"HTTP/1.1 101")
        self._thread.start()
        return self.failures

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()
        with self._websocket as websocket:
            websocket.sendall(b"\x81\x85\0\0\0\0hello")
            assert websocket.recv(7, socket.MSG_WAITALL) == b"\x81\x05hello"
        assert self.failures == []

    def _ask(self) -> None:
        try:
            with self._world.connect() as connection:
                while not self._stop.is_set():
                    connection.sendall(b"GET / HTTP/1.1\r\nHost: shop.localhost\r\n\r\n")
                    answer = read_answer(connection)
                    if answer.status != 200:
                        self.failures.append(f"{answer.status}")
        except (OSError, ValueError, IndexError) as error:
            self.failures.append(repr(error))


def _load(world: World) -> _Load:
    return _Load(world)

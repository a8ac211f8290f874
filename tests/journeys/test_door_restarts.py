"""The front door while apps, home and the command line come and go: nothing is lost or doubled."""

import json
import signal
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from door_home import DoorHome, an_app, door_home, signal_to
from gateway_world import envoy_binary, read_answer
from live import Nursery, is_alive, nursery, until

pytestmark = pytest.mark.timeout(120)
_RESTARTS = 20


@pytest.fixture
def processes(tmp_path: Path) -> Iterator[Nursery]:
    with nursery(tmp_path) as started:
        yield started


@pytest.fixture
def home(tmp_path: Path) -> Iterator[DoorHome]:
    envoy_binary()
    with door_home(tmp_path) as found:
        yield found


@dataclass
class Load:
    """Clients that ask one after the other until they are told to stop."""

    home: DoorHome
    answered: list[int] = field(default_factory=list)
    sent: list[str] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    stop: threading.Event = field(default_factory=threading.Event)

    def get(self) -> None:
        self._ask(lambda _: b"GET / HTTP/1.1\r\nHost: shop.localhost\r\n\r\n")

    def post(self) -> None:
        self._ask(self._one_post)

    def _one_post(self, number: int) -> bytes:
        body = f"{threading.get_ident()}-{number}"
        self.sent.append(body)
        head = f"POST / HTTP/1.1\r\nHost: shop.localhost\r\nContent-Length: {len(body)}\r\n\r\n"
        return (head + body).encode()

    def _ask(self, request: object) -> None:
        assert callable(request)
        number = 0
        while not self.stop.is_set():
            try:
                with self.home.connect() as connection:
                    while not self.stop.is_set():
                        number += 1
                        connection.sendall(request(number))
                        self.answered.append(read_answer(connection).status)
            except (OSError, ValueError, IndexError) as error:
                self.failures.append(repr(error))


def test_an_app_that_restarts_again_and_again_loses_no_request(
    home: DoorHome, processes: Nursery, tmp_path: Path
) -> None:
    posts = tmp_path / "posts"
    app, port = an_app(processes, "the shop", posts=posts)
    home.world.run("route", "add", "shop", port, "--hold")
    until(lambda: home.is_served("shop", "the shop"), "the shop")
    gets, writes = Load(home), Load(home)
    threads = [threading.Thread(target=one) for one in (gets.get, gets.get, writes.post)]
    for one in threads:
        one.start()
    for _ in range(_RESTARTS):
        seen = len(gets.answered)
        until(lambda seen=seen: len(gets.answered) > seen + 5, "answers")  # type: ignore[misc]
        signal_to(app.pid, signal.SIGKILL)
        app.child.wait(10)
        app, _ = an_app(processes, "the shop", port, posts=posts)
    for load in (gets, writes):
        load.stop.set()
    for one in threads:
        one.join(30)
    assert gets.failures == writes.failures == []
    assert set(gets.answered) == {200}
    assert set(writes.answered) <= {200, 502, 503}
    carried_out = posts.read_text().split()
    assert len(carried_out) == len(set(carried_out)), "a POST was sent twice"
    assert writes.answered.count(200) <= len(carried_out) <= len(writes.sent)


def test_a_route_that_was_being_added_when_home_died_is_there(
    home: DoorHome, processes: Nursery
) -> None:
    _, port = an_app(processes, "the shop")
    adding = home.world.popen("route", "add", "shop", port)
    pid = home.world.facts["pid"]
    signal_to(pid, signal.SIGKILL)
    out, err = adding.communicate(timeout=25)
    assert adding.returncode == 0, out + err
    until(lambda: not is_alive(pid), "the end of home")
    gateway = home.gateway_pid
    done = home.world.run("up", "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["gateway"]["pid"] == gateway
    until(lambda: home.is_served("shop", "the shop"), "the shop")


def test_two_ups_while_another_home_goes_down(home: DoorHome) -> None:
    port, old = home.port, home.world.facts["pid"]
    down = home.world.popen("down")
    ups = [home.world.popen("up", "--port", port, "--json") for _ in range(2)]
    said = [one.communicate(timeout=60) for one in (down, *ups)]
    assert [one.returncode for one in (down, *ups)] == [0, 0, 0], said
    # Whoever came before the end of the old one saw that one; in the end there is one, or none.
    again = home.world.run("up", "--port", port, "--json")
    assert again.returncode == 0, again.stderr
    assert home.world.facts["pid"] != old
    assert is_alive(home.gateway_pid)
    assert home.world.get("/api/status").status_code == 200


def test_terminated_twice_it_ends_and_leaves_no_gateway(home: DoorHome) -> None:
    pid, gateway = home.world.facts["pid"], home.gateway_pid
    for _ in range(2):
        signal_to(pid, signal.SIGTERM)
    until(lambda: not is_alive(pid), "the end of home")
    until(lambda: not is_alive(gateway), "the end of the gateway")


def test_down_under_load_leaves_nothing(home: DoorHome, processes: Nursery) -> None:
    _, port = an_app(processes, "the shop")
    home.world.run("route", "add", "shop", port)
    until(lambda: home.is_served("shop", "the shop"), "the shop")
    facts, gateway, door = home.world.facts, home.gateway_pid, home.port
    load = Load(home)
    idle = [home.connect() for _ in range(50)]
    threads = [threading.Thread(target=load.get, daemon=True) for _ in range(4)]
    for one in threads:
        one.start()
    until(lambda: len(load.answered) > 100, "load")
    load.stop.set()
    done = home.world.run("down", "--timeout", 10)
    for one in threads:
        one.join(30)
    for connection in idle:
        connection.close()
    assert (done.returncode, "killed" in done.stdout) == (0, False)
    assert not is_alive(facts["pid"])
    until(lambda: not is_alive(gateway), "the end of the gateway")
    left = [one for one in (home.world.folder / "run").rglob("*") if one.is_socket()]
    assert left == []
    with pytest.raises(OSError, match="refused"):
        socket.create_connection(("127.0.0.1", door), timeout=5)

"""Real relays in real network namespaces: bytes, ends, and homes that come and go."""

import ctypes
import json
import socket
import stat
from collections.abc import Iterator
from ipaddress import ip_address
from pathlib import Path

import pytest
from echo_servers import END, ask_datagram, connected, exchange, much
from live import is_alive, until
from loopback import in_child
from real_servers import place
from rooms_elsewhere import Room, datagram_room, room

from homeport.model.address import Transport
from homeport.model.forward import Passage
from homeport.model.front import Place
from homeport.run import relay_child
from homeport.run.relays import Relays

pytestmark = [pytest.mark.netns, pytest.mark.timeout(60)]
V4 = ip_address("127.0.0.1")
# Source: prctl(2), PR_CAPBSET_DROP; capabilities(7).
_DROP_CAPABILITY, _SYS_ADMIN = 24, 21


@pytest.fixture
def directory() -> Iterator[Path]:
    with place() as found:
        yield found


@pytest.fixture
def relays(directory: Path) -> Iterator[Relays]:
    found = Relays(directory)
    yield found
    end(found)


@pytest.fixture
def blue() -> Iterator[Room]:
    with room() as found:
        yield found


def end(relays: Relays) -> None:
    relays.end()
    until(lambda: not relays.leaving, "the relays have ended")


def passage(
    directory: Path,
    there: Room,
    name: str = "a",
    *,
    transport: Transport = Transport.TCP,
    **changes: object,
) -> Passage:
    where = {"host": V4, "port": there.port, "namespace": there.label, **changes}
    place = Place(**where)  # type: ignore[arg-type]
    return Passage(place=place, path=str(directory / f"{name}.sock"), transport=transport)


def ask(one: Passage, data: bytes = b"hello") -> bytes:
    with connected(socket.AF_UNIX, one.path) as client:
        return exchange(client, data)


def test_bytes_go_into_the_namespace_and_back(directory: Path, relays: Relays, blue: Room) -> None:
    one = passage(directory, blue)
    assert relays.want([one]).passages == (one,)
    assert stat.S_IMODE(Path(one.path).stat().st_mode) == 0o600
    data = much(20 << 20)
    assert ask(one, data) == data + END


def test_datagrams_too(directory: Path, relays: Relays) -> None:
    with datagram_room() as red:
        one = passage(directory, red, transport=Transport.UDP)
        (found,) = relays.want([one]).passages
        assert found.port is not None
        assert ask_datagram(found.port, b"x" * 1400) == b"x" * 1400
        more = passage(directory, red, "b")
        assert relays.want([one, more]).passages == (found, more)
        assert ask_datagram(found.port) == b"hello"
        child = relays._children[red.label]
        child.ours.shutdown(socket.SHUT_RDWR)
        assert ask_datagram(found.port) == b"hello", "it serves on without a home"
        second = Relays(directory)
        (again,) = second.want([one]).passages
        assert again.port not in (None, found.port)
        assert ask_datagram(again.port or 0) == b"hello"
        until(lambda: not child.is_running(), "the old one ends")
        end(second)


def test_without_a_host_either_loopback_is_tried(directory: Path, relays: Relays) -> None:
    with room("::1") as six:
        one = passage(directory, six, host=None)
        relays.want([one])
        assert ask(one) == b"hello" + END


def test_nobody_listens_there(directory: Path, relays: Relays, blue: Room) -> None:
    one = passage(directory, blue, port=1)
    relays.want([one])
    with connected(socket.AF_UNIX, one.path) as client:
        assert client.recv(1) == b"", "it is hung up on"


def test_a_namespace_that_is_not_there(directory: Path, relays: Relays, blue: Room) -> None:
    gone, good = passage(directory, blue, namespace="no-such"), passage(directory, blue, "b")
    served = relays.want([gone, good])
    assert served.passages == (good,)
    assert served.refused == {gone.place: "there is no network namespace no-such now"}


def test_what_may_not_be_entered_is_tried_once(
    directory: Path, blue: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = passage(directory, blue)

    def ask_twice() -> bytes:
        assert ctypes.CDLL(None).prctl(_DROP_CAPABILITY, _SYS_ADMIN, 0, 0, 0) == 0
        relays = Relays(directory)
        first = relays.want([one])
        # A second try would find no program.
        monkeypatch.setattr(relay_child, "_COMMAND", ("/no/such/program",))
        second = relays.want([one])
        return json.dumps([*first.refused.values(), *second.refused.values()]).encode()

    why, again = json.loads(in_child(ask_twice))
    assert "cannot be entered (Operation not permitted)" in why
    assert again == why


def test_what_is_wanted_no_more_goes(directory: Path, relays: Relays, blue: Room) -> None:
    one, two = passage(directory, blue), passage(directory, blue, "b")
    relays.want([one, two])
    with connected(socket.AF_UNIX, one.path) as client:
        client.sendall(b"before")
        assert client.recv(6, socket.MSG_WAITALL) == b"before"
        relays.want([two])
        assert not Path(one.path).exists()
        assert ask(two) == b"hello" + END
        child = next(iter(relays._children.values()))
        relays.want([])
        client.sendall(b"after")
        assert client.recv(5, socket.MSG_WAITALL) == b"after"
        assert child.is_running(), "it still has a client"
    until(lambda: not child.is_running(), "it ends after its last client")


def test_a_dead_relay_is_started_again(directory: Path, relays: Relays, blue: Room) -> None:
    one = passage(directory, blue)
    relays.want([one])
    child = relays._children[blue.label]
    child.process.kill()
    child.process.wait(10)
    assert relays.has_lost_one()
    assert relays.want([one]).passages == (one,)
    assert not relays.has_lost_one()
    assert ask(one) == b"hello" + END


def test_the_next_home_takes_over(directory: Path, blue: Room) -> None:
    first = Relays(directory)
    one, old = passage(directory, blue), passage(directory, blue, "old")
    first.want([one, old])
    child = first._children[blue.label]
    with connected(socket.AF_UNIX, one.path) as client:
        client.sendall(b"before")
        assert client.recv(6, socket.MSG_WAITALL) == b"before"
        child.ours.shutdown(socket.SHUT_RDWR)
        assert ask(one) == b"hello" + END, "it serves on without a home"
        second = Relays(directory)
        second.want([one])
        assert ask(one) == b"hello" + END
        assert not Path(old.path).exists()
        client.sendall(b"after")
        assert client.recv(5, socket.MSG_WAITALL) == b"after"
    until(lambda: not child.is_running(), "the old one ends after its last client")
    assert ask(one) == b"hello" + END
    end(second)
    child.dismiss()
    assert list(directory.iterdir()) == []


def test_a_namespace_that_ends_takes_its_relay_along(directory: Path, relays: Relays) -> None:
    with room() as blue:
        one = passage(directory, blue)
        relays.want([one])
        pid = relays._children[blue.label].process.pid
    # Its relay is now the only one in there, and so its pid is what the map sees of it.
    relays.want([])
    until(lambda: not relays.want([]).passages and not is_alive(pid), "the relay has ended")

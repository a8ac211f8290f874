"""The one connection goes to the right address, in the right network namespace."""

import os
import socket
from functools import partial
from time import monotonic

import pytest
from loopback import elsewhere, may_unshare, port_of
from promises import needs

from homeport.model.address import Transport
from homeport.model.clues import Door
from homeport.probe.ask import ask
from homeport.probe.line import NoAnswerError
from homeport.probe.reach import choose_host, open_line

CHOICES = {
    ("127.0.0.1",): "127.0.0.1",
    ("0.0.0.0",): "127.0.0.1",
    ("::",): "::1",
    ("::1", "127.0.0.1"): "127.0.0.1",
    ("192.0.2.1", "::1"): "::1",
    ("192.0.2.1",): "192.0.2.1",
    ("::ffff:127.0.0.1",): "127.0.0.1",
    ("127.0.0.53%lo",): "127.0.0.53",
    ("224.0.0.251",): None,
    ("255.255.255.255",): None,
    (): None,
}


@pytest.mark.parametrize("addresses", CHOICES, ids=str)
def test_loopback_comes_first_and_nobody_asks_a_crowd(addresses: tuple[str, ...]) -> None:
    host = choose_host(Door(transport=Transport.TCP, port=80, addresses=addresses))
    assert (str(host) if host else None) == CHOICES[addresses]


@pytest.mark.parametrize(
    "door",
    [
        Door(transport=Transport.TCP, port=0, addresses=("127.0.0.1",)),
        Door(transport=Transport.TCP, port=80, addresses=("localhost",)),
        Door(transport=Transport.UDP, port=5353, addresses=("224.0.0.251",)),
        Door(transport=Transport.UNIX, port=0, addresses=()),
        Door(transport=Transport.UNIX, port=0, addresses=(), path="/nobody/is/here"),
        Door(transport=Transport.UNIX, port=0, addresses=(), path="/" + "long" * 100),
    ],
)
def test_where_there_is_no_way_nothing_is_opened(door: Door) -> None:
    with pytest.raises(NoAnswerError):
        open_line(door, until=monotonic() + 1)


def test_when_there_is_no_time_nothing_is_opened() -> None:
    door = Door(transport=Transport.TCP, port=80, addresses=("127.0.0.1",))
    with pytest.raises(NoAnswerError, match="timeout"):
        open_line(door, until=monotonic())


def test_ipv6_only() -> None:
    with socket.create_server(("::1", 0), family=socket.AF_INET6) as listening:
        door = Door(transport=Transport.TCP, port=port_of(listening), addresses=("::1",))
        with open_line(door, until=monotonic() + 5) as line:
            listening.accept()[0].close()
            assert not line.is_datagram


def test_an_abstract_socket() -> None:
    name = f"homeport-test-{os.getpid()}"
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(f"\0{name}")
        listening.listen()
        door = Door(transport=Transport.UNIX, port=0, addresses=(), path=f"@{name}")
        open_line(door, until=monotonic() + 5).close()


@pytest.mark.netns
def test_a_door_in_another_namespace_is_asked_there() -> None:
    needs("netns", have=may_unshare())
    with elsewhere(_listen) as (pid, port):
        door = Door(transport=Transport.TCP, port=port, addresses=("127.0.0.1",))
        enter = partial(_enter, pid)
        line = open_line(door, until=monotonic() + 5, enter=enter)
        line.close()
        assert ask("greeting", door, deadline_s=0.3, enter=enter).fact("silence") == "timeout"
        assert ask("greeting", door).fact("silence") == "refused"


def test_a_namespace_that_cannot_be_entered_is_told() -> None:
    def enter() -> None:
        raise PermissionError(1, "Operation not permitted")

    door = Door(transport=Transport.TCP, port=80, addresses=("127.0.0.1",))
    reply = ask("http", door, enter=enter)
    assert (reply.answered, reply.fact("silence")) == (False, "Operation not permitted")


def _listen() -> tuple[socket.socket, int]:
    listening = socket.create_server(("127.0.0.1", 0))
    return listening, port_of(listening)


def _enter(pid: int) -> None:
    import ctypes

    handle = os.open(f"/proc/{pid}/ns/net", os.O_RDONLY)
    try:
        if ctypes.CDLL(None).setns(handle, 0x40000000):
            raise PermissionError("may not enter")
    finally:
        os.close(handle)

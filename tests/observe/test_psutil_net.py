"""psutil tells the same sockets as the kernel, where there is nothing better."""

import os
import socket
from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

import psutil
import pytest
from hypothesis import given
from hypothesis import strategies as st
from loopback import NOBODY, in_child, port_of, tcp_pair
from promises import is_root, needs

from homeport.model.address import Transport
from homeport.model.sockets import Listener, State
from homeport.observe.psutil_net import (
    holder_of,
    read_psutil_connections,
    read_psutil_listeners,
    socket_number,
)

ALIVE = frozenset({State.ESTABLISHED})


def _mine(found: tuple[Listener, ...]) -> list[Listener]:
    return [one for one in found if holder_of(one.inode)[0] == os.getpid()]


@given(st.integers(1, 2**22), st.integers(0, 2**24 - 1))
def test_a_number_stands_for_one_pid_and_descriptor(pid: int, fd: int) -> None:
    assert holder_of(socket_number(pid, fd)) == (pid, fd)


@pytest.mark.parametrize(("pid", "fd"), [(None, 3), (7, -1)])
def test_an_unknown_holder_is_zero(pid: int | None, fd: int) -> None:
    assert socket_number(pid, fd) == 0


def test_a_tcp_listener_and_its_holder() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        (one,) = _mine(read_psutil_listeners(port_of(server)))
        assert holder_of(one.inode) == (os.getpid(), server.fileno())
    assert (one.transport, str(one.host)) == (Transport.TCP, "127.0.0.1")
    assert (one.backlog, one.cookie, one.uid, one.accept_queue) == (None, None, None, None)


def test_udp_bound_and_connected() -> None:
    with (
        socket.socket(type=socket.SOCK_DGRAM) as server,
        socket.socket(type=socket.SOCK_DGRAM) as client,
    ):
        server.bind(("127.0.0.1", 0))
        client.connect(server.getsockname())
        (one,) = _mine(read_psutil_listeners(port_of(server)))
        assert _mine(read_psutil_listeners(port_of(client))) == []
        found = read_psutil_connections(ALIVE, port_of(server))
        assert holder_of(found[0].inode) == (os.getpid(), client.fileno())
    assert one.transport is Transport.UDP
    assert found[0].transport is Transport.UDP


def test_both_ends_of_a_connection() -> None:
    with socket.create_server(("::1", 0), family=socket.AF_INET6) as server, tcp_pair(server):
        found = read_psutil_connections(ALIVE, port_of(server))
        assert not read_psutil_connections(frozenset({State.CLOSE_WAIT}), port_of(server))
    assert {str(one.remote_host) for one in found} == {"::1"}
    assert len(found) == 2


def test_a_unix_listener_shows_once_per_process(tmp_path: Path) -> None:
    path = str(tmp_path / "app.sock")
    with socket.socket(socket.AF_UNIX) as server, socket.socket(socket.AF_UNIX) as client:
        server.bind(path)
        server.listen()
        client.connect(path)
        with server.accept()[0]:
            found = [one for one in read_psutil_listeners() if one.path == path]
    assert [one.transport for one in found] == [Transport.UNIX]


def test_what_is_denied_for_all_is_asked_process_by_process() -> None:
    """As an ordinary user of macOS, where only root may ask for all at once."""
    with socket.create_server(("127.0.0.1", 0)) as server, tcp_pair(server) as (client, _):
        port = port_of(server)
        (one,) = _mine(read_psutil_listeners(port, ask_for_all=_refuse))
        assert holder_of(one.inode)[1] == server.fileno()
        found = read_psutil_connections(ALIVE, port, ask_for_all=_refuse)
        assert (os.getpid(), client.fileno()) in {holder_of(each.inode) for each in found}


def _refuse(kind: str) -> Iterable[NoReturn]:
    raise psutil.AccessDenied


def test_an_ordinary_user_sees_what_is_theirs() -> None:
    needs("root", have=is_root())

    def look() -> bytes:
        with socket.create_server(("127.0.0.1", 0)) as mine:
            return str(len(_mine(read_psutil_listeners(port_of(mine))))).encode()

    assert in_child(look, uid=NOBODY) == b"1"

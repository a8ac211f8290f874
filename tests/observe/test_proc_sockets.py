"""A captured machine shows its listeners and connections, and so does the live /proc/net."""

import socket
from pathlib import Path

from loopback import inode_of, port_of, tcp_pair

from homeport.model.address import Transport
from homeport.model.sockets import State
from homeport.observe.proc_sockets import (
    read_proc_connections,
    read_proc_listeners,
    read_proc_unix_connections,
    read_proc_unix_listeners,
)

SMALL = Path(__file__).parents[1] / "machines/small/proc/net"
LIVE = Path("/proc/self/net")
ALL = frozenset(State)


def test_the_captured_listeners() -> None:
    seen = {
        (one.transport.value, str(one.host), one.port, one.accept_queue)
        for one in read_proc_listeners(SMALL)
    }
    assert seen == {
        ("tcp", "127.0.0.1", 5173, 1),
        ("tcp", "0.0.0.0", 3000, 0),
        ("tcp", "::", 8080, 0),
        ("udp", "127.0.0.1", 5353, 0),
        ("udp", "::1", 5354, 0),
    }


def test_what_the_files_do_not_say_is_unknown() -> None:
    for one in read_proc_listeners(SMALL):
        assert (one.backlog, one.cookie, one.is_v6only, one.namespace) == (None, None, None, None)
        assert one.uid == 0
        assert one.drops == (0 if one.transport is Transport.UDP else None)


def test_the_captured_unix_listeners() -> None:
    seen = [one.path for one in read_proc_unix_listeners(SMALL, "box")]
    assert sorted(seen, key=str) == ["/tmp/hpm/app.sock", "/tmp/hpm/log", "@shop"]
    assert {one.namespace for one in read_proc_unix_listeners(SMALL, "box")} == {"box"}


def test_the_captured_connections() -> None:
    every = read_proc_connections(SMALL, ALL - {State.LISTEN})
    assert len([one for one in every if one.transport is Transport.TCP]) == 8
    (udp,) = [one for one in every if one.transport is Transport.UDP]
    assert (udp.remote_port, udp.state) == (5353, State.ESTABLISHED)
    waiting = [one for one in every if one.inode == 0]
    assert [one.local_port for one in waiting] == [5173]
    assert {
        port
        for one in read_proc_connections(SMALL, ALL, port=8080)
        for port in (one.local_port, one.remote_port)
    } >= {8080}


def test_the_captured_unix_connections_do_not_know_their_peers() -> None:
    ends = read_proc_unix_connections(SMALL)
    assert sorted(one.path or "" for one in ends) == [
        "",  # the client of app.sock
        "",  # the sender to log, which is a listener itself
        "/tmp/hpm/app.sock",
    ]
    assert {one.peer_inode for one in ends} == {None}


def test_a_directory_without_files_holds_nothing(tmp_path: Path) -> None:
    assert read_proc_listeners(tmp_path) == ()
    assert read_proc_unix_listeners(tmp_path / "gone") == ()
    assert read_proc_connections(tmp_path, ALL) == ()


def test_live_sockets_and_the_port_filter(tmp_path: Path) -> None:
    path = str(tmp_path / "a b.sock")
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        socket.socket(socket.AF_UNIX) as unix,
        tcp_pair(server) as (client, accepted),
    ):
        unix.bind(path)
        unix.listen()
        port = port_of(server)
        assert inode_of(server) in {one.inode for one in read_proc_listeners(LIVE, port=port)}
        assert {one.port for one in read_proc_listeners(LIVE, port=port)} == {port}
        client_port = port_of(client)
        assert inode_of(server) not in {
            one.inode for one in read_proc_listeners(LIVE, port=client_port)
        }
        ends = {one.inode for one in read_proc_connections(LIVE, ALL, port=port)}
        assert {inode_of(client), inode_of(accepted)} <= ends
        assert path in {one.path for one in read_proc_unix_listeners(LIVE)}

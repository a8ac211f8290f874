"""Seeing a port go, stay, and come back, on real sockets."""

import socket
import threading

from homeport.act.port_watch import listeners_on, watch_port
from homeport.model.address import Transport

TCP = Transport.TCP


def listen(port: int = 0) -> tuple[socket.socket, int, int]:
    server = socket.create_server(("127.0.0.1", port))
    number: int = server.getsockname()[1]
    return server, number, listeners_on(number, TCP)[0].inode


def test_a_port_that_nobody_holds_is_gone_at_once() -> None:
    server, port, inode = listen()
    server.close()
    assert watch_port(port, TCP, {inode}, limit_s=0, settle_s=0).is_gone


def test_a_port_that_goes_a_little_later_is_seen_gone() -> None:
    server, port, inode = listen()
    threading.Timer(0.1, server.close).start()
    assert watch_port(port, TCP, {inode}, limit_s=10, settle_s=0).is_gone


def test_a_port_that_stays_is_left() -> None:
    server, port, inode = listen()
    with server:
        seen = watch_port(port, TCP, {inode}, limit_s=0.05, settle_s=0)
    assert [one.inode for one in seen.left] == [inode]
    assert not seen.is_gone


def test_a_port_that_is_taken_while_it_settles_is_not_gone() -> None:
    server, port, inode = listen()
    server.close()
    taken: list[socket.socket] = []
    timer = threading.Timer(0.1, lambda: taken.append(socket.create_server(("127.0.0.1", port))))
    timer.start()
    seen = watch_port(port, TCP, {inode}, limit_s=0, settle_s=10)
    timer.join()
    taken[0].close()
    assert not seen.is_gone
    assert not seen.left
    assert len(seen.fresh) == 1


def test_udp_is_watched_as_well() -> None:
    with socket.socket(type=socket.SOCK_DGRAM) as server:
        server.bind(("127.0.0.1", 0))
        port: int = server.getsockname()[1]
        assert len(listeners_on(port, Transport.UDP)) == 1
        assert listeners_on(port, TCP) == ()

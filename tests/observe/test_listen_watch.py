"""The watch sees real listeners come and go, and stays silent when nothing happens."""

import socket
import sys
from pathlib import Path

import pytest

from homeport.observe.listen_watch import ListenWatch

SO_COOKIE = 57  # asm-generic/socket.h


def _cookie(opened: socket.socket) -> int:
    return int.from_bytes(opened.getsockopt(socket.SOL_SOCKET, SO_COOKIE, 8), sys.byteorder)


def test_a_tcp_listener_comes_fills_up_and_goes() -> None:
    with ListenWatch() as watch:
        watch.poll()
        with socket.create_server(("127.0.0.1", 0)) as server:
            cookie = _cookie(server)
            came = watch.poll()
            assert cookie in came.came
            assert came.accept_queues[cookie] == 0
            with socket.create_connection(server.getsockname()):
                filled = watch.poll()
                assert cookie not in filled.came
                assert filled.accept_queues[cookie] == 1
        gone = watch.poll()
        assert cookie in gone.went
        assert cookie not in gone.accept_queues


def test_the_first_poll_reports_what_is_there_already() -> None:
    with socket.create_server(("::1", 0), family=socket.AF_INET6) as server, ListenWatch() as watch:
        assert _cookie(server) in watch.poll().came
        assert _cookie(server) not in watch.poll().came


def test_udp_and_unix_are_looked_at_every_few_polls(tmp_path: Path) -> None:
    with ListenWatch(slow_every=3) as watch:
        watch.poll()
        with socket.socket(type=socket.SOCK_DGRAM) as udp, socket.socket(socket.AF_UNIX) as unix:
            udp.bind(("127.0.0.1", 0))
            unix.bind(str(tmp_path / "app.sock"))
            unix.listen()
            mine = {_cookie(udp), _cookie(unix)}
            assert not mine & (watch.poll().came | watch.poll().came)
            assert mine <= watch.poll().came
        assert not mine & (watch.poll().went | watch.poll().went)
        assert mine <= watch.poll().went


def test_nothing_is_false() -> None:
    with ListenWatch() as watch, socket.create_server(("127.0.0.1", 0)):
        assert watch.poll()
        unchanged = watch.poll()
        assert bool(unchanged) == bool(unchanged.came or unchanged.went)


def test_connections_do_not_disturb_it() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, ListenWatch() as watch:
        cookie = _cookie(server)
        watch.poll()
        with socket.create_connection(server.getsockname()):
            server.accept()[0].close()
            assert cookie not in watch.poll().came


def test_after_close_it_cannot_be_asked() -> None:
    with ListenWatch() as watch:
        watch.poll()
    with pytest.raises(OSError, match=r".+"):
        watch.poll()

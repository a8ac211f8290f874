"""The name server on real sockets, with clients that behave and clients that do not."""

import os
import select
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from ipaddress import ip_address
from pathlib import Path

import anyio
import anyio.from_thread
import pytest
from dns_client import ask_tcp, ask_udp, query
from loopback import NOBODY, eventually, in_child
from promises import is_root, needs

from homeport.errors import NotAllowedError, PortTakenError
from homeport.gateway.resolver.serve import serve_names

A, AAAA = 1, 28
V4, V6 = (ip_address("127.0.0.1"),), (ip_address("::1"),)


@contextmanager
def served(**options: float) -> Iterator[int]:
    """Serve in a thread; yield the port."""
    with anyio.from_thread.start_blocking_portal() as portal:

        async def serve(*, task_status: anyio.abc.TaskStatus[int]) -> None:
            await serve_names(0, task_status=task_status, **options)  # type: ignore[arg-type]

        future, port = portal.start_task(serve)
        try:
            yield port
        finally:
            future.cancel()


def test_udp_and_tcp() -> None:
    with served() as port:
        assert ask_udp(port, query("shop.localhost", A)).addresses == V4
        assert ask_udp(port, query("example.com", A)).code == 5
        both = ask_tcp(port, query("shop.localhost", A), query("api.shop.localhost", AAAA))
        assert [one.addresses for one in both] == [V4, V6]


def test_only_loopback_listens() -> None:
    with served() as port, pytest.raises(OSError):  # noqa: PT011 - refused or unreachable
        socket.create_connection(("127.0.0.2", port), 1).close()


def test_rubbish_and_silence() -> None:
    with served(idle_s=0.2) as port:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as client:
            for size in (0, 1, 11, 12, 600, 60_000):
                client.sendto(os.urandom(size), ("127.0.0.1", port))
        for rubbish in (
            b"",
            b"\0",
            b"\0\0",
            b"\0\x05abc",
            b"\xff\xff" + bytes(65_535),
            b"GET / HTTP",
        ):
            with socket.create_connection(("127.0.0.1", port), 5) as client:
                client.sendall(rubbish)
                client.settimeout(5)
                try:
                    while client.recv(4096):
                        pass
                except ConnectionResetError:
                    pass
        assert ask_udp(port, query("shop.localhost", A)).addresses == V4


def test_many_connections_leave_room_for_datagrams() -> None:
    with served() as port:
        held = [socket.create_connection(("127.0.0.1", port), 5) for _ in range(80)]
        try:
            assert ask_udp(port, query("shop.localhost", A)).addresses == V4
            ended = eventually(
                lambda: len(select.select(held, [], [], 0)[0]), lambda count: count >= 16
            )
            assert ended == 16
        finally:
            for one in held:
                one.close()


def test_a_thousand_questions_at_once() -> None:
    with served() as port:
        failed: list[BaseException] = []

        def ask() -> None:
            try:
                for at in range(50):
                    assert ask_udp(port, query(f"n{at}.localhost", A)).addresses == V4
            except (AssertionError, OSError) as error:
                failed.append(error)

        threads = [threading.Thread(target=ask) for _ in range(8)]
        for one in threads:
            one.start()
        for one in threads:
            one.join(25)
        assert not failed


@pytest.mark.parametrize("kind", [socket.SOCK_STREAM, socket.SOCK_DGRAM])
def test_a_port_that_is_taken(kind: socket.SocketKind) -> None:
    with socket.socket(socket.AF_INET, kind) as holder:
        holder.bind(("127.0.0.1", 0))
        if kind == socket.SOCK_STREAM:
            holder.listen()
        with pytest.raises(PortTakenError, match="is taken"):
            anyio.run(serve_names, holder.getsockname()[1])


def test_a_port_that_takes_root() -> None:
    needs("root", have=is_root())

    def as_nobody() -> bytes:
        try:
            anyio.run(serve_names, 53)
        except NotAllowedError:
            return b"refused"
        return b"?"

    first = int(Path("/proc/sys/net/ipv4/ip_unprivileged_port_start").read_text())
    needs("privileged-ports", have=first > 53)
    assert in_child(as_nobody, uid=NOBODY) == b"refused"

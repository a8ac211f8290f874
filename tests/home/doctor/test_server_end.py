"""The server's end of our connection: waiting, taken, with unread bytes, or not to be seen."""

import socket

from loopback import eventually, port_of, tcp_pair

from homeport.home.doctor.server_end import look_at
from homeport.model.attempt import ServerEnd


def test_it_waits_until_it_is_accepted() -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        socket.create_connection(server.getsockname()) as client,
    ):
        waiting = look_at(client)
        assert waiting is not None
        assert (waiting.is_accepted, waiting.port) == (False, port_of(server))
        taken, _ = server.accept()
        with taken:
            client.sendall(b"hello")

            def is_there(one: ServerEnd | None) -> bool:
                return one is not None and one.unread_bytes == 5

            seen = eventually(lambda: look_at(client), is_there)
            assert seen is not None
            assert seen.is_accepted


def test_ipv6_and_both_in_one() -> None:
    with socket.create_server(("::", 0), family=socket.AF_INET6, dualstack_ipv6=True) as server:
        port = port_of(server)
        for host in ("127.0.0.1", "::1"):
            with socket.create_connection((host, port)) as client:
                seen = look_at(client)
                assert seen is not None
                assert seen.port == port


def test_what_has_no_other_end_here() -> None:
    one, other = socket.socketpair()
    with one, other:
        assert look_at(one) is None
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as datagram:
        assert look_at(datagram) is None
    with socket.socket() as unconnected:
        assert look_at(unconnected) is None
    with socket.create_server(("127.0.0.1", 0)) as server, tcp_pair(server) as (client, accepted):
        client.close()
        assert look_at(client) is None
        assert accepted.recv(1) == b""

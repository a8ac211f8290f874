"""The same question in other words."""

import socket
from collections.abc import Callable

from bad_peers import serving
from real_servers import free_port

from homeport.model.exchange import Ending
from homeport.probe.consult.experiment import ask_with_large_header, try_hosts


def _picky(accepted: socket.socket) -> None:
    """Know one name, and only small heads."""
    asked = b""
    while not asked.endswith(b"\r\n\r\n"):
        asked += accepted.recv(65_536)
    status = b"200 OK" if b"Host: good\r\n" in asked else b"403 Forbidden"
    status = b"431 Too Large" if len(asked) > 8000 else status
    accepted.sendall(b"HTTP/1.1 " + status + b"\r\nContent-Length: 0\r\n\r\n")


def _to(port: int) -> Callable[[], socket.socket]:
    return lambda: socket.create_connection(("127.0.0.1", port))


def test_it_stops_at_the_first_name_that_is_welcome() -> None:
    with serving(_picky) as door:
        told = try_hosts(_to(door.port), ("bad", "good", "other"), "/x")
        assert [one.host_header for one in told] == ["bad", "good"]
        assert [one.http.status for one in told if one.http] == [403, 200]
        assert len(try_hosts(_to(door.port), ("1", "2", "3", "4", "5", "6"))) == 4
    told = try_hosts(_to(free_port()), ("a", "b"))
    assert [one.ending for one in told] == [Ending.NOT_CONNECTED]


def test_a_head_too_large() -> None:
    with serving(_picky) as door:
        small = ask_with_large_header(_to(door.port), 2000, host_header="good")
        large = ask_with_large_header(_to(door.port), 12_000, host_header="good")
        assert small.http is not None
        assert large.http is not None
        assert (small.http.status, large.http.status) == (200, 431)

"""Who has the port or path already, and what may be taken away."""

import os
import socket
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pytest
from loopback import NOBODY, in_child
from nouns import service
from promises import is_root, needs
from real_servers import place

from homeport.home.forward_check import lowest_port, servable, sweep_socket
from homeport.model.address import Transport
from homeport.model.front import Forward, Place
from homeport.model.service import Service

V4, V6 = ip_address("127.0.0.1"), ip_address("::1")
TARGET = Place(port=1)


def why(listen: Place, *services: Service, **words: Any) -> str | None:
    transport = words.pop("transport", Transport.TCP)
    one = Forward(name="db", listen=listen, target=TARGET, transport=transport)
    found = servable([one], services, **{"first_port": 1024, **words})
    assert (found.forwards == (one,)) is (found.refused == {})
    return found.refused.get("db")


@pytest.mark.parametrize(
    ("listen", "addresses", "is_free"),
    [
        (Place(port=5433), ("127.0.0.1",), False),
        (Place(port=5433), ("::1",), False),
        (Place(port=5433), ("0.0.0.0",), False),
        (Place(port=5433), ("10.0.0.1",), True),
        (Place(host=V4, port=5433), ("127.0.0.1",), False),
        (Place(host=V4, port=5433), ("::",), False),
        (Place(host=V4, port=5433), ("::1",), True),
        (Place(host=V6, port=5433), ("0.0.0.0",), True),
        (Place(port=5434), ("127.0.0.1",), True),
    ],
)
def test_a_port_that_somebody_has(
    listen: Place, addresses: tuple[str, ...], *, is_free: bool
) -> None:
    holder = service(5433, addresses=addresses, pid=7, pids=(7,), process="postgres")
    expected = None if is_free else "port 5433 is in use by postgres (pid 7)"
    assert why(listen, holder) == expected
    assert why(listen, holder, transport=Transport.UDP) is None
    assert why(listen, holder, gateway_pids=[7]) is None


def test_the_same_port_in_another_namespace_is_another_one() -> None:
    holder = service(5433, addresses=("127.0.0.1",), namespace="blue")
    assert why(Place(port=5433), holder) is None


def test_ports_for_root() -> None:
    assert why(Place(port=80)) == "port 80 is for root; ports from 1024 on are for everybody"
    assert why(Place(port=80), first_port=80) is None


def test_the_lowest_port_is_the_systems_own_word() -> None:
    needs("root", have=is_root())
    assert lowest_port() == 1
    found = in_child(lambda: str(lowest_port()).encode(), uid=NOBODY)
    assert found == Path("/proc/sys/net/ipv4/ip_unprivileged_port_start").read_bytes().strip()


def test_what_stands_at_a_path(tmp_path: Path) -> None:
    with place() as directory:
        path = directory / "db.sock"
        at = Place(path=str(path))
        assert why(at) is None
        path.write_text("a letter")
        assert why(at) == f"there is something at {path} already; it would be lost"
        path.unlink()
        with socket.socket(socket.AF_UNIX) as listener:
            listener.bind(str(path))
            listener.listen()
            assert why(at) == f"another program listens at {path} (pid {os.getpid()})"
            assert why(at, gateway_pids=[os.getpid()]) is None
            assert why(at, our_paths=[str(path)]) is None
            sweep_socket(path)
            assert path.exists()
        assert why(at) is None, "a dead socket may go"
        sweep_socket(path)
        assert not path.exists()
        assert "is not ours to write to" in (why(Place(path=str(directory / "no/db.sock"))) or "")
    letter = tmp_path / "letter"
    letter.write_text("a letter")
    sweep_socket(letter)
    assert letter.exists()


def test_what_the_gateway_listens_at_is_ours() -> None:
    at = Place(path="/no/such/place.sock")
    held = service(None, path="/no/such/place.sock", pid=7, pids=(7,))
    assert why(at, held, gateway_pids=[7]) is None
    assert why(at, held) is not None

"""Leave MySQL in a way that is not held against the client's address."""

import socket
import subprocess
from dataclasses import replace

from bad_peers import serving
from loopback import enter_new_namespace, in_child, may_unshare, port_of
from promises import needs

from homeport.model.exchange import Ending
from homeport.probe.ask import ask
from homeport.probe.consult.sql import Login, ask_mysql, ask_postgresql

_GREETING = (
    b"\n5.5.5-10.11.19-MariaDB\0\x04\0\0\0oKjTC4z.\0\xfe\xf7\x08\x02\0\xff\x81\x15"
    + bytes(11)
    + b"abcdefghijkl\0mysql_native_password\0"
)
_PACKET = len(_GREETING).to_bytes(3, "little") + b"\0" + _GREETING


def _look(address: str) -> bytes:
    """Return what a server that greets at `address` gets to read."""
    with socket.create_server((address, 0)) as server:
        opened = socket.create_connection((address, port_of(server)))
        accepted, _ = server.accept()
        with accepted:
            # What comes after the greeting ends the wait for an answer to the login.
            accepted.sendall(_PACKET + b"\x01\0\0\x02\xff")
            told = ask_mysql(opened, patience_s=1.0)
            assert (told.ending, told.protocol) == (Ending.ANSWERED, "mysql")
            return accepted.recv(1000)


def test_on_loopback_the_greeting_is_enough() -> None:
    assert _look("127.0.0.1") == b""


def test_elsewhere_the_login_is_finished_as_nobody() -> None:
    needs("netns", have=may_unshare())

    def look() -> bytes:
        enter_new_namespace()
        subprocess.run(["ip", "address", "add", "192.0.2.1/32", "dev", "lo"], check=True)
        return _look("192.0.2.1")

    sent = in_child(look)
    assert sent[3] == 1
    assert int.from_bytes(sent[:3], "little") == len(sent) - 4
    assert b"homeport-asks\0" in sent


def test_a_probe_of_a_wildcard_is_on_loopback() -> None:
    heard: list[bytes] = []

    def greeting(accepted: socket.socket) -> None:
        accepted.sendall(_PACKET)
        heard.append(accepted.recv(1000))

    with serving(greeting) as door:
        reply = ask("mysql", replace(door, addresses=("0.0.0.0", "192.0.2.1")))
        assert reply.protocol == "mysql"
    assert heard == [b""]


def test_a_host_that_is_refused() -> None:
    words = b"\xffj\x04Host '10.0.0.9' is not allowed to connect to this MariaDB server"

    def refusing(accepted: socket.socket) -> None:
        accepted.sendall(len(words).to_bytes(3, "little") + b"\0" + words)

    with serving(refusing) as door:
        told = ask_mysql(socket.create_connection(("127.0.0.1", door.port)), patience_s=1.0)
    assert (told.protocol, told.error_code) == ("mysql", "1130")
    assert told.message == "Host '10.0.0.9' is not allowed to connect to this MariaDB server"


def test_postgresql_that_cannot_even_begin() -> None:
    body = b"SFATAL\0C53300\0Msorry, too many clients already\0\0"

    def full(accepted: socket.socket) -> None:
        accepted.recv(8)
        accepted.sendall(b"E" + (len(body) + 4).to_bytes(4, "big") + body)

    with serving(full) as door:
        opened = socket.create_connection(("127.0.0.1", door.port))
        told = ask_postgresql(opened, Login(user="a", database="b"), patience_s=1.0)
    assert told.error_code == "53300"
    assert told.message == "FATAL: sorry, too many clients already"

"""Who is at the other end."""

import os
import socket
import subprocess

from a_home import EVERYBODYS_PYTHON
from promises import is_root, needs

from homeport.home.peer import Peers


def scope(client: socket.socket, server: socket.socket) -> dict[str, object]:
    return {"client": client.getsockname()[:2], "server": server.getsockname()[:2]}


def test_the_kernel_knows_whose_connection_it_is() -> None:
    peers = Peers()
    for family, host in ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1")):
        with socket.create_server((host, 0), family=family) as server:
            with socket.create_connection(server.getsockname()[:2]) as client:
                assert peers.uid(scope(client, server)) == os.geteuid()
                asked = scope(client, server)
            assert peers.uid(asked) is None
    peers.close()


def test_another_user_is_seen_as_another_one() -> None:
    needs("second-user", have=is_root() and EVERYBODYS_PYTHON is not None)
    peers = Peers()
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        text = f"import socket; s = socket.create_connection(('127.0.0.1', {port})); input()"
        child = subprocess.Popen(
            [str(EVERYBODYS_PYTHON), "-I", "-c", text],
            stdin=subprocess.PIPE,
            user=65_534,
            group=65_534,
            extra_groups=[],
        )
        accepted, address = server.accept()
        with accepted:
            assert peers.uid({"client": address, "server": server.getsockname()}) == 65_534
        child.communicate()
    peers.close()


def test_without_an_address_nobody_is_known() -> None:
    peers = Peers()
    assert peers.uid({"client": None, "server": None}) is None
    assert peers.uid({"client": ("127.0.0.1", 1), "server": ("/run/x.sock", None)}) is None
    peers.close()


def test_over_the_own_socket_comes_its_user() -> None:
    peers = Peers()
    assert peers.uid({"client": None, "server": ("/run/x.sock", None)}) == os.geteuid()
    peers.close()

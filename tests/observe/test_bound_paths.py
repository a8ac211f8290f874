"""Which socket stands behind which file, however its program spelled the name."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from file_trees import plant
from live import Nursery, nursery

from homeport.observe.bound_paths import find_unix_listener_for, read_bound_sockets

RELATIVE = """
import os, signal, socket
server = socket.socket(socket.AF_UNIX)
server.bind("app.sock")
server.listen()
print(os.fstat(server.fileno()).st_ino, flush=True)
signal.pause()
"""


@pytest.fixture
def started(tmp_path: Path) -> Iterator[Nursery]:
    with nursery(tmp_path) as one:
        yield one


def test_a_relative_name_is_found_by_its_file(started: Nursery, tmp_path: Path) -> None:
    app = started.run(["python3", "-c", RELATIVE], cwd=tmp_path)
    inode = app.number()
    found = find_unix_listener_for(str(tmp_path / "app.sock"))
    assert found is not None
    assert (found.inode, found.name, found.namespace) == (inode, "app.sock", None)
    (tmp_path / "link").symlink_to(tmp_path / "app.sock")
    found = find_unix_listener_for(str(tmp_path / "link"))
    assert found is not None
    assert found.inode == inode


def test_bound_is_not_listening_and_a_removed_file_is_nobody_s(tmp_path: Path) -> None:
    path = tmp_path / "a.sock"
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(path))
        assert find_unix_listener_for(str(path)) is None
        server.listen()
        assert find_unix_listener_for(str(path)) is not None
        path.unlink()
        with socket.socket(socket.AF_UNIX) as second:
            second.bind(str(path))
            assert find_unix_listener_for(str(path)) is None


def test_an_accepted_connection_does_not_listen(tmp_path: Path) -> None:
    path = str(tmp_path / "a.sock")
    with socket.socket(socket.AF_UNIX) as server, socket.socket(socket.AF_UNIX) as client:
        server.bind(path)
        server.listen()
        client.connect(path)
        accepted, _ = server.accept()
        server.close()
        with accepted:
            assert find_unix_listener_for(path) is None


def test_abstract_names(tmp_path: Path) -> None:
    name = f"@{tmp_path}"
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("\0" + name[1:])
        server.listen()
        assert find_unix_listener_for(name) is not None
    assert find_unix_listener_for(name) is None


def test_a_captured_machine_has_names_only(tmp_path: Path) -> None:
    head = "Num       RefCount Protocol Flags    Type St Inode Path\n"
    rows = (
        "0000: 00000002 00000000 00010000 0001 01 71 /run/a.sock\n"
        "0000: 00000002 00000000 00000000 0001 01 72 /run/b.sock\n"
        "0000: 00000003 00000000 00000000 0001 03 73 /run/a.sock\n"
        "0000: 00000003 00000000 00000000 0001 03 74\n"
    )
    root = plant(tmp_path, {"proc/net/unix": head + rows})
    found = read_bound_sockets(root).sockets
    assert [(one.inode, one.listens) for one in found] == [(71, True), (72, False)]
    listener = find_unix_listener_for("/run/a.sock", root)
    assert listener is not None
    assert listener.inode == 71
    assert find_unix_listener_for("/run/b.sock", root) is None


def test_where_nothing_can_be_read_something_is_hidden(tmp_path: Path) -> None:
    assert read_bound_sockets(tmp_path).hidden
    plant(tmp_path, {"proc/net/unix": "head\n0: 2 0 10000 1 1 what /run/a.sock\n"})
    assert read_bound_sockets(tmp_path).hidden
    assert find_unix_listener_for("/run/a.sock", tmp_path) is None

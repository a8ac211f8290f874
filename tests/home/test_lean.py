"""The lean tables, for sockets of this test's own."""

import os
import socket
from pathlib import Path

import pytest
from open_sockets import LOOPBACK, inheriting_child, may_load_bpf, open_sockets, port
from promises import is_root, needs

from homeport.home.lean import list_holders, list_listeners, read_entries, read_entries_anywhere

COMM = Path("/proc/self/comm").read_text().strip()


def line_of(table: str | None, number: int, transport: str = "tcp") -> list[str]:
    """Return the words of the one line about the port."""
    assert table is not None
    lines = [line.split(maxsplit=3) for line in table.splitlines()]
    (found,) = [line for line in lines if line[:2] == [str(number), transport]]
    return found


def test_every_port_is_listed_with_its_owner() -> None:
    with open_sockets() as sockets:
        table = list_listeners()
        owner = f"{COMM}({os.getpid()})"
        for one, address in (
            (sockets.tcp4, LOOPBACK),
            (sockets.tcp6, "::1"),
            (sockets.dual, "::"),
        ):
            assert line_of(table, port(one))[2:] == [address, owner]
        assert line_of(table, port(sockets.udp), "udp")[2:] == [LOOPBACK, owner]
        ports = [int(line.split()[0]) for line in (table or "").splitlines()[1:]]
        assert ports == sorted(ports)
        assert port(sockets.udp_connected) not in ports or port(sockets.udp_connected) in map(
            port, sockets.listening()[:-2]
        )


def test_all_holders_are_listed() -> None:
    with open_sockets() as sockets, inheriting_child(sockets.tcp4) as child:
        owners = line_of(list_listeners(), port(sockets.tcp4))[3]
        table = list_holders(port(sockets.tcp4)) or ""
    assert {f"({os.getpid()})", f"({child})"} == {
        one[one.index("(") :] for one in owners.split(", ")
    }
    rows = [line.split() for line in table.splitlines()]
    assert rows[0] == ["PORT", "TYPE", "ADDRESS", "PID", "FD", "PROCESS"]
    assert {row[3] for row in rows[1:-1]} == {str(os.getpid()), str(child)}
    assert rows[-1][:2] == ["owners", "by"]


def test_both_sockets_of_a_shared_port_are_listed() -> None:
    with open_sockets() as sockets:
        table = list_holders(port(sockets.shared[0])) or ""
        fds = {str(one.fileno()) for one in sockets.shared}
    assert {line.split()[4] for line in table.splitlines()[1:-1]} == fds


def test_backends_print_the_same() -> None:
    needs("bpf", have=may_load_bpf())
    with open_sockets() as sockets:
        number = port(sockets.tcp4)
        by_bpf, by_proc = list_holders(number, "bpf"), list_holders(number, "proc")
    assert by_bpf is not None
    assert by_proc is not None
    assert by_bpf.splitlines()[:-1] == by_proc.splitlines()[:-1]
    assert (by_bpf.splitlines()[-1], by_proc.splitlines()[-1]) == (
        "owners by bpf",
        "owners by proc",
    )


def test_without_netlink_the_same_sockets_are_seen() -> None:
    with open_sockets() as sockets:
        for one in (sockets.tcp4, sockets.tcp6, sockets.shared[0]):
            assert read_entries(port(one)) == read_entries_anywhere(port(one))
        number = port(sockets.udp)
        assert set(read_entries(number)) <= set(read_entries())
        assert set(read_entries_anywhere(number)) <= set(read_entries_anywhere())


def test_where_nothing_listens_the_answer_is_empty() -> None:
    with socket.socket() as bound_only:
        bound_only.bind((LOOPBACK, 0))
        assert list_holders(port(bound_only)) == ""


def test_an_unknown_backend_is_no_answer() -> None:
    assert list_listeners("tarot") is None
    with open_sockets() as sockets:
        assert list_holders(port(sockets.tcp4), "tarot") is None


@pytest.mark.skipif(not hasattr(socket, "SO_BINDTODEVICE"), reason="Linux only")
def test_a_socket_bound_to_an_interface_says_which() -> None:
    needs("root", have=is_root())
    with socket.socket() as one:
        one.setsockopt(socket.SOL_SOCKET, socket.SO_BINDTODEVICE, b"lo\0")
        one.bind((LOOPBACK, 0))
        one.listen()
        assert line_of(list_listeners(), port(one))[2] == f"{LOOPBACK}%lo"
        assert read_entries(port(one)) == read_entries_anywhere(port(one))

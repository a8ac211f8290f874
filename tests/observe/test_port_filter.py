"""The kernel accepts the compiled ports and picks exactly their sockets."""

import socket
import sys
from contextlib import ExitStack, closing

import pytest
from hypothesis import given
from hypothesis import strategies as st
from loopback import port_of as port_of_socket

from homeport.observe import sock_diag
from homeport.observe.port_filter import MOST_PORTS, any_local_port

JMP, S_GE, S_EQ = 1, 2, 11


def _run(code: bytes, port: int) -> bool:
    """Return what the kernel's interpreter says; written after inet_diag_bc_run."""
    words = memoryview(code)
    at = 0
    while at < len(code):
        kind, yes = words[at], words[at + 1]
        no = int.from_bytes(words[at + 2 : at + 4], sys.byteorder)
        operand = int.from_bytes(words[at + 6 : at + 8], sys.byteorder)
        holds = {JMP: False, S_GE: port >= operand, S_EQ: port == operand}[kind]
        at += yes if holds else no
    return at == len(code)


@given(
    st.sets(st.integers(0, 65_535), min_size=1, max_size=40),
    st.lists(st.integers(0, 65_535), max_size=20),
)
def test_the_code_says_yes_to_its_ports_and_to_no_others(
    ports: set[int], others: list[int]
) -> None:
    code = any_local_port(ports)[4:]
    near = {port + step for port in ports for step in (-1, 1)}
    for port in ports | near | set(others):
        assert _run(code, port) == (port in ports)


@pytest.mark.parametrize("count", [0, MOST_PORTS + 1])
def test_none_and_too_many_are_not_filtered(count: int) -> None:
    assert any_local_port(range(1, 1 + count)) == b""


@pytest.mark.skipif(sys.platform != "linux", reason="netlink is Linux's")
@pytest.mark.parametrize("padding", [0, 1, 6, MOST_PORTS - 3])
def test_the_kernel_agrees(padding: int) -> None:
    with ExitStack() as stack:
        servers = [stack.enter_context(socket.create_server(("127.0.0.1", 0))) for _ in range(4)]
        *wanted, unwanted = (port_of_socket(one) for one in servers)
        ports = {*wanted, *range(1, 1 + padding)} - {unwanted}
        diag = stack.enter_context(closing(sock_diag.open_diag()))
        rows = sock_diag.read_rows(diag, sock_diag.tcp_request(only=any_local_port(ports)))
    seen = {sock_diag.port_of(row[sock_diag.LOCAL_PORT]) for row in rows}
    assert set(wanted) <= seen <= ports

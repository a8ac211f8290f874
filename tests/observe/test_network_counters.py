"""The kernel's counters of a namespace, from real files and from text."""

import errno
import socket
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from loopback import enter_new_namespace
from namespace_worlds import needs_namespaces

from homeport.observe.network_counters import parse_snmp, read_failed_connects

SNMP = """Ip: Forwarding DefaultTTL
Ip: 1 64
Tcp: RtoAlgorithm RtoMin MaxConn ActiveOpens PassiveOpens AttemptFails
Tcp: 1 200 -1 12 3 7
Udp: InDatagrams
Udp: 5
"""


def _fail_to_connect(times: int) -> None:
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        for _ in range(times):
            with socket.socket() as client:
                assert client.connect_ex(bound.getsockname()) == errno.ECONNREFUSED


@pytest.mark.netns
def test_failed_connections_are_counted_in_the_thread_s_own_namespace() -> None:
    needs_namespaces()

    def count() -> tuple[int | None, int | None]:
        enter_new_namespace()
        before = read_failed_connects()
        _fail_to_connect(3)
        return before, read_failed_connects()

    with ThreadPoolExecutor(1) as thread:
        assert thread.submit(count).result() == (0, 3)


def test_failed_connections_of_ours_are_counted() -> None:
    before = read_failed_connects()
    _fail_to_connect(2)
    after = read_failed_connects()
    assert before is not None
    assert after is not None
    assert after >= before + 2


def test_a_captured_machine(tmp_path: Path) -> None:
    assert read_failed_connects(tmp_path) is None
    (tmp_path / "proc/net").mkdir(parents=True)
    (tmp_path / "proc/net/snmp").write_text(SNMP)
    assert read_failed_connects(tmp_path) == 7
    (tmp_path / "proc/net/snmp").write_text("Tcp: A\n")
    assert read_failed_connects(tmp_path) is None


def test_numbers_stand_below_their_names() -> None:
    found = parse_snmp(SNMP)
    assert (found["MaxConn"], found["ActiveOpens"], found["AttemptFails"]) == (-1, 12, 7)


@pytest.mark.parametrize("text", ["", "Tcp: A B\n", "Tcp: A\nTcp: 1\nTcp: 2\n", "Udp: A\nUdp: 1\n"])
def test_text_without_the_two_lines(text: str) -> None:
    assert parse_snmp(text) == {}


def test_what_is_no_number_is_left_out() -> None:
    assert parse_snmp("Tcp: A B C D\nTcp: 1 x --2\n") == {"A": 1}


@given(st.text(max_size=80), st.text(max_size=80))
def test_no_text_is_too_strange(names: str, numbers: str) -> None:
    parse_snmp(f"Tcp: {names}\nTcp: {numbers}\n")

"""The records of the BPF program, as bytes."""

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeport.observe.holder_records import RECORD, read_records, to_holders

TICK_NS = 1_000_000_000 // os.sysconf("SC_CLK_TCK")


def record(pid: int, fd: int, inode: int, ticks: int = 0, comm: bytes = b"app") -> bytes:
    return RECORD.pack(pid, fd, inode, ticks * TICK_NS, comm)


@given(
    pid=st.integers(1, 2**22),
    fd=st.integers(0, 2**20),
    inode=st.integers(1, 2**32 - 1),
    ticks=st.integers(0, 2**40),
    rest_ns=st.integers(0, TICK_NS - 1),
    comm=st.binary(max_size=15).filter(lambda name: b"\0" not in name),
)
def test_what_the_program_writes_is_what_we_read(
    pid: int, fd: int, inode: int, ticks: int, rest_ns: int, comm: bytes
) -> None:
    one = RECORD.pack(pid, fd, inode, ticks * TICK_NS + rest_ns, comm)
    assert to_holders(one, None) == {inode: [(pid, fd, ticks, comm.decode("utf-8", "replace"))]}


def test_only_wanted_sockets_and_each_holder_once() -> None:
    records = record(1, 3, 77) + record(1, 3, 77) + record(2, 3, 77) + record(1, 4, 78)
    assert to_holders(records, {77}) == {77: [(1, 3, 0, "app"), (2, 3, 0, "app")]}
    assert to_holders(b"", None) == {}


def test_half_a_record_cannot_come_from_our_program() -> None:
    with pytest.raises(ValueError, match="whole"):
        to_holders(record(1, 3, 77)[:-1], None)


def test_everything_is_read_whatever_the_kernel_hands_out_at_a_time() -> None:
    reader, writer = os.pipe()
    with os.fdopen(writer, "wb") as out:
        out.write(record(1, 3, 77) * 500)
    try:
        assert read_records(reader) == record(1, 3, 77) * 500
    finally:
        os.close(reader)


def test_a_kernel_that_always_says_again_is_given_up() -> None:
    reader, writer = os.pipe2(os.O_NONBLOCK)
    try:
        with pytest.raises(BlockingIOError):
            read_records(reader)
    finally:
        os.close(reader)
        os.close(writer)

"""What the kernel limits: low ports, local ports of outgoing connections, tracked connections."""

import os
import socket
import time
from contextlib import ExitStack
from ipaddress import ip_address
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from loopback import NOBODY, in_child, port_of
from namespace_worlds import inside, needs_namespaces
from promises import is_root, needs

from homeport.model.examination import Limits
from homeport.observe.limits import count_reserved, has_capability, read_limits

V4, V6 = ip_address("127.0.0.1"), ip_address("::1")


def test_a_captured_machine(tmp_path: Path) -> None:
    assert read_limits(uid=1_000, root=tmp_path) == Limits()
    assert read_limits(uid=0, root=tmp_path).may_bind_low
    for path, text in {
        "net/ipv4/ip_unprivileged_port_start": "80\n",
        "net/ipv4/ip_local_port_range": "40000\t40099\n",
        "net/ipv4/ip_local_reserved_ports": "8080,40000-40009\n",
        "net/netfilter/nf_conntrack_count": "65536\n",
        "net/netfilter/nf_conntrack_max": "65536\n",
    }.items():
        file = tmp_path / "proc/sys" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    (tmp_path / "sys/fs/selinux").mkdir(parents=True)
    (tmp_path / "sys/fs/selinux/enforce").write_text("1")
    (tmp_path / "proc/net").mkdir()
    # From 40001 to 127.0.0.1:8080 in TIME_WAIT; from 41000, which is outside; to another port.
    rows = "".join(
        f" {at}: 0100007F:{local:04X} 0100007F:{remote:04X} 06 0:0 0:0 0 0 0 0 3 0\n"
        for at, (local, remote) in enumerate([(40_001, 8_080), (41_000, 8_080), (40_002, 81)])
    )
    (tmp_path / "proc/net/tcp").write_text("  sl  local_address rem_address   st\n" + rows)
    assert read_limits(uid=1_000, to=V4, to_port=8_080, root=tmp_path) == Limits(
        first_unprivileged_port=80,
        ephemeral=(40_000, 40_099),
        ephemeral_reserved=10,
        ephemeral_used=1,
        conntrack_used=65_536,
        conntrack_most=65_536,
        is_selinux_enforcing=True,
    )


def test_connections_to_the_target_are_counted() -> None:
    with ExitStack() as opened:
        server = opened.enter_context(socket.create_server(("127.0.0.1", 0)))
        for _ in range(3):
            opened.enter_context(socket.create_connection(server.getsockname()))
        port = port_of(server)
        found = [
            read_limits(to=ip_address(one), to_port=port).ephemeral_used
            for one in ("127.0.0.1", "0.0.0.0", "::ffff:127.0.0.1", "127.0.0.2", "::1")
        ]
    assert found == [3, 3, 3, 0, 0]
    assert read_limits(to=V4).ephemeral_used is None


def test_those_of_dual_stack_and_ipv6_sockets_as_well() -> None:
    with ExitStack() as opened:
        server = opened.enter_context(
            socket.create_server(("::", 0), family=socket.AF_INET6, dualstack_ipv6=True)
        )
        for host in ("::1", "::ffff:127.0.0.1", "::ffff:127.0.0.1"):
            opened.enter_context(socket.create_connection((host, port_of(server))))
        found = [read_limits(to=one, to_port=port_of(server)).ephemeral_used for one in (V6, V4)]
    assert found == [1, 2]


@pytest.mark.netns
def test_time_wait_counts_and_ports_outside_the_range_do_not() -> None:
    needs_namespaces()

    def read() -> Limits:
        with ExitStack() as opened:
            server = opened.enter_context(socket.create_server(("127.0.0.1", 8_080)))
            opened.enter_context(socket.create_connection(("127.0.0.1", 8_080)))
            outside = opened.enter_context(socket.socket())
            outside.bind(("127.0.0.1", 50_010))
            outside.connect(("127.0.0.1", 8_080))
            with socket.create_connection(("127.0.0.1", 8_080)):
                accepted = [server.accept()[0] for _ in range(3)]
            for one in accepted:
                one.close()
            return read_limits(to=V4, to_port=8_080)

    commands = (
        "echo '50000 50009' > /proc/sys/net/ipv4/ip_local_port_range",
        "echo 50008,50009 > /proc/sys/net/ipv4/ip_local_reserved_ports",
        "echo 81 > /proc/sys/net/ipv4/ip_unprivileged_port_start",
    )
    found = inside(commands, read)
    assert (found.ephemeral, found.ephemeral_reserved) == ((50_000, 50_009), 2)
    assert found.ephemeral_used == 2
    assert found.first_unprivileged_port == 81


def test_low_ports_are_for_those_who_have_the_capability() -> None:
    assert not read_limits(uid=NOBODY).may_bind_low
    assert read_limits(uid=os.geteuid()).may_bind_low is read_limits().may_bind_low
    needs("root", have=is_root())
    assert read_limits().may_bind_low is _may_bind_80()
    assert in_child(lambda: str(read_limits().may_bind_low).encode(), uid=NOBODY) == b"False"


def _may_bind_80() -> bool:
    with socket.socket() as one:
        try:
            # An address nobody uses, so that only the number matters.
            one.bind(("127.80.80.80", 80))
        except PermissionError:
            return False
    return True


def test_it_is_cheap() -> None:
    read_limits(to=V4, to_port=9)
    started = time.process_time()
    for _ in range(10):
        read_limits(to=V4, to_port=9)
    assert time.process_time() - started < 0.1, "measured: 0.5 ms each"


@pytest.mark.parametrize(
    ("status", "may"),
    [("Name:\tx\nCapEff:\t0000000000000400\n", True), ("CapEff:\t000001ffffffffff", True),
     ("CapEff:\t0000000000000000\n", False), ("CapEff:\tnonsense", False), ("CapEff:", False),
     ("CapPrm:\t0000000000000400\n", False)],
)  # fmt: skip
def test_the_capability_in_a_status(status: str, may: bool) -> None:  # noqa: FBT001
    assert has_capability(status, 10) is may


RANGES = st.tuples(st.integers(0, 60), st.integers(0, 60)).map(lambda pair: tuple(sorted(pair)))


@given(ephemeral=RANGES, reserved=st.lists(RANGES, max_size=6))
def test_reserved_ports_are_counted_once(
    ephemeral: tuple[int, int], reserved: list[tuple[int, int]]
) -> None:
    ports = {port for low, high in reserved for port in range(low, high + 1)}
    expected = len(ports & set(range(ephemeral[0], ephemeral[1] + 1)))
    assert count_reserved(ephemeral, reserved) == expected

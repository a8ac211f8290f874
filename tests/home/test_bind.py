"""Home's port: both loopbacks or none."""

import shutil
import socket
import subprocess
import sys

import pytest
from a_home import free_port
from promises import is_root, needs

from homeport.errors import PortTakenError
from homeport.home.bind import Door, bind_exactly, bind_nearby


def ada(port: int) -> str:
    return f"ada's program on {port}"


def close(door: Door) -> None:
    for one in door.sockets:
        one.close()


def test_both_loopbacks_are_taken_and_nothing_else() -> None:
    port = free_port()
    door = bind_exactly(port, ada)
    assert [one.getsockname()[:2] for one in door.sockets] == [("127.0.0.1", port), ("::1", port)]
    assert door.notes == ()
    with pytest.raises(PortTakenError, match=f"ada's program on {port}"):
        bind_exactly(port, ada)
    close(door)
    close(bind_exactly(port, ada))


@pytest.mark.parametrize("host", ["127.0.0.1", "::1"])
def test_one_loopback_taken_is_taken_and_the_other_is_given_back(host: str) -> None:
    port = free_port()
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.create_server((host, port), family=family):
        with pytest.raises(PortTakenError) as caught:
            bind_exactly(port, ada)
        assert f"homeport free {port}" in caught.value.hint
        door = bind_nearby(port, ada)
    assert door.port == port + 1
    assert door.notes == (
        f"port {port} is taken by ada's program on {port}, so home moved to {port + 1}",
    )
    close(door)
    close(bind_exactly(port, ada))


def test_at_the_end_of_the_ports_there_is_no_next_one() -> None:
    with socket.socket() as last:
        last.bind(("127.0.0.1", 65_535))
        last.listen()
        with pytest.raises(PortTakenError, match="ports 65535 to 65535 are all taken"):
            bind_nearby(65_535, ada)


def in_a_bare_namespace(prepare: str) -> str:
    """Bind in a network namespace that has only what `prepare` makes; return what came of it."""
    needs("netns", have=is_root())
    bind = """
from homeport.errors import HomeportError
from homeport.home.bind import bind_exactly
try:
    print(bind_exactly(7000, str).notes)
except HomeportError as error:
    print(type(error).__mro__[1].__name__, error.what, error.hint)
"""
    done = subprocess.run(
        ["unshare", "--net", "sh", "-c", f'{prepare}\nexec "$@"', "sh", sys.executable, "-c", bind],
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def test_without_ipv6_home_lives_on_ipv4_and_says_so() -> None:
    off = "echo 1 > /proc/sys/net/ipv6/conf/all/disable_ipv6; ip link set lo up"
    assert "no IPv6 loopback (::1): home answers on 127.0.0.1 only" in in_a_bare_namespace(off)


def test_a_low_port_is_not_for_everybody() -> None:
    low = "echo 7001 > /proc/sys/net/ipv4/ip_unprivileged_port_start; ip link set lo up"
    drop = "setpriv --bounding-set -all --inh-caps -all"
    needs("setpriv", have=shutil.which("setpriv") is not None)
    said = in_a_bare_namespace(f'{low}\nset -- {drop} "$@"')
    assert "does not let home have port 7000" in said

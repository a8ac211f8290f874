"""Bad days of the front door: whatever happens to gateway, files and port, it comes back."""

import json
import select
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from a_home import a_home
from door_home import DoorHome, an_app, door_home, signal_to
from gateway_world import envoy_binary
from live import Nursery, is_alive, nursery, until

pytestmark = pytest.mark.timeout(90)


@pytest.fixture
def processes(tmp_path: Path) -> Iterator[Nursery]:
    with nursery(tmp_path) as started:
        yield started


@pytest.fixture
def home(tmp_path: Path, processes: Nursery) -> Iterator[DoorHome]:
    """A home that runs, with `shop` in front of an app."""
    envoy_binary()
    with door_home(tmp_path) as found:
        _, port = an_app(processes, "the shop")
        found.world.run("route", "add", "shop", port)
        until(lambda: found.is_served("shop", "the shop"), "the shop")
        yield found


def test_a_gateway_that_hangs_is_said_and_down_ends_it(home: DoorHome) -> None:
    pid = home.gateway_pid
    signal_to(pid, signal.SIGSTOP)
    home.world.run("route", "add", "other", 4444)
    until(lambda: "does not answer" in home.notes(), "a word about the gateway")
    done = home.world.run("down", "--timeout", 10)
    assert done.returncode == 0
    assert "killed" not in done.stdout
    until(lambda: not is_alive(pid), "the end of the gateway")


def test_down_ends_a_home_and_a_gateway_that_both_hang(home: DoorHome) -> None:
    pids = (home.gateway_pid, home.world.facts["pid"])
    for one in pids:
        signal_to(one, signal.SIGSTOP)
    done = home.world.run("down", "--timeout", 0.2)
    assert (done.returncode, "a gateway without a home was ended" in done.stdout) == (0, True)
    assert not any(is_alive(one) for one in pids)


def test_a_gateway_without_home_cannot_fill_the_memory(home: DoorHome) -> None:
    """Its log lies in a directory that is in memory, and nobody looks after it then."""
    rows = Path(f"/proc/{home.gateway_pid}/limits").read_text().splitlines()
    (row,) = [one for one in rows if one.startswith("Max file size")]
    assert row.split()[3:5] == [str(8 << 20)] * 2


def test_a_gateway_that_hung_for_a_while_serves_what_came_meanwhile(home: DoorHome) -> None:
    pid = home.gateway_pid
    port = json.loads(home.routes_file.read_bytes())["routes"][0]["target"]
    signal_to(pid, signal.SIGSTOP)
    home.world.run("route", "add", "other", port)
    until(lambda: "does not answer" in home.notes(), "a word about the gateway")
    signal_to(pid, signal.SIGCONT)
    until(lambda: home.is_served("other", "the shop"), "the new route")
    until(lambda: home.notes() == "", "peace and quiet")
    assert home.gateway_pid == pid


def test_a_new_home_replaces_a_gateway_that_hangs(home: DoorHome) -> None:
    pid, facts = home.gateway_pid, home.world.facts
    signal_to(pid, signal.SIGSTOP)
    signal_to(facts["pid"], signal.SIGKILL)
    until(lambda: not is_alive(facts["pid"]), "the end of home")
    done = home.world.run("up", "--port", facts["port"], "--json")
    assert done.returncode == 0, done.stdout + done.stderr
    assert home.gateway_pid != pid
    assert not is_alive(pid)
    assert home.is_served("shop", "the shop")


@pytest.mark.parametrize("host", ["127.0.0.1", "::1"])
def test_who_takes_the_port_meanwhile_is_named_until_it_goes(
    home: DoorHome, processes: Nursery, host: str
) -> None:
    port, pid = home.port, home.gateway_pid
    # As long as it is stopped nobody sees that it is gone.
    signal_to(home.world.facts["pid"], signal.SIGSTOP)
    signal_to(pid, signal.SIGKILL)
    until(lambda: not is_alive(pid), "the end of the gateway")
    thief = processes.python(_THIEF, port, host)
    thief.line()
    signal_to(home.world.facts["pid"], signal.SIGCONT)
    until(lambda: f"pid {thief.pid}" in home.notes(), "who has the port")
    assert home.status()["running"]
    again = home.world.run("up")
    assert (again.returncode, f"pid {thief.pid}" in again.stdout) == (0, True)
    assert thief.child.stdout is not None
    assert not select.select([thief.child.stdout], [], [], 0)[0], "the thief has the key"
    signal_to(thief.pid, signal.SIGKILL)
    until(lambda: home.is_served("shop", "the shop"), "the shop again")
    until(lambda: home.notes() == "", "peace and quiet")


# Says what it hears: home's key must not be in it.
_THIEF = """
import socket, sys
family = socket.AF_INET6 if ":" in sys.argv[2] else socket.AF_INET
server = socket.create_server((sys.argv[2], int(sys.argv[1])), family=family)
print("mine", flush=True)
while True:
    client, _ = server.accept()
    client.settimeout(1)
    try:
        heard = client.recv(65536)
    except OSError:
        heard = b""
    client.close()
    if b"Bearer" in heard:
        print("I have the key", flush=True)
"""

# The real one, but it is killed as soon as it serves.
_CRASHING = """#!/bin/sh
case "$*" in
*--version*|*validate*) exec {envoy} "$@";;
esac
{envoy} "$@" &
child=$!
trap 'kill -9 $child; exit 1' TERM
for i in 1 2 3 4 5 6 7 8; do sleep 0.1; [ -S admin.sock ] && sleep 0.3 && break; done
kill -9 $child
wait $child
"""


def test_a_gateway_that_always_crashes_is_said_and_costs_little(
    tmp_path: Path, processes: Nursery
) -> None:
    _, port = an_app(processes, "the shop")
    crashing = tmp_path / "envoy"
    crashing.write_text(_CRASHING.format(envoy=envoy_binary()))
    crashing.chmod(0o755)
    with a_home(tmp_path) as world:
        world.environment["HOMEPORT_ENVOY"] = str(crashing)
        world.up()
        home = DoorHome(world)
        until(lambda: "again and again" in home.notes(), "a word about the crashes")
        pid = home.world.facts["pid"]
        log = tmp_path / "state/homeport/home.log"
        lines = log.read_text().count("again and again")
        before_s = _cpu_s(pid)
        assert world.run("route", "add", "shop", port).returncode == 0
        until(lambda: home.is_served("shop", "the shop"), "the shop, between two crashes")
        assert "again and again" in home.notes()
        assert log.read_text().count("again and again") == lines == 1
        assert _cpu_s(pid) - before_s < 5.0


def _cpu_s(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / 100

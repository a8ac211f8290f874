"""What home notices by itself, with real programs in real trouble."""

import os
import signal
import socket
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from live import SERVER, Nursery, nursery, until
from nouns import service

from homeport.home.inspection import Inspection
from homeport.home.look import look
from homeport.model.machine_finding import MachineFinding
from homeport.model.service import Snapshot


@pytest.fixture
def programs(tmp_path: Path) -> Iterator[Nursery]:
    with nursery(tmp_path) as found:
        yield found


def inspect(inspection: Inspection, port: int) -> list[MachineFinding]:
    return [one for one in inspection.inspect(look()) if one.port == port]


def test_a_server_that_is_stopped_and_goes_on(programs: Nursery) -> None:
    server = programs.python(SERVER)
    port, inspection = server.number(), Inspection()
    assert inspect(inspection, port) == []
    server.child.send_signal(signal.SIGSTOP)
    until(lambda: bool(inspect(inspection, port)), "the finding")
    (found,) = inspect(inspection, port)
    assert (found.code, found.pid) == ("process-stopped", server.pid)
    server.child.send_signal(signal.SIGCONT)
    until(lambda: not inspect(inspection, port), "the end of it")


def test_a_queue_is_seen_as_it_is_now_not_as_the_map_has_it() -> None:
    with socket.create_server(("127.0.0.1", 0), backlog=0) as server:
        port = server.getsockname()[1]
        seen, inspection = look(), Inspection()
        with socket.create_connection(("127.0.0.1", port)):
            (found,) = (one for one in inspection.inspect(seen) if one.port == port)
            assert found.code == "accept-queue-full"
            server.accept()[0].close()
        assert [one for one in inspection.inspect(seen) if one.port == port] == []
    assert [one for one in inspection.inspect(seen) if one.port == port] == []


def test_a_server_without_descriptors_left(programs: Nursery) -> None:
    server = programs.python(
        "import os, resource, socket, time\n"
        "resource.setrlimit(resource.RLIMIT_NOFILE, (160, 160))\n"
        "s = socket.create_server(('127.0.0.1', 0))\n"
        "kept = [os.dup(0) for _ in range(155)]\n"
        "print(s.getsockname()[1], flush=True)\n"
        "time.sleep(60)\n"
    )
    port = server.number()
    found = inspect(Inspection(), port)
    assert [one.code for one in found] == ["fd-limit"]


def test_a_forwarder_to_nowhere_and_to_somewhere(programs: Nursery, tmp_path: Path) -> None:
    # socat by its name: what passes connections on is told by that.
    forwarder = tmp_path / "socat"
    forwarder.symlink_to(Path("/proc/self/exe").resolve())
    script = programs.script(SERVER, "server.py")
    with socket.create_server(("127.0.0.1", 0)) as upstream:
        to = upstream.getsockname()[1]
        server = programs.run([forwarder, script, "0", f"TCP:127.0.0.1:{to}"])
        port = server.number()
        assert inspect(Inspection(), port) == []
    inspection = Inspection()
    # Of other proxies that run here, one is read in each round.
    until(lambda: bool(inspect(inspection, port)), "the finding")
    (found,) = inspect(inspection, port)
    assert found.code == "upstream-down"
    assert f"127.0.0.1:{to}" in found.what


def test_a_hundred_services_cost_little() -> None:
    seen = look()
    many = tuple(
        service(port, pid=os.getpid(), pids=(os.getpid(),), cookies=(port,))
        for port in range(20_000, 20_100)
    )
    snapshot = Snapshot(backend=seen.backend, taken_at=seen.taken_at, services=many)
    inspection = Inspection()
    inspection.inspect(snapshot)
    began_s = time.process_time()
    for _ in range(10):
        inspection.inspect(snapshot)
    # 1 ms or so; the rest is room for slow machines.
    assert (time.process_time() - began_s) / 10 < 0.02

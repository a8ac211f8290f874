"""Free real ports of real processes, and look at who is left."""

import os
import signal
import socket
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from live import SERVER, Nursery, is_alive, nursery, until
from promises import needs

from homeport.errors import NoSuchThingError
from homeport.home.free import free, plan_free
from homeport.model.address import Transport
from homeport.model.freeing import FreePlan, Outcome, Risk, Role

STUBBORN = """
import signal
signal.signal(signal.SIGTERM, signal.SIG_IGN)
""" + SERVER.replace("signal.pause()", "while True: signal.pause()")

# The parent binds, forks, prints the child's pid and ends: an orphan holds the port.
ORPHAN = """
import os, signal, socket
server = socket.create_server(("127.0.0.1", 0))
child = os.fork()
if child:
    print(server.getsockname()[1], flush=True)
    print(child, flush=True)
    os._exit(0)
signal.pause()
"""
# Both hold the same socket, as pre-fork servers do.
PREFORK = ORPHAN.replace("os._exit(0)", "os.waitpid(child, 0)")
# The grandchild has a session of its own and no socket: `npm run dev` style helpers.
HELPED = """
import signal, socket, subprocess, sys
server = socket.create_server(("127.0.0.1", 0))
helper = subprocess.Popen(
    [sys.executable, "-c", "import signal; signal.pause()"], start_new_session=True
)
print(server.getsockname()[1], flush=True)
print(helper.pid, flush=True)
signal.pause()
"""
SUPERVISOR = """
import subprocess, sys
while True:
    child = subprocess.Popen([sys.executable, sys.argv[1], sys.argv[2]])
    child.wait()
"""
ECHO = """
import socket, sys
server = socket.create_server(("127.0.0.1", 0))
print(server.getsockname()[1], flush=True)
peer, _ = server.accept()
while data := peer.recv(100):
    peer.sendall(data)
"""
CLIENT = """
import signal, socket, sys
peer = socket.create_connection(("127.0.0.1", int(sys.argv[1])))
peer.sendall(b"hello")
peer.recv(100)
print("connected", flush=True)
assert peer.recv(100) == b""
print("cut", flush=True)
signal.pause()
"""
TWIN = """
import signal, socket, sys
family = socket.AF_INET6 if ":" in sys.argv[1] else socket.AF_INET
server = socket.socket(family)
if family == socket.AF_INET6:
    server.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
server.bind((sys.argv[1], int(sys.argv[2])))
server.listen()
print(server.getsockname()[1], flush=True)
signal.pause()
"""
DATAGRAMS = """
import signal, socket
server = socket.socket(type=socket.SOCK_DGRAM)
server.bind(("127.0.0.1", 0))
print(server.getsockname()[1], flush=True)
signal.pause()
"""


@pytest.fixture
def live(tmp_path: Path) -> Iterator[Nursery]:
    with nursery(tmp_path) as one:
        yield one


def plan_of(port: int, transport: Transport | None = None) -> FreePlan:
    (plan,) = plan_free([port], transport=transport)
    return plan


def ended(plan: FreePlan) -> set[int | None]:
    return {one.pid for one in plan.steps}


def is_free(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) != 0


def test_a_plain_server_is_ended_and_the_port_seen_gone(live: Nursery) -> None:
    server = live.python(SERVER)
    port = server.number()
    report = free(plan_of(port))
    assert report.freed
    assert report.outcome is Outcome.FREED
    assert server.child.wait(10) == -signal.SIGTERM
    assert is_free(port)
    assert "seen gone" in report.what_happened[-1]


def test_one_that_ignores_sigterm_is_killed(live: Nursery) -> None:
    server = live.python(STUBBORN)
    plan = plan_of(server.number())
    report = free(plan, grace_s=0.2)
    assert report.freed
    assert server.child.wait(10) == -signal.SIGKILL


def test_a_stopped_server_is_woken_and_ends_in_order(live: Nursery) -> None:
    server = live.python(SERVER)
    plan = plan_of(server.number())
    server.child.send_signal(signal.SIGSTOP)
    until(lambda: ") T" in Path(f"/proc/{server.pid}/stat").read_text(), "stop")
    assert free(plan).freed
    assert server.child.wait(10) == -signal.SIGTERM


def test_a_child_that_holds_the_port_after_its_parent_died(live: Nursery) -> None:
    parent = live.python(ORPHAN)
    port, child = parent.number(), parent.number()
    parent.child.wait(10)
    plan = plan_of(port)
    assert ended(plan) == {child}
    assert free(plan).freed
    assert not is_alive(child)


def test_a_worker_that_inherited_the_socket_goes_with_the_owner(live: Nursery) -> None:
    parent = live.python(PREFORK)
    port, child = parent.number(), parent.number()
    plan = plan_of(port)
    assert [(one.pid, one.role) for one in plan.steps] == [
        (parent.pid, Role.LISTENS),
        (child, Role.LISTENS),
    ]
    assert free(plan).freed
    assert not is_alive(child)


def test_a_helper_in_a_session_of_its_own_goes_too(live: Nursery) -> None:
    server = live.python(HELPED)
    port, helper = server.number(), server.number()
    plan = plan_of(port)
    assert [one.role for one in plan.steps] == [Role.LISTENS, Role.BELONGS]
    assert free(plan).freed
    assert not is_alive(helper)


def test_a_helper_that_was_started_after_the_plan_goes_too(live: Nursery) -> None:
    """Somebody looks at the plan for a while before saying yes."""
    server = live.python(HELPED)
    port, helper = server.number(), server.number()
    plan = plan_of(port)
    report = free(replace(plan, steps=plan.steps[:1]))
    assert report.freed
    assert not is_alive(helper)


@pytest.mark.parametrize("host", ["::1", "127.0.0.1"])
def test_two_programs_on_one_port_both_go(live: Nursery, host: str) -> None:
    """The other family (v4 and v6 twins), and the same one (SO_REUSEPORT)."""
    first = live.python(TWIN, "127.0.0.1", 0)
    port = first.number()
    second = live.python(TWIN, host, port, name="other.py")
    second.line()
    plan = plan_of(port)
    assert ended(plan) == {first.pid, second.pid}
    assert free(plan).freed
    assert not is_alive(first.pid)
    assert not is_alive(second.pid)


def test_the_client_loses_its_connection_and_lives(live: Nursery) -> None:
    """SmartPerfetto#160: `lsof -ti :PORT | xargs kill` ends the clients as well."""
    server = live.python(ECHO)
    port = server.number()
    client = live.python(CLIENT, port, name="client.py")
    assert client.line() == "connected"
    plan = plan_of(port)
    assert plan.connections == 1
    assert client.pid in {one.pid for one in plan.spared}
    assert free(plan).freed
    assert client.line() == "cut"
    assert client.is_running()


def test_a_client_of_the_same_port_elsewhere_is_not_counted(live: Nursery) -> None:
    """It has the port number at its far end, but talks to another address."""
    server = live.python(TWIN, "127.0.0.1", 0)
    port = server.number()
    with socket.create_server(("127.0.0.2", port)) as other:
        client = live.python(CLIENT.replace("127.0.0.1", "127.0.0.2"), port, name="client.py")
        peer, _ = other.accept()
        with peer:
            peer.sendall(peer.recv(100))
            client.line()
            # This very process listens on 127.0.0.2, so the plan is refused; its clients count.
            plan = plan_of(port)
    assert plan.risk is Risk.FORBIDDEN
    assert plan.connections == 1


def test_sh_and_its_like_go_with_the_server(live: Nursery) -> None:
    script = live.script(SERVER, "server.py")
    shell = live.run(["sh", "-c", f"{sys.executable} {script}; echo over"])
    plan = plan_of(shell.number())
    assert [one.role for one in plan.steps] == [Role.WRAPS, Role.LISTENS]
    assert plan.steps[0].pid == shell.pid
    assert free(plan).freed
    shell.child.wait(10)
    assert shell.child.returncode == -signal.SIGTERM


def test_npm_goes_with_the_server(live: Nursery) -> None:
    """npm runs the script in a shell and waits for it: three processes, one purpose."""
    npm = Path("/usr/bin/npm")
    needs("npm", have=npm.exists())
    script = live.script(SERVER, "server.py")
    (live.folder / "package.json").write_text(
        f'{{"name": "shop", "scripts": {{"dev": "{sys.executable} {script}"}}}}'
    )
    started = live.run([npm, "--silent", "run", "dev"], cwd=live.folder)
    port = started.number()
    plan = plan_of(port)
    assert started.pid in ended(plan)
    assert [one.role for one in plan.steps][-1] is Role.LISTENS
    assert free(plan).freed
    until(lambda: not is_alive(started.pid), "npm ends")


def test_a_shell_that_runs_something_else_too_is_spared(live: Nursery) -> None:
    script = live.script(SERVER, "server.py")
    other = live.script("import signal; signal.pause()", "other.py")
    shell = live.run(["sh", "-c", f"{sys.executable} {other} & {sys.executable} {script}; wait"])
    plan = plan_of(shell.number())
    assert shell.pid not in ended(plan)
    assert shell.pid in {one.pid for one in plan.spared}
    assert free(plan).freed
    assert shell.is_running()


def test_what_a_supervisor_starts_again_is_not_freed_and_the_supervisor_named(
    live: Nursery,
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as chosen:
        port = chosen.getsockname()[1]
    script = live.script(SERVER, "server.py")
    supervisor = live.python(SUPERVISOR, script, port, name="supervise.py")
    assert supervisor.number() == port
    plan = plan_of(port)
    assert supervisor.pid not in ended(plan)
    report = free(plan)
    assert not report.freed
    assert report.outcome is Outcome.TAKEN_AGAIN
    told = f"supervise.py server.py {port} (pid {supervisor.pid}): end that first"
    assert told in report.what_happened[-1]
    assert supervisor.is_running()


def test_after_pid_reuse_nobody_is_ended(live: Nursery) -> None:
    server = live.python(SERVER)
    port = server.number()
    plan = plan_of(port)
    wrong = tuple(replace(one, start_ticks=(one.start_ticks or 0) - 1) for one in plan.steps)
    report = free(replace(plan, steps=wrong))
    assert report.outcome is Outcome.CHANGED
    assert not report.freed
    assert server.is_running()
    assert not is_free(port)


def test_a_port_that_became_free_by_itself_is_free(live: Nursery) -> None:
    server = live.python(SERVER)
    plan = plan_of(server.number())
    server.child.kill()
    server.child.wait(10)
    assert free(plan).freed


def test_the_own_process_is_never_ended() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        plan = plan_of(server.getsockname()[1])
        assert plan.risk is Risk.FORBIDDEN
        assert os.getpid() not in ended(plan)
        assert free(plan, second_yes=True).outcome is Outcome.FORBIDDEN


def test_a_database_needs_a_second_yes_and_then_ends(live: Nursery) -> None:
    """A real redis, or nothing."""
    redis = Path("/usr/bin/redis-server")
    needs("redis", have=redis.exists())
    with socket.create_server(("127.0.0.1", 0)) as chosen:
        port = chosen.getsockname()[1]
    words = ["--port", str(port), "--bind", "127.0.0.1", "--save", ""]
    server = live.run([redis, *words], cwd=live.folder)
    until(lambda: not is_free(port), "redis listens")
    plan = plan_of(port)
    assert plan.risk is Risk.SECOND_YES
    assert plan.name == "redis-server"
    assert free(plan).outcome is Outcome.SECOND_YES_MISSING
    assert server.is_running()
    assert free(plan, second_yes=True).freed
    assert server.child.wait(10) == 0


def test_udp_is_freed_where_nobody_listens_on_tcp(live: Nursery) -> None:
    server = live.python(DATAGRAMS)
    port = server.number()
    plan = plan_of(port)
    assert plan.transport is Transport.UDP
    with pytest.raises(NoSuchThingError):
        plan_of(port, Transport.TCP)
    assert free(plan).freed
    assert not is_alive(server.pid)


def test_a_server_on_the_other_transport_is_left_alone(live: Nursery) -> None:
    server = live.python(SERVER)
    port = server.number()
    with socket.socket(type=socket.SOCK_DGRAM) as other:
        other.bind(("127.0.0.1", port))
        plan = plan_of(port)
        assert ended(plan) == {server.pid}
        assert free(plan).freed

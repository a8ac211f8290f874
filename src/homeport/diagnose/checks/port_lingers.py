"""Is the port taken though nobody listens: TIME_WAIT, or an outgoing connection?"""

from collections.abc import Iterator

from homeport.diagnose import situation as at
from homeport.diagnose.check import Check
from homeport.model.address import Transport
from homeport.model.examination import Examination
from homeport.model.finding import Finding
from homeport.model.sockets import Connection, State

# States that the kernel keeps by itself, after the program has let go of the socket.
_KERNELS = (State.TIME_WAIT, State.FIN_WAIT2, State.LAST_ACK, State.CLOSING, State.FIN_WAIT1)
_SHOWN = 3


def _think(exam: Examination) -> Iterator[Finding]:
    if not at.is_start(exam) or at.listeners_here(exam):
        return
    held = [one for one in exam.connections if _is_here(one, exam)]
    live = [one for one in held if one.inode]
    left = [one for one in held if not one.inode and one.state in _KERNELS]
    if live:
        yield _outgoing(live, exam)
    elif left:
        yield _waiting(left, exam)


def _is_here(one: Connection, exam: Examination) -> bool:
    return (
        one.transport is Transport.TCP
        and one.namespace is None
        and one.local_port == at.port_of(exam)
    )


def _says_taken(exam: Examination) -> bool:
    return any(one.code == "port-in-use" for one in (*exam.failures, *exam.report.failures))


def _text(one: Connection) -> str:
    return (
        f"{one.state.name} {at.place(one.local_host, one.local_port)} -> "
        f"{at.place(one.remote_host, one.remote_port)}"
    )


def _outgoing(live: list[Connection], exam: Examination) -> Finding:
    pids = [pid for one in live for pid in exam.connection_pids.get(one.inode, ())]
    who = f"pid {pids[0]}" if pids else "a process that may not be seen"
    low, high = exam.limits.ephemeral
    port = at.port_of(exam)
    is_ephemeral = low <= port <= high
    return Finding(
        code="port-taken-by-outgoing-connection",
        what=f"no program listens on port {port}, but {who} has a connection that uses it as its "
        "own end",
        evidence=(
            *(_text(one) for one in live[:_SHOWN]),
            f"the kernel gives ports {low} to {high} to outgoing connections",
        ),
        fix=f"End that connection ({f'kill {pids[0]}' if pids else 'ss -tnp shows whose it is'}), and "
        + (
            f"keep the port free: sudo sysctl -w net.ipv4.ip_local_reserved_ports={port}"
            if is_ephemeral
            else "start the app first next time"
        ),
        confidence=0.93 if _says_taken(exam) else 0.88,
    )


def _waiting(left: list[Connection], exam: Examination) -> Finding:
    port = at.port_of(exam)
    return Finding(
        code="port-in-time-wait",
        what=f"old connections of port {port} are still in TIME_WAIT, and the app does not set "
        "SO_REUSEADDR",
        evidence=(
            f"{len(left)} closed connections with local port {port}, no listener",
            *(_text(one) for one in left[:_SHOWN]),
        ),
        fix="Wait a minute, or set SO_REUSEADDR before bind (Python: allow_reuse_address = True, "
        "Node and Go do it by themselves)",
        confidence=0.93 if _says_taken(exam) else 0.8,
    )


CHECK = Check(asks="Is the port taken though nobody listens?", think=_think, cases=dict)

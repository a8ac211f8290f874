"""Is the port taken though nobody listens: TIME_WAIT, or an outgoing connection?"""

from collections.abc import Iterator

from homeport.diagnose import made_up as made
from homeport.diagnose import situation as at
from homeport.diagnose.check import Case, Check
from homeport.model.address import Transport
from homeport.model.app_traces import Trial
from homeport.model.examination import Examination, Limits
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
    elif left and (_says_taken(exam) or _says_nothing(exam)):
        yield _waiting(left, exam)


def _is_here(one: Connection, exam: Examination) -> bool:
    return (
        one.transport is Transport.TCP
        and one.namespace is None
        and one.local_port == at.port_of(exam)
    )


def _says_taken(exam: Examination) -> bool:
    return any(one.code == "port-in-use" for one in (*exam.failures, *exam.report.failures))


def _says_nothing(exam: Examination) -> bool:
    """Return whether the app told of nothing: most set SO_REUSEADDR, and do not mind."""
    return exam.trial is None and not any(one.is_final for one in exam.failures)


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
    end = f"kill {pids[0]}" if pids else "ss -tnp shows whose it is"
    return Finding(
        code="port-taken-by-outgoing-connection",
        what=f"no program listens on port {port}, but {who} has a connection that uses it as its "
        "own end",
        evidence=(
            *(_text(one) for one in live[:_SHOWN]),
            f"the kernel gives ports {low} to {high} to outgoing connections",
        ),
        fix=f"End that connection ({end}), and {_next_time(exam)}",
        confidence=0.93 if _says_taken(exam) else 0.88,
    )


def _next_time(exam: Examination) -> str:
    low, high = exam.limits.ephemeral
    port = at.port_of(exam)
    if not low <= port <= high:
        return "start the app first next time"
    reserve = f"sudo sysctl -w net.ipv4.ip_local_reserved_ports={port}"
    if not exam.limits.ephemeral_reserved:
        return f"keep the port free: {reserve}"
    return (
        f"keep the port free: {reserve} (write those before it that are reserved already: sysctl "
        "net.ipv4.ip_local_reserved_ports)"
    )


def _waiting(left: list[Connection], exam: Examination) -> Finding:
    port = at.port_of(exam)
    return Finding(
        code="port-in-time-wait",
        what=f"old connections of port {port} are still in TIME_WAIT, and the app does not set "
        "SO_REUSEADDR",
        evidence=(
            f"closed connections with local port {port}: {len(left)}; no listener",
            *(_text(one) for one in left[:_SHOWN]),
        ),
        fix="Wait a minute, or set SO_REUSEADDR before bind (Python: allow_reuse_address = True, "
        "Node and Go do it by themselves)",
        confidence=0.93 if _says_taken(exam) else 0.8,
    )


def _cases() -> dict[str, Case]:
    def starts(*connections: Connection, **more: object) -> Examination:
        return made.also(made.exam(start=True, connections=connections), **more)

    high = "http://127.0.0.1:40000/"
    old = made.connection(State.TIME_WAIT, inode=0)
    taken = (made.said("port-in-use"),)
    return {
        "a client has it": Case(
            given=starts(made.connection(), connection_pids={9: (12,)}),
            finds=("port-taken-by-outgoing-connection",),
        ),
        "a client has it that may not be seen": Case(
            given=starts(made.connection(), old, failures=taken),
            finds=("port-taken-by-outgoing-connection",),
        ),
        "a client was given it by the kernel": Case(
            given=made.exam(high, start=True, connections=(made.connection(port=40_000),)),
            finds=("port-taken-by-outgoing-connection",),
        ),
        "the same, and ports are reserved already": Case(
            given=made.exam(
                high,
                start=True,
                connections=(made.connection(port=40_000),),
                limits=Limits(ephemeral_reserved=3),
            ),
            finds=("port-taken-by-outgoing-connection",),
        ),
        "TIME_WAIT": Case(given=starts(old), finds=("port-in-time-wait",)),
        "the app says so": Case(given=starts(old, failures=taken), finds=("port-in-time-wait",)),
        "the app tells of something else": Case(
            given=starts(old, failures=(made.said("missing-dependency"),))
        ),
        "the app was tried, and minds nothing": Case(
            given=starts(
                old, trial=Trial(argv=("app",), exit_code=None, signal=None, output="", took_s=6.0)
            )
        ),
        "somebody listens, so another check knows": Case(
            given=starts(old, made.connection(), listeners=(made.listens(),)),
        ),
        "the port is the far end's": Case(given=starts(made.connection(port=50_000))),
        "in a container": Case(given=starts(made.connection(namespace="4026532000"))),
        "UDP": Case(given=starts(made.connection(transport=Transport.UDP))),
        "a server that has not accepted yet": Case(
            given=starts(made.connection(State.SYN_RECV, inode=0)),
        ),
        "no start, so no matter": Case(
            given=made.exam(connections=(old, made.connection())),
        ),
    }


CHECK = Check(asks="Is the port taken though nobody listens?", think=_think, cases=_cases)

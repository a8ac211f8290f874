"""Make up examinations for the cases of checks, from as few words as the case needs."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from homeport.diagnose.target import parse_target
from homeport.model.address import Host, Transport, parse_host
from homeport.model.app_traces import AppProcess, StartFailure
from homeport.model.attempt import Attempt, Outcome, ServerEnd
from homeport.model.examination import Examination
from homeport.model.exchange import Ending, Exchange, Handshake, HttpAnswer
from homeport.model.exposure import Reach
from homeport.model.question import Intent, Question
from homeport.model.resolution import HostsLine, Resolution
from homeport.model.route import Loopback, Route, RouteKind
from homeport.model.service import Service
from homeport.model.sockets import Connection, Listener, State

ANYWHERE = "0.0.0.0"  # noqa: S104 - a word of the story, not bound
NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
LOOPBACK = Loopback(
    name="lo",
    is_up=True,
    addresses=(parse_host("127.0.0.1"), parse_host("::1")),
    local_addresses=(parse_host("127.0.0.1"), parse_host("::1"), parse_host("192.0.2.5")),
)
_ERRORS = {
    Outcome.REFUSED: "ECONNREFUSED",
    Outcome.TIMEOUT: "ETIMEDOUT",
    Outcome.UNREACHABLE: "EHOSTUNREACH",
    Outcome.NO_LOCAL_PORT: "EADDRNOTAVAIL",
    Outcome.RESET: "ECONNRESET",
    Outcome.DENIED: "EACCES",
    Outcome.NOT_PERMITTED: "EPERM",
    Outcome.MISSING: "ENOENT",
}


def question(
    target: str = "http://127.0.0.1:8000/", *, start: bool = False, **more: object
) -> Question:
    """Return a question about `target`."""
    return Question(
        target=parse_target(target),
        intent=Intent.START if start else Intent.CONNECT,
        **more,  # type: ignore[arg-type]  # fields of Question, as its own constructor checks
    )


def exam(
    target: str = "http://127.0.0.1:8000/",
    *,
    start: bool = False,
    hosts: Sequence[str] | None = None,
    asked: Question | None = None,
    **more: object,
) -> Examination:
    """Return an examination of `target`, whose addresses are `hosts` (else the literal one).

    Without further words this machine's loopback is fine, all addresses are local, and nobody
    listens.
    """
    asked = asked or question(target, start=start)
    literal = [asked.target.host] if asked.target.host is not None else []
    targets = tuple(map(parse_host, literal if hosts is None else hosts))
    facts: dict[str, object] = {
        "targets": targets,
        "routes": tuple(Route(host=one, kind=RouteKind.LOCAL) for one in targets),
        "loopback": LOOPBACK,
        "taken_at": NOW,
        "is_root": True,
        **more,
    }
    return Examination(question=asked, **facts)  # type: ignore[arg-type]  # see question()


def also(given: Examination, **more: object) -> Examination:
    """Return the same examination with other facts."""
    return replace(given, **more)  # type: ignore[arg-type]  # see question()


def named(name: str, *hosts: str, **more: object) -> Resolution:
    """Return what libc says of `name`; an error where there are no `hosts`."""
    facts: dict[str, object] = {"error": None if hosts else "EAI_NONAME", **more}
    return Resolution(
        name=name,
        addresses=tuple(map(parse_host, hosts)),
        **facts,  # type: ignore[arg-type]  # see question()
    )


def hosts_line(text: str, *, problem: str | None = None) -> HostsLine:
    """Return a line of the hosts file; one with a `problem` gives no address."""
    host = None if problem else parse_host(text.split(maxsplit=1)[0])
    return HostsLine(number=4, text=text, host=host, problem=problem)


def listens(
    host: str = "127.0.0.1", port: int = 8000, *, cookie: int = 1, **more: object
) -> Listener:
    """Return a TCP listener with room in its queue; `service(cookie=...)` is whose it is."""
    facts: dict[str, object] = {
        "transport": Transport.TCP,
        "path": None,
        "inode": cookie,
        "uid": 0,
        "accept_queue": 0,
        "backlog": 128,
        "is_v6only": False if host == "::" else None,
        **more,
    }
    return Listener(host=parse_host(host), port=port, cookie=cookie, **facts)  # type: ignore[arg-type]  # see question()


def connection(
    state: State = State.ESTABLISHED, *, port: int = 8000, inode: int = 9, **more: object
) -> Connection:
    """Return a TCP connection with `port` at its own end; inode 0: no program has it."""
    facts: dict[str, object] = {
        "transport": Transport.TCP,
        "local_host": parse_host("127.0.0.1"),
        "remote_host": parse_host("127.0.0.1"),
        "remote_port": 50_000,
        "cookie": 90,
        "uid": 0,
        "receive_queue_bytes": 0,
        "send_queue_bytes": 0,
        **more,
    }
    return Connection(state=state, local_port=port, inode=inode, **facts)  # type: ignore[arg-type]  # see question()


def service(
    *, pid: int | None = 7, cookie: int = 1, port: int | None = 8000, **more: object
) -> Service:
    """Return the service that owns the listener with `cookie`."""
    facts: dict[str, object] = {
        "transport": Transport.TCP,
        "addresses": ("127.0.0.1",),
        "path": None,
        "exposed": False,
        "reach": Reach.LOOPBACK,
        "pids": () if pid is None else (pid,),
        "started_at": NOW,
        "process": "server",
        "argv": ("server",),
        "uid": 0,
        "user": "root",
        "project": None,
        "branch": None,
        "started_by": None,
        "container": None,
        "namespace": None,
        "connections": 0,
        "idle_s": None,
        "memory_bytes": None,
        "accept_queue": 0,
        "backlog": 128,
        "port_class": None,
        **more,
    }
    return Service(pid=pid, port=port, cookies=(cookie,), **facts)  # type: ignore[arg-type]  # see question()


def tried(
    outcome: Outcome = Outcome.CONNECTED,
    *,
    host: str = "127.0.0.1",
    port: int = 8000,
    path: str | None = None,
    end: ServerEnd | None = None,
) -> Attempt:
    """Return one try to connect, and how it ended."""
    address: Host | None = None if path else parse_host(host)
    return Attempt(
        host=address,
        port=None if path else port,
        path=path,
        outcome=outcome,
        error=_ERRORS.get(outcome),
        took_s=0.001,
        server_end=end,
    )


def answered(status: int = 200, text: str = "", *, kind: str = "http", **headers: str) -> Exchange:
    """Return an HTTP answer; header names have "_" for "-"."""
    return Exchange(
        kind=kind,
        asked="GET / over HTTP/1.1",
        ending=Ending.ANSWERED,
        took_s=0.01,
        first=f"HTTP/1.1 {status} ".encode(),
        protocol="http",
        http=HttpAnswer(
            status=status,
            headers={name.replace("_", "-"): value for name, value in headers.items()},
            text=text,
        ),
    )


def ended(ending: Ending = Ending.CLOSED, *, kind: str = "http", **more: object) -> Exchange:
    """Return an exchange without an HTTP answer."""
    facts: dict[str, object] = {"asked": "GET / over HTTP/1.1", "took_s": 0.01, **more}
    return Exchange(kind=kind, ending=ending, **facts)  # type: ignore[arg-type]  # see question()


def shaken(*, is_done: bool = True, speaks_tls: bool = True, **more: object) -> Exchange:
    """Return a TLS handshake, a good one unless told otherwise."""
    hands = Handshake(is_done=is_done, speaks_tls=speaks_tls, **more)  # type: ignore[arg-type]  # see question()
    return Exchange(kind="tls", asked="a TLS handshake", ending=Ending.ANSWERED, handshake=hands)


def said(code: str, line: str = "it said so", **more: object) -> StartFailure:
    """Return a failure that was read out of a log."""
    return StartFailure(code=code, line=line, line_number=3, **more)  # type: ignore[arg-type]  # see question()


def runs(*, pid: int = 7, **more: object) -> AppProcess:
    """Return a process of the project."""
    facts: dict[str, object] = {
        "name": "server",
        "argv": ("server",),
        "cwd": "/srv/app",
        "age_s": 5.0,
        **more,
    }
    return AppProcess(pid=pid, **facts)  # type: ignore[arg-type]  # see question()

"""Questions that many checks ask of an examination: who listens where, who was reached."""

from collections.abc import Iterable
from ipaddress import IPv4Address

from homeport.model.address import Host, Transport, plain
from homeport.model.app_traces import AppProcess
from homeport.model.attempt import Attempt, Outcome
from homeport.model.examination import Examination
from homeport.model.exchange import Ending, Exchange
from homeport.model.label import label
from homeport.model.question import Intent
from homeport.model.script_path import script_path
from homeport.model.service import Service
from homeport.model.sockets import Listener
from homeport.model.vitals import Vitals

WEB_SCHEMES = ("http", "https", "ws", "wss")
TLS_SCHEMES = ("https", "wss")
# How the note about a unix socket's path ends when something else is there.
NO_SOCKET = "which is no socket"


def is_start(exam: Examination) -> bool:
    """Return whether the question is why an app does not start."""
    return exam.question.intent is Intent.START


def is_web(exam: Examination) -> bool:
    """Return whether the person expects HTTP there."""
    return exam.question.target.scheme in WEB_SCHEMES


def judges_answers(exam: Examination) -> bool:
    """Return whether an HTTP error is trouble for who asks.

    Who asks for host:port alone asks whether it can be reached, and it can: what the server says
    about itself is told beside that. A bare port, a name or a report is a person's question.
    """
    typed = exam.question.target.text
    is_bare = ":" not in typed.removeprefix(":") and "/" not in typed
    return is_web(exam) or bool(exam.question.report) or is_bare


def wants_tls(exam: Examination) -> bool:
    """Return whether the person expects TLS there."""
    return exam.question.target.scheme in TLS_SCHEMES


def is_reached(exam: Examination) -> bool:
    """Return whether any address of the target took a connection."""
    return any(one.outcome is Outcome.CONNECTED for one in exam.attempts)


def reached(exam: Examination) -> Attempt | None:
    """Return the first attempt that connected."""
    return next((one for one in exam.attempts if one.outcome is Outcome.CONNECTED), None)


def came_to(exam: Examination, *outcomes: Outcome) -> tuple[Attempt, ...]:
    """Return the attempts that ended so, none when another address of the target was reached."""
    if is_reached(exam):
        return ()
    return tuple(one for one in exam.attempts if one.outcome in outcomes)


def listeners_here(exam: Examination, transport: Transport = Transport.TCP) -> tuple[Listener, ...]:
    """Return who listens on the target's port in our own network namespace."""
    return tuple(
        one
        for one in exam.listeners
        if one.transport is transport and one.namespace is None and one.port == port_of(exam)
    )


def listeners_elsewhere(exam: Examination) -> tuple[Listener, ...]:
    """Return who listens for TCP on the target's port in another network namespace."""
    return tuple(
        one
        for one in exam.listeners
        if one.transport is Transport.TCP
        and one.namespace is not None
        and one.port == port_of(exam)
    )


def port_of(exam: Examination) -> int:
    """Return the target's port, 0 for a unix socket."""
    return exam.question.target.port or 0


def covers(one: Listener, host: Host) -> bool:
    """Return whether a connection to `host` can come to this listener.

    Source: ipv6(7), IPV6_V6ONLY; inet_csk_get_port in net/ipv4/inet_connection_sock.c.
    """
    if one.host is None:
        return False
    bound, asked = plain(one.host), plain(host)
    if bound == asked:
        return True
    if not bound.is_unspecified:
        return False
    if bound.version == asked.version:
        return True
    return bound.version == 6 and one.is_v6only is False


def answering(exam: Examination, host: Host) -> tuple[Listener, ...]:
    """Return who gets a connection to `host`: the most specific ones, twins included."""
    able = [one for one in listeners_here(exam) if covers(one, host)]
    exact = [one for one in able if one.host is not None and plain(one.host) == plain(host)]
    same = [one for one in able if one.host is not None and one.host.version == host.version]
    return tuple(exact or same or able)


def covered(exam: Examination) -> bool:
    """Return whether somebody listens for at least one address of the target."""
    return any(answering(exam, host) for host in exam.targets)


def service_of(exam: Examination, one: Listener) -> Service | None:
    """Return the service that a listener belongs to."""
    for service in exam.services:
        if one.cookie is not None and one.cookie in service.cookies:
            return service
    return next((each for each in exam.services if _looks_like(each, one)), None)


def _looks_like(service: Service, one: Listener) -> bool:
    return (
        service.transport is one.transport
        and service.port == one.port
        and service.namespace == one.namespace
        and str(one.host) in service.addresses
    )


def owner(exam: Examination) -> Service | None:
    """Return the service that answers the first address of the target that somebody covers."""
    for host in exam.targets:
        for one in answering(exam, host):
            found = service_of(exam, one)
            if found is not None:
                return found
    path = exam.question.target.path
    return next((one for one in exam.services if path is not None and one.path == path), None)


def owners(exam: Examination) -> tuple[Service, ...]:
    """Return the services on the target's port here, whatever address they are bound to."""
    found = (service_of(exam, one) for one in listeners_here(exam))
    return _once(one for one in found if one is not None)


def _once(services: Iterable[Service]) -> tuple[Service, ...]:
    kept: dict[int, Service] = {id(one): one for one in services}
    return tuple(kept.values())


def holders_vitals(exam: Examination) -> tuple[Vitals, ...]:
    """Return how the processes are that hold the target's listener, the owner first."""
    found = owner(exam)
    pids = (found.pid, *found.pids) if found else ()
    if not any(pids) and covered(exam):
        # Whose it is may not be seen; the app that was started is the best guess.
        pids = tuple(one.pid for one in exam.traces.processes if one.is_start_command)
    seen = dict.fromkeys(pid for pid in pids if pid is not None)
    return tuple(exam.vitals[pid] for pid in seen if pid in exam.vitals)


def name_of(service: Service | None) -> str:
    """Return what to call a service in a sentence: "uvicorn (pid 41)"."""
    if service is None:
        return "a program that may not be seen"
    what = label(service) or "a program"
    return what if service.pid is None else f"{what} (pid {service.pid})"


def process_name(one: AppProcess) -> str:
    """Return what to call a process of the project."""
    return f"{' '.join(one.argv)[:80] or one.name} (pid {one.pid})"


def place(host: Host | None, port: int | None) -> str:
    """Return host:port as it is written."""
    if host is None:
        return str(port)
    return f"[{host}]:{port}" if host.version == 6 else f"{host}:{port}"


def where(exam: Examination) -> str:
    """Return the target in short: what a person would call it."""
    target = exam.question.target
    if target.path is not None:
        return target.path
    host = target.host or ""
    shown = f"[{host}]" if ":" in host else host
    return shown if target.port is None else f"{shown}:{target.port}"


def bound_to(listeners: Iterable[Listener]) -> str:
    """Return the addresses of some listeners as one text."""
    return ", ".join(dict.fromkeys(place(one.host, one.port) for one in listeners))


def canonical(host: Host) -> bool:
    """Return whether `host` is what localhost usually means."""
    return str(plain(host)) in ("127.0.0.1", "::1")


def is_v4(host: Host) -> bool:
    """Return whether `host` is an IPv4 address, wrapped or not."""
    return isinstance(plain(host), IPv4Address)


def first_exchange(exam: Examination, *kinds: str) -> Exchange | None:
    """Return the first exchange of one of these kinds."""
    return next((one for one in exam.exchanges if one.kind in kinds), None)


def http_answer(exam: Examination) -> Exchange | None:
    """Return the exchange that got the HTTP answer which a client of the target would see.

    Without a scheme any will do: a client that knows the server uses what it speaks.
    """
    plain, inside = _answers(exam)
    scheme = exam.question.target.scheme
    if scheme in TLS_SCHEMES:
        return inside
    if scheme is not None:
        return plain
    return plain or inside or first_exchange(exam, "http2")


def is_answer_secure(exam: Examination) -> bool:
    """Return whether that answer came through TLS."""
    answer = http_answer(exam)
    return answer is not None and answer is _answers(exam)[1]


def _answers(exam: Examination) -> tuple[Exchange | None, Exchange | None]:
    """Return the answer in the clear, and the one inside TLS: what follows a done handshake."""
    plain = inside = None
    is_inside = False
    for one in exam.exchanges:
        is_inside |= one.handshake is not None and one.handshake.is_done
        if one.http is None or (one.kind == "http2" and not is_inside):
            continue
        if is_inside:
            inside = inside or one
        else:
            plain = plain or one
    return plain, inside


def got_something(exam: Examination) -> bool:
    """Return whether the target answered anything beyond a TLS handshake."""
    return any(one.ending is Ending.ANSWERED and one.kind != "tls" for one in exam.exchanges)


def is_silent(exam: Examination) -> bool:
    """Return whether the target took the connection and then said nothing at all."""
    asked = [one for one in exam.exchanges if one.kind != "greeting"]
    return bool(asked) and all(one.ending is Ending.SILENCE for one in asked)


def belongs_to_project(exam: Examination, service: Service) -> bool | None:
    """Return whether a service is of the project in question, None when nobody knows."""
    root = exam.traces.project
    if root is None:
        return None
    script = script_path(service.argv, service.cwd)
    if script is not None:
        return is_below(script, root)
    if any(one.pid in (service.pid, *service.pids) for one in exam.traces.processes):
        return True
    places = (service.cwd, service.project_root, service.worktree)
    known = [one for one in places if one]
    if not known and service.pid is None:
        return None
    return any(is_below(one, root) for one in known)


def is_below(path: str, root: str) -> bool:
    """Return whether `path` is `root` or below it."""
    return path == root or path.startswith(f"{root.rstrip('/')}/")

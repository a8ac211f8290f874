"""Does the app run, but on another port, on a unix socket only, or is it still starting?"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from homeport.diagnose import situation as at
from homeport.diagnose.check import Check
from homeport.diagnose.checks._app_elsewhere_cases import cases
from homeport.diagnose.expected import protocol_of, serves_over_unix
from homeport.model.address import Transport
from homeport.model.app_traces import AppProcess
from homeport.model.attempt import Outcome
from homeport.model.examination import Examination
from homeport.model.finding import Finding
from homeport.model.script_path import script_path

# Who has run for longer without listening is not starting any more, whatever its log says.
_STARTING_S = 900.0


def _think(exam: Examination) -> Iterator[Finding]:
    if at.is_start(exam):
        return
    if at.listeners_here(exam):
        yield from _moved(exam)
        return
    if not at.came_to(exam, Outcome.REFUSED) or exam.question.target.path is not None:
        return
    running = _the_app(exam)
    elsewhere = _on_other_ports(running, exam)
    if elsewhere:
        yield _other_port(_best(elsewhere), exam)
    sockets = [one for one in running if one.unix_paths and not one.tcp_ports]
    if sockets and not elsewhere:
        yield _unix_only(at.process_name(sockets[0]), sockets[0].unix_paths, exam, 0.93)
    if not running:
        yield from _service_on_unix(exam)
        yield from _service_on_other_port(exam)
    mute = [one for one in running if not (_listens(one) or _listens_elsewhere(one, exam))]
    if mute and not elsewhere and not sockets:
        yield from _starting(_best(mute), exam)


def _the_app(exam: Examination) -> list[AppProcess]:
    """Return the processes that may be the app: those of its start command, else what serves.

    Whoever merely works in the directory (an installer, a linter) is not it.
    """
    started = [one for one in exam.traces.processes if one.is_start_command]
    if started:
        return started
    is_web = protocol_of(exam) in (None, *at.WEB_SCHEMES)
    return [
        one
        for one in exam.traces.processes
        if one.unix_paths or (is_web and (one.tcp_ports or script_path(one.argv, one.cwd)))
    ]


def _moved(exam: Examination) -> Iterator[Finding]:
    """The app found its port taken, says its log, and listens on another one now."""
    gets = at.owner(exam)
    port = at.port_of(exam)
    said = [one for one in exam.failures if one.code == "port-in-use" and one.port == port]
    if gets is None or not said or at.belongs_to_project(exam, gets) is not False:
        return
    moved = _on_other_ports(exam.traces.processes, exam)
    if moved:
        best = _best(moved)
        found = _other_port(best, exam)
        who = f"{at.name_of(gets)} has port {port}, and it is not of this project"
        yield replace(
            found,
            evidence=(who, *found.evidence[:1], f"its log says: {said[0].line}"),
            fix=f"Open port {best.tcp_ports[0]} instead, or end {at.name_of(gets)} first and start "
            f"the app again (homeport why {port})",
        )


def _on_other_ports(running: Iterable[AppProcess], exam: Examination) -> list[AppProcess]:
    port = at.port_of(exam)
    return [one for one in running if one.tcp_ports and port not in one.tcp_ports]


def _listens(one: AppProcess) -> bool:
    return bool(one.tcp_ports or one.unix_paths or one.udp_ports)


def _listens_elsewhere(one: AppProcess, exam: Examination) -> bool:
    """Return whether it listens in another network namespace, whose ports are not its own here."""
    return any(
        service.namespace is not None and one.pid in (service.pid, *service.pids)
        for service in exam.services
    )


def _best(found: list[AppProcess]) -> AppProcess:
    return max(found, key=lambda one: (one.is_start_command, -(one.age_s or 0.0)))


def _other_port(one: AppProcess, exam: Examination) -> Finding:
    ports = " and ".join(map(str, one.tcp_ports))
    which = f"port {ports}" if len(one.tcp_ports) == 1 else f"ports {ports}"
    asked = at.port_of(exam)
    said = [f"its log says: {each.line}" for each in exam.failures if each.code == "port-in-use"]
    return Finding(
        code="wrong-port",
        what=f"{at.process_name(one)} runs, but listens on {which}, not on {asked}",
        evidence=(
            f"pid {one.pid} of this project listens on {which}",
            f"nothing listens on port {asked}",
            *said[:1],
        ),
        fix=f"Open port {one.tcp_ports[0]} instead, or start the app with --port {asked} "
        f"(homeport why {one.tcp_ports[0]})",
        confidence=0.93 if one.is_start_command else 0.75,
    )


def _unix_only(who: str, paths: tuple[str, ...], exam: Examination, sure: float) -> Finding:
    return Finding(
        code="unix-socket-only",
        what=f"{who} is up, but only on the unix socket {paths[0]}, not on TCP port "
        f"{at.port_of(exam)}",
        evidence=(
            *(f"listens on {one}" for one in paths[:3]),
            f"nothing listens on TCP port {at.port_of(exam)}",
        ),
        fix=f"Connect through it: {_client(paths[0], exam)}; or let the server listen on TCP too "
        f"(listen_addresses, bind, --bind 127.0.0.1:{at.port_of(exam)})",
        confidence=sure,
    )


def _client(path: str, exam: Examination) -> str:
    """Return the command that asks through a socket, by the protocol that is expected there."""
    if path.startswith("@"):
        return f"curl --abstract-unix-socket {path[1:]} http://localhost/"
    directory, _, name = path.rpartition("/")
    number = name.rpartition(".")[2]
    commands = {
        # psql builds the name of the socket from its directory and the port.
        "postgresql": f"psql -h {directory or '/'} -p {number if number.isdecimal() else 5432}",
        "mysql": f"mysql -S {path}",
        "redis": f"redis-cli -s {path}",
    }
    usual = f"curl --unix-socket {path} http://localhost/"
    return commands.get(protocol_of(exam) or "http", usual)


def _service_on_unix(exam: Examination) -> Iterator[Finding]:
    """The service that usually has this port, or that the URL names, may be up on a socket file."""
    for service in exam.services:
        if service.path and service.namespace is None and serves_over_unix(service, exam):
            yield _unix_only(at.name_of(service), (service.path,), exam, 0.92)
            return


def _service_on_other_port(exam: Examination) -> Iterator[Finding]:
    """The service that the URL names may run here, on another port than the URL says."""
    wanted, scheme = protocol_of(exam), exam.question.target.scheme
    if scheme is None or scheme in at.WEB_SCHEMES or wanted is None:
        return
    for one in exam.services:
        is_it = one.protocol == wanted and one.transport is Transport.TCP and one.port is not None
        if is_it and one.namespace is None:
            asked = at.port_of(exam)
            yield Finding(
                code="wrong-port",
                what=f"{at.name_of(one)} runs, but listens on port {one.port}, not on {asked}",
                evidence=(
                    f"the URL asks for {scheme}, and that is what speaks it here",
                    f"nothing listens on port {asked}",
                ),
                fix=f"Use port {one.port} (homeport why {one.port})",
                confidence=0.85,
            )
            return


def _starting(one: AppProcess, exam: Examination) -> Iterator[Finding]:
    if one.age_s is not None and one.age_s > _STARTING_S:
        return
    if any(each.is_final and each.code != "still-starting" for each in exam.failures):
        return
    last = (exam.traces.log or "").strip().splitlines()
    runs = "runs" if one.age_s is None else f"has been running for {one.age_s:.0f} s"
    yield Finding(
        code="still-starting",
        what=f"{at.process_name(one)} {runs}, but has not opened its port yet",
        evidence=(
            f"pid {one.pid} of this project runs and listens on nothing",
            *((f"its log ends with: {last[-1].strip()[:200]}",) if last else ()),
        ),
        fix=f"Wait until it listens (homeport doctor {at.where(exam)} again); its log shows how "
        "far it is",
        confidence=0.85 if one.is_start_command and not _hides_owners(exam) else 0.6,
    )


def _hides_owners(exam: Examination) -> bool:
    """Return whether some listener's owner is not shown to us: it might be this very app."""
    return not exam.is_root and any(
        one.pid is None and one.namespace is None and one.transport is not Transport.UDP
        for one in exam.services
    )


CHECK = Check(asks="Does the app run, but elsewhere?", think=_think, cases=cases)

"""Say what is wrong on the machine now, from what home sees anyway: nobody is asked anything.

A false alarm is worse than none, so each rule speaks only of what cannot be meant that way.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from homeport.diagnose import situation as at
from homeport.diagnose.refusals import refusal_of
from homeport.diagnose.two_programs import OF_LOCALHOST, two_programs
from homeport.model.address import Transport, plain, reachable_host
from homeport.model.examination import Upstream
from homeport.model.machine_finding import MachineFinding
from homeport.model.question import Intent
from homeport.model.route import Loopback
from homeport.model.service import Service, Snapshot
from homeport.model.vitals import Vitals

_STOPPED = ("T", "t")
_DATABASES = ("postgresql", "mysql", "redis", "mongodb")
# Nearly all: a server at its limit for hours may have 90 % in use and be well.
_FEW_LEFT, _SHARE_LEFT = 2, 0.03


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside:
    """What home knows beside the map.

    By pid, `upstreams` are where proxies lead and `shut_out` is the file with the access rules of
    a database that let nobody of this machine in.
    """

    loopback: Loopback | None = None
    shut_out: Mapping[int, str] = field(default_factory=dict)
    upstreams: Mapping[int, tuple[Upstream, ...]] = field(default_factory=dict)


def findings_now(
    snapshot: Snapshot, vitals: Mapping[int, Vitals], aside: Aside
) -> tuple[MachineFinding, ...]:
    """Return what is wrong, the gravest first; what follows from another finding is left out.

    `vitals` are of the holders of TCP listeners, as far as they were looked at.
    """
    services = snapshot.services
    held = tuple(_held_up(services, vitals))
    pids = {one.pid for one in held}
    return (
        *_loopback(aside.loopback),
        *held,
        *(one for one in _full_queues(services) if one.pid is None or one.pid not in pids),
        *two_programs(services, vitals),
        *_refusals(services),
        *_shut_out(services, aside.shut_out),
        *_dead_upstreams(services, aside.upstreams),
        *_leftovers(services, vitals, pids),
    )


def _loopback(lo: Loopback | None) -> Iterator[MachineFinding]:
    if lo is None or lo.name is None or lo.is_up:
        return
    yield MachineFinding(
        code="loopback-down",
        what=f"the loopback interface {lo.name} is down: nothing on this machine can be reached "
        "by way of 127.0.0.1 or localhost",
        evidence=(f"{lo.name} is not UP (ip link show {lo.name})",),
        fix=f"sudo ip link set {lo.name} up",
    )


def _held_up(services: Sequence[Service], vitals: Mapping[int, Vitals]) -> Iterator[MachineFinding]:
    """Yield, once for each owner, who stands still or has no descriptor left."""
    seen: set[int] = set()
    for one in services:
        if one.transport is not Transport.TCP or one.pid is None or one.pid in seen:
            continue
        found = _why_held_up(one, [vitals[pid] for pid in _pids(one) if pid in vitals])
        if found is not None:
            seen.add(one.pid)
            yield found


def _pids(one: Service) -> tuple[int, ...]:
    return tuple(dict.fromkeys(pid for pid in (one.pid, *one.pids) if pid is not None))


def _why_held_up(one: Service, holders: Sequence[Vitals]) -> MachineFinding | None:
    # While one of several workers runs, it accepts.
    if holders and all(each.is_frozen or each.state in _STOPPED for each in holders):
        return _stopped(one, holders[0])
    spent = next((each for each in holders if _is_spent(each)), None)
    return None if spent is None else _out_of_files(one, spent)


def _stopped(one: Service, owner: Vitals) -> MachineFinding:
    who, where = at.name_of(one), _place_of(one)
    fix = f"fg in its terminal, or: kill -CONT {owner.pid}"
    seen = f"state of pid {owner.pid}: {owner.state}"
    how = "is stopped (Ctrl-Z, or a SIGSTOP)"
    if owner.is_frozen:
        how = "is frozen by its control group (docker pause?)"
        seen = f"{owner.frozen_by or 'the cgroup freezer'} says frozen for pid {owner.pid}"
        fix = "docker unpause CONTAINER, or thaw the group"
    elif owner.tracer is not None:
        debugger = f"{owner.tracer_name or 'a debugger'} (pid {owner.tracer})"
        how = f"is held by {debugger}"
        fix = f"Let it continue in {debugger}, or detach it there"
    return _about(one, "process-stopped", f"{who} on {where} {how}: nobody answers", (seen,), fix)


def _is_spent(one: Vitals) -> bool:
    if one.open_fds is None or one.most_fds is None:
        return False
    return one.most_fds - one.open_fds <= max(_FEW_LEFT, int(one.most_fds * _SHARE_LEFT))


def _out_of_files(one: Service, spent: Vitals) -> MachineFinding:
    more = max(65_536, 4 * (spent.most_fds or 0))
    return _about(
        one,
        "fd-limit",
        f"{at.name_of(one)} on {_place_of(one)} has {spent.open_fds} of its {spent.most_fds} file "
        "descriptors in use, and without one it accepts nobody",
        (f"/proc/{spent.pid}/fd has {spent.open_fds} entries; the soft limit is {spent.most_fds}",),
        f"Find what is not closed (ls -l /proc/{spent.pid}/fd), or start it with ulimit -n 65536; "
        f"for now: sudo prlimit --pid {spent.pid} --nofile={more}:{more}",
    )


def _full_queues(services: Sequence[Service]) -> Iterator[MachineFinding]:
    """Yield whose accept queue takes nobody else.

    Source: sk_acceptq_is_full in include/net/sock.h; unix_recvq_full in net/unix/af_unix.c.
    """
    for one in services:
        if one.transport is Transport.UDP or one.accept_queue is None or one.backlog is None:
            continue
        if one.accept_queue <= one.backlog:
            continue
        yield _about(
            one,
            "accept-queue-full",
            f"the queue of {_place_of(one)} is full: {one.accept_queue} connections wait for "
            f"{at.name_of(one)} to accept them",
            (f"{one.accept_queue} wait and there is room for {one.backlog} (ss -ltn)",),
            "It does not call accept() (fast enough): see what it does (its log, py-spy dump), or "
            "restart it",
        )


def _refusals(services: Sequence[Service]) -> Iterator[MachineFinding]:
    for one in services:
        said = refusal_of(one)
        if said is not None:
            yield _about(
                one,
                "access-rule-denied",
                f"{at.name_of(one)} on {_place_of(one)} refuses this machine by an access rule",
                (f"when home asked who it is, it said: {said}",),
                "Allow this machine in the server's own access rules, or connect by way of an "
                "address that they allow",
            )


def _shut_out(services: Sequence[Service], shut_out: Mapping[int, str]) -> Iterator[MachineFinding]:
    for one in services:
        rules = shut_out.get(one.pid or 0)
        is_asked = one.transport is Transport.TCP and not OF_LOCALHOST.isdisjoint(one.addresses)
        if rules is not None and is_asked:
            yield _about(
                one,
                "access-rule-denied",
                f"{at.name_of(one)} on {_place_of(one)} listens for this machine, and its "
                "pg_hba.conf lets nobody of this machine in",
                (f"{rules}: no line admits 127.0.0.1 or ::1",),
                f"Add to {rules}: host all all 127.0.0.1/32 scram-sha-256; then reload: "
                "SELECT pg_reload_conf() (over its unix socket)",
            )


def _dead_upstreams(
    services: Sequence[Service], upstreams: Mapping[int, tuple[Upstream, ...]]
) -> Iterator[MachineFinding]:
    """Yield which proxy leads nowhere. Of several upstreams some may be spare or not in use."""
    open_ports = {
        one.port for one in services if one.transport is Transport.TCP and one.namespace is None
    }
    seen: set[int] = set()
    for one in services:
        ends = upstreams.get(one.pid or 0, ())
        if one.transport is not Transport.TCP or one.pid in seen or not ends:
            continue
        seen.add(one.pid or 0)
        if all(_is_here(end) and end.port not in open_ports for end in ends):
            where = " and ".join(dict.fromkeys(end.text for end in ends))
            yield _about(
                one,
                "upstream-down",
                f"{at.name_of(one)} on {_place_of(one)} passes requests on to {where}, where "
                "nothing listens",
                tuple(f"{end.text}: {end.source}" for end in ends),
                f"Start the app on {where}, or correct where the proxy sends requests",
            )


def _is_here(end: Upstream) -> bool:
    return end.host is not None and plain(end.host).is_loopback and not end.is_container


def _leftovers(
    services: Sequence[Service], vitals: Mapping[int, Vitals], held: set[int | None]
) -> Iterator[MachineFinding]:
    """Yield which project's port is kept by a process that outlived what started it.

    While somebody is connected to it, it may well be wanted.
    """
    for one in services:
        mine = vitals.get(one.pid or 0)
        is_project = one.project is not None and not one.is_background
        if mine is None or not mine.is_orphan or not is_project or one.pid in held:
            continue
        if one.transport is not Transport.TCP or one.connections:
            continue
        yield _about(
            one,
            "port-held-by-orphan",
            f"{at.name_of(one)} was left over from an earlier run and still has {_place_of(one)}",
            (mine.orphan_evidence or f"pid {mine.pid} has outlived what started it",),
            f"homeport free {one.port}",
            intent=Intent.START,
        )


def _place_of(one: Service) -> str:
    """Return where it listens, as a person would say it."""
    return f"port {one.port}" if one.port is not None else one.path or "an unnamed socket"


def _about(  # noqa: PLR0913 - all of a finding that is not the service's
    one: Service,
    code: str,
    what: str,
    evidence: tuple[str, ...],
    fix: str,
    *,
    intent: Intent = Intent.CONNECT,
) -> MachineFinding:
    return MachineFinding(
        code=code,
        what=what,
        evidence=evidence,
        fix=fix,
        target=_target_of(one),
        intent=intent,
        port=one.port,
        pid=one.pid,
    )


def _target_of(one: Service) -> str | None:
    """Return what to ask the doctor about this service."""
    if one.port is None:
        return one.path
    if one.namespace is not None:
        return None
    if one.url is not None:
        return one.url
    # Without its scheme the doctor would not log in, and see no refusal.
    scheme = f"{one.protocol}://" if one.protocol in _DATABASES else ""
    return f"{scheme}{reachable_host(one.addresses) or '127.0.0.1'}:{one.port}"

"""What is wrong on the machine now: each rule with what fires it and what must not."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from ipaddress import ip_address

import pytest
from nouns import service

from homeport.diagnose.rounds import Aside, findings_now
from homeport.model.address import Transport
from homeport.model.examination import Upstream
from homeport.model.machine_finding import MachineFinding
from homeport.model.question import Intent
from homeport.model.route import Loopback
from homeport.model.service import Service, Snapshot
from homeport.model.vitals import Vitals

WELL = Vitals(pid=100, state="S", open_fds=20, most_fds=1024, session=7)
SERVER = service(8000)
FULL = replace(SERVER, accept_queue=129)


def found(
    *services: Service, vitals: Mapping[int, Vitals] | None = None, aside: Aside | None = None
) -> tuple[MachineFinding, ...]:
    snapshot = Snapshot(
        backend="test", taken_at=datetime(2026, 1, 1, tzinfo=UTC), services=services
    )
    return findings_now(snapshot, vitals or {}, aside or Aside())


def codes(
    *services: Service, vitals: Mapping[int, Vitals] | None = None, aside: Aside | None = None
) -> list[str]:
    everything = found(*services, vitals=vitals, aside=aside)
    assert all(one.evidence and one.fix for one in everything)
    return [one.code for one in everything]


def test_a_machine_that_is_well_is_left_in_peace() -> None:
    lo = Loopback(name="lo", is_up=True)
    assert codes(SERVER, vitals={100: WELL}, aside=Aside(loopback=lo)) == []


@pytest.mark.parametrize(
    ("lo", "expected"),
    [
        (Loopback(name="lo", is_up=False), ["loopback-down"]),
        (Loopback(name=None, is_up=False), []),  # nobody can see
        (None, []),
    ],
)
def test_the_loopback(lo: Loopback | None, expected: list[str]) -> None:
    assert codes(aside=Aside(loopback=lo)) == expected


@pytest.mark.parametrize(
    ("vitals", "says"),
    [
        (replace(WELL, state="T"), "is stopped"),
        (replace(WELL, state="t", tracer=9, tracer_name="gdb"), "is held by gdb (pid 9)"),
        (replace(WELL, state="t", tracer=9), "is held by a debugger (pid 9)"),
        (replace(WELL, is_frozen=True), "is frozen by its control group"),
        (replace(WELL, is_frozen=True, frozen_by="/sys/fs/cgroup/x"), "is frozen"),
        (replace(WELL, open_fds=1000), "has 1000 of its 1024 file descriptors in use"),
        (replace(WELL, open_fds=31, most_fds=32), "has 31 of its 32"),
    ],
)
def test_an_owner_that_is_unwell(vitals: Vitals, says: str) -> None:
    (one,) = found(SERVER, replace(SERVER, port=8001), vitals={100: vitals})
    assert says in one.what
    assert (one.port, one.pid, one.target) == (8000, 100, "127.0.0.1:8000")


@pytest.mark.parametrize(
    ("server", "vitals"),
    [
        (SERVER, replace(WELL, open_fds=900)),
        (SERVER, replace(WELL, open_fds=None)),
        (SERVER, replace(WELL, open_fds=1024, most_fds=None)),
        (SERVER, replace(WELL, state="Z")),
        # An editor that was sent to the background serves nobody by TCP.
        (service(None, transport=Transport.UNIX, path="/run/nvim"), replace(WELL, state="T")),
        (replace(SERVER, pid=None, pids=()), replace(WELL, state="T")),
    ],
)
def test_an_owner_that_is_well(server: Service, vitals: Vitals) -> None:
    assert codes(server, vitals={100: vitals}) == []


def test_while_one_worker_runs_the_server_does() -> None:
    server = replace(SERVER, pids=(100, 101))
    stopped = replace(WELL, state="T")
    assert codes(server, vitals={100: stopped, 101: replace(WELL, pid=101)}) == []
    both = {100: stopped, 101: replace(stopped, pid=101)}
    assert codes(server, vitals=both) == ["process-stopped"]


def test_a_full_queue() -> None:
    (one,) = found(FULL)
    assert one.what == (
        "the queue of port 8000 is full: 129 connections wait for node server.js (pid 100) "
        "to accept them"
    )
    unix = replace(FULL, port=None, path="/run/app.sock", transport=Transport.UNIX)
    assert found(unix)[0].target == "/run/app.sock"
    assert codes(replace(unix, path=None, pid=None, pids=())) == ["accept-queue-full"]


@pytest.mark.parametrize(
    "server",
    [
        replace(SERVER, accept_queue=128),  # the last place of backlog + 1 is free
        replace(SERVER, accept_queue=None),
        replace(FULL, backlog=None),
        replace(FULL, transport=Transport.UDP),  # bytes, not connections
    ],
)
def test_a_queue_with_room(server: Service) -> None:
    assert codes(server) == []


def test_what_follows_from_another_finding_is_left_out() -> None:
    assert codes(FULL, vitals={100: replace(WELL, state="T")}) == ["process-stopped"]
    orphan = replace(WELL, state="T", is_orphan=True)
    assert codes(FULL, vitals={100: orphan}) == ["process-stopped"]


def test_two_programs_and_refusals_are_asked_too() -> None:
    other = replace(SERVER, pid=200, pids=(200,), addresses=("::1",), cwd="/x", exe="/bin/x")
    assert codes(SERVER, other) == ["wrong-app-answers"]
    denied = replace(SERVER, protocol="redis", evidence=("asked PING: error 'DENIED Redis is'",))
    assert codes(denied) == ["access-rule-denied"]


def test_a_database_that_lets_nobody_in() -> None:
    aside = Aside(shut_out={100: "/data/pg_hba.conf"})
    (one,) = found(SERVER, aside=aside)
    assert one.code == "access-rule-denied"
    assert "/data/pg_hba.conf" in one.fix
    lan = replace(SERVER, addresses=("192.168.1.5",))
    unix = replace(SERVER, port=None, path="/run/.s.PGSQL.5432", transport=Transport.UNIX)
    other = replace(SERVER, pid=7, pids=(7,))
    assert codes(lan, unix, other, aside=aside) == []


def upstream(port: int, host: str | None = "127.0.0.1", *, is_container: bool = False) -> Upstream:
    return Upstream(
        host=None if host is None else ip_address(host),
        port=port,
        source="proxy_pass",
        text=f"{host}:{port}",
        is_container=is_container,
    )


def test_a_proxy_that_leads_nowhere() -> None:
    aside = Aside(upstreams={100: (upstream(3000), upstream(3001))})
    (one,) = found(SERVER, replace(SERVER, port=8001), aside=aside)
    assert one.code == "upstream-down"
    assert "127.0.0.1:3000 and 127.0.0.1:3001" in one.what


@pytest.mark.parametrize(
    ("ends", "beside"),
    [
        ((upstream(3000), upstream(3001)), service(3001, pid=7, pids=(7,))),  # one is spare
        ((upstream(3000, "10.0.0.5"),), SERVER),
        ((upstream(3000, None),), SERVER),
        ((upstream(3000, is_container=True),), SERVER),
        ((), SERVER),
    ],
)
def test_a_proxy_that_leads_somewhere(ends: tuple[Upstream, ...], beside: Service) -> None:
    assert codes(SERVER, beside, aside=Aside(upstreams={100: ends})) == []


def test_only_what_listens_here_is_an_upstream() -> None:
    elsewhere = service(3000, namespace="box", pid=7, pids=(7,))
    udp = service(3000, transport=Transport.UDP, pid=7, pids=(7,))
    aside = Aside(upstreams={100: (upstream(3000),), 7: (upstream(1),)})
    assert codes(SERVER, udp, aside=aside) == ["upstream-down"]
    assert codes(SERVER, elsewhere, aside=replace(aside, upstreams={100: (upstream(3000),)})) == [
        "upstream-down"
    ]


def test_a_leftover() -> None:
    orphan = {100: replace(WELL, is_orphan=True, orphan_evidence="pid 5 has ended")}
    (one,) = found(SERVER, vitals=orphan)
    assert one.code == "port-held-by-orphan"
    assert one.evidence == ("pid 5 has ended",)
    assert codes(SERVER, vitals={100: replace(WELL, is_orphan=True)}) == ["port-held-by-orphan"]
    for wanted in (
        replace(SERVER, connections=1),
        replace(SERVER, project=None),
        replace(SERVER, is_background=True),
        replace(SERVER, transport=Transport.UDP),
    ):
        assert codes(wanted, vitals=orphan) == []


def test_what_cannot_be_connected_to_has_no_target() -> None:
    assert found(replace(FULL, namespace="box"))[0].target is None
    assert found(replace(FULL, addresses=("::1",)))[0].target == "[::1]:8000"


def test_the_doctor_is_asked_as_a_client_would() -> None:
    assert found(replace(FULL, url="http://127.0.0.1:8000"))[0].target == "http://127.0.0.1:8000"
    database = replace(FULL, protocol="postgresql")
    assert found(database)[0].target == "postgresql://127.0.0.1:8000"
    assert found(FULL)[0].intent is Intent.CONNECT
    orphan = {100: replace(WELL, is_orphan=True)}
    assert found(SERVER, vitals=orphan)[0].intent is Intent.START

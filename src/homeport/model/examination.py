"""Everything the doctor has read and asked about one question, for the checks to think about."""

from dataclasses import dataclass, field
from datetime import datetime

from homeport.model.address import Host
from homeport.model.app_traces import AppTraces, StartFailure, Trial
from homeport.model.attempt import Attempt
from homeport.model.exchange import Exchange
from homeport.model.packet_filter import FilterAnswer
from homeport.model.question import Question
from homeport.model.report import ReportFacts
from homeport.model.resolution import Resolution
from homeport.model.route import Loopback, Route
from homeport.model.service import Service
from homeport.model.sockets import Connection, Listener
from homeport.model.vitals import Vitals


@dataclass(frozen=True, slots=True, kw_only=True)
class ProxyTrial:
    """What came of asking through the proxy that the client's environment names.

    `variable` and `value` are the setting (without a password), `exemptions` what NO_PROXY holds.
    `is_used`: a client that follows curl's rules would send the request there. `attempt` is the
    try to reach the proxy itself, None when it is not on this machine; `exchange` the request
    through it.
    """

    variable: str
    value: str
    exemptions: str
    is_used: bool
    attempt: Attempt | None = None
    exchange: Exchange | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Upstream:
    """Where a proxy or forwarder sends what it accepts.

    `source` is where that was read ("its command line", "proxy_pass in nginx.conf").
    `namespace` is the network namespace that has the address `host` (None: ours, or unknown).
    `listeners` are the TCP listeners on its port there; `other_listeners` all its other ones.
    `is_container`: the forwarder publishes a container's port.
    """

    host: Host | None
    port: int | None
    source: str
    text: str
    namespace: str | None = None
    is_namespace_known: bool = False
    listeners: tuple[Listener, ...] = ()
    other_listeners: tuple[Listener, ...] = ()
    attempt: Attempt | None = None
    is_container: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Redirect:
    """Where an HTTP answer sent the client, and what is there.

    `is_dead`: nobody serves that address (`why` says how that showed). `is_loop`: it leads back to
    where it came from. `is_elsewhere`: on another machine, so it was not looked at.
    """

    url: str
    is_dead: bool = False
    is_loop: bool = False
    is_elsewhere: bool = False
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Numbers of the kernel that a start or a connection may run into.

    `first_unprivileged_port`: ports below it need CAP_NET_BIND_SERVICE. `may_bind_low` tells
    whether the asking user has that. `ephemeral` is the range of local ports for outgoing
    connections, and `ephemeral_used` how many of them are taken towards the target.
    `ephemeral_reserved` of them are reserved, so that the kernel never chooses them.
    """

    first_unprivileged_port: int = 1_024
    may_bind_low: bool = False
    ephemeral: tuple[int, int] = (32_768, 60_999)
    ephemeral_used: int | None = None
    ephemeral_reserved: int = 0
    conntrack_used: int | None = None
    conntrack_most: int | None = None
    is_selinux_enforcing: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Examination:
    """One question with all facts. What was not looked at is empty or None.

    `services` are all of this machine, every namespace. `listeners` and `connections` are the raw
    sockets that have the target's port at the local end (TIME_WAIT and bound ones included).
    `joined_namespaces` are the namespaces with such listeners that a link joins with ours, None
    when nobody may know. `targets` are the addresses that a client would try, in order,
    and `neighbours` those of them that another network namespace of this machine has.
    `attempts` are what came of it, `exchanges` in the order they were made; `host_trials` are the
    same request with other Host headers, `large_header` with as many bytes of cookies as browsers
    send at times, `cors_trials` a GET and a preflight with the Origin of another page.
    `failed_connects` counts connections that failed in this namespace while the target was asked
    (a forwarder's). `vitals` are of all holders of the port, by pid. `failures` were read out of
    the log and the trial, `report` out of what the person pasted. `is_root` tells who asks.
    `notes` are further facts in words (permissions of a socket's path), `rules` lines of the
    server's configuration that shut clients out.
    """

    question: Question
    services: tuple[Service, ...] = ()
    listeners: tuple[Listener, ...] = ()
    connections: tuple[Connection, ...] = ()
    connection_pids: dict[int, tuple[int, ...]] = field(default_factory=dict)
    joined_namespaces: frozenset[str] | None = None
    resolution: Resolution | None = None
    targets: tuple[Host, ...] = ()
    neighbours: frozenset[Host] = frozenset()
    loopback: Loopback | None = None
    routes: tuple[Route, ...] = ()
    attempts: tuple[Attempt, ...] = ()
    exchanges: tuple[Exchange, ...] = ()
    host_trials: tuple[Exchange, ...] = ()
    large_header: Exchange | None = None
    cors_trials: tuple[Exchange, ...] = ()
    failed_connects: int | None = None
    filters: tuple[FilterAnswer, ...] = ()
    vitals: dict[int, Vitals] = field(default_factory=dict)
    traces: AppTraces = field(default_factory=AppTraces)
    failures: tuple[StartFailure, ...] = ()
    report: ReportFacts = field(default_factory=ReportFacts)
    trial: Trial | None = None
    proxy: ProxyTrial | None = None
    upstreams: tuple[Upstream, ...] = ()
    redirects: tuple[Redirect, ...] = ()
    limits: Limits = field(default_factory=Limits)
    is_root: bool = False
    notes: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    taken_at: datetime | None = None

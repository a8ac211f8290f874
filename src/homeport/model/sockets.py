"""Sockets as the kernel reports them, before anybody knows who they belong to."""

from dataclasses import dataclass
from enum import IntEnum

from homeport.model.address import Host, Transport


class State(IntEnum):
    """TCP states, also used for UDP (ESTABLISHED is connected, CLOSE is merely bound).

    Source: include/net/tcp_states.h.
    """

    ESTABLISHED = 1
    SYN_SENT = 2
    SYN_RECV = 3
    FIN_WAIT1 = 4
    FIN_WAIT2 = 5
    TIME_WAIT = 6
    CLOSE = 7
    CLOSE_WAIT = 8
    LAST_ACK = 9
    LISTEN = 10
    CLOSING = 11
    NEW_SYN_RECV = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Listener:
    """One socket that waits for clients: TCP LISTEN, UDP bound, unix listening.

    `host` and `port` are None and 0 for unix sockets, `path` is None for the others; an abstract
    unix name begins with "@". `accept_queue` counts connections that wait for accept() and
    `backlog` how many may (TCP, unix); for UDP `accept_queue` is bytes waiting and `drops` counts
    lost datagrams (for TCP: clients that a full accept queue turned away). `cookie` is never
    reused while the machine runs; an inode is. `namespace` is None in the reader's own network
    namespace.

    Source: sock_diag(7), include/uapi/linux/inet_diag.h.
    """

    transport: Transport
    host: Host | None
    port: int
    path: str | None
    inode: int
    cookie: int | None
    uid: int | None
    accept_queue: int | None
    backlog: int | None
    namespace: str | None = None
    is_v6only: bool | None = None
    interface: int | None = None
    cgroup_id: int | None = None
    drops: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Connection:
    """One connected socket. `inode` 0 means: not accepted by the server yet.

    `idle_ms` is the time since data last moved in either direction, None where the kernel does
    not say. `receive_queue_bytes`: read by the kernel but not by the program.
    `send_queue_bytes`: written by the program but not acknowledged by the peer.
    A server's end of a unix connection has the listener's `path`. `peer_inode` is known for unix
    only. `namespace` is None in the reader's own network namespace.
    """

    transport: Transport
    state: State
    local_host: Host | None
    local_port: int
    remote_host: Host | None
    remote_port: int
    inode: int
    cookie: int | None
    uid: int | None
    receive_queue_bytes: int
    send_queue_bytes: int
    idle_ms: int | None = None
    rtt_us: int | None = None
    retransmits: int | None = None
    received_bytes: int | None = None
    sent_bytes: int | None = None
    peer_inode: int | None = None
    path: str | None = None
    namespace: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Traffic:
    """What a listener's accepted connections add up to."""

    connections: int
    waiting: int
    idle_ms: int | None


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Holder:
    """One process that has a socket open, and under which descriptor.

    `start_ticks` is field 22 of /proc/PID/stat: with the pid it identifies a process even after
    the pid was reused. None where the source of the ownership does not tell.
    """

    pid: int
    fd: int
    start_ticks: int | None
    comm: str

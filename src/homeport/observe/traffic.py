"""Add up the accepted connections of each TCP listener, cheaply even when there are very many."""

from collections.abc import Iterable
from ipaddress import IPv4Address, IPv6Address
from struct import Struct

from homeport.model.address import Host, Transport
from homeport.model.sockets import Connection, Listener, State, Traffic
from homeport.observe import sock_diag
from homeport.observe.inet_diag import host_of
from homeport.observe.port_filter import any_local_port
from homeport.observe.sock_diag import Diag

_ANY_V4, _ANY_V6 = IPv4Address(0), IPv6Address(0)
# Whoever is established or half closed by the client still stands in the queue or has been
# accepted; in all later states the server has closed its end.
_OPEN = 1 << State.ESTABLISHED | 1 << State.CLOSE_WAIT

# Of a message: length, family, local port, local address, inode. Source: inet_diag_msg.
_ROW = Struct("=I12xB3x2s2x16s44xI")
# Of an attribute: its header, then tcpi_last_data_sent and tcpi_last_data_recv.
_IDLE = Struct("=I44xI4xI")


class Tally:
    """What the connections of one listening address add up to so far."""

    __slots__ = ("connections", "idle_ms", "waiting")

    def __init__(self) -> None:
        self.connections = 0
        self.waiting = 0
        self.idle_ms: int | None = None

    def add(self, inode: int, idle_ms: int | None) -> None:
        """Count one connection; `inode` 0 means that it waits for accept()."""
        if not inode:
            self.waiting += 1
            return
        self.connections += 1
        if idle_ms is not None and (self.idle_ms is None or idle_ms < self.idle_ms):
            self.idle_ms = idle_ms

    def result(self) -> Traffic:
        """Return the sum as a noun."""
        return Traffic(connections=self.connections, waiting=self.waiting, idle_ms=self.idle_ms)


class TrafficBook:
    """The TCP listeners of one network namespace, and what is counted for each.

    SO_REUSEPORT twins (same address and port) share one tally, because the kernel does not tell
    whose child a connection is: every twin carries the total, so take one of them, not the sum.
    """

    def __init__(self, listeners: Iterable[Listener]) -> None:
        self._tallies: dict[tuple[Host, int], Tally] = {}
        self._dual_ports: set[int] = set()
        self._by_inode: dict[int, Tally] = {}
        for one in listeners:
            if one.host is None or one.transport is not Transport.TCP:
                continue
            tally = self._tallies.setdefault((one.host, one.port), Tally())
            self._by_inode[one.inode] = tally
            if one.host == _ANY_V6 and not one.is_v6only:
                self._dual_ports.add(one.port)

    @property
    def ports(self) -> frozenset[int]:
        """The ports worth asking about."""
        return frozenset(port for _, port in self._tallies)

    def tally_of(self, host: Host, port: int) -> Tally | None:
        """Return the tally of the listener that accepts what arrives at `host` and `port`.

        An exact address wins over the wildcard of its family. A `::` socket that is not v6-only
        also takes IPv4, whose rows then read `::ffff:a.b.c.d`.
        """
        for candidate in self._candidates(host, port):
            tally = self._tallies.get((candidate, port))
            if tally is not None:
                return tally
        return None

    def results(self) -> dict[int, Traffic]:
        """Return what was counted, by the listener's inode."""
        return {inode: tally.result() for inode, tally in self._by_inode.items()}

    def _candidates(self, host: Host, port: int) -> list[Host]:
        dual: list[Host] = [_ANY_V6] if port in self._dual_ports else []
        if isinstance(host, IPv4Address):
            return [host, _ANY_V4, IPv6Address(f"::ffff:{host}"), *dual]
        if host.ipv4_mapped is not None:
            return [host, *dual, host.ipv4_mapped, _ANY_V4]
        return [host, _ANY_V6]


def count_by_diag(diag: Diag, book: TrafficBook) -> None:
    """Count the TCP connections of the namespace of `diag` into `book`.

    The kernel leaves out what has no listener's port, so the client ends on this machine cost
    nothing here.

    Raises: OSError when the kernel does not let us ask.
    Cost: 2.5 us per connection, most of it the kernel filling in tcp_info.
    """
    only = any_local_port(book.ports)
    ask = sock_diag.tcp_request(_OPEN, extensions=sock_diag.INFO, only=only)
    known: dict[tuple[int, bytes, bytes], Tally | None] = {}
    offsets: dict[int, int] = {}
    for chunk in sock_diag.read_chunks(diag, ask):
        at, end = 0, len(chunk)
        while at < end:
            length, family, port, local, inode = _ROW.unpack_from(chunk, at)
            place = (family, port, local)
            if place not in known:
                known[place] = book.tally_of(host_of(family, local), sock_diag.port_of(port))
            tally = known[place]
            if tally is not None:
                tally.add(inode, _idle_ms(chunk, at, length, offsets))
            at += (length + 3) & ~3


def _idle_ms(chunk: bytes, at: int, length: int, offsets: dict[int, int]) -> int | None:
    """Return the time since data moved, from the tcp_info in the message at `at`.

    Messages of one length nearly always have it at the same place, which `offsets` remembers; the
    attribute's own header tells when that is not so.
    """
    sent_ms: int
    received_ms: int
    offset = offsets.get(length, 0)
    if offset:
        header, sent_ms, received_ms = _IDLE.unpack_from(chunk, at + offset)
        if header >> 16 == sock_diag.ATTR_INFO:
            return sent_ms if sent_ms < received_ms else received_ms
    payload = sock_diag.find_attribute(chunk, at, length, sock_diag.ATTR_INFO)
    if not payload:
        return None
    offsets[length] = payload - 4 - at
    _, sent_ms, received_ms = _IDLE.unpack_from(chunk, payload - 4)
    return min(sent_ms, received_ms)


def count_connections(connections: Iterable[Connection], book: TrafficBook) -> None:
    """Count `connections`, all of one namespace, into `book`."""
    for one in connections:
        if one.local_host is None or not _OPEN >> one.state & 1:
            continue
        tally = book.tally_of(one.local_host, one.local_port)
        if tally is not None:
            tally.add(one.inode, one.idle_ms)

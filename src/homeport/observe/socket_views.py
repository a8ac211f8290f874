"""Three ways to see the sockets of one network namespace: netlink, files below /proc, psutil."""

from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from homeport.model.address import Transport
from homeport.model.sockets import Connection, Listener, State, Traffic
from homeport.observe.inet_diag import read_inet_connections, read_inet_listeners
from homeport.observe.proc_sockets import (
    read_proc_connections,
    read_proc_listeners,
    read_proc_unix_connections,
    read_proc_unix_listeners,
)
from homeport.observe.psutil_net import read_psutil_connections, read_psutil_listeners
from homeport.observe.sock_diag import open_diag
from homeport.observe.traffic import TrafficBook, count_by_diag, count_connections
from homeport.observe.unix_diag import (
    count_unix_connections,
    read_unix_connections,
    read_unix_listeners,
)

_ALL_STATES = frozenset(State)
# Of the calling thread, so that it also fits inside a namespace which that thread has entered.
_OWN_NET = Path("/proc/thread-self/net")

TrafficItems = tuple[tuple[int, Traffic], ...]


class SocketView(Protocol):
    """What can be read of one namespace; `label` is None for the caller's own."""

    @property
    def label(self) -> str | None:
        """The name that goes into every noun."""

    def listeners(self, port: int | None) -> tuple[Listener, ...]:
        """Return who waits for clients; unix sockets only without `port`."""

    def connections(self, states: frozenset[State], port: int | None) -> tuple[Connection, ...]:
        """Return who is connected, with `port` at either end; unix sockets only without it."""

    def traffic(self, listeners: Iterable[Listener]) -> TrafficItems:
        """Return what the connections of `listeners` add up to, by inode."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileView:
    """The files of a directory like /proc/net: of a captured machine, or a foreign namespace."""

    net: Path
    label: str | None = None

    def listeners(self, port: int | None) -> tuple[Listener, ...]:
        """See SocketView."""
        inet = read_proc_listeners(self.net, port=port, namespace=self.label)
        return inet if port else inet + read_proc_unix_listeners(self.net, self.label)

    def connections(self, states: frozenset[State], port: int | None) -> tuple[Connection, ...]:
        """See SocketView."""
        inet = read_proc_connections(self.net, states, port=port, namespace=self.label)
        return inet if port else inet + read_proc_unix_connections(self.net, self.label)

    def traffic(self, listeners: Iterable[Listener]) -> TrafficItems:
        """See SocketView; the files do not tell how long a connection has been idle."""
        book = TrafficBook(listeners)
        if book.ports:
            count_connections(read_proc_connections(self.net, _ALL_STATES), book)
        return tuple(book.results().items())


@dataclass(frozen=True, slots=True, kw_only=True)
class KernelView:
    """The namespace that the calling thread is in, by netlink, or by files where that is denied.

    Containers with a seccomp profile and kernels without the unix_diag module deny it.
    """

    label: str | None = None

    def listeners(self, port: int | None) -> tuple[Listener, ...]:
        """See SocketView."""
        inet = self._inet_listeners(port)
        return inet if port else inet + self._unix_listeners()

    def connections(self, states: frozenset[State], port: int | None) -> tuple[Connection, ...]:
        """See SocketView."""
        inet = self._inet_connections(states, port)
        return inet if port else inet + self._unix_connections()

    def traffic(self, listeners: Iterable[Listener]) -> TrafficItems:
        """See SocketView."""
        listeners = tuple(listeners)
        book = TrafficBook(listeners)
        try:
            with closing(open_diag()) as diag:
                if book.ports:
                    count_by_diag(diag, book)
        except OSError:
            return FileView(net=_OWN_NET).traffic(listeners)
        return (*book.results().items(), *_unix_traffic(listeners))

    def _inet_listeners(self, port: int | None) -> tuple[Listener, ...]:
        try:
            with closing(open_diag()) as diag:
                return read_inet_listeners(diag, port=port, namespace=self.label)
        except OSError:
            return read_proc_listeners(_OWN_NET, port=port, namespace=self.label)

    def _unix_listeners(self) -> tuple[Listener, ...]:
        try:
            with closing(open_diag()) as diag:
                return read_unix_listeners(diag, self.label)
        except OSError:
            return read_proc_unix_listeners(_OWN_NET, self.label)

    def _inet_connections(
        self, states: frozenset[State], port: int | None
    ) -> tuple[Connection, ...]:
        try:
            with closing(open_diag()) as diag:
                return read_inet_connections(diag, states, port=port, namespace=self.label)
        except OSError:
            return read_proc_connections(_OWN_NET, states, port=port, namespace=self.label)

    def _unix_connections(self) -> tuple[Connection, ...]:
        try:
            with closing(open_diag()) as diag:
                return read_unix_connections(diag, self.label)
        except OSError:
            return read_proc_unix_connections(_OWN_NET, self.label)


@dataclass(frozen=True, slots=True, kw_only=True)
class PsutilView:
    """The whole machine as psutil sees it; there are no namespaces on such systems."""

    label: None = None

    def listeners(self, port: int | None) -> tuple[Listener, ...]:
        """See SocketView."""
        return read_psutil_listeners(port)

    def connections(self, states: frozenset[State], port: int | None) -> tuple[Connection, ...]:
        """See SocketView."""
        return read_psutil_connections(states, port)

    def traffic(self, listeners: Iterable[Listener]) -> TrafficItems:
        """See SocketView; how long a connection has been idle is not known."""
        book = TrafficBook(listeners)
        if book.ports:
            count_connections(read_psutil_connections(_ALL_STATES), book)
        return tuple(book.results().items())


def _unix_traffic(listeners: tuple[Listener, ...]) -> TrafficItems:
    streams = [
        one for one in listeners if one.transport is Transport.UNIX and one.backlog is not None
    ]
    if not streams:
        return ()
    try:
        with closing(open_diag()) as diag:
            ends = count_unix_connections(diag)
    except OSError:
        return ()
    return tuple(
        (
            one.inode,
            Traffic(connections=ends[one.path or ""], waiting=one.accept_queue or 0, idle_ms=None),
        )
        for one in streams
    )

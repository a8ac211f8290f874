"""Hear of every TCP connection that closes on this machine, with its final counters."""

import socket
from collections.abc import Iterator
from dataclasses import dataclass
from errno import ENOBUFS
from types import TracebackType
from typing import Self

from homeport.model.address import Host
from homeport.observe import sock_diag
from homeport.observe.inet_diag import host_of
from homeport.observe.tcp_info import TcpInfo, parse_tcp_info

# SKNLGRP_INET_TCP_DESTROY is group 1, SKNLGRP_INET6_TCP_DESTROY group 3; a bind takes a mask.
# Source: include/uapi/linux/sock_diag.h.
_GROUPS = 1 << 0 | 1 << 2
_NETLINK_SOCK_DIAG = 4
_SO_RCVBUFFORCE = 33
_DATAGRAM_BYTES = 1 << 16
# An event takes about 1 KiB of it; a burst of 8,000 closings fits when we may have that much.
_RECEIVE_BUFFER_BYTES = 8 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosedConnection:
    """A TCP socket at its end. The kernel has forgotten inode and owner by then: join on `cookie`.

    A listener, and a connection that nobody accepted, has no peer: `remote_port` is 0 and there
    are no counters.
    """

    cookie: int
    local_host: Host
    local_port: int
    remote_host: Host
    remote_port: int
    info: TcpInfo | None


class DestroyEvents:
    """The closings in the network namespace that it was opened in, since it was opened.

    `is_available` is false where the kernel does not offer this; then there are never any events.
    `overruns` counts how often events were lost because nobody read them in time: whoever adds
    things up has to look afresh when it grows.

    Source: sock_diag(7), net/core/sock_diag.c, sock_diag_broadcast_destroy.
    """

    def __init__(self, *, receive_buffer_bytes: int = _RECEIVE_BUFFER_BYTES) -> None:
        self.overruns = 0
        self._socket = _subscribe(receive_buffer_bytes)

    @property
    def is_available(self) -> bool:
        """Whether the kernel tells us."""
        return self._socket is not None

    def fileno(self) -> int:
        """Return the descriptor that becomes readable when something closed, or -1."""
        return -1 if self._socket is None else self._socket.fileno()

    def pending(self, *, most: int = 10_000) -> tuple[ClosedConnection, ...]:
        """Return what closed since the last call, oldest first, without waiting.

        Cost: 8 us per connection.
        """
        found: list[ClosedConnection] = []
        while self._socket is not None and len(found) < most:
            try:
                datagram = self._socket.recv(_DATAGRAM_BYTES)
            except BlockingIOError:
                break
            except OSError as error:
                if error.errno != ENOBUFS:
                    raise
                self.overruns += 1
                continue
            found += _closed_in(datagram)
        return tuple(found)

    def close(self) -> None:
        """Stop listening to the kernel."""
        if self._socket is not None:
            self._socket.close()
            self._socket = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _subscribe(receive_buffer_bytes: int) -> socket.socket | None:
    try:
        listening = socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, _NETLINK_SOCK_DIAG)
    except (AttributeError, OSError):
        return None  # not Linux, or forbidden by a seccomp profile
    try:
        _widen(listening, receive_buffer_bytes)
        listening.settimeout(0)
        listening.bind((0, _GROUPS))
    except OSError:
        listening.close()
        return None
    return listening


def _widen(listening: socket.socket, wanted_bytes: int) -> None:
    try:
        listening.setsockopt(socket.SOL_SOCKET, _SO_RCVBUFFORCE, wanted_bytes)
    except PermissionError:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, wanted_bytes)


def _closed_in(datagram: bytes) -> Iterator[ClosedConnection]:
    at, end = 0, len(datagram)
    while at < end:
        row = sock_diag.unpack_row(datagram, at)
        length, family = row[sock_diag.LENGTH], row[sock_diag.FAMILY]
        remote_port = sock_diag.port_of(row[sock_diag.REMOTE_PORT])
        found = sock_diag.attributes(datagram, at, length)
        yield ClosedConnection(
            cookie=row[sock_diag.COOKIE],
            local_host=host_of(family, row[sock_diag.LOCAL]),
            local_port=sock_diag.port_of(row[sock_diag.LOCAL_PORT]),
            remote_host=host_of(family, row[sock_diag.REMOTE]),
            remote_port=remote_port,
            info=parse_tcp_info(found.get(sock_diag.ATTR_INFO, b"")) if remote_port else None,
        )
        at += (length + 3) & ~3

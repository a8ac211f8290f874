"""Which user of this machine is at the other end of a loopback connection."""

import os

from homeport.guard.asgi import Scope
from homeport.model.address import parse_host
from homeport.model.sockets import State
from homeport.observe import sock_diag

# In later states the program may have closed the socket, and then its uid reads 0: root's.
# Source: net/core/sock.c, sock_i_uid; net/ipv4/inet_diag.c, inet_twsk_diag_fill.
_OWNED = (State.ESTABLISHED, State.CLOSE_WAIT)


class Peers:
    """Ask the kernel who owns the client's socket: unlike a header, that cannot be forged."""

    def __init__(self) -> None:
        """Open the socket to ask through; without one, nobody is known."""
        try:
            self._diag: sock_diag.Diag | None = sock_diag.open_diag()
        except OSError:
            self._diag = None

    def uid(self, scope: Scope) -> int | None:
        """Return the user id, or None where the system does not tell. Cost: 10 us.

        Home's own unix socket is for its user only, so that is who comes over it.
        """
        client, server = scope.get("client"), scope.get("server")
        if client is None and server and server[1] is None:
            return os.geteuid()
        if self._diag is None or not client or not server or server[1] is None:
            return None
        here, there = (parse_host(client[0]).packed, client[1]), _end(server)
        try:
            row = sock_diag.look_up(self._diag, sock_diag.TCP, here, there)
        except OSError:
            return None
        if row is None or row[sock_diag.STATE] not in _OWNED or not row[sock_diag.INODE]:
            return None
        if sock_diag.port_of(row[sock_diag.REMOTE_PORT]) != server[1]:
            return None
        return row[sock_diag.UID]

    def close(self) -> None:
        """Give the socket back."""
        if self._diag is not None:
            self._diag.close()


def _end(address: tuple[str, int]) -> tuple[bytes, int]:
    return parse_host(address[0]).packed, address[1]

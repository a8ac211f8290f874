"""Connect to a listener of our own and pass a few bytes both ways, as the flow's users would."""

import errno
import pwd
import select
import socket
from contextlib import ExitStack
from dataclasses import dataclass, field
from time import monotonic

from homeport.model.address import Host, Transport, plain
from homeport.model.packet_filter import Flow
from homeport.probe.shadow.namespace import owned_by
from homeport.probe.shadow.trace import DROP, Listener

COMPLETE, SILENT = "complete", "silent"
# Over loopback everything happens within a millisecond; a busy machine may take longer.
_PATIENCE_S = 0.4
# Without a trace nothing says that waiting is in vain.
_BLIND_PATIENCE_S = 0.2
_GRACE_S = 0.03
_REQUEST, _REPLY = b"GET / HTTP/1.0\r\n\r\n", b"HTTP/1.0 204 No Content\r\n\r\n"
_FREEBIND, _FREEBIND6 = 15, 78
_LOOPBACK_INDEX = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """How it went: COMPLETE, SILENT or an errno's name; `client_port` is where it came from."""

    outcome: str
    client_port: int


@dataclass(slots=True, kw_only=True)
class Trial:
    """One try of `flow` against whatever rules the calling thread's namespace has.

    `at` is where the listener stands: at the flow's address, or where a rule leads it.
    """

    flow: Flow
    server_uid: int | None
    listener: Listener
    at: tuple[Host, int]
    held: ExitStack = field(default_factory=ExitStack)

    def run(self) -> Exchange:
        """Return how it went; all sockets are closed after it.

        Raises: OSError when a socket cannot be made at all.
        """
        with self.held:
            server = self._socket(self.server_uid)
            client = self._socket(self.flow.uid)
            server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            is_v4 = target_of(self.flow).version == 4
            level = socket.IPPROTO_IP if is_v4 else socket.IPPROTO_IPV6
            server.setsockopt(level, _FREEBIND if is_v4 else _FREEBIND6, 1)
            server.bind(_address(*self.at))
            try:
                is_tcp = self.flow.transport is Transport.TCP
                outcome = (self._tcp if is_tcp else self._udp)(server, client)
            except OSError as error:
                outcome = _name(error.errno)
            port: int = client.getsockname()[1]
            self.listener.read()
            return Exchange(outcome=outcome, client_port=port)

    def _tcp(self, server: socket.socket, client: socket.socket) -> str:
        server.listen(8)
        number = client.connect_ex(_address(target_of(self.flow), self.flow.port))
        if number not in (0, errno.EINPROGRESS):
            return _name(number)
        if not self._is_ready(client, select.POLLOUT):
            return SILENT
        number = client.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
        if number:
            return _name(number)
        client.send(_REQUEST)
        if not self._is_ready(server, select.POLLIN):
            return self._died(client)
        accepted, _ = server.accept()
        self.held.enter_context(accepted)
        accepted.settimeout(0)
        if not self._is_ready(accepted, select.POLLIN) or not accepted.recv(4096):
            return self._died(client)
        accepted.send(_REPLY)
        return COMPLETE if self._is_ready(client, select.POLLIN) else SILENT

    def _udp(self, server: socket.socket, client: socket.socket) -> str:
        client.connect(_address(target_of(self.flow), self.flow.port))
        try:
            client.send(_REQUEST)
        except PermissionError:
            # Dropped on the way out; where it was rejected, that error follows.
            return self._died(client, otherwise=SILENT)
        if not self._is_ready(server, select.POLLIN):
            return self._died(client)
        _, sender = server.recvfrom(4096)
        try:
            server.sendto(_REPLY, sender)
        except PermissionError:
            return SILENT
        if not self._is_ready(client, select.POLLIN):
            return SILENT
        client.recv(4096)
        return COMPLETE

    def _died(self, client: socket.socket, otherwise: str = SILENT) -> str:
        number = client.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
        return _name(number) if number else otherwise

    def _is_ready(self, one: socket.socket, event: int) -> bool:
        """Wait for `one`, but not long after a rule was seen to drop something."""
        poll = select.poll()
        poll.register(one, event)
        if self.listener.opened is not None:
            poll.register(self.listener.opened, select.POLLIN)
        is_blind = self.listener.opened is None
        until = monotonic() + (_BLIND_PATIENCE_S if is_blind else _PATIENCE_S)
        seen = False
        while (left := until - monotonic()) > 0:
            if any(fd == one.fileno() for fd, _ in poll.poll(left * 1000)):
                return True
            self.listener.read()
            if not seen and any(event.verdict == DROP for event in self.listener.events):
                seen = True
                until = min(until, monotonic() + _GRACE_S)
        return False

    def _socket(self, uid: int | None) -> socket.socket:
        family = socket.AF_INET if target_of(self.flow).version == 4 else socket.AF_INET6
        is_tcp = self.flow.transport is Transport.TCP
        kind = socket.SOCK_STREAM if is_tcp else socket.SOCK_DGRAM
        with owned_by(uid, _group(uid)):
            made = socket.socket(family, kind)
        self.held.enter_context(made)
        made.settimeout(0)
        return made


def target_of(flow: Flow) -> Host:
    """Return the address that packets to `flow` carry: connecting to 0.0.0.0 means 127.0.0.1."""
    host = plain(flow.host)
    if not host.is_unspecified:
        return host
    loopback = "127.0.0.1" if host.version == 4 else "::1"
    return type(host)(loopback)


def protocol_of(flow: Flow) -> int:
    """Return the number that its packets carry."""
    return socket.IPPROTO_TCP if flow.transport is Transport.TCP else socket.IPPROTO_UDP


def _address(host: Host, port: int) -> tuple[str, int] | tuple[str, int, int, int]:
    if host.version == 4:
        return str(host), port
    scope = _LOOPBACK_INDEX if host.is_link_local else 0
    return str(host).partition("%")[0], port, 0, scope


def _group(uid: int | None) -> int | None:
    if uid is None:
        return None
    try:
        return pwd.getpwuid(uid).pw_gid
    except (KeyError, OverflowError):
        return uid  # a user of a container, say


def _name(number: int | None) -> str:
    return errno.errorcode.get(number or 0, f"errno {number}")

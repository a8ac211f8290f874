"""Leave a MySQL server after its greeting so that it holds nothing against our address."""

import struct
from contextlib import suppress

from homeport.model.address import Transport
from homeport.probe.line import Line, NoAnswerError
from homeport.probe.reach import choose_host

# Source: MySQL source documentation, "Protocol::HandshakeResponse41".
_CAPABILITIES = 0x200 | 0x8000 | 0x80000  # protocol 4.1, secure login, plug-ins
_MOST_PACKET, _UTF8 = 1 << 24, 33
_NOBODY, _NO_PASSWORD = b"homeport-asks\0", b"\0mysql_native_password\0"
_PATIENCE_S = 1.0


def leave_politely(line: Line) -> None:
    """Finish the login as a user that nobody has, where breaking off would count.

    A greeting that is broken off counts against the client's address, and max_connect_errors of
    them (100 by default) block it for everybody. Loopback is left out of that, and so is a login
    that fails. Measured with MariaDB 10.11.
    """
    if line.door.transport is not Transport.TCP:
        return
    host = choose_host(line.door)
    if host is None or host.is_loopback:
        return
    response = struct.pack("<IIB", _CAPABILITIES, _MOST_PACKET, _UTF8) + bytes(23) + _NOBODY
    response += _NO_PASSWORD
    line.hurry(_PATIENCE_S)
    with suppress(NoAnswerError):
        line.send(len(response).to_bytes(3, "little") + b"\1" + response)
        line.receive()

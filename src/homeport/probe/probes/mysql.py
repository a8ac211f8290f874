"""Read the greeting of MySQL and MariaDB, which has version, TLS and the way to log in."""

from homeport.probe.catalogue import Probe
from homeport.probe.cursor import Cursor, GarbledError
from homeport.probe.line import Line
from homeport.probe.mysql_login import leave_politely
from homeport.probe.notes import Notes

_GREETING, _ERROR = 10, 0xFF
_TLS = 0x800
# Source: MySQL source documentation, "Protocol::HandshakeV10".
_SHORTEST_SECOND_PART = 13


def _exchange(line: Line, notes: Notes) -> None:
    header = line.exactly(4)
    body = Cursor(line.exactly(int.from_bytes(header[:3], "little")))
    kind = body.number("B")
    if header[3] != 0 or kind not in (_GREETING, _ERROR):
        raise GarbledError("not MySQL")
    if kind == _ERROR:
        notes.protocol = "mysql"
        body.take(2)
        notes.add("error", body.rest())
        return
    version = body.until()
    body.take(4 + 8 + 1)  # thread, first part of the salt, filler
    capabilities = body.number("<H")
    body.take(1 + 2)  # character set, status
    capabilities |= body.number("<H") << 16
    salt_bytes = body.number("B")
    body.take(10 + max(_SHORTEST_SECOND_PART, salt_bytes - 8))
    notes.protocol = "mysql"
    notes.tls = bool(capabilities & _TLS)
    notes.add("product", "MariaDB" if b"MariaDB" in version else "MySQL")
    notes.add_version(version)
    notes.add("mechanisms", body.rest().rstrip(b"\0"))
    leave_politely(line)


PROBE = Probe(
    asks="nothing, and listened to its greeting",
    exchange=_exchange,
    protocols=("mysql",),
    real="mariadbd",
)

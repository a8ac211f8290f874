"""Ask memcached for its version, over TCP or UDP."""

from homeport.probe.catalogue import EVERY_WAY, Probe
from homeport.probe.cursor import Cursor, GarbledError
from homeport.probe.line import Line
from homeport.probe.notes import Notes

# Request number, sequence, count of datagrams, reserved.
# Source: memcached's doc/protocol.txt, "UDP protocol".
_FRAME = bytes.fromhex("6870000000010000")


def _exchange(line: Line, notes: Notes) -> None:
    command = b"version\r\n"
    line.send(_FRAME + command if line.is_datagram else command)
    if line.is_datagram:
        cursor = Cursor(line.receive())
        if cursor.take(len(_FRAME)) != _FRAME:
            raise GarbledError("another frame")
        answer = cursor.rest().decode("utf-8", "replace").rstrip()
    else:
        answer = line.text_line()
    word, _, version = answer.partition(" ")
    if word == "VERSION":
        notes.protocol, notes.auth = "memcached", "none"
        notes.add("product", "memcached")
        notes.add_version(version)
    elif word == "CLIENT_ERROR" and "unauthenticated" in version:
        notes.protocol, notes.auth = "memcached", "password"
    else:
        raise GarbledError("not memcached")


PROBE = Probe(
    asks="version",
    exchange=_exchange,
    protocols=("memcached",),
    transports=EVERY_WAY,
    real="memcached",
)

"""Ask for a WebSocket at the front page, and leave at once when it is granted."""

import base64
import secrets

from homeport.probe.catalogue import Probe
from homeport.probe.http_answer import read_answer
from homeport.probe.line import Line
from homeport.probe.notes import Notes

_SWITCHED = 101
# A close frame with status 1000, masked with zeros. Source: RFC 6455, section 5.5.1.
_CLOSE = bytes((0x88, 0x82, 0, 0, 0, 0, 0x03, 0xE8))


def _exchange(line: Line, notes: Notes) -> None:
    key = base64.b64encode(secrets.token_bytes(16)).decode()
    host = f"localhost:{line.door.port}"
    head = (
        f"GET / HTTP/1.1\r\nHost: {host}\r\nUser-Agent: homeport\r\nConnection: Upgrade\r\n"
        f"Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {key}\r\n\r\n"
    )
    line.send(head.encode())
    status, _, _ = read_answer(line, notes)
    if status == _SWITCHED:
        notes.protocol, notes.auth = "websocket", "none"
        line.send(_CLOSE)


PROBE = Probe(
    asks="for a WebSocket at /",
    exchange=_exchange,
    protocols=("websocket",),
    is_patient=True,
    alpn=("http/1.1",),
)

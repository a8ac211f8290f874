"""Connect to an MQTT broker under a random name, and leave politely."""

import secrets

from homeport.probe.catalogue import Probe
from homeport.probe.cursor import GarbledError
from homeport.probe.line import Line
from homeport.probe.notes import Notes

# Source: MQTT 3.1.1, sections 3.1 and 3.2. A name that a real client has would throw it out,
# so ours is random; a clean session leaves nothing behind.
_CLEAN_SESSION, _KEEP_ALIVE_S, _LEVEL = 2, 10, 4
_CONNACK, _DISCONNECT = 0x20, b"\xe0\0"
_AUTH = {0: "none", 4: "password", 5: "password"}


def _exchange(line: Line, notes: Notes) -> None:
    name = f"homeport-{secrets.token_hex(6)}".encode()
    body = b"\0\4MQTT" + bytes((_LEVEL, _CLEAN_SESSION, 0, _KEEP_ALIVE_S, 0, len(name))) + name
    line.send(bytes((0x10, len(body))) + body)
    answer = line.exactly(4)
    if answer[0] != _CONNACK or answer[1] not in (2, 3) or answer[2] > 1:
        raise GarbledError("not MQTT")
    notes.protocol = "mqtt"
    notes.auth = _AUTH.get(answer[3])
    notes.add("status", answer[3])
    if answer[3] == 0:
        line.send(_DISCONNECT)


PROBE = Probe(
    asks="CONNECT under a random client id, then DISCONNECT",
    exchange=_exchange,
    protocols=("mqtt",),
    real="mosquitto",
)

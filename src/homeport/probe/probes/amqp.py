"""Ask an AMQP broker for its Connection.Start, which names product, version and logins."""

from homeport.probe.catalogue import Probe
from homeport.probe.cursor import Cursor, GarbledError
from homeport.probe.line import Line
from homeport.probe.notes import Notes

# Source: AMQP 0-9-1 specification, sections 2.2.4 and 4.2; XML class 10, method 10.
_HEADER = b"AMQP\0\0\x09\x01"
_START = (10, 10)
_TEXT = ord("S")
_FIXED = {"t": 1, "b": 1, "B": 1, "s": 2, "u": 2, "I": 4, "i": 4, "f": 4, "l": 8, "d": 8, "T": 8}


def _exchange(line: Line, notes: Notes) -> None:
    line.send(_HEADER)
    first = line.exactly(7)
    if first.startswith(b"AMQP"):
        first += line.exactly(1)
        notes.protocol = "amqp"  # it only speaks another version, and says which
        notes.add("speaks", ".".join(str(one) for one in first[5:8]))
        return
    if first[:3] != b"\x01\0\0":
        raise GarbledError("not AMQP")
    body = Cursor(line.exactly(int.from_bytes(first[3:7], "big")))
    if (body.number(">H"), body.number(">H")) != _START:
        raise GarbledError("not AMQP")
    notes.protocol = "amqp"
    notes.add("speaks", f"{body.number('B')}-{body.number('B')}")
    properties = _texts(Cursor(body.take(body.number(">I"))))
    notes.add("product", properties.get("product"))
    notes.add_version(properties.get("version"))
    mechanisms = body.take(body.number(">I")).decode("ascii", "replace")
    notes.add("mechanisms", mechanisms)
    notes.auth = _auth(mechanisms.split())


def _auth(mechanisms: list[str]) -> str | None:
    if "ANONYMOUS" in mechanisms:
        return "none"
    if mechanisms == ["EXTERNAL"]:
        return "client-cert"
    return "password" if mechanisms else None


def _texts(table: Cursor) -> dict[str, str]:
    """Return the texts of a field table, as far as it can be read."""
    found: dict[str, str] = {}
    while table.left:
        name = table.take(table.number("B")).decode("utf-8", "replace")
        kind = table.number("B")
        if chr(kind) in "SFAx":
            value = table.take(table.number(">I"))
            if kind == _TEXT:
                found[name] = value.decode("utf-8", "replace")
        elif chr(kind) in _FIXED:
            table.take(_FIXED[chr(kind)])
        else:
            break
    return found


PROBE = Probe(
    asks="the AMQP header",
    exchange=_exchange,
    protocols=("amqp",),
)

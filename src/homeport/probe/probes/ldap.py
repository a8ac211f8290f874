"""Ask a directory for its root entry, which every client may read before it logs in."""

from homeport.probe.asn1 import SEQUENCE, element, read_element, read_length, read_sequence
from homeport.probe.catalogue import Probe
from homeport.probe.cursor import Cursor, GarbledError
from homeport.probe.line import Line
from homeport.probe.notes import Notes

# Source: RFC 4511, sections 4.1.1, 4.5 and 4.3; RFC 4512, section 5.1.
_INTEGER, _TEXT, _ENUM, _BOOLEAN, _PRESENT = 0x02, 0x04, 0x0A, 0x01, 0x87
_SEARCH, _ENTRY, _DONE, _UNBIND = 0x63, 0x64, 0x65, b"\x30\x05\x02\x01\x02\x42\0"
_ATTRIBUTES = (
    "vendorName",
    "vendorVersion",
    "supportedLDAPVersion",
    "supportedSASLMechanisms",
    "supportedExtension",
    "objectClass",
)
_START_TLS = "1.3.6.1.4.1.1466.20037"
_WANTS_LOGIN = (8, 48, 49, 50, 53)


def _exchange(line: Line, notes: Notes) -> None:
    line.send(_question())
    kind, body = _message(line)
    if kind not in (_ENTRY, _DONE):
        raise GarbledError("not LDAP")
    notes.protocol = "ldap"
    if kind == _ENTRY:
        _note_entry(Cursor(body), notes)
        kind, body = _message(line)
    code = read_element(Cursor(body))[1]
    if kind == _DONE and int.from_bytes(code[:2], "big") in _WANTS_LOGIN:
        notes.auth = "password"
    line.send(_UNBIND)


def _question() -> bytes:
    names = element(SEQUENCE, *(element(_TEXT, one.encode()) for one in _ATTRIBUTES))
    search = (
        element(_TEXT)
        + element(_ENUM, b"\0")  # the base object only
        + element(_ENUM, b"\0")
        + element(_INTEGER, b"\1")  # one entry
        + element(_INTEGER, b"\1")  # one second
        + element(_BOOLEAN, b"\0")
        + element(_PRESENT, b"objectClass")
        + names
    )
    # Longer than element() may be, so the lengths have two bytes.
    inner = bytes((_SEARCH, 0x81, len(search))) + search
    message = element(_INTEGER, b"\1") + inner
    return bytes((SEQUENCE, 0x81, len(message))) + message


def _message(line: Line) -> tuple[int, bytes]:
    head = line.exactly(2)
    head += line.exactly(head[1] & 0x7F if head[1] & 0x80 else 0)
    cursor = Cursor(head)
    if cursor.number("B") != SEQUENCE:
        raise GarbledError("not LDAP")
    message = Cursor(line.exactly(read_length(cursor)))
    read_element(message)
    return read_element(message)


def _note_entry(entry: Cursor, notes: Notes) -> None:
    read_element(entry)
    attributes = read_sequence(entry)
    found: dict[str, list[str]] = {}
    while attributes.left:
        attribute = read_sequence(attributes)
        name = read_element(attribute)[1].decode("utf-8", "replace")
        values = Cursor(read_element(attribute)[1])
        found[name] = []
        while values.left:
            found[name].append(read_element(values)[1].decode("utf-8", "replace"))
    notes.add("product", " ".join(found.get("vendorName", ())))
    if "OpenLDAProotDSE" in found.get("objectClass", ()):
        notes.add("product", "OpenLDAP")
    notes.add_version("".join(found.get("vendorVersion", ())[:1]))
    notes.add("speaks", " ".join(found.get("supportedLDAPVersion", ())))
    notes.add("mechanisms", " ".join(found.get("supportedSASLMechanisms", ())))
    if _START_TLS in found.get("supportedExtension", ()):
        notes.add("starttls", "yes")


PROBE = Probe(
    asks="the root entry, without a login", exchange=_exchange, protocols=("ldap",), real="slapd"
)

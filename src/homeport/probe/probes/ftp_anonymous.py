"""Ask an FTP server whether everybody may come in, as "anonymous"."""

from homeport.probe.catalogue import Probe
from homeport.probe.cursor import GarbledError
from homeport.probe.line import Line
from homeport.probe.notes import Notes
from homeport.probe.numbered_reply import read_reply

# Source: RFC 959, section 4.2; RFC 1635.
_READY, _WELCOME, _WANTS_PASSWORD, _REFUSED = 220, 230, 331, 530


def _exchange(line: Line, notes: Notes) -> None:
    number, _ = read_reply(line)
    if number != _READY:
        raise GarbledError("not FTP")
    line.send(b"USER anonymous\r\n")
    number, _ = read_reply(line)
    if number == _WANTS_PASSWORD:
        line.send(b"PASS homeport@localhost\r\n")
        number, _ = read_reply(line)
    notes.protocol = "ftp"
    notes.add("status", number)
    notes.auth = {_WELCOME: "none", _REFUSED: "password"}.get(number)
    line.send(b"QUIT\r\n")


PROBE = Probe(
    asks="to come in as anonymous (logs a line there)",
    exchange=_exchange,
    protocols=("ftp",),
    is_patient=True,
    real="proftpd",
)

"""Read the greeting of an FTP server and what it can do."""

from homeport.probe.catalogue import Probe
from homeport.probe.cursor import GarbledError
from homeport.probe.line import Line
from homeport.probe.notes import Notes
from homeport.probe.numbered_reply import read_reply
from homeport.probe.recognise import note_banner

_READY = 220


def _exchange(line: Line, notes: Notes) -> None:
    number, texts = read_reply(line)
    if number != _READY:
        raise GarbledError("not FTP")
    notes.add("status", number)
    note_banner(f"{number} {texts[0]}", notes)
    line.send(b"FEAT\r\n")
    number, features = read_reply(line)
    notes.protocol = "ftp"
    if any("AUTH TLS" in one for one in features):
        notes.add("starttls", "yes")
    line.send(b"QUIT\r\n")


PROBE = Probe(asks="FEAT and QUIT", exchange=_exchange, protocols=("ftp",), real="proftpd")

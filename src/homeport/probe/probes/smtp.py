"""Read the greeting of a mail server and what it can do."""

from homeport.probe.catalogue import Probe
from homeport.probe.cursor import GarbledError
from homeport.probe.line import Line
from homeport.probe.notes import Notes
from homeport.probe.numbered_reply import read_reply
from homeport.probe.recognise import note_banner

_READY, _OK = 220, 250


def _exchange(line: Line, notes: Notes) -> None:
    number, texts = read_reply(line)
    if number != _READY:
        raise GarbledError("not SMTP")
    notes.add("status", number)
    note_banner(f"{number} {texts[0]}", notes)
    line.send(b"EHLO localhost\r\n")
    number, offers = read_reply(line)
    if number != _OK:
        raise GarbledError("not SMTP")
    notes.protocol = "smtp"
    words = [one.upper() for one in offers]
    if "STARTTLS" in words:
        notes.add("starttls", "yes")
    logins = next((one for one in words if one.startswith("AUTH ")), "")
    notes.add("mechanisms", logins.removeprefix("AUTH "))
    # A login that is offered may still be optional, as it mostly is for local senders.
    notes.auth = None if logins else "none"
    line.send(b"QUIT\r\n")


PROBE = Probe(asks="EHLO and QUIT", exchange=_exchange, protocols=("smtp",), real="exim4")

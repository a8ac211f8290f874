"""Read the greeting of an IMAP server and what it can do."""

from homeport.probe.catalogue import Probe
from homeport.probe.cursor import GarbledError
from homeport.probe.line import Line
from homeport.probe.notes import Notes
from homeport.probe.recognise import note_banner

_MOST_LINES = 10


def _exchange(line: Line, notes: Notes) -> None:
    greeting = line.text_line()
    if not greeting.startswith(("* OK", "* PREAUTH")):
        raise GarbledError("not IMAP")
    notes.protocol = "imap"
    note_banner(greeting, notes)
    line.send(b"a CAPABILITY\r\nb LOGOUT\r\n")
    for _ in range(_MOST_LINES):
        row = line.text_line().upper()
        if row.startswith("* CAPABILITY"):
            _note(row.split(), notes)
        if row.startswith("A "):
            break
    if greeting.startswith("* PREAUTH"):
        notes.auth = "none"


def _note(words: list[str], notes: Notes) -> None:
    if "STARTTLS" in words:
        notes.add("starttls", "yes")
    kinds = [one.removeprefix("AUTH=") for one in words if one.startswith("AUTH=")]
    notes.add("mechanisms", " ".join(kinds))
    notes.auth = "none" if "ANONYMOUS" in kinds else "password"


PROBE = Probe(asks="CAPABILITY and LOGOUT", exchange=_exchange, protocols=("imap",), real="dovecot")

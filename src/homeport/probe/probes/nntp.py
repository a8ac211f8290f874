"""Read the greeting of a news server and what it can do."""

from homeport.probe.catalogue import Probe
from homeport.probe.cursor import GarbledError
from homeport.probe.line import Line
from homeport.probe.notes import Notes
from homeport.probe.recognise import note_banner

# Source: RFC 3977, sections 5.1 and 5.2.
_GREETINGS = ("200 ", "201 ")
_MOST_LINES = 40


def _exchange(line: Line, notes: Notes) -> None:
    greeting = line.text_line()
    if not greeting.startswith(_GREETINGS):
        raise GarbledError("not NNTP")
    line.send(b"CAPABILITIES\r\n")
    if not line.text_line().startswith(("101 ", "500 ", "480 ")):
        raise GarbledError("not NNTP")
    notes.protocol = "nntp"
    note_banner(greeting, notes)
    for _ in range(_MOST_LINES):
        word, _, rest = line.text_line().partition(" ")
        if word in ("", "."):
            break
        if word == "STARTTLS":
            notes.add("starttls", "yes")
        elif word == "IMPLEMENTATION":
            notes.add_product(rest, split=" ")
    line.send(b"QUIT\r\n")


PROBE = Probe(asks="CAPABILITIES and QUIT", exchange=_exchange, protocols=("nntp",))

"""Read the greeting of a POP3 server and what it can do."""

from homeport.probe.catalogue import Probe
from homeport.probe.cursor import GarbledError
from homeport.probe.line import Line
from homeport.probe.notes import Notes
from homeport.probe.recognise import note_banner

_MOST_LINES = 40


def _exchange(line: Line, notes: Notes) -> None:
    greeting = line.text_line()
    if not greeting.startswith("+OK"):
        raise GarbledError("not POP3")
    line.send(b"CAPA\r\n")
    answer = line.text_line()
    if not answer.startswith(("+OK", "-ERR")):
        raise GarbledError("not POP3")
    notes.protocol, notes.auth = "pop3", "password"
    note_banner(greeting, notes)
    for _ in range(_MOST_LINES if answer.startswith("+OK") else 0):
        words = line.text_line().split()
        if not words or words == ["."]:
            break
        if words[0] == "STLS":
            notes.add("starttls", "yes")
        elif words[0] == "SASL":
            notes.add("mechanisms", " ".join(words[1:]))
        elif words[0] == "IMPLEMENTATION":
            notes.add("product", " ".join(words[1:]))
    line.send(b"QUIT\r\n")


PROBE = Probe(asks="CAPA and QUIT", exchange=_exchange, protocols=("pop3",), real="dovecot")

"""Listen to a server that speaks first, and say nothing."""

from homeport.probe.catalogue import Probe
from homeport.probe.line import Line
from homeport.probe.notes import Notes
from homeport.probe.recognise import recognise


def _exchange(line: Line, notes: Notes) -> None:
    # A first line may come in pieces; half a banner names half a product.
    recognise(line.gather(lambda got: b"\n" in got or b"\0" in got), notes)


PROBE = Probe(
    asks="nothing, and listened to its greeting",
    exchange=_exchange,
    protocols=("ssh", "ftp", "smtp", "imap", "pop3", "nntp", "rsync", "varnish-cli", "nats", "mpd"),
    real="sshd",
)

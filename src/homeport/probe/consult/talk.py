"""One conversation on a connection that is open already: bounded, and it knows how it ended."""

import re
import select
import socket
from collections.abc import Callable
from time import monotonic
from typing import Final

from homeport.model.address import Transport
from homeport.model.clues import Door
from homeport.model.exchange import Ending, Exchange
from homeport.probe.line import Line
from homeport.probe.notes import Notes
from homeport.probe.recognise import recognise

PATIENCE_S: Final = 6.0
# A server that is fine answers sooner; later it is worth a look at what it is doing.
_SOON_S = 0.5
# Given the connection and how long nothing has come, returns how much longer to wait. It is asked
# when the silence begins to look bad, and again when we give up, with the connection still open.
Watch = Callable[[socket.socket, float], float]
Connect = Callable[[], socket.socket]

_ENDINGS = {"timeout": Ending.SILENCE, "closed": Ending.CLOSED, "reset": Ending.RESET}
# What is left of an answer is taken off the line, so that nobody logs a broken pipe.
_MOST_LEFT_BYTES = 1024 * 1024
_LEFT_S = 0.03
# FTP, SMTP, NNTP and IRC with numbers; Redis, POP3 and NATS; memcached and others; and sshd,
# which says in plain words that there are too many, before it would greet.
_COMPLAINT = re.compile(
    r"([45]\d\d)[ -]|(-[A-Z]{3,})\b|\* BYE|(?:SERVER_|CLIENT_)?ERR(?:OR)? "
    r"|Exceeded MaxStartups|Not allowed at this time"
)


class Talk(Line):
    """A line to the target. The socket is ours now, and is closed with it."""

    def __init__(
        self, opened: socket.socket, *, patience_s: float = PATIENCE_S, watch: Watch | None = None
    ) -> None:
        self.began = monotonic()
        super().__init__(opened, _door(opened), self.began + patience_s)
        self._watch = watch

    def _receive_raw(self) -> bytes:
        if self._watch is not None and not (self.heard if self.secure else self.first):
            self._mind(self._watch)
        return super()._receive_raw()

    def _mind(self, watch: Watch) -> None:
        """Have the silence looked at, once it lasts; afterwards something has come, or never."""
        if self.hears(min(_SOON_S, self.left_s)):
            return
        if self.left_s > 0:
            self.hurry(watch(self._socket, monotonic() - self.began))
            if self.hears(self.left_s):
                return
        watch(self._socket, monotonic() - self.began)

    def hears(self, limit_s: float) -> bool:
        """Return whether something comes, an end included, before `limit_s` is over."""
        poll = select.poll()
        poll.register(self._socket, select.POLLIN)
        return bool(poll.poll(max(0.0, limit_s) * 1000))

    def leave(self) -> None:
        """Take a little of what is still coming, then close."""
        until = monotonic() + _LEFT_S
        taken = 0
        try:
            while taken < _MOST_LEFT_BYTES and monotonic() < until:
                self._socket.settimeout(max(0.001, until - monotonic()))
                data = self._socket.recv(65_536)
                taken += len(data)
                if not data:
                    break
        except OSError:
            pass  # there is nothing more, or nobody
        self.close()

    def exchange(self, kind: str, asked: str, *, why: str = "") -> Exchange:
        """Return what was said so far; `why` is that of the NoAnswerError that ended it."""
        ending = ending_of(why) if why or not self.first else Ending.ANSWERED
        return Exchange(
            kind=kind,
            asked=asked,
            ending=ending,
            took_s=monotonic() - self.began,
            first=self.heard if self.secure else self.first,
            protocol=self.recognised(),
        )

    def recognised(self) -> str | None:
        """Return the protocol that the beginning of the answer gives away."""
        if self.is_echo:
            return "echo"
        notes = Notes()
        recognise(self.heard if self.secure else self.first, notes)
        return protocol_in(notes)


def complaint_in(data: bytes) -> tuple[str | None, str | None]:
    """Return the words and the code of an error that a server begins with, if it does."""
    line = data.partition(b"\n")[0].decode("utf-8", "replace").strip()
    found = _COMPLAINT.match(line)
    if found is None:
        return None, None
    return line.removeprefix("-"), found[1] or found[2]


def protocol_in(notes: Notes) -> str | None:
    """Return the protocol in the words of Exchange: HTTP/2 is one of its own, and so is TLS."""
    if notes.protocol == "http" and notes.facts.get("speaks") == "2":
        return "http2"
    return notes.protocol or ("tls" if notes.tls else None)


def ending_of(why: str) -> Ending:
    """Return the ending in the words of Exchange; an error of the network is like a reset."""
    if why == "too much":
        return Ending.ANSWERED
    return _ENDINGS.get(why, Ending.RESET)


def not_connected(kind: str, asked: str, error: OSError) -> Exchange:
    """Return the exchange that did not begin."""
    message = error.strerror or str(error) or None
    return Exchange(kind=kind, asked=asked, ending=Ending.NOT_CONNECTED, message=message)


def _door(opened: socket.socket) -> Door:
    """Return the door that `opened` leads to, as far as the kernel says."""
    try:
        peer = opened.getpeername()
    except OSError:
        return Door(transport=Transport.TCP, port=0, addresses=())
    if opened.family == socket.AF_UNIX:
        return Door(transport=Transport.UNIX, port=0, addresses=(), path=str(peer))
    kind = Transport.UDP if opened.type == socket.SOCK_DGRAM else Transport.TCP
    return Door(transport=kind, port=peer[1], addresses=(peer[0],))

"""One connection to one listener: a total deadline, a bound on what is read, closed for sure."""

import socket
from collections.abc import Callable
from time import monotonic
from types import TracebackType
from typing import Self

from homeport.model.address import Transport
from homeport.model.clues import Door
from homeport.probe.cursor import GarbledError
from homeport.probe.secure import Secure

# More than any greeting, header or handshake needs, and little enough to throw away.
MOST_BYTES = 16 * 1024
# A chain of certificates may be longer than that.
_MOST_ENCRYPTED_BYTES = 64 * 1024
_KEPT_BYTES = 1024
_CHUNK = 4096
_SURELY_BYTES = 16


class NoAnswerError(Exception):
    """The peer said nothing (more): `why` is "timeout", "closed", "reset", "too much"..."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class Line:
    """A connected socket, with the time that is left for everything.

    Whatever the peer does ends in an answer, NoAnswerError or GarbledError, before the deadline.
    `first` is the beginning of what came, `heard` of what that meant once decrypted. With
    `send_to` the socket is not connected, for the answer comes from another port.
    """

    def __init__(
        self,
        opened: socket.socket,
        door: Door,
        until: float,
        send_to: tuple[str | int | bytes, ...] | None = None,
    ) -> None:
        self.door = door
        self._send_to = send_to
        self.first = b""
        self.heard = b""
        self._socket = opened
        self._until = until
        self._secure: Secure | None = None
        self._asked = b""
        self._buffer = b""
        self._read_bytes = 0
        self._raw_bytes = 0

    @property
    def secure(self) -> Secure | None:
        """The TLS layer, None on a plain line."""
        return self._secure

    @property
    def is_datagram(self) -> bool:
        """True when every receive is one datagram."""
        return self.door.transport is Transport.UDP

    @property
    def is_echo(self) -> bool:
        """True when the peer gave back what it was sent, perhaps in other letters."""
        asked, heard = self._asked.lower(), self.first.lower()
        # It may come in pieces; so many bytes are no coincidence, fewer could be an answer.
        both = min(len(asked), len(heard))
        return both >= min(_SURELY_BYTES, len(asked)) > 0 and asked[:both] == heard[:both]

    @property
    def left_s(self) -> float:
        """How much time is left."""
        return self._until - monotonic()

    def hurry(self, most_s: float) -> None:
        """Leave at most `most_s` for the rest: what matters was heard already."""
        self._until = min(self._until, monotonic() + most_s)

    def send(self, data: bytes) -> None:
        """Send all of `data`.

        Who has hung up may have said why before, so that is left to the next receive.
        """
        if self._secure:
            data = self._secure.encrypt(data)
        try:
            self._send_raw(data)
        except NoAnswerError as failure:
            if failure.why != "reset":
                raise

    def receive(self) -> bytes:
        """Return the next bytes, at least one."""
        if self._buffer:
            taken, self._buffer = self._buffer, b""
            return taken
        return self._receive_new()

    def exactly(self, count: int) -> bytes:
        """Return exactly `count` bytes."""
        if count > MOST_BYTES:
            raise GarbledError(f"{count} bytes announced")
        while len(self._buffer) < count:
            self._buffer += self._receive_new()
        taken, self._buffer = self._buffer[:count], self._buffer[count:]
        return taken

    def until(self, end: bytes) -> bytes:
        """Return what comes before `end`, and step over that."""
        while end not in self._buffer:
            self._buffer += self._receive_new()
        taken, _, self._buffer = self._buffer.partition(end)
        return taken

    def text_line(self) -> str:
        """Return the next line without its end."""
        return self.until(b"\n").rstrip(b"\r").decode("utf-8", "replace")

    def gather(self, is_enough: Callable[[bytes], bool] = lambda _: False) -> bytes:
        """Return what comes until it is enough, the peer is done, or time or bound is reached."""
        gathered = b""
        try:
            while not is_enough(gathered):
                gathered += self.receive()
        except NoAnswerError:
            if not gathered:
                raise
        return gathered

    def start_tls(self, alpn: tuple[str, ...] = (), *, secure: Secure | None = None) -> Secure:
        """Shake hands; raises GarbledError when the peer does not talk TLS.

        `first` holds what it said instead. `secure` is a TLS layer that knows what it wants.
        """
        secure = Secure(alpn=alpn) if secure is None else secure
        while not self._step(secure):
            secure.feed(self._receive_raw())
        self._secure = secure
        return secure

    def close(self) -> None:
        """Close at once; twice is fine."""
        self._socket.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _step(self, secure: Secure) -> bool:
        try:
            return secure.shake_hands()
        finally:
            waiting = secure.outgoing()
            if waiting:
                self._send_raw(waiting)

    def _receive_new(self) -> bytes:
        if self._secure is None:
            data = self._receive_raw()
        else:
            data = self._secure.decrypt()
            while not data:
                self._secure.feed(self._receive_raw())
                data = self._secure.decrypt()
        self._read_bytes += len(data)
        self.heard += data[: max(0, _KEPT_BYTES - len(self.heard))]
        if self._read_bytes > MOST_BYTES:
            raise NoAnswerError("too much")
        return data

    def _receive_raw(self) -> bytes:
        data = self._touch(lambda: self._socket.recv(_CHUNK))
        if not data and not self.is_datagram:
            raise NoAnswerError("closed")
        self._raw_bytes += len(data)
        if self._raw_bytes > _MOST_ENCRYPTED_BYTES:
            raise NoAnswerError("too much")
        if len(self.first) < _KEPT_BYTES:
            self.first += data[: _KEPT_BYTES - len(self.first)]
        return data

    def _send_raw(self, data: bytes) -> None:
        if not self.first:
            self._asked = (self._asked + data)[:_KEPT_BYTES]

        def send_all() -> bytes:
            if self._send_to is None:
                self._socket.sendall(data)
            else:
                self._socket.sendto(data, self._send_to)
            return b""

        self._touch(send_all)

    def _touch(self, call: Callable[[], bytes]) -> bytes:
        left = self.left_s
        if left <= 0:
            raise NoAnswerError("timeout")
        self._socket.settimeout(left)
        try:
            return call()
        except TimeoutError:
            raise NoAnswerError("timeout") from None
        except ConnectionRefusedError:
            raise NoAnswerError("refused") from None
        except (ConnectionResetError, BrokenPipeError):
            raise NoAnswerError("reset") from None
        except OSError as error:
            raise NoAnswerError(error.strerror or "error") from error

"""Ask the running home something over its own HTTP, with the token from the state file."""

import http.client
import socket
from dataclasses import dataclass

import msgspec

from homeport.errors import TooSlowError
from homeport.home.home_file import HomeFile
from homeport.kit.wire import from_json

_PATIENCE_S = 5.0
_OK = 200
_AGAIN = "homeport down ends it, homeport up starts it again"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Error:
    what: str
    hint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _ErrorBody:
    error: _Error


def ask(home: HomeFile, method: str, path: str, *, patience_s: float = _PATIENCE_S) -> bytes:
    """Return the body of home's answer.

    Behind a gateway home is asked at its own socket, which only its user can open: the answer comes
    also while the gateway is down, and the token never goes to a stranger who took the port then.

    Raises: TooSlowError when home does not answer in time, or not with 200.
    """
    connection = _Connection(home, patience_s)
    headers = {"Authorization": f"Bearer {home.token}"}
    try:
        connection.request(method, path, headers=headers)
        answer = connection.getresponse()
        body = answer.read()
    except (OSError, http.client.HTTPException) as error:
        why = str(error) or type(error).__name__
        raise TooSlowError(
            f"home (pid {home.pid}) does not answer at {home.url}: {why}",
            hint=_AGAIN,
        ) from error
    finally:
        connection.close()
    if answer.status != _OK:
        raise _refused(home, path, answer.status, body)
    return body


def _refused(home: HomeFile, path: str, status: int, body: bytes) -> TooSlowError:
    """Return home's own words about what went wrong, where it has some."""
    head = f"home (pid {home.pid}) answers {status} at {home.url}{path}"
    try:
        said = from_json(body, _ErrorBody).error
    except msgspec.MsgspecError:
        return TooSlowError(head, hint=_AGAIN)
    return TooSlowError(f"{head}: {said.what}", hint=said.hint or _AGAIN)


class _Connection(http.client.HTTPConnection):
    """HTTP/1.1 with home, by whichever way it has."""

    def __init__(self, home: HomeFile, patience_s: float) -> None:
        super().__init__("127.0.0.1", home.port, timeout=patience_s)
        self._path = home.socket

    def connect(self) -> None:
        if self._path is None:
            super().connect()
            return
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.settimeout(self.timeout)
        self.sock.connect(self._path)

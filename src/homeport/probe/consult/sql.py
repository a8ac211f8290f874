"""Ask PostgreSQL and MySQL whether they would let this client in, without a password."""

import socket
import struct
from dataclasses import dataclass, replace

from homeport.model.address import Transport
from homeport.model.exchange import Exchange
from homeport.probe.consult.talk import Talk, Watch
from homeport.probe.consult.web import made_secure
from homeport.probe.cursor import Cursor, GarbledError
from homeport.probe.line import NoAnswerError
from homeport.probe.mysql_login import leave_politely

PATIENCE_S = 2.0
# Source: PostgreSQL documentation, "Message Formats".
_SSL_REQUEST = struct.pack(">II", 8, 80877103)
_PROTOCOL_3 = 196_608
_TERMINATE = b"X\0\0\0\4"
_MOST_MESSAGES = 64
# Source: MySQL source documentation, "Protocol::HandshakeV10".
_GREETING, _ERROR = 10, 0xFF


@dataclass(frozen=True, slots=True, kw_only=True)
class Login:
    """As whom, for which database, and whether inside TLS where the server has that."""

    user: str
    database: str
    may_use_tls: bool = True


def ask_postgresql(
    opened: socket.socket,
    login: Login,
    *,
    patience_s: float = PATIENCE_S,
    watch: Watch | None = None,
) -> Exchange:
    """Return how PostgreSQL takes the beginning of a login; no password is sent.

    Like libpq (sslmode=prefer) it goes into TLS when the server has that. ANSWERED without
    `error_code`: it let us in, or asks for the password.
    """
    asked = f"to log in as {login.user} to the database {login.database}"
    with Talk(opened, patience_s=patience_s, watch=watch) as talk:
        try:
            kind = _ask_for_tls(talk, login)
            if kind == b"S":
                talk.start_tls(secure=made_secure(("postgresql",), "localhost"))
                asked += ", inside TLS"
            if kind != b"E":
                fields = f"user\0{login.user}\0database\0{login.database}\0\0".encode()
                talk.send(struct.pack(">II", len(fields) + 8, _PROTOCOL_3) + fields)
                kind = talk.exactly(1)
            return _read_login(talk, kind, asked)
        except NoAnswerError as silence:
            return talk.exchange("postgresql", asked, why=silence.why)
        except GarbledError:
            return talk.exchange("postgresql", asked)


def _ask_for_tls(talk: Talk, login: Login) -> bytes:
    """Return "S" for yes, "N" for no, "E" where an error follows. libpq asks over TCP only."""
    if not login.may_use_tls or talk.door.transport is not Transport.TCP:
        return b"N"
    talk.send(_SSL_REQUEST)
    kind = talk.exactly(1)
    if kind not in (b"S", b"N", b"E"):
        raise GarbledError("not PostgreSQL")
    return kind


def _read_login(talk: Talk, kind: bytes, asked: str) -> Exchange:
    """Read on until it lets us in, wants a password or refuses; the first kind is read already."""
    for _ in range(_MOST_MESSAGES):
        length = int.from_bytes(talk.exactly(4), "big")
        body = talk.exactly(max(0, length - 4))
        told = replace(talk.exchange("postgresql", asked), protocol="postgresql")
        if kind == b"E":
            message, code = _postgresql_error(body)
            return replace(told, message=message, error_code=code)
        wants_password = kind == b"R" and body[:4] != bytes(4)
        if kind == b"Z" or wants_password:
            talk.send(_TERMINATE)
            return told
        if kind not in (b"R", b"S", b"K", b"N", b"v"):
            raise GarbledError("not PostgreSQL")
        kind = talk.exactly(1)
    raise GarbledError("an endless login")


def _postgresql_error(body: bytes) -> tuple[str, str | None]:
    """Return "FATAL: what happened" and the SQLSTATE."""
    texts = [one.decode("utf-8", "replace") for one in body.split(b"\0")]
    fields = {one[:1]: one[1:] for one in reversed(texts) if one}
    severity = fields.get("V") or fields.get("S") or "ERROR"
    return f"{severity}: {fields.get('M', '')}", fields.get("C")


def ask_mysql(
    opened: socket.socket, *, patience_s: float = PATIENCE_S, watch: Watch | None = None
) -> Exchange:
    """Return how MySQL or MariaDB greets us: ANSWERED, with `error_code` when it refuses us."""
    asked = "nothing, and listened to its greeting"
    with Talk(opened, patience_s=patience_s, watch=watch) as talk:
        try:
            header = talk.exactly(4)
            body = Cursor(talk.exactly(int.from_bytes(header[:3], "little")))
            kind = body.number("B")
            if header[3] != 0 or kind not in (_GREETING, _ERROR):
                raise GarbledError("not MySQL")
            told = replace(talk.exchange("mysql", asked), protocol="mysql")
            if kind == _ERROR:
                code = str(body.number("<H"))
                return replace(told, message=_mysql_message(body.rest()), error_code=code)
            leave_politely(talk)
        except NoAnswerError as silence:
            return talk.exchange("mysql", asked, why=silence.why)
        except GarbledError:
            return talk.exchange("mysql", asked)
        return told


def _mysql_message(data: bytes) -> str:
    """Return the words of an error; after the greeting they come after "#" and a SQLSTATE."""
    if data.startswith(b"#"):
        data = data[6:]
    return data.decode("utf-8", "replace")

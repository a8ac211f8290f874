"""Ask the services that answer a line or a number; all others through their ordinary probe."""

import re
import secrets
import socket
from dataclasses import replace

from homeport.model.exchange import Ending, Exchange
from homeport.probe.catalogue import PROBES
from homeport.probe.consult.sql import PATIENCE_S
from homeport.probe.consult.talk import Talk, Watch, complaint_in, protocol_in
from homeport.probe.consult.web import alert_of, made_secure
from homeport.probe.cursor import GarbledError
from homeport.probe.line import NoAnswerError
from homeport.probe.notes import Notes
from homeport.probe.secure import SecureError

_REDIS_ERROR = re.compile(r"-([A-Z][A-Z0-9]*)\b ?(.*)")
# Source: MQTT 3.1.1, sections 3.1 and 3.2, table 3.1.
_CLEAN_SESSION, _KEEP_ALIVE_S, _LEVEL = 2, 10, 4
_CONNACK, _DISCONNECT = 0x20, b"\xe0\0"
_MQTT_ERRORS = {
    1: "unacceptable protocol version",
    2: "client identifier rejected",
    3: "server unavailable",
    4: "bad user name or password",
    5: "not authorised",
}
_INSIDE_TLS = "+tls"


def ask_redis(
    opened: socket.socket,
    *,
    inside_tls: bool = False,
    patience_s: float = PATIENCE_S,
    watch: Watch | None = None,
) -> Exchange:
    """Return what Redis says to PING; `error_code` is "-DENIED", "-NOAUTH", "-LOADING"..."""
    asked = "PING"
    with Talk(opened, patience_s=patience_s, watch=watch) as talk:
        try:
            if inside_tls:
                talk.start_tls(secure=made_secure((), "localhost"))
            talk.send(b"PING\r\n")
            line = talk.text_line()
        except NoAnswerError as silence:
            # What refuses in words and hangs up before the question is a reset only to TCP.
            line = talk.heard.decode("utf-8", "replace").strip()
            if not _REDIS_ERROR.match(line):
                return talk.exchange("redis", asked, why=silence.why)
        except GarbledError as failure:
            return _garbled(talk, failure, "redis", asked)
        told = talk.exchange("redis", asked)
        error = _REDIS_ERROR.match(line)
        if error:
            protocol = told.protocol if told.protocol == "echo" else "redis"
            return replace(told, protocol=protocol, message=line[1:], error_code=f"-{error[1]}")
        return replace(told, protocol="redis") if line == "+PONG" else told


def ask_mqtt(
    opened: socket.socket,
    *,
    inside_tls: bool = False,
    patience_s: float = PATIENCE_S,
    watch: Watch | None = None,
) -> Exchange:
    """Return how an MQTT broker takes a stranger with a random name and a clean session."""
    asked = "CONNECT under a random client id"
    name = f"homeport-{secrets.token_hex(6)}".encode()
    body = b"\0\4MQTT" + bytes((_LEVEL, _CLEAN_SESSION, 0, _KEEP_ALIVE_S, 0, len(name))) + name
    with Talk(opened, patience_s=patience_s, watch=watch) as talk:
        try:
            if inside_tls:
                talk.start_tls(secure=made_secure((), "localhost"))
            talk.send(bytes((0x10, len(body))) + body)
            answer = talk.exactly(4)
        except NoAnswerError as silence:
            return talk.exchange("mqtt", asked, why=silence.why)
        except GarbledError as failure:
            return _garbled(talk, failure, "mqtt", asked)
        told = talk.exchange("mqtt", asked)
        if answer[0] != _CONNACK or answer[1] not in (2, 3):
            return told
        told = replace(told, protocol="mqtt")
        if answer[3]:
            words = _MQTT_ERRORS.get(answer[3], "refused")
            return replace(told, message=words, error_code=str(answer[3]))
        talk.send(_DISCONNECT)
        return told


def ask_probe(
    name: str,
    opened: socket.socket,
    *,
    patience_s: float = PATIENCE_S,
    watch: Watch | None = None,
) -> Exchange:
    """Return what the ordinary probe `name` ("NAME+tls": inside TLS) found, as an exchange.

    Raises: LookupError when there is no such probe; `opened` is closed then, too.
    """
    with Talk(opened, patience_s=patience_s, watch=watch) as talk:
        probe = PROBES.load(name.removesuffix(_INSIDE_TLS))
        kind = name.removesuffix(_INSIDE_TLS)
        notes = Notes()
        try:
            if name.endswith(_INSIDE_TLS):
                talk.start_tls(probe.alpn)
            probe.exchange(talk, notes)
        except NoAnswerError as silence:
            if not talk.first:
                return talk.exchange(kind, probe.asks, why=silence.why)
        except GarbledError as failure:
            message, code = complaint_in(talk.heard or talk.first)
            told = _garbled(talk, failure, kind, probe.asks)
            return replace(told, message=message or told.message, error_code=code)
        told = talk.exchange(kind, probe.asks)
        if talk.is_echo:
            return told
        return replace(
            told,
            ending=Ending.ANSWERED,
            protocol=protocol_in(notes) or told.protocol,
            message=notes.facts.get("error"),
        )


def _garbled(talk: Talk, failure: GarbledError, kind: str, asked: str) -> Exchange:
    told = talk.exchange(kind, asked)
    if isinstance(failure, SecureError) and failure.is_tls:
        return replace(told, protocol="tls", message=alert_of(failure.reason), ending=Ending.RESET)
    return told

"""Made-up examinations for the check of whether client and server agree about the protocol."""

from dataclasses import replace

from homeport.diagnose import made_up as made
from homeport.diagnose.check import Case
from homeport.model.attempt import Outcome
from homeport.model.examination import Examination
from homeport.model.exchange import Ending, Exchange, HttpAnswer

_PAGE = "The plain HTTP request was sent to HTTPS port"
_NO_TLS = replace(made.shaken(is_done=False, speaks_tls=False), first=b"HTTP/1.1 400 Bad Request")


def cases() -> dict[str, Case]:
    """Return them by what they are about."""
    return {**_tls_to_plain(), **_plain_to_tls(), **_others(), **_agreed()}


def _asks(target: str, *exchanges: Exchange, known: str | None = None) -> Examination:
    """The target was reached, and this was said; `known` is what the program usually speaks."""
    return made.exam(
        target,
        listeners=(made.listens(),),
        services=(made.service(protocol=known),),
        attempts=(made.tried(),),
        exchanges=exchanges,
    )


def _greets(protocol: str | None, first: bytes) -> Exchange:
    return made.ended(Ending.ANSWERED, kind="greeting", protocol=protocol, first=first)


def _tls_to_plain() -> dict[str, Case]:
    https = "https://127.0.0.1:8000/a?b"
    finds = ("plaintext-expected",)
    return {
        "https to a plain web server": Case(
            given=_asks(https, _NO_TLS, made.answered()), finds=finds
        ),
        "wss to a plain web server": Case(
            given=_asks("wss://127.0.0.1:8000/", _NO_TLS, made.answered()), finds=finds
        ),
        "rediss to a plain Redis": Case(
            given=_asks("rediss://127.0.0.1:8000", _NO_TLS, _greets("redis", b"-ERR")), finds=finds
        ),
        "https to something that answers with what is no TLS": Case(
            given=_asks(https, _NO_TLS), finds=finds
        ),
        "https to ssh": Case(
            given=_asks(https, _NO_TLS, _greets("ssh", b"SSH-2.0-OpenSSH_9.2")),
            finds=("protocol-mismatch",),
        ),
        "https to somebody who hangs up": Case(
            given=_asks(https, made.ended(kind="tls", handshake=_NO_TLS.handshake)),
        ),
        "https to TLS": Case(given=_asks(https, made.shaken(), made.answered())),
        "https, and nobody shook hands": Case(given=_asks(https)),
        "https, and no connection for it": Case(
            given=_asks(https, made.ended(Ending.NOT_CONNECTED, kind="tls")),
        ),
    }


def _plain_to_tls() -> dict[str, Case]:
    http = "http://127.0.0.1:8000/"
    alert = made.ended(Ending.ANSWERED, protocol="tls", first=b"\x15\x03\x01\x00\x02\x02\x46")
    no_more = made.shaken(is_done=False)
    finds = ("tls-expected",)
    return {
        "http, and an alert": Case(given=_asks(http, alert), finds=finds),
        "http, and nginx says so": Case(given=_asks(http, made.answered(400, _PAGE)), finds=finds),
        "http, and another page says so": Case(
            given=_asks(http, made.ended(Ending.ANSWERED, protocol="tls", http=_says("use TLS"))),
            finds=finds,
        ),
        "http gets nothing, and TLS works": Case(
            given=_asks(http, made.ended(), made.shaken(version="TLSv1.3"), made.answered()),
            finds=finds,
        ),
        "ws gets nothing, and TLS is spoken": Case(
            given=_asks("ws://127.0.0.1:8000/", made.ended(Ending.SILENCE), no_more), finds=finds
        ),
        "redis to TLS": Case(given=_asks("redis://127.0.0.1:8000", alert), finds=finds),
        "http works, and TLS as well": Case(given=_asks(http, made.answered(), made.shaken())),
        "http gets nothing, and TLS neither": Case(given=_asks(http, made.ended(), _NO_TLS)),
    }


def _says(words: str) -> HttpAnswer | None:
    return made.answered(400, words).http


def _others() -> dict[str, Case]:
    http = "http://127.0.0.1:8000/"
    h2 = made.ended(Ending.ANSWERED, kind="http2", protocol="http2", first=b"\x00\x00\x12\x04")
    no_h2 = made.ended(Ending.ANSWERED, kind="http2", protocol="redis", first=b"-ERR unknown")
    ssh = _greets("ssh", b"SSH-2.0-OpenSSH_9.2")
    silence = made.ended(Ending.SILENCE)
    return {
        "HTTP/2 only": Case(given=_asks(http, made.ended(), h2), finds=("http2-only",)),
        "a page asks for HTTP/2": Case(
            given=_asks(http, made.answered(426, "This endpoint requires HTTP/2")),
            finds=("http2-only",),
        ),
        "http to ssh": Case(given=_asks(http, ssh), finds=("protocol-mismatch",)),
        "http to Redis, which shows by HTTP/2": Case(
            given=_asks(http, made.ended(), no_h2), finds=("protocol-mismatch",)
        ),
        "http to a mute PostgreSQL": Case(
            given=_asks(http, silence, known="postgresql"), finds=("protocol-mismatch",)
        ),
        "redis to a web server": Case(
            given=_asks("redis://127.0.0.1:8000", made.answered(400)), finds=("protocol-mismatch",)
        ),
    }


def _agreed() -> dict[str, Case]:
    http = "http://127.0.0.1:8000/"
    return {
        "http to a web server": Case(given=_asks(http, made.answered(404))),
        "ws to a web server": Case(given=_asks("ws://127.0.0.1:8000/", made.answered(426))),
        "redis to Redis": Case(given=_asks("redis://127.0.0.1:8000", _greets("redis", b"+PONG"))),
        "http to an echo": Case(given=_asks(http, _greets("echo", b"GET / HTTP/1.1"))),
        "nobody knows what it speaks": Case(given=_asks(http, _greets(None, b"hello"))),
        "a mute web server": Case(given=_asks(http, made.ended(Ending.SILENCE), known="http")),
        "a mute server of nobody knows what": Case(
            given=made.exam(attempts=(made.tried(),), exchanges=(made.ended(Ending.SILENCE),)),
        ),
        "no scheme, so whatever it speaks is right": Case(
            given=_asks("127.0.0.1:8000", _greets("ssh", b"SSH-2.0")),
        ),
        "not reached": Case(given=made.exam(attempts=(made.tried(Outcome.REFUSED),))),
        "a start": Case(given=made.exam(start=True)),
    }

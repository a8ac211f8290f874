"""Ask a web server for a page, and tell how it answered, or what else it is."""

import re
import socket
import ssl
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final
from urllib.parse import quote

from homeport.model.exchange import Ending, Exchange, HttpAnswer
from homeport.probe.consult.page import Answer
from homeport.probe.consult.talk import PATIENCE_S, Talk, Watch, ending_of, protocol_in
from homeport.probe.cursor import GarbledError
from homeport.probe.http2 import ask_http2 as exchange_http2
from homeport.probe.http_answer import note_plain_answer
from homeport.probe.line import NoAnswerError
from homeport.probe.notes import Notes
from homeport.probe.secure import Secure, SecureError, open_minded

_AGENT: Final = "homeport-doctor"
# The head has told most already; an event stream would go on for ever.
_BODY_PATIENCE_S = 0.3
# What is no HTTP may come in pieces.
_REST_S = 0.1
_CONTROLS = re.compile(r"[\x00-\x20\x7f]")
_SAFE = "/?&=%:;,+@!$'()*~#[]"
_CLIENT_ERRORS = range(400, 500)
_MOST_FIRST_BYTES = 1024
# The value of a cookie may be somebody's session.
_COOKIE = re.compile(rb"(set-cookie:[^=\r\n]*=)[^\r\n]*", re.IGNORECASE)
# Settings, and nothing of the headers.
_MOST_FRAME_BYTES = 9
# nginx's own number for it, which it shows as 400 unless an error page keeps it.
_NGINX_NO_CERTIFICATE = 496
_WANTS_CERTIFICATE = re.compile(
    r"No required SSL certificate was sent|SSL certificate (?:error|required)"
    r"|client certificate (?:is )?(?:required|not provided|missing)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One request, as a client sends it. `host_header` is name and port, as a URL has them."""

    host_header: str
    resource: str = "/"
    method: str = "GET"
    extra_headers: Mapping[str, str] | None = None

    @property
    def path(self) -> str:
        """The resource in the letters that may stand in a request."""
        path = quote(self.resource.partition("#")[0], safe=_SAFE)
        # A proxy is asked with the whole URL. Source: RFC 9112, section 3.2.2.
        return path if path.startswith(("/", "http://")) else f"/{path}"

    @property
    def host(self) -> str:
        """The Host header, without anything that would end it, and without a password."""
        return _CONTROLS.sub("", self.host_header.rpartition("@")[2])

    def encoded(self) -> bytes:
        """Return it as HTTP/1.1."""
        headers = {
            "Host": self.host,
            "User-Agent": _AGENT,
            "Accept": "*/*",
            **(self.extra_headers or {}),
            "Connection": "close",
        }
        lines = [f"{self.method} {self.path} HTTP/1.1"]
        lines += [f"{name}: {value}" for name, value in headers.items()]
        return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1", "replace")


def ask_http(
    opened: socket.socket,
    request: Request,
    *,
    patience_s: float = PATIENCE_S,
    watch: Watch | None = None,
) -> Exchange:
    """Return what came back for `request` on the fresh connection `opened`, which is closed.

    `protocol` is "tls" where the answer says, in words or with an alert, that TLS is wanted.
    Cost: no longer than the answer takes; a page that does not end 0.3 s, silence `patience_s`.
    """
    with Talk(opened, patience_s=patience_s, watch=watch) as talk:
        return ask_on(talk, request)


def ask_on(talk: Talk, request: Request) -> Exchange:
    """Ask on a line that is plain or has TLS already."""
    scheme = "HTTPS" if talk.secure else "HTTP"
    asked = f"{request.method} {request.path} over {scheme}/1.1"
    answer = Answer(request.method)
    why = ""
    try:
        talk.send(request.encoded())
        _gather(talk, answer)
    except NoAnswerError as silence:
        why = silence.why
    except GarbledError as failure:
        return _broken(talk, failure, asked, request)
    exchange = talk.exchange("http", asked)
    if not answer.is_whole:
        talk.leave()
    told = replace(
        exchange,
        host_header=request.host,
        ending=_ending(answer, why),
        first=_COOKIE.sub(rb"\1***", answer.data[:_MOST_FIRST_BYTES]),
    )
    if not answer.has_head:
        return told
    return replace(told, http=answer.http(), protocol=_spoken(answer, talk))


def ask_http2(
    opened: socket.socket,
    request: Request,
    *,
    patience_s: float = PATIENCE_S,
    watch: Watch | None = None,
) -> Exchange:
    """Return what came back in HTTP/2 for `request`, without asking first whether it is known."""
    with Talk(opened, patience_s=patience_s, watch=watch) as talk:
        return _ask_http2_on(talk, request)


def ask_over_tls(
    opened: socket.socket,
    request: Request,
    *,
    name: str,
    patience_s: float = PATIENCE_S,
    watch: Watch | None = None,
) -> Exchange:
    """Return what came back for `request` inside TLS, whatever certificate is shown.

    HTTP/2 is spoken where the server chooses that, which is only where it knows nothing else.
    """
    asked = f"{request.method} {request.path} over HTTPS/1.1"
    with Talk(opened, patience_s=patience_s, watch=watch) as talk:
        try:
            secure = made_secure(("http/1.1",), name)
            talk.start_tls(secure=secure)
        except NoAnswerError as silence:
            return talk.exchange("http", asked, why=silence.why)
        except GarbledError as failure:
            return _broken(talk, failure, asked, request)
        return ask_on(talk, request)


def ask_http2_over_tls(
    opened: socket.socket, request: Request, *, name: str, patience_s: float = PATIENCE_S
) -> Exchange:
    """Return what came back for `request` in HTTP/2 inside TLS."""
    asked = f"{request.method} {request.path} over HTTP/2 and TLS"
    with Talk(opened, patience_s=patience_s) as talk:
        try:
            talk.start_tls(secure=made_secure(("h2",), name))
        except NoAnswerError as silence:
            return talk.exchange("http2", asked, why=silence.why)
        except GarbledError as failure:
            return _broken(talk, failure, asked, request)
        return _ask_http2_on(talk, request)


def made_secure(alpn: tuple[str, ...], name: str) -> Secure:
    """Return a TLS layer that takes every certificate; `name` is told to the server if it can."""
    return named_secure(name, open_minded(alpn))


def named_secure(name: str, context: ssl.SSLContext) -> Secure:
    """Return a TLS layer that tells the server `name`, as far as TLS can tell it."""
    try:
        return Secure(name=name.strip("[]").rstrip("."), context=context)
    except ValueError:  # empty, too long, ".x"
        return Secure(context=context)


def _ask_http2_on(talk: Talk, request: Request) -> Exchange:
    inside = " and TLS" if talk.secure else ""
    asked = f"GET {request.path} over HTTP/2{inside}"
    notes = Notes()
    found, why = None, ""
    try:
        found = exchange_http2(talk, notes, authority=request.host, path=request.path)
    except NoAnswerError as silence:
        why = silence.why
    except GarbledError:
        pass  # it is something else, which its beginning tells
    exchange = talk.exchange("http2", asked, why=why)
    protocol = protocol_in(notes)
    talk.leave()
    exchange = replace(
        exchange,
        host_header=request.host,
        first=exchange.first if protocol is None else exchange.first[:_MOST_FRAME_BYTES],
        protocol=protocol or exchange.protocol,
        message=notes.facts.get("error"),
    )
    if found is None:
        return exchange
    status, headers, text = found
    http = HttpAnswer(status=status, headers=headers, text=text, version="2")
    return replace(exchange, http=http, ending=Ending.ANSWERED)


def _gather(talk: Talk, answer: Answer) -> None:
    is_hurried = False
    while not answer.is_whole:
        answer.add(talk.receive())
        if not answer.may_be_http and not is_hurried:
            talk.hurry(_REST_S)
            is_hurried = True
        elif answer.has_head and not is_hurried:
            talk.hurry(_BODY_PATIENCE_S)
            is_hurried = True


def _ending(answer: Answer, why: str) -> Ending:
    """Return how it ended: half an answer is one only if the server did not hang up in it."""
    if answer.has_head:
        is_broken = why not in ("", "timeout", "too much") and answer.says_its_end
        return ending_of(why) if is_broken else Ending.ANSWERED
    if not answer.data:
        return ending_of(why)
    return ending_of(why) if answer.may_be_http else Ending.ANSWERED


def _spoken(answer: Answer, talk: Talk) -> str:
    """Return "tls" for a server that only said that it wants TLS, else what it spoke."""
    if talk.secure is None and answer.status in _CLIENT_ERRORS:
        notes = Notes()
        note_plain_answer(answer.data, notes)
        if notes.protocol != "http":
            return notes.protocol or "http"
        if notes.tls:
            return "tls"
    return "http"


def _broken(talk: Talk, failure: GarbledError, asked: str, request: Request) -> Exchange:
    """Return what a TLS layer that failed, before or under HTTP, leaves to tell."""
    exchange = replace(talk.exchange("http", asked), host_header=request.host)
    if isinstance(failure, SecureError) and failure.is_tls:
        word = alert_of(failure.reason)
        return replace(exchange, protocol="tls", message=word, ending=Ending.RESET)
    return exchange


def wants_certificate(exchange: Exchange) -> bool:
    """Return whether the server said, in TLS or in a page, that it wants our certificate."""
    if exchange.protocol == "tls" and "certificate_required" in (exchange.message or ""):
        return True
    http = exchange.http
    if http is None or http.status not in _CLIENT_ERRORS:
        return False
    return http.status == _NGINX_NO_CERTIFICATE or bool(_WANTS_CERTIFICATE.search(http.text))


def alert_of(reason: str) -> str:
    """Return OpenSSL's word in small letters; an alert by its own name, "protocol_version"."""
    for prefix in ("TLSV1_ALERT_", "SSLV3_ALERT_", "TLSV13_ALERT_", "TLSV1_"):
        if reason.startswith(prefix):
            return reason.removeprefix(prefix).lower()
    return reason.lower().replace("_", " ")

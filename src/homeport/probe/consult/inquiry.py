"""One target being asked: the next question depends on what came back to the last one."""

import socket
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from homeport.model.exchange import Ending, Exchange
from homeport.model.question import Target
from homeport.probe.consult.listen import hear, listen_first
from homeport.probe.consult.own import Ask, Pace, login_of, own_question
from homeport.probe.consult.shake import shake_hands
from homeport.probe.consult.sql import ask_postgresql
from homeport.probe.consult.talk import Connect, Talk, not_connected
from homeport.probe.consult.web import (
    Request,
    ask_http,
    ask_http2,
    ask_http2_over_tls,
    ask_on,
    ask_over_tls,
    wants_certificate,
)

# A greeting that comes later is heard as the answer to the question.
_GREETING_S = 0.1
# Once the right question was not answered, the others only tell what it is instead.
_CURIOUS_S = 1.0
# A handshake needs no thinking; who is silent so long waits for something else.
_HANDSHAKE_S = 2.5
_HUNG_UP = (Ending.CLOSED, Ending.RESET)
# What a plain server may still turn out to speak after a handshake came to nothing.
_MAYBE_WEB = (None, "http", "http2")
# SQLSTATE invalid_authorization_specification: how pg_hba.conf says no.
_NO_RULE = "28000"
# The alert of a server whose ALPN knows no HTTP/1.1, as OpenSSL calls it here and there.
_NO_HTTP_1 = ("no_application_protocol", "no application protocol")
_INSIDE_TLS = "+tls"
# These agree on TLS in their own words, or have none.
_TLS_ON_REQUEST = frozenset({"postgresql", "mysql", "ssh"})


@dataclass(slots=True, kw_only=True)
class Inquiry:
    """Asks `target`; `exchanges` has what was said. `known` is the protocol it is known for."""

    target: Target
    connect: Connect
    request: Request
    environ: Mapping[str, str]
    known: str | None
    pace: Pace
    exchanges: list[Exchange] = field(default_factory=list)

    def ask_web(self) -> None:
        """Ask for the page, and find out more when that is not answered in HTTP/1."""
        self._follow(self._ask(self._http(self.pace), "http"))

    def ask_stranger(self) -> None:
        """Listen for a moment, then ask for a page on the same connection."""
        self._follow(self._ask(self._listen_then_ask, "greeting"))

    def ask_secure_web(self) -> None:
        """Shake hands, then ask for the page inside; or prove that it is plain text."""
        shaken = self._shake()
        if shaken.handshake is None:
            return
        if shaken.handshake.speaks_tls:
            self._ask_inside(shaken)
        elif shaken.protocol in _MAYBE_WEB:
            plain = self._ask(self._http(self._curious(shaken)), "http")
            self._follow_plain(plain)

    def _follow_plain(self, plain: Exchange) -> None:
        """Go on from a GET in the clear, after TLS came to nothing."""
        if plain.protocol == "http2":
            self._ask(self._http2, "http2")
        elif plain.protocol is None and self.known not in _MAYBE_WEB:
            self._ask_known()
        elif plain.protocol is None and plain.ending in _HUNG_UP:
            self._ask(self._http2, "http2")

    def ask_service(self, name: str) -> None:
        """Ask a service in its own words, and find out what it is when it does not know them."""
        protocol = name.removesuffix(_INSIDE_TLS)
        inside_tls = name.endswith(_INSIDE_TLS)
        if inside_tls:
            handshake = self._shake().handshake
            if handshake is None or (handshake.speaks_tls and not handshake.is_done):
                return
            inside_tls = handshake.is_done
        told = self._ask(self._own(protocol, inside_tls=inside_tls), protocol)
        if told.protocol == "postgresql" and told.error_code == _NO_RULE:
            self._ask_without_tls(told)
        elif told.protocol == "tls" and not inside_tls:
            self._shake()
        elif told.protocol is None and told.ending is not Ending.ANSWERED:
            self._solve(told, protocol)

    def _follow(self, told: Exchange) -> None:
        """Go on from what a GET met."""
        if told.protocol == "tls":
            self._shake_and_ask()
        elif told.protocol == "http2":
            self._ask(self._http2, "http2")
        elif told.kind == "greeting" or told.http is not None:
            return
        elif told.ending in _HUNG_UP:
            self._find_out()
        elif told.ending is Ending.SILENCE and self.known not in _MAYBE_WEB:
            self._ask_known()

    def _find_out(self) -> None:
        """Find out what hung up on a GET: what it is known for, HTTP/2, TLS, or whatever comes.

        The preface of HTTP/2 goes before TLS, for its line ends make others answer as well.
        """
        if self.known not in _MAYBE_WEB and self._ask_known().protocol == self.known:
            return
        told = self._ask(self._http2, "http2")
        if told.protocol not in (None, "tls") or self._shake_and_ask(_CURIOUS_S):
            return
        if self.exchanges[-1].ending in _HUNG_UP:
            self._ask(listen_first, "greeting")

    def _ask_known(self) -> Exchange:
        known = self.known or "http"
        return self._ask(self._own(known, inside_tls=False), known)

    def _ask_without_tls(self, told: Exchange) -> None:
        """Try PostgreSQL in the clear after it refused inside TLS, as libpq does."""
        if "inside TLS" not in told.asked:
            return
        login = login_of(self.target, may_use_tls=False)
        watch = self.pace.watch
        self._ask_instead(lambda opened: ask_postgresql(opened, login, watch=watch), "postgresql")

    def _ask_instead(self, ask: Ask, kind: str) -> Exchange:
        """Ask in the other way that a client tries by itself; if that works, only it counts."""
        told = self._ask(ask, kind)
        if told.ending is Ending.ANSWERED and told.error_code is None:
            del self.exchanges[-2]
        return told

    def _solve(self, told: Exchange, protocol: str) -> None:
        """Find out what did not answer as a service: it wants TLS, or it is a web server."""
        may_want_tls = told.ending in _HUNG_UP and protocol not in _TLS_ON_REQUEST
        if may_want_tls and self._speaks_tls(self._shake(_CURIOUS_S)):
            return
        if self.known != protocol and told.ending is not Ending.NOT_CONNECTED:
            self._ask(self._http(self._curious(told)), "http")

    def _shake_and_ask(self, limit_s: float = _HANDSHAKE_S) -> bool:
        """Return whether it talks TLS; then the page was asked for in there as well."""
        shaken = self._shake(limit_s)
        if not self._speaks_tls(shaken):
            return False
        self._ask_inside(shaken)
        return True

    def _ask_inside(self, shaken: Exchange) -> None:
        """Ask for the page inside TLS, if the handshake leads there."""
        handshake = shaken.handshake
        if handshake is None or not handshake.is_done or handshake.requires_certificate:
            return
        told = self._ask(self._https, "http")
        if told.protocol == "http2" or told.message in _NO_HTTP_1:
            told = self._ask_instead(self._https2, "http2")
        if wants_certificate(told):
            at = self.exchanges.index(shaken)
            required = replace(handshake, wants_certificate=True, requires_certificate=True)
            self.exchanges[at] = replace(shaken, handshake=required)

    @staticmethod
    def _speaks_tls(shaken: Exchange) -> bool:
        return shaken.handshake is not None and shaken.handshake.speaks_tls

    def _shake(self, limit_s: float = _HANDSHAKE_S) -> Exchange:
        shaken = shake_hands(
            self.connect,
            name=self.target.host or "localhost",
            environ=self.environ,
            patience_s=self.pace.at_most(limit_s).patience_s,
            watch=self.pace.watch,
        )
        self.exchanges.append(shaken)
        return shaken

    def _ask(self, ask: Ask, kind: str) -> Exchange:
        try:
            opened = self.connect()
        except OSError as error:
            told = not_connected(kind, "to connect", error)
        else:
            told = ask(opened)
        self.exchanges.append(told)
        return told

    def _curious(self, before: Exchange) -> Pace:
        """Return how long to go on with another question."""
        is_new = before.ending is not Ending.SILENCE
        return self.pace if is_new else self.pace.at_most(_CURIOUS_S)

    def _own(self, protocol: str, *, inside_tls: bool) -> Ask:
        """Return how to ask `protocol`; what is known for another one is not waited for long."""
        is_doubtful = self.known not in (None, protocol)
        pace = self.pace.at_most(_CURIOUS_S) if is_doubtful else self.pace
        return own_question(protocol, self.target, self.request, pace, inside_tls=inside_tls)

    def _http(self, pace: Pace) -> Ask:
        return lambda opened: ask_http(
            opened, self.request, patience_s=pace.patience_s, watch=pace.watch
        )

    def _http2(self, opened: socket.socket) -> Exchange:
        return ask_http2(
            opened, self.request, patience_s=self.pace.patience_s, watch=self.pace.watch
        )

    def _https(self, opened: socket.socket) -> Exchange:
        return ask_over_tls(
            opened,
            self.request,
            name=self.target.host or "localhost",
            patience_s=self.pace.patience_s,
            watch=self.pace.watch,
        )

    def _https2(self, opened: socket.socket) -> Exchange:
        name = self.target.host or "localhost"
        return ask_http2_over_tls(opened, self.request, name=name, patience_s=self.pace.patience_s)

    def _listen_then_ask(self, opened: socket.socket) -> Exchange:
        pace = self.pace
        with Talk(opened, patience_s=pace.patience_s, watch=pace.watch) as talk:
            return hear(talk) if talk.hears(_GREETING_S) else ask_on(talk, self.request)

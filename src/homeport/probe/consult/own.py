"""The question that each service understands, ready to be put to a connection."""

import socket
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from homeport.model.exchange import Exchange
from homeport.model.question import Target
from homeport.probe.consult.listen import listen_first
from homeport.probe.consult.service import ask_mqtt, ask_probe, ask_redis
from homeport.probe.consult.sql import PATIENCE_S, Login, ask_mysql, ask_postgresql
from homeport.probe.consult.talk import Watch
from homeport.probe.consult.web import Request, ask_http2

Ask = Callable[[socket.socket], Exchange]
# A user and database that nearly every server has, where the target names none.
_POSTGRES = "postgres"
# A server that speaks first may look up our name before.
_SPEAK_FIRST = frozenset(
    {"ssh", "ftp", "smtp", "imap", "pop3", "nntp", "rsync", "nats", "mpd", "vnc", "greeting"}
)
# Asked through the ordinary probe of the same name, which is known to be harmless there.
_BY_PROBE = frozenset(
    {"mongodb", "amqp", "memcached", "ldap", "bolt", "rtsp", "irc", "kafka", "cassandra", "tds",
     "zookeeper", "beanstalkd", "gearman", "clamd", "epmd", "socks", "zmtp", "opcua", "fastcgi"}
)  # fmt: skip
_GREETED_INSIDE_TLS = frozenset({"smtp", "imap", "pop3"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How long a silent server is waited for, and who may cut that short."""

    patience_s: float
    watch: Watch | None = None

    def at_most(self, limit_s: float) -> "Pace":
        """Return the same with less patience."""
        return Pace(patience_s=min(limit_s, self.patience_s), watch=self.watch)


def own_question(
    protocol: str, target: Target, request: Request, pace: Pace, *, inside_tls: bool = False
) -> Ask:
    """Return how to ask `protocol`; one that nobody here speaks is only listened to."""
    if protocol == "grpc":
        return lambda opened: ask_http2(
            opened, request, patience_s=pace.patience_s, watch=pace.watch
        )
    pace = pace.at_most(PATIENCE_S)
    special = _special(target, pace, inside_tls=inside_tls).get(protocol)
    if special is not None:
        return special
    if protocol in _BY_PROBE or (inside_tls and protocol in _GREETED_INSIDE_TLS):
        name = f"{protocol}+tls" if inside_tls else protocol
        return lambda opened: ask_probe(name, opened, patience_s=pace.patience_s, watch=pace.watch)
    if protocol in _SPEAK_FIRST:
        return lambda opened: listen_first(opened, pace.patience_s, watch=pace.watch)
    return listen_first


def _special(target: Target, pace: Pace, *, inside_tls: bool) -> Mapping[str, Ask]:
    patience_s, watch = pace.patience_s, pace.watch
    return {
        "postgresql": lambda opened: ask_postgresql(
            opened, login_of(target), patience_s=patience_s, watch=watch
        ),
        "mysql": lambda opened: ask_mysql(opened, patience_s=patience_s, watch=watch),
        "redis": lambda opened: ask_redis(
            opened, inside_tls=inside_tls, patience_s=patience_s, watch=watch
        ),
        "mqtt": lambda opened: ask_mqtt(
            opened, inside_tls=inside_tls, patience_s=patience_s, watch=watch
        ),
    }


def login_of(target: Target, *, may_use_tls: bool = True) -> Login:
    """Return the login that the target names, as far as it does."""
    user = target.user or _POSTGRES
    return Login(user=user, database=target.database or user, may_use_tls=may_use_tls)

"""Which probes suit which protocol, and what each of them can tell."""

from typing import Final, NamedTuple

from homeport.model.address import Transport, parse_host, plain
from homeport.model.clues import Door


class Ask(NamedTuple):
    """A probe, what it can tell, and whether it is only asked on request.

    Patient ones take long, count against a limit of the server, or are for machines with motors.
    `is_for_strangers` says that the limit does not count clients over loopback.
    """

    probe: str
    tells: frozenset[str]
    is_patient: bool = False
    is_for_strangers: bool = False

    def is_slow_at(self, door: Door) -> bool:
        """Return whether the probe is asked at `door` on request only."""
        return self.is_patient and not (self.is_for_strangers and _has_loopback(door))


def _ask(probe: str, tells: str, *, patient: bool = False, strangers: bool = False) -> Ask:
    return Ask(probe, frozenset(tells.split()), is_patient=patient, is_for_strangers=strangers)


def _has_loopback(door: Door) -> bool:
    hosts = [plain(parse_host(one)) for one in door.addresses]
    return any(one.is_loopback or one.is_unspecified for one in hosts)


# A connection alone can end a debugging session, a line can be a command, a page gets printed.
# The reasons are in probe/refused.py.
NEVER: Final = frozenset(
    {
        "jdwp",
        "dap",
        "gdb",
        "cdp",
        "qmp",
        "qemu-monitor",
        "erlang-dist",
        "console",
        "serial",
        "printer",
        "sip",
        "snmp",
        "uwsgi",
        "x11",
        "lsp",
        "rpyc",
        "dbus",
    }
)
TLS_HELLO: Final = _ask("tls", "tls")
HTTP: Final = (_ask("http", "protocol tls auth version"), TLS_HELLO)
_GREETING = _ask("greeting", "protocol version tls")
_WEBSOCKET = _ask("websocket", "auth", patient=True)
_TCP: dict[str, tuple[Ask, ...]] = {
    "http": HTTP,
    "websocket": (*HTTP, _WEBSOCKET),
    "http-proxy": (_ask("http-proxy", "protocol tls auth"), _ask("http", "version tls"), TLS_HELLO),
    "ipp": HTTP,
    "grpc": (_ask("h2", "protocol tls auth"), TLS_HELLO),
    "redis": (_ask("redis", "auth version"), TLS_HELLO),
    "memcached": (_ask("memcached", "auth version"), TLS_HELLO),
    "postgresql": (
        _ask("postgresql", "tls"),
        _ask("postgresql-login", "auth", patient=True),
    ),
    # Handshakes that are broken off count toward max_connect_errors, but not over loopback.
    "mysql": (_ask("mysql", "tls version", patient=True, strangers=True),),
    "mongodb": (_ask("mongodb", "version auth"), TLS_HELLO),
    "cassandra": (_ask("cassandra", "auth version tls"),),
    "tds": (_ask("tds", "version tls"),),
    "bolt": (_ask("bolt", "protocol tls"),),
    "mqtt": (_ask("mqtt", "auth"), TLS_HELLO),
    "amqp": (_ask("amqp", "version auth"), TLS_HELLO),
    "nats": (_ask("nats", "version auth tls"),),
    "kafka": (_ask("kafka", "version auth"), TLS_HELLO),
    "zookeeper": (_ask("zookeeper", "version auth tls"),),
    "beanstalkd": (_ask("beanstalkd", "version auth tls"),),
    "gearman": (_ask("gearman", "version auth tls"),),
    "zmtp": (_ask("zmtp", "auth tls"),),
    "ssh": (_ask("greeting", "protocol version"),),
    "ftp": (_ask("ftp", "tls version"), _ask("ftp-anonymous", "auth", patient=True)),
    "smtp": (_ask("smtp", "auth tls"), _GREETING, TLS_HELLO),
    "imap": (_ask("imap", "auth tls"), _GREETING, TLS_HELLO),
    "pop3": (_ask("pop3", "auth tls"), _GREETING, TLS_HELLO),
    "nntp": (_ask("nntp", "auth tls"), _GREETING, TLS_HELLO),
    "irc": (_ask("irc", "auth tls"), TLS_HELLO),
    "mpd": (_GREETING,),
    # TigerVNC shuts all its viewers out for a while after five strangers; nothing else is asked.
    "vnc": (_ask("vnc", "auth tls", patient=True),),
    "rdp": (_ask("rdp", "auth tls"),),
    "rtsp": (_ask("rtsp", "auth version tls"),),
    "rsync": (_ask("rsync", "tls"), _ask("greeting", "protocol")),
    "smb": (_ask("smb", "version"),),
    "varnish-cli": (_ask("greeting", "auth tls"),),
    "ldap": (_ask("ldap", "auth version"), TLS_HELLO),
    "socks": (_ask("socks", "auth tls"),),
    "dns": (_ask("dns", "version"),),
    "stun": (_ask("stun", "version auth"),),
    "fastcgi": (_ask("fastcgi", "auth tls"),),
    "ajp": (_ask("ajp", "tls"),),
    "epmd": (_ask("epmd", "auth tls"),),
    "clamd": (_ask("clamd", "version auth tls"),),
    "modbus": (_ask("modbus", "version", patient=True),),
    "opcua": (_ask("opcua", "auth", patient=True),),
}
_UDP: dict[str, tuple[Ask, ...]] = {
    "dns": (_ask("dns", "version"),),
    "ntp": (_ask("ntp", "version"),),
    "stun": (_ask("stun", "version auth"),),
    "coap": (_ask("coap", "auth"),),
    "memcached": (_ask("memcached", "version auth"),),
    "tftp": (_ask("tftp", "auth"),),
}
# These begin TLS on the plain connection, except on the ports that are TLS from the first byte.
STARTTLS: Final = frozenset({"smtp", "imap", "pop3", "nntp", "ldap", "ftp"})
_TLS_FROM_THE_START = frozenset({465, 563, 636, 853, 990, 993, 995, 6697})
# Of a process that cannot be looked at only the port tells what to ask.
_USUAL = {
    22: "ssh",
    25: "smtp",
    80: "http",
    443: "http",
    1883: "mqtt",
    3000: "http",
    5432: "postgresql",
    5672: "amqp",
    6379: "redis",
    8000: "http",
    8080: "http",
    8443: "http",
    11211: "memcached",
    27017: "mongodb",
}


def asks_for(transport: Transport, protocol: str) -> tuple[Ask, ...]:
    """Return what may be asked of a socket of this protocol, in order; often nothing."""
    return (_UDP if transport is Transport.UDP else _TCP).get(protocol, ())


def usual_asks(port: int) -> tuple[Ask, ...]:
    """Return what is asked of a port of which nothing else is known."""
    return _TCP.get(_USUAL.get(port, ""), ())


def begins_with_tls(door: Door) -> bool:
    """Return whether the port is registered for TLS from the first byte."""
    return door.transport is Transport.TCP and door.port in _TLS_FROM_THE_START


def every_probe() -> frozenset[str]:
    """Return the names of all probes that the tables use."""
    rows = (*_TCP.values(), *_UDP.values())
    return frozenset(one.probe for row in rows for one in row)

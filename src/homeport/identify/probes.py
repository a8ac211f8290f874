"""Choose which probes may be asked at a door: only those that add something and do no harm."""

from typing import NamedTuple

from homeport.identify.catalogue import Catalogue, whole_catalogue
from homeport.identify.fingerprint import Fingerprint, Kind, Role
from homeport.identify.roles import choose_role
from homeport.identify.subject import Subject, subject_of
from homeport.model.address import Transport
from homeport.model.clues import Clues, Door
from homeport.model.identity import Identity

# A connection alone can end a debugging session, a line can be a command, a page gets printed.
_NEVER = frozenset(
    {
        "jdwp",
        "dap",
        "gdb",
        "qmp",
        "qemu-monitor",
        "erlang-dist",
        "console",
        "serial",
        "printer",
        "sip",
        "x11",
        "lsp",
        "rpyc",
    }
)
# Raw printers print what they get; nmap leaves the same ports alone.
_PRINTERS = range(9100, 9108)


class _Ask(NamedTuple):
    """A probe, what it can tell, and whether it is only asked on request.

    Patient ones take long, count against a limit of the server, or are for machines with motors.
    """

    probe: str
    tells: frozenset[str]
    is_patient: bool = False


def _ask(probe: str, tells: str, *, patient: bool = False) -> _Ask:
    return _Ask(probe, frozenset(tells.split()), is_patient=patient)


_TLS = _ask("tls", "tls")
_HTTP = (_ask("http", "protocol tls auth version"), _TLS)
_GREETING = (_ask("greeting", "protocol version"),)
_MAIL = (_ask("greeting", "version auth tls"), _TLS)
_TCP: dict[str, tuple[_Ask, ...]] = {
    "http": _HTTP,
    "websocket": _HTTP,
    "http-proxy": _HTTP,
    "ipp": _HTTP,
    "grpc": (_ask("h2", "protocol tls"), _TLS),
    "redis": (_ask("redis", "auth version"), _TLS),
    "memcached": (_ask("memcached", "auth version"), _TLS),
    "postgresql": (_ask("postgresql", "tls auth"),),
    # Handshakes that are broken off count toward max_connect_errors.
    "mysql": (_ask("mysql", "tls version", patient=True),),
    "mongodb": (_ask("mongodb", "version auth"), _TLS),
    "mqtt": (_ask("mqtt", "auth"), _TLS),
    "amqp": (_ask("amqp", "version auth"), _TLS),
    "nats": (_ask("greeting", "version auth tls"),),
    "kafka": (_ask("kafka", "version"), _TLS),
    "zookeeper": (_ask("zookeeper", "version"),),
    "beanstalkd": (_ask("beanstalkd", "version"),),
    "gearman": (_ask("gearman", "version"),),
    "ssh": _GREETING,
    "ftp": (_ask("greeting", "version auth tls"),),
    "smtp": _MAIL,
    "imap": _MAIL,
    "pop3": _MAIL,
    "nntp": _GREETING,
    "mpd": _GREETING,
    "vnc": (_ask("vnc", "auth"),),
    "rsync": _GREETING,
    "varnish-cli": (_ask("greeting", "auth"),),
    "ldap": (_ask("ldap", "auth"), _TLS),
    "socks": (_ask("socks", "auth"),),
    "dns": (_ask("dns", "version"),),
    "epmd": (_ask("epmd", "protocol"),),
    "modbus": (_ask("modbus", "version", patient=True),),
    "opcua": (_ask("opcua", "auth", patient=True),),
}
_UDP: dict[str, tuple[_Ask, ...]] = {
    "dns": (_ask("dns", "version"),),
    "ntp": (_ask("ntp", "version"),),
    "stun": (_ask("stun", "version auth"),),
    "coap": (_ask("coap", "auth"),),
    "memcached": (_ask("memcached", "version auth"),),
}
# These begin TLS on the plain connection, except on the ports that are TLS from the first byte.
_STARTTLS = frozenset({"smtp", "imap", "pop3", "ldap", "ftp"})
_TLS_FROM_THE_START = frozenset({465, 636, 990, 993, 995})
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


def choose_probes(
    door: Door,
    clues: Clues,
    identity: Identity,
    *,
    patient: bool = False,
    catalogue: Catalogue | None = None,
) -> tuple[str, ...]:
    """Return the names of the probes worth asking, in order; none when nothing would be added.

    Ask the first, identify again with its reply, and ask here again: what was asked is left out
    by the caller, and what became known drops out by itself. `patient` allows the slow ones.
    """
    books = catalogue or whole_catalogue()
    fingerprint = books.fingerprint(identity.fingerprint) if identity.fingerprint else None
    subject = subject_of(door, clues, ())
    role = _role(fingerprint, subject)
    if _is_dangerous(door, identity, fingerprint, role):
        return ()
    missing = _missing(identity, door)
    asks = _asks(subject, identity, patient=patient)
    names = [
        _inside_tls(ask, asks, identity, door)
        for ask in asks
        if ask.tells & missing
        and (patient or not ask.is_patient)
        and (patient or not _makes_it_work(ask, fingerprint))
    ]
    if missing and fingerprint:
        names += [*role.probes, *fingerprint.probes]
    return tuple(dict.fromkeys(names))


def _role(fingerprint: Fingerprint | None, subject: Subject) -> Role:
    chosen = choose_role(fingerprint, subject) if fingerprint else None
    return chosen[0] if chosen else Role(name="")


def _is_dangerous(
    door: Door, identity: Identity, fingerprint: Fingerprint | None, role: Role
) -> bool:
    if fingerprint and (fingerprint.never_probe or fingerprint.kind is Kind.DEBUGGER):
        return True
    printer = door.transport is Transport.TCP and door.port in _PRINTERS
    return role.never_probe or identity.protocol in _NEVER or (printer and not identity.product)


def _missing(identity: Identity, door: Door) -> frozenset[str]:
    held = {
        "product": identity.product,
        "version": identity.version,
        "protocol": identity.protocol,
        "auth": identity.auth,
        # Nobody encrypts within the machine's own files, and DTLS is not asked for.
        "tls": identity.tls if door.transport is Transport.TCP else False,
    }
    return frozenset(name for name, value in held.items() if value is None)


def _asks(subject: Subject, identity: Identity, *, patient: bool) -> tuple[_Ask, ...]:
    if subject.door.transport is Transport.UDP:
        return _UDP.get(identity.protocol or "", ())
    if identity.protocol:
        return _TCP.get(identity.protocol, ())
    if subject.door.transport is Transport.UNIX:
        return ()
    if subject.is_unknown:
        return _TCP.get(_USUAL.get(subject.door.port, ""), ())
    # A program of which nothing is known could be a console; an interpreter's is seldom one.
    return _HTTP if patient or identity.product or subject.clues.runtime else ()


def _inside_tls(ask: _Ask, asks: tuple[_Ask, ...], identity: Identity, door: Door) -> str:
    """Return the probe's name, with "+tls" where the whole connection is known to be TLS."""
    is_wrapped = (
        identity.tls is True
        and _TLS in asks
        and (identity.protocol not in _STARTTLS or door.port in _TLS_FROM_THE_START)
    )
    return f"{ask.probe}+tls" if is_wrapped else ask.probe


def _makes_it_work(ask: _Ask, fingerprint: Fingerprint | None) -> bool:
    """Return whether the probe would make a development server compile the user's project."""
    return ask.probe == "http" and fingerprint is not None and fingerprint.kind is Kind.DEV_SERVER

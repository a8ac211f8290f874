"""Take apart what a person typed as an address: port, host:port, URL, unix path or name."""

import re
from dataclasses import replace
from urllib.parse import unquote, urlsplit

from homeport.errors import UsageError
from homeport.model.address import Transport, parse_host
from homeport.model.port_class import HIGHEST_PORT
from homeport.model.question import Target

# Where a URL without a port leads. Source: the IANA registry of schemes and services.
DEFAULT_PORTS = {
    "http": 80, "https": 443, "ws": 80, "wss": 443, "ftp": 21, "ssh": 22, "sftp": 22, "smtp": 25,
    "dns": 53, "pop3": 110, "imap": 143, "ldap": 389, "ldaps": 636, "rtsp": 554, "mqtt": 1883,
    "mqtts": 8883, "mysql": 3306, "mariadb": 3306, "postgresql": 5432, "amqp": 5672, "amqps": 5671,
    "redis": 6379, "rediss": 6379, "valkey": 6379, "coap": 5683, "nats": 4222, "mongodb": 27017,
    "memcached": 11211, "clickhouse": 9000, "bolt": 7687, "neo4j": 7687, "cassandra": 9042,
    "sqlserver": 1433, "git": 9418, "rsync": 873, "vnc": 5900, "rdp": 3389, "smb": 445, "ntp": 123,
    "opc.tcp": 4840, "modbus": 502, "http3": 443,
}  # fmt: skip
_SAME = {"postgres": "postgresql", "mssql": "sqlserver", "mongodb+srv": "mongodb", "grpcs": "grpc"}
# SQLAlchemy writes the driver behind the database: mysql+pymysql.
_WITH_DRIVER = ("postgresql", "postgres", "mysql", "mariadb", "mssql")
_UDP_SCHEMES = ("udp", "coap", "dns", "ntp")
# Schemes that name no protocol above the transport.
_BARE = ("tcp", "udp", "unix")
# Source: unix(7): sun_path, whose last byte need not be zero.
LONGEST_PATH_BYTES = 108
_UNIX = re.compile(r"(?:unix|http\+unix|unix\+http):(?://(?=/|%2F|@))?", re.IGNORECASE)
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*)://(.*)", re.IGNORECASE | re.DOTALL)
_TRANSPORT = re.compile(r"([^/]+)/(tcp|udp)", re.IGNORECASE)
_NAME = re.compile(r"[\w](?:[\w-]*[\w])?(?:\.[\w](?:[\w-]*[\w])?)*\.?")
_FORMS = "Try: 5173, localhost:5173, http://shop.localhost:8080/, [::1]:8080, /run/app.sock"
# Browsers open these without asking anybody.
_NO_SERVER = frozenset({"about", "blob", "chrome", "data", "file", "view-source"})


def parse_target(text: str) -> Target:
    """Return the address in `text`.

    A word without a port ("shop") becomes a Target with `host` only: the caller knows the names.
    Passwords in URLs are dropped.

    Raises: UsageError when it can be no address; it says why in a person's words.
    """
    typed = text.strip()
    if not typed:
        raise UsageError("an empty word is no address", hint=_FORMS)
    shown = _without_secret(typed)
    if (unix := _UNIX.match(typed)) or typed.startswith(("/", "@", "./", "../")):
        return _unix(typed[unix.end() :] if unix else typed, shown)
    if found := _SCHEME.fullmatch(typed):
        return _url(found[1].lower(), typed, shown)
    if found := _TRANSPORT.fullmatch(typed):
        return replace(_plain(found[1], shown), transport=Transport(found[2].lower()))
    return _plain(typed, shown)


def parse_port(text: str) -> int:
    """Return the port in `text`.

    Raises: UsageError for what is none; beyond 65535 it explains kindly, as people do look for
    localhost:619009.
    """
    if not (text.isdecimal() and text.isascii()):
        raise UsageError(f"{text!r} is no port: a port is a number", hint=_FORMS)
    digits = text.lstrip("0")
    # Python refuses to read numbers of thousands of digits; six are too many already.
    number = int(digits[:6] or "0")
    if number > HIGHEST_PORT:
        shorter = int(digits[:5])
        near = shorter if shorter <= HIGHEST_PORT else int(digits[:4])
        raise UsageError(
            f"there is no port {text[:20]}: ports are 16-bit numbers, from 1 to {HIGHEST_PORT}",
            hint=f"Perhaps a digit too many: {near}? `homeport ls` shows the ports in use.",
        )
    if number == 0:
        raise UsageError(
            "port 0 is no place to connect to: it asks the kernel for any free port",
            hint="The app prints the port that it got; `homeport ls` shows it too.",
        )
    return number


def _unix(path: str, shown: str) -> Target:
    if path[:3].upper() == "%2F":
        # http+unix has the file's path percent-encoded, and that of the URL behind it.
        place, _, resource = path.partition("/")
        place = unquote(place).removesuffix(":")
    else:
        place, _, resource = unquote(path).partition(":/")
    if not place or place == "@":
        raise UsageError(f"{shown} names no socket", hint=_FORMS)
    length = len(place.encode(errors="surrogateescape"))
    if length > LONGEST_PATH_BYTES:
        raise UsageError(
            f"no socket can have this path: it has {length} bytes, and the kernel takes "
            f"{LONGEST_PATH_BYTES}",
            hint="Move the socket to a shorter path (/run/user/..., /tmp/...), or go to its folder "
            "and name it from there: ./app.sock",
        )
    return Target(
        text=shown,
        path=place,
        transport=Transport.UNIX,
        resource=f"/{resource}" if resource else "/",
    )


def _plain(typed: str, shown: str) -> Target:
    """Return host:port, :port, port, [v6]:port or a bare name."""
    address, slash, rest = typed.partition("/")
    resource = f"/{rest}" if slash else "/"
    if address.removeprefix(":").isdecimal() and address.isascii():
        port = parse_port(address.removeprefix(":"))
        return Target(text=shown, host="localhost", port=port, resource=resource)
    host, port_text = _split(address, shown)
    if port_text is None:
        return Target(text=shown, host=_host(host, shown), resource=resource)
    return Target(
        text=shown, host=_host(host, shown), port=parse_port(port_text), resource=resource
    )


def _split(address: str, shown: str) -> tuple[str, str | None]:
    if address.startswith("["):
        host, bracket, rest = address[1:].partition("]")
        if not bracket or (rest and not rest.startswith(":")):
            raise UsageError(f"{shown}: an IPv6 address ends with ]", hint="Write [::1]:8080")
        return host, rest[1:] if rest else None
    if address.count(":") > 1:
        return _bare_ipv6(address, shown), None
    host, colon, port = address.partition(":")
    return host, port if colon else None


def _bare_ipv6(address: str, shown: str) -> str:
    try:
        parse_host(address)
    except ValueError:
        raise UsageError(f"{shown} has too many colons for an address", hint=_FORMS) from None
    return address


def _url(scheme: str, typed: str, shown: str) -> Target:
    database, plus, _ = scheme.partition("+")
    spoken = database if plus and database in _WITH_DRIVER else scheme
    name = _SAME.get(spoken, spoken)
    try:
        parts = urlsplit(typed)
    except ValueError as error:
        raise UsageError(f"{shown} is no URL: {error}", hint=_FORMS) from None
    # libpq and mongodb list several hosts; the first one is tried first.
    place = parts.netloc.rpartition("@")[2].partition(",")[0]
    if _is_broken_login(place, parts.netloc, typed):
        raise UsageError(
            "the password in the URL has a character that ends it",
            hint="Write / as %2F, ? as %3F and # as %23 in a password",
        )
    if name in _NO_SERVER:
        raise UsageError(f"{shown} leads to no server: it names no host", hint=_FORMS)
    # urlsplit checks the port only when it is read, with a worse message than ours.
    host, port_text = _split(place, shown)
    port = parse_port(port_text) if port_text else DEFAULT_PORTS.get(name)
    query = f"?{parts.query}" if parts.query else ""
    return Target(
        text=shown,
        host=_host(host or "localhost", shown),
        port=port,
        transport=Transport.UDP if name in _UDP_SCHEMES else Transport.TCP,
        scheme=None if name in _BARE else name,
        resource=f"{parts.path or '/'}{query}",
        user=unquote(parts.username) if parts.username else None,
        database=unquote(parts.path.strip("/")) or None,
    )


def _is_broken_login(place: str, netloc: str, typed: str) -> bool:
    """Return whether a password was cut off, so that no message may show what is left of it."""
    _, colon, rest = place.rpartition(":")
    is_port = not colon or not rest or rest.endswith("]") or rest.isdecimal()
    return "@" in typed and "@" not in netloc and not is_port


def _host(host: str, shown: str) -> str:
    name = host.lower()
    try:
        return str(parse_host(name))
    except ValueError:
        pass
    if not _NAME.fullmatch(name):
        raise UsageError(f"{shown}: {host!r} is no name and no address", hint=_FORMS)
    return name


def _without_secret(typed: str) -> str:
    """Return `typed` as it may be shown: without the password of a URL."""
    scheme, slashes, rest = typed.partition("://")
    place, slash, path = rest.partition("/")
    login, at, host = place.rpartition("@")
    if not (slashes and at and ":" in login):
        return typed
    return f"{scheme}://{login.partition(':')[0]}:***@{host}{slash}{path}"

"""Which service should be behind the target: by the URL, the registered port, the socket's name."""

import re

from homeport.model.address import Transport
from homeport.model.examination import Examination
from homeport.model.service import Service

# The protocols that also speak over a socket file, by what their port is registered for.
# Source: the IANA Service Name Registry; the products' own defaults.
_PROTOCOLS = {
    5432: "postgresql", 3306: "mysql", 6379: "redis", 27017: "mongodb", 11211: "memcached",
    2375: "docker", 9000: "fastcgi", 631: "ipp",
}  # fmt: skip
# What the sockets of those are called.
_FILES = {
    "postgresql": "postgres",
    "mysql": "mysql",
    "redis": "redis",
    "mongodb": "mongodb",
    "memcached": "memcached",
    "docker": "docker.sock",
    "fastcgi": "php",
    "ipp": "cups.sock",
}
# PostgreSQL and MongoDB write the port into the socket's name.
_WITH_PORT = re.compile(r"(?:\.s\.pgsql\.|mongodb-)(\d+)")


def protocol_of(exam: Examination) -> str | None:
    """Return the protocol that a client of the target expects, None when only HTTP is likely."""
    target = exam.question.target
    aliases = {"mariadb": "mysql", "rediss": "redis", "valkey": "redis"}
    if target.scheme is not None:
        return aliases.get(target.scheme, target.scheme)
    return _PROTOCOLS.get(target.port or 0)


def serves_over_unix(service: Service, exam: Examination) -> bool:
    """Return whether a unix listener is the service that one expects on the target's TCP port."""
    if service.transport is not Transport.UNIX or service.path is None:
        return False
    name = service.path.rpartition("/")[2].lower()
    if found := _WITH_PORT.match(name):
        return found[1] == str(exam.question.target.port)
    wanted = protocol_of(exam)
    if wanted not in _FILES:
        return False
    return service.protocol == wanted or (service.protocol is None and _FILES[wanted] in name)

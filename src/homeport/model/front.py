"""The front door: which name leads to which app, and what the gateway needs to know for that."""

from dataclasses import dataclass
from enum import StrEnum
from ipaddress import IPv4Address, IPv6Address

from homeport.model.address import Host, Transport


class Origin(StrEnum):
    """Who made a route. AUTO: the map saw an HTTP server; it goes when the server does."""

    AUTO = "auto"
    USER = "user"


class Speaks(StrEnum):
    """What the app speaks towards the door."""

    HTTP1 = "http1"
    HTTP2 = "http2"
    HTTPS = "https"


class Guise(StrEnum):
    """As what the door asks an app.

    NAME: by the name that the client used. LOCALHOST: as localhost with the app's own port, for
    apps that accept no other Host. PLAIN_HTTP: by its name, but its own https pages say no Origin,
    for apps that take no notice of X-Forwarded-Proto and compare it with their own http.
    """

    NAME = "name"
    LOCALHOST = "localhost"
    PLAIN_HTTP = "plain-http"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where an app listens: `host` and `port`, or `path` for a unix socket.

    `namespace` is its network namespace when that is another one than ours. `name` is a host name
    where the user gave one; it is resolved on each connection. With neither `host` nor `name` it is
    this machine's loopback, in whichever family the port has a listener.
    """

    host: Host | None = None
    port: int | None = None
    path: str | None = None
    namespace: str | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AppRoute:
    """One name and where it leads.

    `name` is without ".localhost" ("shop", "cart.shop"). `prefix` is the part of the path that it
    is for, "/" for all. `place` is None while nobody listens (the name stays). `holds`: requests
    wait for up to 10 s while the app restarts. `is_wild`: sub-domains lead there as well.
    `origins` are web pages elsewhere that may use it ("*": all); empty: only those of this machine.
    `verifies`: the certificate of an https app must be good; off on loopback, where nobody is in
    between. `guise` is None where what runs there decides.
    """

    name: str
    place: Place | None
    prefix: str = "/"
    speaks: Speaks = Speaks.HTTP1
    origin: Origin = Origin.AUTO
    holds: bool = False
    is_hidden: bool = False
    is_wild: bool = True
    origins: tuple[str, ...] = ()
    verifies: bool = False
    guise: Guise | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Forward:
    """Bytes that are carried from one place to another, whatever they mean.

    `listen` is on loopback (without a host: on both addresses of it) or a unix socket of ours.
    `transport` is TCP for all streams, unix sockets included, or UDP.
    """

    name: str
    listen: Place
    target: Place
    transport: Transport = Transport.TCP


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """Everything that the gateway is to do.

    `port` is the door's on 127.0.0.1 and ::1. `home` is the unix socket of the page and the REST
    API, `access_log` and `secrets` those of the gRPC services that home offers to the gateway
    (None: without). `names_of_home` are Host names, without port, that lead to home. `hosts` are
    the addresses that the door listens on: leave out those of a family that the machine lacks.
    `trusted_ca` is the file with the certificates of the system, for https apps that are verified.
    `forwards` each have a listener of their own beside the door.
    """

    port: int
    home: str
    routes: tuple[AppRoute, ...] = ()
    access_log: str | None = None
    secrets: str | None = None
    names_of_home: tuple[str, ...] = ("127.0.0.1", "localhost", "::1", "homeport.localhost")
    hosts: tuple[Host, ...] = (IPv4Address("127.0.0.1"), IPv6Address("::1"))
    trusted_ca: str | None = None
    forwards: tuple[Forward, ...] = ()

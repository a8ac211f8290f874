"""A forward as people ask for it, and the way into another network namespace."""

from dataclasses import dataclass

from homeport.model.address import Transport
from homeport.model.front import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class ForwardWords:
    """A forward in the words in which it is asked for, and in which it is kept.

    `listen` is where clients connect to ("5433", "127.0.0.1:5433", "/run/user/1000/db.sock"),
    `target` where that leads ("5432", "db:5432", "[::1]:5432", "/run/app.sock", "ns/blue:5432").
    `transport` is "tcp" for all streams, unix sockets included, or "udp".
    """

    name: str
    listen: str
    target: str
    transport: Transport = Transport.TCP


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """The unix socket `path` of ours, behind which a relay connects to `place`.

    `place` is in another network namespace, where only a process in there can connect to. For UDP
    the relay takes datagrams on `port` of 127.0.0.1, once it runs, and `path` is a sign that it is
    the one that does.
    """

    place: Place
    path: str
    transport: Transport = Transport.TCP
    port: int | None = None

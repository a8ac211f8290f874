"""Open the door: the gateway in front where there is one, home itself where there is none."""

import socket
from collections.abc import Callable
from dataclasses import dataclass, field
from ipaddress import ip_address
from pathlib import Path

from homeport.errors import HelperMissingError, HomeportError, NotAllowedError, PortTakenError
from homeport.gateway.write import NotWrittenError
from homeport.guard.ca_bundle import read_system_bundle
from homeport.home.bind import Door
from homeport.home.door.engine import find_engine
from homeport.home.door.gateway import Gateway
from homeport.home.door_places import DoorPlaces, made_places
from homeport.model.address import Host
from homeport.model.front import Front

_TRIES = 3
_BACKLOG = 256
_PRIVATE = 0o600
_V4, _V6 = ip_address("127.0.0.1"), ip_address("::1")

_NO_IPV6 = ("this machine has no IPv6 loopback (::1): home answers on 127.0.0.1 only",)

Bind = Callable[[], Door]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDoor:
    """The open door: home answers on `sockets`; without a `gateway` there are no names."""

    port: int
    sockets: tuple[socket.socket, ...]
    notes: tuple[str, ...] = ()
    gateway: Gateway | None = field(default=None, repr=False)
    front: Front | None = field(default=None, repr=False)

    @property
    def socket_path(self) -> str | None:
        """Where home answers itself, when the gateway has the port."""
        return None if self.front is None else self.front.home


async def open_door(bind: Bind, *, port: int | None) -> OpenDoor:
    """Return the door, open: on `port`, or wherever `bind` finds a place.

    A gateway that runs already is taken over with its port, unless another one is wanted.

    Raises: PortTakenError, NotAllowedError, HelperMissingError: from `bind`, when there is no port.
    """
    try:
        places = made_places()
        gateway = Gateway(find_engine(), places)
    except (HelperMissingError, NotAllowedError) as error:
        return _without_gateway(bind(), error)
    kept = await gateway.adopt(port)
    if kept is not None:
        front = _front(places, kept.port, has_ipv6=kept.has_ipv6)
        return OpenDoor(
            port=kept.port,
            sockets=(listen_for_gateway(places.home),),
            notes=() if kept.has_ipv6 else _NO_IPV6,
            gateway=gateway,
            front=front,
        )
    return await _begin(gateway, places, bind)


async def _begin(gateway: Gateway, places: DoorPlaces, bind: Bind) -> OpenDoor:
    """Start the gateway where `bind` finds a free port."""
    for left in range(_TRIES - 1, -1, -1):
        found = bind()
        has_ipv6 = len(found.sockets) > 1
        front = _front(places, found.port, has_ipv6=has_ipv6)
        # Envoy takes the port itself; nothing can hand it over.
        for one in found.sockets:
            one.close()
        try:
            await gateway.begin(front)
        except PortTakenError:
            if left:
                continue
            raise
        except (HelperMissingError, NotWrittenError) as error:
            return _without_gateway(bind(), error)
        return OpenDoor(
            port=found.port,
            sockets=(listen_for_gateway(places.home),),
            notes=found.notes,
            gateway=gateway,
            front=front,
        )
    raise AssertionError("the last try returns or raises")


def _without_gateway(door: Door, error: HomeportError) -> OpenDoor:
    """Return the plain door: the page and the API, and why there are no names."""
    notes = (*door.notes, f"names like shop.localhost are not served: {error.what}", error.hint)
    return OpenDoor(port=door.port, sockets=door.sockets, notes=notes)


def _front(places: DoorPlaces, port: int, *, has_ipv6: bool) -> Front:
    """Return the door without routes."""
    hosts: tuple[Host, ...] = (_V4, _V6) if has_ipv6 else (_V4,)
    bundle = read_system_bundle(Path("/"))
    return Front(
        port=port,
        home=str(places.home),
        access_log=str(places.services),
        secrets=str(places.services),
        hosts=hosts,
        trusted_ca=None if bundle is None else str(bundle[0]),
    )


def listen_for_gateway(path: Path) -> socket.socket:
    """Return a socket that listens at `path`, for this user only; what was there before goes.

    Raises: NotAllowedError.
    """
    made = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        path.unlink(missing_ok=True)
        made.bind(str(path))
        path.chmod(_PRIVATE)
        made.listen(_BACKLOG)
    except OSError as error:
        made.close()
        raise NotAllowedError(
            f"home cannot listen at {path}: {error.strerror}",
            hint="Is its directory yours, and is there room on the disk?",
        ) from error
    return made

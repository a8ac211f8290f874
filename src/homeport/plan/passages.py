"""Lead what is in another network namespace through a unix socket of ours."""

from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256

from homeport.model.address import Transport
from homeport.model.forward import Passage
from homeport.model.front import Front, Place
from homeport.plan.app_places import V4

# Short, for the path of a socket has little room.
_LETTERS = 10


def passages_of(front: Front, directory: str) -> tuple[Passage, ...]:
    """Return the passages that `front` needs, each with a path below `directory`.

    The path follows from the place, so that it is the same for a home that comes later.
    """
    wanted = (
        *((one.place, Transport.TCP) for one in front.routes),
        *((one.target, one.transport) for one in front.forwards),
    )
    return tuple(
        Passage(place=place, path=f"{directory}/{_file(place, transport)}", transport=transport)
        for place, transport in dict.fromkeys(wanted)
        if place is not None and _is_elsewhere(place)
    )


def led_through(front: Front, passages: Iterable[Passage]) -> Front:
    """Return `front` with every place for which there is a passage led through it.

    What has none stays where it is, and the gateway says that it cannot get there.
    """
    found = {(one.place, one.transport): _entrance(one) for one in passages}
    return replace(
        front,
        routes=tuple(
            replace(one, place=one.place and found.get((one.place, Transport.TCP), one.place))
            for one in front.routes
        ),
        forwards=tuple(
            replace(one, target=found.get((one.target, one.transport), one.target))
            for one in front.forwards
        ),
    )


def _entrance(one: Passage) -> Place:
    if one.transport is Transport.UDP:
        return Place(host=V4, port=one.port)
    return Place(path=one.path)


def _is_elsewhere(place: Place) -> bool:
    return place.namespace is not None and place.path is None and place.port is not None


def _file(place: Place, transport: Transport) -> str:
    text = f"{transport} {place.namespace} {place.host or ''} {place.port}"
    return f"{sha256(text.encode()).hexdigest()[:_LETTERS]}.sock"

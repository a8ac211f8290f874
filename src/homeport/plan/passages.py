"""Lead what is in another network namespace through a unix socket of ours."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from hashlib import sha256

from homeport.model.forward import Passage
from homeport.model.front import Front, Place

# Short, for the path of a socket has little room.
_LETTERS = 10


def passages_of(front: Front, directory: str) -> tuple[Passage, ...]:
    """Return the passages that `front` needs, each with a path below `directory`.

    The path follows from the place, so that it is the same for a home that comes later.
    """
    places = (*(one.place for one in front.routes), *(one.target for one in front.forwards))
    found = dict.fromkeys(one for one in places if one is not None and _is_elsewhere(one))
    return tuple(Passage(place=one, path=f"{directory}/{_file(one)}") for one in found)


def led_through(front: Front, passages: Iterable[Passage]) -> Front:
    """Return `front` with every place for which there is a passage led through it.

    What has none stays where it is, and the gateway says that it cannot get there.
    """
    paths = {one.place: one.path for one in passages}
    return replace(
        front,
        routes=tuple(replace(one, place=_through(one.place, paths)) for one in front.routes),
        forwards=tuple(
            replace(one, target=_through(one.target, paths) or one.target) for one in front.forwards
        ),
    )


def _through(place: Place | None, paths: Mapping[Place, str]) -> Place | None:
    if place is None or place not in paths:
        return place
    return Place(path=paths[place])


def _is_elsewhere(place: Place) -> bool:
    return place.namespace is not None and place.path is None and place.port is not None


def _file(place: Place) -> str:
    text = f"{place.namespace} {place.host or ''} {place.port}"
    return f"{sha256(text.encode()).hexdigest()[:_LETTERS]}.sock"

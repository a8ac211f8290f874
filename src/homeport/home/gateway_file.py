"""Which gateway runs, so that a new home finds it again, and commands know it for ours."""

from contextlib import suppress
from dataclasses import dataclass

import msgspec

from homeport.home.door_places import DoorPlaces, door_places
from homeport.home.identity import is_alive
from homeport.home.own_file import read_own_file, replace_own_file
from homeport.home.paths import require_ours
from homeport.kit.wire import from_json, to_json


@dataclass(frozen=True, slots=True, kw_only=True)
class GatewayFile:
    """A gateway that was started: `port` is the door's, `has_ipv6` whether it is on ::1 too."""

    pid: int
    start_ticks: int
    port: int
    has_ipv6: bool
    version: str


def read_gateway_file(places: DoorPlaces | None = None) -> GatewayFile | None:
    """Return which gateway runs, None when none does.

    Raises: NotAllowedError when a stranger made the directory.
    """
    places = places or door_places()
    try:
        require_ours(places.directory)
        found = from_json(read_own_file(places.state), GatewayFile)
    except (OSError, msgspec.DecodeError):
        return None
    return found if is_alive(found.pid, found.start_ticks) else None


def write_gateway_file(places: DoorPlaces, content: GatewayFile) -> None:
    """Say which one runs."""
    replace_own_file(places.state, to_json(content))


def remove_gateway_file(places: DoorPlaces) -> None:
    """Take the file away; it is fine when it is gone already."""
    with suppress(OSError):
        places.state.unlink(missing_ok=True)

"""Know the front door on the map: it is no app."""

from collections.abc import Iterable

from homeport.home.gateway_file import read_gateway_file
from homeport.home.home_file import read_home_file
from homeport.model.service import Service


def without_door(services: Iterable[Service]) -> tuple[Service, ...]:
    """Return `services` without the door itself: a route to it would lead in a circle."""
    home, gateway = read_home_file(), read_gateway_file()
    ports = {one.port for one in (home, gateway) if one is not None}
    pids = {one.pid for one in (home, gateway) if one is not None}
    return tuple(one for one in services if one.port not in ports and pids.isdisjoint(one.pids))

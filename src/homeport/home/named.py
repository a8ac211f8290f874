"""Give services the names by which the front door serves them, and forwards their own."""

from collections.abc import Iterable
from dataclasses import replace

from homeport.errors import HomeportError
from homeport.home.gateway_file import read_gateway_file
from homeport.home.own_door import without_door
from homeport.home.route_list import name_routes, with_names
from homeport.home.routes_file import read_routes
from homeport.model.address import Transport
from homeport.model.front import Forward
from homeport.model.service import Service, Snapshot


def named(services: tuple[Service, ...]) -> tuple[Service, ...]:
    """Return `services` with their names; as they are where the user's file of routes is broken.

    Cost: 1 ms for 20 services; nothing is remembered for next time.
    """
    try:
        routes = name_routes(read_routes(), without_door(services))
        gateway = read_gateway_file()
    except HomeportError:
        return services
    found = with_names(services, routes)
    if gateway is None:
        return found
    return with_forward_names(found, routes.file.byte_forwards(), gateway.pid)


def with_forward_names(
    services: tuple[Service, ...], forwards: Iterable[Forward], gateway_pid: int
) -> tuple[Service, ...]:
    """Return `services` in which what the gateway listens on for a forward has its name."""
    names = {(one.listen.port, one.listen.path, _is_udp(one)): one.name for one in forwards}
    return tuple(
        replace(one, name=names.get((one.port, one.path, _is_udp(one)), one.name))
        if gateway_pid in one.pids
        else one
        for one in services
    )


def _is_udp(one: Forward | Service) -> bool:
    return one.transport is Transport.UDP


def with_service_names(snapshot: Snapshot) -> Snapshot:
    """Return `snapshot` with named services."""
    return replace(snapshot, services=named(snapshot.services))

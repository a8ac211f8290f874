"""Give services the names by which the front door serves them."""

from dataclasses import replace

from homeport.errors import HomeportError
from homeport.home.own_door import without_door
from homeport.home.route_list import name_routes, with_names
from homeport.home.routes_file import read_routes
from homeport.model.service import Service, Snapshot


def named(services: tuple[Service, ...]) -> tuple[Service, ...]:
    """Return `services` with their names; as they are where the user's file of routes is broken.

    Cost: 1 ms for 20 services; nothing is remembered for next time.
    """
    try:
        routes = name_routes(read_routes(), without_door(services))
    except HomeportError:
        return services
    return with_names(services, routes)


def with_service_names(snapshot: Snapshot) -> Snapshot:
    """Return `snapshot` with named services."""
    return replace(snapshot, services=named(snapshot.services))

"""Put the routes together that the gateway serves: the user's own, and those of the map."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from homeport.model.address import parse_host, plain
from homeport.model.app_name import Naming, Wishes
from homeport.model.front import AppRoute, Place
from homeport.model.service import Service
from homeport.plan.app_places import V4, by_port, host_of
from homeport.plan.guises import with_guise


def front_routes(
    naming: Naming,
    routes: Sequence[AppRoute] = (),
    services: Sequence[Service] = (),
    wishes: Wishes | None = None,
) -> tuple[AppRoute, ...]:
    """Return all routes, by name and then the longest prefix first.

    A route of the user's own wins over the map's. An app that the user gave a name needs no other,
    hidden ones have none, and one that does not run keeps its name without a place.
    """
    hidden = () if wishes is None else wishes.hidden
    nearby = by_port(services)
    own = [_own(one, nearby(one.place)) for one in routes]
    whole = {one.place for one in own if one.prefix == "/"}
    found = {(one.name, one.prefix): one for one in reversed(own)}
    for one in naming.apps:
        if one.route.is_hidden or (one.route.place is not None and one.route.place in whole):
            continue
        for name in (one.route.name, *one.also):
            found.setdefault((name, "/"), replace(one.route, name=name))
    live = {one.key for one in naming.apps}
    for held in naming.held:
        if held.key not in live and held.key not in hidden:
            found.setdefault((held.name, "/"), AppRoute(name=held.name, place=None))
    return tuple(sorted(found.values(), key=lambda one: (one.name, -len(one.prefix), one.prefix)))


def _own(route: AppRoute, services: Sequence[Service]) -> AppRoute:
    return with_guise(replace(route, place=settle(route.place, services)), services)


def settle(place: Place | None, services: Sequence[Service]) -> Place | None:
    """Return where exactly `place` is now, None when the map shows that nobody listens there.

    What the map cannot show, another machine or another namespace, is left as it is.
    """
    if place is None or place.name is not None:
        return place
    if place.path is not None:
        return place if any(one.path == place.path for one in services) else None
    there = [one for one in services if _may_be(one, place)]
    if place.host is None:
        return _with_host(place, there)
    if not place.host.is_loopback or any(_takes(one, place) for one in there):
        return place
    return None


def _with_host(place: Place, there: Iterable[Service]) -> Place | None:
    addresses = [each for one in there for each in one.addresses]
    if addresses:
        return replace(place, host=host_of(addresses))
    return None if place.namespace is None else replace(place, host=V4)


def _may_be(one: Service, place: Place) -> bool:
    is_there = (one.port, one.namespace) == (place.port, place.namespace)
    return is_there and one.transport == "tcp"


def _takes(one: Service, place: Place) -> bool:
    hosts = [plain(parse_host(each)) for each in one.addresses]
    return any(each == place.host or _is_wildcard_for(each, place) for each in hosts)


def _is_wildcard_for(host: object, place: Place) -> bool:
    return str(host) == "::" or (
        str(host) == "0.0.0.0" and place.host is not None and place.host.version == 4  # noqa: S104 - what is listened on, not what we bind
    )

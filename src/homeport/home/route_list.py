"""Say of every name where it leads and whether somebody listens there."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from homeport.home.routes_file import RoutesFile
from homeport.model.app_name import AppKey, NamedApp, Naming, RouteWords
from homeport.model.front import AppRoute, Guise, Origin, Place
from homeport.model.service import SCHEMA, Service
from homeport.plan.app_names import name_apps
from homeport.plan.app_places import Nearby, by_port, place_of
from homeport.plan.front import front_routes, settle
from homeport.plan.guises import with_guise
from homeport.plan.host_names import SUFFIX, to_shown
from homeport.plan.route_words import parse_route, target_text

_IN_NAMESPACE = "ns/"
# What only the gateway has a word for; the doctor asks such a server as any other.
_HTTP2 = "http2://"


class State(StrEnum):
    """Whether somebody listens. UNKNOWN: it is on another machine, or out of sight."""

    LISTENING = "listening"
    DOWN = "down"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteLine:
    """One row of `homeport route ls`.

    `host` is what stands in the address bar, `shown` the name as people read it. `target` is where
    it leads, in the words of `route add`; for an app that does not run, where it was last. `also`
    are further names for the same, `what` is the software and `why` where the name comes from,
    `guise` as what the app is asked.
    `url` and `https_url` are addresses to open, None while home does not serve them. `requests` and
    `failed` (5xx, or no answer) count since home started, None while nobody counts.
    """

    name: str
    host: str
    shown: str
    target: str
    prefix: str
    speaks: str
    origin: Origin
    state: State
    holds: bool = False
    verifies: bool = False
    guise: Guise = Guise.NAME
    is_hidden: bool = False
    also: tuple[str, ...] = ()
    pid: int | None = None
    process: str | None = None
    project: str | None = None
    what: str | None = None
    why: str = ""
    url: str | None = None
    https_url: str | None = None
    requests: int | None = None
    failed: int | None = None
    requests_per_s: float | None = None
    last_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteList:
    """The routes at one moment. `is_served`: the front door answers by these names."""

    schema: int = SCHEMA
    routes: tuple[RouteLine, ...]
    is_served: bool = False
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Routes:
    """The file, the map and the names that follow from both."""

    file: RoutesFile
    services: tuple[Service, ...]
    naming: Naming

    def app_called(self, name: str) -> AppKey | None:
        """Return the app that has `name`, running or not."""
        for one in self.naming.apps:
            if name == one.route.name:
                return one.key
        held = (one.key for one in self.naming.held if one.name == name)
        return next(held, None)

    def has_route(self, name: str) -> bool:
        """Return whether the user has a route of his own by that name."""
        return any(one.name == name for one in self.file.app_routes())

    def is_running(self, key: AppKey) -> bool:
        """Return whether the app is on the map."""
        return any(one.key == key for one in self.naming.apps)

    def front(self) -> tuple[AppRoute, ...]:
        """Return what the gateway is to serve."""
        return front_routes(self.naming, self.file.app_routes(), self.services, self.file.wishes())


def name_routes(file: RoutesFile, services: Iterable[Service]) -> Routes:
    """Return the routes that follow from the file and the map."""
    found = tuple(services)
    return Routes(file=file, services=found, naming=name_apps(found, file.held, file.wishes()))


def lines(routes: Routes) -> tuple[RouteLine, ...]:
    """Return a line for each name: the user's own first where names are equal."""
    nearby = by_port(routes.services)
    own = [_own_line(one, nearby) for one in routes.file.routes]
    taken = {one.name for one in own if one.prefix == "/"}
    # An app that has a route for a part of the path only is served by its own name as well.
    whole = [one for one in routes.file.app_routes() if one.prefix == "/"]
    places = {settle(one.place, nearby(one.place)) for one in whole}
    apps = [
        _app_line(one, nearby)
        for one in routes.naming.apps
        if one.route.name not in taken and one.route.place not in places
    ]
    running = {one.key for one in routes.naming.apps}
    gone = [
        _gone_line(one.name, one.port, is_hidden=one.key in routes.file.hidden)
        for one in routes.naming.held
        if one.key not in running and one.name not in taken
    ]
    return tuple(sorted((*own, *apps, *gone), key=lambda one: (one.name, one.prefix)))


def with_names(services: Iterable[Service], routes: Routes) -> tuple[Service, ...]:
    """Return `services` with the name by which each can be opened, the user's own name first."""
    names: dict[Place, str] = {}
    for route in routes.front():
        is_better = route.origin is Origin.USER or route.place not in names
        if route.place is not None and route.prefix == "/" and is_better:
            names[route.place] = route.name
    names |= {
        app.route.place: app.route.name
        for app in routes.naming.apps
        if names.get(app.route.place or Place()) in app.also and app.route.place is not None
    }
    return tuple(replace(one, name=names.get(place_of(one), one.name)) for one in services)


def target_of(lines: Iterable[RouteLine], name: str) -> str | None:
    """Return where the app called `name` listened last, in words that the doctor understands.

    None when there is no such place, or the doctor would have to be in another namespace.
    """
    found = sorted((one for one in lines if one.name == name), key=lambda one: len(one.prefix))
    words = (one.target.removeprefix(_HTTP2) for one in found)
    asked = (one for one in words if one and _IN_NAMESPACE not in one[:12])
    return next(asked, None)


def _own_line(words: RouteWords, nearby: Nearby) -> RouteLine:
    route = parse_route(words)
    services = nearby(route.place)
    place = settle(route.place, services)
    if route.place is not None and _is_out_of_sight(route.place):
        state = State.UNKNOWN
    else:
        state = State.DOWN if place is None else State.LISTENING
    line = _line(with_guise(route, services), state, "you added it")
    return _with_service(line, _service_at(place, services))


def _app_line(app: NamedApp, nearby: Nearby) -> RouteLine:
    line = replace(_line(app.route, State.LISTENING, app.why), also=app.also)
    return _with_service(line, _service_at(app.route.place, nearby(app.route.place)))


def _gone_line(name: str, port: int | None, *, is_hidden: bool) -> RouteLine:
    place = None if port is None else Place(port=port)
    route = AppRoute(name=name, place=place, is_hidden=is_hidden)
    return _line(route, State.DOWN, "it is remembered for an app that does not run now")


def _line(route: AppRoute, state: State, why: str) -> RouteLine:
    return RouteLine(
        name=route.name,
        host=f"{route.name}{SUFFIX}",
        shown=to_shown(route.name),
        target=target_text(route),
        prefix=route.prefix,
        speaks=route.speaks,
        origin=route.origin,
        state=state,
        holds=route.holds,
        verifies=route.verifies,
        guise=route.guise or Guise.NAME,
        is_hidden=route.is_hidden,
        why=why,
    )


def _with_service(line: RouteLine, one: Service | None) -> RouteLine:
    if one is None:
        return line
    return replace(
        line,
        pid=one.pid,
        process=one.process,
        project=one.project,
        what=one.framework or one.product,
    )


def _service_at(place: Place | None, services: Sequence[Service]) -> Service | None:
    if place is None:
        return None
    exact = (one for one in services if one.transport != "udp" and place_of(one) == place)
    near = (
        one
        for one in services
        if place.port is not None
        and (one.port, one.namespace, one.transport) == (place.port, place.namespace, "tcp")
    )
    return next(exact, None) or next(near, None)


def _is_out_of_sight(place: Place) -> bool:
    if place.name is not None or place.namespace is not None:
        return True
    return place.host is not None and not place.host.is_loopback

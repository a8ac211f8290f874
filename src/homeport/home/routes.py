"""List, add, remove, rename and hide routes: the functions behind `homeport route`."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import msgspec

from homeport.errors import ConflictError, NoSuchThingError, TooSlowError, UsageError
from homeport.home.ask import ask
from homeport.home.bind import HOME_PORT
from homeport.home.home_file import HomeFile, read_home_file
from homeport.home.look import look
from homeport.home.own_door import without_door
from homeport.home.route_list import RouteLine, RouteList, Routes, lines, name_routes
from homeport.home.routes_file import RoutesFile, change_routes, read_routes, remember_names
from homeport.kit.wire import from_json
from homeport.model.app_name import AppKey, Renamed, RouteWords
from homeport.model.front import AppRoute, Place
from homeport.model.identity import Asking
from homeport.model.service import SCHEMA
from homeport.plan.host_names import SUFFIX, parse_name
from homeport.plan.route_words import parse_prefix, parse_route, parse_target

NOT_SERVED = "served when home runs: homeport up"
_LS = "homeport route ls shows the names there are."
# The gateway confirms a change within milliseconds; a first look at a large machine takes longer.
_RENEWAL_S = 20.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What was done, or would be, in words."""

    schema: int = SCHEMA
    done: str


def list_routes(*, asking: Asking = Asking.ORDINARY) -> RouteList:
    """Return every name, where it leads, and whether somebody listens there.

    The names are kept, so that they are still the same next time.

    Raises: ConfigError when the file of routes is broken, NotAllowedError.
    Cost: that of a look at the machine, 40 ms or so.
    """
    routes = read_all(asking=asking)
    if routes.naming.held != routes.file.held:
        remember_names(lambda file: name_routes(file, routes.services).naming.held)
    return RouteList(routes=lines(routes))


def shown_routes(*, asking: Asking = Asking.ORDINARY) -> RouteList:
    """Return what the running home serves, with addresses and counts; without a home, a look.

    Raises: ConfigError when the file of routes is broken, NotAllowedError.
    """
    home = read_home_file()
    if home is None:
        return replace(list_routes(asking=asking), notes=(NOT_SERVED,))
    try:
        return _ask_home(home, "GET", "/api/routes")
    except TooSlowError as error:
        return replace(list_routes(asking=asking), notes=(error.what, error.hint))


def renew_served() -> RouteList | None:
    """Have the running home serve what the file says now; return what it serves, None without it.

    It returns when the gateway has confirmed, so that "done" means served.

    Raises: TooSlowError when home or its gateway does not take it; the file keeps the change.
    """
    home = read_home_file()
    if home is None:
        return None
    try:
        return _ask_home(home, "POST", "/api/routes/renew")
    except TooSlowError as error:
        what = f"the change is kept, but not served yet: {error.what}"
        raise TooSlowError(what, hint=error.hint) from error


def missing(served: RouteList | None) -> tuple[str, ...]:
    """Return in words why names are not served, nothing when they are."""
    if served is None:
        return (NOT_SERVED,)
    if served.is_served:
        return ()
    return served.notes or ("home does not serve names now: homeport status says why",)


def as_served(line: RouteLine, served: RouteList | None) -> RouteLine:
    """Return the line of the same route as home shows it, with its address; else `line` itself."""
    return _served_line(line, served) or line


def _served_line(which: RouteLine | AppRoute, served: RouteList | None) -> RouteLine | None:
    key = (which.name, which.prefix, which.origin)
    found = served.routes if served else ()
    return next((one for one in found if (one.name, one.prefix, one.origin) == key), None)


def _ask_home(home: HomeFile, method: str, path: str) -> RouteList:
    """Raises: TooSlowError, also when home is a version that does not know routes."""
    try:
        return from_json(ask(home, method, path, patience_s=_RENEWAL_S), RouteList)
    except msgspec.MsgspecError as error:
        raise TooSlowError(
            f"home (pid {home.pid}) is another version and does not know routes",
            hint="homeport down ends it, homeport up starts it again",
        ) from error


def wrong_word(words: RouteWords) -> str:
    """Return which of `words` makes no sense by itself: "name", "target", "prefix", "" for none."""
    parts: tuple[tuple[str, Callable[[], object]], ...] = (
        ("name", lambda: parse_name(words.name)),
        ("target", lambda: parse_target(words.target)),
        ("prefix", lambda: parse_prefix(words.prefix)),
    )
    for part, parse in parts:
        try:
            parse()
        except UsageError:
            return part
    return ""


def read_all(*, asking: Asking = Asking.ORDINARY) -> Routes:
    """Return the file of routes, the map, and the names that follow from both.

    Raises: ConfigError, NotAllowedError.
    """
    file = read_routes()
    return name_routes(file, without_door(look(asking=asking).services))


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A route that is in the user's file now."""

    file: RoutesFile
    route: AppRoute

    def line(self, served: RouteList | None = None) -> RouteLine:
        """Return how it stands: as it is served, where it is, else by a look at the machine.

        Raises: NotAllowedError.
        Cost: that of a look, 40 ms or so, where it is not in `served`.
        """
        return _served_line(self.route, served) or _line_of(self.file, self.route)


def add_route(words: RouteWords, *, replaces: bool = False, only_plan: bool = False) -> RouteLine:
    """Add a route of the user's own; return how it stands now.

    Raises: as `keep_route`.
    """
    return keep_route(words, replaces=replaces, only_plan=only_plan).line()


def keep_route(words: RouteWords, *, replaces: bool = False, only_plan: bool = False) -> Kept:
    """Put a route of the user's own into the file.

    Raises: UsageError when the words make no sense or lead back to the door, ConflictError when
    the user has such a route already and did not say `replaces`; ConfigError, NotAllowedError.
    """
    route = parse_route(words)
    if route.place is not None and _is_the_door(route.place):
        raise UsageError(
            f"port {route.place.port} is Homeport's own door: the route would lead in a circle",
            hint="Name the port of the app.",
        )
    kept = replace(words, name=route.name, prefix=route.prefix, target=words.target.strip())

    def add(file: RoutesFile) -> RoutesFile:
        others = tuple(one for one in file.routes if not _is_route(one, route.name, route.prefix))
        if len(others) < len(file.routes) and not replaces:
            was = next(one for one in file.routes if one not in others)
            raise ConflictError(
                f"there is a route {route.name}{SUFFIX}{route.prefix} already, to {was.target}",
                hint="Add --replace, or choose another name or --prefix.",
            )
        return replace(file, routes=(*others, kept))

    return Kept(file=_change(add, only_plan=only_plan), route=route)


def remove_route(name: str, prefix: str | None = None, *, only_plan: bool = False) -> Done:
    """Remove the user's routes of that name, or forget an app that does not run; say what.

    Raises: NoSuchThingError, ConflictError for an app that runs: it can only be hidden.
    """
    wanted = parse_name(name)
    part = None if prefix is None else parse_prefix(prefix)

    def remove(file: RoutesFile) -> RoutesFile:
        kept = tuple(one for one in file.routes if not _is_route(one, wanted, part))
        return replace(file, routes=kept)

    before = read_routes()
    count = len(before.routes) - len(remove(before).routes)
    if count:
        _change(remove, only_plan=only_plan)
        where = "" if part is None else part
        return Done(
            done=f"removed {wanted}{SUFFIX}{where}" + (f" ({count} routes)" if count > 1 else "")
        )
    if part is not None:
        raise NoSuchThingError(f"there is no route {wanted}{SUFFIX}{part} of yours", hint=_LS)
    return _forget(wanted, only_plan=only_plan)


def rename_route(name: str, new: str, *, only_plan: bool = False) -> Done:
    """Give the route or app `name` the name `new`; say what was done.

    Raises: NoSuchThingError, ConflictError when somebody else has `new`, UsageError.
    """
    old, wanted = parse_name(name), parse_name(new)
    routes = read_all()
    if old == wanted:
        return Done(done=f"it is called {wanted}{SUFFIX} already")
    _require_free(wanted, routes)
    if routes.has_route(old):
        _change(lambda file: _with_route_renamed(file, old, wanted), only_plan=only_plan)
    else:
        key = _require_app(old, routes)
        _change(
            lambda file: replace(
                file,
                held=routes.naming.held,
                renamed=(*(one for one in file.renamed if one.key != key),
                         Renamed(key=key, name=wanted)),
            ),
            only_plan=only_plan,
        )  # fmt: skip
    return Done(done=f"{old}{SUFFIX} is {wanted}{SUFFIX} now")


def restore_name(name: str, *, only_plan: bool = False) -> Done:
    """Let the app that the user renamed to `name` have the name it gets by itself; say which.

    Raises: NoSuchThingError when it was not renamed.
    """
    wanted = parse_name(name)
    routes = read_all()
    key = _require_app(wanted, routes)
    if all(one.key != key for one in routes.file.renamed):
        raise NoSuchThingError(f"{wanted}{SUFFIX} was not renamed", hint=_LS)
    file = _change(lambda found: _without_app(found, key), only_plan=only_plan)
    again = name_routes(file, routes.services)
    names = [one.route.name for one in again.naming.apps if one.key == key]
    if not only_plan:
        remember_names(lambda found: name_routes(found, routes.services).naming.held)
    return Done(
        done=f"{wanted}{SUFFIX} is {names[0]}{SUFFIX} again"
        if names
        else f"forgot {wanted}{SUFFIX}"
    )


def hide_route(name: str, *, hidden: bool = True, only_plan: bool = False) -> Done:
    """Take an app's name out of the door, or let it in again; say what was done.

    Raises: NoSuchThingError; UsageError for a route of the user's own, which can be removed.
    """
    wanted = parse_name(name)
    routes = read_all()
    if routes.has_route(wanted):
        raise UsageError(
            f"{wanted}{SUFFIX} is a route of your own", hint=f"homeport route rm {wanted}"
        )
    key = _require_app(wanted, routes)

    def hide(file: RoutesFile) -> RoutesFile:
        others = tuple(one for one in file.hidden if one != key)
        return replace(file, hidden=(*others, key) if hidden else others, held=routes.naming.held)

    if (key in routes.file.hidden) is hidden:
        return Done(done=f"{wanted}{SUFFIX} is {'hidden' if hidden else 'shown'} already")
    _change(hide, only_plan=only_plan)
    return Done(done=f"{wanted}{SUFFIX} is {'hidden' if hidden else 'shown'} now")


def _forget(name: str, *, only_plan: bool) -> Done:
    routes = read_all()
    key = _require_app(name, routes)
    if routes.is_running(key):
        raise ConflictError(
            f"{name}{SUFFIX} is the name of an app that runs; it is no route of yours",
            hint=f"Hide it: homeport route hide {name}",
        )
    _change(lambda file: _without_app(file, key), only_plan=only_plan)
    return Done(done=f"forgot {name}{SUFFIX}")


def _without_app(file: RoutesFile, key: AppKey) -> RoutesFile:
    return replace(
        file,
        held=tuple(one for one in file.held if one.key != key),
        renamed=tuple(one for one in file.renamed if one.key != key),
        hidden=tuple(one for one in file.hidden if one != key),
    )


def _with_route_renamed(file: RoutesFile, old: str, new: str) -> RoutesFile:
    return replace(
        file,
        routes=tuple(
            replace(one, name=new) if _is_route(one, old, None) else one for one in file.routes
        ),
    )


def _require_app(name: str, routes: Routes) -> AppKey:
    """Raises: NoSuchThingError."""
    key = routes.app_called(name)
    if key is None:
        raise NoSuchThingError(f"nothing is called {name}{SUFFIX}", hint=_LS)
    return key


def _require_free(name: str, routes: Routes) -> None:
    """Raises: ConflictError when a route or an app has the name."""
    if routes.has_route(name):
        raise ConflictError(f"{name}{SUFFIX} is a route of yours", hint=f"homeport route rm {name}")
    key = routes.app_called(name)
    if key is not None:
        runs = routes.is_running(key)
        raise ConflictError(
            f"{name}{SUFFIX} is the name of an app that {'runs' if runs else 'ran before'}",
            hint=f"homeport route {f'rename {name} NEW' if runs else f'rm {name}'} makes it free.",
        )


def _change(change: Callable[[RoutesFile], RoutesFile], *, only_plan: bool) -> RoutesFile:
    return change(read_routes()) if only_plan else change_routes(change)


def _line_of(file: RoutesFile, route: AppRoute) -> RouteLine:
    services = look(asking=Asking.NOTHING).services
    found = lines(name_routes(replace(file, held=()), services))
    return next(
        one
        for one in found
        if (one.name, one.prefix, one.origin) == (route.name, route.prefix, route.origin)
    )


def _is_route(words: RouteWords, name: str, prefix: str | None) -> bool:
    is_name = parse_name(words.name) == name
    return is_name and (prefix is None or parse_prefix(words.prefix) == prefix)


def _is_the_door(place: Place) -> bool:
    is_here = place.host is None or place.host.is_loopback
    if not is_here or place.name is not None or place.namespace is not None:
        return False
    home = read_home_file()
    return place.port == HOME_PORT or (home is not None and place.port == home.port)

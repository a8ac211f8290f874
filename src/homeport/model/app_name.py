"""Which app has which name: what is remembered between two looks, and what the user asked for."""

from dataclasses import dataclass

from homeport.model.front import AppRoute, Guise, Place


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class AppKey:
    """What stays the same when an app restarts, drifts to another port, or gets another pid.

    `root` is the directory of its project, empty without one. `folder` is where in the project it
    runs, `role` what it is there ("web", "api", "storybook"); without a project its container,
    product, or process and port. `number` tells twins apart, which have all of that in common.
    """

    root: str = ""
    folder: str = ""
    role: str
    number: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldName:
    """A name and whose it is.

    `port` is where the app was seen last; it tells twins apart. `home` is the name of its project,
    which other apps of it get as well.
    """

    key: AppKey
    name: str
    port: int | None = None
    home: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Renamed:
    """The user calls the app `key` by this name."""

    key: AppKey
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What the user wants of the names that apps get by themselves.

    `hidden` apps have a name that is not listed or served. `taken` are routes of the user's own,
    with the place that each leads to.
    """

    renamed: tuple[Renamed, ...] = ()
    hidden: tuple[AppKey, ...] = ()
    taken: tuple[tuple[str, Place], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedApp:
    """An app with its name, and in words where the name comes from.

    `also` are further names under which it can be reached as long as nobody else wants them.
    """

    key: AppKey
    route: AppRoute
    why: str
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """The names of all apps. `held` goes into the next naming: it keeps names where they are."""

    apps: tuple[NamedApp, ...] = ()
    held: tuple[HeldName, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteWords:
    """A route in the words in which a person asks for it, and in which it is kept.

    `target` is where it leads ("5173", "[::1]:3000", "https://127.0.0.1:8443", "/run/app.sock",
    "ns/blue:8000"), `prefix` the part of the path that it is for. `guise` is as what the app is
    asked, None where what runs there decides.
    """

    name: str
    target: str
    prefix: str = "/"
    http2: bool = False
    hold: bool = False
    insecure: bool = False
    origins: tuple[str, ...] = ()
    guise: Guise | None = None

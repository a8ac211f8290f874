"""Give every HTTP server of the map a name that stays: shop, api.shop, cart.shop."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, count, islice

from homeport.errors import UsageError
from homeport.model.app_name import AppKey, HeldName, NamedApp, Naming, Renamed, Wishes
from homeport.model.front import AppRoute, Place
from homeport.model.service import Service
from homeport.plan.app_homes import ProjectName, project_names
from homeport.plan.app_keys import known_apps
from homeport.plan.app_places import place_of, speaks_of
from homeport.plan.app_roles import APP, RANKS, WEB, folder_word
from homeport.plan.guises import guise_of
from homeport.plan.host_names import parse_name, to_label

# Names of apps that have not been seen for long; the youngest stay.
_MOST_ABSENT = 300
_MOST_IDEAS = 100
_PAGES = (WEB, APP)
_HAD_IT = "it has had this name since it was first seen"
_YOURS = "you named it so"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Idea:
    """A name that would fit, and why."""

    name: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _App:
    """An app, and the name of its project where it has one that can be a name."""

    key: AppKey
    service: Service
    home: ProjectName | None


def name_apps(
    services: Iterable[Service], previous: Sequence[HeldName] = (), wishes: Wishes | None = None
) -> Naming:
    """Return the names of all apps among `services`.

    An app is known by its project and its role there, so it keeps its name on another port; who
    had a name first keeps it, also while it does not run. The same input gives the same names, in
    whatever order the services come.
    """
    wishes = wishes or Wishes()
    known = known_apps(services, previous)
    homes = project_names(known, previous)
    apps = [_App(key=one.key, service=one.service, home=homes.get(one.key.root)) for one in known]
    names = _names(apps, previous, wishes)
    roots = Counter(one.key.root for one in apps)
    used = {*names.values(), *(name for name, _ in wishes.taken)}
    named = tuple(
        _named(one, names[one.key], wishes, used if roots[one.key.root] == 1 else None)
        for one in apps
    )
    live = tuple(
        HeldName(
            key=one.key,
            name=names[one.key],
            port=one.service.port,
            home=one.home.name if one.home else "",
        )
        for one in apps
    )
    return Naming(apps=named, held=(*live, *_absent(previous, names, live)))


def _names(apps: Sequence[_App], previous: Sequence[HeldName], wishes: Wishes) -> dict[AppKey, str]:
    """Return the name of each app, those that do not run included."""
    places = {one.key: place_of(one.service) for one in apps}
    names: dict[AppKey, str] = {}
    used: set[str] = set()

    def is_free(name: str, key: AppKey) -> bool:
        return name not in used and not _is_taken(name, places.get(key), wishes)

    first: tuple[Renamed | HeldName, ...] = (*wishes.renamed, *previous)
    for known in first:
        if known.key not in names and is_free(known.name, known.key) and _is_name(known.name):
            names[known.key] = known.name
            used.add(known.name)
    for one in sorted(apps, key=_rank):
        if one.key not in names:
            idea = next(each for each in _ideas(one) if is_free(each.name, one.key))
            names[one.key] = idea.name
            used.add(idea.name)
    return names


def _named(one: _App, name: str, wishes: Wishes, used: set[str] | None) -> NamedApp:
    """Return the app; `used` are names that it may not have besides, None: it gets no other."""
    route = AppRoute(
        name=name,
        place=place_of(one.service),
        speaks=speaks_of(one.service),
        guise=guise_of(one.service),
        is_hidden=one.key in wishes.hidden,
    )
    bare = one.home.name if one.home else ""
    also = (bare,) if used is not None and bare not in ("", *used) else ()
    return NamedApp(key=one.key, route=route, why=_why(one, name, wishes), also=also)


def _why(one: _App, name: str, wishes: Wishes) -> str:
    if any((each.key, each.name) == (one.key, name) for each in wishes.renamed):
        return _YOURS
    ideas = islice(_ideas(one), _MOST_IDEAS)
    return next((idea.why for idea in ideas if idea.name == name), _HAD_IT)


def _absent(
    previous: Sequence[HeldName], names: dict[AppKey, str], live: Sequence[HeldName]
) -> tuple[HeldName, ...]:
    """Return what is remembered of apps that do not run: those that ended last come first."""
    seen = {one.key for one in live}
    found = []
    for one in previous:
        if one.key not in seen and one.key in names:
            seen.add(one.key)
            found.append(replace(one, name=names[one.key]))
    return tuple(found[:_MOST_ABSENT])


def _rank(one: _App) -> tuple[int, int, AppKey]:
    role = one.key.role
    known = RANKS.index(role) if role in RANKS else len(RANKS)
    return known, one.key.number, one.key


def _ideas(one: _App) -> Iterator[_Idea]:
    """Return names that would fit, the best first, without end."""
    best = list(_in_project(one, one.home) if one.home else _without_project(one.service, one.key))
    first, number = best[0], one.key.number
    if number > 1:
        best = [_Idea(name=_numbered(first.name, number), why=f"{first.why}, number {number}")]
    not_free = f"{best[0].why}; that name was not free"
    more = (_Idea(name=_numbered(best[0].name, at), why=not_free) for at in count(2))
    return chain(best, more)


def _in_project(one: _App, home: ProjectName) -> Iterator[_Idea]:
    key = one.key
    software = one.service.framework or one.service.product
    word = folder_word(key.folder, key.role)
    if word:
        yield _Idea(name=f"{word}.{home.name}", why=f"{home.why}, folder {key.folder}")
    elif key.role in _PAGES:
        yield _Idea(name=home.name, why=home.why)
    what = f"{software} is its {key.role}" if software else f"its {key.role}"
    label = to_label(key.role) or WEB
    yield _Idea(name=f"{label}.{home.name}", why=f"{home.why}, {what}")
    made_by = to_label(software or "")
    if made_by:
        yield _Idea(name=f"{made_by}.{home.name}", why=f"{home.why}, made with {software}")


def _without_project(one: Service, key: AppKey) -> Iterator[_Idea]:
    label = to_label(key.role) or "app"
    if one.container:
        yield _Idea(name=label, why=f"container {one.container}")
    elif one.product and label == to_label(one.product):
        yield _Idea(name=label, why=f"it is {one.product}, in no project")
    else:
        yield _Idea(name=label, why="it is in no project, so process and port name it")


def _numbered(name: str, number: int) -> str:
    first, dot, rest = name.partition(".")
    room = 63 - len(f"-{number}")
    return f"{first[:room].rstrip('-')}-{number}{dot}{rest}"


def _is_name(name: str) -> bool:
    try:
        return parse_name(name) == name
    except UsageError:
        return False


def _is_taken(name: str, place: Place | None, wishes: Wishes) -> bool:
    """Return whether a route of the user's own has the name and leads elsewhere."""
    places = [one for each, one in wishes.taken if each == name]
    return any(place is None or not _leads_to(one, place) for one in places)


def _leads_to(wanted: Place, place: Place) -> bool:
    if wanted.host is None and wanted.name is None and wanted.port is not None:
        return (wanted.port, wanted.namespace) == (place.port, place.namespace)
    return wanted == place

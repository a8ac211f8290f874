"""The file of the user's routes, renames and hidden apps, and of the names that apps have."""

import fcntl
import os
import re
import select
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from homeport.errors import ConfigError, ConflictError, NotAllowedError, TooSlowError, UsageError
from homeport.home.json_line import line_of, syntax_error
from homeport.home.own_file import read_own_file, replace_own_file
from homeport.home.paths import config_dir
from homeport.kit.clock import SYSTEM_CLOCK
from homeport.kit.wire import to_json
from homeport.model.app_name import AppKey, HeldName, Renamed, RouteWords, Wishes
from homeport.model.forward import ForwardWords
from homeport.model.front import AppRoute, Forward
from homeport.plan.forward_words import parse_forward, share_listener
from homeport.plan.host_names import parse_name
from homeport.plan.route_words import parse_route

SCHEMA = 1
_FILE, _LOCK, _BEFORE = "routes.json", "routes.lock", ".before"
_PRIVATE = 0o600
_DEADLINE_S, _RETRY_S = 5.0, 0.02
# 1,000 routes and 300 remembered names are 200 kB.
_MOST_BYTES = 16 << 20
_PATH = re.compile(r" - at `(\$[^`]*)`$")


@dataclass(frozen=True, slots=True, kw_only=True)
class RoutesFile:
    """What the file holds. `held` is Homeport's own memory, the rest is what the user asked for."""

    schema: int = SCHEMA
    routes: tuple[RouteWords, ...] = ()
    renamed: tuple[Renamed, ...] = ()
    hidden: tuple[AppKey, ...] = ()
    held: tuple[HeldName, ...] = ()
    forwards: tuple[ForwardWords, ...] = ()

    def app_routes(self) -> tuple[AppRoute, ...]:
        """Return the user's routes.

        Raises: UsageError; never for what was read by `read_routes`.
        """
        return tuple(parse_route(one) for one in self.routes)

    def byte_forwards(self) -> tuple[Forward, ...]:
        """Return the user's forwards.

        Raises: UsageError; never for what was read by `read_routes`.
        """
        return tuple(parse_forward(one) for one in self.forwards)

    def wishes(self) -> Wishes:
        """Return what the user wants of the names that apps get by themselves."""
        whole = [one for one in self.app_routes() if one.prefix == "/"]
        return Wishes(
            renamed=self.renamed,
            hidden=self.hidden,
            taken=tuple((one.name, one.place) for one in whole if one.place is not None),
        )


def routes_path() -> Path:
    """Return where the file is, or will be.

    Raises: NotAllowedError when its directory cannot be made.
    """
    return config_dir() / _FILE


def read_routes() -> RoutesFile:
    """Return what the user asked for so far; nothing where there is no file yet.

    Raises: ConfigError with the line when it is broken, NotAllowedError.
    """
    path = routes_path()
    try:
        body = read_own_file(path)
    except FileNotFoundError:
        return RoutesFile()
    except OSError as error:
        raise NotAllowedError(
            f"{path} cannot be read: {error.strerror or error}",
            hint="It must be a plain file of your own: ls -l shows what it is.",
        ) from error
    return parse_routes(body, path)


def parse_routes(body: bytes, path: Path) -> RoutesFile:
    """Return what `body` says.

    Raises: ConfigError, which names the line.
    """
    if len(body) > _MOST_BYTES:
        raise _wrong(path, 1, f"it is larger than {_MOST_BYTES >> 20} MiB")
    try:
        text = body.decode()
    except UnicodeDecodeError as error:
        line = body.count(b"\n", 0, error.start) + 1
        raise _wrong(path, line, "it is not UTF-8") from error
    bad = syntax_error(text)
    if bad is not None:
        raise _wrong(path, *bad)
    try:
        found = msgspec.json.decode(body, type=RoutesFile)
    except msgspec.DecodeError as error:
        place = _PATH.search(str(error))
        where = line_of(text, place[1] if place else "$")
        raise _wrong(path, where, _PATH.sub("", str(error))) from error
    if found.schema > SCHEMA:
        raise ConfigError(
            f"{path} was written by a newer Homeport (schema {found.schema}, this one knows "
            f"{SCHEMA})",
            hint=f"Use the newer Homeport, or start anew: mv {path} {path}.newer",
        )
    _require_sense(found, text, path)
    return found


def change_routes(change: Callable[[RoutesFile], RoutesFile]) -> RoutesFile:
    """Replace the file by what `change` makes of it, in one step, and return that.

    Of two who write at the same time one waits; neither's change is lost. What the user's part
    was before stays beside it as routes.json.before.

    Raises: ConfigError when it is broken (then it stays as it is), TooSlowError when somebody else
    holds it, NotAllowedError, and whatever `change` raises.
    """
    path = routes_path()
    with _locked(path.with_name(_LOCK)):
        before = read_routes()
        after = change(before)
        if after == before:
            return after
        try:
            if replace(after, held=()) != replace(before, held=()) and path.exists():
                replace_own_file(path.with_name(_FILE + _BEFORE), path.read_bytes())
            replace_own_file(path, to_json(after, indent=2) + b"\n")
        except OSError as error:
            _sweep(path)
            raise ConflictError(
                f"{path} cannot be written: {error.strerror}", hint="It is as it was before."
            ) from error
    return after


def remember_names(name: Callable[[RoutesFile], tuple[HeldName, ...]]) -> None:
    """Keep the names that `name` gives to apps; fine where nothing can be written.

    Raises: ConfigError.
    """
    with suppress(NotAllowedError, ConflictError, TooSlowError):
        change_routes(lambda found: replace(found, held=name(found)))


def _require_sense(found: RoutesFile, text: str, path: Path) -> None:
    """Raises: ConfigError for a name, target or prefix that means nothing, and for repetitions."""
    seen: set[tuple[str, str]] = set()
    for at, one in enumerate(found.routes):
        try:
            route = parse_route(one)
        except UsageError as error:
            raise _wrong(path, line_of(text, f"$.routes[{at}]"), error.what) from error
        if (route.name, route.prefix) in seen:
            what = f"there are two routes {route.name}{route.prefix}"
            raise _wrong(path, line_of(text, f"$.routes[{at}]"), what)
        seen.add((route.name, route.prefix))
    for at, known in enumerate(found.renamed):
        try:
            parse_name(known.name)
        except UsageError as error:
            raise _wrong(path, line_of(text, f"$.renamed[{at}].name"), error.what) from error

    _require_sensible_forwards(found, text, path)


def _require_sensible_forwards(found: RoutesFile, text: str, path: Path) -> None:
    """Raises: ConfigError for words that mean nothing, and for two with one name or place."""
    seen: list[Forward] = []
    for at, one in enumerate(found.forwards):
        line = line_of(text, f"$.forwards[{at}]")
        try:
            forward = parse_forward(one)
        except UsageError as error:
            raise _wrong(path, line, error.what) from error
        if any(each.name == forward.name for each in seen):
            raise _wrong(path, line, f"there are two forwards called {forward.name}")
        if any(share_listener(each, forward) for each in seen):
            raise _wrong(path, line, f"there are two forwards that listen on {one.listen}")
        seen.append(forward)


def _wrong(path: Path, line: int, what: str) -> ConfigError:
    before = path.with_name(path.name + _BEFORE)
    hint = f"Mend that line, or start anew: mv {path} {path}.broken"
    if before.exists():
        hint += f"\nWhat it was before the last change: {before}"
    return ConfigError(f"{path}, line {line}: {what}", hint=hint)


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    """Hold the lock of the file; the kernel drops it when the process ends.

    Raises: TooSlowError, NotAllowedError.
    Source: flock(2).
    """
    flags = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC
    try:
        descriptor = os.open(path, flags, _PRIVATE)
    except OSError as error:
        raise NotAllowedError(
            f"{path} cannot be opened: {error.strerror}", hint="Is its directory yours?"
        ) from error
    try:
        _wait_for(descriptor, path)
        yield
    finally:
        os.close(descriptor)


def _wait_for(descriptor: int, path: Path) -> None:
    until_s = SYSTEM_CLOCK.monotonic_s() + _DEADLINE_S
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            if SYSTEM_CLOCK.monotonic_s() > until_s:
                raise TooSlowError(
                    f"another Homeport holds {path} for {_DEADLINE_S:.0f} s already",
                    hint=f"fuser {path} shows which one.",
                ) from error
            select.select([], [], [], _RETRY_S)
        else:
            return


def _sweep(path: Path) -> None:
    """Take away what a write on a full disk left behind."""
    for name in (_FILE, _FILE + _BEFORE):
        with suppress(OSError):
            path.with_name(f".{name}.{os.getpid()}").unlink()

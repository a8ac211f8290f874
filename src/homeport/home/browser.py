"""Open the page or an app in the user's browser, without showing the token to other users."""

import difflib
import os
import sys
import webbrowser
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from homeport.errors import HelperMissingError, NoSuchThingError
from homeport.home.ask import ask
from homeport.home.home_file import read_home_file
from homeport.home.route_list import RouteLine
from homeport.home.routes import missing, shown_routes
from homeport.kit.wire import from_json
from homeport.plan.host_names import SUFFIX, parse_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Where the page is. `address` holds a ticket that opens it once."""

    url: str
    address: str = field(repr=False)
    opened: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ticket:
    ticket: str


def open_page(*, only_address: bool = False) -> Page:
    """Open the page, or return its address only where no browser can be seen from here.

    The address carries a ticket instead of the token: it becomes an argument of the browser, and
    arguments are open to every user of the machine.

    Raises: NoSuchThingError when home does not run, TooSlowError when it does not answer.
    """
    home = read_home_file()
    if home is None:
        raise NoSuchThingError("home does not run", hint="homeport up starts it")
    ticket = from_json(ask(home, "POST", "/api/ticket"), _Ticket).ticket
    address = f"{home.url}/?token={ticket}"
    opened = not only_address and has_screen(os.environ) and webbrowser.open(address)
    return Page(url=home.url, address=address, opened=opened)


def open_app(word: str, *, https: bool = False, only_address: bool = False) -> Page:
    """Open the app that is called `word`, at its address behind the door.

    `word` is a name or as much of its beginning as only one has, with or without ".localhost" and
    a path: shop, cart.shop, shop/api.

    Raises: NoSuchThingError, with what comes close, and when home does not run; HelperMissingError
    when home cannot serve names; UsageError when `word` can be no name.
    """
    if read_home_file() is None:
        raise NoSuchThingError("home does not run", hint="homeport up starts it")
    found = shown_routes()
    line, path = find_route(found.routes, word)
    address = line.https_url if https else line.url
    if address is None:
        why = missing(found) or ("homeport route ls --all shows it",)
        raise HelperMissingError(f"{line.host} is not served now", hint="\n".join(why))
    if path or line.prefix == "/":
        address = address.rstrip("/") + path
    opened = not only_address and has_screen(os.environ) and webbrowser.open(address)
    return Page(url=address, address=address, opened=opened)


def find_route(routes: Sequence[RouteLine], word: str) -> tuple[RouteLine, str]:
    """Return the route that `word` means, and the path below it that it asks for.

    Raises: NoSuchThingError, UsageError.
    """
    host, slash, rest = word.partition("://")[-1 if "://" in word else 0].partition("/")
    name, path = parse_name(host), (slash + rest).rstrip("/")
    named = [one for one in routes if name in (one.name, *one.also)]
    if not named:
        named = _beginning(routes, name)
    if all(one.is_hidden for one in named):
        hint = f"homeport route hide {name} --undo lets it in again"
        raise NoSuchThingError(f"{name}{SUFFIX} is hidden", hint=hint)
    named = [one for one in named if not one.is_hidden]
    # The longest prefix that the path begins with is the route that will answer.
    named.sort(key=lambda one: -len(one.prefix))
    for one in named:
        if one.prefix == "/" or f"{path}/".startswith(f"{one.prefix}/"):
            return one, path if one.prefix == "/" else path.removeprefix(one.prefix)
    return named[-1], path


def _beginning(routes: Sequence[RouteLine], name: str) -> list[RouteLine]:
    """Return the routes of the one name that begins with `name`.

    Raises: NoSuchThingError when it is none or several.
    """
    begin = {one.name for one in routes if one.name.startswith(name) and not one.is_hidden}
    if len(begin) == 1:
        return [one for one in routes if one.name in begin]
    names = {one.name for one in routes if not one.is_hidden}
    close = sorted(begin) or difflib.get_close_matches(name, names, n=3, cutoff=0.5)
    hint = "homeport route ls shows the names there are."
    if close:
        hint = f"Did you mean: {' or '.join(f'homeport open {one}' for one in close[:3])}"
    how = "several names begin with" if begin else "nothing is called"
    raise NoSuchThingError(f"{how} {name}{'' if begin else SUFFIX}", hint=hint)


def has_screen(environment: Mapping[str, str], platform: str = sys.platform) -> bool:
    """Return whether a browser started here would appear before the user."""
    if environment.get("SSH_CONNECTION") or environment.get("SSH_TTY"):
        return False
    if platform == "darwin" or "BROWSER" in environment or "WSL_DISTRO_NAME" in environment:
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))

"""Open the page in the user's browser, without showing the token to other users."""

import os
import sys
import webbrowser
from collections.abc import Mapping
from dataclasses import dataclass, field

from homeport.errors import NoSuchThingError
from homeport.home.ask import ask
from homeport.home.home_file import read_home_file
from homeport.kit.wire import from_json


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


def has_screen(environment: Mapping[str, str], platform: str = sys.platform) -> bool:
    """Return whether a browser started here would appear before the user."""
    if environment.get("SSH_CONNECTION") or environment.get("SSH_TTY"):
        return False
    if platform == "darwin" or "BROWSER" in environment or "WSL_DISTRO_NAME" in environment:
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))

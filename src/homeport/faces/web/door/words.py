"""What happened to a request that found no app, in words: the same for people and programs."""

import re
import shlex
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from homeport.faces.web.door.asking import SUFFIX, Address
from homeport.faces.web.door.listing import line_for, near_lines, place_words
from homeport.home.route_list import RouteLine, State
from homeport.model.door import DoorCall, Reason
from homeport.model.front import Origin

# Source: rpc status codes of gRPC, doc/statuscodes.md.
_NOT_FOUND, _UNAVAILABLE = 5, 14
_OF_NOBODY = "This front door belongs to another user of this machine."
# A link elsewhere decides what stands in the Host, and "$(...)" may stand there: what is offered
# for a shell must be a plain name.
_PLAIN_NAME = re.compile(r"[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?")
_NAMESPACE = re.compile(r"(?:[a-z0-9]+://)?ns/(.+):\d+")
_CODES = {
    Reason.UNKNOWN: ("no-such-app", 404, _NOT_FOUND),
    Reason.DOWN: ("app-down", 503, _UNAVAILABLE),
    Reason.HIDDEN: ("app-hidden", 404, _NOT_FOUND),
    Reason.UNREACHABLE: ("app-unreachable", 502, _UNAVAILABLE),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One answer in words. `what` is a sentence, `why` a second one, "" where there is none.

    `lead` says what `command` is good for; strangers get no command. `name` is what may be talked
    about, None for strangers. `is_alike`: `why` is about apps that are called alike.
    """

    reason: Reason
    code: str
    status: int
    grpc_status: int
    what: str
    why: str
    lead: str
    command: str
    name: str | None
    is_alike: bool = False

    @property
    def hint(self) -> str:
        """What to do, as one sentence for programs."""
        return f"{self.lead}: {self.command}" if self.command else self.lead


@dataclass(frozen=True, slots=True, kw_only=True)
class _Todo:
    lead: str
    command: str = ""


def say(call: DoorCall, address: Address, lines: Sequence[RouteLine]) -> Said:
    """Return what to answer to `call`.

    Strangers hear neither names nor that a hidden app exists.
    """
    if not call.is_own:
        return _for_strangers(call.reason)
    name = call.name or address.name
    line = line_for(lines, name, address.path)
    shown = line.shown if line is not None else name
    match call.reason:
        case Reason.UNKNOWN:
            return _unknown(name, shown, line, address, near_lines(lines, name))
        case Reason.DOWN:
            return _down(name, shown, line)
        case Reason.HIDDEN:
            todo = _Todo(lead="Show it again", command=f"homeport route show {_word(name)}")
            return _said(call.reason, name, f"{shown} is hidden.", todo)
        case Reason.UNREACHABLE:
            return _unreachable(name, shown, line)
    assert_never(call.reason)


def _for_strangers(reason: Reason) -> Said:
    """Return the bare sentence; what is hidden does not exist."""
    what = {
        Reason.DOWN: "This app is not running.",
        Reason.UNREACHABLE: "This app cannot be reached.",
    }
    if reason is Reason.HIDDEN:
        reason = Reason.UNKNOWN
    return _said(reason, None, what.get(reason, "There is no such app."), _Todo(lead=_OF_NOBODY))


def _unknown(
    name: str, shown: str, line: RouteLine | None, address: Address, near: Sequence[RouteLine]
) -> Said:
    command = f"homeport route add {_word(name)} 5173"
    if line is not None:
        todo = _Todo(lead="Give the rest of it to an app, here to port 5173", command=command)
        why = "Only parts of it lead somewhere."
        return _said(Reason.UNKNOWN, name, f"{shown} has nothing at this path.", todo, why=why)
    what = f"There is no app called {shown}." if name else "There is no app of that name."
    todo = _Todo(lead="If it listens on port 5173, give it the name", command=command)
    said = _said(Reason.UNKNOWN, name, what, todo, why=_meant(near, address))
    return replace(said, is_alike=True)


def _meant(near: Sequence[RouteLine], address: Address) -> str:
    """Return the sentence about an app that runs and is called alike, "" when there is none."""
    running = [one for one in near if one.state is not State.DOWN]
    if not running:
        return ""
    first = running[0]
    words = place_words(first)
    return f"Did you mean {first.shown}{SUFFIX}{address.port}?" + (f" ({words})" if words else "")


def _down(name: str, shown: str, line: RouteLine | None) -> Said:
    what = f"{shown} is not running."
    if line is None or not line.target:
        return _said(Reason.DOWN, name, what, _Todo(lead="Look", command="homeport route ls"))
    is_auto = line.origin is Origin.AUTO
    todo = _Todo(lead="Look closer", command=f"homeport doctor {shlex.quote(line.target)}")
    why = (
        f"It listened at {line.target} last."
        if is_auto
        else f"Its route leads to {line.target}, where nobody listens."
    )
    return _said(Reason.DOWN, name, what, todo, why=why)


def _unreachable(name: str, shown: str, line: RouteLine | None) -> Said:
    why, todo = _obstacle(name, line)
    what = f"{shown} cannot be reached through the front door."
    return _said(Reason.UNREACHABLE, name, what, todo, why=why)


def _obstacle(name: str, line: RouteLine | None) -> tuple[str, _Todo]:
    """Return why the gateway cannot connect there, and what mends it."""
    look = _Todo(lead="See where it leads", command="homeport route ls")
    if line is None:
        return "The gateway cannot connect to where it listens.", look
    add, target = f"homeport route add {_word(name)}", line.target
    socket = _Todo(
        lead="Let it listen on a unix socket that home can open, and say where",
        command=f"{add} /run/app.sock --replace",
    )
    found = _NAMESPACE.match(target)
    if found is not None:
        why = f"It listens in another network namespace, {found[1]}, which home may not enter"
        return f"{why}: only root and the user who made it may.", socket
    if target.startswith(("/", "@", "unix:")):
        why = f"{target} cannot be the path of a unix socket: it must be absolute and short."
        return why, socket
    if line.verifies:
        why = (
            "Its certificate is to be verified, and the certificates of this system were not "
            "found. Install them (ca-certificates), or do without."
        )
        command = f"{add} {shlex.quote(target)} --insecure --replace"
        return why, _Todo(lead="Trust any certificate there", command=command)
    return f"The gateway cannot connect to {target}.", look


def _said(reason: Reason, name: str | None, what: str, todo: _Todo, *, why: str = "") -> Said:
    code, status, grpc_status = _CODES[reason]
    return Said(
        reason=reason,
        code=code,
        status=status,
        grpc_status=grpc_status,
        what=what,
        why=why,
        lead=todo.lead,
        command=todo.command,
        name=name,
    )


def _word(name: str) -> str:
    return name if _PLAIN_NAME.fullmatch(name) else "NAME"

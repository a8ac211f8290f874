"""What happened to a request that found no app, in words: the same for people and programs."""

import re
import shlex
from collections.abc import Sequence
from dataclasses import dataclass
from typing import assert_never

from homeport.faces.web.door.asking import SUFFIX, Address
from homeport.faces.web.door.listing import line_for, near_lines, place_words
from homeport.home.route_list import RouteLine, State
from homeport.model.door import DoorCall, Reason

# Source: rpc status codes of gRPC, doc/statuscodes.md.
_NOT_FOUND, _UNAVAILABLE = 5, 14
_OF_NOBODY = "This front door belongs to another user of this machine."
# A link elsewhere decides what stands in the Host, and "$(...)" may stand there: what is offered
# for a shell must be a plain name.
_PLAIN_NAME = re.compile(r"[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?")
_CODES = {
    Reason.UNKNOWN: ("no-such-app", 404, _NOT_FOUND),
    Reason.DOWN: ("app-down", 503, _UNAVAILABLE),
    Reason.HIDDEN: ("app-hidden", 404, _NOT_FOUND),
    Reason.UNREACHABLE: ("app-unreachable", 502, _UNAVAILABLE),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One answer in words. `what` and `hint` are sentences; `hint` may hold `code` in backquotes.

    `why` is a second sentence, "" where there is none. `command` is what to run, "" for strangers.
    `names` whom the page may talk about; None: nobody.
    """

    reason: Reason
    code: str
    status: int
    grpc_status: int
    what: str
    why: str = ""
    hint: str
    command: str = ""
    name: str | None = None


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
            command = f"homeport route show {_word(name)}"
            return _said(call.reason, f"{shown} is hidden.", _run(command), name, command=command)
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
    return _said(reason, what.get(reason, "There is no such app."), _OF_NOBODY, None)


def _unknown(
    name: str, shown: str, line: RouteLine | None, address: Address, near: Sequence[RouteLine]
) -> Said:
    if line is not None:
        what = f"{shown} has nothing at this path."
        command = f"homeport route add {_word(name)} 5173"
        hint = f"Only parts of it lead somewhere. For all the rest: `{command}`"
        return _said(Reason.UNKNOWN, what, hint, name, command=command)
    command = f"homeport route add {_word(name)} 5173"
    what = f"There is no app called {shown}." if name else "There is no app of that name."
    hint = f"If it listens on port 5173, `{command}` gives it the name."
    return _said(Reason.UNKNOWN, what, hint, name, why=_meant(near, address), command=command)


def _meant(near: Sequence[RouteLine], address: Address) -> str:
    """Return the sentence about an app that runs and is called alike, "" when there is none."""
    running = [one for one in near if one.state is not State.DOWN]
    if not running:
        return ""
    first = running[0]
    words = place_words(first)
    return f"Did you mean {first.shown}{SUFFIX}{address.port}?" + (f" ({words})" if words else "")


def _down(name: str, shown: str, line: RouteLine | None) -> Said:
    target = line.target if line is not None else ""
    command = f"homeport doctor {shlex.quote(target)}" if target else "homeport route ls"
    why = f"Nobody listens at {target}, where it was last." if target else ""
    hint = f"Start it. Why it is not running: `{command}`"
    return _said(Reason.DOWN, f"{shown} is not running.", hint, name, why=why, command=command)


def _unreachable(name: str, shown: str, line: RouteLine | None) -> Said:
    why, command = _obstacle(name, line)
    what = f"{shown} cannot be reached through the front door."
    return _said(Reason.UNREACHABLE, what, _run(command), name, why=why, command=command)


def _obstacle(name: str, line: RouteLine | None) -> tuple[str, str]:
    """Return why the gateway cannot connect there, and the command that mends it."""
    if line is None:
        return "The gateway cannot connect to where it listens.", "homeport route ls"
    add = f"homeport route add {_word(name)}"
    target = line.target
    _, is_in_namespace, rest = target.partition("ns/")
    if is_in_namespace and target.startswith(("ns/", "https://ns/", "http2://ns/")):
        why = (
            f"It listens in another network namespace, {rest.rpartition(':')[0]}. "
            "Only a unix socket leads there."
        )
        return why, f"{add} /run/app.sock --replace"
    if target.startswith(("/", "@", "unix:")):
        why = f"{target} cannot be the path of a unix socket: it must be absolute and short."
        return why, f"{add} /run/app.sock --replace"
    if line.verifies:
        why = (
            "Its certificate is to be verified, and the certificates of this system were not "
            "found. Install them (ca-certificates), or do without the check."
        )
        return why, f"{add} {shlex.quote(target)} --insecure --replace"
    return f"The gateway cannot connect to {target}.", "homeport route ls"


def _said(  # noqa: PLR0913 - the parts of one answer
    reason: Reason, what: str, hint: str, name: str | None, *, why: str = "", command: str = ""
) -> Said:
    code, status, grpc_status = _CODES[reason]
    return Said(
        reason=reason,
        code=code,
        status=status,
        grpc_status=grpc_status,
        what=what,
        why=why,
        hint=hint,
        command=command,
        name=name,
    )


def _run(command: str) -> str:
    return f"Run `{command}`"


def _word(name: str) -> str:
    return name if _PLAIN_NAME.fullmatch(name) else "NAME"

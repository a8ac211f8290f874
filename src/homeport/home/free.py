"""Free ports: the function behind `homeport free`."""

from collections.abc import Sequence

from homeport.act.free import GRACE_S, carry_out, refused, to_report
from homeport.act.free_plan import build_plan
from homeport.act.read_facts import read_facts
from homeport.errors import NoSuchThingError, UsageError
from homeport.home.gateway_file import read_gateway_file
from homeport.home.home_file import read_home_file
from homeport.model.address import Transport
from homeport.model.freeing import FreePlan, FreeReport, Outcome
from homeport.model.port_class import HIGHEST_PORT
from homeport.model.sockets import Listener
from homeport.observe.owners import find_owners
from homeport.observe.sockets import read_listeners

_NEAREST = 3


def plan_free(ports: Sequence[int], *, transport: Transport | None = None) -> tuple[FreePlan, ...]:
    """Return what freeing each of `ports` would do; nothing is touched.

    Without `transport` it is TCP, or UDP where nobody listens on TCP: a program on the other one
    does not stand in the way of a new server. All programs on the port are in the plan, whatever
    family they listen on.

    Raises: UsageError, NoSuchThingError when nobody listens there.
    """
    for port in ports:
        parse_port(str(port))
    everything = read_listeners(namespaces=False)
    homes = _homes()
    return tuple(
        build_plan(
            read_facts(port, _transport(port, transport, everything), everything, homes=homes)
        )
        for port in dict.fromkeys(ports)
    )


def parse_port(word: str) -> int:
    """Return the port that `word` is; ":5173" will do too.

    Raises: UsageError for everything else.
    """
    digits = word.strip().removeprefix(":")
    if not (digits.isdecimal() and digits.isascii()):
        raise UsageError(
            f"{word!r} is not a port", hint="Write a number, as in: homeport free 5173"
        )
    if not 1 <= int(digits) <= HIGHEST_PORT:
        raise UsageError(
            f"{word} is not a port: ports go from 1 to {HIGHEST_PORT}",
            hint="Perhaps a digit too many; homeport ls shows what listens.",
        )
    return int(digits)


def free(plan: FreePlan, *, grace_s: float = GRACE_S, second_yes: bool = False) -> FreeReport:
    """Carry `plan` out; it is freed when the port was seen gone, and stayed so for a moment."""
    return carry_out(plan, grace_s=grace_s, second_yes=second_yes)


def rehearse(plan: FreePlan) -> FreeReport:
    """Report what `free` would answer if it were said yes to twice, without doing anything."""
    return to_report(plan, refused(plan, second_yes=True) or Outcome.PLANNED)


def decline(plan: FreePlan) -> FreeReport:
    """Report a plan that nobody said yes to, or one that no yes can help."""
    return to_report(plan, refused(plan, second_yes=True) or Outcome.DECLINED)


def _transport(port: int, wanted: Transport | None, everything: Sequence[Listener]) -> Transport:
    inet = [one for one in everything if one.transport is not Transport.UNIX]
    here = {one.transport for one in inet if one.port == port}
    for one in (wanted,) if wanted is not None else (Transport.TCP, Transport.UDP):
        if one in here:
            return one
    kind = "" if wanted is None else f" over {wanted}"
    raise NoSuchThingError(f"nothing listens on port {port}{kind}", hint=_nearest(port, inet))


def _nearest(port: int, inet: Sequence[Listener]) -> str:
    """Name the nearest listeners: a wrong digit is the usual reason to land here."""
    tcp = {one.port: one.inode for one in inet if one.transport is Transport.TCP and one.port}
    near = sorted(tcp, key=lambda other: abs(other - port))[:_NEAREST]
    holders = find_owners([tcp[other] for other in near]).holders
    names = {
        other: holders[tcp[other]][0].comm if holders.get(tcp[other]) else "owner unseen"
        for other in near
    }
    nearby = ", ".join(f"{other} ({names[other]})" for other in sorted(near))
    others = f"The nearest are {nearby}." if near else "Nothing listens here at all."
    return f"{others} If an app fails to start there: homeport doctor {port} --intent start"


def _homes() -> frozenset[int]:
    """Return the processes that are Homeport: itself, and the gateway that it starts again."""
    return frozenset(one.pid for one in (read_home_file(), read_gateway_file()) if one is not None)

"""Say of every forward whether it is open, and how much it has carried."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from homeport.gateway.admin import Admin, SilentGatewayError
from homeport.gateway.forward_counts import ForwardCount, forward_counts
from homeport.gateway.forwards import PREFIX
from homeport.home.door_places import DoorPlaces, door_places
from homeport.home.forward_check import servable
from homeport.home.gateway_file import read_gateway_file
from homeport.home.look import look
from homeport.home.routes_file import RoutesFile
from homeport.model.front import Forward, Place
from homeport.model.service import SCHEMA
from homeport.observe.namespaces import find_namespaces
from homeport.plan.forward_words import place_text

NOT_YET = "the gateway has not opened it yet"


class ForwardState(StrEnum):
    """Whether clients can connect. DOWN: home, which serves forwards, does not run."""

    LISTENING = "listening"
    REFUSED = "refused"
    DOWN = "down"


@dataclass(frozen=True, slots=True, kw_only=True)
class ForwardLine:
    """One row of `homeport forward ls`.

    The counts are those since the gateway started, and None when it does not run or the forward is
    not open; for UDP a connection is what one client's port exchanged. `why` says why it is not.
    """

    name: str
    listen: str
    target: str
    transport: str
    state: ForwardState
    why: str | None = None
    connections: int | None = None
    active: int | None = None
    bytes_in: int | None = None
    bytes_out: int | None = None
    datagrams_in: int | None = None
    datagrams_out: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ForwardList:
    """The forwards at one moment."""

    schema: int = SCHEMA
    forwards: tuple[ForwardLine, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Gateway:
    """What the gateway says: which forwards are open, why others are not, and the counts."""

    pid: int
    open: frozenset[str]
    refused: Mapping[str, str]
    counts: Mapping[str, ForwardCount]


def list_lines(file: RoutesFile, places: DoorPlaces | None = None) -> ForwardList:
    """Return a line for each forward of `file`, by name.

    Cost: 10 ms; that of a look at the machine, 40 ms, when one is not open.
    """
    gateway = _ask_gateway(places or door_places())
    found = file.byte_forwards()
    missing = [one for one in found if gateway is not None and one.name not in gateway.open]
    reasons = {} if gateway is None else _reasons(missing, gateway)
    lines = tuple(_line(one, gateway, reasons.get(one.name)) for one in found)
    notes = () if gateway is not None or not found else (
        "home does not run, so no forward is open: homeport up",
    )  # fmt: skip
    return ForwardList(forwards=tuple(sorted(lines, key=lambda one: one.name)), notes=notes)


def _ask_gateway(places: DoorPlaces) -> _Gateway | None:
    running = read_gateway_file(places)
    if running is None:
        return None
    admin = Admin(places.directory)
    try:
        serving, refused = admin.listeners()
        counts = forward_counts(admin)
    except SilentGatewayError:
        return None
    whys = {one.listener.removeprefix(PREFIX): one.why for one in refused}
    return _Gateway(
        pid=running.pid,
        # One that could not be moved still listens where it was, which is not what was asked for.
        open=frozenset(one.removeprefix(PREFIX) for one in serving) - whys.keys(),
        refused=whys,
        counts=counts,
    )


def _reasons(forwards: list[Forward], gateway: _Gateway) -> Mapping[str, str]:
    """Return why `forwards` are not open."""
    if not forwards:
        return {}
    checked = servable(forwards, look().services, gateway_pids=(gateway.pid,))
    elsewhere = {
        one.name: _why_not_there(one.target) for one in forwards if one.target.namespace is not None
    }
    return {**dict(gateway.refused), **elsewhere, **checked.refused}


def _why_not_there(target: Place) -> str:
    try:
        known = {one.label for one in find_namespaces()}
    except OSError:
        known = set()
    if target.namespace not in known:
        return f"there is no network namespace {target.namespace} now"
    return (
        f"the network namespace {target.namespace} cannot be entered: only root and the user who "
        "made it may"
    )


def _line(one: Forward, gateway: _Gateway | None, why: str | None) -> ForwardLine:
    line = ForwardLine(
        name=one.name,
        listen=place_text(one.listen),
        target=place_text(one.target),
        transport=one.transport,
        state=ForwardState.DOWN,
        why="home does not run",
    )
    if gateway is None:
        return line
    if one.name not in gateway.open:
        return _with(line, ForwardState.REFUSED, why or NOT_YET)
    return _with(line, ForwardState.LISTENING, None, gateway.counts.get(one.name, ForwardCount()))


def _with(
    line: ForwardLine, state: ForwardState, why: str | None, count: ForwardCount | None = None
) -> ForwardLine:
    return ForwardLine(
        name=line.name,
        listen=line.listen,
        target=line.target,
        transport=line.transport,
        state=state,
        why=why,
        connections=None if count is None else count.connections,
        active=None if count is None else count.active,
        bytes_in=None if count is None else count.bytes_in,
        bytes_out=None if count is None else count.bytes_out,
        datagrams_in=None if count is None else count.datagrams_in,
        datagrams_out=None if count is None else count.datagrams_out,
    )

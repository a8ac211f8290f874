"""The plan to free a port, and what came of it."""

from dataclasses import dataclass
from enum import StrEnum

from homeport.model.address import Transport
from homeport.model.service import SCHEMA


class Action(StrEnum):
    """What a step does. STOP_UNIT and the like are only named, never done for the user."""

    END = "end"
    NAMED = "named"


class Risk(StrEnum):
    """Whether one yes is enough."""

    ORDINARY = "ordinary"
    SECOND_YES = "second-yes"
    FORBIDDEN = "forbidden"


class Role(StrEnum):
    """Why a process is part of the tree: it holds the port, only wraps that, or came from it."""

    LISTENS = "listens"
    WRAPS = "wraps"
    BELONGS = "belongs"


class Outcome(StrEnum):
    """What came of a plan. PLANNED means that nothing was tried."""

    PLANNED = "planned"
    DECLINED = "declined"
    FREED = "freed"
    SECOND_YES_MISSING = "second-yes-missing"
    FORBIDDEN = "forbidden"
    NOT_PERMITTED = "not-permitted"
    CHANGED = "changed"
    STILL_HELD = "still-held"
    TAKEN_AGAIN = "taken-again"
    INTERRUPTED = "interrupted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One process to end (or one thing to know). `start_ticks` proves that it is still the same.

    `depth` is how far below the top of its tree the process stands. `inodes` are the sockets on
    the port that it holds: it is left alone when it has let go of all of them meanwhile.
    """

    action: Action
    pid: int | None
    start_ticks: int | None
    what: str
    why: str
    role: Role | None = None
    depth: int = 0
    inodes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Spared:
    """A process that touches the port and is left alone."""

    pid: int
    what: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FreePlan:
    """What `free` would do to one port.

    `reasons` say why `risk` is above ordinary; `comes_back` names what would start it again
    (a socket unit, a supervisor), with the command that stops that. `also_closes` are the other
    ports that go away with the tree. `name` is what a person types as the second yes.
    `is_permitted` is false when the system would refuse to signal one of the processes.
    `parents` are the processes above the tree that stay, and might start it again.
    """

    port: int
    risk: Risk
    steps: tuple[Step, ...]
    spared: tuple[Spared, ...]
    reasons: tuple[str, ...]
    comes_back: tuple[str, ...]
    memory_bytes: int | None
    transport: Transport = Transport.TCP
    addresses: tuple[str, ...] = ()
    name: str | None = None
    also_closes: tuple[str, ...] = ()
    connections: int = 0
    is_permitted: bool = True
    parents: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FreeReport:
    """What `homeport free --json` prints; `freed` means seen gone."""

    schema: int = SCHEMA
    port: int
    plan: tuple[Step, ...]
    spared: tuple[Spared, ...]
    freed: bool
    risk: Risk
    reasons: tuple[str, ...]
    comes_back: tuple[str, ...]
    what_happened: tuple[str, ...]
    outcome: Outcome = Outcome.PLANNED
    transport: Transport = Transport.TCP
    addresses: tuple[str, ...] = ()
    also_closes: tuple[str, ...] = ()
    connections: int = 0
    memory_bytes: int | None = None

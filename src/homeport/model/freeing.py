"""The plan to free a port, and what came of it."""

from dataclasses import dataclass
from enum import StrEnum

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One process to end (or one thing to know). `start_ticks` proves that it is still the same."""

    action: Action
    pid: int | None
    start_ticks: int | None
    what: str
    why: str


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
    (a socket unit, a supervisor), with the command that stops that.
    """

    port: int
    risk: Risk
    steps: tuple[Step, ...]
    spared: tuple[Spared, ...]
    reasons: tuple[str, ...]
    comes_back: tuple[str, ...]
    memory_bytes: int | None


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

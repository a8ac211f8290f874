"""What is wrong on the machine now, whether or not anybody asked."""

from dataclasses import dataclass, field
from datetime import datetime

from homeport.model.question import Intent
from homeport.model.service import SCHEMA


@dataclass(frozen=True, slots=True, kw_only=True)
class MachineFinding:
    """One thing that is wrong, seen by looking only.

    `code` is a word of the doctor's catalogue, `what` one sentence that names things. `target` is
    what to ask the doctor for a closer look, and with which `intent`; None where he would see no
    more. `since` is when it was first seen.
    """

    code: str
    what: str
    evidence: tuple[str, ...]
    fix: str
    target: str | None = None
    intent: Intent = Intent.CONNECT
    port: int | None = None
    pid: int | None = None
    since: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MachineState:
    """The answer of GET /api/findings. `taken_at` is the last look, None before the first."""

    schema: int = SCHEMA
    taken_at: datetime | None
    findings: tuple[MachineFinding, ...] = field(default=())

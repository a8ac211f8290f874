"""Whether home runs, and where."""

from dataclasses import dataclass
from datetime import datetime

from homeport.model.machine_finding import MachineFinding
from homeport.model.service import SCHEMA


@dataclass(frozen=True, slots=True, kw_only=True)
class GatewayStatus:
    """The gateway process."""

    running: bool
    pid: int | None = None
    engine: str | None = None
    version: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """What `homeport status --json` prints. `page_url` carries the token: treat it as a password.

    `notes` say what is unusual, for example who holds 62893 when home had to move on.
    `findings` are what is wrong on the machine now.
    """

    schema: int = SCHEMA
    running: bool
    pid: int | None
    version: str
    url: str | None
    page_url: str | None
    gateway: GatewayStatus
    routes: int
    services: int | None
    started_at: datetime | None = None
    notes: tuple[str, ...] = ()
    findings: tuple[MachineFinding, ...] = ()

"""A request that the front door passed to home instead of to an app."""

from dataclasses import dataclass
from enum import StrEnum


class Reason(StrEnum):
    """Why a request for a name came to home instead of to an app."""

    UNKNOWN = "unknown"
    DOWN = "down"
    HIDDEN = "hidden"
    UNREACHABLE = "unreachable"


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorCall:
    """What the gateway says of such a request.

    `name` is the route's, "" where there is none: then the Host says what was meant. `is_own`: the
    client is the user whose door this is, or root; nobody else may learn a name, pid or path.
    """

    reason: Reason
    name: str
    is_own: bool

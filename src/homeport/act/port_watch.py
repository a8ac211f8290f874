"""Watch a port until nobody listens on it any more, and a little longer, to see who takes it."""

import time
from collections.abc import Collection
from dataclasses import dataclass

from homeport.kit.clock import SYSTEM_CLOCK
from homeport.model.address import Transport
from homeport.model.sockets import Listener
from homeport.observe.sockets import read_listeners

# One look costs about 50 us (research/sockets.md, section 2), so this is 0.25 % of a core.
_INTERVAL_S = 0.02


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """What was seen. `left` are the old listeners that stay, `fresh` those that came since."""

    left: tuple[Listener, ...]
    fresh: tuple[Listener, ...]

    @property
    def is_gone(self) -> bool:
        """True when nobody listened at the end."""
        return not self.left and not self.fresh


def listeners_on(port: int, transport: Transport) -> tuple[Listener, ...]:
    """Return who listens on `port` now, in this network namespace and in both families."""
    found = read_listeners(namespaces=False, port=port)
    return tuple(one for one in found if one.transport is transport and one.port == port)


def watch_port(
    port: int,
    transport: Transport,
    old: Collection[int],
    *,
    limit_s: float,
    settle_s: float,
) -> Watched:
    """Wait up to `limit_s` for the sockets `old` (inodes) to go, then `settle_s` for new ones.

    Returns as soon as a new listener is seen that stays alone: it will not go by itself.
    """
    deadline_s = SYSTEM_CLOCK.monotonic_s() + limit_s
    gone_since_s: float | None = None
    while True:
        seen = listeners_on(port, transport)
        left = tuple(one for one in seen if one.inode in old)
        fresh = tuple(one for one in seen if one.inode not in old)
        now_s = SYSTEM_CLOCK.monotonic_s()
        if left:
            gone_since_s = None
        elif gone_since_s is None:
            gone_since_s = now_s
        is_settled = gone_since_s is not None and now_s - gone_since_s >= settle_s
        if is_settled or (fresh and not left) or (left and now_s >= deadline_s):
            return Watched(left=left, fresh=fresh)
        time.sleep(_INTERVAL_S)

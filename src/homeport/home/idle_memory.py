"""Remember when each port last had a client that did something, by the cookie of its listener."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from homeport.model.address import Transport
from homeport.model.sockets import Listener, Traffic


class IdleMemory:
    """What has been seen since home watches.

    Only TCP of our own network namespace: nothing tells when a UDP or unix socket was last used,
    and a silence that was not watched must not be reported as one.
    """

    def __init__(self) -> None:
        """Remember nothing yet."""
        self._last: dict[int, datetime] = {}

    @property
    def last(self) -> Mapping[int, datetime]:
        """Per cookie the last activity, or since when there was none."""
        return self._last

    def saw(
        self, listeners: Iterable[Listener], traffic: Mapping[int, Traffic], now: datetime
    ) -> None:
        """Take in who listens and what their open connections did; forget who is gone."""
        kept: dict[int, datetime] = {}
        for one in listeners:
            if one.cookie is None or one.transport is not Transport.TCP or one.namespace:
                continue
            seen = _last_active(traffic.get(one.inode), now)
            known = self._last.get(one.cookie)
            # With neither, the silence counts from now on.
            kept[one.cookie] = max((at for at in (seen, known) if at is not None), default=now)
        self._last = kept

    def closed(self, cookies: Iterable[int], at: datetime) -> None:
        """Take in that connections of these listeners ended at `at`."""
        for cookie in cookies:
            if cookie in self._last:
                self._last[cookie] = max(self._last[cookie], at)


def _last_active(traffic: Traffic | None, now: datetime) -> datetime | None:
    if traffic is None or traffic.idle_ms is None:
        return None
    return now - timedelta(milliseconds=traffic.idle_ms)

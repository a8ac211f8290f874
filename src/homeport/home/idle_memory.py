"""Remember when each port last had a client that did something, by the cookie of its listener."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from homeport.model.address import Transport
from homeport.model.sockets import Listener, Traffic

# A shorter silence in front of our eyes says nothing about a listener that was there before us.
TELLING_SILENCE = timedelta(minutes=10)


class IdleMemory:
    """What has been seen since home watches.

    Only TCP of our own network namespace: nothing tells when a UDP or unix socket was last used,
    and a silence that was not watched must not be reported as one.
    """

    def __init__(self) -> None:
        """Remember nothing yet."""
        self._last: dict[int, datetime] = {}
        # Listeners that were there before us and of which nothing but silence has been seen.
        self._silent: set[int] = set()
        self._has_looked = False

    def last(self, now: datetime) -> Mapping[int, datetime]:
        """Return per cookie the last activity, or since when there was none.

        Of a listener that is older than our memory only once that silence is a telling one.
        """
        return {
            cookie: at
            for cookie, at in self._last.items()
            if cookie not in self._silent or now - at >= TELLING_SILENCE
        }

    @property
    def cookies(self) -> tuple[int, ...]:
        """Every listener that is watched."""
        return tuple(self._last)

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
            if seen is not None:
                self._silent.discard(one.cookie)
            elif not self._has_looked:
                self._silent.add(one.cookie)
        self._last = kept
        self._silent &= kept.keys()
        self._has_looked = True

    def closed(self, cookies: Iterable[int], at: datetime) -> None:
        """Take in that connections of these listeners ended at `at`."""
        for cookie in cookies:
            if cookie in self._last:
                self._silent.discard(cookie)
                self._last[cookie] = max(self._last[cookie], at)


def _last_active(traffic: Traffic | None, now: datetime) -> datetime | None:
    if traffic is None or traffic.idle_ms is None:
        return None
    return now - timedelta(milliseconds=traffic.idle_ms)

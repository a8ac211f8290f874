"""Turn what the gateway counted into requests per second."""

from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from homeport.gateway.services.traffic import Passed
from homeport.home.route_list import RouteLine

_OVER_S = 10.0


Counts = Callable[[], Mapping[str, Passed]]


@dataclass(slots=True)
class Rates:
    """Keep the counts of the last seconds."""

    counts: Counts
    _past: deque[tuple[float, dict[str, int]]] = field(default_factory=deque)

    def note(self, now_s: float) -> None:
        """Take a sample; to be called every second or so."""
        self._past.append((now_s, {key: one.requests for key, one in self.counts().items()}))
        while len(self._past) > 1 and now_s - self._past[1][0] >= _OVER_S:
            self._past.popleft()

    def counted(self, line: RouteLine, keys: tuple[str, ...]) -> RouteLine:
        """Return `line` with the counts of its names, whose `keys` these are."""
        counts = self.counts()
        found = [counts[key] for key in keys if key in counts]
        times = [one.last_at for one in found if one.last_at is not None]
        return replace(
            line,
            requests=sum(one.requests for one in found),
            failed=sum(one.failed for one in found),
            requests_per_s=self._rate(keys),
            last_at=max(times, default=None),
        )

    def _rate(self, keys: tuple[str, ...]) -> float | None:
        if len(self._past) < 2:
            return None
        (began_s, before), (ended_s, after) = self._past[0], self._past[-1]
        grown = sum(after.get(key, 0) - before.get(key, 0) for key in keys)
        return round(grown / max(ended_s - began_s, 0.001), 1)

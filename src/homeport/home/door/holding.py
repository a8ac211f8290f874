"""Let requests wait for an app that restarts, but not for one that is gone."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from homeport.model.front import AppRoute, Place

HOLD_S = 10.0


@dataclass(slots=True)
class Holding:
    """Remember where held routes led last, and since when nobody listens there."""

    _places: dict[tuple[str, str], Place] = field(default_factory=dict)
    _down_since_s: dict[tuple[str, str], float] = field(default_factory=dict)

    @property
    def is_waiting(self) -> bool:
        """Whether a route is held just now, so that time alone changes something."""
        return bool(self._down_since_s)

    def settle(self, routes: Iterable[AppRoute], now_s: float) -> tuple[AppRoute, ...]:
        """Return `routes` as the gateway is to have them at `now_s`.

        A held route whose app went keeps its place for HOLD_S: the gateway tries it again and
        again, so a request is served the moment the app is back. After that it is down like others.
        """
        found = tuple(self._settle(one, now_s) for one in routes)
        keys = {(one.name, one.prefix) for one in found}
        for known in (self._places, self._down_since_s):
            for key in known.keys() - keys:
                del known[key]
        return found

    def _settle(self, route: AppRoute, now_s: float) -> AppRoute:
        if not route.holds:
            return route
        key = (route.name, route.prefix)
        if route.place is not None:
            self._places[key] = route.place
            self._down_since_s.pop(key, None)
            return route
        since_s = self._down_since_s.setdefault(key, now_s)
        if now_s - since_s < HOLD_S:
            return replace(route, place=self._places.get(key))
        return replace(route, holds=False)

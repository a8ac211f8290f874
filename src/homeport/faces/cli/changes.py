"""Remember for a while what came and what went between two looks."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from homeport.faces.cli.ls_view import Marks, key
from homeport.model.service import Service


@dataclass(slots=True, kw_only=True)
class Changes:
    """What the watcher has seen so far. Marks fade after `fade_s`."""

    fade_s: float
    _last: dict[object, Service] | None = None
    _new: dict[object, float] = field(default_factory=dict)
    _gone: dict[object, tuple[Service, float]] = field(default_factory=dict)

    def step(self, services: Sequence[Service], now_s: float) -> Marks:
        """Take in the services seen at `now_s` and return what to highlight."""
        seen = {key(one): one for one in services}
        before = seen if self._last is None else self._last
        self._new |= dict.fromkeys(seen.keys() - before.keys(), now_s)
        self._gone |= {one: (before[one], now_s) for one in before.keys() - seen.keys()}
        self._last = seen
        oldest = now_s - self.fade_s
        self._new = {one: at for one, at in self._new.items() if at > oldest and one in seen}
        self._gone = {
            one: left for one, left in self._gone.items() if left[1] > oldest and one not in seen
        }
        return Marks(
            new=frozenset(self._new), gone=tuple(service for service, _ in self._gone.values())
        )

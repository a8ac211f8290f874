"""Let targets take turns, print what the turns were, and take ratios."""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import median

from bench.door.load import Turn
from bench.door.peers import Target

Turns = Mapping[str, Sequence[Turn]]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Mark:
    """A moment, and the CPU time that a target had taken by then."""

    at_s: float
    cpu_us: float

    @classmethod
    def of(cls, target: Target) -> "_Mark":
        return cls(at_s=time.monotonic(), cpu_us=target.cpu_us())


def take_turns(
    targets: Mapping[str, Target], turns: int, act: Callable[[Target], Turn]
) -> dict[str, list[Turn]]:
    """Let each act in its turn, and return what that cost beyond what it takes at rest.

    Home looks after the machine whether somebody asks or not, and the more, the more goes on there;
    what it takes while the others have their turns is taken off. The first round warms up.
    """
    found: dict[str, list[Turn]] = {name: [] for name in targets}
    rested: dict[str, _Mark] = {}
    for number in range(turns + 1):
        for name, one in targets.items():
            before = _Mark.of(one)
            turn = act(one)
            after = _Mark.of(one)
            if number:
                found[name].append(_without_rest(turn, rested[name], before, after))
            rested[name] = after
    return found


def _without_rest(turn: Turn, rested: _Mark, before: _Mark, after: _Mark) -> Turn:
    per_s = (before.cpu_us - rested.cpu_us) / max(before.at_s - rested.at_s, 1e-3)
    took = after.cpu_us - before.cpu_us - per_s * (after.at_s - before.at_s)
    return replace(turn, cpu_us=took, rest_ms_per_s=per_s / 1e3)


def show(turns: Turns, *, unit: str = "us", scale: float = 1.0) -> None:
    """Print one line per target: CPU per request with its spread, and what came through."""
    columns = f"{'spread':>20}{'at rest ms/s':>14}{'per s':>12}{'p50 us':>10}"
    print(f"{'':<14}{'CPU ' + unit:>10}{columns}")
    for name, found in turns.items():
        cpu = [one.cpu_us_each / scale for one in found]
        spread = f"{min(cpu):.1f} to {max(cpu):.1f}"
        rest, per_s = (
            median(one.rest_ms_per_s for one in found),
            median(one.per_s for one in found),
        )
        p50 = median(one.p50_us for one in found)
        rates = f"{spread:>20}{rest:>14.1f}{per_s:>12,.0f}{p50:>10.0f}"
        print(f"{name:<14}{median(cpu):>10.1f}{rates}", flush=True)


def ratios(turns: Turns, peer: str) -> list[float]:
    """Return the CPU time per request of the door / that of `peer` in each turn."""
    pairs = zip(turns["door"], turns[peer], strict=True)
    return [ours.cpu_us_each / theirs.cpu_us_each for ours, theirs in pairs]

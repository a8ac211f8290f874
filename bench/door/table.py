"""Print what the turns of each target were, and take ratios."""

from collections.abc import Callable, Mapping, Sequence
from statistics import median

from bench.door.load import Turn


def show(turns: Mapping[str, Sequence[Turn]], *, unit: str = "us", scale: float = 1.0) -> None:
    """Print one line per target: CPU per request with its spread, and what came through."""
    print(f"{'':<14}{'CPU ' + unit:>10}{'spread':>20}{'per s':>12}{'p50 us':>10}")
    for name, found in turns.items():
        cpu = [one.cpu_us_each / scale for one in found]
        spread = f"{min(cpu):.1f} to {max(cpu):.1f}"
        per_s, p50 = (median(one.per_s for one in found), median(one.p50_us for one in found))
        print(f"{name:<14}{median(cpu):>10.1f}{spread:>20}{per_s:>12,.0f}{p50:>10.0f}", flush=True)


def ratios(
    turns: Mapping[str, Sequence[Turn]],
    peer: str,
    value: Callable[[Turn], float] = lambda one: one.cpu_us_each,
) -> list[float]:
    """Return door / peer in each turn."""
    pairs = zip(turns["door"], turns[peer], strict=True)
    return [value(ours) / value(theirs) for ours, theirs in pairs]

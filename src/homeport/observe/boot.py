"""Turn clock ticks since boot into the time of day."""

import os
import re
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from homeport.kit.clock import SYSTEM_CLOCK

_LIVE = Path("/")
# USER_HZ is 100 on every architecture that Linux runs on today; a captured tree does not say.
_TICKS_PER_S = 100
_BTIME = re.compile(r"^btime (\d+)$", re.MULTILINE)
# The wall clock is steered all the time; only a real step may move what was already shown.
_STEP = timedelta(seconds=0.5)

_boot: dict[Path, datetime] = {}


def started_at(start_ticks: int, root: Path = _LIVE) -> datetime:
    """Return when a process with this start time began, to the tick (10 ms)."""
    ticks_per_s = os.sysconf("SC_CLK_TCK") if root == _LIVE else _TICKS_PER_S
    return _read_boot(root) + timedelta(seconds=start_ticks / ticks_per_s)


def _read_boot(root: Path) -> datetime:
    if root == _LIVE and hasattr(time, "CLOCK_BOOTTIME"):
        return _settle(SYSTEM_CLOCK.now() - _since_boot())
    if root not in _boot:
        _boot[root] = _parse_btime(root)
    return _boot[root]


def _since_boot() -> timedelta:
    # Counts through suspend and is shifted in a time namespace, exactly as field 22 of stat is.
    return timedelta(microseconds=time.clock_gettime_ns(time.CLOCK_BOOTTIME) // 1000)


def _settle(measured: datetime) -> datetime:
    known = _boot.get(_LIVE)
    if known is None or abs(measured - known) > _STEP:
        _boot[_LIVE] = known = measured
    return known


def _parse_btime(root: Path) -> datetime:
    """Return btime of /proc/stat: whole seconds, but all that a captured tree has."""
    try:
        found = _BTIME.search((root / "proc/stat").read_text("ascii", "replace"))
    except OSError:
        found = None
    return datetime.fromtimestamp(int(found[1]) if found else 0, UTC)

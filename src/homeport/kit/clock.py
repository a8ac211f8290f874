"""The time of day and the time that only goes forward, as one value that a test can replace."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """`now` is UTC; `monotonic_s` counts seconds from an arbitrary start and never goes back."""

    now: Callable[[], datetime] = _now
    monotonic_s: Callable[[], float] = time.monotonic


SYSTEM_CLOCK = Clock()

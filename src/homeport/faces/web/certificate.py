"""Who trusts the local CA, in one line; looked at rarely, because it starts other programs."""

from dataclasses import dataclass

import anyio
import anyio.to_thread

from homeport.errors import HomeportError
from homeport.home.ca_place import known_root
from homeport.home.trust import trust
from homeport.kit.clock import SYSTEM_CLOCK, Clock
from homeport.model.trust import StoreKind, StoreOutcome, TrustReport, TrustState

_KEPT_S = 60.0
_NAMES = {
    StoreKind.SYSTEM: "the system",
    StoreKind.CHROMIUM: "Chromium",
    StoreKind.FIREFOX: "Firefox",
    StoreKind.JAVA: "Java",
    StoreKind.MACOS: "macOS",
}
_COMMAND = "homeport trust"


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """One line: `tone` is "good", "warn" or "calm"; `command` would help, `more` is the why."""

    tone: str
    words: str
    command: str = ""
    more: tuple[str, ...] = ()


class TrustLook:
    """Answers who trusts the CA, at most a minute old, for all open pages together."""

    def __init__(self, clock: Clock = SYSTEM_CLOCK) -> None:
        """Nothing is looked at before somebody asks."""
        self._clock = clock
        self._known: Certificate | None = None
        self._at_s = 0.0
        self._one = anyio.Lock()

    async def look(self) -> Certificate:
        """Return how it stands. Cost: starts certutil once for each store of a browser."""
        async with self._one:
            now_s = self._clock.monotonic_s()
            if self._known is None or now_s - self._at_s >= _KEPT_S:
                self._known = await anyio.to_thread.run_sync(look_now)
                self._at_s = self._clock.monotonic_s()
            return self._known


def look_now() -> Certificate:
    """Return how it stands; a CA that is not there yet is not made."""
    try:
        if known_root(None) is None:
            return Certificate(
                tone="calm", words="HTTPS: there is no local CA yet", command=_COMMAND
            )
        return to_certificate(trust(dry_run=True))
    except HomeportError as error:
        return Certificate(tone="warn", words=f"HTTPS: {error.what}", more=(error.hint,))


def to_certificate(report: TrustReport) -> Certificate:
    """Return the line about `report`, which was only a rehearsal."""
    kinds = list(dict.fromkeys(one.store for one in report.stores))
    if not kinds:
        return Certificate(
            tone="calm", words="HTTPS: there is no trust store here that Homeport knows"
        )
    trusting = [_NAMES[one] for one in kinds if not _left(report.stores, one)]
    others = [_name(report.stores, one) for one in kinds if _left(report.stores, one)]
    if not trusting:
        words = f"HTTPS: the local CA is not trusted by {_and(others)} yet"
    else:
        words = f"HTTPS: the local CA is trusted by {_and(trusting)}"
        words += f"; not by {_and(others)}" if others else ""
    return Certificate(
        tone="warn" if others else "good",
        words=words,
        command=_COMMAND if others else "",
        more=tuple(_more(one) for one in report.stores if one.state is not TrustState.ALREADY),
    )


def _left(stores: tuple[StoreOutcome, ...], kind: StoreKind) -> list[StoreOutcome]:
    return [one for one in stores if one.store is kind and one.state is not TrustState.ALREADY]


def _name(stores: tuple[StoreOutcome, ...], kind: StoreKind) -> str:
    """Return the name of a kind that does not trust it; of several profiles say how many."""
    left = len(_left(stores, kind))
    whole = sum(one.store is kind for one in stores)
    return _NAMES[kind] if left == whole else f"{_NAMES[kind]} ({left} of {whole} profiles)"


def _and(names: list[str]) -> str:
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last


def _more(one: StoreOutcome) -> str:
    return f"{one.what}: {one.why or 'not trusted there'}"

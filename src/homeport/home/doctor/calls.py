"""Open connections to one goal, the first of which is there already; watch who keeps us waiting."""

import socket
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from homeport.home.doctor.server_end import look_at
from homeport.model.attempt import Outcome, ServerEnd
from homeport.model.vitals import Vitals
from homeport.observe.starvation import CpuAccount, measure_starvation, read_cpu_account
from homeport.probe.consult.connect import Goal, try_connect

Connect = Callable[[], socket.socket]
# A quota that stops the owner in most periods explains the silence; more waiting shows no more.
_THROTTLED_SHARE = 0.5
_FEWEST_PERIODS = 4
_LITTLE_LONGER_S = 1.0


def opener(goal: Goal, first: socket.socket | None = None) -> Connect:
    """Return what opens a connection to `goal` at each call, `first` at the first one.

    It raises ConnectionError with the errno's name when that fails.
    """
    ready = [first] if first is not None else []

    def connect() -> socket.socket:
        if ready:
            return ready.pop()
        attempt, opened = try_connect(goal, keep=True)
        if opened is None:
            is_refused = attempt.outcome is Outcome.REFUSED
            kind = ConnectionRefusedError if is_refused else ConnectionError
            raise kind(attempt.error or str(attempt.outcome))
        return opened

    return connect


@dataclass(slots=True, kw_only=True)
class Watcher:
    """Looks at a silent connection from the server's side, and says how long waiting is worth it.

    `vitals` and `account` are of the owners, read before the call.
    """

    vitals: Mapping[int, Vitals]
    account: CpuAccount
    patience_s: float
    end: ServerEnd | None = None
    _looks: int = field(default=0)

    def watch(self, opened: socket.socket, silent_s: float) -> float:
        """Note the server's end now; return how many seconds more to wait."""
        seen = look_at(opened)
        if seen is not None:
            self.end = seen
        self._looks += 1
        if self._is_explained():
            return 0.0
        if self._is_throttled():
            return _LITTLE_LONGER_S
        return max(0.0, self.patience_s - silent_s)

    def _is_explained(self) -> bool:
        """Return whether the owner cannot answer, however long one waits."""
        return any(
            one.is_frozen
            or one.state in ("T", "t")
            or (one.open_fds is not None and one.open_fds == one.most_fds)
            for one in self.vitals.values()
        )

    def _is_throttled(self) -> bool:
        now = read_cpu_account(tuple(self.vitals))
        return any(
            one.periods >= _FEWEST_PERIODS and one.throttled >= _THROTTLED_SHARE * one.periods
            for one in measure_starvation(self.account, now).values()
        )

"""Measure what 10,000 idle WebSockets take, at the door and at its peers.

    python -m bench.door.idle_websockets [--count 10000] [--idle 5] [--alone] [--peers nginx,caddy]

Opened as a browser does over HTTP/1.1, left alone, then each is asked for an echo. A proxy needs
two open files for each: where the hard limit (ulimit -Hn) allows fewer, as many as it allows are
opened, and what 10,000 would take is said in proportion.
"""

import sys
import time
from dataclasses import dataclass

from bench.door.door import open_door, route, target
from bench.door.harness import Goal, conclude, folder, may_open, options, resident_mb
from bench.door.peers import PEERS, Target
from bench.door.websocket import alive, websocket_app, websockets

LIMIT_MB = 300
_WANTED = 10_000
# Files that a gateway has open for itself, with some to spare.
_OWN_FILES = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What they took."""

    count: int
    before_mb: float
    idle_mb: float
    after_mb: float
    alive: int

    @property
    def each_kb(self) -> float:
        """Return what one idle WebSocket took."""
        return (self.idle_mb - self.before_mb) * 1024 / self.count

    @property
    def wanted_mb(self) -> float:
        """Return what the process would take with 10,000 of them."""
        return self.before_mb + self.each_kb * _WANTED / 1024

    def line(self, name: str) -> str:
        """Return the line of the table."""
        numbers = (self.before_mb, self.idle_mb, self.after_mb, self.each_kb, self.wanted_mb)
        told = "".join(f"{one:>10.1f}" for one in numbers)
        return f"{name:<14}{self.count:>7}{self.alive:>7}{told}"


def main() -> int:
    """Open, wait, ask, print."""
    parser = options(__doc__)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--idle", type=float, default=5, help="seconds that nobody says anything")
    parser.add_argument("--peers", default="", help=f"of {','.join(PEERS)}, to compare with")
    wish = parser.parse_args()
    wish.count = min(wish.count, (may_open(2 * wish.count + _OWN_FILES) - _OWN_FILES) // 2)
    titles = ("MB before", "idle", "echoed", "KB each", "of 10,000")
    print(f"{'':<14}{'held':>7}{'alive':>7}{''.join(f'{one:>10}' for one in titles)}", flush=True)
    with folder() as place, websocket_app() as port:
        with open_door(place, route("bench", port), is_alone=wish.alone) as door:
            ours = _hold(target(door), door.gateway_pid, wish.count, wish.idle)
            print(ours.line("door"), flush=True)
        for name in filter(None, wish.peers.split(",")):
            with PEERS[name](place, port) as peer:
                held = _hold(peer, peer.pids[0], wish.count, wish.idle)
                print(held.line(name), flush=True)
    return conclude(
        [
            Goal(
                what="gateway with 10,000 idle WebSockets",
                values=[ours.wanted_mb],
                limit=LIMIT_MB,
                unit="MB",
            ),
            Goal(what="of them lost", values=[wish.count - ours.alive], limit=0, unit=""),
        ]
    )


def _hold(target: Target, pid: int, count: int, idle_s: float) -> Held:
    before_mb = resident_mb(pid)
    with websockets(target, count) as held:
        time.sleep(idle_s)
        idle_mb = resident_mb(pid)
        found = alive(held)
        after_mb = resident_mb(pid)
    return Held(count=count, before_mb=before_mb, idle_mb=idle_mb, after_mb=after_mb, alive=found)


if __name__ == "__main__":
    sys.exit(main())

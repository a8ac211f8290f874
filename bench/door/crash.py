"""Kill the gateway, then home: how soon the door serves again, and what is lost.

    python -m bench.door.crash [--turns 9]

SIGKILL to the gateway: the time until a new connection gets its answer from the app. A gateway that
dies within 5 s of its start is started again with a pause on purpose, so it is left alone for
longer than that between two turns. SIGKILL to home while 16 connections ask: nothing may fail, and
the next home must take the same gateway over and rule it.
"""

import sys
import time

from bench.door.door import OfHome, of_home, route, target
from bench.door.harness import Goal, answers, conclude, folder, kill_9, options, until
from bench.door.load import beside
from bench.door.peers import SMALL, app

from homeport.home.start import find_home

LIMIT_MS = 400
_SETTLE_S = 5.5
_QUIET_S = 1.0


def main() -> int:
    """Kill, wait, print."""
    wish = options(__doc__, turns=9).parse_args()
    with (
        folder() as place,
        app(place) as (port,),
        of_home(place, route("bench", port), is_pinned=False) as door,
    ):
        until(lambda: answers(door.port, SMALL), "the door answers")
        again_ms = [_kill_gateway(door) for _ in range(wish.turns)]
        time.sleep(_SETTLE_S)
        failed, requests, adopted = 0, 0, 0
        for turn in range(wish.turns):
            with beside(target(door), SMALL) as load:
                adopted += _kill_home(door, turn, port)
            failed, requests = failed + load.failed, requests + load.requests
    missing = wish.turns - adopted
    return conclude(
        [
            Goal(
                what="kill -9 the gateway: serves again", values=again_ms, limit=LIMIT_MS, unit="ms"
            ),
            Goal(what=f"kill -9 home: failed of {requests:,}", values=[failed], limit=0, unit=""),
            Goal(what="kill -9 home: gateway not taken over", values=[missing], limit=0, unit=""),
        ]
    )


def _kill_gateway(door: OfHome) -> float:
    time.sleep(_SETTLE_S)
    pid = door.gateway_pid
    began = time.monotonic()
    kill_9(pid)
    until(lambda: answers(door.port, SMALL), "the door answers again")
    took_ms = (time.monotonic() - began) * 1e3
    until(lambda: door.gateway is not None and door.gateway_pid != pid, "home names its gateway")
    return took_ms


def _kill_home(door: OfHome, turn: int, port: int) -> bool:
    """Return whether the next home has the same gateway, and it does what that home says."""
    time.sleep(_QUIET_S)
    before, home = door.gateway_pid, door.home.pid
    kill_9(home)
    until(lambda: find_home() is None, "home is gone")
    time.sleep(_QUIET_S)
    door.start()
    fresh = f"fresh{turn}"
    door.lead(route("bench", port), route(fresh, port))
    until(
        lambda: answers(door.port, SMALL, f"{fresh}.localhost"), "the next home rules the gateway"
    )
    return door.gateway_pid == before and door.home.pid != home


if __name__ == "__main__":
    sys.exit(main())

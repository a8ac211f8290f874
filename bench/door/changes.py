"""Change routes: how soon a change is served, and whether anybody suffers from it.

    python -m bench.door.changes [--turns 200] [--routes 1000] [--clusters 300] [--alone]

With 50 apps. First one route is moved to and fro between two apps: the time from the order until a
new request is answered by the other app. Then routes move and clusters come and go while 16
connections ask as fast as they can and WebSockets are open.
"""

import sys
import time
from statistics import quantiles

from bench.door.door import Door, open_door, route
from bench.door.harness import Goal, answers, conclude, folder, get, options
from bench.door.load import beside
from bench.door.peers import SMALL, app
from bench.door.websocket import alive, websocket_app, websockets
from homeport.model.app_name import RouteWords

APPS = 50
LIMIT_MS = 50
_WEBSOCKETS = 20


def main() -> int:
    """Change, look, print."""
    parser = options(__doc__, turns=200)
    parser.add_argument("--routes", type=int, default=1_000, help="changes of a route under load")
    parser.add_argument("--clusters", type=int, default=300, help="clusters that come and go")
    wish = parser.parse_args()
    with (
        folder() as place,
        app(place, sites=2) as (here, there),
        websocket_app() as talks,
        open_door(place, *_table(here, here, talks), is_alone=wish.alone) as door,
    ):
        goals = [_soon(door, wish.turns, (here, there, talks))]
        goals += _harmless(door, wish.routes, wish.clusters, (here, there, talks))
    return conclude(goals)


def _table(moving: int, port: int, talks: int, *more: RouteWords) -> list[AppRoute]:
    """Return 50 routes: the one that moves, the one of the WebSockets, and steady ones."""
    steady = [route(f"app{number}", port) for number in range(APPS - 3)]
    return [route("bench", port), route("moving", moving), route("ws", talks), *steady, *more]


def _soon(door: Door, turns: int, ports: tuple[int, int, int]) -> Goal:
    here, there, talks = ports
    found_ms = []
    for turn in range(turns):
        port = (there, here)[turn % 2]
        began = time.perf_counter()
        door.lead(*_table(port, here, talks))
        while not (get(door.port, "/who", "moving.localhost") or b"").endswith(str(port).encode()):
            pass
        found_ms.append((time.perf_counter() - began) * 1e3)
    found_ms.sort()
    p95 = quantiles(found_ms, n=20)[-1]
    print(f"a change is served after {found_ms[turns // 2]:.1f} ms (median), {found_ms[-1]:.1f} (most)")
    return Goal(what=f"change to served, {APPS} apps, p95 of {turns}", values=[p95], limit=LIMIT_MS, unit="ms")


def _harmless(door: Door, routes: int, clusters: int, ports: tuple[int, int, int]) -> list[Goal]:
    here, there, talks = ports
    with websockets(target(door, "ws"), _WEBSOCKETS) as held:
        with beside(target(door), SMALL) as load:
            began = time.monotonic()
            for turn in range(routes):
                door.lead(*_table((there, here)[turn % 2], here, talks))
            changed_s = time.monotonic() - began
            wrong = 0
            for turn in range(clusters):
                fresh = [route(f"fresh{turn}", there)] if turn % 2 == 0 else []
                door.lead(*_table(here, here, talks, *fresh))
                wrong += sum(not answers(door.port, SMALL, f"{one.name}.localhost") for one in fresh)
            took = time.monotonic() - began - changed_s
        lost = _WEBSOCKETS - alive(held)
    print(f"{routes} route changes in {changed_s:.1f} s, {clusters} cluster changes in {took:.1f} s")
    return [
        Goal(what=f"failed of {load.requests:,} requests", values=[load.failed], limit=0, unit=""),
        Goal(what="new clusters that did not answer at once", values=[wrong], limit=0, unit=""),
        Goal(what=f"lost of {_WEBSOCKETS} open WebSockets", values=[lost], limit=0, unit=""),
    ]


if __name__ == "__main__":
    sys.exit(main())

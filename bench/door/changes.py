"""Change routes: how soon a change is served, and whether anybody suffers from it.

    python -m bench.door.changes [--turns 200] [--routes 1000] [--clusters 300] [--alone]

With 50 apps. First a route is moved to and fro between two apps, and names come: the time from the
order to home (over REST) until a new request is answered by the right app. Then, while 16
connections ask as fast as they can and WebSockets are open, a route is changed again and again (who
may use it), and clusters come and go with their names. A new name must answer at once.
"""

import sys
import time
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from statistics import median, quantiles

from bench.door.door import Door, open_door, route, target
from bench.door.harness import Goal, answers, conclude, folder, get, options, until
from bench.door.load import beside
from bench.door.peers import SMALL, app
from bench.door.websocket import alive, websocket_app, websockets

from homeport.model.app_name import RouteWords

APPS = 50
LIMIT_MS = 50
_WEBSOCKETS = 20
_ORIGINS: tuple[tuple[str, ...], ...] = (("https://one.example",), ())


def main() -> int:
    """Change, look, print."""
    parser = options(__doc__, turns=200)
    parser.add_argument("--routes", type=int, default=1_000, help="changes of a route under load")
    parser.add_argument("--clusters", type=int, default=300, help="clusters that come or go")
    wish = parser.parse_args()
    with folder() as place, app(place, sites=2) as (here, there), websocket_app() as talks:
        steady = [route(f"app{number}", here) for number in range(APPS - 3)]
        ours = (route("bench", here), route("moving", here), route("ws", talks))
        with open_door(place, *ours, *steady, is_alone=wish.alone, is_pinned=False) as door:
            goals = [
                _soon("moved", (_moved(door, turn, here, there) for turn in range(wish.turns))),
                _soon("new", (_added(door, turn, there) for turn in range(wish.turns))),
                *_harmless(door, wish.routes, wish.clusters, here),
            ]
    return conclude(goals)


def _soon(what: str, times_ms: Iterable[float]) -> Goal:
    found = list(times_ms)
    print(f"{what}: {median(found):.1f} ms (median), {max(found):.1f} (most)", flush=True)
    name = f"{what} route to served, {APPS} apps, p95 of {len(found)}"
    return Goal(what=name, values=[quantiles(found, n=20)[-1]], limit=LIMIT_MS, unit="ms")


def _moved(door: Door, turn: int, here: int, there: int) -> float:
    return _served_ms(door, route("moving", (there, here)[turn % 2]))


def _added(door: Door, turn: int, port: int) -> float:
    # Until it is there, its name is a sub-domain of another app: asking for it disturbs nobody.
    name = f"new{turn}.app0"
    took_ms = _served_ms(door, route(name, port))
    door.drop(name)
    return took_ms


def _served_ms(door: Door, wanted: RouteWords) -> float:
    """Order `wanted`; return how long it was until its app answered.

    Home answers the order itself later than that: it looks at the machine again.
    """
    who, host = wanted.target.rpartition(":")[2].encode(), f"{wanted.name}.localhost"
    with ThreadPoolExecutor(1) as pool:
        began = time.perf_counter()
        ordered = pool.submit(door.order, wanted)
        until(lambda: (get(door.port, "/who", host) or b"").endswith(who), "the change is served")
        took_ms = (time.perf_counter() - began) * 1e3
        ordered.result()
    return took_ms


def _harmless(door: Door, routes: int, clusters: int, port: int) -> list[Goal]:
    with websockets(target(door, "ws"), _WEBSOCKETS) as held:
        with beside(target(door), SMALL) as load:
            began = time.monotonic()
            for turn in range(routes):
                door.order(replace(route("bench", port), origins=_ORIGINS[turn % 2]))
            changed_s = time.monotonic() - began
            lazy = sum(_is_lazy(door, turn, port) for turn in range(clusters))
            took_s = time.monotonic() - began - changed_s
        lost = _WEBSOCKETS - alive(held)
    print(
        f"{routes} route changes in {changed_s:.1f} s, {clusters} cluster changes in {took_s:.1f} s"
    )
    return [
        Goal(what=f"failed of {load.requests:,} requests", values=[load.failed], limit=0, unit=""),
        Goal(what="new names that did not answer at once", values=[lazy], limit=0, unit=""),
        Goal(what=f"lost of {_WEBSOCKETS} open WebSockets", values=[lost], limit=0, unit=""),
    ]


def _is_lazy(door: Door, turn: int, port: int) -> bool:
    """Let a name come or go in turns; return whether it came and does not answer."""
    if turn % 2:
        door.drop(f"fresh{turn - 1}")
        return False
    door.order(route(f"fresh{turn}", port))
    return not answers(door.port, SMALL, f"fresh{turn}.localhost")


if __name__ == "__main__":
    sys.exit(main())

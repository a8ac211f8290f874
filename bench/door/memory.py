"""Measure the memory of the gateway with 100 and with 1,000 routes, each asked once.

    python -m bench.door.memory [--alone]

All routes lead to one app. Counters of a cluster are made on its first request, so the memory
before and after those requests is shown; the goals count what it has after.
"""

import sys

from bench.door.door import open_door, route
from bench.door.harness import Goal, answers, conclude, folder, options, resident_mb
from bench.door.peers import SMALL, app

LIMITS_MB = {100: 100, 1_000: 150}


def main() -> int:
    """Start a door for each number of routes, and print."""
    wish = options(__doc__).parse_args()
    goals = []
    print(f"{'routes':>8}{'MB quiet':>10}{'asked':>10}")
    for count, limit in LIMITS_MB.items():
        with folder() as place, app(place) as (port,):
            routes = [route(f"app{number}", port) for number in range(count)]
            with open_door(place, *routes, is_alone=wish.alone) as door:
                quiet_mb = resident_mb(door.gateway_pid)
                lost = [
                    one.name
                    for one in routes
                    if not answers(door.port, SMALL, f"{one.name}.localhost")
                ]
                if lost:
                    sys.exit(f"no answer by {lost}")
                asked_mb = resident_mb(door.gateway_pid)
        print(f"{count:>8}{quiet_mb:>10.1f}{asked_mb:>10.1f}", flush=True)
        what = f"gateway with {count:,} routes"
        goals.append(Goal(what=what, values=[asked_mb], limit=limit, unit="MB"))
    return conclude(goals)


if __name__ == "__main__":
    sys.exit(main())

"""Measure what a request costs: the door (with home, that takes the access log) and its peers.

    python -m bench.door.http1 [--turns 7] [--alone]

1 KiB over 16 connections that stay open. CPU time per request of all processes of each: gateway and
home together. They take turns; a ratio is taken within a turn.
"""

import sys

from bench.door.door import open_door, route, target
from bench.door.harness import Goal, conclude, folder, options
from bench.door.load import wrk
from bench.door.peers import SMALL, Target, app, peers
from bench.door.table import ratios, show, take_turns

LIMITS = {"caddy": 0.85, "nginx": 2.8, "node": 0.75}


def main() -> int:
    """Take turns and print."""
    parser = options(__doc__)
    parser.add_argument("-c", "--connections", type=int, default=16)
    wish = parser.parse_args()
    with (
        folder() as place,
        app(place) as (port,),
        peers(place, port, tuple(LIMITS)) as others,
        open_door(place, route("bench", port), is_alone=wish.alone) as door,
    ):
        targets: dict[str, Target] = {"door": target(door), **others}
        turns = take_turns(
            targets,
            wish.turns,
            lambda one: wrk(one, SMALL, connections=wish.connections, seconds=wish.seconds),
        )
    show(turns)
    return conclude(
        Goal(what=f"CPU per request, door / {name}", values=ratios(turns, name), limit=limit)
        for name, limit in LIMITS.items()
    )


if __name__ == "__main__":
    sys.exit(main())

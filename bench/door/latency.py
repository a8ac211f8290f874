"""Measure by how much the door makes one request at a time slower, against Caddy.

    python -m bench.door.latency [--turns 9] [--alone]

1 KiB over one connection that stays open. The median of a direct request is taken away from the
medians through the door and through Caddy in the same turn. Latency is of this machine as it is, so
ask a quiet one.
"""

import sys

from bench.door.door import open_door, route, target
from bench.door.harness import Goal, conclude, folder, options
from bench.door.load import wrk
from bench.door.peers import SMALL, Target, app, caddy
from bench.door.table import Turns, show, take_turns

LIMIT = 1.2


def main() -> int:
    """Take turns and print."""
    wish = options(__doc__, turns=9).parse_args()
    with (
        folder() as place,
        app(place) as (port,),
        caddy(place, port) as other,
        open_door(place, route("bench", port), is_alone=wish.alone) as door,
    ):
        direct = Target(name="direct", port=port)
        targets = {"direct": direct, "door": target(door), "caddy": other}
        turns = take_turns(
            targets,
            wish.turns,
            lambda one: wrk(one, SMALL, connections=1, seconds=wish.seconds),
        )
    show(turns)
    return conclude(
        [Goal(what="added median latency, door / caddy", values=added(turns), limit=LIMIT)]
    )


def added(turns: Turns) -> list[float]:
    """Return what the door adds / what Caddy adds in each turn."""
    rows = zip(turns["direct"], turns["door"], turns["caddy"], strict=True)
    return [
        (ours.p50_us - direct.p50_us) / (theirs.p50_us - direct.p50_us)
        for direct, ours, theirs in rows
    ]


if __name__ == "__main__":
    sys.exit(main())

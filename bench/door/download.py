"""Measure what a download of 100 MiB costs: the door and nginx, CPU time.

python -m bench.door.download [--turns 9] [--alone]
"""

import sys

from bench.door.door import open_door, route, target
from bench.door.harness import Goal, conclude, folder, options
from bench.door.load import download
from bench.door.peers import BIG, MIB, Target, app, peers
from bench.door.table import ratios, show, take_turns

LIMIT = 1.0


def main() -> int:
    """Take turns and print."""
    wish = options(__doc__, turns=9).parse_args()
    with (
        folder() as place,
        app(place) as (port,),
        peers(place, port, ("nginx", "caddy")) as others,
        open_door(place, route("bench", port), is_alone=wish.alone) as door,
    ):
        targets: dict[str, Target] = {"door": target(door), **others}
        turns = take_turns(
            targets,
            wish.turns,
            lambda one: download(one, BIG, 100 * MIB),
        )
    show(turns, unit="ms", scale=1e3)
    found = ratios(turns, "nginx")
    return conclude([Goal(what="CPU for 100 MiB, door / nginx", values=found, limit=LIMIT)])


if __name__ == "__main__":
    sys.exit(main())

"""Measure one round of what home notices by itself, as a ratio to one look at the same machine.

    python bench/rounds.py [--turns 40]

The two take turns: a look (every socket and its owner, by `home.look`) and a round over what was
seen. CPU of this process, medians.
"""

import argparse
import statistics
import time

from homeport.home.inspection import Inspection
from homeport.home.look import look


def main() -> None:
    """Take turns and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--turns", type=int, default=40, help="how often each of them is done")
    turns = parser.parse_args().turns
    inspection, looks, rounds = Inspection(), [], []
    seen = look()
    inspection.inspect(seen)
    for _ in range(turns):
        began = time.process_time()
        seen = look()
        looked = time.process_time()
        inspection.inspect(seen)
        rounds.append(time.process_time() - looked)
        looks.append(looked - began)
    look_s, round_s = statistics.median(looks), statistics.median(rounds)
    print(f"services   {len(seen.services)}")
    print(f"a look     {look_s * 1000:.1f} ms")
    print(f"a round    {round_s * 1000:.1f} ms")
    print(f"ratio      {round_s / look_s:.2f} round / look")


if __name__ == "__main__":
    main()

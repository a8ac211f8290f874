"""Measure what naming the software behind all ports costs: CPU and wall, cold and warm.

    python bench/naming.py [-n 5]

Each row is the whole process of `homeport ls --all --json` on this machine as it is. "cold" begins
with an empty cache, "warm" comes right after it.
Nothing is sent in the passive rows; "probes" also asks whoever is still unknown.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

LS = (sys.executable, "-m", "homeport", "ls", "--all", "--json")


def main() -> None:
    """Run every row in turn, and print medians."""
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("-n", type=int, default=5)
    turns = options.parse_args().n
    rows = {
        "passive, cold": ((*LS, "--no-probe"), True),
        "passive, warm": ((*LS, "--no-probe"), False),
        "probes, cold": (LS, True),
        "probes, warm": (LS, False),
    }
    took: dict[str, list[tuple[float, float]]] = {name: [] for name in rows}
    cache = tempfile.mkdtemp(prefix="homeport-bench-")
    try:
        for _ in range(turns):
            for name, (words, is_cold) in rows.items():
                if is_cold:
                    shutil.rmtree(cache)
                    os.mkdir(cache, 0o700)  # noqa: PTH102 - beside its rmtree
                took[name].append(measure(words, cache))
    finally:
        shutil.rmtree(cache, ignore_errors=True)
    print(f"{turns} turns, medians")
    for name, values in took.items():
        cpu_s, wall_s = (statistics.median(column) for column in zip(*values, strict=True))
        print(f"  {name:<14} {cpu_s:6.2f} s CPU {wall_s:6.2f} s wall")


def measure(words: tuple[str, ...], cache: str) -> tuple[float, float]:
    """Return CPU (user and system) and wall time of one run."""
    began = time.monotonic()
    with subprocess.Popen(
        words, stdout=subprocess.DEVNULL, env={**os.environ, "XDG_CACHE_HOME": cache}
    ) as process:
        _, _, used = os.wait4(process.pid, 0)
        process.returncode = 0
    return used.ru_utime + used.ru_stime, time.monotonic() - began


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Ask the doctor about everything that listens on this machine, and print whom it calls ill.

On a machine where all is well each line is a false alarm: start the fleet of the identification
benchmark (or whatever you trust) and run `bench/doctor/alarms.py`. It asks by address and port, as
somebody would who knows nothing else; with --url by the URL that `homeport ls` shows.
"""

import argparse
import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

HOMEPORT = [sys.executable, "-m", "homeport"]
WILDCARDS = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}


@dataclass(frozen=True)
class Asked:
    """One target and what came of it."""

    target: str
    who: str
    codes: tuple[str, ...]
    what: str
    took_s: float


def targets(*, by_url: bool) -> list[tuple[str, str]]:
    """Return what to ask, and what is said to be there."""
    done = subprocess.run(
        [*HOMEPORT, "ls", "--all", "--json"], check=True, capture_output=True, text=True
    )
    found: dict[str, str] = {}
    for one in json.loads(done.stdout)["services"]:
        who = f"{one['product'] or one['process']} {one['protocol'] or ''}".strip()
        if one["namespace"] is not None:
            continue
        if one["transport"] == "unix":
            if one["path"] and not one["is_background"]:
                found[f"unix:{one['path']}"] = who
        elif by_url:
            if one["url"]:
                found[one["url"]] = who
        else:
            for host in one["addresses"]:
                shown = WILDCARDS.get(host, f"[{host}]" if ":" in host else host)
                kind = "/udp" if one["transport"] == "udp" else ""
                found[f"{shown}:{one['port']}{kind}"] = who
    return sorted(found.items())


def ask(target: str, who: str) -> Asked:
    """Return the doctor's opinion of one target."""
    done = subprocess.run(
        [*HOMEPORT, "doctor", target, "--json", "--project", "/nonexistent"],
        check=False, capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    try:
        body = json.loads(done.stdout)
        causes = body["causes"]
    except (ValueError, KeyError):
        return Asked(target, who, ("no-answer",), (done.stdout + done.stderr)[-300:], 0.0)
    codes = tuple(one["code"] for one in causes)
    return Asked(target, who, codes, causes[0]["what"] if causes else "", body["took_s"])


def main() -> int:
    """Ask about all, print the ill ones."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--url", action="store_true", help="ask by URL, HTTP servers only")
    parser.add_argument("--jobs", type=int, default=2)
    args = parser.parse_args()
    wanted = targets(by_url=args.url)
    with ThreadPoolExecutor(args.jobs) as pool:
        results = list(pool.map(lambda one: ask(*one), wanted))
    ill = [one for one in results if one.codes]
    for one in ill:
        print(f"{one.target:28} {one.who:32} {', '.join(one.codes)}: {one.what}")
    times = sorted(one.took_s for one in results)
    middle = times[len(times) // 2] if times else 0.0
    longest = times[-1] if times else 0.0
    print(f"{len(results)} asked, {len(ill)} called ill; median {middle} s, longest {longest} s")
    return bool(ill)


if __name__ == "__main__":
    sys.exit(main())

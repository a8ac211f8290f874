"""Compare `homeport ls` with `ss -tulnpx` on this machine: the same sockets, the same owners?

    python bench/agree.py [--tries 3]

Run it as root beside many real services (both tools then see every owner). A socket is told by its
address, or path, and its owners are all processes that hold it. Sockets come and go between the two
looks, so only a difference that three rounds in a row show counts. Left out on purpose, because
nobody can connect to them: datagram sockets without a name or with one that the kernel made up
(unix(7), autobind). Exit 0: they agree; 1: they do not.
"""

import argparse
import json
import re
import subprocess
import sys

Socket = tuple[str, str]
Seen = dict[Socket, frozenset[int]]

_KINDS = {"tcp": "tcp", "udp": "udp", "u_str": "unix", "u_dgr": "unix", "u_seq": "unix"}
_PID = re.compile(r"pid=(\d+)")
_MADE_UP = re.compile(r"@[0-9a-f]{5}")


def read_ss() -> Seen:
    """Return socket -> holders as ss tells."""
    out = subprocess.run(
        ["ss", "-tulnpxH"], capture_output=True, text=True, errors="replace", check=True
    )
    found: Seen = {}
    for line in out.stdout.splitlines():
        kind, _, _, _, rest = line.split(None, 4)
        place = rest.split()[0]
        if kind.startswith("u_"):
            if place == "*" or _MADE_UP.fullmatch(place):
                continue
        else:
            host, _, port = place.rpartition(":")
            bare = host.partition("%")[0].strip("[]")
            place = f"{bare}:{port}"
        key = (_KINDS[kind], place)
        found[key] = found.get(key, frozenset()) | {int(one) for one in _PID.findall(rest)}
    return found


def read_homeport() -> Seen:
    """Return socket -> holders as homeport tells, in this network namespace."""
    out = subprocess.run(
        [sys.executable, "-m", "homeport", "ls", "--all", "--json"],
        capture_output=True,
        check=True,
    )
    found: Seen = {}
    for one in json.loads(out.stdout)["services"]:
        if one["namespace"] is not None:
            continue
        places = [one["path"]] if one["path"] else [f"{a}:{one['port']}" for a in one["addresses"]]
        for place in places:
            key = (one["transport"], place)
            found[key] = found.get(key, frozenset()) | frozenset(one["pids"])
    return found


def differences(ss: Seen, ours: Seen) -> set[tuple[str, Socket]]:
    """Return what only one of them has, and where the owners differ."""
    # ss writes "*" for a dual-stack wildcard, which the kernel calls "::".
    ss = {(kind, place.replace("*:", ":::", 1)): pids for (kind, place), pids in ss.items()}
    missing = {("only ss has it", one) for one in ss.keys() - ours.keys()}
    extra = {("only homeport has it", one) for one in ours.keys() - ss.keys()}
    both = ss.keys() & ours.keys()
    return missing | extra | {("other owners", one) for one in both if not ss[one] <= ours[one]}


def main() -> int:
    """Compare until they agree, at most as often as asked."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--tries", type=int, default=3)
    tries = options.parse_args().tries
    lasting: set[tuple[str, Socket]] | None = None
    ss: Seen = {}
    for _ in range(tries):
        ss, ours = read_ss(), read_homeport()
        now = differences(ss, ours)
        lasting = now if lasting is None else lasting & now
        if not lasting:
            break
    owned = sum(1 for pids in ss.values() if pids)
    print(f"{len(ss)} sockets in ss, {owned} of them with owners; {len(lasting or ())} differ")
    for what, (kind, place) in sorted(lasting or ()):
        print(f"  {what}: {kind} {place}")
    return 1 if lasting else 0


if __name__ == "__main__":
    sys.exit(main())

"""Send load: wrk for HTTP/1.1, h2load for HTTP/2, curl for a download."""

import json
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from bench.door.harness import LOAD_CORE, program
from bench.door.peers import Target

# The gateway hands its log over ten times a second: home's work for a turn ends after the turn.
_LOG_S = 0.15
_MOST_S = 3_600
_UNITS = {"us": 1.0, "ms": 1e3, "s": 1e6}


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One turn of one target. `rest_ms_per_s` is what it takes while nobody asks."""

    requests: int
    cpu_us: float
    per_s: float
    p50_us: float = 0.0
    rest_ms_per_s: float = 0.0

    @property
    def cpu_us_each(self) -> float:
        """Return the CPU time per request."""
        return self.cpu_us / self.requests


def wrk(target: Target, path: str, *, connections: int, seconds: float) -> Turn:
    """Ask for `path` over connections that stay open, as fast as it goes."""
    said, cpu = _cost(
        target,
        *(program("wrk", "wrk"), "-t1", f"-c{connections}", f"-d{seconds:.0f}s", "--latency"),
        *("-H", f"Host: {target.host}", f"http://127.0.0.1:{target.port}{path}"),
    )
    failed = re.search(r"Socket errors.*|Non-2xx.*", said)
    if failed:
        sys.exit(f"{target.name}: {failed[0]}")
    number, unit = _found(r"\s50%\s+([\d.]+)(us|ms|s)", said)
    return Turn(
        requests=int(_found(r"(\d+) requests in", said)[0]),
        cpu_us=cpu,
        per_s=float(_found(r"Requests/sec:\s+([\d.]+)", said)[0]),
        p50_us=float(number) * _UNITS[unit],
    )


def h2load(target: Target, path: str, *, connections: int, seconds: float) -> Turn:
    """Ask for `path` over HTTP/2 and TLS, one request at a time on each connection.

    The time that h2load warms up is not counted in its requests, so it has none here: each turn
    opens its connections anew, as browsers do.
    """
    said, cpu = _cost(
        target,
        *(program("h2load", "nghttp2-client"), "-t1", f"-c{connections}", "-m1"),
        *(f"--duration={seconds:g}", f"--connect-to=127.0.0.1:{target.port}"),
        f"https://{target.host}:{target.port}{path}",
    )
    done, failed, errored = (
        int(one) for one in _found(r"(\d+) succeeded, (\d+) failed, (\d+) errored", said)
    )
    if not done or failed or errored or "Application protocol: h2" not in said:
        sys.exit(f"{target.name}: {done} succeeded, {failed} failed, {errored} errored\n{said}")
    return Turn(requests=done, cpu_us=cpu, per_s=float(_found(r"([\d.]+) req/s", said)[0]))


def download(target: Target, path: str, size: int) -> Turn:
    """Fetch `path` once; it must have `size` bytes."""
    began = time.monotonic()
    said, cpu = _cost(
        target,
        *(program("curl", "curl"), "-s", "-o", "/dev/null", "-w", "%{json}"),
        *("-H", f"Host: {target.host}", f"http://127.0.0.1:{target.port}{path}"),
    )
    took = time.monotonic() - began - _LOG_S
    answer = json.loads(said)
    if answer["response_code"] != 200 or answer["size_download"] != size:
        sys.exit(f"{target.name}: {answer['response_code']}, {answer['size_download']} bytes")
    return Turn(requests=1, cpu_us=cpu, per_s=1 / took)


def _cost(target: Target, *argv: str) -> tuple[str, float]:
    """Run the load; return what it printed and the CPU time that the target took for it."""
    before = target.cpu_us()
    done = subprocess.run(
        ["taskset", "-c", str(LOAD_CORE), *argv], check=False, capture_output=True, text=True
    )
    time.sleep(_LOG_S)
    if done.returncode != 0:
        sys.exit(f"{target.name}: {argv[0]} says {done.stdout}{done.stderr}")
    return done.stdout, target.cpu_us() - before


def _found(pattern: str, text: str) -> tuple[str, ...]:
    found = re.search(pattern, text)
    if found is None:
        sys.exit(f"this was not understood:\n{text}")
    return found.groups()


@dataclass(slots=True)
class Beside:
    """Load that goes on beside something else; `requests` and `failed` are known at its end."""

    requests: int = 0
    failed: int = 0


@contextmanager
def beside(target: Target, path: str, *, connections: int = 16) -> Iterator[Beside]:
    """Ask for `path` until the block ends."""
    found = Beside()
    wish = ("-t1", f"-c{connections}", f"-d{_MOST_S}s", "-H", f"Host: {target.host}")
    argv = ["taskset", "-c", str(LOAD_CORE), program("wrk", "wrk"), *wish]
    url = f"http://127.0.0.1:{target.port}{path}"
    with subprocess.Popen([*argv, url], stdout=subprocess.PIPE, text=True) as child:
        try:
            yield found
        finally:
            # Then it prints what it has until now.
            child.send_signal(signal.SIGINT)
            said, _ = child.communicate()
    found.requests = int(_found(r"(\d+) requests in", said)[0])
    failed = re.findall(r"(?:connect|read|write|timeout|responses:) (\d+)", said)
    found.failed = sum(int(one) for one in failed)

"""Read the kernel's counters of the caller's network namespace."""

from pathlib import Path

_LIVE = Path("/")


def read_failed_connects(root: Path = _LIVE) -> int | None:
    """Return how many TCP connections failed while being opened, since the namespace was made.

    None where that is not told.
    Source: RFC 4022, tcpAttemptFails; proc_pid_net(5), /proc/net/snmp.
    """
    # Of the calling thread, so that it fits the namespace that the thread is in.
    place = "proc/thread-self/net/snmp" if root == _LIVE else "proc/net/snmp"
    try:
        text = (root / place).read_text("ascii", "replace")
    except OSError:
        return None
    return parse_snmp(text).get("AttemptFails")


def parse_snmp(text: str) -> dict[str, int]:
    """Return the counters of the two Tcp: lines, names above numbers."""
    rows = [line.split()[1:] for line in text.splitlines() if line.startswith("Tcp:")]
    if len(rows) != 2:
        return {}
    return {
        name: int(value)
        for name, value in zip(*rows, strict=False)
        if value.removeprefix("-").isdecimal()
    }

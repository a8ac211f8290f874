"""Parse /proc/PID/stat, the one line that has nearly everything."""

from typing import NamedTuple


class Stat(NamedTuple):
    """The fields of /proc/PID/stat that are of use here.  Source: proc_pid_stat(5).

    `group` and `session` are the pids of their leaders; 0 when those are in a pid namespace that
    cannot be seen.
    """

    pid: int
    name: str
    state: str
    ppid: int
    tty_nr: int
    start_ticks: int
    rss_pages: int
    group: int = 0
    session: int = 0


# Counted from `state`, which is field 3.
_PPID, _GROUP, _SESSION, _TTY = 4 - 3, 5 - 3, 6 - 3, 7 - 3
_START, _RSS = 22 - 3, 24 - 3


def parse_stat(raw: bytes) -> Stat:
    """Return the facts in one stat line.

    comm stands in parentheses and may itself hold parentheses, spaces, newlines and any byte but
    NUL, so the last ")" ends it.

    Raises: ValueError when the line is cut or is not one.
    """
    left, right = raw.find(b"("), raw.rfind(b")")
    fields = raw[right + 1 :].split()
    if left < 0 or right < left or len(fields) <= _RSS:
        raise ValueError("not a line of /proc/PID/stat")
    return Stat(
        pid=int(raw[:left]),
        name=raw[left + 1 : right].decode("utf-8", "backslashreplace"),
        state=fields[0].decode("ascii", "replace"),
        ppid=int(fields[_PPID]),
        tty_nr=int(fields[_TTY]),
        start_ticks=int(fields[_START]),
        rss_pages=max(0, int(fields[_RSS])),
        group=int(fields[_GROUP]),
        session=int(fields[_SESSION]),
    )


def name_tty(tty_nr: int) -> str | None:
    """Return the controlling terminal as ps(1) prints it, None for none or an unusual one.

    Source: Documentation/admin-guide/devices.txt; the number is packed as in new_encode_dev().
    """
    if tty_nr == 0:
        return None
    bits = tty_nr & 0xFFFFFFFF
    major = (bits >> 8) & 0xFFF
    minor = (bits & 0xFF) | ((bits >> 12) & 0xFFF00)
    if 136 <= major <= 143:
        return f"pts/{minor + (major - 136) * 256}"
    if major == 4:
        return f"tty{minor}" if minor < 64 else f"ttyS{minor - 64}"
    # hvc and the like: virtual consoles of hypervisors.
    return f"hvc{minor}" if major == 229 else None

"""Count how often the kernel ended a process of our group for want of memory."""

import signal
from dataclasses import dataclass
from pathlib import Path

from homeport.observe.proc_files import as_text, read_file

_LIVE = Path("/")
_MOST_BYTES = 16_384
# By Python, and by a shell in between.
_KILLED = (-signal.SIGKILL, 128 + signal.SIGKILL)


@dataclass(frozen=True, slots=True, kw_only=True)
class OomCount:
    """The counters at one moment; None where the system does not tell."""

    in_group: int | None
    on_machine: int | None

    def blames(self, before: "OomCount", status: int | None) -> bool:
        """Return whether a command with this exit status (None: it runs) fell to the killer.

        The machine's counter alone is no proof, as others may be the victims: then the command
        must have been killed. It may have moved into a group of its own, as systemd-run does.
        """
        if _rose(before.in_group, self.in_group) and status != 0:
            return True
        return _rose(before.on_machine, self.on_machine) and status in _KILLED


def count_oom_kills(root: Path = _LIVE) -> OomCount:
    """Return the kernel's counters now.

    Source: cgroup-v2.rst (memory.events), cgroup-v1/memory.rst (memory.oom_control), vmstat.
    """
    return OomCount(
        in_group=_of_group(root), on_machine=_field(root / "proc" / "vmstat", "oom_kill")
    )


def _rose(before: int | None, after: int | None) -> bool:
    return before is not None and after is not None and after > before


def _of_group(root: Path) -> int | None:
    groups = root / "sys" / "fs" / "cgroup"
    for line in _text(root / "proc" / "self" / "cgroup").splitlines():
        _, _, rest = line.partition(":")
        controllers, _, path = rest.partition(":")
        place = path.strip("/")
        if "memory" in controllers.split(","):
            return _field(groups / "memory" / place / "memory.oom_control", "oom_kill")
        if not controllers:
            found = _field(groups / place / "memory.events", "oom_kill")
            if found is not None:
                return found
    return None


def _field(file: Path, name: str) -> int | None:
    for line in _text(file).splitlines():
        key, _, value = line.partition(" ")
        if key == name and value.strip().isdecimal():
            return int(value)
    return None


def _text(file: Path) -> str:
    return as_text(read_file(str(file), _MOST_BYTES) or b"")

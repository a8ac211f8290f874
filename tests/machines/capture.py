"""Copy what Homeport reads below /proc into a directory, so that a test can look at it later.

Usage: python tests/machines/capture.py DIRECTORY

Run it inside the machine (container, namespaces) to be kept. Every process it sees is captured:
sockets, descriptors, identity; never the environment or file contents. Look through the result
before it is published: names of users, hosts and directories are in it.
"""

import os
import sys
from pathlib import Path

PROC = Path("/proc")
MACHINE_FILES = (
    "stat", "uptime", "sys/net/ipv4/ip_local_port_range", "sys/net/ipv4/ip_local_reserved_ports",
    "sys/kernel/pid_max",
)  # fmt: skip
PROCESS_FILES = (
    "stat", "status", "comm", "cmdline", "cgroup",
    "net/tcp", "net/tcp6", "net/udp", "net/udp6", "net/unix",
)  # fmt: skip
PROCESS_LINKS = ("exe", "cwd", "ns/net", "ns/pid")


def main() -> None:
    """Capture the machine we are on."""
    target = Path(sys.argv[1]) / "proc"
    for name in MACHINE_FILES:
        copy_file(PROC / name, target / name)
    for process in PROC.iterdir():
        if process.name.isdecimal() and int(process.name) != os.getpid():
            capture_process(process, target / process.name)
    copy_link(PROC / "net", target / "net")
    # Whoever reads the copy is not part of it: let it look with the eyes of the first process.
    (target / "self").symlink_to("1")


def capture_process(process: Path, target: Path) -> None:
    """Copy one process."""
    for name in PROCESS_FILES:
        copy_file(process / name, target / name)
    links = [process / name for name in PROCESS_LINKS]
    for link in (*links, *listed(process / "fd")):
        copy_link(link, target / link.relative_to(process))


def listed(directory: Path) -> list[Path]:
    """Return what is in `directory`, nothing when we may not know."""
    try:
        return list(directory.iterdir())
    except OSError:
        return []


def copy_file(source: Path, target: Path) -> None:
    """Copy the text of `source`, unless it is gone or forbidden."""
    try:
        body = source.read_bytes()
    except OSError:
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(body)


def copy_link(source: Path, target: Path) -> None:
    """Copy a link as it reads, unless it is gone or forbidden."""
    try:
        text = source.readlink()
    except OSError:
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    target.symlink_to(text)


if __name__ == "__main__":
    main()

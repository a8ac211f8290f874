"""Captured machines from end to end: what is each process, who started it, was it meant?"""

from pathlib import Path

import pytest
from captured import unpack

from homeport.identify.background import is_background
from homeport.identify.project import project_directories
from homeport.identify.source import source_of
from homeport.observe.git import read_project
from homeport.observe.processes import read_ancestry, read_environ, read_process

# machine, pid, started by, project, verdict
EXPECTED = [
    ("systemd-host", 700, "avahi-daemon.service", None, "background"),
    ("systemd-host", 720, "networkd-dispatcher.service", None, "background"),
    ("systemd-host", 800, "nginx.service", None, "meant"),
    ("systemd-host", 810, "postgresql@16-main.service", None, "meant"),
    ("systemd-host", 820, "metrics.service", None, "meant"),
    ("systemd-host", 833, "cron", "shop", "meant"),
    ("systemd-host", 1640, "claude", "shop", "meant"),
    ("systemd-host", 1700, "claude", "shop-cart", "meant"),
    ("systemd-host", 1820, "tmux", "shop", "meant"),
    ("systemd-host", 1900, "google-chrome", None, "background"),
    ("docker-host", 950, "docker", None, "meant"),
    ("docker-host", 970, "docker", None, "meant"),
    ("docker-host", 981, "podman", None, "meant"),
    ("wsl", 90, "Windows Terminal", None, "meant"),
    ("wsl", 98, "VS Code", None, "meant"),
]


@pytest.mark.parametrize(
    ("machine", "pid", "started_by", "project", "verdict"),
    EXPECTED,
    ids=[f"{one[0]}-{one[1]}" for one in EXPECTED],
)
def test_who(
    tmp_path: Path, machine: str, pid: int, started_by: str, project: str | None, verdict: str
) -> None:
    root = unpack(machine, tmp_path)
    process = read_process(pid, root)
    assert process is not None
    source = source_of(process, read_ancestry(pid, root), read_environ(pid, root))
    found = [read_project(one, root) for one in project_directories(process)]
    best = next((one for one in found if one is not None), None)
    assert source is not None
    assert source.name == started_by, source
    assert (best.name if best else None) == project
    hidden = is_background(process, project=best, source=source)
    assert ("background" if hidden else "meant") == verdict

"""Look at the machine and join what is there: the function behind `homeport ls`."""

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from homeport.home.activity import read_activity
from homeport.home.family import ancestry_of, read_family
from homeport.home.naming import name_services
from homeport.identify.background import is_background
from homeport.identify.group import Facts
from homeport.identify.owner import choose_owner
from homeport.identify.project import project_directories
from homeport.identify.services import to_services
from homeport.identify.source import source_of
from homeport.kit.clock import SYSTEM_CLOCK
from homeport.model.identity import Asking
from homeport.model.process import Process, Project, Source
from homeport.model.service import Service, Snapshot
from homeport.model.sockets import Listener
from homeport.observe.cgroups import read_cgroup_ids, read_home_container, unit_of
from homeport.observe.git import read_project
from homeport.observe.interfaces import read_interfaces
from homeport.observe.owners import Owners, find_owners
from homeport.observe.port_rules import read_port_rules
from homeport.observe.processes import read_environ
from homeport.observe.sockets import read_traffic, see_listeners

ROOT = Path("/")


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A Snapshot together with the facts it was made of, for those who must know more."""

    facts: Facts
    backend: str
    services: tuple[Service, ...]
    notes: tuple[str, ...]

    def to_snapshot(self) -> Snapshot:
        """Return what the faces show."""
        return Snapshot(
            backend=self.backend,
            taken_at=self.facts.taken_at,
            services=self.services,
            notes=self.notes,
        )


def look(
    *,
    root: Path = ROOT,
    namespaces: bool = True,
    port: int | None = None,
    asking: Asking = Asking.NOTHING,
) -> Snapshot:
    """Return the map of this machine (or of the captured one below `root`).

    Nothing is sent to anybody unless `asking` says so; what was found out before is remembered.
    Cost: about 40 ms of CPU for 30 listeners among 100 processes; it needs no daemon.
    """
    return view(root=root, namespaces=namespaces, port=port, asking=asking).to_snapshot()


def view(
    *,
    root: Path = ROOT,
    namespaces: bool = True,
    port: int | None = None,
    asking: Asking = Asking.NOTHING,
    only: Callable[[Service], bool] | None = None,
) -> View:
    """Read the sockets first, then only the processes that hold them.

    With `only` no others are identified, which is what takes the time with newcomers.
    """
    taken_at = SYSTEM_CLOCK.now()
    seen = see_listeners(root, namespaces=namespaces, port=port)
    listeners = seen.listeners
    owners = find_owners({one.inode for one in listeners}, root=root)
    processes = read_family({one.pid for held in owners.holders.values() for one in held}, root)
    owned = {choose_owner(owners.holders.get(one.inode, ()), processes) for one in listeners}
    known = [processes[pid] for pid in owned if pid is not None and pid in processes]
    projects = read_projects(known, root)
    sources = read_sources(known, processes, root)
    facts = Facts(
        taken_at=taken_at,
        listeners=listeners,
        holders=owners.holders,
        processes=processes,
        interfaces=read_interfaces(root),
        port_rules=read_port_rules(root),
        traffic=read_traffic(listeners, root),
        projects=projects,
        sources=sources,
        background=frozenset(
            one.pid
            for one in known
            if is_background(one, project=projects[one.pid], source=sources[one.pid])
        ),
        activity=read_activity() if root == ROOT else {},
        units=_units(listeners, owners, root),
    )
    services = name_services(
        to_services(facts),
        facts,
        root=root,
        asking=asking,
        is_whole=port is None and namespaces,
        only=only,
    )
    return View(
        facts=facts,
        backend=owners.backend,
        services=services,
        notes=(*seen.notes, *_notes(services, owners)),
    )


def read_projects(processes: Iterable[Process], root: Path) -> dict[int, Project | None]:
    """Return the project of each process; directories are looked up once."""
    home_container = read_home_container(root)
    seen: dict[str, Project | None] = {}
    found: dict[int, Project | None] = {}
    for one in processes:
        found[one.pid] = None
        for place in project_directories(one, home_container):
            if place not in seen:
                seen[place] = read_project(Path(place), root)
            if seen[place] is not None:
                found[one.pid] = seen[place]
                break
    return found


def read_sources(
    processes: Iterable[Process], family: dict[int, Process], root: Path
) -> dict[int, Source | None]:
    """Return what started each process."""
    return {
        one.pid: source_of(one, ancestry_of(one, family), read_environ(one.pid, root))
        for one in processes
    }


def _units(listeners: tuple[Listener, ...], owners: Owners, root: Path) -> dict[int, str]:
    """Return cgroup id -> unit for the sockets that nobody was seen to hold."""
    unseen = {
        one.cgroup_id
        for one in listeners
        if one.cgroup_id is not None and one.inode not in owners.holders
    }
    if not unseen:
        return {}
    paths = read_cgroup_ids(root)
    units = {one: unit_of(paths[one]) for one in unseen if one in paths}
    return {one: unit for one, unit in units.items() if unit is not None}


def _notes(services: tuple[Service, ...], owners: Owners) -> tuple[str, ...]:
    """Say why some services have no owner, and what would show it."""
    hidden = sum(1 for one in services if one.pid is None)
    if not hidden:
        return ()
    what = "1 service has" if hidden == 1 else f"{hidden} services have"
    if os.geteuid() == 0 or owners.backend == "bpf-pinned":
        return (f"{what} no process: held by the kernel or outside this pid namespace",)
    return (
        f"{what} an owner that only root may see: `sudo homeport ls` shows it once, "
        "`sudo homeport setup` always",
    )

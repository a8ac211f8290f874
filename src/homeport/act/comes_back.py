"""Name what would start a program again once it was ended, and the command that stops that."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from homeport.act.command_line import program_of
from homeport.act.free_facts import PortFacts, UnitFacts
from homeport.model.process import Process

_NO_FACTS: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Keeper:
    """A supervisor among the ancestors. `stop` takes the name it knows its child by."""

    name: str
    stop: str
    variable: str | None = None


# By the program's name; the variables are what the supervisor puts into its child's environment.
# Sources: supervisord.org/subprocess.html, pm2.keymetrics.io/docs, sv(8), s6-svc, circus.io.
_KEEPERS = {
    "supervisord": Keeper(
        name="supervisord", stop="supervisorctl stop {}", variable="SUPERVISOR_PROCESS_NAME"
    ),
    "pm2": Keeper(name="pm2", stop="pm2 stop {}", variable="name"),
    "circusd": Keeper(name="circus", stop="circusctl stop {}"),
    "runsv": Keeper(name="runit", stop="sv stop {}"),
    "s6-supervise": Keeper(name="s6", stop="s6-svc -d {}"),
    "process-compose": Keeper(
        name="process-compose", stop="process-compose process stop {}", variable="PC_PROC_NAME"
    ),
    "overmind": Keeper(name="overmind", stop="overmind stop {}"),
    "foreman": Keeper(name="foreman", stop="end foreman itself (Ctrl-C)"),
    "honcho": Keeper(name="honcho", stop="end honcho itself (Ctrl-C)"),
    "concurrently": Keeper(name="concurrently", stop="end concurrently itself (Ctrl-C)"),
    "forever": Keeper(name="forever", stop="forever stop {}"),
    "monit": Keeper(name="monit", stop="monit stop {}"),
    "mprocs": Keeper(name="mprocs", stop="stop it inside mprocs"),
    "tilt": Keeper(name="tilt", stop="tilt disable {}"),
}
SUPERVISOR_VARIABLES = frozenset(one.variable for one in _KEEPERS.values() if one.variable)


def comes_back(facts: PortFacts, tree: frozenset[int]) -> tuple[str, ...]:
    """Return one sentence per thing that would start something in `tree` again."""
    found = [*_units(facts, tree), *_keepers(facts, tree), *_containers(facts, tree)]
    return tuple(dict.fromkeys(found))


def stop_unit(unit: str, cgroup: str | None) -> str:
    """Return the systemctl line for `unit`; units below user@UID.service need --user."""
    user = " --user" if "/user@" in (cgroup or "") else ""
    return f"systemctl{user} stop {unit}"


def container_stop(process: Process, names: Iterable[str] = ()) -> str | None:
    """Return the command that stops the container of `process`, None outside containers."""
    if process.container is None:
        return None
    known = process.container.name or next(iter(names), None) or process.container.id
    engine = "podman" if process.container.engine == "podman" else "docker"
    return f"{engine} stop {known}"


def _units(facts: PortFacts, tree: frozenset[int]) -> Iterator[str]:
    for pid in sorted(tree):
        process = facts.processes.get(pid)
        if process is None or process.unit is None or not process.unit.endswith(".service"):
            continue
        stop = stop_unit(process.unit, process.cgroup)
        known = facts.units.get(process.unit)
        if known is None:
            if _is_started_by_systemd(process, facts.processes):
                yield f"systemd may start {process.unit} again: {stop}"
        elif known.main_pid == pid:
            yield from _unit(process, known, stop)


def _unit(process: Process, known: UnitFacts, stop: str) -> Iterator[str]:
    if known.restart != "no":
        yield f"systemd starts {process.unit} again (Restart={known.restart}): {stop}"
    for one in known.sockets:
        line = stop_unit(one, process.cgroup)
        yield f"systemd starts {process.unit} at the next connection to {one}: {line}"


def _is_started_by_systemd(process: Process, processes: Mapping[int, Process]) -> bool:
    parent = processes.get(process.ppid)
    return parent is not None and parent.name == "systemd"


def _keepers(facts: PortFacts, tree: frozenset[int]) -> Iterator[str]:
    for pid in sorted(tree):
        process = facts.processes.get(pid)
        parent = None if process is None else facts.processes.get(process.ppid)
        if process is None or parent is None or parent.pid in tree:
            continue
        keeper = _keeper(parent)
        if keeper is not None:
            name = _name_of_child(process, parent, keeper, facts)
            yield f"{keeper.name} (pid {parent.pid}) may start it again: {keeper.stop.format(name)}"


def _keeper(parent: Process) -> Keeper | None:
    if parent.argv and parent.argv[0].startswith("PM2 "):
        return _KEEPERS["pm2"]
    return _KEEPERS.get(program_of(parent.argv)) or _KEEPERS.get(parent.name)


def _name_of_child(process: Process, parent: Process, keeper: Keeper, facts: PortFacts) -> str:
    environ = facts.environs.get(process.pid, _NO_FACTS)
    if keeper.variable is not None and environ.get(keeper.variable):
        return environ[keeper.variable]
    # runsv and s6-supervise serve one service each and are told its directory.
    return parent.argv[-1] if keeper.name in {"runit", "s6"} and len(parent.argv) > 1 else "NAME"


def _containers(facts: PortFacts, tree: frozenset[int]) -> Iterator[str]:
    for pid in sorted(tree):
        process = facts.processes.get(pid)
        stop = None if process is None else container_stop(process, facts.containers)
        if stop is not None:
            yield f"the container's restart policy may start it again: {stop}"

"""Say who or what started a process."""

import re
from collections.abc import Mapping

from homeport.identify.markers import (
    EDITOR_MARKERS,
    KEEPER_MARKERS,
    ROOM_MARKERS,
    Marker,
    find_agent,
    find_marker,
)
from homeport.identify.starters import Role, Sighting, look_up
from homeport.model.process import Container, Process, Source, SourceKind
from homeport.model.unit_name import unescape

# Rooms, the more telling first: foreman in tmux over ssh is "foreman".
_ROOMS = (
    SourceKind.SUPERVISOR,
    SourceKind.MULTIPLEXER,
    SourceKind.SSH,
    SourceKind.TERMINAL,
)
# Units that only hold what somebody else started: logins, user managers, cron, engines.
_SHELTERS = re.compile(
    r"^(user@\d+|session-.*|ssh|sshd|ssh@.*|sshd@.*|dropbear|cron|crond|atd|getty@.*|serial-getty@.*"
    r"|docker|containerd|podman|gdm\d?|sddm|lightdm|display-manager|init|console-getty"
    r"|gnome-terminal-server|ptyxis|dbus.*|org\.gnome\..*|gnome-session.*|plasma-.*|xdg-.*)"
    r"\.(service|scope)$"
)
_APP_UNIT = re.compile(r"^app-(?:[a-z]+-)?(?P<app>[^@]+?)(?:-\d+\.scope|@[^.]*\.service)$")
_TMUX_UNIT = re.compile(r"^tmux-spawn-.*\.scope$")


def source_of(
    process: Process, ancestry: tuple[Process, ...], environ: Mapping[str, str]
) -> Source | None:
    """Return what started `process`, None when nothing tells.

    In this order:

    1. The nearest ancestor that decides or keeps: an agent, an editor, a supervisor, cron, a
       container engine, Homeport. So an agent in tmux in a terminal is the agent. An agent that
       lives inside an editor (Cursor, Copilot, Cline) has no process of its own: its mark on the
       process beats the editor.
    2. A supervisor's mark, then an agent's mark, on a process whose ancestors tell nothing better:
       a server that an agent left behind has pid 1 as its parent, but still the agent's variables.
       Below an editor or supervisor such a mark came from far away and does not count.
    3. The container, where its processes are told by the cgroup only.
    4. The room it was typed in: foreman and the like, a multiplexer, ssh, a terminal.
    5. The systemd unit.
    6. Marks that editors, multiplexers, ssh and terminals left on an orphan.
    7. A terminal without a name, the desktop, at last init.
    """
    seen = look_up(ancestry)
    for found in (
        _decider(process, seen, environ),
        _marked(find_marker(KEEPER_MARKERS, environ)),
        _marked(find_agent(environ)),
        _container(process, ancestry),
        _room(seen),
        _unit(process),
        _marked(find_marker(EDITOR_MARKERS, environ)),
        _marked(find_marker(ROOM_MARKERS, environ)),
        _nameless_terminal(process),
        _desktop(process, seen),
        _init(process, ancestry),
    ):
        if found is not None:
            return found
    return None


def _decider(
    process: Process, seen: tuple[Sighting, ...], environ: Mapping[str, str]
) -> Source | None:
    nearest = next((one for one in seen if one.starter.role is not Role.ROOM), None)
    if nearest is None:
        return None
    if nearest.starter.kind is SourceKind.CONTAINER and process.container is not None:
        # One shim serves docker, containerd and kubernetes alike; the cgroup knows which it is.
        return _contained(process.container, nearest)
    agent = find_agent(environ)
    if nearest.starter.kind is SourceKind.EDITOR and agent is not None and agent.is_embedded:
        return Source(
            kind=agent.kind,
            name=agent.name,
            pid=nearest.process.pid,
            evidence=(_says(agent), nearest.evidence),
        )
    return _sighted(nearest)


def _sighted(one: Sighting) -> Source:
    return Source(
        kind=one.starter.kind,
        name=one.starter.name,
        pid=one.process.pid,
        evidence=(one.evidence,),
    )


def _marked(marker: Marker | None) -> Source | None:
    if marker is None:
        return None
    return Source(kind=marker.kind, name=marker.name, pid=None, evidence=(_says(marker),))


def _says(marker: Marker) -> str:
    # Never the value of an "any value" variable: those hold session ids.
    shown = f"={marker.value}" if marker.value else ""
    return f"environment has {marker.variable}{shown}"


def _container(process: Process, ancestry: tuple[Process, ...]) -> Source | None:
    inside = process.container
    if inside is None or (ancestry and ancestry[-1].container == inside):
        # pid 1 is in there too: then so are we, and the container says nothing.
        return None
    return _contained(inside, None)


def _contained(inside: Container, seen: Sighting | None) -> Source:
    what = f"cgroup is that of {inside.engine} container {inside.name or inside.id}"
    return Source(
        kind=SourceKind.CONTAINER,
        name=inside.engine,
        pid=seen.process.pid if seen else None,
        evidence=(what, seen.evidence) if seen else (what,),
    )


def _room(seen: tuple[Sighting, ...]) -> Source | None:
    for kind in _ROOMS:
        for one in seen:
            if one.starter.kind is kind:
                return _sighted(one)
    return None


def _unit(process: Process) -> Source | None:
    unit = process.unit
    if unit is None:
        return None
    evidence = (f"cgroup is that of {unit}",)
    if _TMUX_UNIT.match(unit):
        return Source(kind=SourceKind.MULTIPLEXER, name="tmux", pid=None, evidence=evidence)
    if _SHELTERS.match(unit) or not unit.endswith((".service", ".socket")):
        return None
    if _APP_UNIT.match(unit):
        return None
    return Source(kind=SourceKind.SYSTEMD, name=unit, pid=None, evidence=evidence)


def _nameless_terminal(process: Process) -> Source | None:
    if process.tty is None:
        return None
    return Source(
        kind=SourceKind.TERMINAL,
        name=process.tty,
        pid=None,
        evidence=(f"its terminal is {process.tty}",),
    )


def _desktop(process: Process, seen: tuple[Sighting, ...]) -> Source | None:
    app = _APP_UNIT.match(process.unit or "")
    if app is not None:
        return Source(
            kind=SourceKind.DESKTOP,
            name=unescape(app["app"]),
            pid=None,
            evidence=(f"cgroup is that of {process.unit}",),
        )
    found = next((one for one in seen if one.starter.kind is SourceKind.DESKTOP), None)
    return None if found is None else _sighted(found)


def _init(process: Process, ancestry: tuple[Process, ...]) -> Source | None:
    """Return init for a daemon: everything between it and pid 1 is the same program."""
    if not ancestry or ancestry[-1].pid != 1:
        return None
    if any(one.name != process.name for one in ancestry[:-1]):
        return None
    first = ancestry[-1]
    return Source(
        kind=SourceKind.INIT,
        name=first.name,
        pid=1,
        evidence=("its parent is pid 1: a daemon, or whoever started it has ended",),
    )

"""Tell the whole story of one port, path or name: the function behind `homeport why`."""

from collections.abc import Sequence
from pathlib import Path

from homeport.diagnose.cautions import cautions
from homeport.errors import NoSuchThingError, UsageError
from homeport.home.family import ancestry_of, read_family
from homeport.home.look import ROOT, View, read_projects, view
from homeport.home.named import named
from homeport.home.talks import Talk, read_talks
from homeport.model.address import Transport
from homeport.model.identity import Asking
from homeport.model.port_class import HIGHEST_PORT
from homeport.model.process import Ancestor, Process, Project
from homeport.model.service import Client, Service, Story

_NEIGHBOURS = 3


def why(target: str, *, root: Path = ROOT, asking: Asking = Asking.NOTHING) -> Story:
    """Return the story of the service that `target` names: a port, a unix path, or a name.

    Where several services share the port, the first is the one that a client of `127.0.0.1` gets,
    and the rest stand in `others`.

    Raises: UsageError for what can be no port, NoSuchThingError when nothing is there.
    """
    port = parse_target(target)
    seen = view(root=root, port=port, asking=asking if port is not None else Asking.NOTHING)
    services = named(seen.services) if root == ROOT else seen.services
    found = [one for one in services if port is not None or _is_called(one, target)]
    if not found:
        raise _nothing_there(target, port, root)
    found.sort(key=_as_met)
    talks = read_talks(found, root=root, port=port)
    clients = read_family({one.pid for one in talks if one.pid is not None}, root)
    projects = read_projects((clients[one.pid] for one in talks if one.pid in clients), root)
    stories = [
        _story(
            one,
            found,
            seen,
            tuple(_client(each, clients, projects) for each in talks if each.service is one),
        )
        for one in found
    ]
    return Story(
        service=stories[0].service,
        ancestry=stories[0].ancestry,
        source=stories[0].source,
        warnings=stories[0].warnings,
        clients=stories[0].clients,
        others=tuple(stories[1:]),
    )


def parse_target(target: str) -> int | None:
    """Return the port that `target` is, None when it must be a name or a path.

    Raises: UsageError for numbers that are no port.
    """
    digits = target.strip().removeprefix(":")
    if not digits:
        raise UsageError("an empty word names nothing", hint="Try: homeport why 5173")
    if not (digits.isdecimal() and digits.isascii()):
        return None
    if not 1 <= int(digits) <= HIGHEST_PORT:
        raise UsageError(
            f"{target} is not a port: ports go from 1 to {HIGHEST_PORT}",
            hint="Perhaps a digit too many; `homeport ls` shows what listens.",
        )
    return int(digits)


def _is_called(one: Service, target: str) -> bool:
    low = target.casefold().removesuffix(".localhost")
    names = (one.name, one.process, one.project, one.product, one.container, one.unit)
    return one.path == target or low in {name.casefold() for name in names if name}


def _nothing_there(target: str, port: int | None, root: Path) -> NoSuchThingError:
    if port is None:
        return NoSuchThingError(
            f"nothing that listens is called {target}",
            hint="A port, process, project or unix path will do; `homeport ls` shows them.",
        )
    names = {one.port: one.process for one in view(root=root).services if one.port}
    near = sorted(names, key=lambda other: abs((other or 0) - port))[:_NEIGHBOURS]
    nearby = ", ".join(f"{other} ({names[other] or 'owner unseen'})" for other in near)
    return NoSuchThingError(
        f"nothing listens on port {port}",
        hint=f"{f'The nearest are {nearby}.' if near else 'Nothing listens here at all.'} "
        f"If an app fails to start there: homeport doctor {port} --intent start",
    )


def _as_met(one: Service) -> tuple[bool, bool, bool, int]:
    """Order as a client would meet them: this namespace, TCP, IPv4, the older process."""
    is_v4 = any("." in address for address in one.addresses)
    return (one.namespace is not None, one.transport is not Transport.TCP, not is_v4, one.pid or 0)


def _story(
    one: Service, found: Sequence[Service], seen: View, clients: tuple[Client, ...]
) -> Story:
    owner = seen.facts.processes.get(one.pid) if one.pid is not None else None
    source = seen.facts.sources.get(one.pid) if one.pid is not None else None
    line = ancestry_of(owner, seen.facts.processes) if owner else ()
    twins = [each for each in found if each is not one and each.port == one.port and one.port]
    return Story(
        service=one,
        ancestry=tuple(
            Ancestor(pid=each.pid, name=each.name, argv=each.argv, user=each.user) for each in line
        ),
        source=source,
        warnings=cautions(one, owner, source, twins),
        clients=clients,
    )


def _client(
    talk: Talk, processes: dict[int, Process], projects: dict[int, Project | None]
) -> Client:
    known = processes.get(talk.pid) if talk.pid is not None else None
    project = projects.get(talk.pid) if talk.pid is not None else None
    return Client(
        address=talk.address,
        pid=talk.pid,
        process=known.name if known else None,
        project=project.name if project else None,
        connections=talk.connections,
        idle_s=talk.idle_s,
    )

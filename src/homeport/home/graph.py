"""Draw who talks to whom on this machine: the function behind `homeport graph`."""

from collections import defaultdict
from pathlib import Path

from homeport.home.family import read_family
from homeport.home.look import ROOT, read_projects, view
from homeport.home.talks import Talk, read_talks
from homeport.model.graph import Edge, Graph, Node
from homeport.model.label import label, process_label
from homeport.model.process import Process, Project
from homeport.model.service import Service

# What nobody holds: a client whose owner only root can see.
_UNSEEN = "unseen"


def graph(*, root: Path = ROOT) -> Graph:
    """Return every service and client of this machine with the connections between them.

    Processes that share a socket are one node, the one to talk about.
    """
    seen = view(root=root)
    talks = read_talks(seen.services, root=root, beyond=True)
    owners = {pid: one.pid for one in seen.services if one.pid for pid in one.pids}
    pids = {one.pid for one in talks if one.pid is not None and one.pid not in owners}
    family = read_family(pids, root)
    projects = read_projects((family[pid] for pid in pids if pid in family), root)
    nodes: dict[str, Node] = {one.id: one for one in _service_nodes(seen.services)}
    edges: dict[tuple[str, str, int | None, str | None], Edge] = {}
    for talk in talks:
        client = _client_node(talk, owners, family, projects)
        server = _server_node(talk)
        nodes.setdefault(client.id, client)
        nodes.setdefault(server.id, server)
        _count(edges, client.id, server.id, talk)
    return Graph(
        taken_at=seen.facts.taken_at,
        nodes=tuple(nodes.values()),
        edges=tuple(sorted(edges.values(), key=lambda one: (-one.connections, one.server))),
    )


def _service_nodes(services: tuple[Service, ...]) -> list[Node]:
    by_id: dict[str, list[Service]] = defaultdict(list)
    for one in services:
        by_id[_service_id(one)].append(one)
    return [
        Node(
            id=name,
            label=_label(found[0]),
            pid=found[0].pid,
            project=found[0].project,
            ports=tuple(sorted({one.port for one in found if one.port is not None})),
            is_background=all(one.is_background for one in found),
        )
        for name, found in by_id.items()
    ]


def _service_id(one: Service) -> str:
    if one.pid is not None:
        return f"pid:{one.pid}"
    where = f"{one.namespace}:" if one.namespace else ""
    return f"uid:{one.uid}:{where}{one.transport}:{one.port or one.path}"


def _label(one: Service) -> str:
    return one.name or label(one) or f"{one.transport} {one.port or one.path}"


def _server_node(talk: Talk) -> Node:
    if talk.service is not None:
        return Node(
            id=_service_id(talk.service),
            label=_label(talk.service),
            pid=talk.service.pid,
            project=talk.service.project,
            ports=(),
            is_background=talk.service.is_background,
        )
    return _host_node(talk.address)


def _client_node(
    talk: Talk,
    owners: dict[int, int],
    family: dict[int, Process],
    projects: dict[int, Project | None],
) -> Node:
    if talk.pid is None:
        return _host_node(talk.address if talk.service and _is_abroad(talk) else _UNSEEN)
    pid = owners.get(talk.pid, talk.pid)
    known = family.get(pid)
    project = projects.get(pid)
    return Node(
        id=f"pid:{pid}",
        label=(process_label(known.name, known.argv) if known else None) or f"pid {pid}",
        pid=pid,
        project=project.name if project else None,
        ports=(),
        is_background=False,
    )


def _is_abroad(talk: Talk) -> bool:
    """Return whether an address without a process is another machine's, not a hidden client's."""
    return not talk.address.startswith(("127.", "::1", "/", "@")) and talk.address != ""


def _host_node(address: str) -> Node:
    label = "clients whose owner is hidden" if address == _UNSEEN else address
    return Node(
        id=f"host:{address}", label=label, pid=None, project=None, ports=(), is_background=False
    )


def _count(
    edges: dict[tuple[str, str, int | None, str | None], Edge],
    client: str,
    server: str,
    talk: Talk,
) -> None:
    path = talk.service.path if talk.service else None
    key = (client, server, talk.port, path)
    before = edges[key].connections if key in edges else 0
    edges[key] = Edge(
        client=client,
        server=server,
        port=talk.port,
        path=path,
        transport=talk.transport,
        connections=before + talk.connections,
    )

"""Services and snapshots for tests of faces: real nouns, invented machine."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from homeport.model.address import Transport
from homeport.model.exposure import Reach
from homeport.model.service import Service, Snapshot

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)

_PLAIN = Service(
    port=5173,
    transport=Transport.TCP,
    addresses=("127.0.0.1",),
    path=None,
    exposed=False,
    reach=Reach.LOOPBACK,
    pid=4242,
    pids=(4242,),
    started_at=NOW - timedelta(hours=2),
    process="node",
    argv=("node", "/home/ada/shop/node_modules/.bin/vite", "--port", "5173"),
    uid=1000,
    user="ada",
    project="shop",
    branch="cart",
    started_by="claude",
    container=None,
    namespace=None,
    connections=1,
    idle_s=130.0,
    memory_bytes=220 * 1024**2,
    accept_queue=0,
    backlog=511,
    port_class=None,
)


def a_service(**facts: object) -> Service:
    """Return a vite dev server with some `facts` changed."""
    return replace(_PLAIN, **facts)  # type: ignore[arg-type]


def exposed(**facts: object) -> Service:
    """Return a server that everybody can reach."""
    return a_service(
        **{"exposed": True, "reach": Reach.EVERYWHERE, "addresses": ("0.0.0.0",), **facts}
    )


def system(name: str, port: int, **facts: object) -> Service:
    """Return a system daemon."""
    plain: dict[str, object] = {
        "port": port, "process": name, "argv": (f"/usr/sbin/{name}",), "project": None,
        "branch": None, "started_by": f"{name}.service", "is_background": True,
        "pid": port + 10_000, "user": "root", "uid": 0,
    }  # fmt: skip
    return a_service(**{**plain, **facts})


def a_snapshot(*services: Service, notes: tuple[str, ...] = ()) -> Snapshot:
    """Return what was seen at NOW."""
    return Snapshot(backend="proc", taken_at=NOW, services=services, notes=notes)


def a_machine() -> Snapshot:
    """Return the first user's day: two worktrees, two agents, databases, system noise."""
    shop = {"project": "shop"}
    return a_snapshot(
        a_service(
            port=3000,
            process="node",
            argv=("node", "/w/shop/node_modules/.bin/next", "dev"),
            branch="main",
            started_by="tmux",
            pid=4001,
            addresses=("127.0.0.1", "::1"),
            connections=12,
            idle_s=3.0,
            memory_bytes=1_400 * 1024**2,
            **shop,
        ),
        a_service(addresses=("::1",)),
        exposed(
            port=8000,
            process="python3",
            argv=("python3", "-m", "uvicorn", "api:app"),
            project="api",
            branch="feature/a-very-long-branch-name",
            started_by="VS Code",
            pid=900,
            connections=0,
            idle_s=7_300.0,
            memory_bytes=88 * 1024**2,
        ),
        a_service(
            port=5432,
            process="postgres",
            argv=("/usr/lib/postgresql/15/bin/postgres",),
            project=None,
            branch=None,
            started_by="postgresql.service",
            pid=700,
            connections=7,
        ),
        a_service(
            port=5353,
            transport=Transport.UDP,
            process="python3",
            argv=("python3", "mdns.py"),
            project="lamp",
            branch=None,
            started_by="codex",
            pid=999,
            connections=None,
            idle_s=None,
        ),
        a_service(
            port=5173,
            process="docker-proxy",
            argv=("/usr/bin/docker-proxy",),
            project=None,
            branch=None,
            started_by="docker",
            pid=5000,
        ),
        system("sshd", 22, exposed=True, reach=Reach.EVERYWHERE, addresses=("0.0.0.0", "::")),
        *(system(f"daemon{one}", 600 + one) for one in range(13)),
        a_service(
            port=None,
            transport=Transport.UNIX,
            path="/run/user/1000/bus",
            addresses=(),
            project=None,
        ),
        notes=("owners of 12 sockets need root: sudo homeport setup",),
    )

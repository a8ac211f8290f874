"""The peers of the door, each with the plainest configuration that keeps connections alive."""

import json
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.door.harness import (
    LOAD_CORE,
    PROXY_CORE,
    answers,
    cpu_us,
    family,
    free_port,
    program,
    running,
    until,
)

KIB, MIB = 1_024, 1_048_576
SMALL, BIG = "/1k", "/100m"
_HTTP_PROXY = "http-proxy@1.18.1"
_NGINX = """
daemon off; master_process off; worker_processes 1; pid {place}/nginx.pid; error_log {place}/error;
events {{ worker_connections 30000; }}
http {{
  access_log off; keepalive_requests 100000000; sendfile on; tcp_nodelay on; server_tokens off;
  client_body_temp_path {place}/body; proxy_temp_path {place}/proxy;
  fastcgi_temp_path {place}/f; uwsgi_temp_path {place}/u; scgi_temp_path {place}/s;
  {inside}
}}
"""
_NGINX_PROXY = """
  upstream app {{ server 127.0.0.1:{app}; keepalive 64; keepalive_requests 100000000; }}
  map $http_upgrade $hop {{ default upgrade; "" ""; }}
  server {{
    listen 127.0.0.1:{port};
    location / {{
      proxy_pass http://app; proxy_http_version 1.1; proxy_set_header Host $http_host;
      proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection $hop;
      proxy_read_timeout 1d;
    }}
  }}
"""
_CADDY = """
{{
  admin off
  auto_https off
}}
{site} {{
  bind 127.0.0.1
  {tls}
  reverse_proxy 127.0.0.1:{app}
}}
"""
_NODE = """
const http = require('http'), httpProxy = require('http-proxy');
const agent = new http.Agent({ keepAlive: true, maxSockets: 1e6 });
const target = `http://127.0.0.1:${process.argv[2]}`;
const proxy = httpProxy.createProxyServer({ target, agent });
proxy.on('error', (error, _, answer) => { console.error(error); answer.destroy(); });
http.createServer((asked, answer) => proxy.web(asked, answer))
  .on('upgrade', (asked, socket, head) => proxy.ws(asked, socket, head, { agent: false }))
  .listen(+process.argv[3], '127.0.0.1');
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Something that load is sent to: `pids` are the processes that it costs."""

    name: str
    port: int
    pids: tuple[int, ...] = ()
    host: str = "bench.localhost"

    def cpu_us(self) -> float:
        """Return the CPU time of all its processes."""
        return cpu_us(one for pid in self.pids for one in family(pid))


@contextmanager
def app(place: Path, *, sites: int = 1) -> Iterator[tuple[int, ...]]:
    """Have an nginx with 1 KiB and 100 MiB to serve on each port; its /who says which it is."""
    root = _own(place, "app")
    (root / SMALL[1:]).write_bytes(b"x" * KIB)
    with (root / BIG[1:]).open("wb") as file:
        file.truncate(100 * MIB)
    ports = tuple(free_port() for _ in range(sites))
    inside = "".join(
        f"server {{ listen 127.0.0.1:{port} backlog=4096; root {root}; "
        f'location = /who {{ return 200 "{port}"; }} }}\n'
        for port in ports
    )
    with _nginx(root, inside, core=LOAD_CORE):
        until(lambda: all(answers(port, SMALL) for port in ports), "the app answers")
        yield ports


@contextmanager
def nginx(place: Path, app_port: int) -> Iterator[Target]:
    """Have nginx in front of the app."""
    port = free_port()
    inside = _NGINX_PROXY.format(app=app_port, port=port)
    with _nginx(_own(place, "nginx"), inside, core=PROXY_CORE) as pid:
        yield _ready(Target(name="nginx", port=port, pids=(pid,)))


@contextmanager
def caddy(place: Path, app_port: int, *, pair: tuple[Path, Path] | None = None) -> Iterator[Target]:
    """Have Caddy in front of the app; with TLS when `pair` has a certificate and its key."""
    own, port = _own(place, "caddy"), free_port()
    site = f"http://:{port}" if pair is None else f"https://bench.localhost:{port}"
    tls = "" if pair is None else f"tls {pair[0]} {pair[1]}"
    file = own / "Caddyfile"
    file.write_text(_CADDY.format(site=site, tls=tls, app=app_port))
    argv = [program("caddy", "caddy"), "run", "--config", str(file), "--adapter", "caddyfile"]
    with running(argv, core=PROXY_CORE, log=own / "log") as pid:
        target = Target(name="caddy", port=port, pids=(pid,))
        yield _ready(target) if pair is None else target


@contextmanager
def node(place: Path, app_port: int) -> Iterator[Target]:
    """Have node's http-proxy in front of the app, from npm."""
    own, port = _own(place, "node"), free_port()
    (own / "package.json").write_text(json.dumps({"private": True}))
    npm = [program("npm", "npm"), "install", "--no-audit", "--no-fund", "--silent", _HTTP_PROXY]
    subprocess.run(npm, cwd=own, check=True)
    (own / "proxy.js").write_text(_NODE)
    argv = [program("node", "nodejs"), "proxy.js", str(app_port), str(port)]
    with running(argv, core=PROXY_CORE, log=own / "log", cwd=own) as pid:
        yield _ready(Target(name="node http-proxy", port=port, pids=(pid,)))


PEERS = {"caddy": caddy, "nginx": nginx, "node": node}


@contextmanager
def peers(place: Path, app_port: int, names: tuple[str, ...]) -> Iterator[dict[str, Target]]:
    """Have several of them."""
    with ExitStack() as stack:
        yield {name: stack.enter_context(PEERS[name](place, app_port)) for name in names}


def _own(place: Path, name: str) -> Path:
    own = place / name
    own.mkdir()
    return own


@contextmanager
def _nginx(own: Path, inside: str, *, core: int) -> Iterator[int]:
    file = own / "nginx.conf"
    file.write_text(_NGINX.format(place=own, inside=inside))
    argv = [program("nginx", "nginx"), "-p", str(own), "-c", str(file), "-e", str(own / "error")]
    with running(argv, core=core, log=own / "log") as pid:
        yield pid


def _ready(target: Target) -> Target:
    until(lambda: answers(target.port, SMALL), f"{target.name} answers")
    return target

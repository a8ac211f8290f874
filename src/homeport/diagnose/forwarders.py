"""Read out of a command line or configuration where a proxy or forwarder leads."""

import re
from collections.abc import Iterable, Iterator, Sequence

from homeport.model.address import parse_host
from homeport.model.examination import Upstream
from homeport.model.port_class import HIGHEST_PORT

# Programs that pass on what they accept; of others a host:port argument may mean anything.
_FORWARDERS = frozenset(
    {
        "docker-proxy", "socat", "ncat", "nc", "ssh", "autossh", "kubectl", "rinetd", "redir",
        "simpleproxy", "stunnel", "stunnel4", "ghostunnel", "websockify", "mitmproxy", "mitmdump",
        "mitmweb", "caddy", "haproxy", "envoy", "traefik", "nginx", "ngrok", "cloudflared", "frpc",
        "gost", "chisel", "hitch", "pound", "varnishd", "tinyproxy", "squid", "local-ssl-proxy",
        "http-proxy", "slirp4netns", "rootlessport", "gvproxy", "passt", "systemd-socket-proxyd",
        "conmon", "apache2", "httpd", "lighttpd", "local-web-server", "tcp-proxy", "portproxy",
    }
)  # fmt: skip
_CONTAINER = frozenset({"docker-proxy", "rootlessport", "conmon"})
_HOST = r"(?:\[[0-9a-fA-F:.]+\]|[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252}[A-Za-z0-9])?)"
_PLACE = re.compile(rf"(?<![\w.:\[-])({_HOST}):(\d{{1,5}})(?![\w.:])")
_SOCAT = re.compile(
    rf"(?:TCP|TCP4|TCP6|TCP-CONNECT|TCP4-CONNECT|TCP6-CONNECT|OPENSSL|OPENSSL-CONNECT)"
    rf":({_HOST}):(\d{{1,5}})",
    re.IGNORECASE,
)
_SSH = re.compile(rf"(?:(?:{_HOST}|\*):)?(\d{{1,5}}):({_HOST}):(\d{{1,5}})")
# Directives that name an upstream: nginx, Apache, Caddy, HAProxy, stunnel, Envoy's address form.
_DIRECTIVE = re.compile(
    rf"\b(?:proxy_pass|fastcgi_pass|uwsgi_pass|scgi_pass|grpc_pass|reverse_proxy|ProxyPass"
    rf"|ProxyPassMatch|BalancerMember|server|connect|backend|url|target|upstream)\b[^\n#]{{0,120}}?"
    rf"({_HOST}):(\d{{1,5}})(?![\w.:])",
)
_FLAG_IP, _FLAG_PORT = "container-ip", "container-port"


def is_forwarder(process: str | None, argv: Sequence[str]) -> bool:
    """Return whether a program by its name passes on what it accepts."""
    names = {process or "", *(word.rpartition("/")[2] for word in argv[:2])}
    return bool(names & _FORWARDERS)


def upstreams_of(
    process: str | None, argv: Sequence[str], settings: Iterable[str], own_port: int
) -> tuple[Upstream, ...]:
    """Return where the program sends connections, the surest first, without repetition.

    `own_port` is what it listens on, which is no upstream of its own.
    """
    found: dict[str, Upstream] = {}
    for one in (*_by_argv(process, argv), *_by_settings(settings)):
        if one.port != own_port or one.is_container:
            found.setdefault(one.text, one)
    return tuple(found.values())[:8]


def _by_argv(process: str | None, argv: Sequence[str]) -> Iterator[Upstream]:
    names = {process or "", *(word.rpartition("/")[2] for word in argv[:2])}
    line = " ".join(argv)
    is_container = bool(names & _CONTAINER)
    options = _options(argv)
    if _FLAG_IP in options and options.get(_FLAG_PORT, "").isdecimal():
        yield from _made(options[_FLAG_IP], options[_FLAG_PORT], container=True)
        return
    for found in _SOCAT.finditer(line):
        yield from _made(found[1], found[2], container=is_container)
    if "ssh" in names or "autossh" in names:
        for found in _SSH.finditer(line):
            yield from _made(found[2], found[3], container=False, note="beyond ssh: ")
        return
    if is_forwarder(process, argv):
        for found in _PLACE.finditer(line):
            yield from _made(found[1], found[2], container=is_container)


def _options(argv: Sequence[str]) -> dict[str, str]:
    """Return -name value and --name=value pairs."""
    found: dict[str, str] = {}
    for place, word in enumerate(argv):
        if not word.startswith("-"):
            continue
        name, equals, value = word.lstrip("-").partition("=")
        following = argv[place + 1] if place + 1 < len(argv) else ""
        found[name] = value if equals else following
    return found


def _by_settings(settings: Iterable[str]) -> Iterator[Upstream]:
    for line in settings:
        for found in _DIRECTIVE.finditer(line):
            yield from _made(found[1], found[2], container=False, source=line.strip()[:120])


def _made(
    host: str, port: str, *, container: bool, note: str = "", source: str = "its command line"
) -> Iterator[Upstream]:
    number = int(port)
    if not 0 < number <= HIGHEST_PORT:
        return
    name = "127.0.0.1" if host.lower() == "localhost" else host
    try:
        address = parse_host(name)
    except ValueError:
        address = None
    if note:
        address = None
    yield Upstream(
        host=address,
        port=number,
        source=source,
        text=f"{note}{host}:{number}",
        is_container=container,
    )

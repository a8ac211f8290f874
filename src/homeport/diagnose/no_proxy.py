"""Whether proxy variables of the environment lead a request away from its target.

What clients do, measured with curl 7.88 and read in the sources of the others:

- curl takes http_proxy (lower case only: HTTP_PROXY could come from a CGI request header),
  https_proxy or HTTPS_PROXY, else all_proxy or ALL_PROXY. In NO_PROXY it wants names or addresses
  between commas or blanks: no ports, no brackets around IPv6, "*" only when it stands alone.
  CIDR since 7.86; before that "127.0.0.0/8" exempts nobody.
- Python (urllib, requests, httpx) takes both cases of each. urllib compares host:port as well;
  requests knows CIDR for IPv4, and blanks do not separate.
- Go (net/http) never uses a proxy for localhost and loopback addresses. It knows CIDR, host:port,
  brackets and "*.name".
- Node has no proxy by default (fetch obeys the variables from 24 on with NODE_USE_ENV_PROXY=1);
  axios, got with an agent and npm read them on their own.

Source: curl lib/noproxy.c and curl(1) "Environment"; Python urllib.request.getproxies and
requests.utils.should_bypass_proxies; golang.org/x/net/http/httpproxy; Node.js documentation.
"""

import re
from collections.abc import Mapping
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

_SEPARATORS = re.compile(r"[,\s]+")
_WITH_PORT = re.compile(r"(.+):(\d{1,5})")
# Schemes that clients treat like http and https when they choose a variable.
_LIKE = {"ws": "http", "wss": "https"}
Ip = IPv4Address | IPv6Address


def proxy_for(
    scheme: str, host: str, port: int, environ: Mapping[str, str]
) -> tuple[str, str] | None:
    """Return the variable, and its value, through which a request would go; None: directly.

    HTTP_PROXY in upper case counts, although curl alone ignores it.
    """
    kind = _LIKE.get(scheme.lower(), scheme.lower())
    found = _first(environ, f"{kind}_proxy") or _first(environ, "all_proxy")
    if found is None or is_exempt(host, port, no_proxy_of(environ)):
        return None
    return found


def no_proxy_of(environ: Mapping[str, str]) -> str:
    """Return the list of exempt hosts; lower case wins."""
    found = _first(environ, "no_proxy")
    return found[1] if found else ""


def is_exempt(host: str, port: int, no_proxy: str) -> bool:
    """True when NO_PROXY keeps a common client from using the proxy for this host and port.

    Only names and addresses as written count: "127.0.0.1" does not exempt "localhost".
    """
    name = host.lower().strip("[]").rstrip(".")
    return any(_matches(entry, name, port) for entry in _entries(no_proxy))


def ineffective_entries(no_proxy: str) -> tuple[str, ...]:
    """Return the entries that look right and exempt nothing: "127.*", "*.local", URLs."""
    return tuple(
        entry
        for entry in _entries(no_proxy)
        if "://" in entry or ("*" in entry and entry != "*") or _is_broken_network(entry)
    )


def _first(environ: Mapping[str, str], name: str) -> tuple[str, str] | None:
    for variable in (name, name.upper()):
        if environ.get(variable):
            return variable, environ[variable]
    return None


def _entries(no_proxy: str) -> list[str]:
    return [entry for entry in _SEPARATORS.split(no_proxy.lower()) if entry]


def _matches(entry: str, name: str, port: int) -> bool:
    if entry == "*":
        return True
    address = _address(name)
    if "/" in entry:
        return address is not None and _is_inside(address, entry)
    bare, wanted = _split_port(entry)
    if wanted not in (None, port):
        return False
    if address is not None:
        return _address(bare) == address
    suffix = bare.strip(".")
    return bool(suffix) and (name == suffix or name.endswith(f".{suffix}"))


def _split_port(entry: str) -> tuple[str, int | None]:
    if _address(entry) is None and (found := _WITH_PORT.fullmatch(entry)):
        return found[1].strip("[]"), int(found[2])
    return entry.strip("[]"), None


def _address(text: str) -> Ip | None:
    try:
        return ip_address(text)
    except ValueError:
        return None


def _is_inside(address: Ip, network: str) -> bool:
    try:
        return address in ip_network(network, strict=False)
    except ValueError:
        return False


def _is_broken_network(entry: str) -> bool:
    if "/" not in entry:
        return False
    try:
        ip_network(entry, strict=False)
    except ValueError:
        return True
    return False
